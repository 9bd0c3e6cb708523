/** The headline figures whose moves are explained, each with what counts in it: the same cases as its metric's own. */
import type { MetricId } from "../metric/metric";
import type { District, SchoolYear } from "../metric/district";
import { isEffective, ratedCases } from "../metric/effective-share";
import { firstYearCases } from "../metric/first-year-cases";
import { headCases, isOfColor } from "../metric/heads";
import { arrivalCases } from "../metric/new-to-school-share";
import { personOf } from "../metric/posts";
import { changeCases } from "../metric/principal-turnover";
import { isInScope, povertyShare } from "../metric/quarters";
import { oncePerPerson } from "../metric/recipe";
import type { School } from "../metric/schools";
import { schoolCases, splitByColor, splitByPoverty, type Split } from "../metric/students";
import { countedResults, type SurveyCase } from "../metric/survey-results";
import { leaderMeans, roundCases } from "../metric/team-average";
import { openPosts, postCases } from "../metric/vacancies";
import type { Change } from "../metric/succession";
import type { SchoolKey } from "../label/standardized";
import type { PersonKey } from "../person/people";
import type { Origin } from "../record/record";
import type { Settings } from "../state/decisions";
import { betweenQuarters, difference, ratio, total, type Contribution, type FigureOf } from "./contribution";

export interface HeadlineFigure {
  readonly metric: MetricId;
  readonly contributions: (year: SchoolYear, district: District) => readonly Contribution[];
  readonly figure: FigureOf;
}

/** In the order in which people read them: the four metrics of success, then what stands beside them. */
export const HEADLINE_FIGURES: readonly HeadlineFigure[] = [
  { metric: "team-average", contributions: ratedLeaders, figure: ratio },
  {
    metric: "survey-favorable",
    contributions: (year, district) => surveyed(year, district, ({ favorable }) => favorable),
    figure: ratio,
  },
  {
    metric: "survey-strong",
    contributions: (year, district) =>
      surveyed(year, district, ({ strong }) => (strong === null ? null : Number(strong))),
    figure: ratio,
  },
  { metric: "effective-gap", contributions: effectiveByPoverty, figure: betweenQuarters },
  { metric: "principals-of-color", contributions: headsOfColor, figure: ratio },
  { metric: "students-of-color", contributions: (year) => students(year, splitByColor), figure: ratio },
  { metric: "representation-gap", contributions: studentsAndHeads, figure: difference },
  {
    metric: "students-economically-disadvantaged",
    contributions: (year) => students(year, splitByPoverty),
    figure: ratio,
  },
  { metric: "first-year-principal-share", contributions: firstYear, figure: ratio },
  {
    metric: "new-to-school-share",
    contributions: (year, district) => compared(arrivalCases(year, district)),
    figure: ratio,
  },
  {
    metric: "principal-turnover",
    contributions: (year, district) => compared(changeCases(year, district)),
    figure: ratio,
  },
  { metric: "vacancies", contributions: openOnes, figure: total },
];

/** A leader counts with the mean of the rounds, whatever row says that the leader heads a school. */
function ratedLeaders(year: SchoolYear, district: District): readonly Contribution[] {
  const cases = roundCases(year, district);
  const origins = new Map<PersonKey, Origin[]>();
  const add = (person: PersonKey, rows: readonly Origin[]): void => {
    const known = origins.get(person);
    if (known === undefined) origins.set(person, [...rows]);
    else for (const row of rows) known.push(row);
  };
  for (const { head } of year.roster().posts.values()) if (head !== null) add(personOf(head), [head]);
  for (const one of cases) add(one.person, one.origins());
  return [...leaderMeans(cases)].flatMap(([person, mean]): readonly Contribution[] =>
    mean === null ? [] : [{ key: person, facts: [1, mean], origins: () => origins.get(person) ?? [] }],
  );
}

function surveyed(
  year: SchoolYear,
  { settings }: District,
  result: (one: SurveyCase) => number | null,
): readonly Contribution[] {
  return countedResults(year, settings.surveyMinimum, result).map(({ one, value }) => ({
    key: one.unit,
    facts: [1, value],
    origins: one.origins,
  }));
}

function effectiveByPoverty(year: SchoolYear, district: District): readonly Contribution[] {
  const { settings } = district;
  const rated = new Map(ratedCases(year, district).map((one) => [one.school, one]));
  const { schools } = year.quarters();
  return [...new Set([...rated.keys(), ...schools.keys()])].map((key): Contribution => {
    const one = rated.get(key);
    const of = schools.get(key);
    const average = one?.average ?? null;
    const effective = average === null ? null : Number(isEffective(average, settings.effectiveCut));
    return {
      key,
      facts: [effective, ...povertyOf(of, settings.scope)],
      origins: () => [...(one?.origins() ?? []), ...(of?.countedIn() ?? [])],
    };
  });
}

function povertyOf(school: School | undefined, scope: Settings["scope"]): readonly (number | null)[] {
  const share = school !== undefined && isInScope(school, scope) ? povertyShare(school) : null;
  return share === null ? [null, null] : [share.low, share.high];
}

function headsOfColor(year: SchoolYear): readonly Contribution[] {
  return oncePerPerson(headCases(year).filter(({ interim }) => !interim)).flatMap(
    ({ person, race, origins }): readonly Contribution[] =>
      race === null ? [] : [{ key: person, facts: [1, Number(isOfColor(race))], origins }],
  );
}

function students(year: SchoolYear, split: (school: School) => Split | null): readonly Contribution[] {
  return schoolCases(year).flatMap(({ of, origins }): readonly Contribution[] => {
    const parts = split(of);
    if (parts?.known !== true) return [];
    const inside = (parts.inside.low + parts.inside.high) / 2;
    const outside = (parts.outside.low + parts.outside.high) / 2;
    return [{ key: of.key, facts: [inside + outside, inside], origins }];
  });
}

function studentsAndHeads(year: SchoolYear): readonly Contribution[] {
  const sided = (side: 1 | -1, of: readonly Contribution[]): readonly Contribution[] =>
    of.map(({ key, facts, origins }) => ({ key: `${side}|${key}`, facts: [side, ...facts], origins }));
  return [...sided(1, students(year, splitByColor)), ...sided(-1, headsOfColor(year))];
}

function firstYear(year: SchoolYear): readonly Contribution[] {
  return oncePerPerson(firstYearCases(year).filter(({ interim }) => !interim)).flatMap(
    ({ person, first, origins }): readonly Contribution[] =>
      first === null ? [] : [{ key: person, facts: [1, Number(first)], origins }],
  );
}

/** Pairs of names that nobody has decided on count as different people, as in the metrics. */
const differs = (change: Change): number => Number(change === "different" || change === "perhaps-same");

const compared = (
  cases: readonly {
    readonly school: SchoolKey | null;
    readonly change: Change;
    readonly origins: Contribution["origins"];
  }[],
): readonly Contribution[] =>
  cases.flatMap(({ school, change, origins }) =>
    change === "unknown" ? [] : [{ key: school ?? "", facts: [1, differs(change)], origins }],
  );

function openOnes(year: SchoolYear): readonly Contribution[] {
  const open = new Set(openPosts(year).map(({ school }) => school));
  return postCases(year).map(({ school, origins }) => ({
    key: school ?? "",
    facts: [Number(open.has(school))],
    origins,
  }));
}
