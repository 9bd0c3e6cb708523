/** The rows or columns that a drag of a border or a menu over headings is about. */
import type { Area } from "../../core/sheet";
import type { HeadingPart } from "./grid-geometry";
import type { MenuAt } from "./menu";
import type { Wishes } from "./page-messages";
import { LAST_COLUMN, LAST_ROW } from "./sheet-size";

type Lines = "rows" | "columns";
type Resize = Omit<Wishes["resize"], "sheet">;

/** More lines than this are not resized at once. */
const MOST_LINES = 10_000;

const linesOf = (what: Lines, selected: Area): readonly [first: number, last: number] =>
  what === "rows" ? [selected.firstRow, selected.lastRow] : [selected.firstColumn, selected.lastColumn];

/** Whether a line is one of those selected, and they are few enough to change together. */
function isAmong(index: number, [first, last]: readonly [first: number, last: number]): boolean {
  return index >= first && index <= last && last - first < MOST_LINES;
}

/** A line's new size, for all lines with it where they are selected whole; null fits the text. */
export function resized(what: Lines, index: number, size: number | null, selected: Area): Resize {
  const lines = linesOf(what, selected);
  const whole = what === "rows" ? selected.lastColumn === LAST_COLUMN : selected.lastRow === LAST_ROW;
  const [first, last] = whole && isAmong(index, lines) ? lines : [index, index];
  return { what, first, last, size };
}

/** The menu over a row's number or a column's letter; null over the corner. */
export function headingMenu(
  part: HeadingPart,
  at: { readonly left: number; readonly top: number },
  selected: Area,
  resize: (lines: Resize) => void,
): MenuAt | null {
  if (part.what === "corner") return null;
  const what = part.what === "row" ? "rows" : "columns";
  const lines = linesOf(what, selected);
  const [first, last] = isAmong(part.index, lines) ? lines : [part.index, part.index];
  const run = { what, first, last } as const;
  return {
    ...at,
    label: what === "rows" ? "Rows" : "Columns",
    items: [
      { text: "Hide", choose: () => resize({ ...run, size: 0 }) },
      { text: "Unhide", choose: () => resize({ ...run, size: null }) },
      {
        text: what === "rows" ? "As high as the text" : "As wide as the text",
        parted: true,
        choose: () => resize({ ...run, size: null }),
      },
    ],
  };
}
