/** One figure with everything a person needs to trust it: definition, trend, groups, and the rows it rests on. */
import type { Group, Metric } from "../../../core/metric/metric";
import { figureOf, newestYear } from "../../../core/metric/series";
import { DISTRICT, whereWords } from "../../../core/report/group-words";
import type { Refreshed } from "../../../core/refresh";
import type { Workbook } from "../../../core/sheet";
import { successRows } from "../../../core/report/summary-metrics";
import { trendYears } from "../../../core/report/trend";
import { plainWords } from "../../../core/state/plain-words";
import type { Place } from "../../../hosts/host";
import type { FigureAsked } from "./figure-asked";
import { definitionPlace, figurePlace } from "./figure-place";
import { figureText, numberText } from "./figure-text";
import { gapsIn } from "./gap-figure";
import { lineFinder, type GapLine } from "./gap-line";
import { groupCharts, isOfFew, type GroupChart } from "./group-charts";
import { rowsBehind, type RowsLink } from "./rows-behind";
import { trendView, type TrendView } from "./trend-view";

export interface FigurePage {
  readonly asked: FigureAsked;
  readonly name: string;
  /** `District`, `Lakeshore cluster`. */
  readonly where: string;
  readonly year: string;
  /** `72%`; a status in its place. */
  readonly figure: string;
  readonly isStatus: boolean;
  /** `141 of 158 schools with a rated head`; "" where nothing was to be known. */
  readonly known: string;
  /** `64% to 79%: what unknowns allow`; "" without a range. */
  readonly range: string;
  /** What limits the figure, or why there is none. */
  readonly sentence: string;
  readonly trend: TrendView | null;
  readonly charts: readonly GroupChart[];
  readonly rows: readonly RowsLink[];
  readonly definition: DefinitionWords | null;
  /** The whole district's figure, when this is a group's. */
  readonly whole: FigureAsked | null;
  /** The gaps that it tells of, the weightiest first. */
  readonly gaps: readonly GapLine[];
  /** The figure's line on Leadership Metrics. */
  readonly place: Place | null;
}

export interface DefinitionWords {
  readonly text: string;
  /** `effective-share/1`. */
  readonly version: string;
  /** The line on Definitions that has formula and source. */
  readonly place: Place | null;
}

/** null: that figure is not there any more. */
export function figurePage(asked: FigureAsked, refreshed: Refreshed, workbook: Workbook): FigurePage | null {
  const { metrics, rowsOf, definitions, tagged } = refreshed.analysis;
  const metric = figureOf(metrics, asked.metric, asked.schoolYear, asked.group);
  if (metric === null) return null;
  const definition = definitions.find(({ id }) => id === asked.metric);
  const name = definition?.name ?? asked.metric;
  const where = (group: Group): string => whereWords(group, plainWords, tagged.schoolNames);
  const isDistrict = Object.keys(asked.group).length === 0;
  return {
    asked,
    name,
    where: isDistrict ? DISTRICT : where(asked.group),
    year: asked.schoolYear ?? "",
    figure: figureText(metric),
    isStatus: metric.status !== "value" || metric.value === null,
    known: metric.of === 0 ? "" : `${metric.known} of ${metric.of} ${metric.counted}`,
    range: rangeOf(metric),
    sentence: sentenceOf(metric, isDistrict ? summarySentences(metrics, asked) : []),
    trend: trendView(metrics, asked, newestYear(metrics) ?? null, isDistrict ? name : `${name}, ${where(asked.group)}`),
    charts: groupCharts(asked, { metrics, where }),
    rows: rowsBehind(rowsOf(asked)),
    definition:
      definition === undefined
        ? null
        : {
            text: definition.text,
            version: metric.definition,
            place: definitionPlace(refreshed, workbook, metric.definition),
          },
    whole: isDistrict ? null : { ...asked, group: {} },
    gaps: gapsIn(asked, refreshed.analysis.gaps).map(lineFinder(refreshed.analysis, workbook)),
    place: figurePlace(refreshed, workbook, { name, year: asked.schoolYear ?? "", where: where(asked.group) }),
  };
}

function rangeOf({ low, high, interval, unit }: Metric): string {
  if (interval === null || low === null || high === null) return "";
  const [first = "", to = ""] = [low, high].map((end) => numberText(end, unit));
  if (first === to) return "";
  const from = first.replace(/ points?$/, "");
  return interval === "bounds" ? `${from} to ${to}: what unknowns allow` : `${from} to ${to}: 95% confidence`;
}

const NO_REASON: Readonly<Record<Metric["status"], string>> = {
  value: "",
  unknown: "No sheet gives it.",
  suppressed: "There are too few people or answers to show a figure.",
  "not-applicable": "Nothing of the kind is expected here.",
  "not-yet": "The round or survey is not over.",
};

/** What the Summary says of the four metrics of success. */
const summarySentences = (metrics: readonly Metric[], { metric, schoolYear: year }: FigureAsked): readonly string[] =>
  successRows({ metrics, year, years: trendYears(metrics, year) }).find(({ id }) => id === metric)?.sentences ?? [];

function sentenceOf(metric: Metric, said: readonly string[]): string {
  const reason = metric.reason ?? NO_REASON[metric.status];
  return [...said.filter((sentence) => !reason.includes(sentence)), reason, isOfFew(metric) ? fewWords(metric) : ""]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

const fewWords = ({ known }: Metric): string =>
  known === 1
    ? "It rests on one case alone. Charts leave it out."
    : `It rests on ${known} cases, so one more or less moves it far. Charts leave it out.`;
