/** A safe figure as people read it: a number, a range, or what stands in its place. */
import type { Metric } from "../metric/metric";
import { percent, shownFigure, statusWords } from "../report/figure-format";

/** Hidden, but for a range that says little: `under 5%`, `over 95%`; null for other figures. */
export function codeWords({ status, low, high }: Pick<Metric, "status" | "low" | "high">): string | null {
  if (status !== "suppressed" || low === null || high === null) return null;
  return low === 0 ? `under ${percent(high)}` : `over ${percent(low)}`;
}

/** The number, or the words in its place. */
export const figureOrWords = (metric: Metric): number | string =>
  metric.status === "value" && metric.value !== null
    ? metric.value
    : (codeWords(metric) ?? statusWords(metric.status === "value" ? "unknown" : metric.status));

/** The figure as text: `71%`, `hidden`, `no data`. */
export const figureWords = (figure: Pick<Metric, "status" | "value" | "unit" | "low" | "high">): string =>
  figure.status === "value" && figure.value !== null
    ? shownFigure(figure.value, figure.unit).text
    : (codeWords(figure) ?? statusWords(figure.status === "value" ? "unknown" : figure.status));
