/** What screens may ask the worker: one line a question, with what it asks and what it gets. Everything can be cloned. */
import type { DecisionCells, Decided } from "../../core/state/decide";

export interface Questions {
  readonly "working-sheets": null;
  /** The cells in which decisions are kept. */
  readonly "decision-cells": readonly Decided[];
}

export interface Answers {
  readonly "working-sheets": readonly string[];
  readonly "decision-cells": DecisionCells;
}

export type QuestionName = keyof Questions & keyof Answers;
