/** Survey results of schools by topic, staff only. */
import { crosswalks } from "../../framework/crosswalks";
import { thresholds } from "../../framework/thresholds";
import type { SchoolKey, StandardSurvey } from "../label/standardized";
import { keyOf, type SchoolYear } from "./district";
import type { Basis, Group } from "./metric";
import type { Case } from "./recipe";

/** One school's result on one topic. */
export interface SurveyCase extends Case {
  /** The school, else the leader, whom the result is about. */
  readonly unit: string;
  /** As first written. */
  readonly topic: string;
  /** The topic's words without case and punctuation. */
  readonly key: string;
  /** 0 to 1; the topic's own figure, else the plain mean of its items; null without a result. */
  readonly favorable: number | null;
  /** The id of an ordinal result; null without one. */
  readonly level: string | null;
  /** Strong or above; null without a result. */
  readonly strong: boolean | null;
  readonly respondents: number | null;
  readonly responseRate: number | null;
}

export interface Survey {
  readonly cases: readonly SurveyCase[];
  /** Some result is a share of favorable answers, or an ordinal level. */
  readonly hasFavorable: boolean;
  readonly hasLevels: boolean;
  readonly rows: number;
  /** The survey, its leadership topic, and the scale of levels, as far as the sheets say. */
  readonly basis: Basis;
}

const noResult = new Set(thresholds.survey.noResultLevels);
const strongLevels = new Set(thresholds.survey.strongLevels);
/** The topics that stand for leadership in each survey that we know. */
const leadershipTopics = crosswalks.flatMap(({ instrument, entries }) =>
  entries
    .filter(({ leadership }) => leadership)
    .map(({ text, also }) => ({ instrument, text, names: [text, ...also] })),
);
const leadershipKeys = leadershipTopics.flatMap(({ names }) => names.map(keyOf));

interface Result {
  readonly unit: string;
  readonly school: SchoolKey | null;
  readonly topic: string;
  readonly key: string;
  readonly rows: StandardSurvey[];
}

function mean(rows: readonly StandardSurvey[], counts: (row: StandardSurvey) => boolean): number | null {
  let sum = 0;
  let count = 0;
  for (const row of rows) {
    if (row.favorable === null || !counts(row)) continue;
    sum += row.favorable;
    count++;
  }
  return count === 0 ? null : sum / count;
}

function most(rows: readonly StandardSurvey[], value: (row: StandardSurvey) => number | null): number | null {
  let found: number | null = null;
  for (const row of rows) {
    const one = value(row);
    if (one !== null && (found === null || one > found)) found = one;
  }
  return found;
}

const isTopic = ({ item }: StandardSurvey): boolean => item === null;
const isItem = ({ item }: StandardSurvey): boolean => item !== null;

/** Topic rows before item rows, each item and date once: the first that says something, else the last. */
function eachOnce(rows: readonly StandardSurvey[]): readonly StandardSurvey[] {
  if (rows.length < 2) return rows;
  const kept = new Map<string, StandardSurvey>();
  for (const row of [...rows.filter(isTopic), ...rows.filter(isItem)]) {
    const same = `${row.item === null ? "" : `${row.item}|`}${row.date ?? ""}`;
    const before = kept.get(same);
    if (before === undefined || (before.favorable === null && before.level === null)) kept.set(same, row);
  }
  return [...kept.values()];
}

function caseOf({ unit, school, topic, key, rows: all }: Result): SurveyCase {
  const rows = eachOnce(all);
  // The latest administration of the year stands; an unreadable level is no result.
  let latest: StandardSurvey | null = null;
  for (const row of rows) {
    if (row.level === null || noResult.has(row.level)) continue;
    if (latest === null || (row.date ?? 0) >= (latest.date ?? 0)) latest = row;
  }
  const level = latest?.level ?? null;
  return {
    unit,
    school,
    topic,
    key,
    favorable: mean(rows, isTopic) ?? mean(rows, isItem),
    level,
    strong: level === null ? null : strongLevels.has(level),
    respondents: most(rows, ({ respondents }) => respondents),
    responseRate: most(rows, ({ responseRate }) => responseRate),
    origins: () => rows,
  };
}

/** Each school's result on each topic of the year; schools without a row have an empty result, so that they are counted. */
export function surveyOf(year: SchoolYear): Survey {
  const results = new Map<string, Map<string, Result>>();
  const topics = new Map<string, string>();
  const keys = new Map<string, string>();
  let hasFavorable = false;
  let hasLevels = false;
  let rows = 0;
  const typed = new Set<string>();
  for (const row of year.surveys) {
    const { topic } = row;
    if (row.respondentGroup !== null && row.respondentGroup !== thresholds.survey.respondents) continue;
    if (topic === null) continue;
    let key = keys.get(topic);
    if (key === undefined) keys.set(topic, (key = keyOf(topic)));
    if (!topics.has(key)) topics.set(key, topic);
    const unit = row.school ?? row.leaderId ?? row.name;
    if (unit === null) continue;
    rows++;
    if (row.instrument !== null) typed.add(row.instrument);
    hasFavorable ||= row.favorable !== null;
    hasLevels ||= row.level !== null;
    let ofTopic = results.get(key);
    if (ofTopic === undefined) results.set(key, (ofTopic = new Map<string, Result>()));
    let result = ofTopic.get(unit);
    if (result === undefined) {
      result = { unit, school: row.school, topic: topics.get(key) ?? topic, key, rows: [] };
      ofTopic.set(unit, result);
    }
    result.rows.push(row);
  }
  const cases: SurveyCase[] = [];
  for (const [key, ofTopic] of results) {
    for (const result of ofTopic.values()) cases.push(caseOf(result));
    for (const school of year.schoolKeys())
      if (!ofTopic.has(school))
        cases.push({
          unit: school,
          school,
          topic: topics.get(key) ?? key,
          key,
          favorable: null,
          level: null,
          strong: null,
          respondents: null,
          responseRate: null,
          origins: () => [],
        });
  }
  return { cases, hasFavorable, hasLevels, rows, basis: basisOf(typed, cases) };
}

const canonical = new Map(
  crosswalks.flatMap(({ instrument, names }) =>
    [instrument, ...names].map((name) => [keyOf(name), instrument] as const),
  ),
);
const outermost = new Set(thresholds.survey.outermostLevels);

/** A scale without its outermost levels in this many results has none. */
const ENOUGH_RESULTS = 30;

function basisOf(typed: ReadonlySet<string>, cases: readonly SurveyCase[]): Basis {
  const surveys = [...new Set([...typed].map((name) => canonical.get(keyOf(name)) ?? name))].sort();
  const leadership = leadershipCases(cases, ({ favorable, level }) => favorable !== null || level !== null);
  const topic = leadershipTopics.find(({ names }) => names.some((name) => keyOf(name) === leadership[0]?.key));
  const levels = cases.flatMap(({ level }) => level ?? []);
  const isWide = levels.some((level) => outermost.has(level));
  return {
    ...(surveys.length > 0 ? { survey: surveys.join(" and ") } : {}),
    ...(topic === undefined ? {} : { topic: topic.text }),
    ...(isWide ? { scale: "five levels" } : levels.length >= ENOUGH_RESULTS ? { scale: "three levels" } : {}),
  };
}

const made = new WeakMap<SchoolYear, Survey>();

/** The same, worked out once for a school year. */
export function surveyIn(year: SchoolYear): Survey {
  let survey = made.get(year);
  if (survey === undefined) made.set(year, (survey = surveyOf(year)));
  return survey;
}

/** The cases of the leadership topic: the first of them that has a result. */
export function leadershipCases(
  cases: readonly SurveyCase[],
  hasResult: (one: SurveyCase) => boolean,
): readonly SurveyCase[] {
  const present = leadershipKeys
    .map((key) => cases.filter((one) => one.key === key))
    .filter(({ length }) => length > 0);
  return present.find((of) => of.some(hasResult)) ?? present[0] ?? [];
}

/** The cases of each topic. */
export function topicParts(cases: readonly SurveyCase[]): readonly (readonly [Group, readonly SurveyCase[]])[] {
  const topics = new Map<string, SurveyCase[]>();
  for (const one of cases) {
    const before = topics.get(one.topic);
    if (before === undefined) topics.set(one.topic, [one]);
    else before.push(one);
  }
  return [...topics].map(([topic, of]): [Group, SurveyCase[]] => [{ topic }, of]);
}

const leadershipNames = leadershipTopics.map(({ instrument, text }) => `${text} in ${instrument}`).join(", ");

/** Why there is no result. */
export function noSurvey(year: SchoolYear, what: string): string {
  if (surveyIn(year).rows === 0) return `No staff survey: a sheet with school, topic and ${what} would give it.`;
  return `The survey has no topic on leadership (${leadershipNames}), or no result in it.`;
}

/** True where too few people answered to show the result. */
export const isHidden = ({ respondents }: SurveyCase, minimum: number): boolean =>
  respondents !== null && respondents < minimum;

/** The leadership results of a year that a figure counts, each with its value: those given, and not hidden for few respondents. */
export const countedResults = (
  year: SchoolYear,
  surveyMinimum: number,
  result: (one: SurveyCase) => number | null,
): readonly { readonly one: SurveyCase; readonly value: number }[] =>
  leadershipCases(surveyIn(year).cases, (one) => result(one) !== null).flatMap((one) => {
    const value = result(one);
    return value === null || isHidden(one, surveyMinimum) ? [] : [{ one, value }];
  });
