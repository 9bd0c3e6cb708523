/** What a leader's scores say of each responsibility, year by year. */
import type { District } from "../../../core/metric/district";
import { practiceTest } from "../../../core/metric/practice";
import type { Rating } from "../../../core/person/people";
import type { Analysis } from "../../../core/report/analysis";
import { thresholds } from "../../../framework/thresholds";
import { linkToRecord, type CellLink } from "../cell-link";
import { oncePerAnalysis } from "../measured";
import { inSentence } from "./position-words";
import type { Person } from "./leader-book";

/** The scores of one instrument. */
export interface EvidenceTable {
  readonly instrument: string;
  /** Oldest first. */
  readonly years: readonly string[];
  /** Every responsibility, in the framework's order. */
  readonly rows: readonly EvidenceLine[];
  /** Highest and lowest of the newest year, in words; null where they cannot be told. */
  readonly sentence: string | null;
  /** Of how many scores the averages are: `Each average is of 2 to 6 scores.` */
  readonly basis: string;
  readonly cells: readonly CellLink[];
}

export interface EvidenceLine {
  readonly id: string;
  readonly name: string;
  /** By year; null: none. */
  readonly averages: readonly (ScoreAverage | null)[];
}

/** A plain mean of scores from 1 to 5. */
export interface ScoreAverage {
  readonly average: number;
  readonly scores: number;
}

const keyOfText = (instrument: string | null, text: string): string => `${instrument ?? ""}\n${text}`;

/** The responsibilities of each rated indicator, without those that it can only stand in for. */
const responsibilitiesOfIndicators = oncePerAnalysis(({ tagged }: Analysis) => {
  const known = new Map<string, readonly string[]>();
  for (const { source, instrument, text, tags } of tagged.evidence) {
    if (source !== "rating") continue;
    const key = keyOfText(instrument, text);
    if (!known.has(key))
      known.set(
        key,
        tags.filter(({ standIn }) => standIn !== true).map(({ id }) => id),
      );
  }
  return known;
});

/** A table for each instrument by which the leader was scored; none where no indicator was. */
export function evidenceTables(person: Person, analysis: Analysis, district: District): readonly EvidenceTable[] {
  const tagsOf = responsibilitiesOfIndicators(analysis);
  const isPractice = practiceTest(district);
  const byInstrument = new Map<string, Rating[]>();
  for (const rating of person.ratings) {
    if (rating.indicator === null || rating.score === null) continue;
    if ((tagsOf.get(keyOfText(rating.instrument, rating.indicator)) ?? []).length === 0) continue;
    const name = isPractice(rating) ? thresholds.practice.instrument : (rating.instrument ?? "Other scores");
    const of = byInstrument.get(name);
    if (of === undefined) byInstrument.set(name, [rating]);
    else of.push(rating);
  }
  return [...byInstrument].map(([instrument, ratings]) => {
    const idsOf = ({ instrument: typed, indicator }: Rating): readonly string[] =>
      tagsOf.get(keyOfText(typed, indicator ?? "")) ?? [];
    return tableOf(instrument, ratings, idsOf, district);
  });
}

function tableOf(
  instrument: string,
  ratings: readonly Rating[],
  idsOf: (rating: Rating) => readonly string[],
  { responsibilities }: District,
): EvidenceTable {
  const sums = new Map<string, { sum: number; scores: number }>();
  const firsts = new Map<string, Rating>();
  for (const rating of ratings) {
    const year = rating.schoolYear ?? "";
    if (!firsts.has(year)) firsts.set(year, rating);
    for (const id of idsOf(rating)) {
      const key = `${id}|${year}`;
      const tally = sums.get(key) ?? { sum: 0, scores: 0 };
      sums.set(key, tally);
      tally.sum += rating.score ?? 0;
      tally.scores++;
    }
  }
  const years = [...firsts.keys()].sort();
  const rows = responsibilities.map(({ id, name }) => ({
    id,
    name,
    averages: years.map((year) => {
      const tally = sums.get(`${id}|${year}`);
      return tally === undefined ? null : { average: tally.sum / tally.scores, scores: tally.scores };
    }),
  }));
  return {
    instrument,
    years,
    rows,
    sentence: highestAndLowest(rows, years),
    basis: basisOf([...sums.values()].map(({ scores }) => scores)),
    cells: [...firsts.entries()]
      .sort(([one], [other]) => (one < other ? 1 : -1))
      .map(([, rating]) => linkToRecord(rating, `score:${rating.indicator ?? ""}`, "score", "name", "leaderId")),
  };
}

function basisOf(scores: readonly number[]): string {
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  if (most === 1) return "Each average is of 1 score.";
  return least === most ? `Each average is of ${most} scores.` : `Each average is of ${least} to ${most} scores.`;
}

/** As the table shows it, so that the sentence never tells apart what looks the same. */
const shown = ({ average }: ScoreAverage): string => average.toFixed(1);

function highestAndLowest(rows: readonly EvidenceLine[], years: readonly string[]): string | null {
  const last = years.length - 1;
  const known = rows.flatMap(({ name, averages }) => {
    const one = averages[last];
    return one == null ? [] : [{ name: inSentence(name), figure: shown(one) }];
  });
  if (known.length < 2) return null;
  const figures = known.map(({ figure }) => figure).sort();
  const [low, high] = [figures[0] ?? "", figures[figures.length - 1] ?? ""];
  const when = years[last] === "" ? "" : ` in ${years[last] ?? ""}`;
  if (low === high) return `All are the same${when}: ${high}.`;
  const named = (figure: string): string => {
    const names = known.filter((one) => one.figure === figure).map(({ name }) => name);
    return names.length > 2 ? `${names.length} responsibilities` : names.join(" and ");
  };
  return `Highest${when}: ${named(high)}, ${high}. Lowest: ${named(low)}, ${low}.`;
}
