/** Where a press of the pointer leads a selection. */
import type { GridPress } from "./grid-pointer";
import { areaOf, moveTo, sameArea, selectArea, type Selection } from "./movement";
import { LAST_COLUMN, LAST_ROW } from "./sheet-size";

/** The selection after a press; the same one when the press changes nothing. */
export function pressedSelection(selection: Selection, { kind, spot, stretch }: GridPress): Selection {
  const anchor = stretch ? selection.anchor : spot;
  switch (kind) {
    case "cell": {
      const next = moveTo(selection, spot, stretch);
      return sameSelection(next, selection) ? selection : next;
    }
    case "column":
      return {
        active: { ...anchor, row: 1 },
        anchor: { row: 1, column: anchor.column },
        corner: { row: LAST_ROW, column: spot.column },
        tabStart: null,
      };
    case "row":
      return {
        active: { ...anchor, column: 1 },
        anchor: { row: anchor.row, column: 1 },
        corner: { row: spot.row, column: LAST_COLUMN },
        tabStart: null,
      };
    case "all":
      return selectArea({ firstRow: 1, lastRow: LAST_ROW, firstColumn: 1, lastColumn: LAST_COLUMN });
  }
}

const sameSelection = (one: Selection, other: Selection): boolean =>
  sameArea(areaOf(one.active), areaOf(other.active)) &&
  sameArea(areaOf(one.anchor), areaOf(other.anchor)) &&
  sameArea(areaOf(one.corner), areaOf(other.corner));
