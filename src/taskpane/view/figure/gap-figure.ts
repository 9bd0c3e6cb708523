/** Which figure tells how large a gap is, so that each leads to the other. */
import { needs } from "../../../framework/data-needs";
import type { Gap } from "../../../core/gap/gap";
import { METRIC_IDS, type Metric, type MetricId } from "../../../core/metric/metric";
import { figureOf } from "../../../core/metric/series";
import type { FigureAsked } from "./figure-asked";

/** By the gap's kind, the closest figure first. A gap that rests on no figure is not here: who has no mentor, a sheet that is late. */
const FIGURES: Readonly<Record<string, readonly MetricId[]>> = {
  "effective-by-poverty": ["effective-gap", "effective-share"],
  "effective-by-place": ["effective-share"],
  "first-year-by-poverty": ["first-year-principal-share"],
  "survey-by-poverty": ["survey-strong", "survey-favorable"],
  "turnover-by-poverty": ["principal-turnover"],
  representation: ["representation-gap", "principals-of-color"],
  "representation-by-place": ["representation-gap", "principals-of-color"],
  vacancies: ["vacancies"],
  "no-evidence": ["evidence-coverage"],
  "thin-evidence": ["evidence-coverage"],
  ...Object.fromEntries(
    needs.map(({ id, measuredBy }) => [
      `missing-data-${id}`,
      measuredBy.flatMap((name) => METRIC_IDS.find((metric) => metric === name) ?? []),
    ]),
  ),
};

const candidates = ({ gap, schoolYear, where }: Gap): readonly FigureAsked[] =>
  (FIGURES[gap] ?? []).map((metric) => ({ metric, schoolYear, group: where }));

/** The figure behind a gap, the first that has a value; null where there is none. */
export function figureBehind(gap: Gap, metrics: readonly Metric[]): FigureAsked | null {
  const found = candidates(gap).flatMap((asked) => {
    const metric = figureOf(metrics, asked.metric, asked.schoolYear, asked.group);
    return metric === null ? [] : [{ asked, status: metric.status }];
  });
  const first =
    found.find(({ status }) => status === "value") ?? found.find(({ status }) => status !== "not-applicable");
  return first?.asked ?? null;
}

/** The gaps that a figure tells of, the weightiest first. */
export const gapsIn = ({ metric, schoolYear, group }: FigureAsked, gaps: readonly Gap[]): readonly Gap[] =>
  gaps
    .filter(
      (gap) =>
        gap.schoolYear === schoolYear &&
        candidates(gap).some((asked) => asked.metric === metric && isSame(asked.group, group)),
    )
    .toSorted((a, b) => b.weight - a.weight);

function isSame(one: FigureAsked["group"], other: FigureAsked["group"]): boolean {
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, value]) => other[key as keyof FigureAsked["group"]] === value)
  );
}
