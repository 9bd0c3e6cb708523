/** Whether people typed anything on our sheets. */
import type { Workbook } from "../sheet";
import { DEFAULT_SETTINGS } from "./decisions";
import { readGapWords } from "./gap-words";
import { readDecisions } from "./read";
import { readSources } from "./sources";
import { readDecisionAskedFor } from "./summary-words";

/** True when a workbook's own sheets hold a decision, a changed setting, or words about gaps: what a rewrite of the file would lose. */
export function holdsPeoplesWords(workbook: Workbook): boolean {
  const { decisions, problems } = readDecisions(workbook);
  const { settings, ...lists } = decisions;
  return (
    Object.values(lists).some((list: readonly unknown[]) => list.length > 0) ||
    JSON.stringify(settings) !== JSON.stringify(DEFAULT_SETTINGS) ||
    problems.some(({ code }) => code === "decision-not-understood") ||
    readGapWords(workbook).size > 0 ||
    [...readSources(workbook).values()].some(({ owner }) => owner !== null) ||
    readDecisionAskedFor(workbook) !== null
  );
}
