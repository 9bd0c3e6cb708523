/** The value axis of a chart: its ends, and the steps between them. */
import type { ChartPicture } from "./chart-picture";

export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
  /** 0 at the minimum, 1 at the maximum; outside values are cut off there. */
  readonly share: (value: number) => number;
}

/** As Excel chooses it where neither end is set: columns and bars from 0, round steps, some air above. */
export function valueScale(chart: ChartPicture, stacked: boolean): Scale {
  const values = stacked
    ? totals(chart)
    : chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const most = Math.max(0, ...values);
  const least = Math.min(...(values.length > 0 ? values : [0]));
  const low = chart.type.startsWith("Line") && least > 0 && (most - least) / most < 1 / 6 ? least : Math.min(0, least);
  const stepSize = roundStep(((chart.valueAxis.maximum ?? most) - (chart.valueAxis.minimum ?? low) || 1) / 5);
  const minimum = chart.valueAxis.minimum ?? Math.floor(low / stepSize) * stepSize;
  const above = Math.ceil((most * 1.05) / stepSize) * stepSize;
  const wanted = chart.valueAxis.maximum ?? above;
  const maximum = wanted > minimum ? wanted : minimum + stepSize;
  const count = Math.min(Math.floor((maximum - minimum) / stepSize + 1e-9), 50);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((minimum + index * stepSize).toPrecision(12)));
  const share = (value: number): number => Math.min(Math.max((value - minimum) / (maximum - minimum), 0), 1);
  return { minimum, maximum, ticks, share };
}

/** 1, 2 or 5 times a power of ten, at least `rough`. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

const totals = ({ series, categories }: ChartPicture): readonly number[] =>
  categories.map((_, index) => series.reduce((sum, { values }) => sum + Math.max(values[index] ?? 0, 0), 0));
