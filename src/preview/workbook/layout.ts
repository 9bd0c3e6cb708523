/** Where cells stand on a sheet, in pixels at 100 %, and what cells a rectangle covers. */
import type { Area } from "../../core/sheet";
import type { BookSheet } from "./book";
import { isColumnHidden, isRowHidden } from "./hidden";

export const DEFAULT_COLUMN_WIDTH = 64;
/** Points; 20 pixels. */
export const DEFAULT_ROW_HEIGHT = 15;
const PIXELS_A_POINT = 96 / 72;

export const columnWidth = (sheet: BookSheet, column: number): number =>
  isColumnHidden(sheet, column) ? 0 : (sheet.columns.get(column)?.width ?? DEFAULT_COLUMN_WIDTH);

export const rowHeight = (sheet: BookSheet, row: number): number =>
  isRowHidden(sheet, row) ? 0 : Math.round((sheet.rows.get(row)?.height ?? DEFAULT_ROW_HEIGHT) * PIXELS_A_POINT);

/** The left edge of a column. */
export function columnLeft(sheet: BookSheet, column: number): number {
  let left = (column - 1) * DEFAULT_COLUMN_WIDTH;
  for (const at of sheet.columns.keys()) if (at < column) left += columnWidth(sheet, at) - DEFAULT_COLUMN_WIDTH;
  return left;
}

const DEFAULT_ROW_PIXELS = Math.round(DEFAULT_ROW_HEIGHT * PIXELS_A_POINT);

/** The upper edge of a row. */
export function rowTop(sheet: BookSheet, row: number): number {
  let top = (row - 1) * DEFAULT_ROW_PIXELS;
  for (const at of sheet.rows.keys()) if (at < row) top += rowHeight(sheet, at) - DEFAULT_ROW_PIXELS;
  return top;
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function rectangleOf(sheet: BookSheet, area: Area): Rectangle {
  const left = columnLeft(sheet, area.firstColumn);
  const top = rowTop(sheet, area.firstRow);
  return {
    left,
    top,
    width: columnLeft(sheet, area.lastColumn + 1) - left,
    height: rowTop(sheet, area.lastRow + 1) - top,
  };
}

/** The cells that a rectangle touches; one that ends at an edge does not touch the next cell. */
export function areaUnder(sheet: BookSheet, { left, top, width, height }: Rectangle): Area {
  const firstColumn = columnAt(sheet, left);
  const firstRow = rowAt(sheet, top);
  return {
    firstRow,
    firstColumn,
    lastRow: Math.max(firstRow, rowAt(sheet, Math.max(top, top + height - 1))),
    lastColumn: Math.max(firstColumn, columnAt(sheet, Math.max(left, left + width - 1))),
  };
}

/** The column at a distance from the left edge. */
export function columnAt(sheet: BookSheet, x: number): number {
  let column = 1;
  for (let right = columnWidth(sheet, 1); right <= x && column < 16384; right += columnWidth(sheet, column)) column++;
  return column;
}

/** The row at a distance from the upper edge. */
export function rowAt(sheet: BookSheet, y: number): number {
  let row = 1;
  for (let bottom = rowHeight(sheet, 1); bottom <= y && row < 1048576; bottom += rowHeight(sheet, row)) row++;
  return row;
}
