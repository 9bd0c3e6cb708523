/**
 * Changes to the district's cells with their lines in the Change Log. A line stands in the log before its cell is touched and says
 * "To write"; afterwards it says what became of it. Whatever is cut off, no cell is changed without a line, and the next change settles
 * the lines that still say "To write" by what their cells hold.
 */
import type { Correction } from "../core/correct/correction";
import {
  previewCorrections,
  type CorrectionPreview,
  type RefusedCorrection,
} from "../core/correct/preview-corrections";
import { cellName, type Workbook } from "../core/sheet";
import {
  changeLogSheet,
  readChangeLog,
  settledStates,
  stateChanges,
  type LineState,
  type LoggedChange,
} from "../core/state/change-log";
import { HostError, type Host } from "./host";

/** When, as people read it, and who, "" when nobody said. */
export interface LogEntry {
  readonly when: string;
  readonly by: string;
}

export interface LoggedRun {
  /** null when nothing was left to write. */
  readonly run: number | null;
  /** What was written and what was left as it is, by the workbook as it stood right before. */
  readonly preview: CorrectionPreview;
}

/** Writes the corrections whose cells still hold what was previewed, and leaves the others alone. */
export async function writeCorrections(
  host: Host,
  corrections: readonly Correction[],
  entry: LogEntry,
  refused: readonly RefusedCorrection[] = [],
): Promise<LoggedRun> {
  const workbook = await host.read();
  const preview = previewCorrections(workbook, corrections, refused);
  const free = preview.sheets.flatMap((sheet) => sheet.corrections);
  return { run: free.length === 0 ? null : await writeLogged(host, workbook, free, entry), preview };
}

/** Writes all corrections or none, each with its line. `workbook` is what the host holds now. Gives the number of the run. */
export async function writeLogged(
  host: Host,
  workbook: Workbook,
  corrections: readonly Correction[],
  entry: LogEntry,
): Promise<number> {
  assertFree(workbook, corrections);
  const log = readChangeLog(workbook);
  const run = 1 + log.reduce((most, line) => Math.max(most, line.run), 0);
  const first = 1 + log.reduce((most, { line }) => Math.max(most, line), 0);
  const added = corrections.map(({ at, from, to, row, why }, index): LoggedChange => ({
    line: first + index,
    run,
    ...entry,
    at,
    row,
    before: from,
    after: to,
    why,
    state: { kind: "to-write" },
  }));
  const written = changeLogSheet(workbook, added);
  await host.write([written]);
  try {
    await host.patch(corrections);
  } catch (error) {
    await settleLog(host);
    throw error;
  }
  const states = new Map<number, LineState>(settledStates(workbook, log));
  added.forEach(({ line }, index) => {
    states.set(line, { kind: "written" });
    const reverts = corrections[index]?.reverts;
    if (reverts !== undefined) states.set(reverts, { kind: "reverted", when: entry.when });
  });
  await mark(() => host.patch(stateChanges(workbook, written, states)));
  return run;
}

/** Throws why the first cell that is not free may not be changed, before a line is written. */
function assertFree(workbook: Workbook, corrections: readonly Correction[]): void {
  const [first] = previewCorrections(workbook, corrections).sheets.flatMap((sheet) => sheet.refused);
  if (first === undefined) return;
  const { sheet, row, column } = first.correction.at;
  throw new HostError(`Nothing was changed. ${cellName(row, column)} on ${sheet}: ${first.why}`);
}

/** Says in the log what became of lines whose writing was cut off. */
async function settleLog(host: Host): Promise<void> {
  await mark(async () => {
    const workbook = await host.read();
    const states = settledStates(workbook, readChangeLog(workbook));
    await host.patch(stateChanges(workbook, changeLogSheet(workbook), states));
  });
}

/** A log that cannot be marked now still has its lines, and the next change settles them. */
async function mark(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}
