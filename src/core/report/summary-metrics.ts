/** The four metrics of success on the Summary, in the seed's order. */
import type { Metric, MetricId } from "../metric/metric";
import { figureOf } from "../metric/series";
import { percentRange, shownChange, shownFigure, shownKnown, shownMetric, type Shown } from "./figure-format";
import { beforeLast, pointsOf, trendSentence, type Point } from "./trend";

export interface SuccessRow {
  readonly name: string;
  readonly id: MetricId;
  readonly figure: Shown;
  readonly known: Shown;
  /** The first figure of the trend. */
  readonly start: Shown;
  readonly change: Shown;
  readonly sentences: readonly string[];
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

export function successRows(page: Page): readonly SuccessRow[] {
  return [practice(page), survey(page), byPoverty(page), principals(page)];
}

function rowOf(page: Page, name: string, id: MetricId, sentences: readonly (string | null)[]): SuccessRow {
  const metric = figureOf(page.metrics, id, page.year) ?? undefined;
  const points = pointsOf(page.metrics, id, page.years);
  const unit = metric?.unit ?? "share";
  const before = beforeLast(points);
  const now = metric?.status === "value" ? metric.value : null;
  return {
    name,
    id,
    figure: shownMetric(metric),
    known: metric ? shownKnown(metric.known, metric.of) : NOTHING,
    start: startOf(points, unit),
    change: now === null || before === null ? NOTHING : shownChange(now, before, unit, id === "effective-gap"),
    sentences: [
      ...(now === null ? [metric?.reason ?? "No sheet gives it."] : []),
      ...[sentences[0] ?? null, now === null ? null : lateStart(points), ...sentences.slice(1)].filter(
        (sentence): sentence is string => sentence !== null && sentence !== "",
      ),
    ],
    points,
    unit,
  };
}

function startOf(points: readonly Point[], unit: Metric["unit"]): Shown {
  const first = points.findIndex(({ value }) => value !== null);
  const point = points[first];
  if (!point || point.value === null || first === points.length - 1) return NOTHING;
  return shownFigure(point.value, unit);
}

/** Says where the trend starts when that is not the year in the heading. */
function lateStart(points: readonly Point[]): string {
  const first = points.findIndex(({ value }) => value !== null);
  return first > 0 && first < points.length - 1 ? `Trend from ${points[first]?.year ?? ""}.` : "";
}

const valueOf = (metric: Metric | null): number | null => (metric?.status === "value" ? metric.value : null);

function practice(page: Page): SuccessRow {
  const metric = figureOf(page.metrics, "team-average", page.year);
  if (valueOf(metric) === null) return rowOf(page, "TEAM practice rating", "team-average", []);
  return rowOf(page, "TEAM practice rating", "team-average", [
    trendSentence(pointsOf(page.metrics, "team-average", page.years), RATING_STEP),
    "Not calibrated across executive directors.",
  ]);
}

function survey(page: Page): SuccessRow {
  const favorable = figureOf(page.metrics, "survey-favorable", page.year);
  const strong = figureOf(page.metrics, "survey-strong", page.year);
  const useStrong = valueOf(favorable) === null && (valueOf(strong) !== null || favorable?.status === "not-applicable");
  const id = useStrong ? "survey-strong" : "survey-favorable";
  const name = useStrong ? "Leadership survey, strong" : "Leadership survey, favorable";
  const metric = useStrong ? strong : favorable;
  if (valueOf(metric) === null) return rowOf(page, name, id, []);
  return rowOf(page, name, id, [
    trendSentence(pointsOf(page.metrics, id, page.years), SHARE_STEP),
    metric?.reason ?? null,
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
