/** The text that a cell shows. */
import { format, isDateFormat } from "numfmt";
import type { Book, BookSheet, BookValue } from "./book";
import { formatOf } from "./cell-formats";
import { cellAt } from "./cells";

const DAYS_FROM_1900_TO_1904 = 1462;

/** The text of a cell by its number format, whole however narrow the column is; "" where nothing is. */
export function shown(book: Book, sheet: BookSheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  return cell === undefined ? "" : shownValue(cell.value, formatOf(book, cell).numberFormat, book.dateSystem);
}

/** The text of a value in a number format. */
export function shownValue(value: BookValue, code: string, dateSystem: Book["dateSystem"]): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") {
    return code === "General" || code === "@" ? value : format(code, value, { throws: false });
  }
  if (code === "General" || code === "@") return format("General", value, { throws: false });
  const serial = dateSystem === 1904 && isDateFormat(code) ? value + DAYS_FROM_1900_TO_1904 : value;
  // Excel fills a cell with # for a day before its first; here the number is shown.
  return format(serial < 0 && isDateFormat(code) ? "General" : code, serial, { throws: false });
}
