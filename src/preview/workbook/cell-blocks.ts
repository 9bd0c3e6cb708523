/** Blocks of cells: whether anything stands in them, emptying them, moving them down. */
import type { Area } from "../../core/sheet";
import type { BookSheet } from "./book";
import { cellAt, isBlank, putCell, rowsIn, visitCells } from "./cells";

/** True when no cell of the area holds a value or a formula. */
export function areaIsBlank(sheet: BookSheet, area: Area): boolean {
  let blank = true;
  visitCells(sheet, area, (_row, _column, cell) => {
    if (!isBlank(cell)) blank = false;
  });
  return blank;
}

/** Takes the contents away and leaves the formats. */
export function clearContents(sheet: BookSheet, area: Area): void {
  const present: (readonly [row: number, column: number, format: number])[] = [];
  visitCells(sheet, area, (row, column, cell) => present.push([row, column, cell.format]));
  for (const [row, column, format] of present) putCell(sheet, row, column, { value: null, format });
}

/** Moves the cells of an area, and all below it in these columns, down by some rows. */
export function shiftDown(sheet: BookSheet, area: Area, by: number): void {
  const rows = [...rowsIn(sheet, { ...area, lastRow: 1048576 })].reverse();
  for (const row of rows) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      putCell(sheet, row + by, column, cellAt(sheet, row, column));
      putCell(sheet, row, column, undefined);
    }
  }
}
