/** Where a figure came about in another way than the year before, so that a trend may not go on. */
import type { Basis, Metric, MetricId } from "./metric";
import { groupKey, isDistrict } from "./recipe";

export interface BasisChange {
  readonly metric: MetricId;
  readonly from: string;
  /** The first school year of the new way. */
  readonly schoolYear: string;
  readonly then: string;
  readonly now: string;
}

/** Where one figure's basis changes between years with a value, oldest first; a year that does not tell changes nothing. */
export function basisChanges(metrics: readonly Metric[], id: MetricId): readonly BasisChange[] {
  const changes: BasisChange[] = [];
  let known: Basis = {};
  let from: string | null = null;
  const years = metrics
    .filter(({ metric, group, status }) => metric === id && status === "value" && isDistrict(group))
    .sort((one, other) => ((one.schoolYear ?? "") < (other.schoolYear ?? "") ? -1 : 1));
  for (const { basis = {}, schoolYear } of years) {
    const earlier = known;
    const changed = Object.keys(basis).filter((key) => earlier[key] !== undefined && earlier[key] !== basis[key]);
    if (changed.length > 0 && from !== null && schoolYear !== null)
      changes.push({
        metric: id,
        from,
        schoolYear,
        then: changed.map((key) => known[key]).join(", "),
        now: changed.map((key) => basis[key]).join(", "),
      });
    known = { ...known, ...basis };
    from = schoolYear;
  }
  return changes;
}

/** The figures, with a sentence where the district's figure does not compare with the year before. */
export function withBreaksSaid(metrics: readonly Metric[]): readonly Metric[] {
  const ids = new Set(metrics.flatMap(({ metric, basis }) => (basis === undefined ? [] : [metric])));
  const said = new Map(
    [...ids].flatMap((id) =>
      basisChanges(metrics, id).map(
        ({ from, schoolYear, then, now }) =>
          [`${id}|${schoolYear}`, `Does not compare with ${from}: ${then} then, ${now} now.`] as const,
      ),
    ),
  );
  if (said.size === 0) return metrics;
  return metrics.map((metric) => {
    const sentence =
      groupKey(metric.group) === "" ? said.get(`${metric.metric}|${metric.schoolYear ?? ""}`) : undefined;
    if (sentence === undefined) return metric;
    return { ...metric, reason: metric.reason === null ? sentence : `${metric.reason} ${sentence}` };
  });
}
