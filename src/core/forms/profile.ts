/** What a director's form tells of a leader: the school, practice ratings and surveys over the years; no race, nothing adjusted. */
import { ratingForms } from "../../framework/rating-forms";
import type { SchoolKey } from "../label/standardized";
import type { District, SchoolYear } from "../metric/district";
import { experienceIn } from "../metric/experience";
import { practiceIn } from "../metric/practice";
import { povertyShare } from "../metric/quarters";
import type { School } from "../metric/schools";
import { isHidden, leadershipCases, surveyIn } from "../metric/survey-results";
import type { Leader, PersonKey } from "../person/people";
import { plainWords } from "../state/plain-words";
import type { Profile, YearFigure } from "./form";
import type { RosterLeader } from "./directors";

const positions = plainWords.vocabularies.get("position");
const levels = plainWords.vocabularies.get("school-level");

/** A maker of profiles as of a school year; years after it are not told. */
export function profiler(district: District, schoolYear: string): (leader: RosterLeader) => Profile {
  const years = district.years.filter(({ name }) => name !== null && name <= schoolYear);
  const year = years.find(({ name }) => name === schoolYear);
  const experience = experienceIn(district);
  const practiceYears = years.filter((one) => practiceIn(one, district).averages.size > 0);
  const surveys = years.flatMap((one) => surveyOf(one, district.settings.surveyMinimum));
  const schoolsOf = headsByYear(years);

  return ({ person, post }) => {
    const { school, position } = post;
    const served = year === undefined ? null : (post.yearsAsPrincipal ?? experience(person, year));
    const level = school === null || year === undefined ? null : year.place(school).level;
    return {
      position: position === null ? "" : (positions?.get(position) ?? position),
      level: level === null ? "" : (levels?.get(level) ?? level),
      students: newest(years, school, ({ enrollment }) => enrollment),
      economicallyDisadvantaged: newest(years, school, shareOf),
      yearsAsPrincipal: served === null ? null : Math.floor(served),
      earlyCareer: position === "principal" && served !== null && served < ratingForms.earlyCareerYears,
      practice: practiceYears.map((one): YearFigure => ({
        schoolYear: one.name ?? "",
        value: practiceIn(one, district).averages.get(person) ?? null,
      })),
      survey: surveys.map(({ schoolYear: name, bySchool }): YearFigure => {
        const then = schoolsOf.get(name)?.get(person);
        return { schoolYear: name, value: then === undefined ? null : (bySchool.get(then) ?? null) };
      }),
    };
  };
}

/** What the newest year that knows it says of a school. */
function newest<T>(years: readonly SchoolYear[], key: SchoolKey | null, tells: (school: School) => T | null): T | null {
  if (key === null) return null;
  for (const year of years.toReversed()) {
    const school = year.schools().get(key);
    const told = school === undefined ? null : tells(school);
    if (told !== null) return told;
  }
  return null;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function shareOf(school: School): number | string | null {
  const share = povertyShare(school);
  if (share === null) return null;
  const { low, high } = share;
  return percent(low) === percent(high) ? (low + high) / 2 : `${percent(low)} to ${percent(high)}`;
}

interface SurveyYear {
  readonly schoolYear: string;
  readonly bySchool: ReadonlyMap<SchoolKey, number | string>;
}

/** A year's results on leadership; none where the year has no survey. */
function surveyOf(year: SchoolYear, minimum: number): readonly SurveyYear[] {
  const { cases } = surveyIn(year);
  const bySchool = new Map<SchoolKey, number | string>();
  for (const one of leadershipCases(cases, ({ favorable }) => favorable !== null)) {
    if (one.school === null || one.favorable === null) continue;
    bySchool.set(one.school, isHidden(one, minimum) ? "hidden" : one.favorable);
  }
  return bySchool.size === 0 || year.name === null ? [] : [{ schoolYear: year.name, bySchool }];
}

/** Which school each person headed in each year. */
function headsByYear(years: readonly SchoolYear[]): ReadonlyMap<string, ReadonlyMap<PersonKey, SchoolKey>> {
  return new Map(
    years.map((year) => {
      const schools = new Map<PersonKey, SchoolKey>();
      const isHead = ({ head, vacant }: Leader): boolean => head && !vacant;
      for (const leader of year.leaders)
        if (isHead(leader) && leader.person !== null && leader.school !== null && !schools.has(leader.person))
          schools.set(leader.person, leader.school);
      return [year.name ?? "", schools];
    }),
  );
}
