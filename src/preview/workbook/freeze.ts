/** Frozen panes (behavior A04). */
import type { Area } from "../../core/sheet";
import type { Book, BookSheet } from "./book";
import { touch } from "./events";
import { invalidArgument } from "./refusals";

/** The first rows and columns stay in view; 0 and 0 frees them. */
export function freeze(book: Book, sheet: BookSheet, rows: number, columns: number): void {
  if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 0 || columns < 0) throw invalidArgument();
  sheet.frozen = { rows, columns };
  touch(book);
}

/** What is frozen, from A1, or null. Frozen rows alone reach over all columns, and the other way round. */
export function frozenArea(sheet: BookSheet): Area | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return { firstRow: 1, lastRow: rows || 1048576, firstColumn: 1, lastColumn: columns || 16384 };
}
