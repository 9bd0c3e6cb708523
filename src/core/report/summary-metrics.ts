/** The four metrics of success on the Summary, in the seed's order. */
import type { Metric, MetricId } from "../metric/metric";
import { sentencesOf } from "../state/break-lines";
import { figureOf, figuresBy } from "../metric/series";
import {
  percent,
  percentRange,
  shownChange,
  shownFigure,
  shownInYear,
  shownKnown,
  shownMetric,
  type Shown,
} from "./figure-format";
import { beforeLast, pointsOf, runSentence, trendYears, type Point } from "./trend";

export interface SuccessRow {
  readonly name: string;
  readonly id: MetricId;
  readonly figure: Shown;
  readonly known: Shown;
  /** The first figure of the trend. */
  readonly start: Shown;
  readonly change: Shown;
  readonly sentences: readonly string[];
  /** What the line draws; empty where there is no figure. */
  readonly points: readonly Point[];
  readonly unit: Metric["unit"];
}

const NOTHING: Shown = { value: null, numberFormat: "General", text: "" };

interface Page {
  readonly metrics: readonly Metric[];
  readonly year: string | null;
  readonly years: readonly string[];
}

/** Smaller changes are none: half a point, or half a hundredth of a rating. */
const SHARE_STEP = 0.005;
const RATING_STEP = 0.005;

const SUCCESS: readonly MetricId[] = [
  "team-average",
  "survey-favorable",
  "survey-strong",
  "effective-gap",
  "principals-of-color",
];

/** The years of the trends: at most five, from the first in which a metric of success has a figure. */
export const successYears = (metrics: readonly Metric[], year: string | null): readonly string[] =>
  trendYears(
    metrics.filter(({ metric, status, group }) => {
      return status === "value" && SUCCESS.includes(metric) && Object.keys(group).length === 0;
    }),
    year,
  );

export function successRows(page: Page): readonly SuccessRow[] {
  return withReasonsOnce([practice(page), survey(page), byPoverty(page), principals(page)]);
}

/** A reason that stands in a row above is not told again. */
function withReasonsOnce(rows: readonly SuccessRow[]): readonly SuccessRow[] {
  const told = new Map<string, string>();
  return rows.map((row) => {
    const [reason, ...rest] = row.sentences;
    if (reason === undefined || typeof row.figure.value === "number") return row;
    const above = told.get(reason);
    if (above === undefined) told.set(reason, row.name);
    return above === undefined ? row : { ...row, sentences: [`For the same reason as ${above}.`, ...rest] };
  });
}

function rowOf(page: Page, name: string, id: MetricId, sentences: readonly (string | null)[]): SuccessRow {
  const metric = figureOf(page.metrics, id, page.year) ?? undefined;
  const points = pointsOf(page.metrics, id, page.years);
  const unit = metric?.unit ?? "share";
  const before = beforeLast(points);
  const now = metric?.status === "value" ? metric.value : null;
  const isAwaited = metric?.status === "not-yet";
  return {
    name,
    id,
    figure: shownMetric(metric),
    // Of a round or survey that is not over nothing is known, and that goes without saying.
    known: metric && !isAwaited ? shownKnown(metric.known, metric.of) : NOTHING,
    start: now === null ? NOTHING : startOf(points, unit),
    change: now === null || before === null ? NOTHING : shownChange(now, before, unit, id === "effective-gap"),
    sentences: [
      ...(now === null ? [metric?.reason ?? "No sheet gives it."] : []),
      ...sentences.filter((sentence): sentence is string => sentence !== null && sentence !== ""),
    ],
    points: now === null ? [] : points,
    unit,
  };
}

function startOf(points: readonly Point[], unit: Metric["unit"]): Shown {
  const first = points.findIndex(({ value }) => value !== null);
  const point = points[first];
  if (!point || point.value === null || first === points.length - 1) return NOTHING;
  // The heading names the first year of the trend; a figure of a later one says so itself.
  return first === 0 ? shownFigure(point.value, unit) : shownInYear(point.value, unit, point.year);
}

const valueOf = (metric: Metric | null): number | null => (metric?.status === "value" ? metric.value : null);

function practice(page: Page): SuccessRow {
  const metric = figureOf(page.metrics, "team-average", page.year);
  if (valueOf(metric) === null) return rowOf(page, "TEAM practice rating", "team-average", []);
  return rowOf(page, "TEAM practice rating", "team-average", [
    runSentence(pointsOf(page.metrics, "team-average", page.years), RATING_STEP),
    directorsSentence(page),
  ]);
}

/** Averages of fewer leaders say more of single people than of their director. */
const FEWEST_LEADERS = 10;

/** Whether directors were made comparable, and how far apart they are; nobody is named. */
function directorsSentence({ metrics, year }: Page): string {
  if (valueOf(figureOf(metrics, "team-average-calibrated", year)) !== null)
    return "As rated. Groups calibrated across directors: Leadership Metrics.";
  const averages = figuresBy(metrics, "team-average", year, "rater")
    .filter(({ known }) => known >= FEWEST_LEADERS)
    .flatMap((metric) => valueOf(metric) ?? []);
  const [low, high] = [Math.min(...averages), Math.max(...averages)];
  return averages.length < 2 || high - low < 0.1
    ? "Not calibrated across executive directors."
    : `Not calibrated: directors’ averages run from ${low.toFixed(1)} to ${high.toFixed(1)}.`;
}

function survey(page: Page): SuccessRow {
  const favorable = figureOf(page.metrics, "survey-favorable", page.year);
  const strong = figureOf(page.metrics, "survey-strong", page.year);
  const isAwaited = strong?.status === "not-yet" && favorable?.status !== "not-yet";
  const useStrong =
    valueOf(favorable) === null && (valueOf(strong) !== null || isAwaited || favorable?.status === "not-applicable");
  const id = useStrong ? "survey-strong" : "survey-favorable";
  const name = useStrong ? "Leadership survey, strong" : "Leadership survey, favorable";
  const metric = useStrong ? strong : favorable;
  if (valueOf(metric) === null) return rowOf(page, name, id, []);
  const answered = valueOf(figureOf(page.metrics, "survey-response-rate", page.year));
  const answers = answered === null ? null : `${percent(answered)} of staff answered.`;
  const reasons = sentencesOf(metric?.reason ?? "").filter(
    (said) => answered === null || !/answer(ed|s: \d+%)\.$/.test(said),
  );
  return rowOf(page, name, id, [
    runSentence(pointsOf(page.metrics, id, page.years), SHARE_STEP),
    ...(useStrong ? [...reasons, answers] : [answers, ...reasons]),
  ]);
}

function byPoverty(page: Page): SuccessRow {
  const share = (quartile: 1 | 4): Metric | null => figureOf(page.metrics, "effective-share", page.year, { quartile });
  const [lowest, highest] = [share(1), share(4)];
  const [low, high] = [valueOf(lowest), valueOf(highest)];
  const sentence =
    lowest && highest && low !== null && high !== null
      ? `Effective principals lead ${Math.round(high * highest.known)} of ${highest.known} rated highest-poverty schools, ${Math.round(low * lowest.known)} of ${lowest.known} lowest.`
      : null;
  return rowOf(page, "Effective leaders by poverty", "effective-gap", [sentence]);
}

function principals(page: Page): SuccessRow {
  const of = (id: MetricId): Metric | null => figureOf(page.metrics, id, page.year);
  const leaders = of("principals-of-color");
  const students = of("students-of-color");
  const gap = valueOf(of("representation-gap"));
  const known = valueOf(students) !== null && students;
  const points = gap === null ? 0 : Math.round(gap * 100);
  const comparison =
    gap === null
      ? ""
      : points === 0
        ? ", the same share"
        : `, ${Math.abs(points)} ${Math.abs(points) === 1 ? "point" : "points"} ${points > 0 ? "more" : "fewer"}`;
  return rowOf(page, "Principals of color", "principals-of-color", [
    known ? `${percentRange(known)} of students are of color${comparison}.` : null,
    valueOf(leaders) === null ? null : (leaders?.reason ?? null),
  ]);
}
