/** The workbook that the worker holds, with the file that it came from. */
import { isQuotedAt, kindAt, numberAt, storedAt, textAt, visitColumn, type Sheet } from "../../core/sheet";
import { readCsv } from "../../hosts/file/csv";
import { bookOfXlsx, type OpenedFile } from "../files/open-xlsx";
import { xlsxOfBook } from "../files/save-xlsx";
import type { Book, BookValue } from "../workbook/book";
import { putCell } from "../workbook/cells";
import { createBook } from "../workbook/new-book";
import { Refused } from "./refused";

export interface OpenedBook {
  readonly fileName: string;
  readonly book: Book;
  /** What the file holds beyond the workbook as it is shown; null when there was no such file. */
  readonly file: OpenedFile | null;
}

/** Opens a file that a person chose, by its kind; a `HostError` or `Refused` says why it cannot be read. */
export function openBook(name: string, bytes: Uint8Array): OpenedBook {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (/\.(csv|tsv|txt)$/i.test(name) && !isZip) {
    return { fileName: name.replace(/\.\w+$/, ".xlsx"), book: bookOfSheet(readCsv(bytes, name)), file: null };
  }
  if (!/\.(xlsx|xlsm)$/i.test(name)) throw new Refused("Only .xlsx, .xlsm and .csv files open here.");
  const file = bookOfXlsx(bytes);
  return { fileName: name, book: file.book, file };
}

/** The one sheet of a text file as a workbook: texts, numbers and truth, without formats. */
function bookOfSheet(sheet: Sheet): Book {
  const book = createBook({ sheets: [sheet.name] });
  const [only] = book.sheets;
  if (only === undefined) return book;
  for (let column = 1; column <= sheet.lastColumn; column++) {
    visitColumn(sheet, column, 1, sheet.lastRow, (row) => {
      const quoted = isQuotedAt(sheet, row, column);
      putCell(only, row, column, { value: valueOf(sheet, row, column), format: 0, ...(quoted ? { quoted } : {}) });
      return false;
    });
  }
  return book;
}

function valueOf(sheet: Sheet, row: number, column: number): BookValue {
  if (kindAt(sheet, row, column) === "boolean") return storedAt(sheet, row, column) === 1;
  return numberAt(sheet, row, column) ?? textAt(sheet, row, column);
}

/** The workbook as a file, named as a copy of the one that was opened. */
export function savedCopy({ fileName, book, file }: OpenedBook): { readonly name: string; readonly bytes: Uint8Array } {
  const bytes = xlsxOfBook(file, book);
  book.saved = true;
  return { name: fileName.replace(/(\.\w+)$/, " copy$1"), bytes };
}
