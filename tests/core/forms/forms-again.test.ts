/** Forms made again from several forms made before: nothing of them is left behind silently. */
import { describeForm, mendForm, type FormProblem } from "../../../src/core/forms/form-problem";
import { formsAgain } from "../../../src/core/forms/forms-again";
import type { ReturnedFile } from "../../../src/core/forms/read-form";
import { workbookOf } from "../../../src/hosts/memory";
import { analysisOf, district, fileOf, formsOf, ON, pageIn, PEOPLE, put, returned, type Row } from "./small-forms";

const places = ({ at }: FormProblem): string => `${at.sheet ?? ""} ${at.cell ?? ""} in ${at.file ?? ""}`;

/** Dana Frost's form with words in cells of Ratings: D2 is Ann Ash's first score, E2 its evidence. */
async function dana(name: string, cells: Readonly<Record<string, string | number>>): Promise<ReturnedFile> {
  const pages = await fileOf(formsOf(district()), "Dana Frost");
  for (const [cell, value] of Object.entries(cells)) put(pageIn(pages, "Ratings"), cell, value);
  return returned(name, pages);
}

const first = (files: readonly ReturnedFile[], people: readonly Row[] = PEOPLE) => {
  const { forms, problems } = formsOf(district(people), files);
  return { entry: forms[0]?.leaders[0]?.lines[0]?.entries[0], problems: problems.filter(({ at }) => at.file) };
};

it("two forms of one director are put together where neither says another thing", async () => {
  const files = [await dana("a.xlsx", { D2: 4 }), await dana("b.xlsx", { D2: 4, E2: "Seen twice" })];
  expect(first(files)).toEqual({ entry: { score: 4, evidence: "Seen twice", comment: "" }, problems: [] });
});

it("where they differ the later one is shown and the other is told, whatever the order of the files", async () => {
  const files = [await dana("b.xlsx", { D2: 5 }), await dana("a.xlsx", { D2: 3, E2: "Seen twice" })];
  for (const given of [files, files.toReversed()]) {
    const { entry, problems } = first(given);
    expect(entry).toEqual({ score: 5, evidence: "Seen twice", comment: "" });
    expect(problems.map((problem) => [places(problem), describeForm(problem), problem.holds])).toEqual([
      [
        "Ratings D2 in a.xlsx",
        "Ann Ash, Inspire a shared vision: two forms made before say different things. The new form shows what Ratings, D2 in b.xlsx says.",
        "3; evidence: Seen twice",
      ],
    ]);
  }
});

describe("a whole file that stands in no new form is told", () => {
  it("one that is no form, one of last year, one of a director who is gone", async () => {
    const notes = { file: "notes.xlsx", workbook: workbookOf([{ name: "Notes", rows: [["Call Dana"]] }]) };
    const before = await fileOf(formsOf(district(PEOPLE.map((row) => row.with(2, "2024-25")))), "Dana Frost");
    put(pageIn(before, "Ratings"), "D2", 4);
    const gone = PEOPLE.map((row, index) => (index < 3 ? row.with(5, "Fay Fern") : row));
    const said = (files: readonly ReturnedFile[], people?: readonly Row[]) =>
      first(files, people)
        .problems.filter(({ code }) => code === "earlier-form-left-out")
        .map((problem) => [problem.at.file, describeForm(problem)]);
    expect(said([notes, returned("last.xlsx", before)])).toEqual([
      [
        "last.xlsx",
        "This is a form of 2024-25, and the forms of 2025-26 are made. Nothing of this file stands in a new form.",
      ],
      [
        "notes.xlsx",
        "No sheet of this file has the lines of a rating form. Nothing of this file stands in a new form.",
      ],
    ]);
    expect(said([await dana("dana.xlsx", { D2: 4 })], gone)).toEqual([
      [
        "dana.xlsx",
        "Dana Frost is no executive director on the roster any more. Nothing of this file stands in a new form.",
      ],
    ]);
  });

  it("one whose director is there, with scores or without, is left alone", async () => {
    for (const file of [await dana("dana.xlsx", { D2: 4 }), await dana("dana.xlsx", {})])
      expect(first([file]).problems).toEqual([]);
  });
});

it("a form that cannot be opened stops all", () => {
  const unread = [{ file: "dana.xlsx", why: "It is locked with a password." }];
  const question = { workbook: district(), asOf: ON, before: { files: [], unread } };
  expect(formsAgain(analysisOf(district()), question)).toEqual({
    kind: "refused",
    sentence:
      "The earlier form dana.xlsx could not be read, so its scores could not be kept. It is locked with a password. Nothing was written.",
  });
});

it("says whose each form is, and speaks of no command", async () => {
  const file = await dana("dana.xlsx", {});
  const question = { workbook: district(), asOf: ON, before: { files: [file], unread: [] } };
  expect(formsAgain(analysisOf(district()), question)).toMatchObject({
    directorOf: new Map([["dana.xlsx", "Dana Frost"]]),
  });
  const missing: FormProblem = { code: "lines-missing", at: {}, count: 1, first: "Ann Ash" };
  const unknown: FormProblem = { code: "unknown-director", at: {}, says: "Fay Fern" };
  for (const problem of [missing, unknown]) expect(mendForm(problem)).not.toMatch(/--/);
});
