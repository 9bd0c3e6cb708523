/** The figures behind the Summary's charts, from H on, and the charts that draw them. */
import type { OwnCell, OwnChart, OwnValue } from "../own-sheet";
import type { Area } from "../sheet";
import { BAR, BAR_EDGE, BRAND } from "../state/look";
import { shownFigure, type Unit } from "./figure-format";
import type { Bars } from "./summary-charts";
import { STYLE } from "./summary-look";
import type { SuccessRow } from "./summary-metrics";
import { segmentsOf } from "./trend";

export const BEHIND = { firstRow: 10, label: 8, firstYear: 9 } as const;

interface Behind {
  readonly cells: readonly OwnCell[];
  readonly charts: readonly OwnChart[];
  /** The next free row. */
  readonly nextRow: number;
}

const put = (row: number, column: number, value: OwnValue, numberFormat?: string): OwnCell => ({
  row,
  column,
  value,
  style: numberFormat === undefined ? STYLE.behind : { ...STYLE.behind, numberFormat },
});

const across = (row: number, first: number, count: number): Area => ({
  firstRow: row,
  lastRow: row,
  firstColumn: first,
  lastColumn: first + count - 1,
});

const down = (column: number, first: number, count: number): Area => ({
  firstRow: first,
  lastRow: first + count - 1,
  firstColumn: column,
  lastColumn: column,
});

/** What a trend's height stands for at least, so that a small change looks small. */
const LEAST_SPAN: Readonly<Record<Unit, number>> = { rating: 0.5, share: 0.1, points: 0.1, count: 10, rows: 10 };

const inCell = (value: number, unit: Unit): number => (unit === "points" ? value * 100 : value);

/** The ends of a line's scale around its values. */
export function span(values: readonly number[], unit: Unit): readonly [low: number, high: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const missing = Math.max(0, LEAST_SPAN[unit] - (high - low)) / 2;
  return [inCell(low - missing, unit), inCell(high + missing, unit)];
}

/** A small line for each metric with two years or more, in column D of `metricRow` and the rows below it. */
export function lines(rows: readonly SuccessRow[], years: readonly string[], metricRow: number): Behind {
  const cells: OwnCell[] = [put(BEHIND.firstRow, BEHIND.label, "Figures behind the charts")];
  years.forEach((year, index) => cells.push(put(BEHIND.firstRow, BEHIND.firstYear + index, year)));
  const charts: OwnChart[] = [];
  let row = BEHIND.firstRow + 1;
  rows.forEach((metric, index) => {
    const values = metric.points.flatMap(({ value }) => (value === null ? [] : [value]));
    if (values.length < 2) return;
    const [minimum, maximum] = span(values, metric.unit);
    const numberFormat = metric.unit === "points" ? "0" : shownFigure(0, metric.unit).numberFormat;
    const segments = segmentsOf(metric.points);
    const series = segments.map((segment, part) => {
      const name = segments.length > 1 ? `${metric.name}, definition ${part + 1}` : metric.name;
      cells.push(put(row, BEHIND.label, name));
      segment.forEach((value, place) => {
        if (value !== null) cells.push(put(row, BEHIND.firstYear + place, inCell(value, metric.unit), numberFormat));
      });
      const numbers = segment.map((value) => (value === null ? null : inCell(value, metric.unit)));
      return { name, values: across(row++, BEHIND.firstYear, years.length), numbers };
    });
    const told = metric.points
      .map(({ year, value }) => `${year} ${value === null ? "no data" : shownFigure(value, metric.unit).text}`)
      .join(", ");
    charts.push({
      kind: "line",
      name: `LT_Trend${index + 1}`,
      title: null,
      altText: `${metric.name}: ${told}.${segments.length > 1 ? " The definition changed where the line breaks." : ""}`,
      area: across(metricRow + index, 4, 1),
      categories: across(BEHIND.firstRow, BEHIND.firstYear, years.length),
      categoryLabels: years,
      series,
      minimum,
      maximum,
      valueFormat: numberFormat,
      color: BRAND,
    });
  });
  return { cells, charts, nextRow: row };
}

interface BarChart {
  readonly kind: "column" | "bar";
  readonly name: string;
  readonly bars: Bars;
  readonly area: Area;
  /** The top of the value axis, shared by charts of one unit beside each other. */
  readonly maximum: number;
}

const flat = (label: string): string => label.replace("\n", ", ");
/** In a cell a line break is not seen: a space before it keeps the words apart. */
const onSheet = (label: string): string => label.replace("\n", " \n");

/** Columns or bars over cells that start in `firstRow`: labels in H, shares in I. */
export function bars(
  { kind, name, bars: { title, bars: all, note }, area, maximum }: BarChart,
  firstRow: number,
): Behind {
  const cells = [put(firstRow, BEHIND.label, title)];
  all.forEach(({ label, value }, index) => {
    cells.push(put(firstRow + 1 + index, BEHIND.label, onSheet(label)));
    if (value !== null) cells.push(put(firstRow + 1 + index, BEHIND.firstYear, value, "0%"));
  });
  const emphasis = all.findIndex(({ emphasized }) => emphasized);
  const told = all
    .map(({ label, value }) => `${flat(label)}${value === null ? "" : `, ${Math.round(value * 100)}%`}`)
    .join("; ");
  return {
    cells,
    charts: [
      {
        kind,
        name,
        title,
        altText: `${title}. ${told}. ${note}`,
        area,
        categories: down(BEHIND.label, firstRow + 1, all.length),
        categoryLabels: all.map(({ label }) => onSheet(label)),
        series: [
          {
            name: title,
            values: down(BEHIND.firstYear, firstRow + 1, all.length),
            numbers: all.map(({ value }) => value),
          },
        ],
        minimum: 0,
        maximum,
        valueFormat: "0%",
        emphasis: emphasis < 0 ? null : emphasis,
        color: BAR,
        emphasisColor: BRAND,
        edgeColor: BAR_EDGE,
        gapWidth: kind === "bar" ? 40 : 60,
        reversed: kind === "bar",
      },
    ],
    nextRow: firstRow + all.length + 2,
  };
}

/** A little above the highest value, so that its label has room. */
export function topOf(values: readonly (number | null)[]): number {
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  return Math.max(0.05, Math.ceil(highest * 1.07 * 100) / 100);
}
