/** Where records stand, as people read it: `5-162,170`. */
import type { Origin } from "../record/record";
import type { RowsOnSheet } from "./metric";

/** Row numbers, each once and ascending, as runs. */
export function runs(rows: Iterable<number>): string {
  const sorted = Int32Array.from(rows).sort();
  const parts: string[] = [];
  let first = 0;
  let last = 0;
  for (const row of sorted) {
    if (last !== 0 && row <= last + 1) {
      last = row;
      continue;
    }
    if (last !== 0) parts.push(first === last ? `${first}` : `${first}-${last}`);
    first = row;
    last = row;
  }
  if (last !== 0) parts.push(first === last ? `${first}` : `${first}-${last}`);
  return parts.join(",");
}

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
  return [...bySheet].map(([sheet, of]) => ({ sheet, rows: runs(of) }));
}
