import { formSheets } from "../../../../src/core/forms/form-sheets";
import { framework, responsibilitiesOf } from "../../../../src/framework/framework";
import { createFileHost } from "../../../../src/hosts/file/file-host";
import { packageFromOwnSheets } from "../../../../src/hosts/file/new-workbook";
import { workbookOf } from "../../../../src/hosts/memory";
import { cellAtPlace, progressIn, withContent } from "../../../../src/taskpane/view/form/form-view";
import { mayBeForm } from "../../../../src/taskpane/view/form/may-be-form";
import { readFormView } from "../../../../src/taskpane/view/form/read-form-view";
import type { Workbook } from "../../../../src/core/sheet";
import { district, fileOf, formsOf, pageIn, put, returned, type Page } from "../../../core/forms/small-forms";

const form = () => {
  const [first] = formsOf(district()).forms;
  if (first === undefined) throw new Error("no form");
  return first;
};
const made = (): Promise<Workbook> => createFileHost(packageFromOwnSheets(formSheets(form()))).read();
const viewOf = (workbook: Workbook) => {
  const view = readFormView(workbook, framework);
  if (view === null) throw new Error("no view");
  return view;
};

describe("a director's form", () => {
  it("is known by its marks, and by its sheets' names without them", async () => {
    const workbook = await made();
    expect(mayBeForm(workbook)).toBe(true);
    const unmarked = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, mark: null })) };
    expect(mayBeForm(unmarked)).toBe(true);
    expect(viewOf(unmarked).leaders.map(({ name }) => name)).toEqual(["Ann Ash", "Ben Birch", "Cam Cedar"]);
  });

  it("is no central workbook, even with a form's sheet in it, and no district's own Ratings", async () => {
    const workbook = await made();
    const [first] = workbook.sheets;
    if (first === undefined) throw new Error("no sheet");
    const central = { ...workbook, sheets: [...workbook.sheets, { ...first, mark: "LT_LeadershipSummary" }] };
    expect(mayBeForm(central)).toBe(false);
    expect(mayBeForm(district())).toBe(false);
    const own = workbookOf([
      {
        name: "Ratings",
        rows: [
          ["Leader", "Score"],
          ["Ann Ash", 4],
        ],
      },
      { name: "Read Me", rows: [["Our ratings"]] },
    ]);
    expect(readFormView(own, framework)).toBeNull();
  });

  it("gives leaders with eight responsibilities, each with its key behaviors and its cells", async () => {
    const view = viewOf(await made());
    expect(view).toMatchObject({ director: "Dana Frost", schoolYear: "2025-26", notes: [] });
    expect(view.rounds.map(({ name }) => name)).toEqual(["Round 1", "Round 2"]);
    expect(view.leaders.map(({ name, school, lines }) => [name, school, lines.length])).toEqual([
      ["Ann Ash", "Oak Elementary School", 8],
      ["Ben Birch", "Elm Middle School", 8],
      ["Cam Cedar", "Fir High School", 8],
    ]);
    const responsibilities = responsibilitiesOf(framework);
    expect(view.leaders[1]?.lines.map(({ name, keyBehaviors }) => [name, keyBehaviors])).toEqual(
      responsibilities.map(({ name, keyBehaviors }) => [name, keyBehaviors]),
    );
    // Ann's lines are rows 2 to 9, Ben's 10 to 17; D to F are Round 1, G to I Round 2.
    expect(view.leaders[1]?.lines[2]?.entries.map(({ cells }) => cells.score?.at)).toEqual([
      { sheet: "Ratings", row: 12, column: 4 },
      { sheet: "Ratings", row: 12, column: 7 },
    ]);
    expect(view.cases.map(({ name, entry }) => [name, entry.cells.score?.at])).toEqual(
      [1, 2, 3, 4].map((number) => [`Case ${number}`, { sheet: "Common Cases", row: number + 1, column: 3 }]),
    );
    expect(progressIn(view, 0)).toEqual({ rated: 0, toRate: 24 });
  });

  it("finds a line by its key where lines were sorted, deleted or stand twice", async () => {
    const pages = await fileOf(formsOf(district()), "Dana Frost");
    const ratings = pageIn(pages, "Ratings");
    const [headings = [], ...lines] = ratings.rows;
    const [firstLine = [], ...rest] = lines;
    const moved: Page = { ...ratings, rows: [headings, ...rest.toReversed().slice(8), firstLine, [...firstLine]] };
    const view = viewOf(
      returned(
        "x",
        pages.map((page) => (page === ratings ? moved : page)),
      ).workbook,
    );
    const ann = view.leaders.find(({ name }) => name === "Ann Ash");
    // Cam's eight lines are gone; Ann's first stands last, twice.
    expect(view.leaders.map(({ name }) => name).sort()).toEqual(["Ann Ash", "Ben Birch"]);
    expect(ann?.lines.map(({ name }) => name)).toEqual(responsibilitiesOf(framework).map(({ name }) => name));
    expect(ann?.lines[0]?.entries[0]?.cells.score?.at.row).toBe(17);
    expect(view.notes).toEqual(["Row 18 of Ratings repeats row 17. Only the first is shown here."]);
  });

  it("shows what is no score as what it is, and does not count it", async () => {
    const pages = await fileOf(formsOf(district()), "Dana Frost");
    put(pageIn(pages, "Ratings"), "D2", "4-5");
    const view = viewOf(returned("x", pages).workbook);
    const entry = view.leaders[0]?.lines[0]?.entries[0];
    expect(entry?.entry.score).toBeNull();
    expect(entry?.problem).toBe(
      "D2 holds 4-5. This is no score: it is not one plain number. A whole number from 1 to 5 was expected.",
    );
    expect(progressIn(view, 0).rated).toBe(0);
  });

  it("says ahead how a cell will be read", async () => {
    const view = viewOf(await made());
    const place = { line: view.leaders[0]?.lines[0]?.key ?? "", round: "Round 2", part: "score" } as const;
    const after = withContent(view, place, 4);
    expect(progressIn(after, 1).rated).toBe(1);
    expect(cellAtPlace(after, place)?.content).toBe(4);
    expect(progressIn(withContent(after, place, null), 1).rated).toBe(0);
    expect(progressIn(view, 1).rated).toBe(0);
  });
});
