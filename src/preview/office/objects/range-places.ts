/** Where a range leads: beside it, around it, what is used of it, what it shares with another. */
import type { Area } from "../../../core/sheet";
import { areaName } from "../../workbook/area-names";
import type { BookSheet } from "../../workbook/book";
import { cellAt, isBlank, LAST_COLUMN, LAST_ROW, shared, usedArea } from "../../workbook/cells";
import { invalidArgument } from "../../workbook/refusals";
import { areaOfText } from "../addresses";
import { asBoolean, asInteger, asRange, optional } from "../arguments";
import { office, type OfficeObject } from "../members";
import type { Session } from "../session";
import type { RangeTarget } from "../targets";

/** A range on the same sheet; refused when it does not exist. */
export function rangeOn(sheet: BookSheet, area: Area): OfficeObject<"Range"> {
  const exists =
    area.firstRow >= 1 && area.firstColumn >= 1 && area.lastRow <= LAST_ROW && area.lastColumn <= LAST_COLUMN;
  if (!exists || area.firstRow > area.lastRow || area.firstColumn > area.lastColumn) throw invalidArgument();
  return office("Range", { sheet, area });
}

/** The whole rows or columns of an area. */
export const whole = (area: Area, what: "rows" | "columns"): Area =>
  what === "rows" ? { ...area, firstColumn: 1, lastColumn: LAST_COLUMN } : { ...area, firstRow: 1, lastRow: LAST_ROW };

/** The cells next to an area; a negative count goes the other way. */
export function beside({ sheet, area }: RangeTarget, side: "above" | "below" | "before" | "after", given: unknown) {
  const count = optional(given, asInteger, 1);
  if (count === 0) throw invalidArgument();
  const size = Math.abs(count);
  const onward = (side === "below" || side === "after") === count > 0;
  if (side === "above" || side === "below") {
    return onward
      ? rangeOn(sheet, { ...area, firstRow: area.lastRow + 1, lastRow: area.lastRow + size })
      : rangeOn(sheet, { ...area, firstRow: area.firstRow - size, lastRow: area.firstRow - 1 });
  }
  return onward
    ? rangeOn(sheet, { ...area, firstColumn: area.lastColumn + 1, lastColumn: area.lastColumn + size })
    : rangeOn(sheet, { ...area, firstColumn: area.firstColumn - size, lastColumn: area.firstColumn - 1 });
}

/** What is used of a range; null when nothing is. */
export function used({ sheet, area }: RangeTarget, valuesOnly: unknown): OfficeObject<"Range"> | null {
  const all = usedArea(sheet, optional(valuesOnly, asBoolean, false));
  const within = all === null ? null : shared(all, area);
  if (within === null) return null;
  const filled = { ...sheet, cells: cellsWithin(sheet, within) };
  const found = usedArea(filled, optional(valuesOnly, asBoolean, false));
  return found === null ? null : rangeOn(sheet, found);
}

/** Only the cells of an area, at their places. */
function cellsWithin(sheet: BookSheet, area: Area): BookSheet["cells"] {
  const cells: BookSheet["cells"] = new Map();
  for (const [row, line] of sheet.cells) {
    if (row < area.firstRow || row > area.lastRow) continue;
    cells.set(
      row,
      line.map((cell, index) => (index + 1 >= area.firstColumn && index + 1 <= area.lastColumn ? cell : undefined)),
    );
  }
  return cells;
}

/** The range that a call is given, as a range or an address; refused when it is on another sheet. */
export function other(value: unknown, { sheet }: RangeTarget, { book }: Session): RangeTarget {
  const target = typeof value === "string" ? areaOfText(value, sheet, book) : asRange(value);
  if (target.sheet !== sheet) throw invalidArgument();
  return target;
}

/** What a range shares with another; null when they do not meet. */
export function intersection(target: RangeTarget, value: unknown, session: Session): OfficeObject<"Range"> | null {
  const area = shared(target.area, other(value, target, session).area);
  return area === null ? null : rangeOn(target.sheet, area);
}

/** The cells around that are parted from others by blank rows and columns. */
export function surrounding(sheet: BookSheet, start: Area): Area {
  let area = start;
  for (;;) {
    const rim: Area = {
      firstRow: Math.max(1, area.firstRow - 1),
      lastRow: Math.min(LAST_ROW, area.lastRow + 1),
      firstColumn: Math.max(1, area.firstColumn - 1),
      lastColumn: Math.min(LAST_COLUMN, area.lastColumn + 1),
    };
    const grown = filledBounds(sheet, rim, area);
    if (areaName(grown) === areaName(area)) return area;
    area = grown;
  }
}

function filledBounds(sheet: BookSheet, rim: Area, area: Area): Area {
  let { firstRow, lastRow, firstColumn, lastColumn } = area;
  for (let row = rim.firstRow; row <= rim.lastRow; row++) {
    for (let column = rim.firstColumn; column <= rim.lastColumn; column++) {
      if (isBlank(cellAt(sheet, row, column))) continue;
      firstRow = Math.min(firstRow, row);
      lastRow = Math.max(lastRow, row);
      firstColumn = Math.min(firstColumn, column);
      lastColumn = Math.max(lastColumn, column);
    }
  }
  return { firstRow, lastRow, firstColumn, lastColumn };
}
