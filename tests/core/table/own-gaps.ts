import { markOf, OWN_SHEETS } from "../../../src/core/own-sheets";
import type { NativeTable } from "../../../src/core/sheet";
import type { LiteralSheet } from "../../../src/hosts/memory";

const GAPS = ["Rank", "Gap", "Where", "Response"];
/** A sheet with the look of Leadership Gaps. */
export const gaps = (name: string, facts: Partial<LiteralSheet> = {}): LiteralSheet => ({
  name,
  rows: [GAPS, [1, "Ratings", "North", "Coaching"], [2, "Vacancies", "South", "Posting"], [3, "Survey", "East", ""]],
  ...facts,
});
/** A native table over it. */
export const native = (name: string): NativeTable => ({
  name,
  area: { firstRow: 1, lastRow: 4, firstColumn: 1, lastColumn: 4 },
  hasHeadingRow: true,
  hasTotalsRow: false,
  sort: [],
  filtered: false,
});
/** Leadership Gaps with its mark. */
export const ours = gaps(OWN_SHEETS.gaps, { mark: markOf("gaps"), tables: [native("LT_Gaps")] });
