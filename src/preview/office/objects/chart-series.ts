/** The series of a chart, their points and their data labels. */
import { plainValue } from "../cell-values";
import { absoluteFormula } from "../../workbook/formula-names";
import type { BookSeries } from "../../workbook/book";
import { blankSeries, seriesName, valuesOfReference } from "../../workbook/charts";
import {
  asBoolean,
  asColor,
  asInteger,
  asNumber,
  asOption,
  asRange,
  asText,
  itemNotFound,
  optional,
} from "../arguments";
import { office, type Members } from "../members";
import type { Session } from "../session";
import type { PointTarget, SeriesTarget, Targets } from "../targets";
import { changeChart } from "./change-chart";
import { fontOf, formatOf, kept, keptFont, keptLine } from "./chart-formats";
import { keptMembers } from "./kept-members";

export const chartSeriesCollection: Members<Targets["ChartSeriesCollection"]> = {
  reads: { count: ({ chart }) => chart.series.length },
  items: (target) => target.chart.series.map((series) => office("ChartSeries", { ...target, series })),
  calls: {
    add: (target, [name, index], session) => {
      const series = blankSeries(optional(name, asText, `Series${target.chart.series.length + 1}`), "", "");
      changeChart(target, session, () => {
        target.chart.series.splice(optional(index, asInteger, target.chart.series.length), 0, series);
      });
      return office("ChartSeries", { ...target, series });
    },
    getCount: ({ chart }) => chart.series.length,
    getItemAt: (target, [index]) => {
      const series = target.chart.series[asInteger(index)];
      if (series === undefined) throw itemNotFound();
      return office("ChartSeries", { ...target, series });
    },
  },
};

const MARKERS = [
  "Invalid",
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
  "Picture",
] as const;

const seriesPath = ({ chart, series }: SeriesTarget): string => `series.${chart.series.indexOf(series)}.`;

const seriesKept = keptMembers<SeriesTarget>(seriesPath, {
  smooth: [false, asBoolean],
  overlap: [0, asInteger],
  invertIfNegative: [false, asBoolean],
  varyByCategories: [false, asBoolean],
  showShadow: [false, asBoolean],
  filtered: [false, asBoolean],
  axisGroup: ["Primary", (value) => asOption(value, ["Primary"], "ChartSeries.axisGroup")],
});

const set =
  (apply: (series: BookSeries, value: unknown) => void) =>
  (target: SeriesTarget, value: unknown, session: Session): void =>
    changeChart(target, session, () => apply(target.series, value));

const cells = (value: unknown): string => {
  const { sheet, area } = asRange(value);
  return absoluteFormula(sheet.name, area);
};

function gap(value: unknown): number {
  const width = asInteger(value);
  return Math.min(500, Math.max(0, width));
}

export const chartSeries: Members<Targets["ChartSeries"]> = {
  there: ({ sheet, chart, series }, { book }) =>
    book.sheets.includes(sheet) && sheet.charts.includes(chart) && chart.series.includes(series),
  reads: {
    name: ({ series }, { book }) => seriesName(book, series),
    chartType: ({ chart }) => chart.type,
    hasDataLabels: ({ series }) => series.labels.visible,
    gapWidth: ({ series }) => series.gapWidth,
    plotOrder: ({ chart, series }) => chart.series.indexOf(series),
    markerStyle: ({ series }) => series.marker.style,
    markerSize: ({ series }) => series.marker.size,
    markerBackgroundColor: ({ series }) => series.marker.fill ?? "",
    markerForegroundColor: ({ series }) => series.marker.line ?? "",
    ...seriesKept.reads,
  },
  writes: {
    name: set((series, value) => {
      series.name = asText(value);
    }),
    hasDataLabels: set((series, value) => {
      series.labels.visible = asBoolean(value);
    }),
    gapWidth: set((series, value) => {
      series.gapWidth = gap(value);
    }),
    markerStyle: set((series, value) => {
      series.marker.style = asOption(value, MARKERS, "ChartSeries.markerStyle");
    }),
    markerSize: set((series, value) => {
      series.marker.size = asNumber(value);
    }),
    markerBackgroundColor: set((series, value) => {
      series.marker.fill = asColor(value);
    }),
    markerForegroundColor: set((series, value) => {
      series.marker.line = asColor(value);
    }),
    ...seriesKept.writes,
  },
  parts: {
    format: ({ series }) =>
      formatOf({
        fill: { get: () => series.fill, set: (color) => (series.fill = color) },
        line: {
          color: { get: () => series.line.color, set: (color) => (series.line.color = color) },
          weight: { get: () => series.line.weight, set: (weight) => (series.line.weight = weight) },
          style: { get: () => series.line.style, set: (style) => (series.line.style = style) },
        },
      }),
    points: (target) => office("ChartPointsCollection", target),
    dataLabels: (target) => office("ChartDataLabels", target),
  },
  calls: {
    delete: (target, _, session) =>
      changeChart(target, session, () => {
        target.chart.series.splice(target.chart.series.indexOf(target.series), 1);
      }),
    setValues: (target, [range], session) =>
      changeChart(target, session, () => {
        target.series.values = cells(range);
      }),
    setXAxisValues: (target, [range], session) =>
      changeChart(target, session, () => {
        target.series.categories = cells(range);
      }),
    getDimensionValues: ({ series }, [dimension], { book }) => {
      const which = asOption(dimension, ["Values", "Categories"], "ChartSeries.getDimensionValues");
      return valuesOfReference(book, which === "Values" ? series.values : series.categories).map(plainValue);
    },
    getDimensionDataSourceString: ({ series }, [dimension]) => {
      const which = asOption(dimension, ["Values", "Categories"], "ChartSeries.getDimensionDataSourceString");
      return (which === "Values" ? series.values : series.categories).replace(/^=/, "");
    },
  },
};

const pointCount = ({ series }: SeriesTarget, { book }: Session): number =>
  valuesOfReference(book, series.values).length;

export const chartPoints: Members<Targets["ChartPointsCollection"]> = {
  reads: { count: pointCount },
  items: (target, session) =>
    Array.from({ length: pointCount(target, session) }, (_, index) => office("ChartPoint", { ...target, index })),
  calls: {
    getCount: (target, _, session) => pointCount(target, session),
    getItemAt: (target, [given], session) => {
      const index = asInteger(given);
      if (index < 0 || index >= pointCount(target, session)) throw itemNotFound();
      return office("ChartPoint", { ...target, index });
    },
  },
};

type Point = NonNullable<ReturnType<BookSeries["points"]["get"]>>;

const pointOf = ({ series, index }: PointTarget): Point => series.points.get(index) ?? {};

const changePoint = (target: PointTarget, changed: Partial<Point>): void =>
  void target.series.points.set(target.index, { ...pointOf(target), ...changed });

const markerOf = (target: PointTarget) =>
  pointOf(target).marker ?? {
    style: target.series.marker.style,
    size: target.series.marker.size,
    fill: target.series.marker.fill,
  };

const setPoint =
  (changed: (value: unknown, target: PointTarget) => Partial<Point>) =>
  (target: PointTarget, value: unknown, session: Session): void =>
    changeChart(target, session, () => changePoint(target, changed(value, target)));

const pointPath = (target: PointTarget): string => `${seriesPath(target)}points.${target.index}.`;

const pointKept = keptMembers<PointTarget>(pointPath, { markerForegroundColor: ["", asColor] });

/** null takes the color away: the point looks like its series again. */
function setColor(target: PointTarget, name: "fill" | "line", color: string | null): void {
  const point = { ...pointOf(target) };
  if (color !== null) point[name] = color;
  else if (name === "fill") delete point.fill;
  else delete point.line;
  target.series.points.set(target.index, point);
}

export const chartPoint: Members<Targets["ChartPoint"]> = {
  reads: {
    value: ({ series, index }, { book }) => plainValue(valuesOfReference(book, series.values)[index] ?? null),
    hasDataLabel: (target) => pointOf(target).label ?? target.series.labels.visible,
    markerStyle: (target) => markerOf(target).style,
    markerSize: (target) => markerOf(target).size,
    markerBackgroundColor: (target) => markerOf(target).fill ?? "",
    ...pointKept.reads,
  },
  writes: {
    hasDataLabel: setPoint((value) => ({ label: asBoolean(value) })),
    markerStyle: setPoint((value, target) => ({
      marker: { ...markerOf(target), style: asOption(value, MARKERS, "ChartPoint.markerStyle") },
    })),
    markerSize: setPoint((value, target) => ({ marker: { ...markerOf(target), size: asNumber(value) } })),
    markerBackgroundColor: setPoint((value, target) => ({ marker: { ...markerOf(target), fill: asColor(value) } })),
    ...pointKept.writes,
  },
  parts: {
    format: (target) =>
      formatOf({
        fill: { get: () => pointOf(target).fill ?? null, set: (color) => setColor(target, "fill", color) },
        border: {
          ...keptLine(target.chart, `${pointPath(target)}format.border`),
          color: { get: () => pointOf(target).line ?? null, set: (color) => setColor(target, "line", color) },
        },
      }),
    dataLabel: (target) => office("ChartDataLabel", target),
  },
};

const POSITIONS = [
  "Invalid",
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
] as const;

const labelKept = {
  showSeriesName: [false, asBoolean],
  showCategoryName: [false, asBoolean],
  showLegendKey: [false, asBoolean],
  showPercentage: [false, asBoolean],
  showBubbleSize: [false, asBoolean],
  linkNumberFormat: [true, asBoolean],
  separator: [", ", asText],
} as const;

const labelsKept = keptMembers<SeriesTarget>((target) => `${seriesPath(target)}dataLabels.`, labelKept);

export const chartDataLabels: Members<Targets["ChartDataLabels"]> = {
  reads: {
    showValue: ({ series }) => series.labels.visible,
    numberFormat: ({ series }) => series.labels.numberFormat,
    position: ({ series }) => series.labels.position,
    ...labelsKept.reads,
  },
  writes: {
    showValue: set((series, value) => {
      series.labels.visible = asBoolean(value);
    }),
    numberFormat: set((series, value) => {
      series.labels.numberFormat = asText(value);
    }),
    position: set((series, value) => {
      series.labels.position = asOption(value, POSITIONS, "ChartDataLabels.position");
    }),
    ...labelsKept.writes,
  },
  parts: {
    format: (target) =>
      formatOf({
        font: fontOf(target.chart, target.series.labels.font, `${seriesPath(target)}dataLabels.format.font`),
        fill: kept<string | null>(target.chart, `${seriesPath(target)}dataLabels.format.fill`, null),
        border: keptLine(target.chart, `${seriesPath(target)}dataLabels.format.border`),
      }),
  },
};

const labelPath = (target: PointTarget): string => `${pointPath(target)}dataLabel.`;

const pointLabelKept = keptMembers<PointTarget>(labelPath, {
  ...labelKept,
  position: ["OutsideEnd", (value) => asOption(value, POSITIONS, "ChartDataLabel.position")],
  numberFormat: ["General", asText],
});

export const chartDataLabel: Members<Targets["ChartDataLabel"]> = {
  reads: {
    showValue: (target) => pointOf(target).label ?? target.series.labels.visible,
    ...pointLabelKept.reads,
  },
  writes: { showValue: setPoint((value) => ({ label: asBoolean(value) })), ...pointLabelKept.writes },
  parts: {
    format: (target) =>
      formatOf({
        font: keptFont(target.chart, `${labelPath(target)}format.font`),
        fill: kept<string | null>(target.chart, `${labelPath(target)}format.fill`, null),
        border: keptLine(target.chart, `${labelPath(target)}format.border`),
      }),
  },
};
