/** What of the grid is drawn where: its panes, and how far the scroll bars reach. */
import type { Area } from "../../core/sheet";
import type { Geometry, Rect, Scroll } from "./grid-geometry";
import type { Selection } from "./movement";
import type { SheetView } from "./page-messages";
import { LAST_COLUMN, LAST_ROW } from "./sheet-size";

const MOST_PIXELS = 30_000_000;

/** The scroll bars reach over what is used, what is seen and what is selected, with some room. */
export function extentOf(geometry: Geometry, sheet: SheetView, view: Area, { corner }: Selection) {
  const { rows, columns, headingWidth, headingHeight } = geometry;
  const row = corner.row === LAST_ROW && sheet.lastRow < LAST_ROW ? 0 : corner.row;
  const column = corner.column === LAST_COLUMN ? 0 : corner.column;
  const lastRow = Math.min(Math.max(sheet.lastRow + 30, view.lastRow + 10, row + 2), LAST_ROW);
  const lastColumn = Math.min(Math.max(sheet.lastColumn + 6, view.lastColumn + 3, column + 1), LAST_COLUMN);
  return {
    width: Math.min(headingWidth + columns.startOf(lastColumn + 1), MOST_PIXELS),
    height: Math.min(headingHeight + rows.startOf(lastRow + 1), MOST_PIXELS),
  };
}

/** A pane: where it stands, the cells it shows, and how far they are scrolled. */
interface Part {
  readonly key: string;
  readonly place: Rect;
  readonly view: Area;
  readonly scroll: Scroll;
}

/** The part that scrolls, and up to three beside it that stay in one or both directions. */
export function partsOf(geometry: Geometry, scroll: Scroll, view: Area): readonly Part[] {
  const { frozen, headingWidth, headingHeight, frozenWidth, frozenHeight, width, height } = geometry;
  const across = [
    {
      first: view.firstColumn,
      last: view.lastColumn,
      left: headingWidth + frozenWidth,
      width: width - frozenWidth,
      from: scroll.left + frozenWidth,
    },
    ...(frozen.columns === 0
      ? []
      : [{ first: 1, last: frozen.columns, left: headingWidth, width: frozenWidth, from: 0 }]),
  ];
  const down = [
    {
      first: view.firstRow,
      last: view.lastRow,
      top: headingHeight + frozenHeight,
      height: height - frozenHeight,
      from: scroll.top + frozenHeight,
    },
    ...(frozen.rows === 0 ? [] : [{ first: 1, last: frozen.rows, top: headingHeight, height: frozenHeight, from: 0 }]),
  ];
  return down.flatMap((y, yIndex) =>
    across.map((x, xIndex) => ({
      key: `${yIndex}-${xIndex}`,
      place: { left: x.left, top: y.top, width: x.width, height: y.height },
      view: { firstRow: y.first, lastRow: y.last, firstColumn: x.first, lastColumn: x.last },
      scroll: { left: x.from, top: y.from },
    })),
  );
}
