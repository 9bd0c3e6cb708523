/** Heads of school in this year against the year before. */
import type { Leader } from "../person/people";
import { pairKey, type District, type SchoolYear } from "./district";
import { inYear } from "./figure";
import { noHeads } from "./heads";
import { yearBefore } from "./district";

export type Change = "same" | "different" | "perhaps-same" | "unknown";

/** Whether two heads are one person, by identity; a pair that nobody has decided on is perhaps the same. */
export function changeOf(before: Leader, now: Leader, district: District): Change {
  if (before.person === null || now.person === null) return "unknown";
  if (before.person === now.person) return "same";
  return district.undecided.has(pairKey(before.person, now.person)) ? "perhaps-same" : "different";
}

/** Why two years cannot be compared. */
export function noComparison(year: SchoolYear): string {
  if (year.roster().posts.size === 0) return noHeads(year);
  const before = yearBefore(year.name);
  return before === null
    ? "The roster has no school year: rosters of two years in a row would give it."
    : `No roster${inYear(before)}: the roster of the year before would give it.`;
}
