/** Where the text of a cell is drawn: in its own cell, or over empty neighbors when it does not fit, as Excel does. */
import type { CellView, Look } from "./page-messages";

export interface TextBox {
  /** Pixels, in the row. */
  readonly left: number;
  readonly width: number;
  /** Columns whose left edge the text runs across: their gridline is not drawn. */
  readonly crossed: readonly number[];
  readonly align: "left" | "center" | "right";
}

export interface RowGround {
  readonly left: (column: number) => number;
  readonly width: (column: number) => number;
  /** True when text may run over the column: nothing is shown there and no merge covers it. */
  readonly isFree: (column: number) => boolean;
  readonly lastColumn: number;
}

/** Excel keeps about two pixels free on both sides, and nine for each step of an indent. */
export const SIDE = 2;
export const INDENT = 9;

/** Numbers right, texts left, truth and errors in the middle, unless the format says otherwise. */
export function alignOf(kind: CellView["kind"], horizontal: Look["horizontal"]): TextBox["align"] {
  switch (horizontal) {
    case "Left":
    case "Fill":
    case "Justify":
      return "left";
    case "Right":
      return "right";
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    case "General":
      return kind === "number" ? "right" : kind === "boolean" || kind === "error" ? "center" : "left";
  }
}

/** The box of a text that is `textWidth` wide in the cell of a column. Only texts leave their cell, and only unwrapped. */
export function textBox(
  cell: Pick<CellView, "column" | "kind" | "merge">,
  look: Pick<Look, "horizontal" | "indent" | "wrap">,
  textWidth: number,
  ground: RowGround,
): TextBox {
  const align = alignOf(cell.kind, look.horizontal);
  const last = cell.merge?.lastColumn ?? cell.column;
  const left = ground.left(cell.column);
  const right = ground.left(last) + ground.width(last);
  const own: TextBox = { left, width: right - left, crossed: [], align };
  const needed = textWidth + 2 * SIDE + look.indent * INDENT;
  const stays = look.wrap || cell.merge !== undefined || cell.kind !== "text" || look.horizontal === "Fill";
  if (stays || needed <= right - left) return own;
  const extra = needed - (right - left);
  const toRight = align === "left" ? extra : align === "center" ? extra / 2 : 0;
  const toLeft = align === "right" ? extra : align === "center" ? extra / 2 : 0;
  const crossed: number[] = [];
  let boxRight = right;
  for (let column = last + 1; boxRight < right + toRight && column <= ground.lastColumn; column++) {
    if (!ground.isFree(column)) break;
    if (ground.width(column) > 0) crossed.push(column);
    boxRight = ground.left(column) + ground.width(column);
  }
  let boxLeft = left;
  for (let column = cell.column - 1; boxLeft > left - toLeft && column >= 1; column--) {
    if (!ground.isFree(column)) break;
    if (ground.width(column) > 0) crossed.push(column + 1);
    boxLeft = ground.left(column);
  }
  // A centered text stays in the middle of its cell: the box grows evenly, what does not fit is cut.
  if (align === "center") return centered(own, boxLeft, boxRight, needed, crossed);
  return { left: boxLeft, width: boxRight - boxLeft, crossed, align };
}

function centered(
  own: TextBox,
  boxLeft: number,
  boxRight: number,
  needed: number,
  crossed: readonly number[],
): TextBox {
  const middle = own.left + own.width / 2;
  const left = Math.max(boxLeft, middle - needed / 2);
  const right = Math.min(boxRight, middle + needed / 2);
  return { left, width: right - left, crossed, align: "center" };
}
