/** Lines of the Change Log taken back: each cell gets what it held before, where it still holds what was written. */
import { cellAt, type Sheet, type Workbook } from "../sheet";
import { readChangeLog, revertsWords, type LoggedChange } from "../state/change-log";
import type { Correction } from "./correction";
import type { RefusedCorrection } from "./preview-corrections";
import type { RowName } from "./row-names";

/** Whole runs or single lines. */
export type RevertAsked = { readonly run: number } | { readonly lines: readonly number[] };

export interface Reversal {
  readonly corrections: readonly Correction[];
  readonly refused: readonly RefusedCorrection[];
  /** Asked for, but the log does not have them. */
  readonly missing: readonly number[];
}

/** A row that was moved by sorting or inserting is found again by its name; where that is not sure, its line is refused. */
export function reversal(workbook: Workbook, asked: RevertAsked, nameOf: RowName): Reversal {
  const log = readChangeLog(workbook);
  const lines = log.filter(({ line, run }) => ("run" in asked ? run === asked.run : asked.lines.includes(line)));
  const found = new Set(lines.map(({ line }) => line));
  const missing =
    "run" in asked ? (lines.length === 0 ? [asked.run] : []) : asked.lines.filter((line) => !found.has(line));
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const corrections: Correction[] = [];
  const refused: RefusedCorrection[] = [];
  for (const line of lines) {
    const correction = takenBack(line, line.at.row);
    const said = whyNot(line);
    if (said !== null) {
      refused.push({ correction, why: said });
      continue;
    }
    const sheet = sheets.get(line.at.sheet);
    // A sheet that is gone is told with everything else that forbids a change.
    const row = sheet === undefined ? line.at.row : rowOf(sheet, line, nameOf);
    if (typeof row === "number") corrections.push(takenBack(line, row));
    else refused.push({ correction, why: row.why });
  }
  return { corrections, refused, missing };
}

const takenBack = (line: LoggedChange, row: number): Correction => ({
  at: { ...line.at, row },
  from: line.after,
  to: line.before,
  row: line.row,
  why: revertsWords(line),
  reverts: line.line,
});

function whyNot({ state }: LoggedChange): string | null {
  switch (state.kind) {
    case "written":
    case "unclear":
    case "to-write":
      return null;
    case "not-written":
      return "It was not written.";
    case "reverted":
      return "It is reverted already.";
  }
}

function rowOf(sheet: Sheet, line: LoggedChange, nameOf: RowName): number | { readonly why: string } {
  const { at, row: name, after } = line;
  const holds = (row: number): boolean => cellAt(sheet, row, at.column).value === after;
  if (name === "" || nameOf(sheet.name, at.row) === name) {
    return holds(at.row) ? at.row : { why: "The cell was changed since." };
  }
  const rows: number[] = [];
  for (let row = 1; row <= sheet.lastRow; row++) if (nameOf(sheet.name, row) === name) rows.push(row);
  const [only] = rows;
  if (only === undefined || rows.length > 1) return { why: "The row is not where it was any more." };
  return holds(only) ? only : { why: "The cell was changed since." };
}
