/** What stands around a chart's marks: title, legend, value axis. */
import { shownNumber } from "./chart-number";
import type { ChartPicture } from "./chart-picture";
import type { Scale } from "./chart-scale";
import { px, seriesColor, type Box, type Measure, type Shape } from "./chart-shapes";

export interface Strip {
  readonly shapes: readonly Shape[];
  /** Pixels that it takes from the plot. */
  readonly height: number;
}

export function titleShapes({ title }: ChartPicture, whole: Box): Strip {
  if (title === null) return { shapes: [], height: 0 };
  const size = px(title.font.size);
  const height = size * 1.3 + 4;
  const left = title.align === "left";
  const x = left ? whole.left + 3 : whole.left + whole.width / 2;
  const text: Shape = {
    kind: "text",
    x,
    y: whole.top + height / 2,
    text: title.text,
    size,
    bold: title.font.bold,
    color: title.font.color,
    anchor: left ? "start" : "middle",
  };
  return { shapes: [text], height };
}

const LEGEND_SIZE = 12;

/** Below the plot, in one line. */
export function legendShapes(chart: ChartPicture, whole: Box, measure: Measure): Strip {
  if (!chart.legend || chart.series.length === 0) return { shapes: [], height: 0 };
  const widths = chart.series.map(({ name }) => measure(name, LEGEND_SIZE, false) + 28);
  let x = whole.left + Math.max((whole.width - widths.reduce((sum, width) => sum + width, 0)) / 2, 4);
  const y = whole.top + whole.height - 12;
  const shapes = chart.series.flatMap((series, index): readonly Shape[] => {
    const left = x;
    x += widths[index] ?? 0;
    const color = series.fill ?? series.line.color ?? seriesColor(index);
    return [
      { kind: "rect", left, top: y - 4, width: 8, height: 8, fill: color, stroke: null },
      {
        kind: "text",
        x: left + 13,
        y,
        text: series.name,
        size: LEGEND_SIZE,
        bold: false,
        color: "#595959",
        anchor: "start",
      },
    ];
  });
  return { shapes, height: 24 };
}

const GRID = "#D9D9D9";

/** Gridlines and the numbers beside them. */
export function valueAxisShapes(
  chart: ChartPicture,
  kind: "line" | "column" | "bar",
  plot: Box,
  scale: Scale,
): readonly Shape[] {
  const { valueAxis } = chart;
  const size = px(valueAxis.font.size);
  return scale.ticks.flatMap((tick): readonly Shape[] => {
    const across = kind === "bar";
    const x = plot.left + scale.share(tick) * plot.width;
    const y = plot.top + plot.height - scale.share(tick) * plot.height;
    const points = across
      ? [
          { x, y: plot.top },
          { x, y: plot.top + plot.height },
        ]
      : [
          { x: plot.left, y },
          { x: plot.left + plot.width, y },
        ];
    const line: Shape = { kind: "path", points, color: GRID, width: 1, dash: false };
    const text: Shape = {
      kind: "text",
      x: across ? x : plot.left - 5,
      y: across ? plot.top + plot.height + size * 0.8 : y,
      text: shownNumber(tick, valueAxis.numberFormat),
      size,
      bold: valueAxis.font.bold,
      color: valueAxis.font.color,
      anchor: across ? "middle" : "end",
    };
    return [...(valueAxis.gridlines ? [line] : []), ...(valueAxis.visible ? [text] : [])];
  });
}
