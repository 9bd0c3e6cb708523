/** Principals in their first three years, with the mentor and the supports that the district's sheets record. */
import { thresholds } from "../../framework/thresholds";
import type { SchoolKey } from "../label/standardized";
import { isInterim, type District, type SchoolYear } from "../metric/district";
import { yearsAsPrincipal } from "../metric/experience";
import { personOf } from "../metric/posts";
import type { Leader, PersonKey } from "../person/people";
import type { TaggedSupport } from "../tag/tagged";

export interface EarlyPrincipal {
  readonly person: PersonKey;
  readonly school: SchoolKey;
  /** The roster's row. */
  readonly head: Leader;
  /** 1 in the first year as a principal. */
  readonly year: number;
  /** As typed; null where none is recorded. */
  readonly mentor: string | null;
  /** Of the person, or of the school where no person is named; in the sheets' order. */
  readonly supports: readonly TaggedSupport[];
}

export interface EarlyCareer {
  readonly schoolYear: string | null;
  /** Fewest years first, then by school; heads of school without interims, each person once. */
  readonly principals: readonly EarlyPrincipal[];
  /** Heads of school (no interims), each person once. */
  readonly heads: number;
  /** Heads whose years as a principal nobody tells. */
  readonly unknown: number;
  /** Some leader of the year has a mentor. */
  readonly mentorsRecorded: boolean;
  /** Some support of the year is recorded. */
  readonly supportsRecorded: boolean;
  /** Where a school stands in the year. */
  readonly place: SchoolYear["place"];
}

const made = new WeakMap<SchoolYear, EarlyCareer>();

/** Worked out once for a school year. */
export function earlyCareerIn(year: SchoolYear, district: District): EarlyCareer {
  let list = made.get(year);
  if (list === undefined) made.set(year, (list = earlyCareerOf(year, district)));
  return list;
}

function earlyCareerOf(year: SchoolYear, district: District): EarlyCareer {
  const mentors = new Map<PersonKey, string>();
  for (const { person, mentor } of year.leaders)
    if (person !== null && mentor !== null && !mentors.has(person)) mentors.set(person, mentor);
  const isNewest = district.years[district.years.length - 1] === year;
  const supports = district.tagged.support.filter(
    ({ schoolYear }) => schoolYear === year.name || (schoolYear === null && isNewest),
  );
  const seen = new Set<PersonKey>();
  const principals: EarlyPrincipal[] = [];
  let unknown = 0;
  for (const { school, head } of year.roster().posts.values()) {
    if (head === null || isInterim(head)) continue;
    const person = personOf(head);
    if (seen.has(person)) continue;
    seen.add(person);
    const years = yearsAsPrincipal(head, year);
    if (years === null) unknown++;
    if (years === null || years >= thresholds.gaps.earlyYears) continue;
    principals.push({
      person,
      school,
      head,
      year: Math.floor(years) + 1,
      mentor: head.mentor ?? mentors.get(person) ?? null,
      supports: supports.filter((one) => (one.person === null ? one.school === school : one.person === person)),
    });
  }
  const nameOf = ({ school }: EarlyPrincipal): string => district.tagged.schoolNames.get(school) ?? school;
  return {
    schoolYear: year.name,
    principals: principals.sort(
      (one, other) => one.year - other.year || (nameOf(one) < nameOf(other) ? -1 : nameOf(one) > nameOf(other) ? 1 : 0),
    ),
    heads: seen.size,
    unknown,
    mentorsRecorded: year.leaders.some(({ mentor }) => mentor !== null),
    supportsRecorded: supports.length > 0,
    place: year.place,
  };
}
