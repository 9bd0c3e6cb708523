/** What the tab Data shows: sheets and their columns, labels and people to decide, issues by kind. */
import type { Refreshed } from "../../core/refresh";
import type { Workbook } from "../../core/sheet";
import { columnQuestions, type ColumnQuestion } from "./data/column-questions";
import { fieldChoices, type Choice } from "./data/field-choices";
import { issueKinds, type IssueKind } from "./data/issue-kinds";
import { labelsView, type LabelsView } from "./data/labels-view";
import { pairsView, type PairsView } from "./data/pairs-view";
import { sheetsView, type SheetView } from "./data/sheets-view";

export interface DataView {
  /** The district's sheets, the used ones first. */
  readonly sheets: readonly SheetView[];
  /** Columns that a person has to decide, those of the newest year first. */
  readonly columnQuestions: readonly ColumnQuestion[];
  /** All that a column may mean. */
  readonly fields: readonly Choice[];
  readonly labels: LabelsView;
  readonly pairs: PairsView;
  /** The most important kind first; what is decided on the other places of the tab is left out. */
  readonly issues: readonly IssueKind[];
}

export function dataView(refreshed: Refreshed, workbook: Workbook): DataView {
  const { analysis } = refreshed;
  return {
    sheets: sheetsView(refreshed, workbook),
    columnQuestions: columnQuestions(analysis),
    fields: fieldChoices(),
    labels: labelsView(analysis),
    pairs: pairsView(analysis),
    issues: issueKinds(analysis.problems),
  };
}
