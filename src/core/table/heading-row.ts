/** Finds the row of headings by how it differs from what stands below it; knows no word of any district. */
import { kindAt, numberAt, storedAt } from "../sheet";
import { isFigure, lookOf, rowsToLookAt, type ColumnLook } from "./column-looks";
import { classAt, countIn, lineAt, type Grid, type Profile } from "./grid";
import { BLANK, CODE, CONTACT, DATE, headingKey, NOTHING, NUMBER, WORDS, YEAR } from "./text-class";

export interface HeadingRow {
  /** Index into `profile.rows`. */
  readonly index: number;
  readonly row: number;
  readonly score: number;
  /** Headings in words above figures. */
  readonly contrasts: number;
  /** Headings that come again below as values. */
  readonly recurring: number;
  /** Headings that stand twice. */
  readonly doubled: number;
  readonly filled: number;
}

/** A heading's vote: how much a cell looks like the heading of what stands below it. */
const VOTE = { stands_out: 1, label: 0.5, plausible: 0.2, blank_inside: -0.1, blank_at_end: -0.2, odd: -0.5, data: -1 };

/** The least score of a row of headings. */
export const ACCEPTED = 0.05;
/** A later row must be this much better than an earlier one. */
const CLEARLY_BETTER = 0.12;
const ROWS_TO_COMPARE = 8;
const MOST_TRIES = 300;
const ALIKE = 0.8;

const isYearNumber = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;

/** Columns whose figures may be headings: years, several different dates, or a count 1, 2, 3 … across columns. */
export function numberHeadings(grid: Grid, columns: readonly number[], row: number): ReadonlySet<number> {
  const found = new Set<number>();
  const dates = new Map<string, number>();
  let dated = 0;
  let run: number[] = [];
  let last: number | null = null;
  const close = (): void => {
    if (run.length >= 3) for (const column of run) found.add(column);
    run = [];
  };
  for (const column of columns) {
    const look = classAt(grid, row, column);
    if (look === DATE) {
      dated++;
      dates.set(lineAt(grid, row, column), column);
    }
    const value = look === NUMBER ? numberAt(grid.sheet, row, column) : null;
    if (value === null) {
      close();
      last = null;
      continue;
    }
    if (isYearNumber(value)) found.add(column);
    if (last === null || value !== last + 1) close();
    run.push(column);
    last = value;
  }
  close();
  if (dated >= 2 && dates.size === dated) for (const column of dates.values()) found.add(column);
  return found;
}

/** Cheap: true when most of a row's cells could be headings. */
function couldBeHeadings(grid: Grid, columns: readonly number[], row: number): boolean {
  let filled = 0;
  let figures = 0;
  let words = 0;
  for (const column of columns) {
    const look = classAt(grid, row, column);
    if (look === BLANK) continue;
    filled++;
    if (look === NUMBER || look === DATE || look === CONTACT) figures++;
    else if (look === WORDS || look === CODE || look === YEAR) words++;
  }
  if (filled < 2) return false;
  if (figures > 0) figures -= numberHeadings(grid, columns, row).size;
  return words > 0 && figures <= 0.3 * filled;
}

/** True when two rows fill the same columns with the same kinds of things, as two rows of data do. */
function areAlike(grid: Grid, columns: readonly number[], row: number, other: number): boolean {
  let either = 0;
  let both = 0;
  let same = 0;
  for (const column of columns) {
    const a = classAt(grid, row, column);
    const b = classAt(grid, other, column);
    if (a === BLANK && b === BLANK) continue;
    either++;
    if (a === BLANK || b === BLANK) continue;
    both++;
    if (a === b) same++;
  }
  return both >= ALIKE * either && same >= ALIKE * both;
}

/** How much the row at `index` looks like headings of the rows below; null when nothing stands below. */
export function scoreHeadings(
  grid: Grid,
  profile: Profile,
  columns: readonly number[],
  index: number,
): HeadingRow | null {
  const row = profile.rows[index] ?? 0;
  const next = profile.rows[index + 1];
  const repeatable = [row, profile.rows[index - 1], next].flatMap((one) => one ?? []);
  const below = rowsToLookAt(profile, index + 1).filter(
    (other) => !repeatable.some((one) => one !== other && sameTexts(grid, columns, one, other)),
  );
  if (below.length === 0) return null;
  const numbers = numberHeadings(grid, columns, row);
  const lastFilled = columns.findLast((column) => classAt(grid, row, column) !== BLANK) ?? 0;
  let votes = 0;
  let voters = 0;
  let contrasts = 0;
  let recurring = 0;
  let doubled = 0;
  let filled = 0;
  const seen = new Set<string>();
  for (const column of columns) {
    const look = lookOf(grid, column, below);
    const cell = classAt(grid, row, column);
    if (cell === BLANK) {
      if (look.values === 0) continue;
      voters++;
      votes += column > lastFilled ? VOTE.blank_at_end : VOTE.blank_inside;
      continue;
    }
    filled++;
    voters++;
    const text = lineAt(grid, row, column);
    const vote = voteOf(grid, row, look, numbers.has(column) ? YEAR : cell, text);
    if (vote === VOTE.stands_out) contrasts++;
    if (recurs(grid, row, look)) recurring++;
    const again = seen.has(headingKey(text));
    if (again) doubled++;
    votes += again ? Math.min(vote, 0) : vote;
    seen.add(headingKey(text));
  }
  if (filled < 2 || voters === 0) return null;
  return { index, row, score: votes / voters, contrasts, recurring, doubled, filled };
}

const recurs = (grid: Grid, row: number, look: ColumnLook): boolean =>
  kindAt(grid.sheet, row, look.column) === "text" && look.texts.has(storedAt(grid.sheet, row, look.column));

function voteOf(grid: Grid, row: number, below: ColumnLook, cell: number, text: string): number {
  if (recurs(grid, row, below)) return VOTE.odd;
  switch (cell) {
    case WORDS:
      if (text.endsWith(":")) return VOTE.odd;
      return isFigure(below.mostly) ? VOTE.stands_out : VOTE.plausible;
    case CODE:
      if (below.mostly === CODE) return VOTE.odd;
      return isFigure(below.mostly) ? VOTE.stands_out : VOTE.plausible;
    case YEAR:
      if (below.mostly === YEAR || below.mostly === DATE) return VOTE.data;
      return below.mostly === WORDS ? VOTE.odd : VOTE.label;
    case NOTHING:
      return 0;
    default:
      return VOTE.data;
  }
}

/** True when a row says again what another row says, as headings repeated on each page do. */
export function sameTexts(grid: Grid, columns: readonly number[], row: number, other: number): boolean {
  let filled = 0;
  let same = 0;
  for (const column of columns) {
    const a = kindAt(grid.sheet, row, column);
    const b = kindAt(grid.sheet, other, column);
    if (a === "empty" && b === "empty") continue;
    filled++;
    if (a !== b) {
      if (filled === 1 && columns.length < 4) return false;
      continue;
    }
    if (storedAt(grid.sheet, row, column) === storedAt(grid.sheet, other, column)) same++;
    else if (a === "text" && headingKey(lineAt(grid, row, column)) === headingKey(lineAt(grid, other, column))) same++;
  }
  return filled > 0 && same >= ALIKE * filled;
}

/** The first row from `from` on that heads a table, or null. */
export function findHeadingRow(
  grid: Grid,
  profile: Profile,
  columns: readonly number[],
  from: number,
): HeadingRow | null {
  let tries = 0;
  for (let index = from; index < profile.rows.length; index++) {
    if (!isCandidate(grid, profile, columns, index, from)) continue;
    if (++tries > MOST_TRIES) return null;
    const found = scoreHeadings(grid, profile, columns, index);
    if (found === null || found.score < ACCEPTED) continue;
    return bestNear(grid, profile, columns, found);
  }
  return null;
}

function isCandidate(grid: Grid, profile: Profile, columns: readonly number[], index: number, from: number): boolean {
  const row = profile.rows[index] ?? 0;
  if (countIn(profile, row) < 2 || !couldBeHeadings(grid, columns, row)) return false;
  const above = index > from ? (profile.rows[index - 1] ?? 0) : 0;
  return above !== row - 1 || countIn(profile, above) < 2 || !areAlike(grid, columns, row, above);
}

function bestNear(grid: Grid, profile: Profile, columns: readonly number[], first: HeadingRow): HeadingRow {
  let best = first;
  const last = Math.min(first.index + ROWS_TO_COMPARE, profile.rows.length - 1);
  for (let index = first.index + 1; index <= last; index++) {
    if (!isCandidate(grid, profile, columns, index, first.index)) continue;
    const other = scoreHeadings(grid, profile, columns, index);
    if (other === null || other.score < best.score + CLEARLY_BETTER) continue;
    if (hasGap(profile, first.index, index) && !isFormAbove(first, other)) break;
    if (other.filled <= best.filled && other.index > best.index + 1) continue;
    best = other;
  }
  return best;
}

/** A few short lines above a gap, such as "School Year | 2018-19", that introduce a wider table. */
const isFormAbove = (first: HeadingRow, other: HeadingRow): boolean =>
  first.filled * 2 <= other.filled && other.index - first.index < 3;

function hasGap(profile: Profile, from: number, to: number): boolean {
  for (let index = from + 1; index <= to; index++) {
    if ((profile.rows[index] ?? 0) > (profile.rows[index - 1] ?? 0) + 1) return true;
  }
  return false;
}
