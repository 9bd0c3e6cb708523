/** A figure over the school years, with the line that joins the years of one definition. */
import type { Metric } from "../../../core/metric/metric";
import { figureOf } from "../../../core/metric/series";
import { pointsOf, segmentsOf, trendYears } from "../../../core/report/trend";
import type { FigureAsked } from "./figure-asked";
import { figureText } from "./figure-text";

export interface TrendView {
  /** Of all figures, where it is not written on each: `points`. */
  readonly unit: string;
  readonly years: readonly TrendYear[];
  /** One run a definition, a place a year; null is a gap. */
  readonly runs: readonly (readonly (number | null)[])[];
  /** The least difference that the chart's height stands for. */
  readonly span: number;
  /** All of it in words. */
  readonly label: string;
  /** Why the line breaks; "" where it does not. */
  readonly note: string;
}

export interface TrendYear {
  readonly year: string;
  /** `72%`, `23` where the unit stands above; a status in its place: `no data`. */
  readonly figure: string;
  readonly isStatus: boolean;
  /** null where no figure of that year stands. */
  readonly asked: FigureAsked | null;
}

const SPANS: Readonly<Record<Metric["unit"], number>> = { rating: 0.5, share: 0.1, points: 0.1, count: 10, rows: 10 };

const BREAK = "The line breaks where the definition or the source changed.";

/** The last five school years up to the newest; null with fewer than two figures. */
export function trendView(
  metrics: readonly Metric[],
  { metric: id, group }: FigureAsked,
  newest: string | null,
  name: string,
): TrendView | null {
  const years = trendYears(metrics, newest);
  const found = years.map((year) => figureOf(metrics, id, year, group));
  // A group's line breaks where the district's does.
  const points = pointsOf(metrics, id, years).map((point, index) => {
    const metric = found[index];
    return { ...point, value: metric?.status === "value" ? metric.value : null };
  });
  if (points.filter(({ value }) => value !== null).length < 2) return null;
  const runs = segmentsOf(points);
  const unit = found.find((metric) => metric !== null)?.unit ?? "share";
  const shown = years.map((year, index): TrendYear => {
    const metric = found[index] ?? null;
    const text = figureText(metric);
    const isStatus = metric?.status !== "value" || metric.value === null;
    return {
      year,
      figure: isStatus ? text : withoutUnit(text),
      isStatus,
      asked: metric === null ? null : { metric: id, schoolYear: year, group },
    };
  });
  const told = found.map((metric, index) => `${years[index] ?? ""} ${figureText(metric)}`).join(", ");
  const note = runs.length > 1 ? BREAK : "";
  return {
    unit: unit === "points" ? "points" : "",
    years: shown,
    runs,
    span: SPANS[unit],
    label: `${name}: ${told}.${note && ` ${note}`}`,
    note,
  };
}

/** `23 points` is 23. */
const withoutUnit = (text: string): string => text.replace(/ points?$/, "");
