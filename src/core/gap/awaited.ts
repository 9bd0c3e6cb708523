/** Gaps whose figures of the newest school year are still to come: those of the last year that has them stand until then. */
import type { Metric, MetricId } from "../metric/metric";
import { figureOf, series } from "../metric/series";

/** What each kind of gap rests on. */
const RESTS_ON: Readonly<Record<string, readonly MetricId[]>> = {
  "effective-by-poverty": ["effective-gap"],
  "effective-by-place": ["effective-share"],
  development: ["team-average"],
  "survey-by-poverty": ["survey-favorable", "survey-strong"],
  representation: ["representation-gap"],
  "representation-by-place": ["representation-gap"],
  "no-evidence": ["team-average", "survey-favorable", "survey-strong"],
  "thin-evidence": ["team-average", "survey-favorable", "survey-strong"],
};

/** The kinds that wait for figures of the year, by the school year that stands in for it. */
export function awaitedGaps(metrics: readonly Metric[], year: string | null): ReadonlyMap<string, ReadonlySet<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const [kind, ids] of Object.entries(RESTS_ON)) {
    const awaited = ids.filter((id) => figureOf(metrics, id, year)?.status === "not-yet");
    const last = awaited.flatMap((id) =>
      series(metrics, id).flatMap(({ status, schoolYear }) => (status === "value" && schoolYear ? [schoolYear] : [])),
    );
    const newest = last.sort().at(-1);
    if (newest !== undefined) kinds.set(newest, (kinds.get(newest) ?? new Set<string>()).add(kind));
  }
  return kinds;
}

/** The first sentence with the year it is of: `… 25 of 39 lowest (2025-26).` */
export const ofYear = (sentence: string, year: string): string => sentence.replace(/\.(?=\s|$)/, ` (${year}).`);
