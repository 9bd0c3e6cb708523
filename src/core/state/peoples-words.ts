/** Whether people typed anything on our sheets, or had changes written or figures published. */
import type { Workbook } from "../sheet";
import { readChangeLog } from "./change-log";
import { DEFAULT_SETTINGS } from "./decisions";
import { readGapWords } from "./gap-words";
import { readPublished } from "./published";
import { readDecisions } from "./read";
import { readSources } from "./sources";
import { readDecisionAskedFor } from "./summary-words";

/** True when a workbook's own sheets hold a decision, a changed setting, words about gaps, the log of changes, or published figures: what a rewrite of the file would lose. */
export function holdsPeoplesWords(workbook: Workbook): boolean {
  const { decisions, problems } = readDecisions(workbook);
  const { settings, ...lists } = decisions;
  return (
    Object.values(lists).some((list: readonly unknown[]) => list.length > 0) ||
    JSON.stringify(settings) !== JSON.stringify(DEFAULT_SETTINGS) ||
    problems.some(({ code }) => code === "decision-not-understood") ||
    readGapWords(workbook).size > 0 ||
    [...readSources(workbook).values()].some(({ owner }) => owner !== null) ||
    readDecisionAskedFor(workbook) !== null ||
    readChangeLog(workbook).length > 0 ||
    readPublished(workbook).length > 0
  );
}
