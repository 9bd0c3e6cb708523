/** Rows that repeat an earlier row of their table in every cell. */
import { kindAt, storedAt } from "../sheet";
import type { Table } from "../table/table";

/** For each row that repeats another: its index in `table.rows` and the first row like it. */
export function duplicateRows(table: Table, isExempt: (index: number) => boolean): ReadonlyMap<number, number> {
  const { sheet, rows, columns } = table;
  const numbers = columns.map(({ column }) => column);
  const seen = new Map<number, number>();
  const found = new Map<number, number>();
  const bits = new Float64Array(1);
  const words = new Uint32Array(bits.buffer);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    let high = 0x811c9dc5;
    let low = 0x01000193;
    let filled = 0;
    for (const column of numbers) {
      const kind = kindAt(sheet, row, column);
      if (kind !== "empty") filled++;
      bits[0] = kind === "empty" ? -1 : storedAt(sheet, row, column);
      high = Math.imul(high ^ (words[0] ?? 0), 0x85ebca6b) ^ (words[1] ?? 0);
      low = Math.imul((low ^ (words[1] ?? 0)) + kind.length, 0xc2b2ae35) ^ (words[0] ?? 0);
    }
    if (filled < 2 || isExempt(index)) continue;
    const key = (high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else if (sameCells(table, numbers, first, row)) found.set(index, first);
  }
  return found;
}

const sameCells = ({ sheet }: Table, columns: readonly number[], one: number, other: number): boolean =>
  columns.every(
    (column) =>
      kindAt(sheet, one, column) === kindAt(sheet, other, column) &&
      (kindAt(sheet, one, column) === "empty" || storedAt(sheet, one, column) === storedAt(sheet, other, column)),
  );
