/** Practice ratings by round and leader, raw. */
import { crosswalks } from "../../framework/crosswalks";
import { thresholds } from "../../framework/thresholds";
import type { SchoolKey } from "../label/standardized";
import type { PersonKey, Rating } from "../person/people";
import { isCommonCase } from "./common-case-rows";
import { keyOf, type District, type SchoolYear } from "./district";

/** One round that counts. */
export interface Round {
  readonly person: PersonKey;
  /** The school where it was rated. */
  readonly school: SchoolKey | null;
  readonly mean: number;
  readonly weight: number;
  readonly rows: readonly Rating[];
}

export interface Practice {
  readonly rounds: readonly Round[];
  /** Each rated leader's weighted mean of rounds. */
  readonly averages: ReadonlyMap<PersonKey, number>;
  /** Leaders with rows of which no round counts. */
  readonly incomplete: ReadonlySet<PersonKey>;
  /** Rating rows that are no practice ratings, or belong to nobody. */
  readonly leftOut: number;
  readonly rows: number;
}

const wordsOf = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
const practiceName = thresholds.practice.instrument;
const instruments = [
  practiceName,
  ...crosswalks.filter(({ instrument }) => instrument === practiceName).flatMap(({ names }) => names),
].map(wordsOf);
const notPractice = new Set(thresholds.practice.notPractice.map(keyOf));

/** A row of the practice instrument, or of a sheet that names none; not overall levels, not scores on the eight responsibilities, not common cases. */
export function practiceTest(district: District): (rating: Rating) => boolean {
  const responsibilities = new Set(district.responsibilities.flatMap(({ id, name }) => [keyOf(id), keyOf(name)]));
  const byInstrument = new Map<string, boolean>();
  const byIndicator = new Map<string, boolean>();
  const remembered = (known: Map<string, boolean>, text: string, test: (text: string) => boolean): boolean => {
    let answer = known.get(text);
    if (answer === undefined) known.set(text, (answer = test(text)));
    return answer;
  };
  const isOfInstrument = ({ instrument, indicator }: Rating): boolean =>
    (instrument === null ||
      remembered(byInstrument, instrument, (text) => {
        const words = wordsOf(text);
        return instruments.some((name) => words.includes(name));
      })) &&
    (indicator === null ||
      remembered(byIndicator, indicator, (text) => {
        const key = keyOf(text);
        return !notPractice.has(key) && !responsibilities.has(key);
      }));
  return (rating) => isOfInstrument(rating) && !isCommonCase(rating);
}

const NOBODY: readonly string[] = [];

/** The scores of one indicator, each rater's first. */
interface Scores {
  sum: number;
  n: number;
  readonly rater: string;
  /** Raters beyond the first, who are rare. */
  others: readonly string[];
}

interface Tally {
  readonly school: SchoolKey | null;
  readonly instrument: string;
  /** Means by indicator; an indicator that several raters scored counts once. */
  readonly byIndicator: Map<string, Scores>;
  /** Of rows that give only an average, each rater's first. */
  average: Scores | null;
  readonly rows: Rating[];
}

/** The scores with one more; a rater who scored before is not counted again. */
function withScore(scores: Scores | null, score: number, rater: string): Scores {
  if (scores === null) return { sum: score, n: 1, rater, others: NOBODY };
  if (scores.rater === rater || scores.others.includes(rater)) return scores;
  scores.others = [...scores.others, rater];
  scores.sum += score;
  scores.n++;
  return scores;
}

/** Observations that name no round, but the day: a rater scored the same of a leader on several days. Each day is a round then. */
function observedOnSeveralDays(
  ratings: readonly Rating[],
  isPractice: (rating: Rating) => boolean,
): ReadonlySet<PersonKey> {
  const days = new Map<string, number>();
  const found = new Set<PersonKey>();
  for (const rating of ratings) {
    const { round, date, score, indicator, rater } = rating;
    const person = personOf(rating);
    if (round !== null || date === null || score === null || person === null || found.has(person)) continue;
    const key = `${person}\n${indicator ?? ""}\n${rater ?? ""}`;
    const before = days.get(key);
    if (before === undefined) days.set(key, date);
    else if (before !== date && isPractice(rating)) found.add(person);
  }
  return found;
}

const personOf = ({ person, leaderId, name }: Rating): PersonKey | null => person ?? leaderId ?? name;

/** No round is called so. */
const DAY = "\n";

const DUST = 1e-9;

const meanOf = (values: Iterable<{ sum: number; n: number }>): number | null => {
  let sum = 0;
  let n = 0;
  for (const value of values) {
    if (value.n === 0) continue;
    sum += value.sum / value.n;
    n++;
  }
  return n === 0 ? null : sum / n;
};

/** The practice ratings of a school year: rounds by domain M1, and leaders' averages. */
export function practiceOf(year: SchoolYear, district: District): Practice {
  const isPractice = practiceTest(district);
  const { roundCompleteness, roundWeights } = district.settings;
  const weights = new Map(Object.entries(roundWeights).map(([name, weight]) => [keyOf(name), weight]));
  const keys = new Map<string, string>();
  const short = (text: string | null): string => {
    if (text === null) return "";
    let key = keys.get(text);
    if (key === undefined) keys.set(text, (key = keyOf(text)));
    return key;
  };

  const byDay = observedOnSeveralDays(year.ratings, isPractice);
  const indicatorsOf = new Map<string, Set<string>>();
  const people = new Map<PersonKey, Map<string, Tally>>();
  let leftOut = 0;
  for (const rating of year.ratings) {
    const person = personOf(rating);
    if (person === null || !isPractice(rating)) {
      leftOut++;
      continue;
    }
    let rounds = people.get(person);
    if (rounds === undefined) people.set(person, (rounds = new Map<string, Tally>()));
    const round =
      rating.round === null && rating.date !== null && byDay.has(person) ? `${DAY}${rating.date}` : short(rating.round);
    const instrument = short(rating.instrument);
    let tally = rounds.get(round);
    if (tally === undefined) {
      tally = { school: rating.school, instrument, byIndicator: new Map(), average: null, rows: [] };
      rounds.set(round, tally);
    }
    tally.rows.push(rating);
    if (rating.indicator === null) {
      if (rating.score !== null) tally.average = withScore(tally.average, rating.score, short(rating.rater));
      continue;
    }
    const indicator = short(rating.indicator);
    let seen = indicatorsOf.get(instrument);
    if (seen === undefined) indicatorsOf.set(instrument, (seen = new Set()));
    seen.add(indicator);
    if (rating.score === null) continue;
    const scores = tally.byIndicator.get(indicator) ?? null;
    const next = withScore(scores, rating.score, short(rating.rater));
    if (scores === null) tally.byIndicator.set(indicator, next);
  }

  const rounds: Round[] = [];
  const averages = new Map<PersonKey, number>();
  const incomplete = new Set<PersonKey>();
  for (const [person, tallies] of people) {
    const own: (Round & { readonly name: string })[] = [];
    for (const [name, tally] of tallies) {
      const expected = indicatorsOf.get(tally.instrument)?.size ?? 0;
      const complete = expected > 0 && tally.byIndicator.size / expected >= roundCompleteness - DUST;
      const mean =
        (complete ? meanOf(tally.byIndicator.values()) : null) ??
        (tally.average === null ? null : tally.average.sum / tally.average.n);
      if (mean === null) continue;
      own.push({ name, person, school: tally.school, mean, weight: weights.get(name) ?? 1, rows: tally.rows });
    }
    // A row without a round is the year's average: it stands where no round counts, and is not counted twice where one does.
    const named = own.filter(({ name }) => name !== "" && !name.startsWith(DAY));
    const dated = own.filter(({ name }) => name.startsWith(DAY));
    const counted = (named.length > 0 ? named : dated.length > 0 ? dated : own).filter(({ weight }) => weight > 0);
    const total = counted.reduce((sum, { weight }) => sum + weight, 0);
    if (total <= 0) {
      incomplete.add(person);
      continue;
    }
    averages.set(person, counted.reduce((sum, { mean, weight }) => sum + mean * weight, 0) / total);
    for (const { person: of, school, mean, weight, rows } of counted)
      rounds.push({ person: of, school, mean, weight, rows });
  }
  return { rounds, averages, incomplete, leftOut, rows: year.ratings.length };
}

const made = new WeakMap<SchoolYear, Practice>();

/** The same, worked out once for a school year. */
export function practiceIn(year: SchoolYear, district: District): Practice {
  let practice = made.get(year);
  if (practice === undefined) made.set(year, (practice = practiceOf(year, district)));
  return practice;
}

/** Why there are no practice ratings. */
export function noRatings(practice: Practice): string {
  if (practice.incomplete.size > 0) return "No round is complete enough: too few of its indicators are scored.";
  if (practice.leftOut > 0)
    return `The ratings are not ${practiceName} practice ratings, or name no leader: a ${practiceName} export with leader, indicator and score would give it.`;
  return `No ratings: a ${practiceName} export with leader, indicator and score would give it.`;
}
