/** An invented district whose labels are clear, typed in many ways, with cells of every kind that may not be changed. */
import { refresh, runToEnd } from "../../../src/core/refresh";
import type { Analysis } from "../../../src/core/report/analysis";
import type { Workbook } from "../../../src/core/sheet";
import { reference } from "../../../src/framework/reference";
import { workbookOf, type LiteralCell, type LiteralSheet } from "../../../src/hosts/memory";

export const TREES = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel"];
export const PEOPLE = ["Ann Bell", "Bo Cole", "Cy Dunn", "Di Ehrle", "Ed Frost", "Fay Gunn", "Gil Hart", "Ida Joss"];

/** Row 2 is Ann Bell at Alder Elementary School, row 9 Ida Joss at Hazel Elementary School. */
export const roster = (positions: readonly LiteralCell[], facts: Partial<LiteralSheet> = {}): LiteralSheet => ({
  name: "Roster 2025-26",
  rows: [
    ["School", "Name", "Position"],
    ...TREES.map((tree, index): readonly LiteralCell[] => [
      `${tree} Elementary School`,
      PEOPLE[index] ?? null,
      positions[index] ?? null,
    ]),
  ],
  ...facts,
});

export const district = (...sheets: readonly LiteralSheet[]): Workbook => workbookOf(sheets);

export const analyzed = (workbook: Workbook): Analysis =>
  runToEnd(refresh(workbook, { asOf: 46171, reference })).analysis;
