/** Our charts, found again by their names and changed in place; what people drew stays. */
import type { ChartSeries, OwnChart, OwnSheet } from "../../core/own-sheet";
import { cellName } from "../../core/sheet";
import { chartPlot } from "../host-chart-layout";
import { jsonBytes, type Command, type WriteRequest } from "./commands";
import type { OwnPlace } from "./own-places";

const BYTES_FOR_CHART = 9000;
const BYTES_FOR_SERIES = 5000;
const INK = "#242424";
const NOTE = "#595959";
const AXIS = "#8A8A8A";
const TITLE_SIZE = 9.5;
const TEXT_SIZE = 8.5;
const LINE_POINTS = 2;
const EDGE_POINTS = 0.75;
const MARK_POINTS = 5;

const TYPE = { line: "Line", column: "ColumnClustered", bar: "BarClustered" } as const;

/** Makes or changes each of our charts, and takes away those that are not written any more. */
export function chartCommands({ own, key, name, charts }: OwnPlace): readonly Command[] {
  const names = new Set(own.charts.map((chart) => chart.name));
  const ours = charts.filter((chart) => chart.name.startsWith("LT_"));
  const gone = [...new Set(ours.map((chart) => chart.name))].filter((one) => !names.has(one));
  return [
    ...gone.map((one): Command => ({
      sheet: name,
      bytes: 500,
      say: (to) => to.sheet(key).charts.getItem(one).delete(),
    })),
    ...own.charts.map((chart): Command => {
      const standing = charts.find((one) => one.name === chart.name)?.series ?? null;
      return {
        sheet: name,
        bytes: BYTES_FOR_CHART + chart.series.length * BYTES_FOR_SERIES + jsonBytes(chart.title),
        say: (to) => drawChart(to, key, own, chart, standing),
      };
    }),
  ];
}

function drawChart(to: WriteRequest, key: string, own: OwnSheet, chart: OwnChart, standing: number | null): void {
  const [first] = chart.series;
  if (first === undefined) return;
  const { charts } = to.sheet(key);
  const type = TYPE[chart.kind];
  // One row or column of numbers makes one series.
  const drawn =
    standing === null ? charts.add(type, to.range(key, first.values), byOf(first)) : charts.getItem(chart.name);
  if (standing === null) drawn.name = chart.name;
  else drawn.chartType = type;
  setSeries(to, key, drawn, chart, standing ?? 1);
  const { firstRow, firstColumn, lastRow, lastColumn } = chart.area;
  drawn.setPosition(cellName(firstRow, firstColumn), cellName(lastRow, lastColumn));
  drawn.legend.visible = false;
  drawn.format.fill.clear();
  drawn.format.border.lineStyle = "None";
  setTitle(drawn, chart.title);
  setAxes(drawn, chart);
  const plot = chartPlot(chart, own);
  drawn.plotArea.insideLeft = plot.left;
  drawn.plotArea.insideTop = plot.top;
  drawn.plotArea.insideWidth = plot.width;
  drawn.plotArea.insideHeight = plot.height;
}

const byOf = ({ values }: ChartSeries): "Rows" | "Columns" => (values.firstRow === values.lastRow ? "Rows" : "Columns");

function setSeries(to: WriteRequest, key: string, drawn: Excel.Chart, chart: OwnChart, standing: number): void {
  const { series: list } = drawn;
  for (let index = standing - 1; index >= chart.series.length; index--) list.getItemAt(index).delete();
  chart.series.forEach((one, index) => {
    const series = index < standing ? list.getItemAt(index) : list.add(one.name);
    series.name = one.name;
    series.setValues(to.range(key, one.values));
    series.setXAxisValues(to.range(key, chart.categories));
    if (chart.kind === "line") styleLine(series, one, chart, index === chart.series.length - 1);
    else styleBars(series, chart);
  });
}

type Line = Extract<OwnChart, { kind: "line" }>;
type Bars = Extract<OwnChart, { kind: "column" | "bar" }>;

/** A thin line; the last point carries the one mark. */
function styleLine(series: Excel.ChartSeries, { numbers }: ChartSeries, { color }: Line, isLast: boolean): void {
  series.format.line.color = color;
  series.format.line.weight = LINE_POINTS;
  series.markerStyle = "None";
  series.smooth = false;
  series.hasDataLabels = false;
  const last = numbers.findLastIndex((number) => number !== null);
  const isAlone = numbers.filter((number) => number !== null).length === 1;
  // A single point draws no line, so without a mark it would be invisible.
  if (last < 0 || !(isLast || isAlone)) return;
  const point = series.points.getItemAt(last);
  point.markerStyle = "Circle";
  point.markerSize = MARK_POINTS;
  point.markerBackgroundColor = color;
  point.markerForegroundColor = color;
}

function styleBars(series: Excel.ChartSeries, chart: Bars): void {
  series.format.fill.setSolidColor(chart.color);
  series.format.line.color = chart.edgeColor;
  series.format.line.weight = EDGE_POINTS;
  series.gapWidth = chart.gapWidth;
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showValue = true;
  dataLabels.position = "OutsideEnd";
  dataLabels.numberFormat = chart.valueFormat;
  dataLabels.format.font.size = TEXT_SIZE;
  dataLabels.format.font.color = INK;
  if (chart.emphasis === null) return;
  const { format } = series.points.getItemAt(chart.emphasis);
  format.fill.setSolidColor(chart.emphasisColor);
  format.border.color = chart.emphasisColor;
}

function setTitle({ title }: Excel.Chart, text: string | null): void {
  if (text === null) {
    title.visible = false;
    return;
  }
  title.visible = true;
  title.text = text;
  title.overlay = true;
  title.left = 0;
  title.top = 0;
  title.format.font.size = TITLE_SIZE;
  title.format.font.bold = true;
  title.format.font.color = INK;
}

function setAxes({ axes }: Excel.Chart, chart: OwnChart): void {
  const { valueAxis, categoryAxis } = axes;
  valueAxis.minimum = chart.minimum;
  valueAxis.maximum = chart.maximum;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  categoryAxis.visible = chart.kind !== "line";
  if (chart.kind === "line") return;
  categoryAxis.reversePlotOrder = chart.kind === "bar" && chart.reversed;
  categoryAxis.majorTickMark = "None";
  categoryAxis.minorTickMark = "None";
  categoryAxis.tickLabelPosition = "Low";
  categoryAxis.format.line.color = AXIS;
  categoryAxis.format.font.size = TEXT_SIZE;
  categoryAxis.format.font.color = NOTE;
}
