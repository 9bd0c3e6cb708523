import type { SheetFacts } from "../../../src/core/sheet";
import { columnLetters } from "../../../src/core/sheet";
import { findTables } from "../../../src/core/table/find-tables";
import type { Table } from "../../../src/core/table/table";
import { workbookOf, type LiteralCell } from "../../../src/hosts/memory";

export type Rows = readonly (readonly LiteralCell[])[];

/** The rows of a table as people write them: `5-7,9`. */
const rowsOf = (table: Table): string => {
  const parts: string[] = [];
  let first = 0;
  table.rows.forEach((row, index) => {
    if (index === 0 || table.rows[index - 1] !== row - 1) first = row;
    if (table.rows[index + 1] !== row + 1) parts.push(first === row ? `${row}` : `${first}-${row}`);
  });
  return parts.join(",");
};

/** `headings in row 1, data in 2-4: A Name, B School`. */
export const written = (table: Table): string => {
  const [upper, lower] = table.headingRows;
  const columns = table.columns.map(({ column, heading }) => `${columnLetters(column)} ${heading}`.trim());
  const titles = table.titles.length === 0 ? "" : `${table.titles.join(" / ")}: `;
  return `${titles}${upper === lower ? lower : `${upper}+${lower}`}, ${rowsOf(table)}: ${columns.join(", ")}`;
};

export const tablesIn = (rows: Rows, facts: SheetFacts = {}, name = "Sheet1"): readonly string[] =>
  findTables(workbookOf([{ ...facts, name, rows }])).tables.map(written);

/** The problems of a sheet: `total-row A5 x1`, with rows where they are told together. */
export const problemsIn = (rows: Rows, facts: SheetFacts = {}, name = "Sheet1"): readonly string[] =>
  findTables(workbookOf([{ ...facts, name, rows }])).problems.map(
    ({ code, at, count, rows: told }) =>
      `${code} ${columnLetters(at.column)}${at.row}${count === 1 ? "" : ` x${count}`}${told === undefined ? "" : ` in ${told}`}`,
  );
