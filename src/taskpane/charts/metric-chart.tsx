/** The small chart of a metric, whichever kind it has. */
import type { MetricChart as MetricChartData } from "../view/today/metric-rows";
import { LineChart } from "./line-chart";
import { QuartersChart } from "./quarters-chart";
import { TwoLinesChart } from "./two-lines-chart";

export const MetricChart = ({ chart }: { readonly chart: MetricChartData }) => {
  switch (chart.kind) {
    case "line":
      return <LineChart chart={chart} />;
    case "quarters":
      return <QuartersChart chart={chart} />;
    case "two-lines":
      return <TwoLinesChart chart={chart} />;
  }
};
