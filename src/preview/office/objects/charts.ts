/** Charts on a worksheet: where they stand, their title, legend, axes. */
import type { BookSheet } from "../../workbook/book";
import { addChart, deleteChart, setPosition } from "../../workbook/charts";
import { touch } from "../../workbook/events";
import { findChart } from "../../workbook/find-object";
import { refuseProtectedSheet } from "../../workbook/protection";
import { invalidArgument } from "../../workbook/refusals";
import { placeOfText } from "../addresses";
import { asBoolean, asInteger, asNumber, asOption, asOptionOrFirst, asRange, asText, itemNotFound } from "../arguments";
import { office, type Members, type OfficeObject } from "../members";
import type { Session } from "../session";
import type { AxisTarget, ChartTarget, Targets } from "../targets";
import { fontOf, formatOf, kept, keptFont, keptLine } from "./chart-formats";
import { keptMembers } from "./kept-members";

const PIXELS_A_POINT = 96 / 72;

const find = (sheet: BookSheet, key: unknown): OfficeObject<"Chart"> | null => {
  const chart = findChart(sheet, asText(key));
  return chart === null ? null : office("Chart", { sheet, chart });
};

function orNotFound<Found>(found: Found | null | undefined): Found {
  if (found === null || found === undefined) throw itemNotFound();
  return found;
}

/** The kinds that the stand-in can draw; others are refused rather than drawn wrong. */
const TYPES = [
  "Line",
  "LineMarkers",
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Area",
  "Pie",
  "Doughnut",
  "XYScatter",
] as const;

export const charts: Members<Targets["ChartCollection"]> = {
  reads: { count: (sheet) => sheet.charts.length },
  items: (sheet) => sheet.charts.map((chart) => office("Chart", { sheet, chart })),
  item: (sheet, key) => orNotFound(find(sheet, key)),
  calls: {
    add: (sheet, [type, source, seriesBy], { book }) => {
      const by = asOptionOrFirst(seriesBy, ["Auto", "Columns", "Rows"], "ChartCollection.add");
      const kind = asOption(type, TYPES, "ChartCollection.add");
      return office("Chart", { sheet, chart: addChart(book, sheet, kind, asRange(source), by) });
    },
    getCount: (sheet) => sheet.charts.length,
    getItemAt: (sheet, [index]) => {
      const chart = orNotFound(sheet.charts[asInteger(index)]);
      return office("Chart", { sheet, chart });
    },
    getItemOrNullObject: (sheet, [key]) => find(sheet, key),
    _GetItem: (sheet, [key]) => orNotFound(find(sheet, key)),
  },
};

/** Changes a chart in place, as the sheet's protection allows. */
export function change({ sheet }: { readonly sheet: BookSheet }, { book }: Session, apply: () => void): void {
  refuseProtectedSheet(sheet);
  apply();
  touch(book);
}

type Measure = "left" | "top" | "width" | "height";

/** Points for the client, pixels in the workbook. */
const measure = (name: Measure) => ({
  read: ({ chart }: ChartTarget): number => chart[name] / PIXELS_A_POINT,
  write: (target: ChartTarget, value: unknown, session: Session): void => {
    const points = asNumber(value);
    if (points < 0) throw invalidArgument();
    change(target, session, () => {
      target.chart[name] = points * PIXELS_A_POINT;
    });
  },
});

const place = (value: unknown, sheet: BookSheet, { book }: Session) =>
  (typeof value === "string" ? placeOfText(value, sheet, book) : asRange(value)).area;

const chartKept = keptMembers<ChartTarget>("", {
  plotVisibleOnly: [true, asBoolean],
  displayBlanksAs: ["NotPlotted", asText],
  showDataLabelsOverMaximum: [true, asBoolean],
  style: [201, asInteger],
});

export const chart: Members<Targets["Chart"]> = {
  id: ({ chart: { id } }) => ({ Id: String(id) }),
  there: ({ sheet, chart: one }, { book }) => book.sheets.includes(sheet) && sheet.charts.includes(one),
  reads: {
    id: ({ chart: { id } }) => String(id),
    name: ({ chart: { name } }) => name,
    chartType: ({ chart: { type } }) => type,
    left: measure("left").read,
    top: measure("top").read,
    width: measure("width").read,
    height: measure("height").read,
    ...chartKept.reads,
  },
  writes: {
    name: (target, value, session) =>
      change(target, session, () => {
        target.chart.name = asText(value);
      }),
    chartType: (target, value, session) =>
      change(target, session, () => {
        target.chart.type = asOption(value, TYPES, "Chart.chartType");
      }),
    left: measure("left").write,
    top: measure("top").write,
    width: measure("width").write,
    height: measure("height").write,
    ...chartKept.writes,
  },
  parts: {
    title: (target) => office("ChartTitle", target),
    legend: (target) => office("ChartLegend", target),
    axes: (target) => office("ChartAxes", target),
    series: (target) => office("ChartSeriesCollection", target),
    plotArea: (target) => office("ChartPlotArea", target),
    worksheet: ({ sheet }) => office("Worksheet", sheet),
    format: ({ chart: one }) =>
      formatOf({
        fill: { get: () => one.fill, set: (color) => (one.fill = color) },
        border: {
          ...keptLine(one, "format.border"),
          color: { get: () => one.border, set: (color) => (one.border = color) },
        },
        font: keptFont(one, "format.font"),
      }),
  },
  calls: {
    delete: ({ sheet, chart: one }, _, { book }) => deleteChart(book, sheet, one),
    setPosition: ({ sheet, chart: one }, [start, end], session) => {
      const to = end === null || end === undefined ? null : place(end, sheet, session);
      setPosition(session.book, sheet, one, place(start, sheet, session), to);
    },
  },
};

const titleKept = keptMembers<ChartTarget>("title.", {
  left: [0, asNumber],
  top: [0, asNumber],
  overlay: [false, asBoolean],
  position: ["Automatic", asText],
  horizontalAlignment: ["Center", asText],
});

export const chartTitle: Members<Targets["ChartTitle"]> = {
  reads: {
    text: ({ chart: { title } }) => title.text,
    visible: ({ chart: { title } }) => title.visible,
    ...titleKept.reads,
  },
  writes: {
    text: (target, value, session) =>
      change(target, session, () => {
        target.chart.title.text = asText(value);
        target.chart.title.visible = true;
      }),
    visible: (target, value, session) =>
      change(target, session, () => {
        target.chart.title.visible = asBoolean(value);
      }),
    ...titleKept.writes,
  },
  parts: {
    format: ({ chart: one }) =>
      formatOf({
        font: fontOf(one, one.title.format, "title.format.font"),
        fill: kept<string | null>(one, "title.format.fill", null),
        border: keptLine(one, "title.format.border"),
      }),
  },
};

const legendKept = keptMembers<ChartTarget>("legend.", {
  position: ["Bottom", asText],
  overlay: [false, asBoolean],
  left: [0, asNumber],
  top: [0, asNumber],
  width: [0, asNumber],
  height: [0, asNumber],
});

export const chartLegend: Members<Targets["ChartLegend"]> = {
  reads: { visible: ({ chart: { legend } }) => legend, ...legendKept.reads },
  writes: {
    visible: (target, value, session) =>
      change(target, session, () => {
        target.chart.legend = asBoolean(value);
      }),
    ...legendKept.writes,
  },
  parts: {
    format: ({ chart: one }) =>
      formatOf({
        font: keptFont(one, "legend.format.font"),
        fill: kept<string | null>(one, "legend.format.fill", null),
        border: keptLine(one, "legend.format.border"),
      }),
  },
};

const axisOf = (target: ChartTarget, which: AxisTarget["which"]): OfficeObject<"ChartAxis"> =>
  office("ChartAxis", { ...target, axis: target.chart[which], which });

export const chartAxes: Members<Targets["ChartAxes"]> = {
  parts: {
    valueAxis: (target) => axisOf(target, "valueAxis"),
    categoryAxis: (target) => axisOf(target, "categoryAxis"),
  },
  calls: {
    getItem: (target, [type, group]) => {
      asOptionOrFirst(group, ["Primary"], "ChartAxes.getItem");
      return axisOf(
        target,
        asOption(type, ["Value", "Category"], "ChartAxes.getItem") === "Value" ? "valueAxis" : "categoryAxis",
      );
    },
  },
};

const axisKept = keptMembers<AxisTarget>(({ which }) => `${which}.`, {
  linkNumberFormat: [true, asBoolean],
  majorUnit: ["", (value) => value],
  minorUnit: ["", (value) => value],
  majorTickMark: ["None", asText],
  minorTickMark: ["None", asText],
  tickLabelPosition: ["NextToAxis", asText],
  tickLabelSpacing: ["", (value) => value],
  tickMarkSpacing: [1, asInteger],
  isBetweenCategories: [true, asBoolean],
  categoryType: ["Automatic", asText],
  multiLevel: [false, asBoolean],
  position: ["Automatic", asText],
  textOrientation: [0, asNumber],
});

/** "" is automatic. */
const bound = (name: "minimum" | "maximum") => ({
  read: ({ axis }: AxisTarget): number | string => axis[name] ?? "",
  write: (target: AxisTarget, value: unknown, session: Session): void =>
    change(target, session, () => {
      target.axis[name] = value === "" ? null : asNumber(value);
    }),
});

export const chartAxis: Members<Targets["ChartAxis"]> = {
  reads: {
    type: ({ which }) => (which === "valueAxis" ? "Value" : "Category"),
    visible: ({ axis }) => axis.visible,
    minimum: bound("minimum").read,
    maximum: bound("maximum").read,
    reversePlotOrder: ({ axis }) => axis.reversed,
    numberFormat: ({ axis }) => axis.numberFormat,
    ...axisKept.reads,
  },
  writes: {
    visible: (target, value, session) =>
      change(target, session, () => {
        target.axis.visible = asBoolean(value);
      }),
    minimum: bound("minimum").write,
    maximum: bound("maximum").write,
    reversePlotOrder: (target, value, session) =>
      change(target, session, () => {
        target.axis.reversed = asBoolean(value);
      }),
    numberFormat: (target, value, session) =>
      change(target, session, () => {
        target.axis.numberFormat = asText(value);
      }),
    ...axisKept.writes,
  },
  parts: {
    majorGridlines: (target) => office("ChartGridlines", { ...target, minor: false }),
    minorGridlines: (target) => office("ChartGridlines", { ...target, minor: true }),
    title: (target) => office("ChartAxisTitle", target),
    format: ({ chart: one, axis, which }) =>
      formatOf({
        font: fontOf(one, axis.font, `${which}.format.font`),
        line: keptLine(one, `${which}.format.line`),
        fill: kept<string | null>(one, `${which}.format.fill`, null),
      }),
  },
};

const gridlinePath = ({ which, minor }: Targets["ChartGridlines"]): string =>
  `${which}.${minor ? "minor" : "major"}Gridlines`;

/** Minor gridlines are kept and not drawn. */
const minorGridlines = (target: Targets["ChartGridlines"]) =>
  kept(target.chart, `${gridlinePath(target)}.visible`, false);

export const chartGridlines: Members<Targets["ChartGridlines"]> = {
  reads: { visible: (target) => (target.minor ? minorGridlines(target).get() : target.axis.gridlines) },
  writes: {
    visible: (target, value, session) =>
      change(target, session, () => {
        if (target.minor) minorGridlines(target).set(asBoolean(value));
        else target.axis.gridlines = asBoolean(value);
      }),
  },
  parts: { format: (target) => formatOf({ line: keptLine(target.chart, `${gridlinePath(target)}.format.line`) }) },
};

const axisTitleKept = keptMembers<AxisTarget>(({ which }) => `${which}.title.`, {
  text: ["", asText],
  visible: [false, asBoolean],
});

export const chartAxisTitle: Members<Targets["ChartAxisTitle"]> = {
  reads: axisTitleKept.reads,
  writes: axisTitleKept.writes,
  parts: {
    format: ({ chart: one, which }) =>
      formatOf({
        font: keptFont(one, `${which}.title.format.font`),
        fill: kept<string | null>(one, `${which}.title.format.fill`, null),
        border: keptLine(one, `${which}.title.format.border`),
      }),
  },
};

const plotKept = keptMembers<ChartTarget>("plotArea.", {
  left: [0, asNumber],
  top: [0, asNumber],
  width: [0, asNumber],
  height: [0, asNumber],
  insideLeft: [0, asNumber],
  insideTop: [0, asNumber],
  insideWidth: [0, asNumber],
  insideHeight: [0, asNumber],
  position: ["Automatic", asText],
});

export const chartPlotArea: Members<Targets["ChartPlotArea"]> = {
  reads: plotKept.reads,
  writes: plotKept.writes,
  parts: {
    format: ({ chart: one }) =>
      formatOf({
        fill: kept<string | null>(one, "plotArea.format.fill", null),
        border: keptLine(one, "plotArea.format.border"),
      }),
  },
};
