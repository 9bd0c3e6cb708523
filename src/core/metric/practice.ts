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
  averages: { sum: number; n: number };
  readonly rows: Rating[];
}

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

  const indicatorsOf = new Map<string, Set<string>>();
  const people = new Map<PersonKey, Map<string, Tally>>();
  let leftOut = 0;
  for (const rating of year.ratings) {
    const person = rating.person ?? rating.leaderId ?? rating.name;
    if (person === null || !isPractice(rating)) {
      leftOut++;
      continue;
    }
    let rounds = people.get(person);
    if (rounds === undefined) people.set(person, (rounds = new Map<string, Tally>()));
    const round = short(rating.round);
    const instrument = short(rating.instrument);
    let tally = rounds.get(round);
    if (tally === undefined) {
      tally = { school: rating.school, instrument, byIndicator: new Map(), averages: { sum: 0, n: 0 }, rows: [] };
      rounds.set(round, tally);
    }
    tally.rows.push(rating);
    if (rating.indicator === null) {
      if (rating.score !== null && tally.averages.n === 0) tally.averages = { sum: rating.score, n: 1 };
      continue;
    }
    const indicator = short(rating.indicator);
    let seen = indicatorsOf.get(instrument);
    if (seen === undefined) indicatorsOf.set(instrument, (seen = new Set()));
    seen.add(indicator);
    if (rating.score === null) continue;
    const rater = short(rating.rater);
    const scores = tally.byIndicator.get(indicator);
    if (scores === undefined) {
      tally.byIndicator.set(indicator, { sum: rating.score, n: 1, rater, others: NOBODY });
      continue;
    }
    if (scores.rater === rater || scores.others.includes(rater)) continue;
    scores.others = [...scores.others, rater];
    scores.sum += rating.score;
    scores.n++;
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
        (tally.averages.n > 0 ? tally.averages.sum / tally.averages.n : null);
      if (mean === null) continue;
      own.push({ name, person, school: tally.school, mean, weight: weights.get(name) ?? 1, rows: tally.rows });
    }
    // A row without a round is the year's average: it stands where no round counts, and is not counted twice where one does.
    const named = own.filter(({ name }) => name !== "");
    const counted = (named.length > 0 ? named : own).filter(({ weight }) => weight > 0);
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
    return `The ratings are not ${practiceName} practice ratings, or name no leader: an export with leader, indicator and score would give it.`;
  return `No ratings: a ${practiceName} export with leader, indicator and score would give it.`;
}
