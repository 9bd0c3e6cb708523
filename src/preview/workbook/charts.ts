/** Charts on a sheet (behaviors G01-G04). */
import type { Area } from "../../core/sheet";
import type { Book, BookAxis, BookChart, BookSeries, BookSheet, BookValue, ChartFont } from "./book";
import { cellAt } from "./cells";
import { touch } from "./events";
import { absoluteFormula } from "./formula-names";
import { areaUnder, rectangleOf } from "./layout";
import { resolveReference } from "./names";
import { refuseProtectedSheet } from "./protection";
import { invalidArgument } from "./refusals";

const chartFont = (size: number): ChartFont => ({ size, bold: false, color: "#595959" });

const blankAxis = (gridlines: boolean): BookAxis => ({
  visible: true,
  minimum: null,
  maximum: null,
  gridlines,
  reversed: false,
  numberFormat: "General",
  font: chartFont(9),
});

export const blankSeries = (name: string, values: string, categories: string): BookSeries => ({
  name,
  values,
  categories,
  fill: null,
  line: { color: null, weight: 2.25, style: "Automatic" },
  marker: { style: "Automatic", size: 5, fill: null, line: null },
  points: new Map(),
  labels: { visible: false, numberFormat: "General", position: "OutsideEnd", font: chartFont(9) },
  gapWidth: 150,
});

/** A chart with Excel's looks and no series. */
export const blankChart = (id: number, name: string, type: string): BookChart => ({
  id,
  name,
  type,
  left: 0,
  top: 0,
  width: 480,
  height: 288,
  title: { text: "", visible: false, format: chartFont(14) },
  legend: false,
  series: [],
  valueAxis: blankAxis(true),
  categoryAxis: blankAxis(false),
  fill: "#FFFFFF",
  border: "#D9D9D9",
  altText: "",
  otherSettings: new Map(),
});

/** A chart of an area: a series for each column of data, or each row; headings and categories are recognized as Excel does. */
export function addChart(
  book: Book,
  sheet: BookSheet,
  type: string,
  source: { readonly sheet: BookSheet; readonly area: Area },
  seriesBy: "Auto" | "Columns" | "Rows" = "Auto",
): BookChart {
  refuseProtectedSheet(sheet);
  if (type === "") throw invalidArgument();
  const id = book.nextId++;
  const chart = blankChart(id, `Chart ${sheet.charts.length + 1}`, type);
  chart.series.push(...seriesOf(source.sheet, source.area, seriesBy));
  chart.legend = chart.series.length > 1;
  const only = chart.series.length === 1 ? chart.series[0] : undefined;
  chart.title = { ...chart.title, visible: only !== undefined, text: only === undefined ? "" : seriesName(book, only) };
  const { left, top } = middle(sheet);
  chart.left = left;
  chart.top = top;
  sheet.charts.push(chart);
  touch(book);
  return chart;
}

const middle = (sheet: BookSheet): { left: number; top: number } => {
  const { left, top } = rectangleOf(sheet, sheet.selection);
  return { left: left + 64, top: top + 20 };
};

function seriesOf(sheet: BookSheet, area: Area, by: "Auto" | "Columns" | "Rows"): readonly BookSeries[] {
  const rows = area.lastRow - area.firstRow + 1;
  const columns = area.lastColumn - area.firstColumn + 1;
  const across = by === "Rows" || (by === "Auto" && columns > rows);
  // Turned so that a series is always a column.
  const at = (line: number, series: number): BookValue =>
    cellAt(
      sheet,
      across ? area.firstRow + series : area.firstRow + line,
      across ? area.firstColumn + line : area.firstColumn + series,
    )?.value ?? null;
  const lines = across ? columns : rows;
  const all = across ? rows : columns;
  const isNumber = (value: BookValue): boolean => typeof value === "number";
  const hasCategories = all > 1 && lines > 1 && !isNumber(at(lines - 1, 0));
  const first = hasCategories ? 1 : 0;
  const hasNames = lines > 1 && !isNumber(at(0, all - 1)) && at(0, all - 1) !== null;
  const start = hasNames ? 1 : 0;
  const part = (series: number, from: number, to: number): string =>
    absoluteFormula(
      sheet.name,
      across
        ? {
            firstRow: area.firstRow + series,
            lastRow: area.firstRow + series,
            firstColumn: area.firstColumn + from,
            lastColumn: area.firstColumn + to,
          }
        : {
            firstRow: area.firstRow + from,
            lastRow: area.firstRow + to,
            firstColumn: area.firstColumn + series,
            lastColumn: area.firstColumn + series,
          },
    );
  return Array.from({ length: all - first }, (_, index) => {
    const series = index + first;
    const name = hasNames ? part(series, 0, 0) : `Series${index + 1}`;
    return blankSeries(name, part(series, start, lines - 1), hasCategories ? part(0, start, lines - 1) : "");
  });
}

/** A series' name as shown: what its cell holds when it is a reference. */
export function seriesName(book: Book, series: BookSeries): string {
  if (!series.name.startsWith("=")) return series.name;
  const value = valuesOfReference(book, series.name)[0] ?? null;
  return value === null ? "" : typeof value === "object" ? value.error : String(value);
}

/** The values of the cells that a series refers to, row by row; none when they are gone. */
export function valuesOfReference(book: Book, formula: string): readonly BookValue[] {
  const found = resolveReference(book, formula);
  if (found === null) return [];
  const values: BookValue[] = [];
  const { firstRow, lastRow, firstColumn, lastColumn } = found.area;
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      values.push(cellAt(found.sheet, row, column)?.value ?? null);
    }
  }
  return values;
}

export function deleteChart(book: Book, sheet: BookSheet, chart: BookChart): void {
  refuseProtectedSheet(sheet);
  const index = sheet.charts.indexOf(chart);
  if (index >= 0) sheet.charts.splice(index, 1);
  touch(book);
}

/** From one cell to another; with one cell the size stays (G03). */
export function setPosition(book: Book, sheet: BookSheet, chart: BookChart, from: Area, to: Area | null = null): void {
  refuseProtectedSheet(sheet);
  const start = rectangleOf(sheet, from);
  chart.left = start.left;
  chart.top = start.top;
  if (to !== null) {
    const end = rectangleOf(sheet, to);
    chart.width = Math.max(1, end.left + end.width - start.left);
    chart.height = Math.max(1, end.top + end.height - start.top);
  }
  touch(book);
}

/** The cells that a chart covers. */
export const cellsUnder = (sheet: BookSheet, chart: BookChart): Area => areaUnder(sheet, chart);
