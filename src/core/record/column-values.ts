/** A column's cells, row by row; work on a text is done once for each distinct one. */
import { isNotCalculatedAt, kindAt, shownAt, visitColumn, type Sheet } from "../sheet";
import { isEvidence, type Table } from "../table/table";
import type { Findings } from "./findings";
import { fold } from "./value";

/** One value a data row, in the order of `table.rows`; null where the cell is blank or unknown. */
export type Values<T> = readonly (T | null)[];

export interface ColumnSource {
  readonly table: Table;
  readonly findings: Findings;
  readonly column: number;
  /** The field in plain words. */
  readonly label: string;
}

/** True when a cell's value cannot be known or is not the district's own: an error, a formula not calculated, or one on our sheets. */
export const isUnknownAt = (table: Table, row: number, column: number): boolean =>
  kindAt(table.sheet, row, column) === "error" ||
  isNotCalculatedAt(table.sheet, row, column) ||
  !isEvidence(table, row, column);

/** Calls `read` for each cell with a value. */
export function readEach<T>({ table, column }: ColumnSource, read: (row: number) => T | null): Values<T> {
  const { sheet, rows } = table;
  const values = new Array<T | null>(rows.length).fill(null);
  let index = 0;
  visitColumn(sheet, column, table.firstRow, table.lastRow, (row, kind, _, notCalculated) => {
    if (kind === "empty" || kind === "error" || notCalculated) return;
    while ((rows[index] ?? Infinity) < row) index++;
    if (rows[index] === row && isEvidence(table, row, column)) values[index] = read(row);
  });
  return values;
}

/** A function that does its work once for each index of the pool. */
export function perText<T>(sheet: Sheet, work: (folded: string) => T): (index: number) => T {
  const known: T[] = [];
  const done: boolean[] = [];
  return (index) => {
    if (done[index] !== true) {
      known[index] = work(fold(sheet.pool.texts[index] ?? ""));
      done[index] = true;
    }
    return known[index] as T;
  };
}

/** A cell as it is shown, without what does not count in a text. */
export const foldedAt = (sheet: Sheet, row: number, column: number): string => fold(shownAt(sheet, row, column));
