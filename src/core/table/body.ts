/** Walks the rows below a heading: data, blank rows, totals, notes, repeated headings, and where the next table begins. */
import { kindAt, storedAt } from "../sheet";
import { isFigure, lookOf, rowsToLookAt, type ColumnLook } from "./column-looks";
import { classAt, countIn, lineAt, lineOfRow, textsIn, totalIn, type Grid, type Profile } from "./grid";
import { ACCEPTED, sameTexts, scoreHeadings, type HeadingRow } from "./heading-row";
import { headingTexts, type Headings } from "./headings";
import { isNoteText, NO_TOTAL } from "./row-words";
import { BLANK, CODE, headingKey, WORDS, YEAR } from "./text-class";
import { totalsFinder } from "./totals";

export interface Body {
  /** Data rows, ascending. */
  readonly rows: readonly number[];
  readonly totals: readonly number[];
  readonly notes: readonly number[];
  /** The first row of each repetition. */
  readonly repeated: readonly number[];
  /** Index into `profile.rows` where what follows begins. */
  readonly end: number;
}

/** What a body is read by. */
interface Frame {
  readonly grid: Grid;
  readonly profile: Profile;
  readonly columns: readonly number[];
  readonly headings: Headings;
  readonly titles: readonly string[];
  /** The last row that surely belongs to it, and its totals row, where Excel itself knows the table. */
  readonly native?: { readonly lastRow: number; readonly totalsRow: number | null };
}

/** A lone text is a note only in tables at least this wide. */
const WIDE = 3;
const VERY_WIDE = 5;

/** Reads the rows from `headings.below` on. */
export function readBody(frame: Frame): Body {
  const { grid, profile, headings, native } = frame;
  const looks = looksOf(frame);
  const isTotal = totalsFinder(grid, profile, looks);
  const next = nextTable(frame, looks);
  const repeats = repetition(frame);
  const width = looks.length;
  const rows: number[] = [];
  const totals: number[] = [];
  const notes: number[] = [];
  const repeated: number[] = [];
  /** Lone texts in the middle: notes, unless the table is full of such rows. */
  const lone: number[] = [];
  let waiting: number[] = [];
  let before = profile.rows[headings.below - 1] ?? 0;
  let repeatedBefore = 0;
  let end = profile.rows.length;

  const isLone = (row: number): boolean => {
    if (textsIn(profile, row) !== 1) return false;
    if (width < WIDE) return isNoteText(lineOfRow(grid, profile.columns, row));
    const column = profile.columns.find((one) => classAt(grid, row, one) !== BLANK) ?? 0;
    const look = classAt(grid, row, column);
    return look === WORDS || looks.every((one) => one.column !== column || one.mostly !== look);
  };

  for (let index = headings.below; index < profile.rows.length; index++) {
    const row = profile.rows[index] ?? 0;
    const gap = row > before + 1;
    const previous = before;
    before = row;
    if (native && row > native.lastRow && (gap || rows.length === 0 || waiting.length > 0)) {
      end = index;
      break;
    }
    if (native?.totalsRow === row) {
      totals.push(row);
      continue;
    }
    if (totalIn(profile, row) !== NO_TOTAL && isTotal(row, rows)) {
      notes.push(...waiting);
      waiting = [];
      totals.push(row);
      continue;
    }
    if (countIn(profile, row) === 1) {
      if (gap || waiting.length > 0 || isLone(row)) waiting.push(row);
      else rows.push(row);
      continue;
    }
    const inside = native !== undefined && row <= native.lastRow;
    if (repeats(row)) {
      const title = waiting.length > 0 && rows.length > 0 ? titlesFrom(frame, waiting, previous, row, rows) : [];
      if (!inside && title.some((text) => !frame.titles.includes(lineOfRow(grid, profile.columns, text)))) {
        end = splitWaiting(profile, waiting, title, notes, index);
        waiting = [];
        break;
      }
      notes.push(...waiting);
      waiting = [];
      if (repeatedBefore !== row - 1) repeated.push(row);
      repeatedBefore = row;
      continue;
    }
    if (!inside && next.begins(index, gap, waiting.length > 0, rows)) {
      const title = titlesFrom(frame, waiting, previous, row, rows);
      end = splitWaiting(profile, waiting, title, notes, index);
      waiting = [];
      break;
    }
    if (!inside && gap && next.isFooter(row)) {
      notes.push(...waiting, row);
      waiting = [];
      continue;
    }
    for (const one of waiting) (isLone(one) ? lone : rows).push(one);
    waiting = [];
    rows.push(row);
  }
  if (lone.length > rows.length) rows.push(...lone);
  else notes.push(...lone);
  for (const row of waiting) (width < WIDE && !isApart(profile, row, rows) ? rows : notes).push(row);
  return { rows: ascending(rows), totals, notes: ascending(notes), repeated, end };
}

const ascending = (rows: readonly number[]): readonly number[] => {
  for (let index = 1; index < rows.length; index++) {
    if ((rows[index] ?? 0) < (rows[index - 1] ?? 0)) return [...rows].sort((a, b) => a - b);
  }
  return rows;
};

const isApart = (profile: Profile, row: number, rows: readonly number[]): boolean =>
  textsIn(profile, row) === 1 || row > (rows.at(-1) ?? 0) + 1;

function looksOf({ grid, profile, columns, headings }: Frame): readonly ColumnLook[] {
  const rows = rowsToLookAt(profile, headings.below);
  return columns
    .map((column) => lookOf(grid, column, rows))
    .filter(
      ({ column, values }) =>
        values > 0 ||
        classAt(grid, headings.lower, column) !== BLANK ||
        (headings.upper !== null && classAt(grid, headings.upper, column) !== BLANK),
    );
}

/** True for rows that say the headings again. */
function repetition({ grid, columns, headings }: Frame): (row: number) => boolean {
  const lines = headings.upper === null ? [headings.lower] : [headings.lower, headings.upper];
  const anchors = lines.flatMap((line) =>
    columns
      .filter((column) => {
        const look = classAt(grid, line, column);
        return look === WORDS || look === CODE || look === YEAR;
      })
      .slice(0, 2)
      .map((column) => ({
        line,
        column,
        kind: kindAt(grid.sheet, line, column),
        stored: storedAt(grid.sheet, line, column),
        key: headingKey(lineAt(grid, line, column)),
      })),
  );
  return (row) =>
    anchors.some(({ line, column, kind, stored, key }) => {
      if (kindAt(grid.sheet, row, column) !== kind || kind !== "text") return false;
      if (storedAt(grid.sheet, row, column) !== stored) {
        const text = grid.sheet.pool.texts[storedAt(grid.sheet, row, column)] ?? "";
        if (Math.abs(text.length - key.length) > 4 || headingKey(text) !== key) return false;
      }
      return sameTexts(grid, columns, line, row);
    });
}

/** Of the lone texts above the next table, those that are its titles. */
function titlesFrom(
  { grid, profile }: Frame,
  waiting: readonly number[],
  previous: number,
  row: number,
  rows: readonly number[],
): readonly number[] {
  const isNote = (one: number): boolean => isNoteText(lineOfRow(grid, profile.columns, one));
  const titles = waiting.slice(waiting.findLastIndex(isNote) + 1);
  const dataEnd = rows.at(-1) ?? previous;
  const chain = [dataEnd, ...titles, row];
  const firstGap = chain.findIndex((one, place) => place > 0 && one > (chain[place - 1] ?? 0) + 1);
  return firstGap <= 1 ? titles : titles.slice(firstGap - 1);
}

function splitWaiting(
  profile: Profile,
  waiting: readonly number[],
  titles: readonly number[],
  notes: number[],
  index: number,
): number {
  const first = titles[0];
  for (const row of waiting) if (first === undefined || row < first) notes.push(row);
  if (first === undefined) return index;
  let start = index;
  while (start > 0 && (profile.rows[start - 1] ?? 0) >= first) start--;
  return start;
}

const isWordsOrBlank = (look: number): boolean => look === WORDS || look === BLANK;

interface Next {
  /** True when the row at `index` heads another table. */
  readonly begins: (index: number, gap: boolean, titled: boolean, rows: readonly number[]) => boolean;
  /** True for a short line of texts below a wide table. */
  readonly isFooter: (row: number) => boolean;
}

function nextTable({ grid, profile, columns, headings }: Frame, looks: readonly ColumnLook[]): Next {
  const figures = looks.filter(({ mostly }) => isFigure(mostly));
  const regular = new Set(looks.filter(({ fill }) => fill >= 0.5).map(({ column }) => column));
  const always = looks.filter(({ fill }) => fill >= 0.9).map(({ column }) => column);
  const repeating = looks.some(({ texts, values }) => values >= 4 && texts.size <= values * 0.7);
  const known = new Set<string>();
  for (const { heading } of headingTexts(grid, columns, headings).values()) known.add(headingKey(heading));
  for (const column of columns) known.add(headingKey(lineAt(grid, headings.lower, column)));
  known.delete("");

  const lengths = new Set([...known].map((key) => key.length));
  const isKnown = (row: number, column: number): boolean => {
    if (kindAt(grid.sheet, row, column) !== "text") return false;
    const text = (grid.sheet.pool.texts[storedAt(grid.sheet, row, column)] ?? "").trim();
    return lengths.has(text.length) && known.has(headingKey(text));
  };

  /** Words where figures are due: how many, and of how many. */
  const contrastsIn = (row: number): { readonly words: number; readonly filled: number } => {
    let words = 0;
    let filled = 0;
    for (const { column } of figures) {
      const look = classAt(grid, row, column);
      if (look === BLANK) continue;
      filled++;
      if (look === WORDS) words++;
    }
    return { words, filled };
  };

  /** Share of the columns filled in this row or regularly that are both. */
  const commonWith = (row: number): number => {
    let common = 0;
    let either = 0;
    for (const column of columns) {
      const isFilled = classAt(grid, row, column) !== BLANK;
      const isRegular = regular.has(column);
      if (isFilled || isRegular) either++;
      if (isFilled && isRegular) common++;
    }
    return either === 0 ? 0 : common / either;
  };

  const headsAnother = (index: number): HeadingRow | null => {
    const score = scoreHeadings(grid, profile, columns, index);
    return score === null || score.score < ACCEPTED || score.recurring > 0 || score.doubled > 0 ? null : score;
  };

  const beginsWithoutGap = (index: number, row: number): boolean => {
    if (figures.length === 0 || textsIn(profile, row) < countIn(profile, row)) return false;
    if (figures.some(({ column }) => !isWordsOrBlank(classAt(grid, row, column)))) return false;
    const { words, filled } = contrastsIn(row);
    if (words === 0 || words < filled) return false;
    const score = headsAnother(index);
    if (score === null) return false;
    return score.contrasts >= 2 || (score.contrasts === 1 && columns.some((column) => isKnown(row, column)));
  };

  const begins: Next["begins"] = (index, gap, titled) => {
    const row = profile.rows[index] ?? 0;
    if (!gap && !titled) return beginsWithoutGap(index, row);
    const { words, filled } = contrastsIn(row);
    const contrasting = words > 0 && words * 2 >= filled;
    const matches = columns.filter((column) => isKnown(row, column)).length;
    const isElsewhere = commonWith(row) < 0.5;
    if (matches === 0 && !contrasting && !isElsewhere && !(gap && titled && repeating)) return false;
    const score = headsAnother(index);
    if (score === null) return false;
    if (contrasting || (matches > 0 && matches * 3 >= score.filled)) return true;
    if (isElsewhere) return score.contrasts > 0;
    return !looks.some(
      ({ column, texts }) => kindAt(grid.sheet, row, column) === "text" && texts.has(storedAt(grid.sheet, row, column)),
    );
  };

  const isFooter: Next["isFooter"] = (row) =>
    always.length >= VERY_WIDE &&
    countIn(profile, row) <= 2 &&
    textsIn(profile, row) === countIn(profile, row) &&
    always.filter((column) => classAt(grid, row, column) === BLANK).length * 2 > always.length;

  return { begins, isFooter };
}
