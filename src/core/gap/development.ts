/** How leaders score on each responsibility compared with their own average, for the district, clusters, levels and poverty quarters. */
import { thresholds } from "../../framework/thresholds";
import type { PersonKey } from "../person/people";
import type { District, SchoolYear } from "../metric/district";
import { count, percent, sentences } from "../metric/figure";
import type { Group, Status } from "../metric/metric";
import { byFacet, type Facet } from "../metric/recipe";
import { holm } from "../statistics/holm";
import { chanceBelowZero, meanOf } from "../statistics/student";
import { profilesIn, type LeaderProfiles, type ProfileCase } from "./leader-profiles";

/** One responsibility in one group of schools. */
export interface DevelopmentCell {
  /** Responsibility id. */
  readonly responsibility: string;
  /** Empty for the whole district, else exactly one of `cluster`, `level`, `quartile`. */
  readonly group: Group;
  /** Mean of leaders' score minus own average, in rating points: below 0 where they score lower than on the rest. null when there is no figure. */
  readonly value: number | null;
  /** The 95 % interval of the mean, by Student's t. */
  readonly low: number | null;
  readonly high: number | null;
  /** Chance alone could make leaders score so low on it, with as many cells looked at. */
  readonly byChance: boolean;
  /** Heads of school with a score, of all heads in the group; a person once. */
  readonly known: number;
  readonly of: number;
  /** `unknown`: nobody is scored on it; `suppressed`: fewer than ten are. */
  readonly status: Status;
  readonly reason: string | null;
}

/** Whether raters tell responsibilities apart. */
export interface Separation {
  /** The part of the differences between scores that lies within leaders, 0 to 1; null when it cannot be told. */
  readonly within: number | null;
  /** Leaders with the same score on every responsibility, of those scored. */
  readonly same: number;
  readonly scored: number;
  /** False: no more than `thresholds.gaps.development.separates` lies within leaders. */
  readonly enough: boolean;
  /** In words; null where raters tell them apart. */
  readonly sentence: string | null;
}

/** All responsibilities × (district, clusters, levels, poverty quarters) of one school year, in the framework's and the groups' order. */
export interface Development {
  readonly schoolYear: string | null;
  readonly cells: readonly DevelopmentCell[];
  readonly separation: Separation;
}

/** The groups of the cases: the whole district first, then clusters, levels and poverty quarters, each in its order. */
export function developmentGroups(
  { cases }: LeaderProfiles,
  year: SchoolYear,
): readonly (readonly [Group, readonly ProfileCase[]])[] {
  const facets: readonly Facet[] = ["cluster", "level", "quartile"];
  return [[{}, cases], ...facets.flatMap((facet) => byFacet(cases, facet, year))];
}

/** The people among the cases, each once. */
export const peopleIn = (cases: readonly ProfileCase[]): readonly PersonKey[] => [
  ...new Set(cases.map(({ person }) => person)),
];

/** The whole matrix of a school year; where nothing is rated by responsibility every cell says so. */
export function developmentOf(year: SchoolYear, district: District): Development {
  const profiles = profilesIn(year, district);
  const groups = developmentGroups(profiles, year).map(([group, cases]) => [group, peopleIn(cases)] as const);
  return {
    schoolYear: year.name,
    cells: withChance(
      district.responsibilities.flatMap(({ id }) =>
        groups.map(([group, people]) => cellOf(id, group, people, profiles)),
      ),
    ),
    separation: separationOf(profiles),
  };
}

/** A cell, and the probability that it is so low by chance if it were the only one. */
interface JudgedCell {
  readonly cell: Omit<DevelopmentCell, "byChance">;
  readonly probability: number;
}

function withChance(judged: readonly JudgedCell[]): readonly DevelopmentCell[] {
  const figures = judged.filter(({ cell }) => cell.value !== null);
  const adjusted = holm(figures.map(({ probability }) => probability));
  const certain = new Set(figures.filter((_, at) => (adjusted[at] ?? 1) <= thresholds.gaps.chance));
  return judged.map((one) => ({ ...one.cell, byChance: !certain.has(one) }));
}

function cellOf(
  responsibility: string,
  group: Group,
  people: readonly PersonKey[],
  { deviations, responsibilities }: LeaderProfiles,
): JudgedCell {
  const values = people.flatMap((person) => deviations.get(person)?.get(responsibility) ?? []);
  const base = {
    responsibility,
    group,
    value: null,
    low: null,
    high: null,
    known: values.length,
    of: people.length,
  };
  const { leastLeaders } = thresholds.gaps.development;
  const found = meanOf(values);
  if (found === null) {
    const reason = responsibilities.has(responsibility)
      ? "No head of school here is scored on it and on the other responsibilities."
      : "No rating scores leaders on it.";
    return { cell: { ...base, status: "unknown", reason }, probability: 1 };
  }
  if (values.length < leastLeaders) {
    const reason = `Fewer than ${leastLeaders} leaders are scored: ${values.length}.`;
    return { cell: { ...base, status: "suppressed", reason }, probability: 1 };
  }
  const { mean, low, high } = found;
  return {
    cell: { ...base, value: mean, low, high, status: "value", reason: null },
    probability: chanceBelowZero(found),
  };
}

const SAME = 1e-9;

/**
 * Analysis of variance of leader × responsibility, for each instrument: what lies within leaders is MSR / (MSR + (MSL - MSR) / k), MSL the
 * mean square of leaders, MSR the residual one, k responsibilities; instruments count by their leaders.
 */
export function separationOf({ instruments }: Pick<LeaderProfiles, "instruments">): Separation {
  let [sum, weight, same, scored] = [0, 0, 0, 0];
  for (const { responsibilities, profiles } of instruments) {
    const [k, n] = [responsibilities.length, profiles.length];
    if (k < 2) continue;
    const rows = profiles.map(({ scores }) => responsibilities.map((id) => scores.get(id) ?? 0));
    scored += n;
    same += rows.filter((row) => Math.max(...row) - Math.min(...row) < SAME).length;
    const share = n < 2 ? null : withinLeaders(rows, k);
    if (share === null) continue;
    sum += share * n;
    weight += n;
  }
  const within = weight === 0 ? null : sum / weight;
  const enough = within !== null && within > thresholds.gaps.development.separates;
  return {
    within,
    same,
    scored,
    enough,
    sentence:
      within === null || enough
        ? null
        : sentences(
            `Raters barely separate the responsibilities: ${percent(within)} of the differences between scores lie within leaders.`,
            same > 0 && `${count(same, "leader has", "leaders have")} the same score on all, of ${scored}.`,
          ),
  };
}

function withinLeaders(rows: readonly (readonly number[])[], k: number): number | null {
  const n = rows.length;
  const average = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const leaders = rows.map(average);
  const columns = Array.from({ length: k }, (_, at) => average(rows.map((row) => row[at] ?? 0)));
  const all = average(leaders);
  const between = (k * leaders.reduce((sum, one) => sum + (one - all) ** 2, 0)) / (n - 1);
  let left = 0;
  rows.forEach((row, leader) => {
    row.forEach((score, at) => {
      left += (score - (leaders[leader] ?? 0) - (columns[at] ?? 0) + all) ** 2;
    });
  });
  const residual = left / ((n - 1) * (k - 1));
  const ofLeaders = Math.max(0, between - residual) / k;
  return residual + ofLeaders < SAME ? null : residual / (residual + ofLeaders);
}
