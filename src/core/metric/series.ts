/** Questions that a report asks of the metrics: one figure, its trend, where the trend breaks. */
import { thresholds } from "../../framework/thresholds";
import { basisChanges } from "./comparable";
import type { Group, Metric, MetricId } from "./metric";
import { groupKey } from "./recipe";

/** Figures that rest on earlier years too: they tell of no year by themselves. */
const OF_EARLIER_YEARS: ReadonlySet<MetricId> = new Set([
  "quarter-uncertain",
  "poverty-age",
  "first-year-rating",
  "first-year-by-assistant-years",
  "first-year-by-experience",
]);

/** The newest school year in which something is known; null when no sheet says a year, undefined without any figure. */
export function newestYear(metrics: readonly Metric[]): string | null | undefined {
  let newest: string | null | undefined;
  for (const { metric, schoolYear, status } of metrics)
    if (
      status === "value" &&
      !OF_EARLIER_YEARS.has(metric) &&
      (newest === undefined || newest === null || (schoolYear !== null && schoolYear > newest))
    )
      newest = schoolYear;
  return newest;
}

/** One metric's figures for one group, oldest year first, years without a figure too. */
export function series(metrics: readonly Metric[], id: MetricId, group: Group = {}): readonly Metric[] {
  const wanted = groupKey(group);
  return metrics
    .filter((one) => one.metric === id && groupKey(one.group) === wanted)
    .sort((one, other) => ((one.schoolYear ?? "") < (other.schoolYear ?? "") ? -1 : 1));
}

/** One metric's figure for one year and group. */
export function figureOf(
  metrics: readonly Metric[],
  id: MetricId,
  schoolYear: string | null,
  group: Group = {},
): Metric | null {
  const wanted = groupKey(group);
  return (
    metrics.find((one) => one.metric === id && one.schoolYear === schoolYear && groupKey(one.group) === wanted) ?? null
  );
}

/** One metric's figures for one year by quartile, cluster, level, topic …, in the metrics' own order. */
export const figuresBy = (
  metrics: readonly Metric[],
  id: MetricId,
  schoolYear: string | null,
  key: keyof Group,
): readonly Metric[] =>
  metrics.filter(
    (one) =>
      one.metric === id &&
      one.schoolYear === schoolYear &&
      one.group[key] !== undefined &&
      Object.keys(one.group).length === 1,
  );

export interface TrendBreak {
  readonly metric: MetricId;
  readonly from: string;
  /** The first school year of the new definition. */
  readonly schoolYear: string;
  readonly before: number;
  readonly after: number;
}

/** Where a district figure jumps so far that its source must have changed its definition: a trend line breaks there. */
export function trendBreaks(metrics: readonly Metric[], id: MetricId): readonly TrendBreak[] {
  const jump = thresholds.trendBreaks.find(({ metric }) => metric === id)?.jump;
  if (jump === undefined) return [];
  const breaks: TrendBreak[] = [];
  let before: Metric | undefined;
  for (const now of series(metrics, id)) {
    if (now.value === null) continue;
    if (before !== undefined && before.value !== null && before.schoolYear !== null && now.schoolYear !== null) {
      // Ranges that allow a smaller step are no proof of a new definition.
      const step = Math.max(
        (now.low ?? now.value) - (before.high ?? before.value),
        (before.low ?? before.value) - (now.high ?? now.value),
      );
      if (step > jump)
        breaks.push({
          metric: id,
          from: before.schoolYear,
          schoolYear: now.schoolYear,
          before: before.value,
          after: now.value,
        });
    }
    before = now;
  }
  return breaks;
}

/** The figures of a series in runs between breaks, so that a chart draws no line across. */
export function segments(metrics: readonly Metric[], id: MetricId, group: Group = {}): readonly (readonly Metric[])[] {
  const starts = new Set(
    [...trendBreaks(metrics, id), ...basisChanges(metrics, id)].map(({ schoolYear }) => schoolYear),
  );
  const runs: Metric[][] = [];
  for (const metric of series(metrics, id, group)) {
    const last = runs[runs.length - 1];
    if (last === undefined || (metric.schoolYear !== null && starts.has(metric.schoolYear))) runs.push([metric]);
    else last.push(metric);
  }
  return runs;
}
