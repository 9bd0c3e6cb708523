import { drawChart } from "../../../src/preview/page/chart-drawing";
import type { ChartPicture, SeriesPicture } from "../../../src/preview/page/chart-picture";
import type { Shape } from "../../../src/preview/page/chart-shapes";
import { blankChart, blankSeries } from "../../../src/preview/workbook/charts";

const measure = (text: string, size: number): number => text.length * size * 0.5;
const plain = blankChart(1, "C", "ColumnClustered");
const axis = { ...plain.valueAxis, visible: false, gridlines: false, minimum: 0, maximum: 1 };

const series = (values: readonly (number | null)[], more: Partial<SeriesPicture> = {}): SeriesPicture => ({
  ...blankSeries("S", "", ""),
  values,
  points: [],
  ...more,
});

const picture = (type: string, values: readonly (number | null)[], more: Partial<ChartPicture> = {}): ChartPicture => ({
  name: "C",
  type,
  altText: "",
  title: null,
  legend: false,
  fill: null,
  border: null,
  plot: { left: 0, top: 0, width: 1, height: 1 },
  categories: values.map((_, index) => `c${index}`),
  series: [series(values)],
  valueAxis: axis,
  categoryAxis: { ...plain.categoryAxis, visible: false },
  ...more,
});

const draw = (chart: ChartPicture): readonly Shape[] => drawChart(chart, 400, 100, measure).shapes;
const rects = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.kind === "rect");
const paths = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.kind === "path");
const texts = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.kind === "text");

describe("columns", () => {
  it("stand on the axis, as high as their values, with the gap between them", () => {
    // Four categories of 100 pixels; a gap of 150 % of a column: columns of 40.
    const drawn = rects(draw(picture("ColumnClustered", [1, 0.5, 0.25, 0])));
    expect(drawn.map(({ left, width, top, height }) => [left, width, top, height])).toEqual([
      [30, 40, 0, 100],
      [130, 40, 50, 50],
      [230, 40, 75, 25],
      [330, 40, 100, 0],
    ]);
  });
  it("leave a gap where nothing is known", () =>
    expect(rects(draw(picture("ColumnClustered", [1, null])))).toHaveLength(1));
  it("fill the one point that matters otherwise", () => {
    const one = series([1, 1], { fill: "#D9D9D9", points: [undefined, { fill: "#0F548C", emphasized: true }] });
    expect(rects(draw(picture("ColumnClustered", [1, 1], { series: [one] }))).map(({ fill }) => fill)).toEqual([
      "#D9D9D9",
      "#0F548C",
    ]);
  });
  it("stand on each other when stacked", () => {
    const two = [series([0.25]), series([0.5])];
    const drawn = rects(draw(picture("ColumnStacked", [0], { series: two })));
    expect(drawn.map(({ top, height }) => [top, height])).toEqual([
      [75, 25],
      [25, 50],
    ]);
  });
});

describe("bars", () => {
  it("begin at the bottom, or at the top when the axis is reversed", () => {
    const tops = (reversed: boolean) =>
      rects(draw(picture("BarClustered", [1, 0.5], { categoryAxis: { ...axis, reversed } }))).map(({ top }) => top);
    expect(tops(false)[0]).toBeGreaterThan(tops(false)[1] ?? 0);
    expect(tops(true)[0]).toBeLessThan(tops(true)[1] ?? 0);
  });
  it("carry their values at their ends, by the number format", () => {
    const labels = { ...blankSeries("", "", "").labels, visible: true, numberFormat: "0%" };
    const [label] = texts(draw(picture("BarClustered", [0.5], { series: [series([0.5], { labels })] })));
    expect(label).toMatchObject({ text: "50%", x: 205, anchor: "start" });
  });
});

describe("lines", () => {
  it("break at gaps: unknown is not zero", () => {
    const drawn = paths(draw(picture("Line", [0, 1, null, 1, 0])));
    expect(drawn.map(({ points }) => points.map(({ x }) => x))).toEqual([
      [40, 120],
      [280, 360],
    ]);
  });
  it("mark only the points that have a mark", () => {
    const marked = series([0, 1], { points: [undefined, { marker: { style: "Circle", size: 6, fill: "#0F548C" } }] });
    const dots = draw(picture("Line", [0, 1], { series: [marked] })).filter((shape) => shape.kind === "dot");
    expect(dots).toEqual([{ kind: "dot", x: 300, y: 0, radius: 4, fill: "#0F548C" }]);
  });
});

it("a kind that is not drawn says so", () => {
  expect(
    texts(draw(picture("Pie", [1])))
      .map(({ text }) => text)
      .join(),
  ).toContain("Pie");
});
