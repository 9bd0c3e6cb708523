/** Rows of our own sheets as they stand in a workbook, and the same sheets as a person may have sorted them. */
import type { OwnSheet } from "../../../../src/core/own-sheet";
import type { OwnSheetId } from "../../../../src/core/own-sheets";
import type { Workbook } from "../../../../src/core/sheet";
import { plainUnder, standingTable } from "../../../../src/core/state/own-table";

/** Excel's number of the one row that holds these words under these headings. */
export function rowWith(workbook: Workbook, id: OwnSheetId, words: Readonly<Record<string, string>>): number {
  const table = standingTable(workbook, id);
  if (table === null) throw new Error("The sheet does not stand.");
  const [row, ...more] = table.rows.filter((one) =>
    Object.entries(words).every(([heading, text]) => plainUnder(table, heading, one) === text),
  );
  if (row === undefined || more.length > 0) throw new Error("There is no such row, or more than one.");
  return row;
}

/** The last row first. */
export const upsideDown = (sheet: OwnSheet): OwnSheet => ({
  ...sheet,
  tables: sheet.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, values: column.values.toReversed() })),
  })),
});
