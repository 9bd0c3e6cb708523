/** A leader's practice ratings by round over the years. */
import { keyOf, type District, type SchoolYear } from "../../../core/metric/district";
import { practiceIn, practiceTest, type Round } from "../../../core/metric/practice";
import { figureOf } from "../../../core/metric/series";
import type { Metric } from "../../../core/metric/metric";
import type { Rating } from "../../../core/person/people";
import { thresholds } from "../../../framework/thresholds";
import { linkToRecord, type CellLink } from "../cell-link";
import type { Person } from "./leader-book";

export interface PracticeBlock {
  readonly instrument: string;
  /** At or above it an average is effective. */
  readonly cut: number;
  /** Years with ratings of this leader, oldest first. */
  readonly years: readonly PracticeYear[];
  readonly sentence: string;
  /** Scores that are not part of the average, by instrument and year, newest first. */
  readonly others: readonly OtherScores[];
}

export interface PracticeYear {
  readonly year: string;
  /** Weighted mean of the rounds that count; null when none does. */
  readonly average: number | null;
  readonly rounds: readonly PracticeRound[];
  readonly cell: CellLink;
}

export interface PracticeRound {
  /** As typed; "" for a year's average without rounds. */
  readonly name: string;
  readonly mean: number;
  /** Indicators scored, of all that the year's ratings have; both 0 where the sheet gives the average alone. */
  readonly scored: number;
  readonly of: number;
  /** Where it was rated, when not at the leader's school of today. */
  readonly school: string | null;
}

export interface OtherScores {
  readonly name: string;
  readonly year: string;
  readonly average: number;
  readonly scores: number;
  readonly cell: CellLink;
}

/** `metrics` hold the district's average, which the sentence compares with; nothing is adjusted. */
export function practiceBlock(
  person: Person,
  district: District,
  metrics: readonly Metric[],
  newest: SchoolYear | null,
  schoolNow: string | null,
): PracticeBlock {
  const instrument = thresholds.practice.instrument;
  const isPractice = practiceTest(district);
  const years: PracticeYear[] = [];
  const others: OtherScores[] = [];
  for (const year of district.years) {
    const own = person.ratings.filter(({ schoolYear }) => schoolYear === year.name);
    if (own.length === 0) continue;
    others.unshift(
      ...otherScores(
        own.filter((rating) => !isPractice(rating)),
        year,
      ),
    );
    const practice = own.filter(isPractice);
    const [first] = practice;
    if (first === undefined) continue;
    const { rounds, averages } = practiceIn(year, district);
    const counted = rounds.filter((round) => round.person === person.key).sort(byDate);
    years.push({
      year: year.name ?? "",
      average: averages.get(person.key) ?? null,
      rounds: counted.map((round) => roundOf(round, year, district, schoolNow)),
      cell: cellOf(counted[0]?.rows[0] ?? first),
    });
  }
  return {
    instrument,
    cut: district.settings.effectiveCut,
    years,
    sentence: sentenceOf(years, newest, metrics),
    others,
  };
}

/** The score, else the average, else the leader's name. */
const cellOf = (rating: Rating): CellLink =>
  linkToRecord(rating, `score:${rating.indicator ?? ""}`, "score", "average", "name", "leaderId");

const dateOfRound = ({ rows }: Round): number => Math.min(...rows.map(({ date }) => date ?? Infinity));

function byDate(one: Round, other: Round): number {
  const [a, b] = [dateOfRound(one), dateOfRound(other)];
  return a === b ? 0 : a - b;
}

function roundOf(
  { rows, mean, school }: Round,
  year: SchoolYear,
  district: District,
  schoolNow: string | null,
): PracticeRound {
  const scored = new Set<string>();
  for (const { indicator, score } of rows) if (indicator !== null && score !== null) scored.add(keyOf(indicator));
  return {
    name: rows[0]?.round ?? "",
    mean,
    scored: scored.size,
    of: scored.size === 0 ? 0 : (indicatorsIn(year, district).get(keyOf(rows[0]?.instrument ?? "")) ?? scored.size),
    school: school === null || school === schoolNow ? null : (district.tagged.schoolNames.get(school) ?? school),
  };
}

const indicators = new WeakMap<SchoolYear, ReadonlyMap<string, number>>();

/** How many indicators each instrument has in a year's practice ratings. */
function indicatorsIn(year: SchoolYear, district: District): ReadonlyMap<string, number> {
  let known = indicators.get(year);
  if (known === undefined) {
    const isPractice = practiceTest(district);
    const keys = new Map<string, Set<string>>();
    const typed = new Set<string>();
    for (const rating of year.ratings) {
      if (rating.indicator === null || !isPractice(rating)) continue;
      const pair = `${rating.instrument ?? ""}\n${rating.indicator}`;
      if (typed.has(pair)) continue;
      typed.add(pair);
      const instrument = keyOf(rating.instrument ?? "");
      const of = keys.get(instrument) ?? new Set<string>();
      keys.set(instrument, of.add(keyOf(rating.indicator)));
    }
    known = new Map([...keys].map(([instrument, of]) => [instrument, of.size]));
    indicators.set(year, known);
  }
  return known;
}

function otherScores(ratings: readonly Rating[], year: SchoolYear): readonly OtherScores[] {
  const byName = new Map<string, Rating[]>();
  for (const rating of ratings) {
    if (rating.score === null) continue;
    const name = rating.instrument ?? "Other scores";
    byName.set(name, [...(byName.get(name) ?? []), rating]);
  }
  return [...byName].flatMap(([name, of]): readonly OtherScores[] => {
    const [first] = of;
    if (first === undefined) return [];
    const sum = of.reduce((total, { score }) => total + (score ?? 0), 0);
    return [
      {
        name,
        year: year.name ?? "",
        average: sum / of.length,
        scores: of.length,
        cell: cellOf(first),
      },
    ];
  });
}

/** As people read it, so that what is shown adds up. */
const shown = (rating: number): number => Math.round(rating * 100) / 100;

function sentenceOf(years: readonly PracticeYear[], newest: SchoolYear | null, metrics: readonly Metric[]): string {
  const instrument = thresholds.practice.instrument;
  const last = years.findLast(({ average }) => average !== null);
  const now = newest?.name ?? null;
  const tooFew = years.some(({ year, average }) => year === (now ?? "") && average === null);
  const missing =
    now === null || last?.year === now
      ? null
      : tooFew
        ? `No round of ${now} counts: too few of its indicators are scored.`
        : `No ${instrument} rating in ${now}.`;
  if (last === undefined || last.average === null)
    return years.length === 0
      ? `No ${instrument} rating is on record.`
      : (missing ?? "No round counts: too few indicators are scored.");
  const average = shown(last.average);
  const figure = figureOf(metrics, "team-average", last.year === "" ? null : last.year);
  const rounds = last.rounds.filter(({ name }) => name !== "").length;
  const from = rounds === 0 ? "" : `, from ${rounds === 1 ? "1 round" : `${rounds} rounds`}`;
  const when = last.year === "" ? "" : last.year === now ? " this year" : ` in ${last.year}`;
  const before = years.find(({ year }) => isYearBefore(year, last.year));
  return [
    missing,
    `${average.toFixed(2)}${when}${from}.`,
    figure === null || figure.value === null ? null : compared(average, figure.value, figure),
    before === undefined || before.average === null ? null : changed(average - shown(before.average)),
  ]
    .filter((sentence) => sentence !== null)
    .join(" ");
}

function compared(average: number, value: number, { known, of }: Metric): string {
  const difference = average - shown(value);
  const size = Math.abs(difference).toFixed(2);
  const rated = `${shown(value).toFixed(2)}, ${known} of ${of} rated`;
  if (Number(size) === 0) return `The same as the district average (${rated}).`;
  return `${size} ${difference < 0 ? "below" : "above"} the district average (${rated}).`;
}

function changed(difference: number): string {
  const size = Math.abs(difference).toFixed(2);
  if (Number(size) === 0) return "No change in a year.";
  return `${difference < 0 ? "Down" : "Up"} ${size} in a year.`;
}

const isYearBefore = (one: string, other: string): boolean =>
  one !== "" && other !== "" && Number(other.slice(0, 4)) - Number(one.slice(0, 4)) === 1;
