/** Records whose labels are standard. What was typed stays on the sheet and is found through `typed`. */
import type {
  CandidateRecord,
  LeaderRecord,
  RatingRecord,
  SchoolRecord,
  SupportRecord,
  SurveyRecord,
} from "../record/record";

/** A school's one identity across sheets and years: its id without leading zeros, else the key of its standard name. */
export type SchoolKey = string;

type Standard<R, Fields extends keyof R> = Omit<R, Fields> & {
  /** Vocabulary ids; null when unknown, open, or not given. */
  readonly [Field in Fields]: string | null;
} & { readonly school: SchoolKey | null };

export type StandardLeader = Standard<LeaderRecord, "position" | "raceEthnicity" | "status" | "cluster">;
/** `level` is a school-level id, `type` is "charter", "district-run" or null. `cluster` is the standard spelling. */
export type StandardSchool = Standard<SchoolRecord, "level" | "type" | "cluster">;
export type StandardRating = Standard<RatingRecord, never>;
/** `level` is a survey-level id; `topic` is the crosswalk's standard topic name, else as typed. `respondentGroup` is "staff", "students", "families" or null. */
export type StandardSurvey = Standard<SurveyRecord, "level" | "topic" | "respondentGroup">;
export type StandardCandidate = Standard<CandidateRecord, "position" | "readiness" | "raceEthnicity" | "status">;
export type StandardSupport = Standard<SupportRecord, never>;

export interface Standardized {
  readonly leader: readonly StandardLeader[];
  readonly school: readonly StandardSchool[];
  readonly rating: readonly StandardRating[];
  readonly survey: readonly StandardSurvey[];
  readonly candidate: readonly StandardCandidate[];
  readonly support: readonly StandardSupport[];
  /** The display name of each school: the longest standing spelling of the newest year. */
  readonly schoolNames: ReadonlyMap<SchoolKey, string>;
}

/** What became of one distinct label of one field; a line in the Label Book unless it is exactly a standard label. */
export interface LabelResult {
  /** A vocabulary id (`position`) or a reference (`school`, `cluster`). */
  readonly field: string;
  readonly label: string;
  readonly status: "applied" | "proposed" | "unknown";
  /** Vocabulary id, or a reference list's line; null when unknown. */
  readonly standard: string | null;
  /** 0 to 1. */
  readonly score: number;
  readonly runnerUp: string | null;
  /** Best first, at most 5. */
  readonly candidates: readonly { readonly standard: string; readonly score: number }[];
  /** Plain words: "same words after expanding H S". */
  readonly why: string;
  /** Cells that hold the label, and the first of them. */
  readonly count: number;
  readonly first: { readonly sheet: string; readonly row: number; readonly column: number };
}
