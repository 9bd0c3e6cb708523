/** A table on a named sheet, for tests that only need to know where a record stands. */
import type { Table } from "../../../src/core/table/table";
import { sheetOf } from "../../../src/hosts/memory";

export const tableOn = (sheetName: string): Table => ({
  sheet: sheetOf([["Name", "School", "Position"]], sheetName),
  number: 1,
  titles: [],
  headingRows: [1, 1],
  firstRow: 2,
  lastRow: 100,
  firstColumn: 1,
  lastColumn: 3,
  columns: [],
  rows: new Int32Array(),
});
