/** The schools at the two ends of poverty when schools are parted in thirds or fifths in place of quarters. */
import type { SchoolKey } from "../label/standardized";
import type { District, SchoolYear } from "../metric/district";
import { middleOf, povertyShare } from "../metric/quarters";

/** 1 for the lowest-poverty part, 4 for the highest, null between, as quarters say it. */
export type End = (school: SchoolKey) => 1 | 4 | null;

/** Parts next to four. */
export const NEIGHBORING_PARTS = [
  { parts: 3, what: "with thirds of schools" },
  { parts: 5, what: "with fifths of schools" },
] as const;

/** As quarters are made: part = floor(parts · r / N) + 1, r = schools with a strictly smaller share; schools whose quarter is uncertain count in none. */
export function povertyEnds(year: SchoolYear, district: District, parts: number): End {
  const { from, quarter } = year.quarters();
  const listed = district.years.find(({ name }) => name === from)?.schools() ?? year.schools();
  const shares = new Map<SchoolKey, number>();
  for (const school of quarter.keys()) {
    const of = listed.get(school);
    const share = of === undefined ? null : povertyShare(of);
    if (share !== null) shares.set(school, middleOf(share));
  }
  const ascending = [...shares.values()].sort((one, other) => one - other);
  const rankOf = new Map<number, number>();
  ascending.forEach((share, rank) => {
    if (!rankOf.has(share)) rankOf.set(share, rank);
  });
  return (school) => {
    const share = shares.get(school);
    if (share === undefined) return null;
    const part = Math.min(parts, Math.floor((parts * (rankOf.get(share) ?? 0)) / ascending.length) + 1);
    return part === 1 ? 1 : part === parts ? 4 : null;
  };
}
