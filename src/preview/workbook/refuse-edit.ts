/** What Excel does not let anybody change: locked cells, rows that a filter hides, a workbook opened for reading. */
import type { Area } from "../../core/sheet";
import type { Book, BookSheet } from "./book";
import { BookError } from "./book";
import { formatOf } from "./cell-formats";
import { cellAt } from "./cells";
import { filterHidesIn } from "./filters";
import { accessDenied } from "./refusals";

/**
 * Refuses (`AccessDenied`) a change that a read-only workbook or the sheet's protection forbids: contents where any cell of the area is
 * locked (P01, P02), formats anywhere on a protected sheet.
 */
export function refuseEdit(book: Book, sheet: BookSheet, area: Area, change: "contents" | "formats"): void {
  if (book.readOnly) throw accessDenied();
  if (sheet.protection === null) return;
  if (change === "formats") throw accessDenied();
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if (formatOf(book, cellAt(sheet, row, column)).locked) throw accessDenied();
    }
  }
}

/**
 * Refuses a block over rows that a filter hides: Excel writes it into other rows than asked for (F01). A single row is written as asked.
 */
export function refuseFiltered(sheet: BookSheet, area: Area): void {
  if (area.firstRow === area.lastRow || !filterHidesIn(sheet, area)) return;
  throw new BookError(
    "FilteredRangeConflict",
    "The operation failed because it attempted to change a range with a filter that hides rows.",
  );
}
