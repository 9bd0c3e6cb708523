/** How far the directors are, and what their scores say about how they rate: of directors only, never an adjusted score of one leader. */
import { calibration } from "../../framework/calibration";
import { ratingForms } from "../../framework/rating-forms";
import type { Day } from "../day";
import { commonCasesOf, type Strictness } from "../metric/common-cases";
import { districtOf, type District, type SchoolYear } from "../metric/district";
import { raterKey } from "../metric/raters";
import { strictnessIn } from "../metric/strictness";
import type { Analysis } from "../report/analysis";
import type { Workbook } from "../sheet";
import { readCollected, type StandingRating } from "../state/collected-ratings";
import { dueOf } from "../state/form-settings";
import { readReturned } from "../state/returned-forms";
import { conflictsByEntry, scoreNow } from "./decided";
import { directorRoster, type Director } from "./directors";
import { entryKey } from "./entry";
import type { FormProblem } from "./form-problem";
import { readLine } from "./line-key";

export interface RoundStatus {
  /** "" for the common cases. */
  readonly round: string;
  readonly due: Day | null;
  readonly toRate: number;
  readonly rated: number;
  /** The due day is over and lines are left. */
  readonly late: boolean;
}

export interface DirectorStatus {
  readonly director: string;
  readonly leaders: number;
  readonly rounds: readonly RoundStatus[];
  readonly lastReturnedOn: Day | null;
  /** In points of the scale, above 0: gives more than others for the same work; null where nothing tells. */
  readonly severity: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Mean and standard deviation of the leaders' means; null with fewer than two rated leaders. */
  readonly mean: number | null;
  readonly spread: number | null;
  /** Leaders' rounds with one score on every responsibility, of those with enough scores. */
  readonly straight: number;
  readonly of: number;
}

export interface FormStatus {
  readonly schoolYear: string | null;
  readonly directors: readonly DirectorStatus[];
  /** What calibration could and could not tell. */
  readonly said: string;
  readonly cases: { readonly given: number; readonly shared: number; readonly needed: number };
  /** Rows of Returned Forms that wait for a person. */
  readonly open: number;
  readonly problems: readonly FormProblem[];
}

type Found = Pick<Analysis, "tagged" | "decisions" | "framework">;

export function formStatus({ tagged, decisions, framework }: Found, workbook: Workbook, asOf: Day): FormStatus {
  const { settings } = decisions;
  const { schoolYear, directors, problems } = directorRoster(tagged, asOf);
  const returned = readReturned(workbook).rows;
  const disputes = conflictsByEntry(returned);
  const ratings = readCollected(workbook)
    .ratings.filter((one) => one.schoolYear === schoolYear)
    .map((one): StandingRating => ({
      ...one,
      score: scoreNow(one, disputes.get(entryKey(one.line, one.round)) ?? []),
    }));
  const district = districtOf(tagged, settings, framework, asOf);
  const year = district.years.find(({ name }) => name === schoolYear);
  const told = year === undefined ? NOTHING_TOLD : severities(year, district, ratings);
  return {
    schoolYear,
    directors: directors.map((director): DirectorStatus => {
      const own = ratings.filter(({ line }) => readLine(line)?.director === director.tag);
      const days = own.flatMap(({ returnedOn }) => returnedOn ?? []);
      return {
        director: director.name,
        leaders: director.leaders.filter(({ leftOn }) => leftOn === null).length,
        rounds: [
          ...settings.forms.rounds.map((round) => {
            const count = framework.roles.flatMap((role) => role.responsibilities).length;
            return roundStatus(
              round,
              dueOf(settings.forms, round),
              asOf,
              ratedLines(director, own, round),
              lines(director, count),
            );
          }),
          caseStatus(own, settings.forms.cases.length, dueOf(settings.forms, settings.forms.rounds[0] ?? ""), asOf),
        ],
        lastReturnedOn: days.length === 0 ? null : Math.max(...days),
        severity: told.of.get(director.key) ?? null,
        ...spreadOf(own),
        ...straightOf(own),
      };
    }),
    said: told.said,
    cases: { given: told.given, shared: told.shared, needed: calibration.fewestCases },
    open: returned.filter(({ settled, decision }) => !settled && decision === "open").length,
    problems,
  };
}

const lines = ({ leaders }: Director, responsibilities: number): number =>
  leaders.filter(({ leftOn }) => leftOn === null).length * responsibilities;

/** Scored lines of today's leaders. */
function ratedLines({ leaders }: Director, own: readonly StandingRating[], round: string): number {
  const today = new Set(leaders.filter(({ leftOn }) => leftOn === null).map(({ tag }) => tag));
  const rated = own.filter(
    (one) =>
      one.score !== null &&
      one.round.toLowerCase() === round.toLowerCase() &&
      today.has(readLine(one.line)?.leader ?? ""),
  );
  return new Set(rated.map(({ line }) => line)).size;
}

const roundStatus = (round: string, due: Day | null, asOf: Day, rated: number, toRate: number): RoundStatus => ({
  round,
  due,
  toRate,
  rated,
  late: due !== null && asOf > due && rated < toRate,
});

const isCase = ({ instrument }: StandingRating): boolean => instrument === ratingForms.caseInstrument;

const caseStatus = (own: readonly StandingRating[], count: number, due: Day | null, asOf: Day): RoundStatus =>
  roundStatus("", due, asOf, Math.min(count, own.filter((one) => isCase(one) && one.score !== null).length), count);

interface Told {
  readonly of: ReadonlyMap<string, NonNullable<DirectorStatus["severity"]>>;
  readonly said: string;
  readonly given: number;
  readonly shared: number;
}

const NOTHING_TOLD: Told = { of: new Map(), said: "No school year with ratings was found.", given: 0, shared: 0 };

/** By the metrics' own comparison; where the practice ratings give none, by the cases alone, of the directors who rated any. */
function severities(year: SchoolYear, district: District, ratings: readonly StandingRating[]): Told {
  const compared = strictnessIn(year, district);
  const raters = [
    ...new Set(ratings.filter(isCase).flatMap(({ score, director }) => (score === null ? [] : raterKey(director)))),
  ];
  const cases = commonCasesOf(year, district, raters);
  const counts = { given: cases.given, shared: raters.length === 0 ? 0 : cases.shared };
  if (compared.method !== null) return { of: rounded(compared.strictness), said: compared.said, ...counts };
  if (raters.length < 2 || cases.strictness === null) return { of: new Map(), said: compared.said, ...counts };
  return {
    of: rounded(cases.strictness),
    said: `Compared on ${cases.shared} common cases that ${raters.length} directors rated.`,
    ...counts,
  };
}

const rounded = (strictness: ReadonlyMap<string, Strictness>): Told["of"] =>
  new Map([...strictness].map(([key, { value, low, high }]) => [key, { value, low, high }]));

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function spreadOf(own: readonly StandingRating[]): Pick<DirectorStatus, "mean" | "spread"> {
  const byLeader = new Map<string, number[]>();
  for (const one of own) {
    if (isCase(one) || one.score === null) continue;
    const leader = readLine(one.line)?.leader ?? one.leader;
    byLeader.set(leader, [...(byLeader.get(leader) ?? []), one.score]);
  }
  const means = [...byLeader.values()].map(mean);
  if (means.length < 2) return { mean: null, spread: null };
  const middle = mean(means);
  const squares = means.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return { mean: middle, spread: Math.sqrt(squares / (means.length - 1)) };
}

function straightOf(own: readonly StandingRating[]): Pick<DirectorStatus, "straight" | "of"> {
  const rounds = new Map<string, number[]>();
  for (const one of own) {
    if (isCase(one) || one.score === null) continue;
    const key = entryKey(readLine(one.line)?.leader ?? one.leader, one.round);
    rounds.set(key, [...(rounds.get(key) ?? []), one.score]);
  }
  const enough = [...rounds.values()].filter(({ length }) => length >= calibration.straightFrom);
  return {
    straight: enough.filter((scores) => scores.every((score) => score === scores[0])).length,
    of: enough.length,
  };
}
