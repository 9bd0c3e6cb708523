import { PROBLEM_CODES, type Problem } from "../../../src/core/problem";
import type { Workbook } from "../../../src/core/sheet";
import { plainOf } from "../../../src/core/state/own-table";
import { sheetOfOwn } from "../../../src/hosts/memory";
import { dataView, type DataView } from "../../../src/taskpane/view/data-view";
import { issueKinds, issuesOfKind } from "../../../src/taskpane/view/data/issue-kinds";
import { issueTitle } from "../../../src/taskpane/view/data/issue-titles";
import { labelCells, MOST_CELLS } from "../../../src/taskpane/view/data/label-cells";
import { refreshed } from "../district";
import { dataDistrict } from "../screens/data/data-district";

const workbook = dataDistrict();
const found = refreshed(workbook);
const view = dataView(found, workbook);

it("tells the sheets, the used ones first, with what was found on each", () => {
  expect(
    view.sheets.map(({ name, found: what, used, schoolYear, toChoose }) => [name, what, used, schoolYear, toChoose]),
  ).toEqual([
    ["Roster 2025-26", "Leaders and ratings, 8 rows", "yes", "2025-26", 2],
    ["Roster 2024-25", "Leaders, 8 rows", "yes", "2024-25", 0],
    ["Notes", "Nothing that Leader Tracker reads", "no", "", 0],
  ]);
  expect(view.sheets[0]).toMatchObject({ owner: null, changedOn: null, row: 1, column: 1 });
});

it("tells what each column means and why", () => {
  expect(view.sheets[0]?.columns.map(({ letters, heading, means, open }) => [letters, heading, means, open])).toEqual([
    ["A", "School", "School name", false],
    ["B", "Principal", "Leader's name", false],
    ["C", "Position", "Position", false],
    ["D", "Race/Ethnicity", "Race/ethnicity", false],
    ["E", "Hire Date", "Undecided", true],
    ["F", "Original Hire Date", "Undecided", true],
    ["G", "TEAM Average", expect.any(String), false],
  ]);
});

it("asks about columns that could be one thing, with what stands in them", () => {
  expect(view.columnQuestions).toEqual([
    {
      sheet: "Roster 2025-26",
      columns: [
        expect.objectContaining({ letters: "E", facts: "Jul 2015 to Jul 2015, filled in 8 of 8 rows" }),
        expect.objectContaining({
          letters: "F",
          key: { sheet: "Roster 2025-26", heading: "Original Hire Date", occurrence: 1 },
        }),
      ],
      fields: [{ id: "hireDate", label: "Hire date" }],
      differ: 8,
    },
  ]);
});

it("offers every meaning once, groups of students by their race or ethnicity", () => {
  const labels = view.fields.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels).toEqual(expect.arrayContaining(["Position", "Students: Black", "Hire date"]));
  expect(view.fields.map(({ id }) => id)).not.toContain("students");
});

it("groups labels by field, those with a proposal first", () => {
  expect(view.labels).toMatchObject({ open: 3, decided: [] });
  expect(view.labels.groups.map(({ name, cells, labels }) => [name, cells, labels.map(({ label }) => label)])).toEqual([
    ["Position", 1, ["Ldr Zz III"]],
    ["Race or ethnicity", 3, ["AA", "Other"]],
  ]);
  const [first] = view.labels.groups[1]?.labels ?? [];
  expect(first).toMatchObject({
    cells: 2,
    first: { text: "Roster 2025-26, D2" },
    candidates: [
      { id: "black", label: "Black or African American" },
      { id: "asian", label: "Asian" },
    ],
  });
  expect(view.labels.groups[1]?.standards.map(({ id }) => id)).toContain("two-or-more");
});

it("shows two names that may be one person, the earlier one first", () => {
  expect(view.pairs.decided).toEqual([]);
  expect(view.pairs.open).toHaveLength(1);
  expect(view.pairs.open[0]?.sides).toEqual([
    expect.objectContaining({
      name: "Gil Hartwell",
      years: "2024-25",
      position: "Principal",
      school: "Ginkgo Elementary School",
      hired: "",
    }),
    expect.objectContaining({ name: "Gil Hartwell-Moss", years: "2025-26" }),
  ]);
});

it("gives the cells of a label, and not those of another", () => {
  const cells = labelCells(found.analysis, "race-ethnicity", "AA");
  expect(cells).toEqual([
    { sheet: "Roster 2025-26", row: 2, column: 4 },
    { sheet: "Roster 2025-26", row: 3, column: 4 },
  ]);
  expect(labelCells(found.analysis, "position", "AA")).toEqual([]);
});

it("lists no more cells of a label than people look through", () => {
  const problem: Problem = {
    code: "unknown-label",
    at: { sheet: "S", row: 2, column: 1 },
    count: 99,
    rows: "2-90,95,100-108",
    field: "position",
    typed: "Ldr",
  };
  const cells = labelCells({ problems: [problem] }, "position", "Ldr");
  expect(cells).toHaveLength(MOST_CELLS);
  expect(cells.at(-1)).toEqual({ sheet: "S", row: 51, column: 1 });
});

describe("issues", () => {
  const at = { sheet: "Roster 2025-26", row: 7, column: 7 };
  const problems: readonly Problem[] = [
    { code: "blank-row", at, count: 9 },
    { code: "vacancy", at, count: 1, school: "Elm" },
    { code: "rating-out-of-range", at, count: 1, typed: "35", low: 1, high: 5 },
    { code: "label-to-decide", at, count: 4, field: "position", typed: "x", proposal: "Dean" },
    { code: "error-cell", at, count: 3, rows: "2-4", shown: "#N/A" },
    { code: "error-cell", at: { ...at, row: 9 }, count: 1, shown: "#N/A" },
  ];

  it("come by kind, errors first, without what is decided on other places", () => {
    expect(issueKinds(problems).map(({ code, severity, title, cells }) => [code, severity, title, cells])).toEqual([
      ["error-cell", "error", "4 cells show an error", 4],
      ["rating-out-of-range", "error", "1 rating is outside the scale", 1],
      ["vacancy", "warning", "1 school has no principal named", 1],
      ["blank-row", "info", "9 blank rows inside tables", 9],
    ]);
  });

  it("of one kind lead to their cells and say what stands there", () => {
    expect(issuesOfKind(problems, "rating-out-of-range", workbook)).toEqual([
      { at, cell: "G7", value: "35", cells: 1, says: expect.stringMatching(/^The rating is 35;/) },
    ]);
    expect(
      issuesOfKind(problems, "error-cell", workbook).map(({ cell, value, cells }) => [cell, value, cells]),
    ).toEqual([
      ["column G", "", 3],
      ["G9", expect.any(String), 1],
    ]);
  });

  it.each(PROBLEM_CODES)("%s has a short title for one and for many", (code) => {
    expect(issueTitle(code, 1, "1")).not.toMatch(/#/);
    expect(issueTitle(code, 1200, "1,200")).not.toMatch(/#/);
  });
});

describe("after decisions", () => {
  const after = (typed: Readonly<Record<string, Readonly<Record<string, string>>>>): DataView => {
    const own = found.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) => {
          const words = typed[sheet.name];
          if (!words || (column.heading !== "Decision" && column.heading !== "Owner")) return column;
          const keys = table.columns.find(({ heading }) => heading === "Sheet" || heading === "Label")?.values ?? [];
          const values = keys.map((key) => words[`${plainOf(key)} ${column.heading}`] ?? null);
          return { ...column, values };
        }),
      })),
    }));
    const next: Workbook = { ...workbook, sheets: [...workbook.sheets, ...own.map(sheetOfOwn)] };
    return dataView(refreshed(next), next);
  };

  it("says who keeps a sheet and that it is left out", () => {
    const { sheets } = after({
      Sources: { "Roster 2025-26 Owner": "Human resources", "Roster 2024-25 Decision": "Leave out" },
    });
    expect(sheets.map(({ name, used, owner, found: what }) => [name, used, owner, what])).toEqual([
      ["Roster 2025-26", "yes", "Human resources", "Leaders and ratings, 8 rows"],
      ["Roster 2024-25", "left-out", null, "Not read"],
      ["Notes", "no", null, "Nothing that Leader Tracker reads"],
    ]);
  });

  it("lists decided labels to take back", () => {
    const { labels } = after({ "Label Book": { "AA Decision": "Asian", "Other Decision": "Leave open" } });
    expect(labels.open).toBe(1);
    expect(labels.decided).toEqual([
      { field: "race-ethnicity", name: "Race or ethnicity", label: "AA", standard: "asian", means: "Asian" },
      { field: "race-ethnicity", name: "Race or ethnicity", label: "Other", standard: null, means: null },
    ]);
  });
});
