/** A figure by poverty quarter, cluster, level …: what its bars show. The same figures as on the Summary. */
import type { Group, Metric, MetricId } from "../../../core/metric/metric";
import { figureOf } from "../../../core/metric/series";
import { byCluster, byQuarter } from "../../../core/report/summary-charts";
import type { FigureAsked } from "./figure-asked";
import { figureText } from "./figure-text";

export interface GroupChart {
  /** `By cluster`. */
  readonly title: string;
  /** What the bars say; "" where nothing short can be said. */
  readonly sentence: string;
  readonly bars: readonly GroupBar[];
  /** What the bars' lengths stand for. */
  readonly scale: GroupScale;
  /** How many cases a group has, and what chance may do; "" when there is nothing to add. */
  readonly note: string;
}

export interface GroupBar {
  readonly name: string;
  /** `8 of 12`; "" where nothing is counted. */
  readonly count: string;
  /** null: hidden or unknown; `figure` says which. */
  readonly value: number | null;
  readonly figure: string;
  /** The one bar that matters: the highest-poverty quarter, the whole district. */
  readonly emphasized: boolean;
  readonly asked: FigureAsked;
}

/** Bars start at 0; ratings are dots on their scale from 1 to 5. */
export interface GroupScale {
  readonly kind: "bars" | "dots";
  readonly low: number;
  readonly high: number;
}

type Key = keyof Group;

const TITLES: Readonly<Partial<Record<Key, string>>> = {
  quartile: "By poverty quarter",
  cluster: "By cluster",
  level: "By level",
  responsibility: "By responsibility",
  rater: "By executive director",
  raceEthnicity: "By race/ethnicity",
  topic: "By survey topic",
  source: "By source",
  school: "By school",
};

const QUARTERS = ["Lowest poverty", "Second lowest", "Second highest", "Highest poverty"] as const;

/** Whose groups say more about a figure than its own. */
const BROKEN_DOWN_BY: Readonly<Partial<Record<MetricId, MetricId>>> = { "effective-gap": "effective-share" };

/** Shares of cases that are so or not: their count is "8 of 12", as on the Summary. */
const PARTS_OF_WHOLE: ReadonlySet<MetricId> = new Set<MetricId>([
  "effective-share",
  "survey-strong",
  "first-year-principal-share",
  "new-to-school-share",
  "principals-of-color",
  "principal-turnover",
]);

/** A share, difference or average of fewer is not drawn: one more or less would move it far. */
export const FEWEST_KNOWN = 10;

/** Too few for a chart; the figure's own page shows it. */
export const isOfFew = ({ status, known, unit }: Metric): boolean =>
  status === "value" && known < FEWEST_KNOWN && (unit === "share" || unit === "points" || unit === "rating");

export interface GroupWords {
  readonly metrics: readonly Metric[];
  /** A group in words, without the group it is in. */
  readonly where: (group: Group) => string;
}

/** One chart for each way in which the figure is divided, poverty quarters first. */
export function groupCharts(asked: FigureAsked, words: GroupWords): readonly GroupChart[] {
  const metric = BROKEN_DOWN_BY[asked.metric] ?? asked.metric;
  const outer = Object.keys(asked.group).length;
  const within = words.metrics.filter(
    (one) =>
      one.metric === metric &&
      one.schoolYear === asked.schoolYear &&
      Object.keys(one.group).length === outer + 1 &&
      Object.entries(asked.group).every(([key, value]) => one.group[key as Key] === value),
  );
  const byKey = new Map<Key, Metric[]>();
  for (const one of within) {
    const key = (Object.keys(one.group) as Key[]).find((name) => asked.group[name] === undefined);
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  const scale = scaleOf(within);
  const order = Object.keys(TITLES);
  return [...byKey]
    .sort(([a], [b]) => (order.indexOf(a) + 1 || Infinity) - (order.indexOf(b) + 1 || Infinity))
    .map(([key, group]) => chartOf(key, group, { ...asked, metric }, scale, words));
}

function chartOf(
  key: Key,
  group: readonly Metric[],
  asked: FigureAsked,
  scale: GroupScale,
  { metrics, where }: GroupWords,
): GroupChart {
  const named = (metric: Metric): string => {
    if (key === "quartile") return QUARTERS[(metric.group.quartile ?? 1) - 1] ?? "";
    return key === "cluster" ? (metric.group.cluster ?? "") : where({ [key]: metric.group[key] });
  };
  const bars = group.map((metric) => barOf(metric, named(metric), key === "quartile" && metric.group.quartile === 4));
  const whole = figureOf(metrics, asked.metric, asked.schoolYear, asked.group);
  const shown = key === "cluster" && whole !== null ? ranked([...bars, barOf(whole, "All clusters", true)]) : bars;
  const said =
    Object.keys(asked.group).length > 0
      ? null
      : key === "quartile"
        ? byQuarter(metrics, asked.schoolYear, [asked.metric])
        : key === "cluster"
          ? byCluster(metrics, asked.schoolYear, [asked.metric])
          : null;
  const few = group.some(isOfFew) ? `Fewer than ${FEWEST_KNOWN} are not drawn; the row leads to the figure.` : "";
  return {
    title: TITLES[key] ?? "By group",
    sentence: said?.title ?? "",
    bars: shown,
    scale,
    note: [said?.note ?? "", few].filter((sentence) => sentence !== "").join(" "),
  };
}

/** From most to least; what has no figure comes last. */
const ranked = (bars: readonly GroupBar[]): readonly GroupBar[] =>
  bars.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));

function barOf(metric: Metric, name: string, emphasized: boolean): GroupBar {
  const few = isOfFew(metric);
  const hasFigure = metric.status === "value" && metric.value !== null;
  return {
    name,
    count: hasFigure && !few ? countOf(metric) : "",
    value: hasFigure && !few ? metric.value : null,
    figure: few ? "hidden" : figureText(metric),
    emphasized,
    asked: { metric: metric.metric, schoolYear: metric.schoolYear, group: metric.group },
  };
}

function countOf({ metric, value, known, of, unit }: Metric): string {
  if (unit === "count" || unit === "rows") return "";
  if (PARTS_OF_WHOLE.has(metric)) return `${Math.round((value ?? 0) * known)} of ${known}`;
  return `${known} of ${of} known`;
}

/** One scale for all bars of a page, so that charts beside each other compare. */
function scaleOf(metrics: readonly Metric[]): GroupScale {
  if (metrics[0]?.unit === "rating" && metrics[0].metric !== "director-spread")
    return { kind: "dots", low: 1, high: 5 };
  const values = metrics.flatMap((metric) =>
    metric.status === "value" && metric.value !== null && !isOfFew(metric) ? [metric.value] : [],
  );
  return { kind: "bars", low: Math.min(0, ...values), high: Math.max(0, ...values) };
}
