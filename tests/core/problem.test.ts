import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  describe as sentence,
  mend,
  PROBLEM_CODES,
  severity,
  type Problem,
  type ProblemCode,
} from "../../src/core/problem";

const at = { sheet: "Roster 25-26", row: 7, column: 3 };
const first = { sheet: "Roster 25-26", row: 5, column: 3 };
const base = { at, count: 1 };

/** One of each, as it could stand on Data Issues: a new code does not compile until it stands here. */
const EXAMPLES: { readonly [Code in ProblemCode]: Extract<Problem, { code: Code }> } = {
  "sheet-left-out": { ...base, code: "sheet-left-out" },
  "no-table": { ...base, code: "no-table" },
  "blank-row": { ...base, code: "blank-row" },
  "repeated-heading": { ...base, code: "repeated-heading" },
  "total-row": { ...base, code: "total-row", text: "Total" },
  "note-row": { ...base, code: "note-row", text: "Source: HR" },
  "duplicate-heading": { ...base, code: "duplicate-heading", heading: "School", first },
  "blank-heading": { ...base, code: "blank-heading", values: 4 },
  "empty-column": { ...base, code: "empty-column", heading: "Closed on" },
  "hidden-rows": { ...base, code: "hidden-rows" },
  "hidden-columns": { ...base, code: "hidden-columns", heading: "Old title" },
  "merged-cells": { ...base, code: "merged-cells" },
  "error-cell": { ...base, code: "error-cell", shown: "#N/A" },
  "not-calculated": { ...base, code: "not-calculated" },
  "refers-to-own-sheet": { ...base, code: "refers-to-own-sheet", ownSheet: "Leadership Summary" },
  "date-system-1904": { ...base, code: "date-system-1904" },
  "number-as-text": { ...base, code: "number-as-text", typed: "12" },
  "percent-as-text": { ...base, code: "percent-as-text", typed: "35%" },
  "date-as-text": { ...base, code: "date-as-text", typed: "3/14/21", readAs: "March 14, 2021" },
  "ambiguous-date": {
    ...base,
    code: "ambiguous-date",
    typed: "3/4/21",
    readAs: "March 4, 2021",
    couldBe: "April 3, 2021",
  },
  "id-lost-zeros": { ...base, code: "id-lost-zeros", typed: "496", full: "0496" },
  "id-with-apostrophe": { ...base, code: "id-with-apostrophe", typed: "'0496" },
  "ambiguous-column": {
    ...base,
    code: "ambiguous-column",
    heading: "Hire Date",
    fields: ["hire date"],
    rivals: ["Original Hire Date"],
  },
  "missing-column": {
    ...base,
    code: "missing-column",
    dataset: "leader",
    field: "race/ethnicity",
    consequence: "The share of principals of color is unknown.",
  },
  "no-school-year": { ...base, code: "no-school-year" },
  "school-year-conflict": {
    ...base,
    code: "school-year-conflict",
    says: "2019-20",
    used: "2018-19",
    because: "Progress SY1819 has the same schools and is of that year",
  },
  "missing-value": { ...base, code: "missing-value", field: "position" },
  "invalid-value": { ...base, code: "invalid-value", field: "hire date", typed: "2/30/21", expected: "a date" },
  "out-of-range": {
    ...base,
    code: "out-of-range",
    field: "years of experience",
    typed: "214",
    low: "0",
    high: "60",
  },
  "rating-out-of-range": { ...base, code: "rating-out-of-range", typed: "7", low: 1, high: 5 },
  "same-score-throughout": { ...base, code: "same-score-throughout", score: 4, indicators: 18 },
  "round-missing": { ...base, code: "round-missing", rounds: ["Spring"] },
  "few-leaders-rated": { ...base, code: "few-leaders-rated", leaders: 2, fewest: 5 },
  "contradictory-figures": {
    ...base,
    code: "contradictory-figures",
    first: "120 economically disadvantaged students",
    second: "35 %",
    why: "120 of 200 students are 60 %",
  },
  "dates-out-of-order": {
    ...base,
    code: "dates-out-of-order",
    earlier: "The hire date (July 5, 2024)",
    later: "the position start date (July 1, 2023)",
  },
  "duplicate-row": { ...base, code: "duplicate-row", first },
  "duplicate-school": { ...base, code: "duplicate-school", school: "Alder Elementary", first },
  "duplicate-person": { ...base, code: "duplicate-person", name: "Ann Bell", first },
  "leader-at-two-schools": {
    ...base,
    code: "leader-at-two-schools",
    name: "Ann Bell",
    schools: ["Alder Elementary", "Birch Middle"],
    first,
  },
  "school-not-on-list": { ...base, code: "school-not-on-list", school: "Cedar Annex" },
  vacancy: { ...base, code: "vacancy", school: "Alder Elementary" },
  "unknown-label": { ...base, code: "unknown-label", field: "position", typed: "Ldr 4" },
  "label-to-decide": {
    ...base,
    code: "label-to-decide",
    field: "position",
    typed: "Dean/ISL",
    proposal: "Dean",
  },
  "person-to-decide": {
    ...base,
    code: "person-to-decide",
    name: "Ann Bell",
    other: "Ann Bell-Cole",
    otherAt: first,
  },
  "rating-conflict": { ...base, code: "rating-conflict", leader: "Ann Ash", about: "Develop your team" },
  "rating-not-taken": { ...base, code: "rating-not-taken", returnedIn: "Ratings, D12 in ash.xlsx", holds: "four" },
  "own-table-filtered": { ...base, code: "own-table-filtered", table: "LT_Gaps" },
  "decision-not-understood": {
    ...base,
    code: "decision-not-understood",
    typed: "yes pls",
    expected: "Same person or Different people",
  },
};

describe.each(PROBLEM_CODES)("%s", (code) => {
  const one = EXAMPLES[code];
  const many: Problem = { ...one, count: 12, rows: "7-18" };

  it.each([
    ["one", one],
    ["many", many],
  ])("is said in plain sentences (%s)", (_, problem) => {
    for (const text of [sentence(problem), mend(problem)]) {
      expect(text).toMatch(/^["A-Z0-9].*[.?]$/s);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|please|sorry|oops|!/i);
    }
    expect(["error", "warning", "info"]).toContain(severity(problem));
  });

  it("is named by a test of the stage that raises it", () => {
    expect(testsText).toContain(code);
  });
});

const testsText = testFiles(join(__dirname, ".."))
  .filter((file) => file !== __filename)
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}
