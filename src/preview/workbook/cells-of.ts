/** The cells of a sheet, one at a time and in blocks, as they are kept. */
import type { Area } from "../../core/sheet";
import type { BookCell, BookSheet } from "./book";

export const cellOf = (sheet: BookSheet, row: number, column: number): BookCell | undefined =>
  sheet.cells.get(row)?.[column - 1];

/** Puts a cell in place, or takes it away. */
export function putCell(sheet: BookSheet, row: number, column: number, cell: BookCell | undefined): void {
  let cells = sheet.cells.get(row);
  if (cells === undefined) {
    if (cell === undefined) return;
    cells = [];
    sheet.cells.set(row, cells);
  }
  cells[column - 1] = cell;
  if (cell === undefined && cells.every((one) => one === undefined)) sheet.cells.delete(row);
}

export const holdsNothing = (cell: BookCell | undefined): boolean =>
  cell === undefined || (cell.value === null && cell.formula === undefined);

/** True when no cell of the area holds a value or a formula. */
export function isBlank(sheet: BookSheet, area: Area): boolean {
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const cells = sheet.cells.get(row);
    if (cells === undefined) continue;
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if (!holdsNothing(cells[column - 1])) return false;
    }
  }
  return true;
}

/** Takes the contents away and leaves the formats. */
export function clearContents(sheet: BookSheet, area: Area): void {
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const cells = sheet.cells.get(row);
    if (cells === undefined) continue;
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const cell = cells[column - 1];
      if (cell !== undefined) putCell(sheet, row, column, cell.format === 0 ? undefined : { value: null, format: cell.format });
    }
  }
}

/** Moves the cells of an area, and all below it in these columns, down by some rows. */
export function shiftDown(sheet: BookSheet, area: Area, by: number): void {
  const rows = [...sheet.cells.keys()].filter((row) => row >= area.firstRow).sort((a, b) => b - a);
  for (const row of rows) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      putCell(sheet, row + by, column, cellOf(sheet, row, column));
      putCell(sheet, row, column, undefined);
    }
  }
}
