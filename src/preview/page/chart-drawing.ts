/** A chart as shapes: lines, columns, bars, with their labels. What Excel draws, in as few words. */
import { shownNumber } from "./chart-number";
import { legendShapes, titleShapes, valueAxisShapes } from "./chart-frame";
import type { ChartPicture, SeriesPicture } from "./chart-picture";
import type { Box, Drawing, Measure, Shape } from "./chart-shapes";
import { px } from "./chart-shapes";
import { barShapes } from "./chart-bars";
import { lineShapes } from "./chart-lines";
import { valueScale } from "./chart-scale";

const PADDING = 6;
const DASH = "\u2013";

/** The kinds that are drawn; of others the name is told in the chart's place. */
const kindOf = (type: string): "line" | "column" | "bar" | null =>
  /^Line/.test(type) ? "line" : /^Column/.test(type) ? "column" : /^Bar(Clustered|Stacked)/.test(type) ? "bar" : null;

/** The shapes of a chart in `width` × `height` pixels. */
export function drawChart(chart: ChartPicture, width: number, height: number, measure: Measure): Drawing {
  const kind = kindOf(chart.type);
  const whole: Box = { left: 0, top: 0, width, height };
  const title = titleShapes(chart, whole);
  if (kind === null || !/^(Line|Column|Bar)[A-Za-z0-9]*$/.test(chart.type) || /100|3D|Of/.test(chart.type)) {
    return { shapes: [...title.shapes, ...untold(chart.type, whole)] };
  }
  const legend = legendShapes(chart, whole, measure);
  const stacked = chart.type.includes("Stacked");
  const scale = valueScale(chart, stacked);
  const area = chart.plot === null ? null : placed(chart.plot, width, height);
  const plot = area ?? automatic(chart, kind, whole, title.height, legend.height, measure);
  const frame = valueAxisShapes(chart, kind, plot, scale);
  const marks =
    kind === "line" ? lineShapes(chart, plot, scale, measure) : barShapes(chart, kind, stacked, plot, scale);
  return { shapes: [...frame, ...marks, ...title.shapes, ...legend.shapes] };
}

const placed = (plot: NonNullable<ChartPicture["plot"]>, width: number, height: number): Box => ({
  left: plot.left * width,
  top: plot.top * height,
  width: plot.width * width,
  height: plot.height * height,
});

/** What is left once title, legend, axes and labels have their room. */
function automatic(
  chart: ChartPicture,
  kind: "line" | "column" | "bar",
  whole: Box,
  titleHeight: number,
  legendHeight: number,
  measure: Measure,
): Box {
  const categoryFont = px(chart.categoryAxis.font.size);
  const valueFont = px(chart.valueAxis.font.size);
  const labelFont = Math.max(0, ...chart.series.map(({ labels }) => (labels.visible ? px(labels.font.size) : 0)));
  const lines = Math.max(1, ...chart.categories.map((category) => category.split("\n").length));
  const scale = valueScale(chart, chart.type.includes("Stacked"));
  const valueWidth = chart.valueAxis.visible
    ? Math.max(
        ...scale.ticks.map((tick) => measure(shownNumber(tick, chart.valueAxis.numberFormat), valueFont, false)),
      ) + 6
    : 0;
  const labelWidth =
    labelFont === 0
      ? 0
      : Math.max(
          0,
          ...chart.series.flatMap((series) => labelsOf(series).map((text) => measure(text, labelFont, true))),
        ) + 8;
  const top = titleHeight + (kind === "bar" ? 2 : labelFont > 0 ? labelFont * 1.3 : PADDING);
  if (kind === "bar") {
    const longest = Math.max(0, ...chart.categories.map((text) => measure(text, categoryFont, true)));
    const left = chart.categoryAxis.visible ? Math.min(longest + 12, whole.width * 0.6) : PADDING;
    const bottom = legendHeight + (chart.valueAxis.visible ? valueFont * 1.6 : 4);
    return {
      left,
      top,
      width: Math.max(whole.width - left - Math.max(labelWidth, PADDING), 1),
      height: Math.max(whole.height - top - bottom, 1),
    };
  }
  const left = chart.valueAxis.visible ? valueWidth + PADDING : PADDING;
  const bottom = legendHeight + (chart.categoryAxis.visible ? lines * categoryFont * 1.25 + 5 : PADDING);
  return {
    left,
    top,
    width: Math.max(whole.width - left - PADDING, 1),
    height: Math.max(whole.height - top - bottom, 1),
  };
}

const labelsOf = (series: SeriesPicture): readonly string[] =>
  series.values.map((value) => (value === null ? "" : shownNumber(value, series.labels.numberFormat)));

const untold = (type: string, whole: Box): readonly Shape[] => [
  {
    kind: "text",
    x: whole.left + whole.width / 2,
    y: whole.top + whole.height / 2,
    text: `A chart ${DASH} ${type} ${DASH} that is kept and not drawn here`,
    size: 12,
    bold: false,
    color: "#595959",
    anchor: "middle",
  },
];
