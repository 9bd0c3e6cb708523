/** Where records stand, as people read it: `5-162,170`. */
import type { Origin } from "../record/record";
import { rowRuns } from "../table/row-runs";
import type { RowsOnSheet } from "./metric";

/** The rows of records by sheet, sheets in the order in which they come first. */
export function rowsOnSheets(origins: Iterable<Origin>): readonly RowsOnSheet[] {
  const bySheet = new Map<string, number[]>();
  let lastSheet: string | undefined;
  let rows: number[] = [];
  for (const { segment, row } of origins) {
    const { name } = segment.table.sheet;
    if (name !== lastSheet) {
      lastSheet = name;
      rows = bySheet.get(name) ?? [];
      bySheet.set(name, rows);
    }
    rows.push(row);
  }
  return [...bySheet].map(([sheet, of]) => ({ sheet, rows: rowRuns(of) }));
}
