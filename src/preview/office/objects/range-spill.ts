/** What a formula in one cell fills beside it. */
import type { Area } from "../../../core/sheet";
import { cellAt } from "../../workbook/cells";
import type { OfficeObject } from "../members";
import type { RangeTarget } from "../targets";
import { rangeOn } from "./range-places";

/** The area that a formula in its first cell fills, or null. */
export function spillOf({ sheet, area }: RangeTarget): Area | null {
  const { firstRow: row, firstColumn: column } = area;
  const isFrom = (r: number, c: number): boolean => {
    const from = cellAt(sheet, r, c)?.spillFrom;
    return from?.row === row && from.column === column;
  };
  let lastRow = row;
  let lastColumn = column;
  while (isFrom(lastRow + 1, column)) lastRow++;
  while (isFrom(row, lastColumn + 1)) lastColumn++;
  return lastRow === row && lastColumn === column ? null : { firstRow: row, lastRow, firstColumn: column, lastColumn };
}

/** The cell whose formula fills the first cell; null when none does. */
export function spillParent({ sheet, area }: RangeTarget): OfficeObject<"Range"> | null {
  const from = cellAt(sheet, area.firstRow, area.firstColumn)?.spillFrom;
  const own = spillOf({ sheet, area });
  if (from === undefined && own === null) return null;
  const { row, column } = from ?? { row: area.firstRow, column: area.firstColumn };
  return rangeOn(sheet, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
}

/** Whether all cells are filled by formulas of others, none, or (null) some. */
export const spillState = ({ sheet, area }: RangeTarget): boolean | null => {
  let spilled = 0;
  let cells = 0;
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++, cells++) {
      const single = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
      if (spillParent({ sheet, area: single }) !== null) spilled++;
    }
  }
  return spilled === 0 ? false : spilled === cells ? true : null;
};
