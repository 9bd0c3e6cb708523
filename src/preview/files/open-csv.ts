/** A text file of values parted by commas, tabs or semicolons as the stand-in's workbook. */
import { readCsv } from "../../hosts/file/csv";
import { packageFromSheet } from "../../hosts/file/new-workbook";
import { bookOfPackage, type OpenedFile } from "./open-xlsx";

/** A workbook of one sheet, named for the file; it is saved as .xlsx. */
export const bookOfCsv = (bytes: Uint8Array, fileName: string, today?: number): OpenedFile =>
  bookOfPackage(packageFromSheet(readCsv(bytes, fileName)), today);
