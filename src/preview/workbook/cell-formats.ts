/** How cells look: formats are kept once per workbook, and a cell holds the index. */
import type { Area } from "../../core/sheet";
import type { Book, BookCell, BookSheet, CellFormat } from "./book";
import { BookError } from "./book";
import { cellAt, isUnbounded, putCell, rowCount, columnCount } from "./cells";

/** Excel's default: General, Calibri 11, no fill, locked. */
export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    color: "#000000",
  },
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  indent: 0,
  wrap: false,
  borders: { top: null, bottom: null, left: null, right: null },
  locked: true,
};

/** What to change of a format; what is absent stays. */
export type FormatChange = Partial<Omit<CellFormat, "font" | "borders">> & {
  readonly font?: Partial<CellFormat["font"]>;
  readonly borders?: Partial<CellFormat["borders"]>;
};

interface Known {
  readonly indexes: Map<string, number>;
  count: number;
}

const known = new WeakMap<Book, Known>();

const contentKey = ({ numberFormat, font, fill, horizontal, vertical, indent, wrap, borders, locked }: CellFormat) => {
  const sides = [borders.top, borders.bottom, borders.left, borders.right].map((side) =>
    side === null ? null : [side.style, side.weight, side.color],
  );
  const letters = [font.name, font.size, font.bold, font.italic, font.underline, font.strikethrough, font.color];
  return JSON.stringify([numberFormat, letters, fill, horizontal, vertical, indent, wrap, sides, locked]);
};

/** The index of a format in the book; a format with the same content is the same format. */
export function formatIndex(book: Book, format: CellFormat): number {
  let state = known.get(book);
  if (state === undefined) known.set(book, (state = { indexes: new Map(), count: 0 }));
  for (; state.count < book.formats.length; state.count++) {
    const present = book.formats[state.count];
    if (present === undefined) continue;
    const key = contentKey(present);
    if (!state.indexes.has(key)) state.indexes.set(key, state.count);
  }
  const key = contentKey(format);
  let index = state.indexes.get(key);
  if (index === undefined) {
    index = book.formats.length;
    book.formats.push(format);
    state.indexes.set(key, index);
    state.count = book.formats.length;
  }
  return index;
}

/** The format of a cell; Excel's default where nothing is. */
export const formatOf = (book: Book, cell: BookCell | undefined): CellFormat =>
  book.formats[cell?.format ?? 0] ?? DEFAULT_FORMAT;

/** The format with the change on it. */
export const changed = (format: CellFormat, change: FormatChange): CellFormat => ({
  ...format,
  ...change,
  font: { ...format.font, ...change.font },
  borders: { ...format.borders, ...change.borders },
});

/** A function from the index of a format to the index of that format with the change on it. */
export function formatChanger(book: Book, change: FormatChange): (index: number) => number {
  const indexes = new Map<number, number>();
  return (before) => {
    let after = indexes.get(before);
    if (after === undefined) {
      after = formatIndex(book, changed(book.formats[before] ?? DEFAULT_FORMAT, change));
      indexes.set(before, after);
    }
    return after;
  };
}

/** More cells than this are not formatted one by one: whole columns, whole rows, whole sheets. */
const MOST_CELLS = 5_000_000;

/** Refuses areas that the stand-in cannot format: it keeps formats by cell. */
export function refuseUnbounded(area: Area): void {
  if (isUnbounded(area) || rowCount(area) * columnCount(area) > MOST_CELLS) {
    throw new BookError("InvalidArgument", "Whole rows or columns cannot be set here: give a bounded range.");
  }
}

/** Changes the look of every cell in a bounded area, blank cells too. Protection is the caller's question (`refuseEdit`). */
export function changeFormat(book: Book, sheet: BookSheet, area: Area, change: FormatChange): void {
  refuseUnbounded(area);
  const changer = formatChanger(book, change);
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const cell = cellAt(sheet, row, column);
      const format = changer(cell?.format ?? 0);
      if (cell === undefined) {
        if (format !== 0) putCell(sheet, row, column, { value: null, format });
      } else if (cell.format !== format) {
        cell.format = format;
        if (format === 0 && cell.value === null && cell.formula === undefined) putCell(sheet, row, column, cell);
      }
    }
  }
  book.saved = false;
}
