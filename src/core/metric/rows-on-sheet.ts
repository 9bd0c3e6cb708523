/** Where records stand, as people read it: `5-162,170`. */
import type { Origin } from "../record/record";
import type { RowsOnSheet } from "./metric";

/** Row numbers, each once and ascending, as runs. */
export function runs(rows: Iterable<number>): string {
  const sorted = Int32Array.from(new Set(rows)).sort();
  const parts: string[] = [];
  for (let start = 0, at = 0; at < sorted.length; at++) {
    const row = sorted[at] ?? 0;
    if (at + 1 < sorted.length && sorted[at + 1] === row + 1) continue;
    const first = sorted[start] ?? 0;
    parts.push(first === row ? `${row}` : `${first}-${row}`);
    start = at + 1;
  }
  return parts.join(",");
}

/** The rows of records by sheet, sheets in the order in which they come first. */
export function rowsOnSheets(origins: Iterable<Origin>): readonly RowsOnSheet[] {
  const bySheet = new Map<string, Set<number>>();
  for (const { segment, row } of origins) {
    const { name } = segment.table.sheet;
    const rows = bySheet.get(name);
    if (rows === undefined) bySheet.set(name, new Set([row]));
    else rows.add(row);
  }
  return [...bySheet].map(([sheet, rows]) => ({ sheet, rows: runs(rows) }));
}
