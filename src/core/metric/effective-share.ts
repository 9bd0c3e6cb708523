/** Effective heads of school, of schools whose head is rated. */
import type { Leader, PersonKey, Rating } from "../person/people";
import type { SchoolKey } from "../label/standardized";
import { thresholds } from "../../framework/thresholds";
import { meanOf } from "../statistics/student";
import { wilson } from "./confidence";
import type { District, SchoolYear } from "./district";
import { inYear, sentences, unknown, type Figure } from "./figure";
import type { Group } from "./metric";
import { personOf } from "./posts";
import { quarterNote } from "./quarter-note";
import { noRatings, practiceIn } from "./practice";
import { EVERY_FACET, isDistrict, type Case, type Recipe } from "./recipe";

/** A school with a head, and the head's average practice rating. */
export interface RatedCase extends Case {
  readonly school: SchoolKey;
  readonly average: number | null;
}

const DUST = 1e-9;

/** At or above the cut, not rounded; a sum of decimals may miss the cut by less than a billionth. */
export const isEffective = (average: number, cut: number): boolean => average >= cut - DUST;

/** Each school with a named head; without a roster, each school with ratings of one leader. */
export function ratedCases(year: SchoolYear, district: District): readonly RatedCase[] {
  const { averages, rounds } = practiceIn(year, district);
  const rowsOf = new Map<PersonKey, readonly Rating[]>();
  for (const { person, rows } of rounds) rowsOf.set(person, (rowsOf.get(person) ?? []).concat(rows));
  const cases: RatedCase[] = [];
  for (const { school, head } of year.roster().posts.values()) {
    if (head === null) continue;
    const person = personOf(head);
    const origins = (): readonly (Leader | Rating)[] => [head, ...(rowsOf.get(person) ?? [])];
    cases.push({ school, average: averages.get(person) ?? null, origins });
  }
  if (cases.length > 0) return cases;
  const raters = new Map<SchoolKey, Set<PersonKey>>();
  for (const { school, person } of rounds) {
    if (school === null) continue;
    const people = raters.get(school);
    if (people === undefined) raters.set(school, new Set([person]));
    else people.add(person);
  }
  for (const [school, people] of raters) {
    const [person] = people;
    const average = people.size === 1 && person !== undefined ? (averages.get(person) ?? null) : null;
    cases.push({ school, average, origins: () => [...people].flatMap((one) => rowsOf.get(one) ?? []) });
  }
  return cases;
}

export interface Effective {
  readonly effective: number;
  readonly rated: number;
  readonly of: number;
}

export function countEffective(cases: readonly RatedCase[], cut: number): Effective {
  let effective = 0;
  let rated = 0;
  for (const { average } of cases) {
    if (average === null) continue;
    rated++;
    if (isEffective(average, cut)) effective++;
  }
  return { effective, rated, of: cases.length };
}

/** The average of the heads at these schools with its 95 % range. */
function averageSentence(cases: readonly RatedCase[]): string | null {
  const found = meanOf(cases.flatMap(({ average }) => average ?? []));
  if (found === null) return null;
  const { mean, low, high } = found;
  const range = low === null || high === null ? "" : `, 95% range ${low.toFixed(2)} to ${high.toFixed(2)}`;
  return `Average ${mean.toFixed(2)}${range}.`;
}

function shareFigure(
  cases: readonly RatedCase[],
  { year, district, group }: { group: Group; year: SchoolYear; district: District },
): Figure {
  const { effectiveCut: cut } = district.settings;
  const { effective, rated, of } = countEffective(cases, cut);
  if (rated === 0) {
    const practice = practiceIn(year, district);
    return unknown(
      0,
      of,
      practice.averages.size === 0
        ? noRatings(practice)
        : of > 0
          ? "No head of school here is rated."
          : `No school with a rated head${inYear(year.name)}.`,
    );
  }
  const { low, high } = wilson(effective, rated);
  const others = thresholds.practice.cuts
    .filter((other) => other !== cut)
    .map((other) => `${countEffective(cases, other).effective} of ${rated} at ${other} or higher`);
  return {
    value: effective / rated,
    low,
    high,
    interval: "confidence",
    known: rated,
    of,
    status: "value",
    reason: sentences(
      group.quartile !== undefined && averageSentence(cases),
      others.length > 0 && `${others.join(", ")}.`,
      isDistrict(group) && quarterNote(cases, year),
    ),
  };
}

export const effectiveShare: Recipe<RatedCase> = {
  metric: "effective-share",
  unit: "share",
  counted: "schools with a rated head",
  facets: EVERY_FACET,
  cases: ratedCases,
  figure: shareFigure,
};
