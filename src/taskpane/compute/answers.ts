/** How each question is answered from a session. */
import { decide } from "../../core/state/decide";
import type { Answers, QuestionName, Questions } from "./questions";
import type { Session } from "./session";

export const answers: {
  readonly [Name in QuestionName]: (session: Session, asked: Questions[Name]) => Answers[Name];
} = {
  "working-sheets": ({ refreshed }) => refreshed.sheets.filter(({ visible }) => !visible).map(({ mark }) => mark),
  "decision-cells": ({ workbook }, decisions) => decide(workbook, decisions),
};
