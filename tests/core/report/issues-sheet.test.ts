import { issuesOf, issuesSheet } from "../../../src/core/report/issues-sheet";
import type { Problem } from "../../../src/core/problem";

const vacancy = (row: number, sheet = "Roster 25-26"): Problem => ({
  code: "vacancy",
  at: { sheet, row, column: 3 },
  count: 1,
  school: `School ${row}`,
});
const error = (row: number): Problem => ({
  code: "invalid-value",
  at: { sheet: "TEAM export", row, column: 5 },
  count: 1,
  field: "score",
  typed: "x",
  expected: "a number",
});
const note: Problem = { code: "blank-row", at: { sheet: "Roster 25-26", row: 9, column: 1 }, count: 1 };

it("puts errors first, then by sheet, kind and row", () => {
  const order = issuesOf([note, vacancy(7), vacancy(3), error(2)]).map(({ problem }) => [problem.code, problem.at.row]);
  expect(order).toEqual([
    ["invalid-value", 2],
    ["vacancy", 3],
    ["vacancy", 7],
    ["blank-row", 9],
  ]);
});

it("links each to its cell and says what would mend it", () => {
  const [table] = issuesSheet([vacancy(7)], { dateSystem: 1900, sheets: [] }).tables;
  expect(table?.columns.map(({ heading, values }) => [heading, values[0]])).toEqual([
    ["Severity", "Warning"],
    ["Sheet", "Roster 25-26"],
    ["Cell", { formula: `=HYPERLINK("#'Roster 25-26'!C7","C7")`, value: "C7" }],
    ["What", "School 7 has no principal named."],
    ["What would mend it", "Fill in the name if the post is filled."],
    ["Cells", 1],
    ["Rows", null],
    ["Code", "vacancy"],
  ]);
});

it("tells up to a thousand alike one by one, and more in one row with their rows", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => vacancy(index + 2));
  expect(issuesOf(many(1000))).toHaveLength(1000);
  expect(issuesOf(many(1001))).toEqual([{ problem: vacancy(2), cells: 1001, rows: "2-1002" }]);
});

it("keeps the rows of a problem that stands for a column", () => {
  const column: Problem = {
    code: "number-as-text",
    at: { sheet: "S", row: 5, column: 2 },
    count: 4,
    rows: "5-7,9",
    typed: "1",
  };
  expect(issuesOf([column])).toEqual([{ problem: column, cells: 4, rows: "5-7, 9" }]);
});
