/** Rows that repeat an earlier row of their table in every cell. */
import { kindAt, storedAt, visitColumn } from "../sheet";
import type { Table } from "../table/table";

/** Two hashes of each row's cells, column by column: a row of a million is compared with few others. */
interface Hashes {
  readonly high: Int32Array;
  readonly low: Int32Array;
  readonly filled: Int32Array;
}

/** For each row that repeats another: its index in `table.rows` and the first row like it. A row of one cell repeats nothing. */
export function duplicateRows(table: Table, isExempt: (index: number) => boolean): ReadonlyMap<number, number> {
  const { rows, columns } = table;
  const { high, low, filled } = hashRows(table);
  const seen = new Map<number, number>();
  const found = new Map<number, number>();
  for (let index = 0; index < rows.length; index++) {
    if ((filled[index] ?? 0) < 2) continue;
    const row = rows[index] ?? 0;
    const key = ((high[index] ?? 0) >>> 0) * 0x200000 + ((low[index] ?? 0) & 0x1fffff);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else if (!isExempt(index) && columns.every(({ column }) => isSame(table, column, first, row)))
      found.set(index, first);
  }
  return found;
}

function hashRows({ sheet, rows, columns, firstRow, lastRow }: Table): Hashes {
  const high = new Int32Array(rows.length);
  const low = new Int32Array(rows.length);
  const filled = new Int32Array(rows.length);
  const bits = new Float64Array(1);
  const words = new Int32Array(bits.buffer);
  for (const { column } of columns) {
    let index = 0;
    visitColumn(sheet, column, firstRow, lastRow, (row, kind, stored) => {
      if (kind === "empty") return;
      while ((rows[index] ?? Infinity) < row) index++;
      if (rows[index] !== row) return;
      bits[0] = stored;
      const one = (words[0] ?? 0) ^ column;
      const other = (words[1] ?? 0) ^ kind.length;
      high[index] = Math.imul((high[index] ?? 0) ^ one, 0x85ebca6b) ^ other;
      low[index] = Math.imul(((low[index] ?? 0) ^ other) + column, 0xc2b2ae35) ^ one;
      filled[index] = (filled[index] ?? 0) + 1;
    });
  }
  return { high, low, filled };
}

function isSame({ sheet }: Table, column: number, one: number, other: number): boolean {
  const kind = kindAt(sheet, one, column);
  return (
    kind === kindAt(sheet, other, column) &&
    (kind === "empty" || storedAt(sheet, one, column) === storedAt(sheet, other, column))
  );
}
