/** What each leader or school adds to the figures that speak of people or students, so that what the figures together give away can be worked out. */
import { countEffective, ratedCases } from "../metric/effective-share";
import { personOf } from "../metric/posts";
import { practiceIn } from "../metric/practice";
import type { District, SchoolYear } from "../metric/district";
import type { Group, MetricId } from "../metric/metric";
import { EVERY_FACET, groupKey, partsBy } from "../metric/recipe";
import type { School } from "../metric/schools";
import { schoolCases, splitByColor, splitByPoverty, type Split } from "../metric/students";
import { countedResults, type SurveyCase } from "../metric/survey-results";
import { leaderMeans, roundCases, type RoundCase } from "../metric/team-average";
import type { SchoolKey } from "../label/standardized";

export interface Contribution {
  /** The groups that it counts in, by `groupKey`; "" is the whole district. */
  readonly groups: readonly string[];
  /** From 0 to `most`: 1 for an effective leader, 0 to 1 along the rating scale, students of the group. */
  readonly value: number;
  /** 1 for a leader or a result; for students all of them. */
  readonly most: number;
}

/** A leader's contribution; the person links it with their others. */
export interface OfPerson extends Contribution {
  readonly person: string;
}

/** An average of some or all of a leader's rounds. */
export interface MeanOfPerson extends OfPerson {
  /** By group: what share of the leader's rounds, by weight, it is the average of. */
  readonly shares: ReadonlyMap<string, number>;
}

/** Whose privacy a figure touches. */
export type Subject = "leaders" | "students";

interface Source {
  readonly subject: Subject;
  readonly of: (year: SchoolYear, district: District) => readonly Contribution[];
  /** The figure of a group whose contributions sum to `value` of `most`. */
  readonly figure: (value: number, most: number) => number;
}

const share = (value: number, most: number): number => value / most;

/** Ends of the rating scale. */
export const LOWEST = 1;
export const HIGHEST = 5;

/** The figures that may hide; all others count posts and schools, which are public. */
export const SOURCES: Partial<Record<MetricId, Source>> = {
  "team-average": {
    subject: "leaders",
    of: meanContributions,
    figure: (value, most) => LOWEST + (HIGHEST - LOWEST) * (value / most),
  },
  "effective-share": {
    subject: "leaders",
    of: effectiveContributions,
    figure: share,
  },
  "survey-favorable": {
    subject: "leaders",
    of: (year, district) => bySurvey(year, district, ({ favorable }) => favorable),
    figure: share,
  },
  "survey-strong": {
    subject: "leaders",
    of: (year, district) => bySurvey(year, district, ({ strong }) => (strong === null ? null : Number(strong))),
    figure: share,
  },
  "students-of-color": { subject: "students", of: (year) => byStudents(year, splitByColor), figure: share },
  "students-economically-disadvantaged": {
    subject: "students",
    of: (year) => byStudents(year, splitByPoverty),
    figure: share,
  },
};

/** The whole district, and the school's quarter, cluster and level. */
function groupsOf(school: SchoolKey | null, year: SchoolYear): readonly string[] {
  const place = year.place(school);
  return [
    "",
    ...EVERY_FACET.flatMap((facet) => {
      const value = place[facet];
      return value === null ? [] : [groupKey({ [facet]: value } satisfies Group)];
    }),
  ];
}

/**
 * Averages along the rating scale, each leader's of the whole district first. A leader of two schools may have another mean in each
 * one's groups: then each mean counts for itself.
 */
export function meanContributions(year: SchoolYear, district: District): readonly MeanOfPerson[] {
  const cases = roundCases(year, district);
  const all = weights(cases);
  const byMean = new Map<
    string,
    { readonly person: string; readonly mean: number; readonly shares: Map<string, number> }
  >();
  const add = (group: string, of: typeof cases): void => {
    const here = weights(of);
    for (const [person, mean] of leaderMeans(of)) {
      if (mean === null) continue;
      const key = `${person}\n${mean.toFixed(9)}`;
      const share = (here.get(person) ?? 0) / (all.get(person) ?? 1);
      const before = byMean.get(key);
      if (before === undefined) byMean.set(key, { person, mean, shares: new Map([[group, share]]) });
      else before.shares.set(group, share);
    }
  };
  add("", cases);
  for (const facet of EVERY_FACET) {
    for (const [value, of] of partsBy(cases, facet, year)) add(groupKey({ [facet]: value } satisfies Group), of);
  }
  return [...byMean.values()].map(({ person, mean, shares }) => ({
    person,
    groups: [...shares.keys()],
    shares,
    value: (mean - LOWEST) / (HIGHEST - LOWEST),
    most: 1,
  }));
}

/** By person, what all rounds that count weigh. */
function weights(cases: readonly RoundCase[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { person, mean, weight } of cases) if (mean !== null) found.set(person, (found.get(person) ?? 0) + weight);
  return found;
}

/** 1 or 0 for each school with a rated head. */
export function effectiveContributions(year: SchoolYear, district: District): readonly OfPerson[] {
  const heads = headsOf(year, district);
  return ratedCases(year, district).flatMap((one): readonly OfPerson[] => {
    const { effective, rated } = countEffective([one], district.settings.effectiveCut);
    if (rated === 0) return [];
    const person = heads.get(one.school) ?? `Somebody of ${one.school}`;
    return [{ person, groups: groupsOf(one.school, year), value: effective, most: 1 }];
  });
}

/** Who heads each school; without a roster, the one who is rated there. */
function headsOf(year: SchoolYear, district: District): ReadonlyMap<SchoolKey, string> {
  const posts = [...year.roster().posts.values()];
  const heads = posts.flatMap(({ school, head }) => (head === null ? [] : [[school, personOf(head)] as const]));
  if (heads.length > 0) return new Map(heads);
  return new Map(
    practiceIn(year, district).rounds.flatMap(({ school, person }) =>
      school === null ? [] : [[school, person] as const],
    ),
  );
}

function bySurvey(
  year: SchoolYear,
  { settings }: District,
  result: (one: SurveyCase) => number | null,
): readonly Contribution[] {
  return countedResults(year, settings.surveyMinimum, result).map(({ one, value }) => ({
    groups: groupsOf(one.school, year),
    value,
    most: 1,
  }));
}

function byStudents(year: SchoolYear, split: (school: School) => Split | null): readonly Contribution[] {
  return schoolCases(year).flatMap(({ of }): readonly Contribution[] => {
    const parts = split(of);
    if (parts?.known !== true) return [];
    const inside = (parts.inside.low + parts.inside.high) / 2;
    const outside = (parts.outside.low + parts.outside.high) / 2;
    return [{ groups: groupsOf(of.key, year), value: inside, most: inside + outside }];
  });
}
