/** Every figure of the whole district in the newest school year, by its name. */
import type { Metric } from "../../../core/metric/metric";
import { newestYear } from "../../../core/metric/series";
import type { Analysis } from "../../../core/report/analysis";
import type { FigureAsked } from "./figure-asked";
import { figureText } from "./figure-text";

export interface FigureLine {
  readonly name: string;
  readonly figure: string;
  readonly isStatus: boolean;
  readonly asked: FigureAsked;
}

/** In the metrics' own order: the four metrics of success first. What does not apply to this district is left out. */
export function figureList({ metrics, definitions }: Pick<Analysis, "metrics" | "definitions">): readonly FigureLine[] {
  const newest = newestYear(metrics) ?? null;
  return metrics
    .filter(
      ({ schoolYear, group, status }) =>
        schoolYear === newest && Object.keys(group).length === 0 && status !== "not-applicable",
    )
    .map((metric) => lineOfFigure(metric, definitions));
}

export const lineOfFigure = (metric: Metric, definitions: Analysis["definitions"]): FigureLine => ({
  name: definitions.find(({ id }) => id === metric.metric)?.name ?? metric.metric,
  figure: figureText(metric),
  isStatus: metric.status !== "value" || metric.value === null,
  asked: { metric: metric.metric, schoolYear: metric.schoolYear, group: metric.group },
});
