/** Charts on a worksheet: their kinds, and where they stand. */
import type { BookSheet } from "../../workbook/book";
import { addChart, deleteChart, setPosition } from "../../workbook/charts";
import { findChart } from "../../workbook/find-object";
import { invalidArgument } from "../../workbook/refusals";
import { placeOfText } from "../addresses";
import { asBoolean, asInteger, asNumber, asOption, asOptionOrFirst, asRange, asText, itemNotFound } from "../arguments";
import { office, type Members, type OfficeObject } from "../members";
import type { Session } from "../session";
import type { ChartTarget, Targets } from "../targets";
import { changeChart } from "./change-chart";
import { formatOf, keptFont, keptLine } from "./chart-formats";
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

type Measure = "left" | "top" | "width" | "height";

/** Points for the client, pixels in the workbook. */
const measure = (name: Measure) => ({
  read: ({ chart }: ChartTarget): number => chart[name] / PIXELS_A_POINT,
  write: (target: ChartTarget, value: unknown, session: Session): void => {
    const points = asNumber(value);
    if (points < 0) throw invalidArgument();
    changeChart(target, session, () => {
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
      changeChart(target, session, () => {
        target.chart.name = asText(value);
      }),
    chartType: (target, value, session) =>
      changeChart(target, session, () => {
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
