/** Lists of rows as people read them, `5-162,170`, as runs. */
import type { Run } from "../core/sheet";

/** The runs of a list, in its order; what is no row is left out. */
export const runsOf = (rows: string): readonly Run[] =>
  rows.split(",").flatMap((part): readonly Run[] => {
    const found = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part);
    if (found === null) return [];
    const first = Number(found[1]);
    return [[first, Number(found[2] ?? first)]];
  });

export const rowsIn = (runs: readonly Run[]): number => runs.reduce((sum, [first, last]) => sum + last - first + 1, 0);

export const listOf = (runs: readonly Run[]): string =>
  runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(",");

/** How many rows of some runs are in others; both in ascending order. */
export function rowsInBoth(runs: readonly Run[], others: readonly Run[]): number {
  let shared = 0;
  let at = 0;
  for (const [first, last] of runs) {
    while ((others[at]?.[1] ?? Infinity) < first) at++;
    for (let other = at; ; other++) {
      const [from, to] = others[other] ?? [Infinity, Infinity];
      if (from > last) break;
      shared += Math.min(last, to) - Math.max(first, from) + 1;
    }
  }
  return shared;
}
