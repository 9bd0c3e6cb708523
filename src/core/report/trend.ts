/** A figure over the school years, for lines and for the words about them. */
import { basisChanges } from "../metric/comparable";
import { yearBefore } from "../metric/district";
import type { Metric, MetricId } from "../metric/metric";
import { figureOf, trendBreaks } from "../metric/series";
import { numberWord } from "./figure-format";

export interface Point {
  readonly year: string;
  /** Unknown is null, never 0. */
  readonly value: number | null;
  /** Changes where the definition does: no line and no change goes across. */
  readonly definition: string;
}

const LONGEST = 5;

/** The last five school years up to `year`; a year without figures stands between as a gap. */
export function trendYears(metrics: readonly Metric[], year: string | null): readonly string[] {
  if (year === null) return [];
  const oldest = metrics.reduce(
    (min, { schoolYear }) => (schoolYear !== null && schoolYear < min ? schoolYear : min),
    year,
  );
  const years = [year];
  let before = yearBefore(year);
  while (before !== null && before >= oldest && years.length < LONGEST) {
    years.unshift(before);
    before = yearBefore(before);
  }
  return years;
}

/** Figures whose meaning moves when another figure's definition does. */
const RESTS_ON: Partial<Record<MetricId, MetricId>> = {
  "effective-gap": "students-economically-disadvantaged",
  "representation-gap": "students-of-color",
};

/** The district's figure by year. */
export function pointsOf(metrics: readonly Metric[], id: MetricId, years: readonly string[]): readonly Point[] {
  const breaks = [...trendBreaks(metrics, RESTS_ON[id] ?? id), ...basisChanges(metrics, id)].map(
    ({ schoolYear }) => schoolYear,
  );
  return years.map((year) => {
    const metric = figureOf(metrics, id, year);
    const before = breaks.filter((from) => from <= year).length;
    return {
      year,
      value: metric?.status === "value" ? metric.value : null,
      definition: `${metric?.definition ?? ""} ${before}`,
    };
  });
}

/** The points of each definition, with gaps where others stand. */
export function segmentsOf(points: readonly Point[]): readonly (readonly (number | null)[])[] {
  const definitions = [...new Set(points.flatMap(({ value, definition }) => (value === null ? [] : [definition])))];
  return definitions.map((wanted) => points.map(({ value, definition }) => (definition === wanted ? value : null)));
}

/** The value a year before the last point, under the same definition; null when there is none. */
export function beforeLast(points: readonly Point[]): number | null {
  const [before, last] = points.slice(-2);
  if (!before || !last || before.value === null || last.value === null) return null;
  return before.definition === last.definition ? before.value : null;
}

/** Years in a row, or the most or least of several: more than the difference to a year ago, which stands beside the figure anyway. */
export function runSentence(points: readonly Point[], step: number): string {
  const sentence = trendSentence(points, step);
  return /^(Rising|Falling|The highest|The lowest)/.test(sentence) ? sentence : "";
}

/** What a run of years amounts to, in a short sentence; "" when there is nothing to say. Differences below `step` are none. */
export function trendSentence(points: readonly Point[], step: number): string {
  const last = points.at(-1);
  if (!last || last.value === null) return "";
  const run: number[] = [];
  for (let index = points.length - 1; index >= 0; index--) {
    const point = points[index];
    if (!point || point.value === null || point.definition !== last.definition) break;
    run.unshift(point.value);
  }
  if (run.length < 2) return "";
  const steps = run.slice(1).map((value, index) => value - (run[index] ?? value));
  const direction = (change: number): number => (Math.abs(change) < step ? 0 : Math.sign(change));
  const now = direction(steps.at(-1) ?? 0);
  if (run.length >= 3 && now !== 0 && steps.every((change) => direction(change) === now)) {
    return now > 0 ? "Rising every year." : "Falling every year.";
  }
  const earlier = run.slice(0, -1);
  if (run.length >= 3 && now !== 0) {
    if (earlier.every((value) => last.value !== null && last.value - value >= step)) {
      return `The highest in ${numberWord(run.length)} years.`;
    }
    if (earlier.every((value) => last.value !== null && value - last.value >= step)) {
      return `The lowest in ${numberWord(run.length)} years.`;
    }
  }
  return now === 0 ? "The same as a year ago." : now > 0 ? "Higher than a year ago." : "Lower than a year ago.";
}
