/** Changes to cells as Excel allows them: by code through its API, and by a person. */
import { isValidFormat } from "numfmt";
import type { Area } from "../../core/sheet";
import { inputFor, leavesCell } from "./block-input";
import type { Book, BookCell, BookSheet } from "./book";
import { BookError } from "./book";
import { calculate } from "./calculate";
import { DEFAULT_FORMAT, formatChanger, refuseUnbounded } from "./cell-formats";
import {
  cellArea,
  cellAt,
  columnCount,
  inside,
  isSingle,
  overlap,
  putCell,
  rowCount,
  valueAt,
  visitCells,
} from "./cells";
import { actAs, actorOf, emitChanged, touch } from "./events";
import { shiftFormula } from "./formula/shift";
import { invalidArgument } from "./refusals";
import { refuseEdit, refuseFiltered } from "./refuse-edit";
import { expectTableGrowth } from "./table-growth";
import { settleHeadingsIn } from "./tables";
import { typed, type Typed } from "./typing";
import { allows, validationAt } from "./validations";

/**
 * Writes a block, or one value to every cell, as `Range.values` and `Range.formulas` do: null leaves a cell, "" clears it, texts are
 * read as if typed. Refused whole (`BookError`) when the shape is wrong, a formula is none, any cell is locked, or a filter hides rows.
 * Events name who acts (`actAs`).
 */
export function setValues(book: Book, sheet: BookSheet, area: Area, input: unknown, kind: "values" | "formulas"): void {
  const inputAt = inputFor(area, input, "bare only");
  refuseEdit(book, sheet, area, "contents");
  refuseFiltered(sheet, area);
  const cells = plan(book, sheet, area, inputAt, Array.isArray(input) ? null : kind);
  write(book, sheet, area, cells);
}

/** What becomes of each cell, row by row: undefined stays as it is. Nothing is changed yet. */
function plan(
  book: Book,
  sheet: BookSheet,
  area: Area,
  inputAt: (down: number, right: number) => unknown,
  spread: "values" | "formulas" | null,
): readonly (BookCell | undefined)[] {
  const covered = sheet.merges.filter((merge) => overlap(merge, area));
  const hidesInMerge = (row: number, column: number): boolean =>
    covered.some((merge) => inside(merge, row, column) && (merge.firstRow !== row || merge.firstColumn !== column));
  const typedFormat = formatByTyping(book);
  const [rows, columns] = [rowCount(area), columnCount(area)];
  const cells = new Array<BookCell | undefined>(rows * columns);
  for (let down = 0; down < rows; down++) {
    const present = sheet.cells.get(area.firstRow + down);
    for (let right = 0; right < columns; right++) {
      const input = inputAt(down, right);
      if (leavesCell(input)) continue;
      // Only the first cell of merged ones holds a value; what is written to the others is lost without a word (E02).
      if (covered.length > 0 && hidesInMerge(area.firstRow + down, area.firstColumn + right)) continue;
      const format = present?.[area.firstColumn + right - 1]?.format ?? 0;
      if (typeof input === "number") cells[down * columns + right] = { value: input, format };
      else if (typeof input === "boolean") cells[down * columns + right] = { value: input, format };
      else if (typeof input === "string") {
        const entry = typed(input, { numberFormat: book.formats[format]?.numberFormat ?? "General", book });
        const shifted = spread === null ? entry : copied(entry, down, right);
        cells[down * columns + right] = { ...contents(shifted), format: typedFormat(format, entry.numberFormat) };
      } else throw invalidArgument();
    }
  }
  return cells;
}

/** One formula for many cells is copied from the first to the others, as with Ctrl+Enter (V02). */
const copied = (entry: Typed, down: number, right: number): Typed =>
  entry.formula === undefined ? entry : { ...entry, formula: shiftFormula(entry.formula, down, right) };

const contents = ({ value, formula, quoted }: Typed): Omit<BookCell, "format"> => ({
  value,
  ...(formula === undefined ? {} : { formula }),
  ...(quoted === true ? { quoted } : {}),
});

/** A function that gives the format of a cell after typing: General takes on what the text suggests. */
function formatByTyping(book: Book): (format: number, numberFormat: string | undefined) => number {
  const changers = new Map<string, (index: number) => number>();
  return (format, numberFormat) => {
    if (numberFormat === undefined || book.formats[format]?.numberFormat !== "General") return format;
    let changer = changers.get(numberFormat);
    if (changer === undefined) changers.set(numberFormat, (changer = formatChanger(book, { numberFormat })));
    return changer(format);
  };
}

/** Puts planned cells, with all that follows: tables grow, formulas are calculated, headings settle, listeners hear of it. */
function write(book: Book, sheet: BookSheet, area: Area, cells: readonly (BookCell | undefined)[]): void {
  const single = isSingle(area);
  const before = single ? valueAt(sheet, area.firstRow, area.firstColumn) : null;
  const growTables = expectTableGrowth(book, sheet, area);
  const columns = columnCount(area);
  cells.forEach((cell, index) => {
    if (cell === undefined) return;
    putCell(sheet, area.firstRow + Math.floor(index / columns), area.firstColumn + (index % columns), cell);
  });
  growTables();
  settled(book, sheet, area);
  const after = single ? valueAt(sheet, area.firstRow, area.firstColumn) : null;
  emitChanged(book, sheet, area, "RangeEdited", single ? { before, after } : undefined);
}

function settled(book: Book, sheet: BookSheet, area: Area): void {
  calculate(book, sheet, area);
  if (
    !sheet.tables.some((table) => table.hasHeadings && overlap({ ...table.area, lastRow: table.area.firstRow }, area))
  ) {
    return;
  }
  settleHeadingsIn(sheet, area);
  calculate(book, sheet, area);
}

/** Sets number formats: a block, or one (bare or 1×1) for every cell; null leaves a cell, "" is General. */
export function setNumberFormats(book: Book, sheet: BookSheet, area: Area, input: unknown): void {
  const inputAt = inputFor(area, input, "1×1 too");
  refuseUnbounded(area);
  refuseEdit(book, sheet, area, "formats");
  const changers = new Map<string, (index: number) => number>();
  const changerFor = (code: unknown): ((index: number) => number) => {
    if (typeof code !== "string" || (code !== "" && !isValidFormat(code))) {
      throw invalidArgument("The number format is not valid.");
    }
    let changer = changers.get(code);
    if (changer === undefined) {
      changers.set(code, (changer = formatChanger(book, { numberFormat: code === "" ? "General" : code })));
    }
    return changer;
  };
  const [rows, columns] = [rowCount(area), columnCount(area)];
  for (const act of ["check", "set"]) {
    for (let down = 0; down < rows; down++) {
      for (let right = 0; right < columns; right++) {
        const code = inputAt(down, right);
        if (leavesCell(code)) continue;
        const changer = changerFor(code);
        if (act === "set") setFormat(sheet, area.firstRow + down, area.firstColumn + right, changer);
      }
    }
  }
  touch(book);
}

function setFormat(sheet: BookSheet, row: number, column: number, changer: (index: number) => number): void {
  const cell = cellAt(sheet, row, column);
  const format = changer(cell?.format ?? 0);
  if (format !== (cell?.format ?? 0)) putCell(sheet, row, column, { value: null, ...cell, format });
}

const STOPPED = "This value doesn't match the data validation restrictions defined for this cell.";

/** What a person's typing does to a cell; a validation that stops it is a `BookError` with the alert's words. */
export function typeInto(book: Book, sheet: BookSheet, row: number, column: number, text: string): void {
  const merge = sheet.merges.find((area) => inside(area, row, column));
  const area = cellArea(merge?.firstRow ?? row, merge?.firstColumn ?? column);
  refuseEdit(book, sheet, area, "contents");
  const format = cellAt(sheet, area.firstRow, area.firstColumn)?.format ?? 0;
  const { numberFormat } = book.formats[format] ?? DEFAULT_FORMAT;
  const entry = asPercent(typed(text, { numberFormat, book }), numberFormat);
  refuseInvalid(book, sheet, area, entry);
  const cell: BookCell = { ...contents(entry), format: formatByTyping(book)(format, entry.numberFormat) };
  const act = (): void => write(book, sheet, area, [cell]);
  // Nobody types as code does.
  if (actorOf(book) === "client") actAs(book, "person", act);
  else act();
}

/** A person who types 10 into a cell of percentages means 10 %. */
const asPercent = (entry: Typed, numberFormat: string): Typed =>
  typeof entry.value === "number" && entry.numberFormat === undefined && numberFormat.includes("%")
    ? { ...entry, value: Math.abs(entry.value) >= 1 ? entry.value / 100 : entry.value }
    : entry;

/** Rules are checked on typing only, and only an alert of the kind Stop refuses (D01). Formulas are taken as they are. */
function refuseInvalid(book: Book, sheet: BookSheet, { firstRow, firstColumn }: Area, entry: Typed): void {
  const rule = validationAt(sheet, firstRow, firstColumn);
  if (
    rule === null ||
    entry.formula !== undefined ||
    entry.value === null ||
    !rule.alert.show ||
    rule.alert.style !== "Stop"
  )
    return;
  if (allows(book, sheet, firstRow, firstColumn, entry.value)) return;
  throw new BookError("InvalidArgument", rule.alert.message === "" ? STOPPED : rule.alert.message);
}

/** Clears contents, formats or both; whole rows and columns too. Clearing formats parts merged cells. */
export function clearArea(book: Book, sheet: BookSheet, area: Area, what: "All" | "Contents" | "Formats"): void {
  if (what !== "Formats") refuseEdit(book, sheet, area, "contents");
  if (what !== "Contents") refuseEdit(book, sheet, area, "formats");
  const single = isSingle(area);
  const before = single ? valueAt(sheet, area.firstRow, area.firstColumn) : null;
  const found: [row: number, column: number, cell: BookCell][] = [];
  visitCells(sheet, area, (row, column, cell) => found.push([row, column, cell]));
  for (const [row, column, cell] of found) {
    if (what === "Formats") putCell(sheet, row, column, { ...cell, format: 0 });
    else putCell(sheet, row, column, what === "All" ? null : { value: null, format: cell.format });
  }
  if (what !== "Contents") {
    const kept = sheet.merges.filter((merge) => !overlap(merge, area));
    sheet.merges.splice(0, sheet.merges.length, ...kept);
  }
  if (what === "Formats") {
    touch(book);
    return;
  }
  settled(book, sheet, area);
  emitChanged(
    book,
    sheet,
    area,
    "RangeEdited",
    single ? { before, after: valueAt(sheet, area.firstRow, area.firstColumn) } : undefined,
  );
}
