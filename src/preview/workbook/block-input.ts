/** What code may give for a block of cells: one value for all, or a value for each. */
import type { Area } from "../../core/sheet";
import { BookError } from "./book";
import { columnCount, isUnbounded, rowCount } from "./cells";
import { invalidArgument } from "./refusals";

export const wrongShape = (): BookError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

/**
 * A function that gives the input for a cell, by its place in the area from 0. Refuses arrays of another shape (V01, V27), other than a
 * 1×1 array where `spreads` says that it stands for every cell (V03), and whole rows or columns (R09).
 */
export function inputFor(
  area: Area,
  input: unknown,
  spreads: "1×1 too" | "bare only",
): (down: number, right: number) => unknown {
  if (isUnbounded(area)) throw invalidArgument("Whole rows or columns cannot be set: give a bounded range.");
  if (!Array.isArray(input)) {
    if (input === null || typeof input === "object") throw invalidArgument();
    return () => input;
  }
  const rows: readonly unknown[] = input;
  const first: unknown = rows[0];
  if (spreads === "1×1 too" && rows.length === 1 && Array.isArray(first) && first.length === 1) {
    const only: unknown = first[0];
    return () => only;
  }
  const width = columnCount(area);
  const block = rows.filter((row): row is readonly unknown[] => Array.isArray(row) && row.length === width);
  if (rows.length !== rowCount(area) || block.length !== rows.length) throw wrongShape();
  return (down, right) => block[down]?.[right];
}

/** null, and what becomes null on the way (undefined, NaN, Infinity), leaves a cell as it is (V04, V05). */
export const leavesCell = (input: unknown): boolean =>
  input === null || input === undefined || (typeof input === "number" && !Number.isFinite(input));
