/** The rows that a figure or a gap rests on, as links of a page. */
import type { RowsOnSheet } from "../../../core/metric/metric";

export interface RowsLink extends RowsOnSheet {
  /** How many rows. */
  readonly count: number;
}

export const rowsBehind = (found: readonly RowsOnSheet[]): readonly RowsLink[] =>
  found.map(({ sheet, rows }) => ({ sheet, rows, count: countOf(rows) }));

/** `5-162,170` is 159 rows. */
const countOf = (rows: string): number =>
  rows
    .split(",")
    .map((run) => run.split("-").map(Number))
    .reduce((sum, [first = 0, last = first]) => sum + last - first + 1, 0);
