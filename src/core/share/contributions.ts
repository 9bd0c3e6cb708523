/** What each leader or school adds to the figures that speak of people or students, so that what the figures together give away can be worked out. */
import { countEffective, ratedCases } from "../metric/effective-share";
import type { District, SchoolYear } from "../metric/district";
import type { Group, MetricId } from "../metric/metric";
import { EVERY_FACET, groupKey, type Facet } from "../metric/recipe";
import type { School } from "../metric/schools";
import { schoolCases, splitByColor, splitByPoverty, type Split } from "../metric/students";
import { isHidden, leadershipCases, surveyIn, type SurveyCase } from "../metric/survey-results";
import { leaderMeans, roundCases } from "../metric/team-average";
import type { SchoolKey } from "../label/standardized";

export interface Contribution {
  /** The groups that it counts in, by `groupKey`; "" is the whole district. */
  readonly groups: readonly string[];
  /** From 0 to `most`: 1 for an effective leader, 0 to 1 along the rating scale, students of the group. */
  readonly value: number;
  /** 1 for a leader or a result; for students all of them. */
  readonly most: number;
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
const [LOWEST, HIGHEST] = [1, 5];

/** The figures that may hide; all others count posts and schools, which are public. */
export const SOURCES: Partial<Record<MetricId, Source>> = {
  "team-average": {
    subject: "leaders",
    of: byLeader,
    figure: (value, most) => LOWEST + (HIGHEST - LOWEST) * (value / most),
  },
  "effective-share": {
    subject: "leaders",
    of: (year, district) =>
      ratedCases(year, district).flatMap((one): readonly Contribution[] => {
        const { effective, rated } = countEffective([one], district.settings.effectiveCut);
        return rated === 0 ? [] : [{ groups: groupsOf(one.school, year), value: effective, most: 1 }];
      }),
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

/** A leader of two schools may have another mean in each one's groups: then each mean counts for itself. */
function byLeader(year: SchoolYear, district: District): readonly Contribution[] {
  const cases = roundCases(year, district);
  const byMean = new Map<string, { readonly mean: number; readonly groups: string[] }>();
  const add = (group: string, of: typeof cases): void => {
    for (const [person, mean] of leaderMeans(of)) {
      if (mean === null) continue;
      const key = `${person}\n${mean.toFixed(9)}`;
      const before = byMean.get(key);
      if (before === undefined) byMean.set(key, { mean, groups: [group] });
      else before.groups.push(group);
    }
  };
  add("", cases);
  for (const facet of EVERY_FACET) {
    for (const [value, of] of parted(cases, facet, year)) add(groupKey({ [facet]: value } satisfies Group), of);
  }
  return [...byMean.values()].map(({ mean, groups }) => ({
    groups,
    value: (mean - LOWEST) / (HIGHEST - LOWEST),
    most: 1,
  }));
}

function parted<C extends { readonly school: SchoolKey | null }>(
  cases: readonly C[],
  facet: Facet,
  year: SchoolYear,
): ReadonlyMap<string | number, readonly C[]> {
  const parts = new Map<string | number, C[]>();
  for (const one of cases) {
    const value = year.place(one.school)[facet];
    if (value === null) continue;
    const before = parts.get(value);
    if (before === undefined) parts.set(value, [one]);
    else before.push(one);
  }
  return parts;
}

function bySurvey(
  year: SchoolYear,
  { settings }: District,
  result: (one: SurveyCase) => number | null,
): readonly Contribution[] {
  return leadershipCases(surveyIn(year).cases, (one) => result(one) !== null).flatMap(
    (one): readonly Contribution[] => {
      const value = result(one);
      if (value === null || isHidden(one, settings.surveyMinimum)) return [];
      return [{ groups: groupsOf(one.school, year), value, most: 1 }];
    },
  );
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
