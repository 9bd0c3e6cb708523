/** What screens may ask the worker: one line a question, with what it asks and what it gets. Everything can be cloned. */
import type { Day } from "../../core/day";
import type { OwnSheet } from "../../core/own-sheet";
import type { LogRun } from "../../core/correct/log-runs";
import type { CorrectionPreview } from "../../core/correct/preview-corrections";
import type { RevertAsked } from "../../core/correct/revert";
import type { ProblemCode } from "../../core/problem";
import type { Publishing } from "../../core/share/publish";
import type { Address } from "../../core/sheet";
import type { DecisionCells, Decided } from "../../core/state/decide";
import type { Issue } from "../view/data/issue-kinds";
import type { BroughtIn, Incoming } from "./bring-in";
import type { Correctable, CorrectionsAsked } from "./corrections";
import type { SharedFiles } from "./shared-files";
import type { CollectAsked, CollectedView, FormAnswer, FormAsked } from "./rating-forms";
import type { FormsView } from "../view/forms/forms-view";
import type { PublishingAsked, Sharing } from "./sharing";
import type { TextsAnswer, TextsAsked } from "../view/evidence-texts";
import type { FigureAsked, GapAsked } from "../view/figure/figure-asked";
import type { FigureLine } from "../view/figure/figure-list";
import type { FigurePage } from "../view/figure/figure-page";
import type { GapList, GapPage } from "../view/figure/gap-page";
import type { SelectedLine } from "../view/figure/selected-line";
import type { LeaderAnswer, LeaderAsked } from "../view/leader-answer";
import type { SearchAnswer } from "../view/leader-search";

export interface Questions {
  readonly "working-sheets": null;
  /** What a person typed for a setting. */
  readonly "typed-setting": { readonly name: string; readonly typed: string };
  /** The cells in which decisions are kept. */
  readonly "decision-cells": readonly Decided[];
  /** The first cells in which a label to decide stands. */
  readonly "label-cells": { readonly field: string; readonly label: string };
  readonly "issues-of-kind": ProblemCode;
  /** What a file would change. */
  readonly "bring-in": Incoming;
  /** What could be written to the district's sheets. */
  readonly correctable: null;
  /** Of that, what a person chose, cell by cell. */
  readonly corrections: CorrectionsAsked;
  /** What stands on the Change Log. */
  readonly "changes-made": null;
  /** What taking changes back would write. */
  readonly reversal: RevertAsked;
  /** Leaders and schools by any words of their names. */
  readonly leaders: string;
  readonly leader: LeaderAsked;
  readonly figure: FigureAsked;
  /** The whole district's figures of the newest year. */
  readonly figures: null;
  readonly gaps: null;
  readonly gap: GapAsked;
  /** The cell that a person selected. */
  readonly "selected-line": Address;
  /** What a shareable copy would tell and hide. */
  readonly sharing: null;
  readonly "shared-files": null;
  /** The lines that publishing adds, with the sheet that holds them. */
  readonly publishing: PublishingAsked;
  /** How far executive directors are with their rating forms. */
  readonly "rating-forms": { readonly on: Day };
  readonly "rating-form": FormAsked;
  /** What collecting returned forms would take. */
  readonly collecting: CollectAsked;
  readonly "collected-sheets": CollectAsked;
  /** A page of the texts that carry evidence. */
  readonly "evidence-texts": TextsAsked;
}

export interface Answers {
  readonly "working-sheets": readonly string[];
  /** As Settings would hold it; null when it is not understood. */
  readonly "typed-setting": string | number | null;
  readonly "decision-cells": DecisionCells;
  readonly "label-cells": readonly Address[];
  readonly "issues-of-kind": readonly Issue[];
  readonly "bring-in": BroughtIn;
  readonly correctable: Correctable;
  readonly corrections: CorrectionPreview;
  readonly "changes-made": readonly LogRun[];
  readonly reversal: CorrectionPreview;
  readonly leaders: SearchAnswer;
  readonly leader: LeaderAnswer;
  /** null: that figure is not there any more. */
  readonly figure: FigurePage | null;
  readonly figures: readonly FigureLine[];
  readonly gaps: GapList;
  /** null: that gap is not there any more. */
  readonly gap: GapPage | null;
  /** null: the row gives no figure and no gap. */
  readonly "selected-line": SelectedLine | null;
  readonly sharing: Sharing;
  readonly "shared-files": SharedFiles;
  readonly publishing: Publishing;
  readonly "rating-forms": FormsView;
  readonly "rating-form": FormAnswer;
  readonly collecting: CollectedView;
  readonly "collected-sheets": readonly OwnSheet[];
  readonly "evidence-texts": TextsAnswer;
}

export type QuestionName = keyof Questions & keyof Answers;
