/** What the values of a column mostly look like. */
import { BLANK, CODE, CONTACT, DATE, NOTHING, NUMBER, WORDS, YEAR, type TextClass } from "./text-class";
import { classAt, countIn, type Grid, type Profile } from "./grid";
import { kindAt, storedAt } from "../sheet";

export interface ColumnLook {
  readonly column: number;
  /** The class of most values; null when mixed, or when there are none. */
  readonly mostly: TextClass | null;
  /** Values that say something. */
  readonly values: number;
  /** Share of the looked-at rows that are filled. */
  readonly fill: number;
  /** Distinct texts by pool index, with how often each stands there. */
  readonly texts: ReadonlyMap<number, number>;
}

const MOSTLY = 0.7;
const ROWS_LOOKED_AT = 60;
/** A gap ends the look once this many rows were seen. */
const ROWS_BEFORE_A_GAP = 2;

/** The rows below `from` (an index into `profile.rows`) that show how the data looks. */
export function rowsToLookAt(profile: Profile, from: number): number[] {
  const rows: number[] = [];
  for (let index = from; index < profile.rows.length && rows.length < ROWS_LOOKED_AT; index++) {
    const row = profile.rows[index] ?? 0;
    const before = rows.at(-1);
    if (before !== undefined && row > before + 1 && rows.length >= ROWS_BEFORE_A_GAP) break;
    rows.push(row);
  }
  return rows.some((row) => countIn(profile, row) > 1) ? rows.filter((row) => countIn(profile, row) > 1) : rows;
}

/** How a column looks in the given rows. */
export function lookOf(grid: Grid, column: number, rows: readonly number[]): ColumnLook {
  const byClass = new Map<TextClass, number>();
  const texts = new Map<number, number>();
  let filled = 0;
  for (const row of rows) {
    const look = classAt(grid, row, column);
    if (look === BLANK) continue;
    filled++;
    if (look !== NOTHING) byClass.set(look, (byClass.get(look) ?? 0) + 1);
    if (kindAt(grid.sheet, row, column) === "text") {
      const stored = storedAt(grid.sheet, row, column);
      texts.set(stored, (texts.get(stored) ?? 0) + 1);
    }
  }
  let values = 0;
  for (const count of byClass.values()) values += count;
  let mostly: TextClass | null = null;
  for (const [look, count] of byClass) if (count >= MOSTLY * values) mostly = look;
  return { column, mostly, values, fill: rows.length === 0 ? 0 : filled / rows.length, texts };
}

/** A class that headings in words stand out from. */
export const isFigure = (look: TextClass | null): boolean =>
  look === NUMBER || look === DATE || look === CONTACT || look === CODE || look === YEAR;

/** Names, labels, ids: what says whom or what a row is about. */
export const isLabel = (look: TextClass | null): boolean => look === WORDS || look === CODE;
