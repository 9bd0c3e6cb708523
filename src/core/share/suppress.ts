/**
 * Which figures of a table may be shown, so that none of the hidden ones can be worked out from what is shown: totals by row,
 * column and sheet together (domain section 9).
 */
import { thresholds } from "../../framework/thresholds";
import { polytope, type Polytope } from "./polytope";

/** The cases that stand in the same totals, together. */
export interface Part {
  readonly value: number;
  /** The largest value that they could have; Infinity where nobody knows. */
  readonly most: number;
}

export interface Total {
  /** Indexes of the parts that it sums. */
  readonly parts: readonly number[];
  /** People, students or answers behind it: of equals the one with fewer is hidden first. */
  readonly n: number;
  /** It may not be shown as it is. */
  readonly sensitive: boolean;
  /** A range that may be shown in its place. */
  readonly code?: { readonly low: number; readonly high: number };
}

export interface SumTable {
  readonly parts: readonly Part[];
  readonly totals: readonly Total[];
}

export type Showing = "shown" | "coded" | "hidden";

/** The smallest and the largest value that a hidden figure could have are at least so far apart, or are all that it could ever have. */
const { width: LEAST_WIDTH } = thresholds.share;

const DUST = 1e-6;

/** What becomes of each total: sensitive ones are hidden or coded, and as many more as are needed to keep them so. */
export function suppress({ parts, totals }: SumTable): readonly Showing[] {
  const showing = totals.map(({ sensitive, code }): Showing => (sensitive ? (code ? "coded" : "hidden") : "shown"));
  const values = totals.map((total) => sum(total.parts, (part) => parts[part]?.value ?? 0));
  const mosts = totals.map((total) => sum(total.parts, (part) => parts[part]?.most ?? 0));
  const most = parts.map((part) => part.most);

  const known = (): { readonly which: readonly number[]; readonly region: Polytope | null } => {
    const which = totals.flatMap((_, index) => (showing[index] === "hidden" ? [] : [index]));
    const region = polytope(
      most,
      which.map((index) => {
        const total = totals[index];
        const value = values[index] ?? 0;
        const isCoded = showing[index] === "coded";
        return {
          parts: total?.parts ?? [],
          low: (isCoded ? total?.code?.low : value) ?? value,
          high: (isCoded ? total?.code?.high : value) ?? value,
        };
      }),
    );
    return { which, region };
  };

  /** The first that could be worked out, and what gives it away; null when none could. */
  const firstLeak = (): { readonly of: number; readonly by: readonly number[] } | null => {
    const { which, region } = known();
    for (let index = 0; index < totals.length; index++) {
      if (showing[index] === "shown") continue;
      const of = totals[index]?.parts ?? [];
      if (region === null) return { of: index, by: which };
      const high = region.extreme(of, 1);
      const low = region.extreme(of, -1);
      if (high.value - low.value >= LEAST_WIDTH - DUST) continue;
      const isWhole = low.value <= DUST && high.value >= (mosts[index] ?? 0) - DUST;
      if (isWhole) continue;
      return { of: index, by: [...new Set([...high.binding, ...low.binding])].map((at) => which[at] ?? index) };
    }
    return null;
  };

  const added: number[] = [];
  for (let leak = firstLeak(); leak !== null; leak = firstLeak()) {
    const next = cheapest(leak.by, totals, showing) ?? cheapest(totals.keys(), totals, showing);
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
    const [one, other] = [totals[index]?.n ?? 0, best === null ? Infinity : (totals[best]?.n ?? 0)];
    if (best === null || one < other || (one === other && index < best)) best = index;
  }
  return best;
}

const sum = (parts: readonly number[], of: (part: number) => number): number =>
  parts.reduce((total, part) => total + of(part), 0);
