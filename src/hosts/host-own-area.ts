/** Where our own cells stand on a sheet of ours. */
import type { OwnSheet } from "../core/own-sheet";
import type { Area } from "../core/sheet";
import { contains, including } from "./host-areas";
import { longListsOf } from "./host-lists";
import { tableArea } from "./host-tables";

/** The area that the mark refers to: what the sheet says, and any cell of ours that stands outside of it. */
export function ownArea(own: OwnSheet): Area {
  return own.cells.reduce(
    (area, { row, column }) =>
      own.tables.some((table) => contains(tableArea(table), row, column)) ? area : including(area, row, column),
    own.markArea,
  );
}

/** Areas that a sheet prints when it does not say: with hidden lists to the right, "all that is used" would be too wide. */
export const printedArea = (own: OwnSheet): Area | null =>
  own.print.area !== null || longListsOf(own).length === 0
    ? own.print.area
    : own.tables
        .map(tableArea)
        .reduce(
          (all, area) => including(including(all, area.firstRow, area.firstColumn), area.lastRow, area.lastColumn),
          ownArea(own),
        );
