/** Fisher's exact test of a table of two by two. */

/** Tables whose probabilities differ by less than this share are equally likely, as R's fisher.test has it. */
const TIED = 1 + 1e-7;

/** ln 0!, ln 1! … ln n! */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let k = 2; k <= n; k++) logs[k] = (logs[k - 1] ?? 0) + Math.log(k);
  return logs;
}

/**
 * The two-sided probability of a table at least as unlikely as this one when rows and columns have nothing to do with each other: the
 * sum over all tables of the same margins that are not more likely (Fisher 1935). Counts are whole and not negative.
 */
export function fisherExact([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  const row = a + b;
  const column = a + c;
  const all = a + b + c + d;
  const logs = logFactorials(all);
  const log = (n: number): number => logs[n] ?? 0;
  const fixed = log(row) + log(all - row) + log(column) + log(all - column) - log(all);
  const probability = (cell: number): number =>
    Math.exp(fixed - log(cell) - log(row - cell) - log(column - cell) - log(all - row - column + cell));
  const seen = probability(a) * TIED;
  let sum = 0;
  for (let cell = Math.max(0, row + column - all); cell <= Math.min(row, column); cell++) {
    const one = probability(cell);
    if (one <= seen) sum += one;
  }
  return Math.min(1, sum);
}
