/** The tagged records by school year, with what metrics ask again and again: schools, heads, poverty quarters. */
import { thresholds } from "../../framework/thresholds";
import { dayInSchoolYear, schoolYearFrom, type Day } from "../day";
import type { SchoolKey, StandardSchool, StandardSurvey } from "../label/standardized";
import type { Leader, PersonKey, Rating } from "../person/people";
import type { Settings } from "../state/decisions";
import type { Evidence, Tagged } from "../tag/tagged";
import { isCommonCase } from "./common-case-rows";
import { rosterOf, type Roster } from "./posts";
import { NO_QUARTERS, quartersOf, type Quarter, type Quarters } from "./quarters";
import { schoolsOf, type School } from "./schools";

/** What metrics need of a leadership framework. */
export interface Outline {
  readonly roles: readonly {
    readonly responsibilities: readonly { readonly id: string; readonly name: string }[];
  }[];
}

/** Where a school stands in a school year. */
export interface Place {
  readonly quartile: Quarter | null;
  readonly cluster: string | null;
  readonly level: string | null;
}

const NOWHERE: Place = { quartile: null, cluster: null, level: null };

/** One school year; everything in it is made when it is first asked for. `name` is null where no sheet says a year. */
export interface SchoolYear {
  readonly name: string | null;
  readonly leaders: readonly Leader[];
  readonly ratings: readonly Rating[];
  readonly surveys: readonly StandardSurvey[];
  readonly evidence: readonly Evidence[];
  readonly schools: () => ReadonlyMap<SchoolKey, School>;
  readonly roster: () => Roster;
  readonly quarters: () => Quarters;
  readonly place: (school: SchoolKey | null) => Place;
  /** All schools that the school list or the roster of the year names. */
  readonly schoolKeys: () => readonly SchoolKey[];
  /** The school year before, when the workbook has it. */
  readonly before: () => SchoolYear | null;
  /** The day on which people are counted. */
  readonly snapshot: Day | null;
}

export interface District {
  /** Oldest first. */
  readonly years: readonly SchoolYear[];
  /** The day on which the figures are asked for: what is due after it is not missing. */
  readonly asOf: Day;
  readonly tagged: Tagged;
  readonly settings: Settings;
  readonly framework: Outline;
  readonly responsibilities: readonly { readonly id: string; readonly name: string }[];
  /** Pairs of people, as `pairKey` writes them, that may be one person; nobody has decided. */
  readonly undecided: ReadonlySet<string>;
}

export const pairKey = (one: PersonKey, other: PersonKey): string =>
  one < other ? `${one}\n${other}` : `${other}\n${one}`;

const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

function byYear<T extends { readonly schoolYear: string | null }>(records: readonly T[]): Map<string | null, T[]> {
  const years = new Map<string | null, T[]>();
  let last: T[] | undefined;
  let lastYear: string | null | undefined;
  for (const record of records) {
    if (last === undefined || record.schoolYear !== lastYear) {
      lastYear = record.schoolYear;
      last = years.get(lastYear);
      if (last === undefined) years.set(lastYear, (last = []));
    }
    last.push(record);
  }
  return years;
}

const firstCalendarYear = (name: string | null): number => (name === null ? NaN : Number(name.slice(0, 4)));

/** The records of a workbook, ready to be measured. */
export function districtOf(tagged: Tagged, settings: Settings, framework: Outline, asOf: Day): District {
  const leaders = byYear(tagged.leader);
  const schools = byYear(tagged.school);
  const ratings = byYear(tagged.rating);
  const surveys = byYear(tagged.survey);
  const evidence = byYear(withoutCases(tagged));
  const dated = new Set<string>();
  for (const records of [leaders, schools, ratings, surveys])
    for (const year of records.keys()) if (year !== null) dated.add(year);
  const names: (string | null)[] = [...dated].sort();
  // Records without a year count only in a workbook that has no other.
  if (names.length === 0 && [leaders, schools, ratings, surveys].some((records) => records.size > 0)) names.push(null);

  const undatedSchools = lazily(() => schoolsOf(schools.get(null) ?? []));
  const schoolsIn = new Map(names.map((name) => [name, lazily(() => schoolsOf(schools.get(name) ?? NONE))]));
  const years: SchoolYear[] = [];
  const yearByName = new Map<string | null, SchoolYear>();

  const quartersFor = (name: string | null): Quarters => {
    const first = firstCalendarYear(name);
    const candidates =
      name === null
        ? [name]
        : names.filter((other) => {
            const age = first - firstCalendarYear(other);
            return age >= 0 && age <= settings.povertyYearsBack;
          });
    for (const from of candidates.reverse()) {
      const schools = schoolsIn.get(from)?.() ?? NO_SCHOOLS;
      const found = quartersOf(schools.values(), settings.scope);
      if (found.quarter.size > 0) return { ...found, from, schools };
    }
    const undated = quartersOf(undatedSchools().values(), settings.scope);
    return undated.quarter.size > 0 ? { ...undated, from: null, schools: undatedSchools() } : NO_QUARTERS;
  };

  const newest = names[names.length - 1];
  for (const name of names) {
    const ofYear = leaders.get(name) ?? [];
    const own = schoolsIn.get(name) ?? (() => new Map<SchoolKey, School>());
    const roster = lazily(() => rosterOf(ofYear));
    const quarters = lazily(() => quartersFor(name));
    const places = new Map<SchoolKey, Place>();
    const place = (school: SchoolKey | null): Place => {
      if (school === null) return NOWHERE;
      let found = places.get(school);
      if (found === undefined) {
        const here = own().get(school);
        const anytime = name === null ? undefined : undatedSchools().get(school);
        found = {
          quartile: quarters().quarter.get(school) ?? null,
          cluster: here?.cluster ?? roster().posts.get(school)?.cluster ?? anytime?.cluster ?? null,
          level: here?.level ?? anytime?.level ?? null,
        };
        places.set(school, found);
      }
      return found;
    };
    const year: SchoolYear = {
      name,
      leaders: ofYear,
      ratings: ratings.get(name) ?? [],
      surveys: surveys.get(name) ?? [],
      evidence: (evidence.get(name) ?? []).concat(name === newest && name !== null ? (evidence.get(null) ?? []) : []),
      schools: own,
      roster,
      quarters,
      place,
      schoolKeys: lazily(() => [...new Set([...own().keys(), ...roster().posts.keys()])]),
      before: () => {
        const before = yearBefore(name);
        return before === null ? null : (yearByName.get(before) ?? null);
      },
      snapshot: name === null ? null : dayInSchoolYear(name, settings.snapshotMonth, settings.snapshotDay),
    };
    years.push(year);
    yearByName.set(name, year);
  }

  return {
    years,
    asOf,
    tagged,
    settings,
    framework,
    responsibilities: framework.roles.flatMap((role) => role.responsibilities),
    undecided: new Set(
      tagged.proposals.filter(({ decided }) => decided === null).map(({ keys }) => pairKey(keys[0], keys[1])),
    ),
  };
}

const NONE: readonly StandardSchool[] = [];
const NO_SCHOOLS: ReadonlyMap<SchoolKey, School> = new Map();

/** The evidence that counts: a rated case is evidence of nobody's work. */
export function withoutCases({ rating, evidence }: Pick<Tagged, "rating" | "evidence">): readonly Evidence[] {
  const cases = new Map<object, Set<number>>();
  for (const one of rating) {
    if (!isCommonCase(one)) continue;
    const rows = cases.get(one.segment) ?? new Set<number>();
    cases.set(one.segment, rows.add(one.row));
  }
  if (cases.size === 0) return evidence;
  return evidence.filter(({ segment, row }) => cases.get(segment)?.has(row) !== true);
}

/** `2017-18` for `2018-19`. */
export function yearBefore(name: string | null): string | null {
  const first = firstCalendarYear(name);
  return Number.isNaN(first) ? null : schoolYearFrom(first - 1);
}

/** Words and numbers only, in lower case: how names of topics, indicators and instruments are compared. */
export const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** How a school is called, for sentences. */
export const nameOf = (district: District, school: SchoolKey): string =>
  district.tagged.schoolNames.get(school) ?? school;

const interims = new Set(thresholds.interimPositions);

export const isInterim = ({ position }: Leader): boolean => position !== null && interims.has(position);
