/** What cells hold, as `Range.values` and its like give it. */
import type { Area } from "../../core/sheet";
import type { Book, BookCell, BookSheet, BookValue } from "../workbook/book";
import { formatOf } from "../workbook/cell-formats";
import { columnCount, isUnbounded, rowCount } from "../workbook/cells";
import { shownValue } from "../workbook/shown";

export type PlainValue = string | number | boolean;

/** An empty cell is "", an error its text (X01, X04). */
export const plainValue = (value: BookValue): PlainValue =>
  value === null ? "" : typeof value === "object" ? value.error : value;

/** "Integer" is not used for cells (X02). */
export function valueType(value: BookValue): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "string" ? "String" : typeof value === "number" ? "Double" : "Boolean";
}

/** More cells than this are not read: the values are null instead of an error (L02). */
export const MOST_CELLS_READ = 5_000_000;

type ReadCell = (cell: BookCell | undefined, book: Book) => PlainValue;

export const readValue: ReadCell = (cell) => plainValue(cell?.value ?? null);
export const readFormula: ReadCell = (cell) => cell?.formula ?? plainValue(cell?.value ?? null);
export const readType: ReadCell = (cell) => valueType(cell?.value ?? null);
export const readNumberFormat: ReadCell = (cell, book) => formatOf(book, cell).numberFormat;
export const readText: ReadCell = (cell, book) =>
  cell === undefined ? "" : shownValue(cell.value, formatOf(book, cell).numberFormat, book.dateSystem);

/** A block, row by row; null for whole columns or rows (R09) and for more cells than Excel gives at once. */
export function readBlock(book: Book, sheet: BookSheet, area: Area, read: ReadCell): PlainValue[][] | null {
  if (isUnbounded(area) || rowCount(area) * columnCount(area) > MOST_CELLS_READ) return null;
  const blank = read(undefined, book);
  const columns = columnCount(area);
  const block: PlainValue[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const cells = sheet.cells.get(row);
    const line = new Array<PlainValue>(columns).fill(blank);
    if (cells !== undefined) {
      const last = Math.min(area.lastColumn, cells.length);
      for (let column = area.firstColumn; column <= last; column++) {
        const cell = cells[column - 1];
        if (cell !== undefined) line[column - area.firstColumn] = read(cell, book);
      }
    }
    block.push(line);
  }
  return block;
}
