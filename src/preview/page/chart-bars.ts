/** The columns or bars of a chart, their labels, and the categories beside them. */
import { shownNumber } from "./chart-number";
import type { ChartPicture, SeriesPicture } from "./chart-picture";
import type { Scale } from "./chart-scale";
import { px, seriesColor, type Box, type Shape } from "./chart-shapes";

type Kind = "column" | "bar";

export function barShapes(
  chart: ChartPicture,
  kind: Kind,
  stacked: boolean,
  plot: Box,
  scale: Scale,
): readonly Shape[] {
  const slots = chart.categories.map((_, index) => slotOf(chart, kind, plot, index));
  const marks = slots.flatMap((slot, index) => slotMarks(chart, kind, stacked, plot, scale, slot, index));
  return [...marks, ...axisLine(kind, plot, scale), ...categoryTexts(chart, kind, plot, slots)];
}

/** The stretch of the category axis that belongs to a category. */
interface Slot {
  readonly start: number;
  readonly size: number;
}

function slotOf({ categories, categoryAxis }: ChartPicture, kind: Kind, plot: Box, index: number): Slot {
  const count = Math.max(categories.length, 1);
  const size = (kind === "column" ? plot.width : plot.height) / count;
  // Excel's bars begin at the bottom unless the axis is reversed.
  const fromStart = kind === "column" ? !categoryAxis.reversed : categoryAxis.reversed;
  const place = fromStart ? index : count - 1 - index;
  return { start: (kind === "column" ? plot.left : plot.top) + place * size, size };
}

function slotMarks(
  chart: ChartPicture,
  kind: Kind,
  stacked: boolean,
  plot: Box,
  scale: Scale,
  slot: Slot,
  index: number,
): readonly Shape[] {
  const gap = (chart.series[0]?.gapWidth ?? 150) / 100;
  const side = stacked ? 1 : Math.max(chart.series.length, 1);
  const thickness = slot.size / (side + gap);
  let below = 0;
  return chart.series.flatMap((series, order): readonly Shape[] => {
    const value = series.values[index] ?? null;
    if (value === null) return [];
    const from = stacked ? below : 0;
    if (stacked) below += value;
    // The first series of grouped bars is nearest to the axis' start, which is below for bars.
    const lane = stacked ? 0 : kind === "bar" && !chart.categoryAxis.reversed ? side - 1 - order : order;
    const across = slot.start + (slot.size - side * thickness) / 2 + lane * thickness;
    const box = markBox(kind, plot, scale, from, from + value, across, thickness);
    return [bar(series, order, index, box), ...label(series, kind, stacked, index, value, box)];
  });
}

function markBox(
  kind: Kind,
  plot: Box,
  scale: Scale,
  from: number,
  to: number,
  across: number,
  thickness: number,
): Box {
  const low = Math.min(scale.share(from), scale.share(to));
  const high = Math.max(scale.share(from), scale.share(to));
  return kind === "column"
    ? {
        left: across,
        width: thickness,
        top: plot.top + plot.height * (1 - high),
        height: plot.height * (high - low),
      }
    : { left: plot.left + plot.width * low, width: plot.width * (high - low), top: across, height: thickness };
}

function bar(series: SeriesPicture, order: number, index: number, box: Box): Shape {
  const point = series.points[index];
  const fill = point?.fill ?? series.fill ?? seriesColor(order);
  return { kind: "rect", ...box, fill, stroke: point?.line ?? series.line.color };
}

function label(
  series: SeriesPicture,
  kind: Kind,
  stacked: boolean,
  index: number,
  value: number,
  box: Box,
): readonly Shape[] {
  const point = series.points[index];
  if (!(point?.label ?? series.labels.visible)) return [];
  const { font, numberFormat, position } = series.labels;
  const size = px(font.size);
  const inside = stacked || /^(Center|InsideEnd|InsideBase)$/.test(position);
  const negative = value < 0;
  const place =
    kind === "column"
      ? {
          x: box.left + box.width / 2,
          y: inside ? box.top + box.height / 2 : negative ? box.top + box.height + size * 0.75 : box.top - size * 0.7,
          anchor: "middle" as const,
        }
      : {
          x: inside ? box.left + box.width / 2 : negative ? box.left - 5 : box.left + box.width + 5,
          y: box.top + box.height / 2,
          anchor: inside ? ("middle" as const) : negative ? ("end" as const) : ("start" as const),
        };
  const bold = font.bold || point?.emphasized === true;
  return [{ kind: "text", ...place, text: shownNumber(value, numberFormat), size, bold, color: font.color }];
}

const AXIS = "#8A8A8A";

/** The line that the columns stand on: at 0, or at the end that is nearest to it. */
function axisLine(kind: Kind, plot: Box, scale: Scale): readonly Shape[] {
  const zero = scale.share(0);
  const points =
    kind === "column"
      ? [0, plot.width].map((x) => ({ x: plot.left + x, y: plot.top + plot.height * (1 - zero) }))
      : [0, plot.height].map((y) => ({ x: plot.left + plot.width * zero, y: plot.top + y }));
  return [{ kind: "path", points, color: AXIS, width: 1, dash: false }];
}

function categoryTexts(chart: ChartPicture, kind: Kind, plot: Box, slots: readonly Slot[]): readonly Shape[] {
  const { categoryAxis, categories, series } = chart;
  if (!categoryAxis.visible) return [];
  const size = px(categoryAxis.font.size);
  const lineHeight = size * 1.25;
  return categories.flatMap((category, index) => {
    const slot = slots[index] ?? { start: 0, size: 0 };
    const middle = slot.start + slot.size / 2;
    const lines = category.split("\n");
    const emphasized = kind === "bar" && series.some(({ points }) => points[index]?.emphasized === true);
    return lines.map((text, line): Shape => {
      const place =
        kind === "column"
          ? { x: middle, y: plot.top + plot.height + 4 + lineHeight * (line + 0.5), anchor: "middle" as const }
          : { x: plot.left - 6, y: middle + (line - (lines.length - 1) / 2) * lineHeight, anchor: "end" as const };
      const color = emphasized ? INK : categoryAxis.font.color;
      return { kind: "text", ...place, text, size, bold: categoryAxis.font.bold || emphasized, color };
    });
  });
}

const INK = "#242424";
