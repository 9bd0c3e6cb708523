/** Heads of school in their first year as a principal; interims are not counted, each person once. */
import { bounded, count, notApplicable, sentences, unknown } from "./figure";
import { firstYearCases, type FirstYearCase } from "./first-year-cases";
import { firstYearNote } from "./first-year-note";
import { noHeads } from "./heads";
import { EVERY_FACET, isDistrict, oncePerPerson, type Recipe } from "./recipe";

export const firstYearPrincipalShare: Recipe<FirstYearCase> = {
  metric: "first-year-principal-share",
  unit: "share",
  counted: "heads of school",
  facets: EVERY_FACET,
  cases: firstYearCases,
  figure: (cases, { year, district, group }) => {
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
      sentences(
        interims > 0 && `${count(interims, "interim principal is", "interim principals are")} not counted.`,
        isDistrict(group) && firstYearNote(year, district),
        group.quartile !== undefined && firstYearNote(year, district, group.quartile),
      ),
    );
  },
};
