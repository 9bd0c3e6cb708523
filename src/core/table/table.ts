/** A table as people keep it on a sheet: headings, data rows, and nothing else. Values stay on the sheet and are read by row and column. */
import { cellKey, type Run, type Sheet } from "../sheet";

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
  /** Cells, by `cellKey`, whose formulas refer to one of our own sheets: never evidence. Absent when there are none. */
  readonly notEvidence?: ReadonlySet<number>;
}

/** False for a cell whose formula refers to one of our own sheets: its value must not be read as data. */
export const isEvidence = (table: Table, row: number, column: number): boolean =>
  table.notEvidence === undefined || !table.notEvidence.has(cellKey(row, column));

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
