/** Quarters of schools by the share of economically disadvantaged students, within one year. */
import type { SchoolKey } from "../label/standardized";
import type { Bounds } from "../record/record";
import type { Settings } from "../state/decisions";
import type { School } from "./schools";

export type Quarter = 1 | 2 | 3 | 4;

export interface Quarters {
  /** The school year of the shares; undefined when no year has any. */
  readonly from: string | null | undefined;
  readonly quarter: ReadonlyMap<SchoolKey, Quarter>;
  /** Schools whose share is a range that reaches into another quarter. */
  readonly uncertain: ReadonlySet<SchoolKey>;
  /** The schools of that year, with or without a share. */
  readonly schools: ReadonlyMap<SchoolKey, School>;
}

export const NO_QUARTERS: Quarters = { from: undefined, quarter: new Map(), uncertain: new Set(), schools: new Map() };

/**
 * The share of a school's students who are economically disadvantaged, 0 to 1; null where it is not known or a range over all students. A
 * share that was published as a number is taken as it stands, so that equal ones stay together; else it is what the counts allow.
 */
export function povertyShare(school: School): Bounds | null {
  const { enrollment, economicallyDisadvantaged: poor, economicallyDisadvantagedShare: published } = school;
  if (enrollment !== null && enrollment <= 0) return null;
  const isPlain = published !== null && published.low === published.high;
  const counted =
    poor === null || enrollment === null
      ? null
      : { low: Math.max(0, poor.low) / enrollment, high: Math.min(enrollment, poor.high) / enrollment };
  const share = isPlain ? published : (counted ?? published);
  return share === null || share.low > share.high || (share.low === 0 && share.high === 1) ? null : share;
}

export const isInScope = ({ type }: Pick<School, "type">, scope: Settings["scope"]): boolean =>
  scope === "all" || type !== "charter";

/** How many of the ascending numbers are strictly smaller. */
function smaller(ascending: Float64Array, than: number): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) < than) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The quarters of the schools in scope. */
export function quartersOf(
  schools: Iterable<School>,
  scope: Settings["scope"],
): Pick<Quarters, "quarter" | "uncertain"> {
  const shares = new Map<SchoolKey, Bounds>();
  for (const school of schools) {
    const share = isInScope(school, scope) ? povertyShare(school) : null;
    if (share !== null) shares.set(school.key, share);
  }
  return quartersOfShares(shares);
}

/**
 * Quarter = floor(4 r / N) + 1, r = schools with a strictly smaller share, so that equal shares stay together (domain M3). A range
 * counts with its middle; where its ends would fall into different quarters the school is uncertain and in none.
 */
export function quartersOfShares(shares: ReadonlyMap<SchoolKey, Bounds>): Pick<Quarters, "quarter" | "uncertain"> {
  const ascending = Float64Array.from(shares.values(), middleOf).sort();
  const quarterAt = (rank: number): number => Math.min(4, Math.floor((4 * rank) / shares.size) + 1);
  const quarter = new Map<SchoolKey, Quarter>();
  const uncertain = new Set<SchoolKey>();
  for (const [school, share] of shares) {
    const own = quarterAt(smaller(ascending, middleOf(share)));
    // The school's own middle is below its high end and must not count as another school.
    const highest = quarterAt(smaller(ascending, share.high) - (middleOf(share) < share.high ? 1 : 0));
    if (quarterAt(smaller(ascending, share.low)) === own && highest === own) quarter.set(school, own as Quarter);
    else uncertain.add(school);
  }
  return { quarter, uncertain };
}

export const middleOf = ({ low, high }: Bounds): number => (low + high) / 2;
