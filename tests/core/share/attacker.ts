/**
 * Somebody outside who has a shared copy, knows every school's place and head, and wants to know what is hidden. Linear programming
 * of the plainest kind, written for the tests alone: one dense table, two phases. Nothing here is shared with the code that it checks.
 */
export interface Row {
  /** Variable and weight. */
  readonly terms: readonly (readonly [variable: number, weight: number])[];
  readonly low: number;
  readonly high: number;
}

export interface Attacker {
  /** The smallest and the largest value of a weighted sum that agree with all that is known. */
  readonly range: (terms: Row["terms"]) => { readonly low: number; readonly high: number };
}

const EPSILON = 1e-9;

/** Variables lie between 0 and their `most`; null: what is known contradicts itself. */
export function attacker(most: readonly number[], known: readonly Row[]): Attacker | null {
  const n = most.length;
  const rows: { weights: Map<number, number>; right: number; slack: -1 | 0 | 1 }[] = [];
  const put = (terms: Row["terms"], right: number, slack: -1 | 0 | 1): void => {
    const weights = new Map<number, number>();
    const sign = right < 0 ? -1 : 1;
    for (const [variable, weight] of terms) weights.set(variable, (weights.get(variable) ?? 0) + sign * weight);
    rows.push({ weights, right: sign * right, slack: (slack === 0 ? 0 : slack * sign) as -1 | 0 | 1 });
  };
  most.forEach((value, variable) => put([[variable, 1]], value, 1));
  for (const { terms, low, high } of known) {
    if (high - low <= EPSILON) put(terms, (low + high) / 2, 0);
    else {
      if (low > -Infinity) put(terms, low, -1);
      if (high < Infinity) put(terms, high, 1);
    }
  }
  const slacks = rows.filter(({ slack }) => slack !== 0).length;
  const needy = rows.filter(({ slack }) => slack !== 1).length;
  const width = n + slacks + needy;
  const table = rows.map(() => new Float64Array(width + 1));
  const basis: number[] = [];
  let slackAt = n;
  let needyAt = n + slacks;
  rows.forEach(({ weights, right, slack }, index) => {
    const row = table[index]!;
    for (const [variable, weight] of weights) row[variable] = weight;
    row[width] = right;
    if (slack !== 0) row[slackAt] = slack;
    if (slack === 1) basis.push(slackAt);
    else {
      row[needyAt] = 1;
      basis.push(needyAt++);
    }
    if (slack !== 0) slackAt++;
  });

  const climb = (costs: Float64Array, open: number): void => {
    const objective = Float64Array.from(costs);
    basis.forEach((column, index) => {
      const cost = costs[column]!;
      if (cost === 0) return;
      const row = table[index]!;
      for (let at = 0; at <= width; at++) objective[at]! -= cost * row[at]!;
    });
    for (let step = 0; step < 20_000; step++) {
      // The largest gain at first; in the end the first one, which never goes in circles.
      let entering = -1;
      for (let at = 0; at < open; at++) {
        if (objective[at]! <= 1e-8) continue;
        if (entering < 0 || (step < 2000 && objective[at]! > objective[entering]!)) entering = at;
        if (step >= 2000) break;
      }
      if (entering < 0) return;
      let leaving = -1;
      let best = Infinity;
      table.forEach((row, index) => {
        const slope = row[entering]!;
        if (slope <= EPSILON) return;
        const ratio = row[width]! / slope;
        if (ratio < best - 1e-12 || (ratio < best + 1e-12 && basis[index]! < basis[leaving]!)) {
          best = Math.min(best, ratio);
          leaving = index;
        }
      });
      if (leaving < 0) throw new Error("Without end");
      turn(leaving, entering, objective);
    }
    throw new Error("Too many steps");
  };
  const turn = (leaving: number, entering: number, objective?: Float64Array): void => {
    const pivot = table[leaving]!;
    const by = pivot[entering]!;
    for (let at = 0; at <= width; at++) pivot[at]! /= by;
    for (const row of objective ? [...table, objective] : table) {
      const slope = row[entering]!;
      if (row === pivot || slope === 0) continue;
      for (let at = 0; at <= width; at++) row[at]! -= slope * pivot[at]!;
    }
    basis[leaving] = entering;
  };

  const phaseOne = new Float64Array(width + 1);
  phaseOne.fill(-1, n + slacks, width);
  climb(phaseOne, width);
  const left = basis.reduce((sum, column, index) => sum + (column >= n + slacks ? table[index]![width]! : 0), 0);
  if (left > 1e-6) return null;
  for (let index = 0; index < basis.length; index++) {
    if (basis[index]! < n + slacks) continue;
    const entering = table[index]!.findIndex((value, at) => at < n + slacks && Math.abs(value) > 1e-7);
    if (entering >= 0) turn(index, entering);
  }
  const largest = (terms: Row["terms"], sign: 1 | -1): number => {
    const costs = new Float64Array(width + 1);
    for (const [variable, weight] of terms) costs[variable]! += sign * weight;
    climb(costs, n + slacks);
    const at = new Map(basis.map((column, index) => [column, table[index]![width]!]));
    return terms.reduce((sum, [variable, weight]) => sum + weight * (at.get(variable) ?? 0), 0);
  };
  return { range: (terms) => ({ low: largest(terms, -1), high: largest(terms, 1) }) };
}
