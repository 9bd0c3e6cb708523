/** A headline figure as a function of what counts in it, so that it can be worked out again with some of it as it was before. */
import { quartersOfShares } from "../metric/quarters";
import type { Bounds, Origin } from "../record/record";

/** What one school or person says; the shape is the figure's own. */
export type Facts = readonly (number | null)[];

export interface Contribution {
  /** Unique within the figure. */
  readonly key: string;
  readonly facts: Facts;
  /** The records it rests on. */
  readonly origins: () => readonly Origin[];
}

/** The figure of all cases; null where there is none. */
export type FigureOf = (cases: ReadonlyMap<string, Facts>) => number | null;

/** Facts: weight, amount. Σ amount / Σ weight. */
export const ratio: FigureOf = (cases) => {
  let [all, amount] = [0, 0];
  for (const [weight, one] of cases.values()) {
    all += weight ?? 0;
    amount += one ?? 0;
  }
  return all > 0 ? amount / all : null;
};

/** Facts: amount. Σ amount. */
export const total: FigureOf = (cases) => {
  let sum = 0;
  for (const [amount] of cases.values()) sum += amount ?? 0;
  return sum;
};

/** Facts: side (1 or −1), weight, amount. The ratio of the one side minus that of the other. */
export const difference: FigureOf = (cases) => {
  const sides = { plus: { all: 0, amount: 0 }, minus: { all: 0, amount: 0 } };
  for (const [side, weight, amount] of cases.values()) {
    const of = side === 1 ? sides.plus : sides.minus;
    of.all += weight ?? 0;
    of.amount += amount ?? 0;
  }
  const { plus, minus } = sides;
  return plus.all > 0 && minus.all > 0 ? plus.amount / plus.all - minus.amount / minus.all : null;
};

/**
 * Facts: 1 or 0 for a rated head (null: not rated), the lowest and highest share of economically disadvantaged students (null: not known).
 * The share of 1 in the lowest-poverty quarter minus that in the highest-poverty quarter, quarters cut anew.
 */
export const betweenQuarters: FigureOf = (cases) => {
  const shares = new Map<string, Bounds>();
  for (const [key, [, low, high]] of cases)
    if (typeof low === "number" && typeof high === "number") shares.set(key, { low, high });
  const { quarter } = quartersOfShares(shares);
  const sides = new Map<string, Facts>();
  for (const [key, [effective]] of cases) {
    const at = quarter.get(key);
    if (typeof effective !== "number" || (at !== 1 && at !== 4)) continue;
    sides.set(key, [at === 1 ? 1 : -1, 1, effective]);
  }
  return difference(sides);
};
