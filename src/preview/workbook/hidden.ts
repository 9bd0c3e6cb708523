/** Rows and columns hidden by hand, and by a filter (behavior F05). */
import type { Area } from "../../core/sheet";
import type { Book, BookSheet, ColumnLook, RowLook } from "./book";
import { touch } from "./events";
import { refuseProtectedSheet } from "./protection";

export const isRowHidden = (sheet: BookSheet, row: number): boolean => {
  const look = sheet.rows.get(row);
  return look?.hidden === true || look?.filteredOut === true;
};

export const isColumnHidden = (sheet: BookSheet, column: number): boolean => sheet.columns.get(column)?.hidden === true;

/** Showing rows by hand also shows those that a filter hides, as in Excel. */
export function setRowsHidden(book: Book, sheet: BookSheet, area: Area, hidden: boolean): void {
  refuseProtectedSheet(sheet);
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const look: RowLook = { ...sheet.rows.get(row) };
    if (hidden) look.hidden = true;
    else {
      delete look.hidden;
      delete look.filteredOut;
    }
    if (Object.keys(look).length === 0) sheet.rows.delete(row);
    else sheet.rows.set(row, look);
  }
  touch(book);
}

export function setColumnsHidden(book: Book, sheet: BookSheet, area: Area, hidden: boolean): void {
  refuseProtectedSheet(sheet);
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    const look: ColumnLook = { ...sheet.columns.get(column) };
    if (hidden) look.hidden = true;
    else delete look.hidden;
    if (Object.keys(look).length === 0) sheet.columns.delete(column);
    else sheet.columns.set(column, look);
  }
  touch(book);
}

/** true, false, or null when some are hidden and some are not. */
export const rowsHidden = (sheet: BookSheet, area: Area): boolean | null =>
  allOrNone(area.firstRow, area.lastRow, (row) => isRowHidden(sheet, row));

export const columnsHidden = (sheet: BookSheet, area: Area): boolean | null =>
  allOrNone(area.firstColumn, area.lastColumn, (column) => isColumnHidden(sheet, column));

function allOrNone(first: number, last: number, is: (index: number) => boolean): boolean | null {
  const answer = is(first);
  for (let index = first + 1; index <= last; index++) {
    if (is(index) !== answer) return null;
  }
  return answer;
}
