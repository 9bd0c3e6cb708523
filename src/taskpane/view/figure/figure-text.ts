/** Figures as a person reads them on a page: `72%`, `23 points`, `6,173`. */
import type { Metric } from "../../../core/metric/metric";
import { shownFigure, shownMetric } from "../../../core/report/figure-format";

/** The figure, or its status in the figure's place. */
export const figureText = (metric: Metric | null): string =>
  metric?.status === "value" && metric.value !== null
    ? numberText(metric.value, metric.unit)
    : shownMetric(metric ?? undefined).text;

/** Counts are whole, whatever was reckoned. */
export function numberText(value: number, unit: Metric["unit"]): string {
  const whole = Math.round(value);
  const isCount = unit === "count" || unit === "rows";
  return isCount && whole !== 0 ? WHOLE.format(whole).replace("-", "−") : shownFigure(isCount ? 0 : value, unit).text;
}

const WHOLE = new Intl.NumberFormat("en-US");
