/** How long a person has been a principal in a school year. */
import type { Leader, PersonKey } from "../person/people";
import type { District, SchoolYear } from "./district";

const DAYS_IN_YEAR = 365.25;

/** Completed years as a principal on the snapshot date, from the years or else from the day on which the position began. */
export function yearsAsPrincipal({ yearsAsPrincipal: years, positionStart }: Leader, { snapshot }: SchoolYear) {
  if (years !== null) return years;
  return positionStart === null || snapshot === null ? null : Math.max(0, (snapshot - positionStart) / DAYS_IN_YEAR);
}

const firstYear = ({ name }: SchoolYear): number => (name === null ? 0 : Number(name.slice(0, 4)));

/** The experience of a person in a year, counted on from another year where this year's roster does not tell; null when none does. */
export function experienceIn(district: District): (person: PersonKey, year: SchoolYear) => number | null {
  const told = new Map<PersonKey, { readonly at: number; readonly years: number }[]>();
  for (const year of district.years)
    for (const leader of year.leaders) {
      if (!leader.head || leader.person === null) continue;
      const years = yearsAsPrincipal(leader, year);
      if (years === null) continue;
      const one = { at: firstYear(year), years };
      const before = told.get(leader.person);
      if (before === undefined) told.set(leader.person, [one]);
      else before.push(one);
    }
  return (person, year) => {
    const at = firstYear(year);
    const nearest = (told.get(person) ?? []).reduce<{ at: number; years: number } | null>(
      (best, one) => (best === null || Math.abs(one.at - at) < Math.abs(best.at - at) ? one : best),
      null,
    );
    return nearest === null ? null : Math.max(0, nearest.years + at - nearest.at);
  };
}
