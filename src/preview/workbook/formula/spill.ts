/** What a formula gives goes into its cell, and over the cells beside it when it is a block. */
import type { Area } from "../../../core/sheet";
import type { BookSheet, BookValue } from "../book";
import { cellAt, isBlank, LAST_COLUMN, LAST_ROW, overlap, putCell, visitCells } from "../cells";
import { matrixOf, sizeOf, valueIn, VALUE_ERROR, type Operand } from "./operand";

const LONGEST_TEXT = 32_767;

/** A formula that gives a blank shows 0. */
const settled = (value: BookValue): BookValue =>
  value === null ? 0 : typeof value === "string" && value.length > LONGEST_TEXT ? VALUE_ERROR : value;

/** Puts a formula's result and gives the area that it fills or would fill; null for a single value. */
export function putResult(
  sheet: BookSheet,
  row: number,
  column: number,
  result: Operand,
  before: Area | null,
): Area | null {
  const cell = cellAt(sheet, row, column);
  if (cell === undefined) return null;
  const { rows, columns } = sizeOf(result);
  if (before !== null) clearSpill(sheet, before, { row, column });
  if (rows === 1 && columns === 1) {
    cell.value = settled(valueIn(result, 0, 0));
    return null;
  }
  const area = { firstRow: row, lastRow: row + rows - 1, firstColumn: column, lastColumn: column + columns - 1 };
  if (isInTheWay(sheet, area, row, column)) {
    cell.value = { error: "#SPILL!" };
    return area;
  }
  matrixOf(result).rows.forEach((values, down) => {
    values.forEach((value, right) => {
      if (down === 0 && right === 0) cell.value = settled(value);
      else {
        const format = cellAt(sheet, row + down, column + right)?.format ?? 0;
        putCell(sheet, row + down, column + right, { value: settled(value), spillFrom: { row, column }, format });
      }
    });
  });
  return area;
}

/** Cells that hold something, merged cells, tables and the sheet's edge stop a spill. */
function isInTheWay(sheet: BookSheet, area: Area, row: number, column: number): boolean {
  if (area.lastRow > LAST_ROW || area.lastColumn > LAST_COLUMN) return true;
  if (sheet.merges.some((merge) => overlap(merge, area))) return true;
  if (sheet.tables.some((table) => overlap(table.area, area))) return true;
  let blocked = false;
  visitCells(sheet, area, (r, c, cell) => {
    if ((r !== row || c !== column) && !isBlank(cell)) blocked = true;
  });
  return blocked;
}

/** Takes away what was spilled from a cell; formats stay. */
export function clearSpill(
  sheet: BookSheet,
  area: Area,
  from: { readonly row: number; readonly column: number },
): void {
  const spilled: [row: number, column: number, format: number][] = [];
  visitCells(sheet, area, (row, column, { spillFrom, format }) => {
    if (spillFrom?.row === from.row && spillFrom.column === from.column) spilled.push([row, column, format]);
  });
  for (const [row, column, format] of spilled) putCell(sheet, row, column, { value: null, format });
}
