/** How keys move a selection, as in Excel: the active cell, and the corner that Shift stretches. */
import type { Area } from "../../core/sheet";
import type { Axis } from "./axis";
import type { Direction } from "./page-messages";

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  readonly active: Spot;
  /** The two corners of the area; `corner` is the one that Shift moves. */
  readonly anchor: Spot;
  readonly corner: Spot;
  /** The column that Enter goes back to after Tab. */
  readonly tabStart: number | null;
  /** Further areas, which only code selects; any other choice of a person's gives them up. */
  readonly also?: readonly Area[];
}

export interface Ground {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: readonly Area[];
}

export const selectCell = (at: Spot): Selection => ({ active: at, anchor: at, corner: at, tabStart: null });

export const selectArea = (area: Area, also: readonly Area[] = []): Selection => {
  const anchor = { row: area.firstRow, column: area.firstColumn };
  const corner = { row: area.lastRow, column: area.lastColumn };
  return { active: anchor, anchor, corner, tabStart: null, ...(also.length > 0 ? { also } : {}) };
};

/** Without the further areas. */
export const alone = ({ active, anchor, corner, tabStart }: Selection): Selection => ({
  active,
  anchor,
  corner,
  tabStart,
});

/** The selected cells: whole merges, never a part of one. */
export function selectedArea({ anchor, corner }: Selection, merges: readonly Area[]): Area {
  return wholeMerges(
    {
      firstRow: Math.min(anchor.row, corner.row),
      lastRow: Math.max(anchor.row, corner.row),
      firstColumn: Math.min(anchor.column, corner.column),
      lastColumn: Math.max(anchor.column, corner.column),
    },
    merges,
  );
}

function wholeMerges(area: Area, merges: readonly Area[]): Area {
  let grown = area;
  for (const merge of merges) if (overlap(grown, merge)) grown = hull(grown, merge);
  return sameArea(grown, area) ? area : wholeMerges(grown, merges);
}

export const overlap = (one: Area, other: Area): boolean =>
  one.firstRow <= other.lastRow &&
  other.firstRow <= one.lastRow &&
  one.firstColumn <= other.lastColumn &&
  other.firstColumn <= one.lastColumn;

const hull = (one: Area, other: Area): Area => ({
  firstRow: Math.min(one.firstRow, other.firstRow),
  lastRow: Math.max(one.lastRow, other.lastRow),
  firstColumn: Math.min(one.firstColumn, other.firstColumn),
  lastColumn: Math.max(one.lastColumn, other.lastColumn),
});

export const sameArea = (one: Area, other: Area): boolean =>
  one.firstRow === other.firstRow &&
  one.lastRow === other.lastRow &&
  one.firstColumn === other.firstColumn &&
  one.lastColumn === other.lastColumn;

export const areaOf = (at: Spot): Area => ({
  firstRow: at.row,
  lastRow: at.row,
  firstColumn: at.column,
  lastColumn: at.column,
});

const mergeAt = (at: Spot, merges: readonly Area[]): Area | undefined =>
  merges.find((merge) => overlap(merge, areaOf(at)));

/** One step to the next cell that is shown, out of a merge as a whole; stays at the edge of the sheet. */
export function step(from: Spot, direction: Direction, { rows, columns, merges }: Ground): Spot {
  const here = mergeAt(from, merges) ?? areaOf(from);
  const moved = {
    up: () => ({ row: rows.shownFrom(here.firstRow - 1, -1) ?? from.row, column: from.column }),
    down: () => ({ row: rows.shownFrom(here.lastRow + 1, 1) ?? from.row, column: from.column }),
    left: () => ({ row: from.row, column: columns.shownFrom(here.firstColumn - 1, -1) ?? from.column }),
    right: () => ({ row: from.row, column: columns.shownFrom(here.lastColumn + 1, 1) ?? from.column }),
  }[direction]();
  const merge = mergeAt(moved, merges);
  return merge === undefined ? moved : { row: merge.firstRow, column: merge.firstColumn };
}

/** The selection after an arrow: a single cell, or with Shift the stretched area. */
export function moveBy(selection: Selection, direction: Direction, shift: boolean, ground: Ground): Selection {
  if (!shift) return selectCell(step(selection.active, direction, ground));
  return { ...selection, corner: stretch(selection, direction, ground), tabStart: null };
}

/** The corner moves until the area has changed: past a merge that it held as a whole. */
function stretch(selection: Selection, direction: Direction, ground: Ground): Spot {
  const { rows, columns, merges } = ground;
  const before = selectedArea(selection, merges);
  let corner = selection.corner;
  for (;;) {
    const next = {
      up: () => ({ ...corner, row: rows.shownFrom(corner.row - 1, -1) ?? corner.row }),
      down: () => ({ ...corner, row: rows.shownFrom(corner.row + 1, 1) ?? corner.row }),
      left: () => ({ ...corner, column: columns.shownFrom(corner.column - 1, -1) ?? corner.column }),
      right: () => ({ ...corner, column: columns.shownFrom(corner.column + 1, 1) ?? corner.column }),
    }[direction]();
    if (next.row === corner.row && next.column === corner.column) return corner;
    corner = next;
    if (!sameArea(selectedArea({ ...selection, corner }, merges), before)) return corner;
  }
}

/** To a cell, or with Shift the area as far as it. */
export const moveTo = (selection: Selection, to: Spot, shift: boolean): Selection =>
  shift ? { ...selection, corner: to, tabStart: null } : selectCell(to);

/** After Enter or Tab: round inside a selected area, else on to the next cell; Enter goes back to where Tab began. */
export function moveOn(selection: Selection, key: "Enter" | "Tab", back: boolean, ground: Ground): Selection {
  const area = selectedArea(selection, ground.merges);
  const merge = mergeAt(selection.active, ground.merges);
  const single = sameArea(area, merge ?? areaOf(selection.active));
  if (!single) return { ...selection, active: roundIn(area, selection.active, key, back, ground), tabStart: null };
  if (key === "Tab") {
    const moved = selectCell(step(selection.active, back ? "left" : "right", ground));
    return { ...moved, tabStart: selection.tabStart ?? selection.active.column };
  }
  const from = { row: selection.active.row, column: selection.tabStart ?? selection.active.column };
  return selectCell(step(from, back ? "up" : "down", ground));
}

/** The next cell of an area, column by column for Enter and row by row for Tab, from its end to its start again. */
function roundIn(area: Area, from: Spot, key: "Enter" | "Tab", back: boolean, ground: Ground): Spot {
  const size = (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
  let at = from;
  // A whole column has a million cells: hidden ones are passed over a bounded number of times.
  for (let tries = 0; tries < Math.min(size, 100_000); tries++) {
    at = nextIn(area, at, key === "Tab", back ? -1 : 1);
    const merge = mergeAt(at, ground.merges);
    const covered = merge !== undefined && (merge.firstRow !== at.row || merge.firstColumn !== at.column);
    if (!covered && ground.rows.sizeOf(at.row) > 0 && ground.columns.sizeOf(at.column) > 0) return at;
  }
  return from;
}

function nextIn(area: Area, { row, column }: Spot, byRow: boolean, by: 1 | -1): Spot {
  const width = area.lastColumn - area.firstColumn + 1;
  const height = area.lastRow - area.firstRow + 1;
  const place = byRow
    ? (row - area.firstRow) * width + (column - area.firstColumn)
    : (column - area.firstColumn) * height + (row - area.firstRow);
  const next = (place + by + width * height) % (width * height);
  return byRow
    ? { row: area.firstRow + Math.floor(next / width), column: area.firstColumn + (next % width) }
    : { row: area.firstRow + (next % height), column: area.firstColumn + Math.floor(next / height) };
}

/** A screenful up or down, or with Alt to the left or right: the cell that stands as far away as the window is large. */
export function pageFrom(
  from: Spot,
  direction: Direction,
  height: number,
  width: number,
  { rows, columns }: Ground,
): Spot {
  switch (direction) {
    case "down":
      return { ...from, row: Math.max(rows.indexAt(rows.startOf(from.row) + height), from.row) };
    case "up":
      return { ...from, row: rows.indexAt(rows.startOf(from.row) - height) };
    case "right":
      return { ...from, column: Math.max(columns.indexAt(columns.startOf(from.column) + width), from.column) };
    case "left":
      return { ...from, column: columns.indexAt(columns.startOf(from.column) - width) };
  }
}
