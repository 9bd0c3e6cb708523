/** The cells of a sheet: reading, putting, and walking over what is there. */
import type { Area } from "../../core/sheet";
import { cellKey } from "../../core/sheet";
import type { BookCell, BookSheet, BookValue } from "./book";

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** The cell, or undefined where nothing is. */
export const cellAt = (sheet: BookSheet, row: number, column: number): BookCell | undefined =>
  sheet.cells.get(row)?.[column - 1];

/** What a cell holds; null where nothing is. */
export const valueAt = (sheet: BookSheet, row: number, column: number): BookValue =>
  cellAt(sheet, row, column)?.value ?? null;

/** True where a cell has neither a value nor a formula; a format alone does not count. */
export const isBlank = (cell: BookCell | undefined): boolean =>
  cell === undefined || (cell.value === null && cell.formula === undefined);

/** Cells whose formula came, went or changed since `takeTouched`, by sheet: how calculation hears of formulas without being asked. */
const touched = new WeakMap<BookSheet, Set<number>>();

/** The cells (by `cellKey`) whose formula or spill was put since the last call, and forgets them. */
export function takeTouched(sheet: BookSheet): ReadonlySet<number> {
  const keys = touched.get(sheet);
  if (keys === undefined) return new Set();
  touched.delete(sheet);
  return keys;
}

const calculated = (cell: BookCell | undefined): boolean =>
  cell !== undefined && (cell.formula !== undefined || cell.spillFrom !== undefined);

/** Puts a cell in place of what was there; null, or a cell that holds nothing in the default format, leaves the place empty. */
export function putCell(sheet: BookSheet, row: number, column: number, cell: BookCell | null | undefined): void {
  const present =
    cell != null && (cell.format !== 0 || !isBlank(cell) || cell.spillFrom !== undefined) ? cell : undefined;
  let cells = sheet.cells.get(row);
  if (calculated(cells?.[column - 1]) || calculated(present)) {
    let keys = touched.get(sheet);
    if (keys === undefined) touched.set(sheet, (keys = new Set()));
    keys.add(cellKey(row, column));
  }
  if (present !== undefined) {
    if (cells === undefined) sheet.cells.set(row, (cells = []));
    cells[column - 1] = present;
  } else if (cells !== undefined && column <= cells.length) {
    cells[column - 1] = undefined;
    let length = cells.length;
    while (length > 0 && cells[length - 1] === undefined) length--;
    cells.length = length;
    if (length === 0) sheet.cells.delete(row);
  }
}

/** Visits the cells that are there in an area, row by row. */
export function visitCells(
  sheet: BookSheet,
  area: Area,
  visit: (row: number, column: number, cell: BookCell) => void,
): void {
  const visitRow = (row: number, cells: readonly (BookCell | undefined)[]): void => {
    const last = Math.min(area.lastColumn, cells.length);
    for (let column = area.firstColumn; column <= last; column++) {
      const cell = cells[column - 1];
      if (cell !== undefined) visit(row, column, cell);
    }
  };
  for (const row of rowsIn(sheet, area)) {
    const cells = sheet.cells.get(row);
    if (cells !== undefined) visitRow(row, cells);
  }
}

/** The numbers of the rows of an area that hold anything, in order. */
export function rowsIn(sheet: BookSheet, { firstRow, lastRow }: Area): readonly number[] {
  if (lastRow - firstRow + 1 <= sheet.cells.size) {
    const rows: number[] = [];
    for (let row = firstRow; row <= lastRow; row++) if (sheet.cells.has(row)) rows.push(row);
    return rows;
  }
  return [...sheet.cells.keys()].filter((row) => row >= firstRow && row <= lastRow).sort((a, b) => a - b);
}

/** The smallest area that holds every cell in use, or null on a blank sheet. Formats count unless `valuesOnly`. */
export function usedArea(sheet: BookSheet, valuesOnly: boolean): Area | null {
  let firstRow = Infinity;
  let lastRow = 0;
  let firstColumn = Infinity;
  let lastColumn = 0;
  const counts = (cell: BookCell | undefined): boolean => cell !== undefined && (!valuesOnly || !isBlank(cell));
  for (const [row, cells] of sheet.cells) {
    let last = cells.length;
    while (last > 0 && !counts(cells[last - 1])) last--;
    if (last === 0) continue;
    if (row < firstRow) firstRow = row;
    if (row > lastRow) lastRow = row;
    if (last > lastColumn) lastColumn = last;
    let first = 1;
    while (first < firstColumn && !counts(cells[first - 1])) first++;
    if (first < firstColumn) firstColumn = first;
  }
  return lastRow === 0 ? null : { firstRow, lastRow, firstColumn, lastColumn };
}

export const cellArea = (row: number, column: number): Area => ({
  firstRow: row,
  lastRow: row,
  firstColumn: column,
  lastColumn: column,
});

export const rowCount = (area: Area): number => area.lastRow - area.firstRow + 1;
export const columnCount = (area: Area): number => area.lastColumn - area.firstColumn + 1;
export const cellCountOf = (area: Area): number => rowCount(area) * columnCount(area);
export const isSingle = (area: Area): boolean => rowCount(area) === 1 && columnCount(area) === 1;

/** True when an area is whole columns or whole rows: cell by cell it cannot be set. */
export const isUnbounded = (area: Area): boolean =>
  (area.firstRow === 1 && area.lastRow === LAST_ROW) || (area.firstColumn === 1 && area.lastColumn === LAST_COLUMN);

export const overlap = (a: Area, b: Area): boolean =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;

/** What two areas share, or null. */
export function shared(a: Area, b: Area): Area | null {
  if (!overlap(a, b)) return null;
  return {
    firstRow: Math.max(a.firstRow, b.firstRow),
    lastRow: Math.min(a.lastRow, b.lastRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
}

export const inside = (area: Area, row: number, column: number): boolean =>
  row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;

export const sameArea = (a: Area, b: Area): boolean =>
  a.firstRow === b.firstRow &&
  a.lastRow === b.lastRow &&
  a.firstColumn === b.firstColumn &&
  a.lastColumn === b.lastColumn;
