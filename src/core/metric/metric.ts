/** A figure, with everything a person needs to trust it. */
export const METRIC_IDS = [
  "team-average",
  "team-average-calibrated",
  "director-spread",
  "survey-favorable",
  "survey-favorable-weighted",
  "survey-strong",
  "survey-level-share",
  "survey-response-rate",
  "effective-share",
  "effective-at-cut",
  "rating-by-poverty",
  "effective-gap",
  "effective-exposure",
  "quarter-uncertain",
  "poverty-age",
  "principals-of-color",
  "interim-principals-of-color",
  "students-of-color",
  "students-economically-disadvantaged",
  "representation-gap",
  "parity-index",
  "parity-need",
  "first-year-principal-share",
  "first-year-rating",
  "first-year-by-assistant-years",
  "first-year-by-experience",
  "new-to-school-share",
  "principal-turnover",
  "turnover-outcome",
  "vacancies",
  "vacancies-expected",
  "evidence-coverage",
] as const;
export type MetricId = (typeof METRIC_IDS)[number];

export type Status = "value" | "unknown" | "suppressed" | "not-applicable" | "not-yet";

/** `left`: on no roster of the year after. */
export const OUTCOMES = ["moved", "promoted", "other-post", "retired", "left"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Empty: the whole district. */
export interface Group {
  /** 1 = least economically disadvantaged … 4. */
  readonly quartile?: 1 | 2 | 3 | 4;
  readonly cluster?: string;
  readonly level?: string;
  readonly raceEthnicity?: string;
  readonly responsibility?: string;
  readonly rater?: string;
  readonly school?: string;
  readonly topic?: string;
  /** Evidence coverage: the data source. */
  readonly source?: string;
  /** A level of an ordinal survey, by its id. */
  readonly surveyLevel?: string;
  /** A practice rating at or above which leaders are counted. */
  readonly cut?: number;
  /** Students who are economically disadvantaged, or the others. */
  readonly students?: "economically-disadvantaged" | "other";
  /** What became of heads who left their school. */
  readonly outcome?: Outcome;
  /** Completed years at hire, as a band: `0-2`, `6+`. */
  readonly yearsAsAssistant?: string;
  readonly yearsInEducation?: string;
}

/** What is known of how a figure came about: `{ survey: "Panorama" }`. Two figures differ in it where both know it. */
export type Basis = Readonly<Record<string, string>>;

export interface Metric {
  readonly metric: MetricId;
  /** `team-average/1`: the definition's id and version, a line on Definitions. */
  readonly definition: string;
  readonly schoolYear: string | null;
  readonly group: Group;
  /** Shares are 0 to 1, points are differences of shares, ratings 1 to 5. null when there is no figure. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly interval: "bounds" | "confidence" | null;
  /** How many are known, of how many there are. */
  readonly known: number;
  readonly of: number;
  /** What known and of count, in words: "schools with a result". */
  readonly counted: string;
  readonly unit: "share" | "points" | "rating" | "count" | "rows";
  readonly status: Status;
  /** What a figure of another year must share to compare with this one, in words: how directors were compared, which survey. */
  readonly basis?: Basis;
  /** In plain words, why there is no figure, or what limits it; null when there is nothing to say. */
  readonly reason: string | null;
}

/** The cells a figure rests on, by sheet: `5-162,170`. */
export interface RowsOnSheet {
  readonly sheet: string;
  readonly rows: string;
}
