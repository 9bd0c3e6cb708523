/** One executive director's rating form, before it is laid out on sheets: an allow-list of what may stand there. */
import type { Responsibility } from "../../framework/framework";
import type { Day } from "../day";
import type { Entry } from "./entry";

export interface DirectorForm {
  /** `2025-26-K7QDX-1`: school year, director, version. */
  readonly id: string;
  readonly schoolYear: string;
  readonly district: string | null;
  readonly director: string;
  readonly rounds: readonly FormRound[];
  readonly madeOn: Day;
  /** Leaders of today first, in the order of their names; leavers last. */
  readonly leaders: readonly FormLeader[];
  readonly cases: readonly FormCase[];
  /** In the framework's order. */
  readonly responsibilities: readonly Responsibility[];
  /** Last year's scores are shown beside the cells. */
  readonly lastYearShown: boolean;
}

export interface FormRound {
  readonly name: string;
  readonly due: Day | null;
}

export interface FormLeader {
  readonly tag: string;
  readonly name: string;
  readonly school: string;
  /** "" for a leader of today; else why the lines are kept: `left on May 1, 2026, kept for the record`. */
  readonly status: string;
  /** null for leavers. */
  readonly profile: Profile | null;
  /** One line a responsibility, in the framework's order. */
  readonly lines: readonly FormLine[];
}

export interface FormLine {
  readonly key: string;
  readonly responsibility: Responsibility;
  /** One a round of the form, in its order. */
  readonly entries: readonly Entry[];
  readonly lastYear: string;
}

export interface FormCase {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly entry: Entry;
}

/** What a director may see of a leader: never race, ethnicity or gender, and no adjusted score. */
export interface Profile {
  readonly position: string;
  readonly level: string;
  readonly students: number | null;
  /** A share, or words for a range; null when not known. */
  readonly economicallyDisadvantaged: number | string | null;
  readonly yearsAsPrincipal: number | null;
  readonly earlyCareer: boolean;
  /** Average practice rating by school year, oldest first. */
  readonly practice: readonly YearFigure[];
  /** Favorable answers of staff on leadership, at the school where the leader then was. */
  readonly survey: readonly YearFigure[];
}

export interface YearFigure {
  readonly schoolYear: string;
  /** null when there is none; a word where it may not be shown. */
  readonly value: number | string | null;
}

/** How many scores stand in it. */
export const scoresIn = ({ leaders, cases }: DirectorForm): number =>
  [
    ...leaders.flatMap(({ lines }) => lines.flatMap(({ entries }) => entries)),
    ...cases.map(({ entry }) => entry),
  ].filter(({ score }) => score !== null).length;

/** How many leaders of today it has; the others are kept for the record. */
export const leadersToday = ({ leaders }: DirectorForm): number => leaders.filter(({ status }) => status === "").length;
