/** Reads a workbook and computes all that a refresh would, without writing. */
import { refresh, runToEnd } from "../core/refresh";
import type { Analysis } from "../core/report/analysis";
import type { Workbook } from "../core/sheet";
import { reference } from "../framework/reference";
import { today } from "./today";

export const analyze = (workbook: Workbook): Analysis =>
  runToEnd(refresh(workbook, { asOf: today(), reference })).analysis;
