/** One director's form in the pane, with forms made before: the same scores stand in it as the command line would keep. */
import { formSheets } from "../../../src/core/forms/form-sheets";
import { cellAt } from "../../../src/core/sheet";
import { createFileHost } from "../../../src/hosts/file/file-host";
import { packageFromOwnSheets } from "../../../src/hosts/file/new-workbook";
import type { FormAnswer } from "../../../src/taskpane/compute/rating-forms";
import { createComputeInPlace } from "../../../src/taskpane/compute/in-place";
import { district, formsOf, ON } from "../../core/forms/small-forms";

const compute = createComputeInPlace();
beforeAll(() => compute.analyze(district(), { asOf: ON, startedAt: "9:40 AM", tell: () => undefined }));

/** A form as it was sent, with scores typed into the first cell of its leaders' first lines. */
async function before(director: string, name: string, scores: Readonly<Record<number, number>>) {
  const form = formsOf(district()).forms.find((one) => one.director === director);
  if (form === undefined) throw new Error("no form");
  const host = createFileHost(packageFromOwnSheets(formSheets(form)).save());
  await host.patch(
    Object.entries(scores).map(([row, to]) => ({
      at: { sheet: "Ratings", row: Number(row), column: 4 },
      from: null,
      to,
    })),
  );
  return { name, bytes: host.pkg.save() };
}

const make = (director: string, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) =>
  compute.ask("rating-form", { director, on: ON, before: files });

function made(answer: FormAnswer): Extract<FormAnswer, { kind: "made" }> {
  if (answer.kind !== "made") throw new Error(answer.sentence);
  return answer;
}

it("keeps the scores of the director's own form alone, whosever forms are chosen", async () => {
  const files = [
    await before("Dana Frost", "dana.xlsx", { 2: 4, 10: 2 }),
    await before("Lee Moss", "lee.xlsx", { 2: 5 }),
  ];
  const { bytes, ...rest } = made(await make("Dana Frost", files));
  expect(rest).toEqual({
    kind: "made",
    name: "Rating form 2025-26 Dana Frost.xlsx",
    leaders: 3,
    left: 0,
    kept: 2,
    own: 1,
    problems: [],
  });
  const ratings = (await createFileHost(bytes).read()).sheets.find(({ name }) => name === "Ratings");
  // Ann Ash's first line, her second, and Ben Birch's first.
  expect(ratings && [2, 3, 10].map((row) => cellAt(ratings, row, 4).value)).toEqual([4, null, 2]);
});

it("tells of two forms of the director that differ, and is silent on what differs in another's", async () => {
  const files = [
    await before("Dana Frost", "rating form.xlsx", { 2: 4 }),
    await before("Dana Frost", "rating form.xlsx", { 2: 3 }),
  ];
  const { kept, own, problems } = made(await make("Dana Frost", files));
  expect({ kept, own }).toEqual({ kept: 1, own: 2 });
  expect(problems).toEqual([
    {
      severity: "warning",
      says: "Ann Ash, Inspire a shared vision: two forms made before say different things. The new form shows what Ratings, D2 in rating form.xlsx says.",
      mend: "If this one is right, type it into the new form.",
      place: "Ratings, D2 in rating form (2).xlsx",
      holds: "3",
    },
  ]);
  expect(made(await make("Lee Moss", files))).toMatchObject({ kept: 0, own: 0, problems: [] });
});

it("makes nothing when a form made before cannot be read, and tells of a file that is no form", async () => {
  const damaged = { name: "dana.xlsx", bytes: new Uint8Array([1, 2, 3]) };
  expect(await make("Dana Frost", [damaged])).toMatchObject({
    kind: "refused",
    sentence: expect.stringMatching(
      /^The earlier form dana\.xlsx could not be read, so its scores could not be kept\. .* Nothing was written\.$/,
    ) as string,
  });
  const notes = { name: "notes.csv", bytes: new TextEncoder().encode("Call,Dana\r\n1,2\r\n") };
  expect(made(await make("Dana Frost", [notes])).problems).toMatchObject([
    {
      severity: "error",
      place: "notes.csv",
      says: "No sheet of this file has the lines of a rating form. Nothing of this file stands in a new form.",
    },
  ]);
});

it("says so when the director is not on the roster any more", async () => {
  expect(await make("Fay Fern", [])).toEqual({
    kind: "refused",
    sentence: "Fay Fern is not on the roster any more. No form was made.",
  });
});
