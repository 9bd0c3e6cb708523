/** Which rows of a table are those that stood there before: told by what stands in them, so that sorting and moving are no changes. */
import { MARK_LENGTH } from "./lanes";

export const SAME = 0;
export const EDITED = 1;
/** Added, or gone. */
export const ALONE = 2;

/** For each row, by its place among the table's rows: `SAME`, `EDITED` or `ALONE`. */
export interface Alignment {
  readonly before: Uint8Array;
  readonly now: Uint8Array;
  /** Of each row of now, which row it was; −1 for a row that was none. Empty where nothing changed. */
  readonly was: Int32Array;
}

const NAMING_LENGTH = MARK_LENGTH / 2;

/**
 * Rows with the same mark are the same. Of the others those are one row, edited, that keep what names them; then those that stand
 * between the same rows; then, in a table that was sorted, those that alone share all but what names them.
 */
export function alignRows(before: string, now: string): Alignment {
  const [old, fresh] = [marksIn(before), marksIn(now)];
  const states = { before: new Uint8Array(old.length), now: new Uint8Array(fresh.length) };
  if (before === now) return { ...states, was: new Int32Array(0) };
  const was = new Int32Array(fresh.length).fill(-1);
  const result = { before: states.before.fill(ALONE), now: states.now.fill(ALONE), was };
  const pairUp = (as: number, keyOf: (mark: string) => string, once: boolean): void => {
    const waiting = new Map<string, number[]>();
    old.forEach((mark, index) => {
      if (result.before[index] !== ALONE) return;
      const key = keyOf(mark);
      const of = waiting.get(key);
      if (of === undefined) waiting.set(key, [index]);
      else of.push(index);
    });
    const places = new Map<string, number[]>();
    fresh.forEach((mark, index) => {
      if (result.now[index] !== ALONE) return;
      const key = keyOf(mark);
      if (!waiting.has(key)) return;
      const of = places.get(key);
      if (of === undefined) places.set(key, [index]);
      else of.push(index);
    });
    for (const [key, indexes] of places) {
      const olds = waiting.get(key) ?? [];
      if (once && (olds.length !== 1 || indexes.length !== 1)) continue;
      indexes.slice(0, olds.length).forEach((index, nth) => {
        const oldIndex = olds[nth] ?? 0;
        result.now[index] = as;
        result.before[oldIndex] = as;
        was[index] = oldIndex;
      });
    }
  };
  pairUp(SAME, (mark) => mark, false);
  pairUp(EDITED, (mark) => mark.slice(0, NAMING_LENGTH), false);
  if (isInOrder(was)) pairInPlace(result);
  else pairUp(EDITED, (mark) => mark.slice(NAMING_LENGTH), true);
  return result;
}

function marksIn(marks: string): readonly string[] {
  const list: string[] = [];
  for (let at = 0; at < marks.length; at += MARK_LENGTH) list.push(marks.slice(at, at + MARK_LENGTH));
  return list;
}

function isInOrder(was: Int32Array): boolean {
  let last = -1;
  for (const index of was) {
    if (index === -1) continue;
    if (index < last) return false;
    last = index;
  }
  return true;
}

/** Pairs the rows that are left between the same rows, first with first. */
function pairInPlace({ before, now, was }: Alignment): void {
  const known = was.slice();
  let old = 0;
  for (let index = 0; index <= now.length; index++) {
    if (index < now.length && known[index] === -1) continue;
    // A run of unknown rows ended: the rows of now since the last known one, against the old rows up to this one's.
    const end = index === now.length ? before.length : (known[index] ?? 0);
    let fresh = index;
    while (fresh > 0 && known[fresh - 1] === -1) fresh--;
    for (; fresh < index; fresh++) {
      while (old < end && before[old] !== ALONE) old++;
      if (old >= end) break;
      was[fresh] = old;
      before[old++] = EDITED;
      now[fresh] = EDITED;
    }
    old = end + 1;
  }
}
