/** What people decided, as read from the workbook's own sheets. Keys are content, never addresses. */
import { ratingForms } from "../../framework/rating-forms";
import type { Day } from "../day";

export interface Decisions {
  readonly sheets: readonly SheetDecision[];
  readonly columns: readonly ColumnDecision[];
  readonly labels: readonly LabelDecision[];
  readonly people: readonly PersonDecision[];
  readonly tags: readonly TagDecision[];
  readonly crosswalk: readonly CrosswalkDecision[];
  readonly settings: Settings;
}

export interface SheetDecision {
  readonly sheet: string;
  /** False: the sheet is not read. */
  readonly used: boolean;
}

export interface ColumnDecision {
  readonly sheet: string;
  readonly heading: string;
  readonly occurrence: number;
  /** A field id, or null: leave the column out. */
  readonly field: string | null;
}

export interface LabelDecision {
  readonly field: string;
  readonly label: string;
  /** A vocabulary id or the standard label of a reference list; null: keep as is, count it nowhere. */
  readonly standard: string | null;
}

export interface PersonDecision {
  /** Two identity keys, in alphabetical order. */
  readonly keys: readonly [string, string];
  readonly same: boolean;
}

export interface TagDecision {
  readonly text: string;
  readonly instrument: string;
  /** Responsibility ids; empty: none. */
  readonly responsibilities: readonly string[];
}

export interface CrosswalkDecision {
  readonly instrument: string;
  readonly indicator: string;
  readonly responsibilities: readonly string[];
}

/** How the figures are made; each is a line on the Settings sheet. */
export interface Settings {
  readonly districtName: string | null;
  /** Month and day on which people are counted. */
  readonly snapshotMonth: number;
  readonly snapshotDay: number;
  /** Which schools are in scope of the poverty quarters. */
  readonly scope: "all" | "district-run";
  /** An average TEAM practice rating at or above it is effective. */
  readonly effectiveCut: number;
  /** The share of a round's indicators that must be scored for the round to count. */
  readonly roundCompleteness: number;
  /** Relative weights by round name; a round that is not named weighs 1. */
  readonly roundWeights: Readonly<Record<string, number>>;
  /** Fewer respondents than this: the survey result is not shown. */
  readonly surveyMinimum: number;
  /** How many years old a poverty share may be. */
  readonly povertyYearsBack: number;
  readonly dateOrder: "month-first" | "day-first";
  readonly parityShown: boolean;
  readonly forms: FormSettings;
  /** A person's confirmation that columns, people and the snapshot date are right, with the fingerprint of the sources it was given for. */
  readonly confirmed: { readonly by: string; readonly on: string; readonly sources: string } | null;
}

/** How executive directors' rating forms are made. */
export interface FormSettings {
  /** Names of the rounds that the forms ask for, in their order. */
  readonly rounds: readonly string[];
  /** Last day by round name; "" is the day of every round that is not named. */
  readonly due: Readonly<Record<string, Day>>;
  /** Whether a form shows last year's scores beside the cells. */
  readonly lastYearShown: boolean;
  /** The common cases' texts by name, in their order. */
  readonly cases: readonly { readonly name: string; readonly text: string }[];
}

export const DEFAULT_FORMS: FormSettings = {
  rounds: ratingForms.rounds,
  due: {},
  lastYearShown: false,
  cases: ratingForms.cases,
};

export const DEFAULT_SETTINGS: Settings = {
  districtName: null,
  snapshotMonth: 10,
  snapshotDay: 1,
  scope: "all",
  effectiveCut: 4,
  roundCompleteness: 0.8,
  roundWeights: {},
  surveyMinimum: 10,
  povertyYearsBack: 2,
  dateOrder: "month-first",
  parityShown: false,
  forms: DEFAULT_FORMS,
  confirmed: null,
};

export const NO_DECISIONS: Decisions = {
  sheets: [],
  columns: [],
  labels: [],
  people: [],
  tags: [],
  crosswalk: [],
  settings: DEFAULT_SETTINGS,
};
