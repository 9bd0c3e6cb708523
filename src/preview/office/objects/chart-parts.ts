/** What stands around a chart's plot: its title, its legend, the plot area. */
import { asBoolean, asNumber, asText } from "../arguments";
import type { Members } from "../members";
import type { ChartTarget, Targets } from "../targets";
import { changeChart } from "./change-chart";
import { fontOf, formatOf, kept, keptFont, keptLine } from "./chart-formats";
import { keptMembers } from "./kept-members";

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
      changeChart(target, session, () => {
        target.chart.title.text = asText(value);
        target.chart.title.visible = true;
      }),
    visible: (target, value, session) =>
      changeChart(target, session, () => {
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
      changeChart(target, session, () => {
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
