/** How each question is answered from a session. */
import { decide } from "../../core/state/decide";
import { typedSetting } from "../../core/state/read-settings";
import { issuesOfKind } from "../view/data/issue-kinds";
import { labelCells } from "../view/data/label-cells";
import { textsAnswer } from "../view/evidence-texts";
import { figureList } from "../view/figure/figure-list";
import { figurePage } from "../view/figure/figure-page";
import { gapList, gapPage } from "../view/figure/gap-page";
import { selectedLine } from "../view/figure/selected-line";
import { leaderAnswer } from "../view/leader-answer";
import { leaderSearch } from "../view/leader-search";
import { bringInFile } from "./bring-in";
import { changesMade, correctable, correctionsAsked, reversalAsked } from "./corrections";
import type { Answers, QuestionName, Questions } from "./questions";
import { collectedSheets, collecting, ratingForm, ratingForms } from "./rating-forms";
import type { Session } from "./session";
import { publishing, sharedFiles, sharing } from "./sharing";

export const answers: {
  readonly [Name in QuestionName]: (session: Session, asked: Questions[Name]) => Answers[Name] | Promise<Answers[Name]>;
} = {
  "working-sheets": ({ refreshed }) => refreshed.sheets.filter(({ visible }) => !visible).map(({ mark }) => mark),
  "typed-setting": (_, { name, typed }) => typedSetting(name, typed),
  "decision-cells": ({ workbook }, decisions) => decide(workbook, decisions),
  "label-cells": ({ refreshed }, { field, label }) => labelCells(refreshed.analysis, field, label),
  "bring-in": bringInFile,
  correctable,
  corrections: correctionsAsked,
  "changes-made": changesMade,
  reversal: reversalAsked,
  "issues-of-kind": ({ refreshed, workbook }, code) => issuesOfKind(refreshed.analysis.problems, code, workbook),
  leaders: ({ refreshed }, text) => leaderSearch(refreshed.analysis)(text),
  leader: ({ refreshed }, asked) => leaderAnswer(asked, refreshed.analysis),
  figure: ({ refreshed, workbook }, asked) => figurePage(asked, refreshed, workbook),
  figures: ({ refreshed }) => figureList(refreshed.analysis),
  gaps: ({ refreshed, workbook }) => gapList(refreshed, workbook),
  gap: ({ refreshed, workbook }, asked) => gapPage(asked, refreshed, workbook),
  "selected-line": ({ refreshed, workbook }, at) => selectedLine(at, refreshed.analysis, workbook),
  sharing,
  "shared-files": sharedFiles,
  publishing,
  "rating-forms": ratingForms,
  "rating-form": ratingForm,
  collecting,
  "collected-sheets": collectedSheets,
  "evidence-texts": ({ refreshed }, asked) => textsAnswer(asked, refreshed.analysis),
};
