/** Schools whose head is another person than the year before, of schools with a head named in both years. */
import { bounded, count, sentences, unknown } from "./figure";
import type { Outcome } from "./metric";
import { EVERY_FACET, type Case, type Recipe } from "./recipe";
import { changeOf, noComparison, type Change } from "./succession";
import { fateOf, fatesSentence, tallyOf } from "./turnover-rate";
import type { District, SchoolYear } from "./district";

export interface ChangeCase extends Case {
  readonly change: Change;
  /** What became of the head of the year before, where it is another person. */
  readonly fate: Outcome | null;
}

/** Each school that is on both years' rosters. */
export function changeCases(year: SchoolYear, district: District): readonly ChangeCase[] {
  const before = year.before();
  if (before === null) return [];
  const cases: ChangeCase[] = [];
  for (const { school, head, row } of year.roster().posts.values()) {
    const then = before.roster().posts.get(school);
    if (then === undefined) continue;
    const change = head === null || then.head === null ? "unknown" : changeOf(then.head, head, district);
    const fate = change === "different" && then.head !== null ? fateOf(then.head, year) : null;
    cases.push({ school, change, fate, origins: () => [then.head ?? then.row, head ?? row] });
  }
  return cases;
}

export const principalTurnover: Recipe<ChangeCase> = {
  metric: "principal-turnover",
  unit: "share",
  counted: "schools on both rosters",
  facets: EVERY_FACET,
  cases: changeCases,
  figure: (cases, { year }) => {
    const tally = tallyOf(cases.map(({ change }) => change));
    const { known, differ } = tally;
    if (cases.length === 0) return unknown(0, 0, noComparison(year));
    if (known === 0) return unknown(0, cases.length, "No head of school is named in both years.");
    return bounded(
      differ / known,
      tally.different / known,
      differ / known,
      known,
      cases.length,
      sentences(
        `${differ} of ${count(known, "school")}.`,
        fatesSentence(
          cases.flatMap(({ fate }) => fate ?? []),
          year,
        ),
        tally["perhaps-same"] > 0 &&
          `${count(tally["perhaps-same"], "pair of names", "pairs of names")} may be one person and await a decision.`,
        tally.unknown > 0 && `${count(tally.unknown, "school has", "schools have")} no head named in one of the years.`,
      ),
    );
  },
};
