/** Quarters of schools by the share of economically disadvantaged students, within one year. */
import type { SchoolKey } from "../label/standardized";
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

interface Share {
  readonly school: SchoolKey;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

function shareOf({ key, type, enrollment, economicallyDisadvantaged }: School, scope: Settings["scope"]): Share | null {
  if (enrollment === null || enrollment <= 0 || economicallyDisadvantaged === null) return null;
  if (scope === "district-run" && type === "charter") return null;
  const low = Math.max(0, economicallyDisadvantaged.low);
  const high = Math.min(enrollment, economicallyDisadvantaged.high);
  // A range over all students says nothing: the share is not known.
  if (low > high || (low === 0 && high === enrollment)) return null;
  return { school: key, low: low / enrollment, middle: (low + high) / (2 * enrollment), high: high / enrollment };
}

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

/**
 * Quarter = floor(4 r / N) + 1, r = schools with a strictly smaller share, so that equal shares stay together (domain M3). A range
 * counts with its middle; where its ends would fall into different quarters the school is uncertain and in none.
 */
export function quartersOf(
  schools: Iterable<School>,
  scope: Settings["scope"],
): Pick<Quarters, "quarter" | "uncertain"> {
  const shares: Share[] = [];
  for (const school of schools) {
    const share = shareOf(school, scope);
    if (share !== null) shares.push(share);
  }
  const ascending = Float64Array.from(shares, ({ middle }) => middle).sort();
  const quarterAt = (rank: number): number => Math.min(4, Math.floor((4 * rank) / shares.length) + 1);
  const quarter = new Map<SchoolKey, Quarter>();
  const uncertain = new Set<SchoolKey>();
  for (const { school, low, middle, high } of shares) {
    const own = quarterAt(smaller(ascending, middle));
    // The school's own middle is below its high end and must not count as another school.
    const highest = quarterAt(smaller(ascending, high) - (middle < high ? 1 : 0));
    if (quarterAt(smaller(ascending, low)) === own && highest === own) quarter.set(school, own as Quarter);
    else uncertain.add(school);
  }
  return { quarter, uncertain };
}
