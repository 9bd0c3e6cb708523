/**
 * Which figures of a table may be shown, so that none of the hidden ones can be worked out from what is shown: totals by row,
 * column and sheet together (domain section 9).
 */
import { thresholds } from "../../framework/thresholds";
import { polytope, type KnownSum, type Polytope, type Sum } from "./polytope";

/** The cases that stand in the same totals, together. */
export interface Part {
  readonly value: number;
  /** The largest value that they could have; Infinity where nobody knows. */
  readonly most: number;
}

/** `parts` are indexes of the parts that it sums. */
export interface Total extends Sum {
  /** People, students or answers behind it: of equals the one with fewer is hidden first. */
  readonly n: number;
  /** It may not be shown as it is. */
  readonly sensitive: boolean;
  /** A range that may be shown in its place. */
  readonly code?: { readonly low: number; readonly high: number };
  /** The largest value that it could have; unless given, that of its parts. */
  readonly most?: number;
  /** Of two that could be hidden the lower goes first; 0 unless given. */
  readonly rank?: number;
}

/** A sum that is published nowhere and still may not be worked out. */
export interface Guarded extends Sum {
  readonly most?: number;
  /** How far apart the smallest and the largest value must be that it could have. */
  readonly width: number;
}

export interface SumTable {
  readonly parts: readonly Part[];
  readonly totals: readonly Total[];
  /** What everybody knows without being told. */
  readonly relations?: readonly KnownSum[];
  readonly guarded?: readonly Guarded[];
}

export type Showing = "shown" | "coded" | "hidden";

/** The smallest and the largest value that a hidden figure could have are at least so far apart, or are all that it could ever have. */
const { width: LEAST_WIDTH } = thresholds.share;

const DUST = 1e-6;

/** What becomes of each total: sensitive ones are hidden or coded, and as many more as are needed to keep them so. */
export function suppress({ parts, totals, relations = [], guarded = [] }: SumTable): readonly Showing[] {
  const showing = totals.map(({ sensitive, code }): Showing => (sensitive ? (code ? "coded" : "hidden") : "shown"));
  const values = totals.map((total) => sumOf(total, (part) => parts[part]?.value ?? 0));
  const most = parts.map((part) => part.most);
  const wholeOf = (sum: Sum & { readonly most?: number }): number => sum.most ?? sumOf(sum, (part) => most[part] ?? 0);

  const known = (): { readonly which: readonly number[]; readonly region: Polytope | null } => {
    const which = totals.flatMap((_, index) => (showing[index] === "hidden" ? [] : [index]));
    const told = which.flatMap((index): readonly KnownSum[] => {
      const total = totals[index];
      if (total === undefined) return [];
      const value = values[index] ?? 0;
      const code = showing[index] === "coded" ? total.code : undefined;
      return [{ ...total, low: code?.low ?? value, high: code?.high ?? value }];
    });
    return { which, region: polytope(most, [...told, ...relations]) };
  };

  /** What gives a sum away, the totals' indexes; null where nothing does. */
  const leak = (region: Polytope, sum: Sum, whole: number, width: number): readonly number[] | null => {
    const high = region.extreme(sum, 1);
    if (high.value >= whole - DUST || high.value >= width - DUST) {
      const low = region.extreme(sum, -1);
      if (high.value - low.value >= width - DUST) return null;
      if (low.value <= DUST && high.value >= whole - DUST) return null;
      return [...high.binding, ...low.binding];
    }
    return [...high.binding, ...region.extreme(sum, -1).binding];
  };

  /** What gives away the first that could be worked out; null when none could. */
  const firstLeak = (): readonly number[] | null => {
    const { which, region } = known();
    if (region === null) return which;
    const told = (binding: readonly number[]): readonly number[] => [
      ...new Set(binding.flatMap((at) => which[at] ?? [])),
    ];
    for (const [index, total] of totals.entries()) {
      if (showing[index] === "shown") continue;
      const by = leak(region, total, wholeOf(total), LEAST_WIDTH);
      if (by !== null) return told(by);
    }
    for (const sum of guarded) {
      const by = leak(region, sum, wholeOf(sum), sum.width);
      if (by !== null) return told(by);
    }
    return null;
  };

  const added: number[] = [];
  for (let by = firstLeak(); by !== null; by = firstLeak()) {
    const next = cheapest(by, totals, showing) ?? cheapest(totals.keys(), totals, showing);
    // With nothing shown, every range is the whole range.
    if (next === null) break;
    if (showing[next] === "shown") added.push(next);
    showing[next] = "hidden";
  }
  // What was hidden on the way may have become needless.
  for (const index of added.reverse()) {
    showing[index] = "shown";
    if (firstLeak() !== null) showing[index] = "hidden";
  }
  return showing;
}

function cheapest(among: Iterable<number>, totals: readonly Total[], showing: readonly Showing[]): number | null {
  let best: number | null = null;
  for (const index of among) {
    if (showing[index] === "hidden") continue;
    if (best === null || before(index, best, totals)) best = index;
  }
  return best;
}

function before(one: number, other: number, totals: readonly Total[]): boolean {
  const [a, b] = [totals[one], totals[other]];
  const byRank = (a?.rank ?? 0) - (b?.rank ?? 0);
  const byNumber = (a?.n ?? 0) - (b?.n ?? 0);
  return byRank !== 0 ? byRank < 0 : byNumber !== 0 ? byNumber < 0 : one < other;
}

const sumOf = ({ parts, weights }: Sum, of: (part: number) => number): number =>
  parts.reduce((total, part, index) => total + (weights?.[index] ?? 1) * of(part), 0);
