/**
 * A sheet of ours with one native table from A1, written so that whatever people did to it stays: their words, columns, rows,
 * order of columns, and sort.
 */
import type { CellStyle, OwnCell, OwnColumn, OwnSheet, OwnValidation, RowHeight } from "../own-sheet";
import { markOf, OWN_SHEETS, TABLE_NAMES } from "../own-sheets";
import { columnLetters, columnNumber, isEmptyAt, shownAt, type Area, type Workbook } from "../sheet";
import { HEADING, NOTE, TEXT } from "./look";
import { plainOf, standingSheet, standingTable } from "./own-table";
import { keepTheirs, type KeptRow } from "./keep";
import type { ColumnSpec, TableSheetSpec } from "./table-spec";
import { wrappedLines } from "./text-width";

/** The part of a table's rows that stands under one heading, by its letters. */
export const columnOf = (letters: string, area: Area): Area => ({
  ...area,
  firstColumn: columnNumber(letters),
  lastColumn: columnNumber(letters),
});

/** The sheet to write for `rows`, with everything that people did to the sheet that stands in `workbook`. */
export function tableSheet<Row>(spec: TableSheetSpec<Row>, rows: readonly Row[], workbook: Workbook): OwnSheet {
  const kept = keepTheirs(spec, rows, workbook);
  const rowCount = Math.max(1, kept.rows.length);
  const columns = kept.headings.map((heading, place) => ownColumn(heading, place, spec, kept.rows));
  const area: Area = { firstRow: 2, lastRow: rowCount + 1, firstColumn: 1, lastColumn: columns.length };
  const placeOf = (heading: string): number => kept.headings.indexOf(heading) + 1;
  const specs = new Map(spec.columns.map((column) => [column.heading, column]));
  const widths = kept.headings.map((heading) => specs.get(heading)?.width ?? THEIR_WIDTH);
  const note = kept.rows.length === 0 ? nothingNote(spec, workbook) : [];
  const lastRow = note.at(-1)?.row ?? area.lastRow;
  const headings = { style: spec.headingStyle ?? HEADING, buttons: spec.filterButtons ?? true };
  const lastPrinted = spec.printedUpTo === undefined ? 0 : placeOf(spec.printedUpTo);
  return {
    name: OWN_SHEETS[spec.id],
    mark: markOf(spec.id),
    markArea: { ...area, firstRow: 1, lastRow },
    visible: spec.visible,
    gridlines: true,
    frozen: { rows: 1, columns: spec.frozenColumns ?? 0 },
    columnWidths: widths,
    rowHeights: fittedHeights(columns, widths, headings),
    cells: note,
    tables: [
      {
        name: TABLE_NAMES[spec.id],
        row: 1,
        column: 1,
        columns,
        rowCount,
        filterButtons: headings.buttons,
        style: "TableStyleLight1",
        stripes: false,
        headingStyle: headings.style,
      },
    ],
    charts: [],
    conditionalFormats: spec.marks?.((heading) => columnLetters(placeOf(heading)), area) ?? [],
    validations: spec.columns.flatMap((column) => validations(column, placeOf(column.heading), kept.rows, rowCount)),
    print:
      lastPrinted > 0
        ? { ...spec.print, area: { ...area, firstRow: 1, lastRow, lastColumn: lastPrinted } }
        : spec.print,
  };
}

/** One empty row below the blank row of a table without rows. */
const NOTE_ROW = 4;
const NOTE_STYLE: CellStyle = { size: 10, color: NOTE };

/** Nothing where people wrote in its place. */
function nothingNote<Row>({ id, nothing }: TableSheetSpec<Row>, workbook: Workbook): readonly OwnCell[] {
  if (nothing === undefined) return [];
  const sheet = standingSheet(workbook, id);
  const isFree =
    sheet === null ||
    isEmptyAt(sheet, NOTE_ROW, 1) ||
    shownAt(sheet, NOTE_ROW, 1) === nothing ||
    NOTE_ROW <= (standingTable(workbook, id)?.area.lastRow ?? 0);
  return isFree ? [{ row: NOTE_ROW, column: 1, value: nothing, style: NOTE_STYLE }] : [];
}

const THEIR_WIDTH = 120;
/** Beyond this Excel finds the heights when it shows the rows. */
const MOST_FITTED_ROWS = 20_000;
const AROUND_LINES = 3;
const FILTER_BUTTON = 16;
const DEFAULT_SIZE = 11;
const LINE_PER_SIZE = 1.25;
/** Points of a line of text: Calibri, and every font made to its measures, a little more rather than less. */
const linePoints = ({ size = DEFAULT_SIZE }: CellStyle): number => Math.ceil(size * LINE_PER_SIZE);

interface Headings {
  readonly style: CellStyle;
  readonly buttons: boolean;
}

/** Heights of rows with wrapped text of more than one line. */
function fittedHeights(
  columns: readonly OwnColumn[],
  widths: readonly number[],
  { style, buttons }: Headings,
): readonly RowHeight[] {
  const heights: RowHeight[] = [];
  const taken = buttons ? FILTER_BUTTON : 0;
  const headingLines = Math.max(
    ...columns.map(({ heading }, at) => wrappedLines(heading, (widths[at] ?? THEIR_WIDTH) - taken, style)),
  );
  if (headingLines > 1) heights.push({ row: 1, height: heightOf(headingLines, style), fitted: true });
  const rowCount = columns[0]?.values.length ?? 0;
  if (rowCount > MOST_FITTED_ROWS) return heights;
  const wrapped = columns.flatMap((column, at) => (column.style.wrap === true ? [linesIn(column, widths[at])] : []));
  for (let index = 0; index < rowCount; index++) {
    const height = Math.max(0, ...wrapped.map((heightAt) => heightAt(index)));
    if (height > 0) heights.push({ row: index + 2, height, fitted: true });
  }
  return heights;
}

const heightOf = (lines: number, style: CellStyle): number => lines * linePoints(style) + AROUND_LINES;

/** The height that a column needs in a row, 0 where one line is enough. Each text is measured once. */
function linesIn({ values, style }: OwnColumn, width = THEIR_WIDTH): (index: number) => number {
  const known = new Map<string, number>();
  return (index) => {
    const text = plainOf(values[index] ?? null);
    const before = known.get(text);
    if (before !== undefined) return before;
    const lines = text === "" ? 1 : wrappedLines(text, width, style);
    const height = lines > 1 ? heightOf(lines, style) : 0;
    known.set(text, height);
    return height;
  };
}

function ownColumn<Row>(
  heading: string,
  place: number,
  spec: TableSheetSpec<Row>,
  rows: readonly KeptRow<Row>[],
): OwnColumn {
  const column = spec.columns.find((candidate) => candidate.heading === heading);
  const values = rows.map(({ values }) => values[place] ?? null);
  if (rows.length === 0) values.push(null);
  const style = column ? (column.style ?? TEXT) : {};
  const styles = new Map<number, CellStyle>();
  rows.forEach(({ row, formats }, index) => {
    const numberFormat = formats.get(heading);
    const ours = row === null ? undefined : column?.styleOf?.(row);
    if (numberFormat !== undefined && numberFormat !== (ours ?? style).numberFormat) {
      styles.set(index, { ...(ours ?? style), numberFormat });
    } else if (ours) styles.set(index, ours);
  });
  return {
    heading,
    values,
    style,
    ...(styles.size === 0 ? {} : { styles }),
    ...(column ? (column.theirs ? { typed: true } : {}) : { theirs: true }),
  };
}

/** Excel keeps no longer list inside a validation, and parts it at commas. */
const LONGEST_LIST = 255;

/** The first of the offered labels that fit into one drop-down. */
export function listThatFits(offered: readonly string[]): readonly string[] {
  const list: string[] = [];
  let length = -1;
  for (const label of offered) {
    if (label === "" || label.includes(",") || list.includes(label)) continue;
    if (length + 1 + label.length > LONGEST_LIST) break;
    list.push(label);
    length += 1 + label.length;
  }
  return list;
}

function validations<Row>(
  column: ColumnSpec<Row>,
  at: number,
  rows: readonly KeptRow<Row>[],
  rowCount: number,
): OwnValidation[] {
  const { offers } = column;
  if (!offers) return [];
  const lists: { offered: readonly string[]; list: readonly string[]; first: number; last: number }[] = [];
  for (let index = 0; index < rowCount; index++) {
    const row = rows[index]?.row ?? null;
    const before = lists.at(-1);
    const offered = row === null ? (before?.offered ?? []) : offers(row);
    if (before && sameTexts(before.offered, offered)) before.last = index + 2;
    else {
      const list = column.longLists ? offered : listThatFits(offered);
      lists.push({ offered, list, first: index + 2, last: index + 2 });
    }
  }
  return lists
    .filter(({ list }) => list.length > 0)
    .map(({ list, first, last }) => ({
      area: { firstRow: first, lastRow: last, firstColumn: at, lastColumn: at },
      list,
      strict: column.strict ?? false,
      promptTitle: column.prompt?.title ?? column.heading,
      prompt: column.prompt?.text ?? "",
    }));
}

const sameTexts = (one: readonly string[], other: readonly string[]): boolean =>
  one === other || (one.length === other.length && one.every((text, index) => text === other[index]));
