/** What was changed, run by run, for a person who looks it over or takes it back. */
import type { Workbook } from "../sheet";
import { readChangeLog, settledStates, type LoggedChange } from "../state/change-log";

export interface LogRun {
  readonly run: number;
  readonly when: string;
  readonly by: string;
  /** Sheets with a changed cell, in the order of their lines. */
  readonly sheets: readonly string[];
  readonly lines: readonly LoggedChange[];
  /** Lines that were written and are not reverted. */
  readonly standing: number;
}

/** All runs, the newest first. Lines whose writing was cut off say what their cells hold now. */
export function logRuns(workbook: Workbook): readonly LogRun[] {
  const log = readChangeLog(workbook);
  const settled = settledStates(workbook, log);
  const runs = new Map<number, LoggedChange[]>();
  for (const line of log) {
    const state = settled.get(line.line) ?? line.state;
    const lines = runs.get(line.run) ?? [];
    runs.set(line.run, lines);
    lines.push({ ...line, state });
  }
  return [...runs]
    .sort(([a], [b]) => b - a)
    .map(([run, lines]) => ({
      run,
      when: lines[0]?.when ?? "",
      by: lines[0]?.by ?? "",
      sheets: [...new Set(lines.map(({ at }) => at.sheet))],
      lines,
      standing: lines.filter(({ state }) => state.kind === "written").length,
    }));
}
