/** Native tables (behaviors T01-T23). */
import type { Area } from "../../core/sheet";
import { intersects } from "../../hosts/host-areas";
import type { Book, BookSheet, BookTable, BookValue } from "./book";
import { areaIsBlank, clearContents, shiftDown } from "./cell-blocks";
import { cellAt, putCell } from "./cells";
import { emitChanged, touch } from "./events";
import { findTable, sameName } from "./find-object";
import { renameTableIn } from "./formula-names";
import { changeFormulas } from "./formulas-everywhere";
import { validName } from "./names";
import { refuseProtectedSheet } from "./protection";
import { BookError } from "./book";
import { invalidArgument, invalidOperation } from "./refusals";
import { tableHeadingTexts } from "./table-headings";
import { textOfValue } from "./value-text";

export const headingArea = (table: BookTable): Area | null =>
  table.hasHeadings ? { ...table.area, lastRow: table.area.firstRow } : null;

export const totalsArea = (table: BookTable): Area | null =>
  table.hasTotals ? { ...table.area, firstRow: table.area.lastRow } : null;

/** The rows between headings and totals. */
export const bodyArea = (table: BookTable): Area => ({
  ...table.area,
  firstRow: table.area.firstRow + (table.hasHeadings ? 1 : 0),
  lastRow: table.area.lastRow - (table.hasTotals ? 1 : 0),
});

/** The headings as the cells hold them. */
export function tableHeadings(table: BookTable, sheet: BookSheet): readonly string[] {
  const { firstRow, firstColumn, lastColumn } = table.area;
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => {
    if (!table.hasHeadings) return `Column${index + 1}`;
    return textOfValue(cellAt(sheet, firstRow, firstColumn + index)?.value ?? null);
  });
}

const mergedConflict = (): BookError =>
  new BookError("MergedRangeConflict", "A table can't overlap a range that contains merged cells or another table.");

function refuseOverlap(sheet: BookSheet, area: Area, except: BookTable | null): void {
  if (sheet.tables.some((table) => table !== except && intersects(table.area, area))) throw mergedConflict();
  if (sheet.merges.some((merge) => intersects(merge, area))) throw mergedConflict();
}

/** The next free `TableN`. */
function nextTableName(book: Book): string {
  for (let n = 1; ; n++) {
    const name = `Table${n}`;
    if (findTable(book, name) === null && !book.names.some((one) => sameName(one.name, name))) return name;
  }
}

/** A table over cells that are there. Without headings a row of them is made and the data moves down (T02). */
export function addTable(book: Book, sheet: BookSheet, area: Area, hasHeadings: boolean): BookTable {
  refuseProtectedSheet(sheet);
  refuseOverlap(sheet, area, null);
  if (sheet.autoFilter !== null && intersects(sheet.autoFilter.area, area)) throw invalidArgument();
  if (!hasHeadings) {
    const below = { ...area, firstRow: area.lastRow + 1, lastRow: 1048576 };
    if (sheet.tables.some((table) => intersects(table.area, below))) throw wouldMoveCells();
    shiftDown(sheet, area, 1);
  }
  const wholeRows = Math.max(area.lastRow + (hasHeadings ? 0 : 1), area.firstRow + 1);
  const table: BookTable = {
    id: book.nextId++,
    name: nextTableName(book),
    area: { ...area, lastRow: wholeRows },
    hasHeadings: true,
    hasTotals: false,
    style: "TableStyleMedium2",
    stripes: true,
    columnStripes: false,
    firstColumn: false,
    lastColumn: false,
    filterButtons: true,
    filter: null,
    sort: [],
  };
  sheet.tables.push(table);
  settleHeadings(sheet, table);
  touch(book);
  return table;
}

const wouldMoveCells = (): BookError =>
  new BookError(
    "InsertDeleteConflict",
    "This operation is not allowed. It would move cells in a table on your worksheet.",
  );

/** Makes a table's headings texts that differ from each other, as Excel does whenever one is written (T08, T09). */
export function settleHeadings(sheet: BookSheet, table: BookTable): void {
  if (!table.hasHeadings) return;
  const { firstRow, firstColumn, lastColumn } = table.area;
  const values: BookValue[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    values.push(cellAt(sheet, firstRow, column)?.value ?? null);
  }
  tableHeadingTexts(values).forEach((text, index) => {
    const column = firstColumn + index;
    const cell = cellAt(sheet, firstRow, column);
    if (cell?.value !== text || cell.formula !== undefined) {
      putCell(sheet, firstRow, column, { value: text, format: cell?.format ?? 0 });
    }
  });
}

/** To be called after cells of an area were written: the headings of the tables it touches are settled. */
export function settleHeadingsIn(sheet: BookSheet, area: Area): void {
  for (const table of sheet.tables) {
    const headings = headingArea(table);
    if (headings !== null && intersects(headings, area)) settleHeadings(sheet, table);
  }
}

/** Names are unique in the workbook, whatever sheet (T06), and follow Excel's rules (T07); formulas follow. */
export function renameTable(book: Book, table: BookTable, name: string): void {
  if (!validName(name)) throw invalidArgument();
  const taken = findTable(book, name);
  const isNameOf = (list: readonly { readonly name: string }[]): boolean =>
    list.some((one) => sameName(one.name, name));
  if ((taken !== null && taken.table !== table && sameName(taken.table.name, name)) || isNameOf(book.names)) {
    throw invalidArgument();
  }
  const before = table.name;
  table.name = name;
  changeFormulas(book, (formula) => renameTableIn(formula, before, name));
  touch(book);
}

/** Cells stay; the heading row must stay where it is and the areas must overlap (T15). */
export function resizeTable(book: Book, sheet: BookSheet, table: BookTable, area: Area): void {
  refuseProtectedSheet(sheet);
  const leastRows = (table.hasHeadings ? 1 : 0) + (table.hasTotals ? 1 : 0);
  if (
    area.firstRow !== table.area.firstRow ||
    !intersects(area, table.area) ||
    area.lastRow - area.firstRow < leastRows
  ) {
    throw invalidArgument();
  }
  refuseOverlap(sheet, area, table);
  table.area = area;
  if (table.filter !== null) table.filter = { ...table.filter, area: filterAreaOf(table) };
  settleHeadings(sheet, table);
  touch(book);
}

/** What a table's filter covers: all but the totals. */
export const filterAreaOf = (table: BookTable): Area => ({
  ...table.area,
  lastRow: table.area.lastRow - (table.hasTotals ? 1 : 0),
});

function dropTable(book: Book, sheet: BookSheet, table: BookTable, replacement: string | null): void {
  const hadFilter = table.filter !== null && table.filter.criteria.size > 0;
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  if (hadFilter) {
    const { firstRow, lastRow } = table.area;
    for (let row = firstRow; row <= lastRow; row++) {
      const look = sheet.rows.get(row);
      if (look?.filteredOut) delete look.filteredOut;
    }
  }
  changeFormulas(book, (formula) => renameTableIn(formula, table.name, replacement));
  touch(book);
}

/** The cells keep what they hold; the table is gone (T16). */
export function convertToRange(book: Book, sheet: BookSheet, table: BookTable): Area {
  refuseProtectedSheet(sheet);
  dropTable(book, sheet, table, null);
  return table.area;
}

/** The table is gone, and what its cells held too (T23). */
export function deleteTable(book: Book, sheet: BookSheet, table: BookTable): void {
  refuseProtectedSheet(sheet);
  dropTable(book, sheet, table, null);
  clearContents(sheet, table.area);
  emitChanged(book, sheet, table.area);
}

/** Adds or takes away the totals row; what stands below in these columns moves down when it is in the way (T17). */
export function setTotals(book: Book, sheet: BookSheet, table: BookTable, shown: boolean): void {
  refuseProtectedSheet(sheet);
  if (table.hasTotals === shown) return;
  const { area } = table;
  if (shown) {
    const row: Area = { ...area, firstRow: area.lastRow + 1, lastRow: area.lastRow + 1 };
    if (!areaIsBlank(sheet, row)) {
      if (sheet.tables.some((other) => other !== table && intersects(other.area, { ...row, lastRow: 1048576 }))) {
        throw wouldMoveCells();
      }
      shiftDown(sheet, row, 1);
    }
    table.area = { ...area, lastRow: area.lastRow + 1 };
    table.hasTotals = true;
    writeTotals(sheet, table);
  } else {
    clearContents(sheet, { ...area, firstRow: area.lastRow });
    table.area = { ...area, lastRow: area.lastRow - 1 };
    table.hasTotals = false;
  }
  touch(book);
}

/** "Total" in the first column and a sum in the last, as Excel begins. */
function writeTotals(sheet: BookSheet, table: BookTable): void {
  const { firstColumn, lastColumn, lastRow } = table.area;
  const format = (column: number): number => cellAt(sheet, lastRow - 1, column)?.format ?? 0;
  putCell(sheet, lastRow, firstColumn, { value: "Total", format: format(firstColumn) });
  if (lastColumn === firstColumn) return;
  const heading = tableHeadings(table, sheet).at(-1) ?? "";
  const body = bodyArea(table);
  let numbers = 0;
  let total = 0;
  let filled = 0;
  for (let row = body.firstRow; row <= body.lastRow; row++) {
    const value = cellAt(sheet, row, lastColumn)?.value ?? null;
    if (value !== null) filled++;
    if (typeof value === "number") {
      numbers++;
      total += value;
    }
  }
  const sums = numbers > 0 && numbers === filled;
  putCell(sheet, lastRow, lastColumn, {
    value: sums ? total : filled,
    formula: `=SUBTOTAL(${sums ? 109 : 103},[${heading.replace(/['#[\]]/g, "'$&")}])`,
    format: format(lastColumn),
  });
}

/** Shows or hides the heading row; the cells stay. */
export function setHeadingRow(book: Book, sheet: BookSheet, table: BookTable, shown: boolean): void {
  refuseProtectedSheet(sheet);
  if (table.hasHeadings === shown) return;
  if (!shown) throw invalidOperation("The stand-in does not hide a table's heading row.");
  table.hasHeadings = true;
  settleHeadings(sheet, table);
  touch(book);
}

/** `TableStyleLight1` to `Light21`, `Medium1` to `Medium28`, `Dark1` to `Dark11`, or "" for none (T18). */
export function setTableStyle(book: Book, table: BookTable, style: string): void {
  if (style !== "" && !isTableStyle(style)) throw invalidArgument();
  table.style = style;
  touch(book);
}

export function isTableStyle(style: string): boolean {
  const match = /^TableStyle(Light|Medium|Dark)([1-9]\d?)$/.exec(style);
  const last = match?.[1] === "Light" ? 21 : match?.[1] === "Medium" ? 28 : 11;
  return match !== null && Number(match[2]) <= last;
}

export function setFilterButtons(book: Book, table: BookTable, shown: boolean): void {
  table.filterButtons = shown;
  touch(book);
}
