/** A table as people keep it on a sheet: headings, data rows, and nothing else. Values stay on the sheet and are read by row and column. */
import type { Run, Sheet } from "../sheet";

export interface Table {
  readonly sheet: Sheet;
  /** From 1, in reading order, on its sheet. */
  readonly number: number;
  /** Texts above the headings that belong to this table, top to bottom. */
  readonly titles: readonly string[];
  /** One row, or two where the headings are stacked. */
  readonly headingRows: Run;
  /** First and last data row; the data rows between them are `rows`. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columns: readonly TableColumn[];
  /** Excel's numbers of the data rows: without blank rows, totals, notes and repeated headings. */
  readonly rows: Int32Array;
}

export interface TableColumn {
  /** Excel's number of the column. */
  readonly column: number;
  /** As typed, white space folded; both parts joined by a space where headings are stacked; "" when blank. */
  readonly heading: string;
  /** The upper part of a stacked or merged heading, "" otherwise. */
  readonly group: string;
  /** From 1: which of the columns with this heading on this sheet, in reading order. With sheet and heading it is the column's key. */
  readonly occurrence: number;
}
