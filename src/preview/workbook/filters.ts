/** Filters of sheets and of tables: what they hide (behaviors F01-F04). */
import type { Area } from "../../core/sheet";
import { intersects } from "../../hosts/host-areas";
import type { Book, BookFilter, BookSheet, BookTable } from "./book";
import { touch } from "./events";
import { refuseProtectedSheet } from "./protection";
import { invalidArgument } from "./refusals";
import { shown } from "./shown";
import { filterAreaOf } from "./tables";

/** Filter buttons over an area, and a filter on one of its columns (from 0) when values are given. Another area's filter is taken away. */
export function applyFilter(
  book: Book,
  sheet: BookSheet,
  area: Area,
  column?: number,
  values?: readonly string[],
): void {
  refuseProtectedSheet(sheet);
  if (sheet.tables.some((table) => intersects(table.area, area))) throw invalidArgument();
  const before = sheet.autoFilter;
  const keeps = before !== null && sameArea(before.area, area);
  const filter: BookFilter = { area, criteria: new Map(keeps ? before.criteria : []) };
  if (before !== null && !keeps) removeFilter(book, sheet);
  if (column !== undefined) setCriterion(filter, column, values ?? null);
  sheet.autoFilter = filter;
  reapplyFilters(book, sheet);
}

/** A filter on a column of a table (from 0); null values clear that column. */
export function filterTable(
  book: Book,
  sheet: BookSheet,
  table: BookTable,
  column: number,
  values: readonly string[] | null,
): void {
  refuseProtectedSheet(sheet);
  const filter: BookFilter = { area: filterAreaOf(table), criteria: new Map(table.filter?.criteria ?? []) };
  setCriterion(filter, column, values);
  table.filter = filter;
  table.filterButtons = true;
  reapplyFilters(book, sheet);
}

function setCriterion(filter: BookFilter, column: number, values: readonly string[] | null): void {
  if (!Number.isInteger(column) || column < 0 || column > filter.area.lastColumn - filter.area.firstColumn) {
    throw invalidArgument();
  }
  if (values === null) filter.criteria.delete(column);
  else filter.criteria.set(column, { values });
}

const sameArea = (a: Area, b: Area): boolean =>
  a.firstRow === b.firstRow &&
  a.lastRow === b.lastRow &&
  a.firstColumn === b.firstColumn &&
  a.lastColumn === b.lastColumn;

/** All rows show again; the buttons stay. */
export function clearFilter(book: Book, sheet: BookSheet): void {
  refuseProtectedSheet(sheet);
  sheet.autoFilter?.criteria.clear();
  reapplyFilters(book, sheet);
}

export function clearTableFilter(book: Book, sheet: BookSheet, table: BookTable): void {
  refuseProtectedSheet(sheet);
  if (table.filter !== null) table.filter = { area: filterAreaOf(table), criteria: new Map() };
  reapplyFilters(book, sheet);
}

/** Takes the sheet's filter away with its buttons. */
export function removeFilter(book: Book, sheet: BookSheet): void {
  refuseProtectedSheet(sheet);
  sheet.autoFilter = null;
  reapplyFilters(book, sheet);
}

/** True when a filter hides by at least one column. */
export const isDataFiltered = (filter: BookFilter | null): boolean => filter !== null && filter.criteria.size > 0;

/** True when a filter hides rows of the area. */
export function filterHidesIn(sheet: BookSheet, area: Area): boolean {
  for (const [row, look] of sheet.rows) {
    if (look.filteredOut === true && row >= area.firstRow && row <= area.lastRow) return true;
  }
  return false;
}

/** Hides and shows the sheet's rows as its filters say now; until this is called, rows that changed stay as they are. */
export function reapplyFilters(book: Book, sheet: BookSheet): void {
  for (const [row, look] of sheet.rows) {
    delete look.filteredOut;
    if (Object.keys(look).length === 0) sheet.rows.delete(row);
  }
  const filters = [sheet.autoFilter, ...sheet.tables.map(({ filter }) => filter)];
  for (const filter of filters) {
    if (filter !== null) hideRows(book, sheet, filter);
  }
  touch(book);
}

function hideRows(book: Book, sheet: BookSheet, { area, criteria }: BookFilter): void {
  const wanted = [...criteria].map(
    ([column, { values }]) => [area.firstColumn + column, new Set(values.map((value) => value.toLowerCase()))] as const,
  );
  if (wanted.length === 0) return;
  for (let row = area.firstRow + 1; row <= area.lastRow; row++) {
    const passes = wanted.every(([column, values]) => values.has(shown(book, sheet, row, column).toLowerCase()));
    if (!passes) sheet.rows.set(row, { ...sheet.rows.get(row), filteredOut: true });
  }
}
