/** Figures that are not missing but awaited: the newest school year is not over, and an earlier year has them. */
import { dayInSchoolYear } from "../day";
import { isCommonCase } from "./common-case-rows";
import type { District, SchoolYear } from "./district";
import { figureInWords } from "./figure-words";
import type { Metric, MetricId } from "./metric";
import { practiceIn } from "./practice";
import { groupKey } from "./recipe";
import { surveyIn } from "./survey-results";
import { isMeasure } from "../tag/tagged";

/** What a figure waits for. */
type Source = "ratings" | "cases" | "survey" | "roster" | "enrollment" | "evidence";

const RESTS_ON: Readonly<Record<MetricId, readonly Source[]>> = {
  "team-average": ["ratings"],
  "team-average-calibrated": ["ratings", "cases"],
  "director-spread": ["ratings"],
  "survey-favorable": ["survey"],
  "survey-favorable-weighted": ["survey"],
  "survey-strong": ["survey"],
  "survey-level-share": ["survey"],
  "survey-response-rate": ["survey"],
  "effective-share": ["ratings"],
  "effective-at-cut": ["ratings"],
  "rating-by-poverty": ["ratings", "enrollment"],
  "effective-gap": ["ratings", "enrollment"],
  "effective-exposure": ["ratings", "enrollment"],
  "quarter-uncertain": ["enrollment"],
  "poverty-age": ["enrollment"],
  "principals-of-color": ["roster"],
  "interim-principals-of-color": ["roster"],
  "students-of-color": ["enrollment"],
  "students-economically-disadvantaged": ["enrollment"],
  "representation-gap": ["roster", "enrollment"],
  "parity-index": ["roster", "enrollment"],
  "parity-need": ["roster", "enrollment"],
  "first-year-principal-share": ["roster"],
  "first-year-rating": ["ratings", "roster"],
  "first-year-by-assistant-years": ["ratings", "roster"],
  "first-year-by-experience": ["ratings", "roster"],
  "new-to-school-share": ["roster"],
  "principal-turnover": ["roster"],
  "turnover-outcome": ["roster"],
  vacancies: ["roster"],
  "vacancies-expected": ["roster"],
  "evidence-coverage": ["evidence"],
};

const notIn = (what: string, { name }: SchoolYear, verb: "is" | "are" = "is"): string =>
  `${what} of ${name ?? ""} ${verb} not in`;

/** What is awaited, as the start of a sentence; null where it is in. */
const AWAITED: Readonly<Record<Source, (year: SchoolYear, district: District) => string | null>> = {
  ratings: (year, district) => {
    if (practiceIn(year, district).incomplete.size > 0 && practiceIn(year, district).averages.size === 0)
      return `no round of ${year.name ?? ""} is complete`;
    return year.ratings.every(isCommonCase) ? notIn("the rounds", year, "are") : null;
  },
  cases: (year) => (year.ratings.some(isCommonCase) ? null : notIn("the common cases", year, "are")),
  survey: (year) => (surveyIn(year).rows === 0 ? notIn("the survey", year) : null),
  roster: (year) => (year.roster().posts.size === 0 ? notIn("the roster", year) : null),
  enrollment: (year) =>
    [...year.schools().values()].every(({ enrollment }) => enrollment === null) ? notIn("the enrollment", year) : null,
  evidence: (year) => (year.evidence.some(isMeasure) ? null : notIn("ratings and survey results", year, "are")),
};

/** A school year ends on this day. */
const LAST_DAY = { month: 6, day: 30 } as const;

/**
 * Not yet instead of unknown: only in the newest school year, while it is not over on the as-of day, where nothing of what the
 * figure rests on is in and an earlier year of the workbook has the figure.
 */
export function withNotYet(metrics: readonly Metric[], district: District): readonly Metric[] {
  const year = district.years[district.years.length - 1];
  if (year === undefined || year.name === null) return metrics;
  if (district.asOf > dayInSchoolYear(year.name, LAST_DAY.month, LAST_DAY.day)) return metrics;
  const last = new Map<string, Metric>();
  for (const metric of metrics)
    if (metric.status === "value" && metric.schoolYear !== year.name) last.set(keyOf(metric), metric);
  return metrics.map((metric) => {
    if (metric.schoolYear !== year.name || metric.status !== "unknown") return metric;
    const before = last.get(keyOf(metric));
    const awaited = RESTS_ON[metric.metric]
      .map((source) => AWAITED[source](year, district))
      .find((said) => said !== null);
    if (before === undefined || awaited === undefined) return metric;
    return {
      ...metric,
      status: "not-yet",
      reason: `Not yet: ${awaited}. ${figureInWords(before)} in ${before.schoolYear ?? ""}.`,
    };
  });
}

const keyOf = ({ metric, group }: Metric): string => `${metric}|${groupKey(group)}`;
