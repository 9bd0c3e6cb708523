/** Small workbooks by rows and columns in numbers, and the codes with which something is refused. */
import type { Book, BookSheet, BookValue } from "../../../src/preview/workbook/book";
import { putCell } from "../../../src/preview/workbook/cells";
import { createBook } from "../../../src/preview/workbook/new-book";
import { refusal } from "./one-sheet";

export const area = (firstRow: number, firstColumn: number, lastRow = firstRow, lastColumn = firstColumn) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

/** One sheet that holds these values from A1 on. */
export function withRows(rows: readonly (readonly BookValue[])[]): { book: Book; sheet: BookSheet } {
  const book = createBook({ today: 46000 });
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  rows.forEach((row, at) => {
    row.forEach((value, across) => {
      putCell(sheet, at + 1, across + 1, { value, format: 0 });
    });
  });
  return { book, sheet };
}

/** The code of the refusal, or "" when it was done. */
export const codeOf = (act: () => void): string => refusal(act) ?? "";
