/** How far groups differ beyond chance: one-way random effects. */

export interface BetweenGroups {
  readonly groups: number;
  readonly n: number;
  /** Variance of the groups' true means, never below 0, and of single values within a group. */
  readonly between: number;
  readonly within: number;
}

/**
 * The ANOVA estimator for groups of unequal size (Searle, Casella and McCulloch 1992, section 3.6): between = (MSB - MSW) / n0 with
 * n0 = (N - Σ n² / N) / (a - 1). Null of fewer than two groups, or where no group has two values.
 */
export function betweenGroups(groups: readonly (readonly number[])[]): BetweenGroups | null {
  const filled = groups.filter(({ length }) => length > 0);
  const n = filled.reduce((sum, { length }) => sum + length, 0);
  const a = filled.length;
  if (a < 2 || n <= a) return null;
  const totals = filled.map((values) => values.reduce((sum, value) => sum + value, 0));
  const grand = totals.reduce((sum, total) => sum + total, 0) / n;
  let [among, inside, squares] = [0, 0, 0];
  filled.forEach((values, index) => {
    const mean = (totals[index] ?? 0) / values.length;
    among += values.length * (mean - grand) ** 2;
    for (const value of values) inside += (value - mean) ** 2;
    squares += values.length ** 2;
  });
  const within = inside / (n - a);
  const usual = (n - squares / n) / (a - 1);
  return { groups: a, n, between: Math.max(0, (among / (a - 1) - within) / usual), within };
}
