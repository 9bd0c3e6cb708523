/** The axes of a chart, with their titles and gridlines. */
import { asBoolean, asInteger, asNumber, asOption, asOptionOrFirst, asText } from "../arguments";
import { office, type Members, type OfficeObject } from "../members";
import type { Session } from "../session";
import type { AxisTarget, ChartTarget, Targets } from "../targets";
import { changeChart } from "./change-chart";
import { fontOf, formatOf, kept, keptFont, keptLine } from "./chart-formats";
import { keptMembers } from "./kept-members";

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
    changeChart(target, session, () => {
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
      changeChart(target, session, () => {
        target.axis.visible = asBoolean(value);
      }),
    minimum: bound("minimum").write,
    maximum: bound("maximum").write,
    reversePlotOrder: (target, value, session) =>
      changeChart(target, session, () => {
        target.axis.reversed = asBoolean(value);
      }),
    numberFormat: (target, value, session) =>
      changeChart(target, session, () => {
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
      changeChart(target, session, () => {
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
