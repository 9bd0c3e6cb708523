/** The workbook that the worker holds, with the file that it came from. */
import { readCsv } from "../../hosts/file/csv";
import { packageFromSheet } from "../../hosts/file/new-workbook";
import { bookOfPackage, bookOfXlsx, type OpenedFile } from "../files/open-xlsx";
import { xlsxOfBook } from "../files/save-xlsx";
import { Refused } from "./refused";

export interface OpenedBook extends OpenedFile {
  readonly fileName: string;
}

/** Opens a file that a person chose, by its kind; a `HostError` or `Refused` says why it cannot be read. */
export function openBook(name: string, bytes: Uint8Array): OpenedBook {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (/\.(csv|tsv|txt)$/i.test(name) && !isZip) {
    return { ...bookOfPackage(packageFromSheet(readCsv(bytes, name))), fileName: name.replace(/\.\w+$/, ".xlsx") };
  }
  if (!/\.(xlsx|xlsm)$/i.test(name)) throw new Refused("Only .xlsx, .xlsm and .csv files open here.");
  return { ...bookOfXlsx(bytes), fileName: name };
}

/** The workbook as a file, named as a copy of the one that was opened. */
export function savedCopy(opened: OpenedBook): { readonly name: string; readonly bytes: Uint8Array } {
  const bytes = xlsxOfBook(opened, opened.book);
  opened.book.saved = true;
  return { name: opened.fileName.replace(/(\.\w+)$/, " copy$1"), bytes };
}
