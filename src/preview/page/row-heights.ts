/** How high the rows of a sheet are: as set, or as high as their text needs. */
import type { Book, BookCell, BookSheet, CellFormat } from "../workbook/book";
import { formatOf } from "../workbook/cell-formats";
import { isRowHidden } from "../workbook/hidden";
import { columnWidth, DEFAULT_ROW_HEIGHT, rowHeight } from "../workbook/layout";
import { shownValue } from "../workbook/shown";
import type { SizeRun } from "./page-messages";
import { INDENT, SIDE } from "./text-box";

/** The width of a text in pixels, in a font of a size in points. */
export type MeasureFont = (text: string, font: CellFormat["font"]) => number;

const DEFAULT_PIXELS = Math.round((DEFAULT_ROW_HEIGHT * 4) / 3);
/** Calibri 11 makes rows of 15 points, and lines grow with the letters. */
const linePixels = (size: number): number => Math.round((size * 15 * 4) / 33);

/** Rows whose height is not the default, in pixels, 0 for hidden ones. */
export function rowSizes(book: Book, sheet: BookSheet, measure: MeasureFont): readonly SizeRun[] {
  const tall = book.formats.map((format) => format.wrap || linePixels(format.font.size) > DEFAULT_PIXELS);
  const sizes = new Map<number, number>();
  const visit = tall.includes(true);
  if (visit) {
    for (const [row, cells] of sheet.cells) {
      if (sheet.rows.get(row)?.height !== undefined) continue;
      const needed = neededPixels(book, sheet, cells, tall, measure);
      if (needed > DEFAULT_PIXELS) sizes.set(row, needed);
    }
  }
  for (const [row, look] of sheet.rows) {
    if (isRowHidden(sheet, row)) sizes.set(row, 0);
    else if (look.height !== undefined) sizes.set(row, rowHeight(sheet, row));
  }
  return runsOf([...sizes].filter(([, size]) => size !== DEFAULT_PIXELS));
}

/** Columns whose width is not the default, in pixels, 0 for hidden ones. */
export const columnSizes = (sheet: BookSheet): readonly SizeRun[] =>
  runsOf([...sheet.columns.keys()].map((column) => [column, columnWidth(sheet, column)] as const));

function runsOf(sizes: readonly (readonly [index: number, size: number])[]): readonly SizeRun[] {
  const runs: [number, number, number][] = [];
  for (const [index, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === index - 1 && last[2] === size) last[1] = index;
    else runs.push([index, index, size]);
  }
  return runs;
}

/** Excel's highest row is 409 points. */
const HIGHEST = 546;

function neededPixels(
  book: Book,
  sheet: BookSheet,
  cells: readonly (BookCell | undefined)[],
  tall: readonly boolean[],
  measure: MeasureFont,
): number {
  let needed = DEFAULT_PIXELS;
  cells.forEach((cell, index) => {
    if (cell === undefined || tall[cell.format] !== true || cell.value === null) return;
    const format = formatOf(book, cell);
    const lines = format.wrap ? lineCount(book, sheet, cell, format, index + 1, measure) : 1;
    needed = Math.max(needed, lines * linePixels(format.font.size));
  });
  return Math.min(needed, HIGHEST);
}

function lineCount(
  book: Book,
  sheet: BookSheet,
  cell: BookCell,
  format: CellFormat,
  column: number,
  measure: MeasureFont,
): number {
  const width = columnWidth(sheet, column) - 2 * SIDE - format.indent * INDENT;
  if (width <= 0) return 1;
  const text = shownValue(cell.value, format.numberFormat, book.dateSystem);
  return text
    .split("\n")
    .reduce((lines, line) => lines + wrapped(line, width, (part) => measure(part, format.font)), 0);
}

/** How many lines a text takes when it is broken between words, and inside words that are wider than a line. */
export function wrapped(text: string, width: number, measure: (text: string) => number): number {
  let lines = 1;
  let used = 0;
  const space = measure(" ");
  for (const word of text.split(" ")) {
    const size = measure(word);
    const next = used === 0 ? size : used + space + size;
    if (next <= width) {
      used = next;
      continue;
    }
    if (used > 0) lines++;
    const over = Math.ceil(size / width) - 1;
    lines += Math.max(over, 0);
    used = over > 0 ? size - over * width : size;
  }
  return lines;
}
