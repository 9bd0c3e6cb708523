/** Sheets, tables, names and charts by the names and ids that Excel takes; names ignore case. */
import type { Book, BookChart, BookName, BookSheet, BookTable } from "./book";

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** By name or id. */
export const findSheet = (book: Book, nameOrId: string): BookSheet | null =>
  book.sheets.find(({ id }) => id === nameOrId) ?? book.sheets.find(({ name }) => sameName(name, nameOrId)) ?? null;

export interface TablePlace {
  readonly sheet: BookSheet;
  readonly table: BookTable;
}

/** Anywhere in the workbook, or on one sheet; by name, or by id written in digits. */
export function findTable(book: Book, nameOrId: string, on: BookSheet | null = null): TablePlace | null {
  const places = (on === null ? book.sheets : [on]).flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  return (
    places.find(({ table }) => sameName(table.name, nameOrId)) ??
    places.find(({ table }) => String(table.id) === nameOrId) ??
    null
  );
}

/** In one scope: the workbook's names when `scope` is null. */
export const findName = (book: Book, scope: BookSheet | null, name: string): BookName | null =>
  (scope ?? book).names.find((one) => sameName(one.name, name)) ?? null;

/** The first of that name, or by id written in digits (G02). */
export const findChart = (sheet: BookSheet, nameOrId: string): BookChart | null =>
  sheet.charts.find(({ name }) => sameName(name, nameOrId)) ??
  sheet.charts.find(({ id }) => String(id) === nameOrId) ??
  null;
