/** Heads of school who did not lead their school the year before. */
import type { District, SchoolYear } from "./district";
import { bounded, count, sentences, unknown } from "./figure";
import { EVERY_FACET, type Case, type Recipe } from "./recipe";
import { changeOf, noComparison, type Change } from "./succession";

export interface ArrivalCase extends Case {
  readonly change: Change;
}

/** Each school with a named head, when the workbook has the year before. */
export function arrivalCases(year: SchoolYear, district: District): readonly ArrivalCase[] {
  const before = year.before();
  if (before === null || before.roster().posts.size === 0) return [];
  const cases: ArrivalCase[] = [];
  for (const { school, head } of year.roster().posts.values()) {
    if (head === null) continue;
    const then = before.roster().posts.get(school);
    // A post that was vacant had another head than today's; a school that was not listed may have had any.
    const change =
      then === undefined ? "unknown" : then.head === null ? "different" : changeOf(then.head, head, district);
    cases.push({ school, change, origins: () => (then === undefined ? [head] : [then.head ?? then.row, head]) });
  }
  return cases;
}

export const newToSchoolShare: Recipe<ArrivalCase> = {
  metric: "new-to-school-share",
  unit: "share",
  counted: "heads of school",
  facets: EVERY_FACET,
  cases: arrivalCases,
  figure: (cases, { year }) => {
    const of = cases.length;
    const undecided = cases.filter(({ change }) => change === "perhaps-same").length;
    const fresh = cases.filter(({ change }) => change === "different").length;
    const known = cases.filter(({ change }) => change !== "unknown").length;
    if (of === 0) return unknown(0, 0, noComparison(year));
    if (known === 0) return unknown(0, of, "None of these schools is on the roster of the year before.");
    return bounded(
      (fresh + undecided) / known,
      fresh / of,
      (fresh + undecided + of - known) / of,
      known,
      of,
      sentences(
        undecided > 0 &&
          `${count(undecided, "pair of names", "pairs of names")} may be one person and await a decision.`,
        known < of && `${count(of - known, "school was", "schools were")} not on the roster of the year before.`,
      ),
    );
  },
};
