/** Walks the rows below a heading: data, blank rows, totals, notes, repeated headings, and where the next table begins. */
import { kindAt, storedAt } from "../sheet";
import { isFigure, isLabel, lookOf, rowsToLookAt, type ColumnLook } from "./column-looks";
import { classAt, countIn, lineAt, lineOfRow, textsIn, totalIn, type Grid, type Profile } from "./grid";
import { sameTexts, scoreHeadings } from "./heading-row";
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
export interface Frame {
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

  const isLone = (row: number): boolean =>
    textsIn(profile, row) === 1 && (width >= WIDE || isNoteText(lineOfRow(grid, profile.columns, row)));

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
    if (!inside && gap && next.isFooter(row, index)) {
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

interface Next {
  /** True when the row at `index` heads another table. */
  readonly begins: (index: number, gap: boolean, titled: boolean, rows: readonly number[]) => boolean;
  /** True for a short line of texts below a wide table. */
  readonly isFooter: (row: number, index: number) => boolean;
}

function nextTable({ grid, profile, columns, headings }: Frame, looks: readonly ColumnLook[]): Next {
  const figures = looks.filter(({ mostly }) => isFigure(mostly));
  const regular = looks.filter(({ fill }) => fill >= 0.5).map(({ column }) => column);
  const labels = looks.filter(({ mostly, fill }) => isLabel(mostly) && fill >= 0.9);
  const repeating = looks.some(({ texts, values }) => values >= 4 && texts.size <= values * 0.7);
  const known = new Set<string>();
  for (const { heading } of headingTexts(grid, columns, headings).values()) known.add(headingKey(heading));
  for (const column of columns) known.add(headingKey(lineAt(grid, headings.lower, column)));
  known.delete("");

  const compare = (row: number): { matches: number; contrasts: number; figures: number; common: number } => {
    let matches = 0;
    let contrasts = 0;
    let filledFigures = 0;
    for (const { column } of figures) {
      const look = classAt(grid, row, column);
      if (look === BLANK) continue;
      filledFigures++;
      if (look === WORDS) contrasts++;
    }
    let common = 0;
    let either = 0;
    for (const column of columns) {
      const filled = classAt(grid, row, column) !== BLANK;
      const expected = regular.includes(column);
      if (filled || expected) either++;
      if (filled && expected) common++;
      if (filled && kindAt(grid.sheet, row, column) === "text" && known.has(headingKey(lineAt(grid, row, column)))) {
        matches++;
      }
    }
    return { matches, contrasts, figures: filledFigures, common: either === 0 ? 0 : common / either };
  };

  const begins: Next["begins"] = (index, gap, titled) => {
    const row = profile.rows[index] ?? 0;
    const apart = gap || titled;
    if (!apart && (figures.length === 0 || textsIn(profile, row) < countIn(profile, row))) return false;
    const seen = compare(row);
    const contrasting = seen.contrasts > 0 && seen.contrasts * 2 >= seen.figures;
    if (!apart && !(contrasting && seen.contrasts === seen.figures)) return false;
    const quick = seen.matches > 0 || contrasting || seen.common < 0.5 || (gap && titled && repeating);
    if (!quick) return false;
    const score = scoreHeadings(grid, profile, columns, index);
    if (score === null || score.score < 0.05 || score.recurring > 0) return false;
    if (!apart) return score.contrasts >= 2 || (score.contrasts === 1 && seen.matches > 0);
    if (seen.matches > 0 && seen.matches * 3 >= score.filled) return true;
    if (contrasting) return true;
    if (seen.common < 0.5) return score.contrasts > 0;
    return !looks.some(
      ({ column, texts }) => kindAt(grid.sheet, row, column) === "text" && texts.has(storedAt(grid.sheet, row, column)),
    );
  };

  const isFooter: Next["isFooter"] = (row) =>
    looks.length >= VERY_WIDE &&
    countIn(profile, row) <= 2 &&
    textsIn(profile, row) === countIn(profile, row) &&
    labels.length > 2 &&
    labels.filter(({ column }) => classAt(grid, row, column) === BLANK).length * 2 >= labels.length;

  return { begins, isFooter };
}
