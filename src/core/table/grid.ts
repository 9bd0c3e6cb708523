/** A sheet seen as rows and blocks of cells: what is filled, how each row looks. One pass a column, nothing kept per cell. */
import {
  isNotCalculatedAt,
  kindAt,
  shownAt,
  storedAt,
  visitColumn,
  type Area,
  type CellKind,
  type Sheet,
} from "../sheet";
import { NO_TOTAL, totalWord, type TotalWord } from "./row-words";
import { BLANK, classOfText, DATE, foldSpace, isBlankText, NOTHING, NUMBER, WORDS, type TextClass } from "./text-class";

export interface Grid {
  readonly sheet: Sheet;
  /** Areas that belong to native tables; elsewhere they count as blank. */
  readonly claimed: readonly Area[];
  readonly texts: TextLooks;
}

/** What is known of each distinct text of a workbook, found out when first asked. */
export interface TextLooks {
  readonly isBlank: (stored: number) => boolean;
  readonly classOf: (stored: number) => TextClass;
  readonly totalWordOf: (stored: number) => TotalWord;
}

/** Looks up each distinct text of a pool once. */
export function lookAtTexts(pool: readonly string[]): TextLooks {
  const classes = new Uint8Array(pool.length);
  const totals = new Uint8Array(pool.length);
  const remember =
    <Answer extends number>(seen: Uint8Array, find: (text: string) => Answer) =>
    (stored: number): Answer => {
      const known = seen[stored] ?? 0;
      if (known > 0) return (known - 1) as Answer;
      const answer = find(pool[stored] ?? "");
      seen[stored] = answer + 1;
      return answer;
    };
  return {
    isBlank: (stored) => isBlankText(pool[stored] ?? ""),
    classOf: remember(classes, classOfText),
    totalWordOf: remember(totals, totalWord),
  };
}

const isIn = ({ firstRow, lastRow, firstColumn, lastColumn }: Area, row: number, column: number): boolean =>
  row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;

const isClaimed = (grid: Grid, row: number, column: number): boolean =>
  grid.claimed.some((area) => isIn(area, row, column));

const isFilled = (grid: Grid, kind: CellKind, stored: number): boolean =>
  kind !== "text" || !grid.texts.isBlank(stored);

/** Visits the filled cells of a column that no native table claims, until `visit` returns true. */
export function visitFilled(
  grid: Grid,
  column: number,
  firstRow: number,
  lastRow: number,
  visit: (row: number, kind: CellKind, stored: number) => boolean | undefined,
): void {
  const claims = grid.claimed.filter((area) => isIn(area, area.firstRow, column));
  visitColumn(grid.sheet, column, firstRow, lastRow, (row, kind, stored) => {
    if (!isFilled(grid, kind, stored)) return false;
    if (claims.length > 0 && claims.some((area) => isIn(area, row, column))) return false;
    return visit(row, kind, stored);
  });
}

/** True when a filled cell of a column stands in a row that passes the test. */
export function someFilled(
  grid: Grid,
  column: number,
  firstRow: number,
  lastRow: number,
  test: (row: number) => boolean,
): boolean {
  const seen = { passing: false };
  visitFilled(grid, column, firstRow, lastRow, (row) => (seen.passing = test(row)));
  return seen.passing;
}

/** How a cell looks; BLANK when it is empty, holds white space alone, or belongs to a native table. */
export function classAt(grid: Grid, row: number, column: number): TextClass {
  const kind = kindAt(grid.sheet, row, column);
  if (kind === "empty") {
    return isNotCalculatedAt(grid.sheet, row, column) && !isClaimed(grid, row, column) ? NOTHING : BLANK;
  }
  if (grid.claimed.length > 0 && isClaimed(grid, row, column)) return BLANK;
  switch (kind) {
    case "text":
      return grid.texts.classOf(storedAt(grid.sheet, row, column));
    case "number":
      return NUMBER;
    case "date":
      return DATE;
    case "boolean":
      return WORDS;
    case "error":
      return NOTHING;
  }
}

/** The text of a cell on one line, "" when it says nothing. */
export function lineAt(grid: Grid, row: number, column: number): string {
  const kind = kindAt(grid.sheet, row, column);
  if (kind === "empty" || kind === "error") return "";
  if (grid.claimed.length > 0 && isClaimed(grid, row, column)) return "";
  return foldSpace(shownAt(grid.sheet, row, column));
}

/** The rows of an area that hold anything, and how full they are. */
export interface Profile {
  readonly area: Area;
  /** Filled columns, ascending. */
  readonly columns: readonly number[];
  /** Filled rows, ascending. */
  readonly rows: Int32Array;
  /** Filled cells, by row − area.firstRow. */
  readonly counts: Uint16Array;
  readonly textCounts: Uint16Array;
  /** The strongest TotalWord among the first three texts of a row. */
  readonly totals: Uint8Array;
}

const TEXTS_LOOKED_AT = 3;

/** Looks at an area once, column by column. */
export function profileOf(grid: Grid, area: Area): Profile {
  const { firstRow, lastRow } = area;
  const size = Math.max(lastRow - firstRow + 1, 0);
  const counts = new Uint16Array(size);
  const textCounts = new Uint16Array(size);
  const totals = new Uint8Array(size);
  const columns: number[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    if (grid.sheet.columns[column - 1] === undefined) continue;
    let filled = 0;
    visitFilled(grid, column, firstRow, lastRow, (row, kind, stored) => {
      const at = row - firstRow;
      filled++;
      counts[at] = (counts[at] ?? 0) + 1;
      if (kind === "text") {
        const texts = textCounts[at] ?? 0;
        if (texts < TEXTS_LOOKED_AT) {
          const word = grid.texts.totalWordOf(stored);
          if (word !== NO_TOTAL && word > (totals[at] ?? 0)) totals[at] = word;
        }
        textCounts[at] = texts + 1;
      }
      return false;
    });
    if (filled > 0) columns.push(column);
  }
  let filledRows = 0;
  for (const count of counts) if (count > 0) filledRows++;
  const rows = new Int32Array(filledRows);
  let next = 0;
  for (let at = 0; at < size; at++) if ((counts[at] ?? 0) > 0) rows[next++] = firstRow + at;
  return { area, columns, rows, counts, textCounts, totals };
}

export const countIn = (profile: Profile, row: number): number => profile.counts[row - profile.area.firstRow] ?? 0;
export const textsIn = (profile: Profile, row: number): number => profile.textCounts[row - profile.area.firstRow] ?? 0;
export const totalIn = (profile: Profile, row: number): number => profile.totals[row - profile.area.firstRow] ?? 0;

/** The texts of a row on one line, left to right. */
export function lineOfRow(grid: Grid, columns: readonly number[], row: number): string {
  const texts: string[] = [];
  for (const column of columns) {
    const text = lineAt(grid, row, column);
    if (text !== "") texts.push(text);
  }
  return texts.join(" ");
}
