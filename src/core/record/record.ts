/**
 * Records: what rows say, by dataset. A row may become several records of several datasets. Values are parsed but labels are
 * as typed; a record leads back to its cells through its segment.
 */
import type { Table } from "../table/table";

export const DATASETS = ["leader", "school", "rating", "survey", "candidate", "support"] as const;
export type Dataset = (typeof DATASETS)[number];

/** One dataset read from one table; in a sheet with repeated groups (second contact, third contact …) one segment a group. */
export interface Segment {
  readonly dataset: Dataset;
  readonly table: Table;
  /** From 1: which of the repeated groups. */
  readonly group: number;
  /** The sheet column of each field, by field id, with its part where it has one: `students:black`. */
  readonly columns: ReadonlyMap<string, number>;
  /** The table's school year, where the rows have none of their own. */
  readonly schoolYear: string | null;
}

/** Where a record stands. */
export interface Origin {
  readonly segment: Segment;
  /** Excel's row number. */
  readonly row: number;
}

/** A number of students that is at least `low` and at most `high`; both are equal when it is known. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A day as a serial of the 1900 date system. */
export type Day = number;

export interface LeaderRecord extends Origin {
  readonly schoolYear: string | null;
  readonly leaderId: string | null;
  /** As typed, white space folded; null when blank or a word for vacant. */
  readonly name: string | null;
  /** The name cell says that the post is vacant, or is blank in a row of a head of school. */
  readonly vacant: boolean;
  readonly position: string | null;
  readonly schoolId: string | null;
  readonly schoolName: string | null;
  readonly cluster: string | null;
  readonly supervisor: string | null;
  /** The person who mentors this leader, as typed. */
  readonly mentor: string | null;
  readonly raceEthnicity: string | null;
  readonly gender: string | null;
  readonly hireDate: Day | null;
  readonly positionStart: Day | null;
  readonly positionEnd: Day | null;
  readonly yearsExperience: number | null;
  readonly yearsAsPrincipal: number | null;
  readonly yearsAsAssistantPrincipal: number | null;
  readonly retirementEligibleOn: Day | null;
  readonly credential: string | null;
  readonly strengths: string | null;
  readonly status: string | null;
  /** 1 is the leader in charge. From the column, else the repeated group's number where a row holds several leaders, else null. */
  readonly orderOfAssignment: number | null;
}

export interface SchoolRecord extends Origin {
  readonly schoolYear: string | null;
  readonly schoolId: string | null;
  readonly stateSchoolId: string | null;
  readonly schoolName: string | null;
  readonly shortName: string | null;
  readonly level: string | null;
  readonly type: string | null;
  readonly cluster: string | null;
  readonly enrollment: number | null;
  readonly economicallyDisadvantaged: Bounds | null;
  /** 0 to 1 as published, where the sheet gives a share: also known when the enrollment is not. */
  readonly economicallyDisadvantagedShare?: Bounds;
  /** Whole students by race/ethnicity id; `unknown` is a group of its own. Empty when no column gives race. */
  readonly students: Readonly<Record<string, Bounds>>;
}

export interface RatingRecord extends Origin {
  readonly schoolYear: string | null;
  readonly leaderId: string | null;
  readonly name: string | null;
  readonly schoolId: string | null;
  readonly schoolName: string | null;
  readonly round: string | null;
  readonly rater: string | null;
  readonly instrument: string | null;
  /** null: the row gives the round's average, not one indicator. */
  readonly indicator: string | null;
  /** 1 to 5, null when not scored. */
  readonly score: number | null;
  readonly date: Day | null;
}

export interface SurveyRecord extends Origin {
  readonly schoolYear: string | null;
  readonly schoolId: string | null;
  readonly schoolName: string | null;
  readonly leaderId: string | null;
  readonly name: string | null;
  readonly instrument: string | null;
  /** As typed; null when the sheet does not say: staff. */
  readonly respondentGroup: string | null;
  readonly topic: string | null;
  readonly item: string | null;
  /** Share of favorable answers, 0 to 1. */
  readonly favorable: number | null;
  /** An ordinal result as typed: STRONG. */
  readonly level: string | null;
  readonly respondents: number | null;
  /** 0 to 1. */
  readonly responseRate: number | null;
  readonly date: Day | null;
}

export interface CandidateRecord extends Origin {
  readonly schoolYear: string | null;
  readonly leaderId: string | null;
  readonly name: string | null;
  readonly position: string | null;
  readonly schoolId: string | null;
  readonly schoolName: string | null;
  readonly program: string | null;
  readonly readiness: string | null;
  readonly strengths: string | null;
  readonly levels: string | null;
  readonly clusters: string | null;
  readonly credential: string | null;
  readonly raceEthnicity: string | null;
  readonly status: string | null;
}

/** One support or development activity of a leader, or of a school's leader. */
export interface SupportRecord extends Origin {
  readonly schoolYear: string | null;
  readonly leaderId: string | null;
  readonly name: string | null;
  readonly schoolId: string | null;
  readonly schoolName: string | null;
  /** What kind it is, as typed: "Coaching". */
  readonly what: string | null;
  readonly text: string | null;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly status: string | null;
  /** As typed: a responsibility's name. */
  readonly responsibility: string | null;
}

export interface Records {
  readonly leader: readonly LeaderRecord[];
  readonly school: readonly SchoolRecord[];
  readonly rating: readonly RatingRecord[];
  readonly survey: readonly SurveyRecord[];
  readonly candidate: readonly CandidateRecord[];
  readonly support: readonly SupportRecord[];
}

/** What was decided about one column of one table, and why. */
export interface ColumnMeaning {
  readonly table: Table;
  readonly column: number;
  readonly heading: string;
  readonly occurrence: number;
  readonly dataset: Dataset | null;
  /** Field id, with its part where it has one (`students:black`, `topic:School Leadership`); null when the column is not used. */
  readonly field: string | null;
  /** From 1: which repeated group of leaders. */
  readonly group: number;
  readonly how: "decision" | "heading" | "heading-and-content" | "content" | "ambiguous" | "not-used";
  /** One plain sentence. */
  readonly why: string;
  /** Field ids that were close, best first. */
  readonly candidates: readonly string[];
}

/** What was found on one sheet's table, for people and for `check --json`. */
export interface TableReading {
  readonly table: Table;
  readonly datasets: readonly Dataset[];
  readonly schoolYear: string | null;
  readonly schoolYearFrom: string | null;
  readonly columns: readonly ColumnMeaning[];
}
