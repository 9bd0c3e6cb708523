/** A year's rating forms in a real browser: made in the central workbook, filled in the pane, collected, decided, seen. */
import { readFileSync } from "node:fs";
import { formTables } from "../../src/core/forms/form-tables";
import { lineText } from "../../src/core/forms/line-key";
import { cellAt, type Workbook } from "../../src/core/sheet";
import { createFileHost } from "../../src/hosts/file/file-host";
import { looksWrong } from "./looks-wrong";
import {
  differences,
  LONG,
  newPreview,
  openPreview,
  ownCells,
  refreshedSample,
  rowsOf,
  sheetNamed,
  type Opened,
  type Preview,
} from "./preview";

jest.setTimeout(600_000);

let opened: Opened;
let preview: Preview | undefined;

beforeAll(async () => {
  opened = await openPreview();
});
afterAll(() => opened.close());
afterEach(async () => {
  const problems = preview?.problems ?? [];
  await preview?.close();
  preview = undefined;
  expect(problems).toEqual([]);
});

const DIRECTOR = "Abena Zellness";
const says = (at: Preview, text: string | RegExp) => at.pane.getByText(text).first().waitFor({ timeout: LONG });

async function start(file: Uint8Array, name: string, state: "ready" | "form"): Promise<Preview> {
  preview = await newPreview(opened);
  await preview.open(name, file);
  await preview.pane.locator(`[data-pane-state=${state}]`).waitFor({ timeout: LONG, state: "attached" });
  return preview;
}

async function openForms(at: Preview): Promise<void> {
  await at.tab("Leaders");
  await at.button(/^Rating forms/).click();
  await at.pane.getByRole("heading", { level: 1, name: "Rating forms" }).waitFor();
}

/** The file that Excel would open as a new workbook. */
async function madeForm(at: Preview): Promise<Uint8Array> {
  await openForms(at);
  await at.button(new RegExp(`^${DIRECTOR}`)).click();
  await at.button("Make the form").click();
  await says(at, /^The form is open in a new workbook, not saved yet, with 19 leaders/);
  const [download] = await Promise.all([
    at.page.waitForEvent("download", { timeout: LONG }),
    at.page.getByRole("button", { name: "Save it", exact: true }).click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

/** Looks at the screen that is open in all widths and colors. */
const looksRight = async (at: Preview): Promise<void> => expect(await looksWrong(at)).toEqual([]);

interface Line {
  readonly row: number;
  readonly leader: string;
  readonly about: string;
  readonly key: string;
}

/** The lines of a form's sheet Ratings, as they stand. */
function linesOf(form: Workbook): readonly Line[] {
  const { tables } = formTables("", form, ["Round 1", "Round 2"]);
  const ratings = tables.find(({ kind }) => kind === "ratings");
  if (ratings === undefined) throw new Error("No lines");
  return [...ratings.keys].map(([row, key]) => ({
    row,
    leader: cellAt(ratings.sheet, row, ratings.leader ?? 1).shown,
    about: cellAt(ratings.sheet, row, ratings.about ?? 1).shown,
    key: lineText(key),
  }));
}

/** What stands under a heading of Ratings. */
function under(form: Workbook, row: number, heading: string): unknown {
  const sheet = sheetNamed(form, "Ratings");
  for (let column = 1; column <= sheet.lastColumn; column++)
    if (cellAt(sheet, 1, column).shown === heading) return cellAt(sheet, row, column).value;
  throw new Error(`No ${heading}`);
}

test("from the form that is made to the figures: two leaders filled in the pane, collected, a conflict decided", async () => {
  const refreshed = await refreshedSample(opened);
  let at = await start(refreshed, "district.xlsx", "ready");
  const made = await madeForm(at);
  await looksRight(at);
  await at.close();

  // Filled: the first leader by the keyboard, the second by clicks.
  at = await start(made, "form.xlsx", "form");
  const before = await at.saved();
  await says(at, "0 of 152 lines rated");
  expect(await at.pane.getByRole("tab", { name: "Today" }).count()).toBe(0);
  expect(await at.pane.getByRole("button", { name: "Refresh" }).count()).toBe(0);
  await looksRight(at);
  const lines = linesOf(before);
  const names = [...new Set(lines.map(({ leader }) => leader))];
  const [first = "", second = ""] = names;
  const own = (leader: string) => lines.filter((line) => line.leader === leader);

  const row = at.button(new RegExp(`^${first} `));
  await row.focus();
  await row.press("Enter");
  await at.pane.getByRole("article", { name: first }).waitFor();
  for (const [place, score] of [4, 3, 5, 2, 4, 3, 4, 5].entries()) {
    const about = own(first)[place]?.about ?? "";
    const line = at.pane.getByRole("button", { name: new RegExp(`^${about} `), expanded: true });
    await line.waitFor();
    await line.press(String(score));
    await at.pane.getByRole("radio", { name: String(score), exact: true, checked: true }).waitFor();
    const next = at.button(place === 7 ? `Next leader: ${second}` : "Next responsibility");
    await next.focus();
    await next.press("Enter");
  }
  await at.pane.getByRole("article", { name: second }).waitFor();
  await looksRight(at);
  for (const [place, score] of [3, 3, 4, 3, 3, 4, 2, 3].entries()) {
    await at.pane.getByRole("radio", { name: String(score), exact: true }).check();
    if (place === 0) {
      await at.pane.getByLabel("Evidence").fill("=Visited two team meetings");
      await at.pane.getByLabel("Comment").fill("See notes of March");
    }
    if (place < 7) await at.button("Next responsibility").click();
  }
  // One step back, and forward again.
  await says(at, "8 of 8 rated");
  await at.button("Undo").click();
  await says(at, "7 of 8 rated");
  await at.pane.getByRole("radio", { name: "3", exact: true }).check();
  await says(at, "8 of 8 rated");

  // A person types on the sheet: the pane shows it.
  const [sixth] = own(names[2] ?? "");
  await at.type(`'Ratings'!D${sixth?.row ?? 0}`, "5");
  await at.pane.getByRole("button", { name: "All leaders" }).click();
  await says(at, "17 of 152 lines rated");
  await at.button(/^Case 1 /).click();
  await at.pane.getByRole("radio", { name: "4", exact: true }).check();
  await looksRight(at);
  await at.pane.getByRole("button", { name: "All leaders" }).click();
  await says(at, "1 of 4 rated");

  const form = await at.saved();
  const returned = await at.save();
  await at.close();
  const scores = (leader: string) => own(leader).map(({ row: at2 }) => under(form, at2, "Round 1 score"));
  expect(scores(first)).toEqual([4, 3, 5, 2, 4, 3, 4, 5]);
  expect(scores(second)).toEqual([3, 3, 4, 3, 3, 4, 2, 3]);
  const [evidenced] = own(second);
  expect(under(form, evidenced?.row ?? 0, "Round 1 evidence")).toBe("=Visited two team meetings");
  expect(under(form, evidenced?.row ?? 0, "Round 1 comment")).toBe("See notes of March");
  // Those cells alone, and the counts that rest on them.
  const changed = differences(ownCells(before), ownCells(form)).map((one) => one.split(":")[0] ?? "");
  expect(changed.filter((cell) => cell.startsWith("Ratings!"))).toHaveLength(8 + 8 + 2 + 1);
  expect(changed.filter((cell) => cell.startsWith("Common Cases!"))).toHaveLength(1);
  expect(changed.filter((cell) => !/^(Ratings|Common Cases|Read Me)!/.test(cell))).toEqual([]);

  // Collected, together with a file that is no form.
  at = await start(refreshed, "district.xlsx", "ready");
  await openForms(at);
  await at.pane.getByLabel("Returned forms", { exact: true }).setInputFiles([
    { name: "abena.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(returned) },
    { name: "notes.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("no workbook") },
  ]);
  await says(
    at,
    /^18 new entries\. Nothing that was collected before is overwritten\. Nothing can be taken from 1 file\./,
  );
  expect(rowsOfOrNone(await at.saved(), "Collected Ratings")).toEqual([]);
  await looksRight(at);
  await at.button("Collect 18 new entries").click();
  await says(at, /^18 new entries collected on the sheet Collected Ratings, and the figures are refreshed\./);
  await at.button(new RegExp(`^${DIRECTOR}.*18 of 308$`)).click();
  await looksRight(at);

  let central = await at.saved();
  const collected = rowsOf(central, "Collected Ratings");
  expect(collected).toHaveLength(18);
  for (const leader of [first, second])
    expect(collected.filter((one) => one["Leader"] === leader).map((one) => Number(one["Score"]))).toEqual(
      scores(leader),
    );
  expect(collected.find((one) => one["Evidence"] !== "")).toMatchObject({
    Leader: second,
    Evidence: "=Visited two team meetings",
    Comment: "See notes of March",
    File: "abena.xlsx",
    Cell: `Ratings, D${evidenced?.row ?? 0}`,
    Line: evidenced?.key,
  });
  // The figures rest on them: each line of a leader is evidence of its responsibility, a common case is of none.
  const evidence = rowsOf(central, "Responsibility Evidence").filter((one) => one["Instrument"] === "Responsibilities");
  expect(evidence.reduce((sum, one) => sum + Number(one["Rows"]), 0)).toBe(8 + 8 + 1);
  expect(evidence.every((one) => one["First cell"]?.startsWith("Collected Ratings, "))).toBe(true);

  // The same file with another score: side by side, and a person decides.
  const again = createFileHost(returned);
  await again.patch([{ at: { sheet: "Ratings", row: evidenced?.row ?? 0, column: 4 }, from: 3, to: 5 }]);
  await at.pane.getByLabel("Returned forms", { exact: true }).setInputFiles({
    name: "abena again.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(again.pkg.save()),
  });
  await says(at, /1 line differs from what was collected before; you decide afterwards what counts\./);
  await says(at, "Collected: 3, =Visited two team meetings / See notes of March");
  await at.button(/^Keep 1 row to decide$/).click();
  const about = `${second}, ${evidenced?.about ?? ""}, Round 1`;
  await at.button(`Take 5, ${about}`).waitFor({ timeout: LONG });
  await looksRight(at);
  await at.button(`Take 5, ${about}`).click();
  await at.button(`Take 5, ${about}`).waitFor({ state: "detached", timeout: LONG });
  central = await at.saved();
  expect(rowsOf(central, "Returned Forms").find((one) => one["Decision"] === "Take 5")).toMatchObject({
    Leader: second,
    Collected: "3",
    Returned: "5",
  });
});

const rowsOfOrNone = (workbook: Workbook, name: string) =>
  workbook.sheets.some((sheet) => sheet.name === name) ? rowsOf(workbook, name) : [];

test("what a person types on the form stands in the pane at once, a score is cleared, and a line leads to its row", async () => {
  const at0 = await start(await refreshedSample(opened), "district.xlsx", "ready");
  const made = await madeForm(at0);
  await at0.close();
  const at = await start(made, "form.xlsx", "form");
  const before = await at.saved();
  const [line] = linesOf(before);
  await at.button(new RegExp(`^${line?.leader ?? ""} `)).click();
  await at.type(`'Ratings'!D${line?.row ?? 0}`, "2");
  await at.pane.getByRole("radio", { name: "2", exact: true, checked: true }).waitFor({ timeout: LONG });
  await at.pane.getByRole("radio", { name: "3", exact: true }).check();
  await says(at, "1 of 8 rated");
  expect(under(await at.saved(), line?.row ?? 0, "Round 1 score")).toBe(3);
  await at.button("Clear the score").click();
  await says(at, "0 of 8 rated");
  expect(under(await at.saved(), line?.row ?? 0, "Round 1 score")).toBeNull();
  await at.button("Show the line on the sheet").click();
  await at.shows(`D${line?.row ?? 0}`);
});
