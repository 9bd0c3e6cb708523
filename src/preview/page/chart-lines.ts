/** The lines of a chart: broken at gaps, with their marks, labels and categories. */
import { shownNumber } from "./chart-number";
import type { ChartPicture, SeriesPicture } from "./chart-picture";
import type { Scale } from "./chart-scale";
import { px, seriesColor, type Box, type Measure, type Point, type Shape } from "./chart-shapes";

export function lineShapes(chart: ChartPicture, plot: Box, scale: Scale, measure: Measure): readonly Shape[] {
  const count = Math.max(chart.categories.length, ...chart.series.map(({ values }) => values.length), 1);
  // Excel puts points in the middle of their category.
  const at = (index: number, value: number): Point => ({
    x: plot.left + ((chart.categoryAxis.reversed ? count - 1 - index : index) + 0.5) * (plot.width / count),
    y: plot.top + plot.height * (1 - scale.share(value)),
  });
  const lines = chart.series.flatMap((series, order) => seriesShapes(series, order, at));
  return [...lines, ...categoryTexts(chart, plot, count, measure)];
}

function seriesShapes(
  series: SeriesPicture,
  order: number,
  at: (index: number, value: number) => Point,
): readonly Shape[] {
  const color = series.line.color ?? series.fill ?? seriesColor(order);
  const paths = runs(series.values).flatMap((run): readonly Shape[] =>
    run.length < 2
      ? []
      : [
          {
            kind: "path",
            points: run.map(({ index, value }) => at(index, value)),
            color,
            width: px(series.line.weight > 0 ? series.line.weight : 2.25),
            dash: /Dash|Dot/i.test(series.line.style),
          },
        ],
  );
  return [
    ...paths,
    ...runs(series.values).flatMap((run) => run.flatMap((point) => pointShapes(series, color, point, at))),
  ];
}

interface Value {
  readonly index: number;
  readonly value: number;
}

/** Stretches of values without a gap. */
function runs(values: readonly (number | null)[]): readonly (readonly Value[])[] {
  const found: Value[][] = [];
  let open: Value[] | null = null;
  values.forEach((value, index) => {
    if (value === null) {
      open = null;
      return;
    }
    if (open === null) found.push((open = []));
    open.push({ index, value });
  });
  return found;
}

function pointShapes(
  series: SeriesPicture,
  color: string,
  { index, value }: Value,
  at: (index: number, value: number) => Point,
): readonly Shape[] {
  const point = series.points[index];
  const marker = point?.marker ?? series.marker;
  const { x, y } = at(index, value);
  const shown = marker.style !== "None" && marker.style !== "Automatic" && marker.style !== "";
  const dot: Shape = { kind: "dot", x, y, radius: px(marker.size) / 2, fill: marker.fill ?? point?.fill ?? color };
  const { font, numberFormat } = series.labels;
  const size = px(font.size);
  const label: Shape = {
    kind: "text",
    x,
    y: y - size * 0.9,
    text: shownNumber(value, numberFormat),
    size,
    bold: font.bold,
    color: font.color,
    anchor: "middle",
  };
  return [...(shown ? [dot] : []), ...((point?.label ?? series.labels.visible) ? [label] : [])];
}

/** As many categories as fit beside each other. */
function categoryTexts(
  { categories, categoryAxis }: ChartPicture,
  plot: Box,
  count: number,
  measure: Measure,
): readonly Shape[] {
  if (!categoryAxis.visible) return [];
  const size = px(categoryAxis.font.size);
  const widest = Math.max(1, ...categories.map((text) => measure(text, size, categoryAxis.font.bold))) + 8;
  const every = Math.max(1, Math.ceil((widest * count) / plot.width));
  return categories.flatMap((category, index): readonly Shape[] =>
    index % every !== 0
      ? []
      : category.split("\n").map((text, line) => ({
          kind: "text",
          x: plot.left + (index + 0.5) * (plot.width / count),
          y: plot.top + plot.height + 4 + size * 1.25 * (line + 0.5),
          text,
          size,
          bold: categoryAxis.font.bold,
          color: categoryAxis.font.color,
          anchor: "middle",
        })),
  );
}
