/** Heads of school in their first year as a principal; interims are not counted, each person once. */
import { dateOf, dayOf } from "../day";
import type { Leader, PersonKey } from "../person/people";
import { isInterim, type SchoolYear } from "./district";
import { bounded, count, notApplicable, sentences, unknown } from "./figure";
import { noHeads } from "./heads";
import { personOf } from "./posts";
import { EVERY_FACET, oncePerPerson, type Case, type Recipe } from "./recipe";

export interface FirstYearCase extends Case {
  readonly person: PersonKey;
  readonly interim: boolean;
  /** Fewer than one completed year as a principal on the snapshot date; null when the roster cannot tell. */
  readonly first: boolean | null;
}

function isFirstYear({ yearsAsPrincipal, positionStart }: Leader, yearAgo: number | null): boolean | null {
  if (yearsAsPrincipal !== null) return yearsAsPrincipal < 1;
  if (positionStart !== null && yearAgo !== null) return positionStart > yearAgo;
  return null;
}

export function firstYearCases(year: SchoolYear): readonly FirstYearCase[] {
  const { snapshot } = year;
  const date = snapshot === null ? null : dateOf(snapshot);
  const yearAgo = date && dayOf({ ...date, year: date.year - 1 });
  const cases: FirstYearCase[] = [];
  for (const { school, head } of year.roster().posts.values()) {
    if (head === null) continue;
    cases.push({
      school,
      person: personOf(head),
      interim: isInterim(head),
      first: isFirstYear(head, yearAgo),
      origins: () => [head],
    });
  }
  return cases;
}

export const firstYearPrincipalShare: Recipe<FirstYearCase> = {
  metric: "first-year-principal-share",
  unit: "share",
  counted: "heads of school",
  facets: EVERY_FACET,
  cases: firstYearCases,
  figure: (cases, { year }) => {
    const people = oncePerPerson(cases.filter(({ interim }) => !interim));
    const of = people.length;
    if (cases.length === 0) return unknown(0, 0, noHeads(year));
    if (of === 0) return notApplicable(0, "All heads of school are interim.");
    const known = people.filter(({ first }) => first !== null).length;
    if (known === 0)
      return unknown(0, of, "No years as principal and no start dates: a roster column with either would give it.");
    const first = people.filter((one) => one.first === true).length;
    const interims = cases.length - cases.filter(({ interim }) => !interim).length;
    return bounded(
      first / known,
      first / of,
      (first + of - known) / of,
      known,
      of,
      sentences(interims > 0 && `${count(interims, "interim principal is", "interim principals are")} not counted.`),
    );
  },
};
