/** The four metrics of success as rows of the pane: figure, sentence, small chart. */
import type { Metric, MetricId } from "../../../core/metric/metric";
import { figureOf, newestYear } from "../../../core/metric/series";
import { numberWord, statusWords } from "../../../core/report/figure-format";
import { byQuarter } from "../../../core/report/summary-charts";
import { successRows, type SuccessRow } from "../../../core/report/summary-metrics";
import { pointsOf, segmentsOf, trendYears, type Point } from "../../../core/report/trend";
import type { Place } from "../../../hosts/host";

export interface MetricRow {
  readonly name: string;
  readonly id: MetricId;
  /** `3.90`, `71%`, `29`; a status in its place: `no data`. */
  readonly figure: string;
  /** After the figure, smaller: `points apart`. */
  readonly unit: string;
  readonly isStatus: boolean;
  readonly sentence: string;
  readonly chart: MetricChart | null;
  /** The figure's row on Leadership Metrics. */
  readonly place: Place | null;
}

export type MetricChart = LineChart | QuartersChart | TwoLinesChart;

export interface LineChart {
  readonly kind: "line";
  /** One run a definition; null is a gap. */
  readonly runs: Runs;
  /** The least difference that the chart's height stands for. */
  readonly span: number;
  /** The first figure, written beside the line. */
  readonly start: string;
  readonly label: string;
}

export interface QuartersChart {
  readonly kind: "quarters";
  /** Lowest to highest poverty, in percent; null is hidden or unknown, `word` says which. */
  readonly bars: readonly { readonly value: number | null; readonly word: string }[];
  readonly label: string;
}

export interface TwoLinesChart {
  readonly kind: "two-lines";
  readonly principals: Runs;
  readonly students: Runs;
  readonly span: number;
  readonly label: string;
}

type Runs = readonly (readonly (number | null)[])[];

export interface MetricRows {
  readonly year: string | null;
  /** `five years to 2025-26`. */
  readonly years: string;
  readonly rows: readonly MetricRow[];
}

const RATING_SPAN = 0.5;
const SHARE_SPAN = 0.1;

/** `placeOf` finds a figure of the whole district on Leadership Metrics. */
export function metricRows(
  metrics: readonly Metric[],
  placeOf: (id: MetricId, year: string | null) => Place | null,
): MetricRows {
  const year = newestYear(metrics) ?? null;
  const years = trendYears(metrics, year);
  const page = { metrics, year, years };
  const rows = successRows(page).map((row): MetricRow => {
    const metric = figureOf(metrics, row.id, year);
    const isStatus = metric?.status !== "value" || metric.value === null;
    return {
      name: NAMES[row.id] ?? row.name,
      id: row.id,
      ...figureAndUnit(row, metric),
      isStatus,
      sentence: sentenceOf(row, page),
      chart: isStatus ? null : chartOf(row, page),
      place: placeOf(row.id, year),
    };
  });
  return { year, years: yearsInWords(years), rows };
}

/** The survey's sentence says what the figure is. */
const NAMES: Partial<Record<MetricId, string>> = {
  "survey-favorable": "Leadership survey",
  "survey-strong": "Leadership survey",
};

function figureAndUnit(row: SuccessRow, metric: Metric | null): Pick<MetricRow, "figure" | "unit"> {
  if (metric?.status !== "value" || metric.value === null) {
    return { figure: metric === null ? statusWords("unknown") : row.figure.text, unit: "" };
  }
  if (metric.unit !== "points") return { figure: row.figure.text, unit: "" };
  const points = Math.abs(Math.round(metric.value * 100));
  return { figure: String(points), unit: points === 1 ? "point apart" : "points apart" };
}

interface Page {
  readonly metrics: readonly Metric[];
  readonly year: string | null;
  readonly years: readonly string[];
}

function sentenceOf(row: SuccessRow, { metrics, year }: Page): string {
  const metric = figureOf(metrics, row.id, year);
  if (metric === null) return "No sheet gives it.";
  const { known, of, reason } = metric;
  if (metric.status !== "value") {
    return joined(
      reason ?? "No sheet gives it.",
      metric.status === "unknown" && of > 0 ? `Known for ${known} of ${of}.` : "",
    );
  }
  switch (row.id) {
    case "team-average":
      return joined(`${known} of ${of} rated.`, inAYear(row), "Not calibrated yet.");
    case "survey-favorable":
      return joined(`Favorable, at ${known} of ${of} schools.`, inAYear(row));
    case "survey-strong":
      return joined(`Strong or above, at ${known} of ${of} schools with a result.`, inAYear(row));
    case "effective-gap":
      return joined(
        row.sentences.find((sentence) => sentence.startsWith("Effective principals lead")) ??
          `Known for ${known} of ${of}.`,
      );
    default: {
      const students = figureOf(metrics, "students-of-color", year);
      const share =
        students?.status === "value" && students.value !== null ? `${Math.round(students.value * 100)}%` : null;
      return joined(
        share === null ? `Students: ${statusWords(students?.status ?? "unknown")}.` : `Students: ${share}.`,
        `Known for ${known} of ${of}.`,
        /^One principal is [\d.]+ points?\./.exec(reason ?? "")?.[0] ?? "",
      );
    }
  }
}

/** `Up 0.04 in a year.` */
const inAYear = ({ change: { text } }: SuccessRow): string =>
  text === ""
    ? ""
    : text === "no change"
      ? "The same as a year ago."
      : `${text.charAt(0).toUpperCase()}${text.slice(1)} in a year.`;

const joined = (...sentences: readonly string[]): string => sentences.filter((sentence) => sentence !== "").join(" ");

function yearsInWords(years: readonly string[]): string {
  const last = years.at(-1);
  if (last === undefined) return "";
  return years.length < 2 ? last : `${numberWord(years.length)} years to ${last}`;
}

function chartOf(row: SuccessRow, page: Page): MetricChart | null {
  if (row.id === "effective-gap") return quartersChart(page);
  if (row.id === "principals-of-color") return twoLinesChart(row, page);
  return lineChart(row);
}

function lineChart({ points, unit, start, name }: SuccessRow): LineChart | null {
  if (points.filter(({ value }) => value !== null).length < 2) return null;
  return {
    kind: "line",
    runs: segmentsOf(points),
    span: unit === "rating" ? RATING_SPAN : SHARE_SPAN,
    // Beside so small a line only the figure has room; the label tells the years.
    start: start.text.replace(/ in .*$/, ""),
    label: `${name}: ${pointsInWords(points, unit)}.`,
  };
}

function quartersChart({ metrics, year }: Page): QuartersChart | null {
  const bars = byQuarter(metrics, year, ["effective-share"]);
  if (bars === null) return null;
  return {
    kind: "quarters",
    bars: bars.bars.map(({ value, label }) => ({
      value: value === null ? null : Math.round(value * 100),
      word: value === null ? (label.split("\n")[1] ?? "") : "",
    })),
    label: `Effective leaders by poverty quarter, lowest to highest: ${bars.bars
      .map(({ value, label }) => {
        const [quarter = "", counted = ""] = label.split("\n");
        return `${quarter.toLowerCase()} ${value === null ? counted : `${Math.round(value * 100)}%, ${counted}`}`;
      })
      .join("; ")}.`,
  };
}

function twoLinesChart({ points }: SuccessRow, { metrics, years }: Page): TwoLinesChart | null {
  const students = pointsOf(metrics, "students-of-color", years);
  if (points.filter(({ value }) => value !== null).length < 2) return null;
  return {
    kind: "two-lines",
    principals: segmentsOf(points),
    students: segmentsOf(students),
    span: SHARE_SPAN,
    label: `Principals of color: ${pointsInWords(points, "share")}. Students of color: ${pointsInWords(students, "share")}.`,
  };
}

const pointsInWords = (points: readonly Point[], unit: Metric["unit"]): string =>
  points
    .map(({ year, value }) =>
      value === null
        ? `${year} unknown`
        : `${year} ${unit === "rating" ? value.toFixed(2) : `${Math.round(value * 100)}%`}`,
    )
    .join(", ");
