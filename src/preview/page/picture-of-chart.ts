/** A chart of the workbook with the numbers and texts that its references lead to. */
import type { Book, BookAxis, BookChart, BookSeries } from "../workbook/book";
import { formatOf } from "../workbook/cell-formats";
import { cellAt } from "../workbook/cells";
import { seriesName, valuesOfReference } from "../workbook/charts";
import { resolveReference } from "../workbook/names";
import { shown } from "../workbook/shown";
import type { ChartPicture, PointPicture, SeriesPicture, TitlePicture } from "./chart-picture";

export function pictureOfChart(book: Book, chart: BookChart): ChartPicture {
  const first = chart.series[0];
  const series = chart.series.map((one) => seriesPicture(book, one));
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const labels = first === undefined ? [] : shownOfReference(book, first.categories);
  return {
    name: chart.name,
    type: chart.type,
    altText: chart.altText === "" ? spoken(chart, series) : chart.altText,
    title: titlePicture(chart),
    legend: chart.legend,
    fill: chart.fill,
    border: chart.otherSettings.get("format.border.lineStyle") === "None" ? null : chart.border,
    plot: plotOf(chart),
    categories: Array.from({ length: count }, (_, index) => labels[index] ?? String(index + 1)),
    series,
    valueAxis: axisOf(book, chart.valueAxis, first),
    categoryAxis: chart.categoryAxis,
  };
}

/** Without words of its own a chart is told by its title and kind. */
function spoken(chart: BookChart, series: readonly SeriesPicture[]): string {
  const title = chart.title.visible && chart.title.text !== "" ? chart.title.text : chart.name;
  const names = series.map(({ name }) => name).filter((name) => name !== "");
  return `Chart: ${title}${names.length > 0 ? ` (${names.join(", ")})` : ""}`;
}

function titlePicture({ title, otherSettings }: BookChart): TitlePicture | null {
  if (!title.visible || title.text === "") return null;
  const atLeft =
    otherSettings.get("title.horizontalAlignment") === "Left" ||
    otherSettings.get("title.position") === "Left" ||
    typeof otherSettings.get("title.left") === "number";
  return { text: title.text, font: title.format, align: atLeft ? "left" : "center" };
}

/** Where code put the inside of the plot: Office.js speaks of points. */
function plotOf({ otherSettings, width, height }: BookChart): ChartPicture["plot"] {
  const points = (side: string): number | null => {
    const value = otherSettings.get(`plotArea.inside${side}`) ?? otherSettings.get(`plotArea.${side.toLowerCase()}`);
    return typeof value === "number" ? value : null;
  };
  const left = points("Left");
  const top = points("Top");
  const wide = points("Width");
  const high = points("Height");
  if (left === null || top === null || wide === null || high === null) return null;
  const share = (value: number, whole: number): number => (value * 4) / 3 / whole;
  return { left: share(left, width), top: share(top, height), width: share(wide, width), height: share(high, height) };
}

const isGeneral = (code: string): boolean => code === "" || code === "General";

/** An axis without a number format of its own takes that of the numbers. */
function axisOf(book: Book, axis: BookAxis, series: BookSeries | undefined): BookAxis {
  return isGeneral(axis.numberFormat) && series !== undefined
    ? { ...axis, numberFormat: formatOfReference(book, series.values) }
    : axis;
}

function seriesPicture(book: Book, series: BookSeries): SeriesPicture {
  const values = valuesOfReference(book, series.values).map((value) => (typeof value === "number" ? value : null));
  const { labels } = series;
  const numberFormat = isGeneral(labels.numberFormat) ? formatOfReference(book, series.values) : labels.numberFormat;
  return {
    name: seriesName(book, series),
    values,
    fill: series.fill,
    line: series.line,
    marker: series.marker,
    points: values.map((_, index) => pointPicture(series, index)),
    labels: { ...labels, numberFormat },
    gapWidth: series.gapWidth,
  };
}

function pointPicture(series: BookSeries, index: number): PointPicture | undefined {
  const point = series.points.get(index);
  if (point === undefined) return undefined;
  // One point that is filled otherwise than the rest is what the chart is about.
  const emphasized = series.points.size === 1 && point.fill !== undefined && point.fill !== series.fill;
  return { ...point, ...(emphasized ? { emphasized } : {}) };
}

function formatOfReference(book: Book, formula: string): string {
  const found = resolveReference(book, formula);
  if (found === null) return "General";
  return formatOf(book, cellAt(found.sheet, found.area.firstRow, found.area.firstColumn)).numberFormat;
}

/** The texts of the cells that a reference names, as shown. */
export function shownOfReference(book: Book, formula: string): readonly string[] {
  const found = resolveReference(book, formula);
  if (found === null) return [];
  const texts: string[] = [];
  for (let row = found.area.firstRow; row <= found.area.lastRow; row++) {
    for (let column = found.area.firstColumn; column <= found.area.lastColumn; column++) {
      texts.push(shown(book, found.sheet, row, column));
    }
  }
  return texts;
}
