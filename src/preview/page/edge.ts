/** Where Ctrl and an arrow lead: the last cell of a run of filled ones, or the next filled one, or the end of the sheet. */
import type { BookSheet } from "../workbook/book";
import { cellAt, isBlank, usedArea } from "../workbook/cells";
import { isColumnHidden, isRowHidden } from "../workbook/hidden";
import type { Spot } from "./movement";
import type { Direction } from "./page-messages";
import { LAST_COLUMN, LAST_ROW } from "./sheet-size";

export function edgeFrom(sheet: BookSheet, from: Spot, direction: Direction): Spot {
  const vertical = direction === "up" || direction === "down";
  const by = direction === "down" || direction === "right" ? 1 : -1;
  const used = usedArea(sheet, true);
  const lastUsed = (vertical ? used?.lastRow : used?.lastColumn) ?? 0;
  const last = vertical ? LAST_ROW : LAST_COLUMN;
  const at = (index: number): Spot =>
    vertical ? { row: index, column: from.column } : { row: from.row, column: index };
  const filled = (index: number): boolean => {
    const spot = at(index);
    return !isBlank(cellAt(sheet, spot.row, spot.column));
  };
  const hidden = (index: number): boolean => (vertical ? isRowHidden(sheet, index) : isColumnHidden(sheet, index));
  const next = (index: number): number | null => {
    let found = index + by;
    while (found >= 1 && found <= last && hidden(found)) found += by;
    return found >= 1 && found <= last ? found : null;
  };
  const start = vertical ? from.row : from.column;
  const first = next(start);
  if (first === null) return from;
  const inRun = filled(start) && filled(first);
  let place = first;
  for (;;) {
    if (!inRun && filled(place)) return at(place);
    // Beyond the last filled cell there is nothing to look at.
    if (by === 1 && place > lastUsed && !inRun) return at(lastShown(last, hidden));
    const following = next(place);
    if (following === null) return at(place);
    if (inRun && !filled(following)) return at(place);
    place = following;
  }
}

function lastShown(last: number, hidden: (index: number) => boolean): number {
  let index = last;
  while (index > 1 && hidden(index)) index--;
  return index;
}
