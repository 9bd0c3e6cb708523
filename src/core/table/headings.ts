/** The headings of a table's columns, from one row or from two stacked ones. */
import type { Area, Sheet } from "../sheet";
import { isFigure, lookOf, rowsToLookAt } from "./column-looks";
import { classAt, countIn, lineAt, type Grid, type Profile } from "./grid";
import { numberHeadings, sameTexts, scoreHeadings, type HeadingRow } from "./heading-row";
import { BLANK, CODE, headingKey, NOTHING, WORDS, YEAR } from "./text-class";

export interface Headings {
  /** The upper of two stacked rows, or null. */
  readonly upper: number | null;
  readonly lower: number;
  /** Index into `profile.rows` of the first row below the headings. */
  readonly below: number;
  readonly contrasts: number;
}

/** Joins the row that was found with the row above or below it when the two are one stacked heading. */
export function stackHeadings(
  grid: Grid,
  profile: Profile,
  columns: readonly number[],
  found: HeadingRow,
  from: number,
): Headings {
  const { index, row, contrasts } = found;
  const above = index > from ? profile.rows[index - 1] : undefined;
  if (above === row - 1 && areStacked(grid, profile, columns, above, row, index + 1)) {
    return { upper: above, lower: row, below: index + 1, contrasts };
  }
  const next = profile.rows[index + 1];
  if (next === row + 1 && areStacked(grid, profile, columns, row, next, index + 2)) {
    return { upper: row, lower: next, below: index + 2, contrasts };
  }
  return { upper: null, lower: row, below: index + 1, contrasts };
}

/** True when `upper` holds group headings, and `lower` (the row just below) the headings within the groups. */
function areStacked(
  grid: Grid,
  profile: Profile,
  columns: readonly number[],
  upper: number,
  lower: number,
  below: number,
): boolean {
  if (below >= profile.rows.length) return false;
  const rows = rowsToLookAt(profile, below).filter(
    (row) => !sameTexts(grid, columns, upper, row) && !sameTexts(grid, columns, lower, row),
  );
  const first = columns[0] ?? 0;
  const last = columns.at(-1) ?? 0;
  let uppers = 0;
  let lowers = 0;
  let groups = 0;
  let mergedGroups = 0;
  let subheadings = 0;
  let conflicts = 0;
  let alone = 0;
  let contrasts = 0;
  let recurring = 0;
  const upperNumbers = numberHeadings(grid, columns, upper);
  const lowerNumbers = numberHeadings(grid, columns, lower);
  const subs = new Set<string>();
  let repeatedSubs = 0;
  for (const [place, column] of columns.entries()) {
    const up = classAt(grid, upper, column);
    const low = classAt(grid, lower, column);
    if (!isHeadingClass(up) && !upperNumbers.has(column)) return false;
    if (!isHeadingClass(low) && !lowerNumbers.has(column)) return false;
    if (low !== BLANK) {
      lowers++;
      const look = lookOf(grid, column, rows);
      if (low === WORDS && isFigure(look.mostly)) contrasts++;
      const text = lineAt(grid, lower, column);
      if (rows.some((row) => headingKey(lineAt(grid, row, column)) === headingKey(text))) recurring++;
      if (subs.has(headingKey(text))) repeatedSubs++;
      subs.add(headingKey(text));
    }
    if (up === BLANK) {
      if (low !== BLANK && groups > 0) subheadings++;
      continue;
    }
    uppers++;
    const next = columns[place + 1];
    const merge = mergeAt(grid.sheet, upper, column);
    const across = merge !== null && merge.lastColumn > column && merge.lastRow === upper;
    if (across && column === first && merge.lastColumn >= last) return false;
    const opens = next !== undefined && classAt(grid, upper, next) === BLANK && classAt(grid, lower, next) !== BLANK;
    if (across && low !== BLANK) mergedGroups++;
    if ((across || opens) && low !== BLANK) groups++;
    else if (low === BLANK) alone++;
    else conflicts++;
  }
  const downward = columns.some((column) => {
    const merge = mergeAt(grid.sheet, upper, column);
    return merge !== null && merge.firstRow === upper && merge.lastRow === lower;
  });
  if (uppers === 0 || lowers < 2 || groups === 0 || recurring > 0) return false;
  if (uppers === 1 && alone === 0 && !downward && classAt(grid, upper, first) !== BLANK) return false;
  if (uppers === 1 && mergedGroups === 0 && alone === 0 && !downward && countIn(profile, upper) === 1) return false;
  if (downward || mergedGroups > 0) return conflicts === 0 || contrasts > 0;
  if (subheadings === 0) return false;
  if (conflicts === 0) return contrasts > 0 || alone > 0 || repeatedSubs > 0;
  return contrasts > 0 && (repeatedSubs > 0 || !isContiguousFromFirst(grid, columns, upper));
}

const isHeadingClass = (look: number): boolean =>
  look === BLANK || look === WORDS || look === CODE || look === YEAR || look === NOTHING;

/** True when a row's texts stand side by side from the first column on, as a line above a table does. */
function isContiguousFromFirst(grid: Grid, columns: readonly number[], row: number): boolean {
  const blank = columns.findIndex((column) => classAt(grid, row, column) === BLANK);
  return blank > 0 && columns.slice(blank).every((column) => classAt(grid, row, column) === BLANK);
}

/** The merged area that covers a cell, or null. */
function mergeAt(sheet: Sheet, row: number, column: number): Area | null {
  for (const merge of sheet.merges) {
    if (row >= merge.firstRow && row <= merge.lastRow && column >= merge.firstColumn && column <= merge.lastColumn) {
      return merge;
    }
  }
  return null;
}

export interface HeadingText {
  readonly heading: string;
  readonly group: string;
}

/** The heading of each column, groups filled to the right as far as they reach. */
export function headingTexts(
  grid: Grid,
  columns: readonly number[],
  { upper, lower }: Pick<Headings, "upper" | "lower">,
): ReadonlyMap<number, HeadingText> {
  const texts = new Map<number, HeadingText>();
  const lowerTexts = filledRight(grid, columns, lower, () => false);
  const upperTexts =
    upper === null
      ? new Map<number, string>()
      : filledRight(grid, columns, upper, (column) => classAt(grid, lower, column) !== BLANK);
  for (const column of columns) {
    const low = lineAt(grid, lower, column);
    const merged = low === "" ? (lowerTexts.get(column) ?? "") : "";
    const up = upperTexts.get(column) ?? "";
    if (low !== "" && up !== "" && headingKey(low) !== headingKey(up)) {
      texts.set(column, { heading: `${up} ${low}`, group: up });
    } else if (low !== "") texts.set(column, { heading: low, group: "" });
    else if (merged !== "") texts.set(column, { heading: merged, group: merged });
    else texts.set(column, { heading: up, group: "" });
  }
  return texts;
}

/** A row's texts by column: merged ones over their area, others to the right while `goesOn` and nothing else begins. */
function filledRight(
  grid: Grid,
  columns: readonly number[],
  row: number,
  goesOn: (column: number) => boolean,
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  let carried = "";
  let before = 0;
  let carriesTo = Infinity;
  for (const column of columns) {
    const text = lineAt(grid, row, column);
    if (text !== "") {
      const merge = mergeAt(grid.sheet, row, column);
      const across = merge !== null && merge.lastColumn > merge.firstColumn;
      carried = text;
      carriesTo = across ? merge.lastColumn : merge === null ? Infinity : column;
      texts.set(column, text);
    } else if (carried !== "") {
      const inMerge = column <= carriesTo && carriesTo !== Infinity;
      if (inMerge || (carriesTo === Infinity && column === before + 1 && goesOn(column))) texts.set(column, carried);
      else carried = "";
    }
    before = column;
  }
  return texts;
}

/** The headings of a native table: its heading row, with a row of group headings above it where there is one. */
export function nativeHeadings(grid: Grid, profile: Profile, columns: readonly number[], row: number): Headings {
  const index = profile.rows.indexOf(row);
  const scored = scoreHeadings(grid, profile, columns, index);
  const above = profile.rows[index - 1];
  const upper = above === row - 1 && areStacked(grid, profile, columns, above, row, index + 1) ? above : null;
  return { upper, lower: row, below: index + 1, contrasts: scored?.contrasts ?? 0 };
}
