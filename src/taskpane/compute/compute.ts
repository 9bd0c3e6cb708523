/** The long work, away from the pane's thread. The worker does it in the product; tests do it in place. */
import type { Day } from "../../core/day";
import type { OwnSheet } from "../../core/own-sheet";
import type { Stage } from "../../core/stage";
import type { Workbook } from "../../core/sheet";
import type { FormView } from "../view/form/form-view";
import type { Overview } from "../view/overview";
import type { Answers, QuestionName, Questions } from "./questions";

export interface Compute {
  /**
   * Runs a refresh on a workbook as read, and remembers it for questions. Rejects with an `AbortError` when the signal says so; the
   * workbook that was analyzed before is then still the one that questions are about.
   */
  analyze(workbook: Workbook, run: Run): Promise<Overview>;
  /** The sheets that the last refresh would write. */
  ownSheets(): Promise<readonly OwnSheet[]>;
  /** The host has written those sheets: from now on they stand in the workbook that questions are about. */
  written(): Promise<void>;
  /** A director's own form, found in a workbook as read; null when it is none. Nothing is remembered. */
  form(workbook: Workbook): Promise<FormView | null>;
  ask<Name extends QuestionName>(name: Name, asked: Questions[Name]): Promise<Answers[Name]>;
  /** Stops the worker for good. */
  close(): void;
}

export interface Run {
  readonly asOf: Day;
  /** For "unfinished since": `9:40 AM`. */
  readonly startedAt: string;
  readonly tell: (stage: Stage, found: readonly string[]) => void;
  readonly signal?: AbortSignal;
}
