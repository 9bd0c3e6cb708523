/** The cells of a table that a formula names by its columns. */
import type { Area } from "../../../core/sheet";
import type { Book, BookSheet, BookTable } from "../book";
import { inside, valueAt } from "../cells";
import { findTable, sameName } from "../find-object";
import { textOf } from "./operand";
import type { TablePart } from "./parse";

/** The cells that `Table[Column]`, `[@Column]`, `Table[#Headers]` stand for; null when there are none. */
export function tableArea(
  { table: name, part }: { readonly table: string | null; readonly part: TablePart },
  {
    book,
    sheet,
    row,
    column,
  }: { readonly book: Book; readonly sheet: BookSheet; readonly row: number; readonly column: number },
): { readonly sheet: BookSheet; readonly area: Area } | null {
  const place =
    name === null
      ? { sheet, table: sheet.tables.find(({ area }) => inside(area, row, column)) }
      : findTable(book, name);
  if (!place?.table || (name !== null && !sameName(place.table.name, name))) return null;
  const rows = rowsOf(place.table, part.rows, place.sheet === sheet ? row : 0);
  const columns = columnsOf(place.table, place.sheet, part);
  return rows && columns && { sheet: place.sheet, area: { ...rows, ...columns } };
}

function rowsOf({ area, hasHeadings, hasTotals }: BookTable, rows: TablePart["rows"], row: number): Area | null {
  const body = {
    ...area,
    firstRow: area.firstRow + (hasHeadings ? 1 : 0),
    lastRow: area.lastRow - (hasTotals ? 1 : 0),
  };
  switch (rows) {
    case "all":
      return area;
    case "headings":
      return hasHeadings ? { ...area, lastRow: area.firstRow } : null;
    case "totals":
      return hasTotals ? { ...area, firstRow: area.lastRow } : null;
    case "data":
      return body;
    case "this row":
      return row >= body.firstRow && row <= body.lastRow ? { ...body, firstRow: row, lastRow: row } : null;
  }
}

function columnsOf(
  { area, hasHeadings }: BookTable,
  sheet: BookSheet,
  { first, last }: TablePart,
): Pick<Area, "firstColumn" | "lastColumn"> | null {
  const { firstColumn, lastColumn } = area;
  if (first === null || last === null) return { firstColumn, lastColumn };
  const columnOf = (heading: string): number => {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const value = hasHeadings ? valueAt(sheet, area.firstRow, column) : `Column${column - firstColumn + 1}`;
      if (sameName(textOf(value), heading)) return column;
    }
    return 0;
  };
  const ends = [columnOf(first), columnOf(last)];
  return ends.includes(0) ? null : { firstColumn: Math.min(...ends), lastColumn: Math.max(...ends) };
}
