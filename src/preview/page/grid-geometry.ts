/** Where cells stand on the screen: headings, frozen panes, and the part that scrolls. */
import type { Area, Run } from "../../core/sheet";
import { createAxis, type Axis } from "./axis";
import type { Spot } from "./movement";
import type { SheetView, Window } from "./page-messages";
import { COLUMN_PIXELS, LAST_COLUMN, LAST_ROW, ROW_PIXELS } from "./sheet-size";

export interface Scroll {
  readonly left: number;
  readonly top: number;
}

export interface Geometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Pixels of the headings and of what is frozen. */
  readonly headingWidth: number;
  readonly headingHeight: number;
  readonly frozenWidth: number;
  readonly frozenHeight: number;
  /** What is left for cells. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

export const sheetAxes = (
  sheet: Pick<SheetView, "rowSizes" | "columnSizes">,
  zoom: number,
): { readonly rows: Axis; readonly columns: Axis } => ({
  rows: createAxis(LAST_ROW, ROW_PIXELS, sheet.rowSizes, zoom),
  columns: createAxis(LAST_COLUMN, COLUMN_PIXELS, sheet.columnSizes, zoom),
});

const DIGIT = 8;

/** Room for row numbers of so many digits. */
const headingWidth = (digits: number, zoom: number): number =>
  Math.round(Math.max(32, digits * DIGIT + 12) * Math.max(zoom, 0.8));

export function geometryOf(
  sheet: Pick<SheetView, "headings" | "frozen">,
  axes: { readonly rows: Axis; readonly columns: Axis },
  size: { readonly width: number; readonly height: number },
  zoom: number,
  digits: number,
): Geometry {
  const left = sheet.headings ? headingWidth(digits, zoom) : 0;
  const top = sheet.headings ? Math.round(20 * Math.max(zoom, 0.8)) : 0;
  const width = Math.max(size.width - left, 0);
  const height = Math.max(size.height - top, 0);
  return {
    ...axes,
    frozen: sheet.frozen,
    headingWidth: left,
    headingHeight: top,
    // A window smaller than what is frozen still shows some of the rest.
    frozenWidth: Math.min(axes.columns.startOf(sheet.frozen.columns + 1), Math.max(width - 40, 0)),
    frozenHeight: Math.min(axes.rows.startOf(sheet.frozen.rows + 1), Math.max(height - 20, 0)),
    width,
    height,
    zoom,
  };
}

/** The rows and columns that scrolling has brought into view, cut ones too; what is frozen is not among them. */
export function inView(
  { rows, columns, frozen, frozenWidth, frozenHeight, width, height }: Geometry,
  scroll: Scroll,
): Area {
  return {
    firstRow: Math.max(rows.indexAt(frozenHeight + scroll.top), frozen.rows + 1),
    lastRow: rows.indexAt(scroll.top + height),
    firstColumn: Math.max(columns.indexAt(frozenWidth + scroll.left), frozen.columns + 1),
    lastColumn: columns.indexAt(scroll.left + width),
  };
}

const ROWS_AHEAD = 60;
const COLUMNS_AHEAD = 16;

/** What to ask for, so that a little scrolling needs no answer: what is frozen, and the view with a margin. */
export function windowAround(view: Area, frozen: Geometry["frozen"]): Window {
  return {
    rows: runsOf(frozen.rows, view.firstRow - ROWS_AHEAD, Math.min(view.lastRow + ROWS_AHEAD, LAST_ROW)),
    columns: runsOf(
      frozen.columns,
      view.firstColumn - COLUMNS_AHEAD,
      Math.min(view.lastColumn + COLUMNS_AHEAD, LAST_COLUMN),
    ),
  };
}

function runsOf(frozen: number, first: number, last: number): readonly Run[] {
  return first <= frozen + 1
    ? [[1, Math.max(last, frozen)]]
    : frozen === 0
      ? [[first, last]]
      : [
          [1, frozen],
          [first, last],
        ];
}

/** True when a window holds a view and a few rows around it. */
export function covers(window: Window, view: Area, frozen: Geometry["frozen"]): boolean {
  const holds = (runs: readonly Run[], first: number, last: number): boolean =>
    runs.some(([from, to]) => from <= first && to >= last);
  const few = 20;
  return (
    holds(window.rows, Math.max(view.firstRow - few, 1), Math.min(view.lastRow + few, LAST_ROW)) &&
    holds(window.columns, Math.max(view.firstColumn - 4, 1), Math.min(view.lastColumn + 4, LAST_COLUMN)) &&
    (frozen.rows === 0 || holds(window.rows, 1, frozen.rows)) &&
    (frozen.columns === 0 || holds(window.columns, 1, frozen.columns))
  );
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where an area stands, from the upper left corner of the grid; frozen parts stay, the rest has scrolled. */
export function rectOf(geometry: Geometry, scroll: Scroll, area: Area): Rect {
  const x = (column: number): number =>
    geometry.headingWidth + geometry.columns.startOf(column) - (column <= geometry.frozen.columns ? 0 : scroll.left);
  const y = (row: number): number =>
    geometry.headingHeight + geometry.rows.startOf(row) - (row <= geometry.frozen.rows ? 0 : scroll.top);
  const left = x(area.firstColumn);
  const top = y(area.firstRow);
  const right = x(area.lastColumn) + geometry.columns.sizeOf(area.lastColumn);
  const bottom = y(area.lastRow) + geometry.rows.sizeOf(area.lastRow);
  return { left, top, width: right - left, height: bottom - top };
}

/** The cell at a point of the grid; beyond an edge the nearest one. */
export function cellUnder(geometry: Geometry, scroll: Scroll, x: number, y: number): Spot {
  const across = Math.max(x - geometry.headingWidth, 0);
  const down = Math.max(y - geometry.headingHeight, 0);
  return {
    column: geometry.columns.indexAt(across < geometry.frozenWidth ? across : across + scroll.left),
    row: geometry.rows.indexAt(down < geometry.frozenHeight ? down : down + scroll.top),
  };
}

/** The least scrolling that brings a cell wholly into view; frozen cells are always there. */
export function scrollTo(geometry: Geometry, scroll: Scroll, { row, column }: Spot): Scroll {
  const along = (axis: Axis, index: number, frozen: number, frozenSize: number, size: number, from: number): number => {
    if (index <= frozen) return from;
    const start = axis.startOf(index);
    const end = start + axis.sizeOf(index);
    if (start - from < frozenSize) return start - frozenSize;
    return end - from > size ? Math.min(end - size, start - frozenSize) : from;
  };
  return {
    left: along(geometry.columns, column, geometry.frozen.columns, geometry.frozenWidth, geometry.width, scroll.left),
    top: along(geometry.rows, row, geometry.frozen.rows, geometry.frozenHeight, geometry.height, scroll.top),
  };
}

export type HeadingPart =
  { readonly what: "corner" } | { readonly what: "column" | "row"; readonly index: number; readonly border: boolean };

/** How near to a heading's border a pointer must be to move it. */
const GRIP = 4;

/** The heading at a point, and whether its right or lower border is gripped (then `index` is the one to resize); null over cells. */
export function headingUnder(geometry: Geometry, scroll: Scroll, x: number, y: number): HeadingPart | null {
  const { headingWidth, headingHeight } = geometry;
  if (x < headingWidth && y < headingHeight) return { what: "corner" };
  const spot = cellUnder(geometry, scroll, x, y);
  const rect = rectOf(geometry, scroll, {
    firstRow: spot.row,
    lastRow: spot.row,
    firstColumn: spot.column,
    lastColumn: spot.column,
  });
  if (y < headingHeight) return gripped("column", spot.column, x - rect.left, rect.width);
  if (x < headingWidth) return gripped("row", spot.row, y - rect.top, rect.height);
  return null;
}

function gripped(what: "column" | "row", index: number, from: number, size: number): HeadingPart {
  if (size - from <= GRIP) return { what, index, border: true };
  if (from < GRIP && index > 1) {
    // A hidden neighbor is gripped first, so that it can be drawn open again.
    return { what, index: index - 1, border: true };
  }
  return { what, index, border: false };
}
