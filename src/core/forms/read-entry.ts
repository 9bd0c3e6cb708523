/** What stands on one line in one round. */
import { scale } from "../../framework/rating-forms";
import { cellName, isEmptyAt, shownAt, textAt, type Sheet } from "../sheet";
import type { Entry } from "./entry";
import type { FormProblem } from "./form-problem";
import type { EntryColumns } from "./form-tables";
import { readScore } from "./read-score";

export interface ReadEntry {
  readonly entry: Entry;
  /** The score's cell, else the first of the entry's. */
  readonly cell: string;
  readonly problems: readonly FormProblem[];
}

/** A cell as text, without spaces around it. */
export function textUnder(sheet: Sheet, row: number, column: number | null): string {
  if (column === null || isEmptyAt(sheet, row, column)) return "";
  return (textAt(sheet, row, column) ?? shownAt(sheet, row, column)).trim();
}

export function readEntry(file: string, sheet: Sheet, row: number, columns: EntryColumns): ReadEntry {
  const { score: scoreColumn, evidence: evidenceColumn, comment: commentColumn } = columns;
  const cellOf = (column: number | null): string => (column === null ? "" : cellName(row, column));
  const at = (column: number | null) => ({ file, sheet: sheet.name, cell: cellOf(column) });
  const problems: FormProblem[] = [];
  let score: number | null = null;
  if (scoreColumn !== null) {
    const read = readScore(sheet, row, scoreColumn);
    if (read.kind === "none")
      problems.push({ code: "not-a-score", at: at(scoreColumn), holds: read.holds, why: read.why });
    if (read.kind === "score") {
      score = read.score;
      if (read.formula !== undefined)
        problems.push({ code: "score-from-formula", at: at(scoreColumn), formula: read.formula, readAs: score });
      else if (read.typed !== undefined)
        problems.push({ code: "number-as-text", at: at(scoreColumn), typed: read.typed, readAs: score });
    }
  }
  const evidence = textUnder(sheet, row, evidenceColumn);
  const comment = textUnder(sheet, row, commentColumn);
  if (score === null && problems.length === 0) {
    for (const [words, column, text] of [
      ["evidence", evidenceColumn, evidence],
      ["comment", commentColumn, comment],
    ] as const)
      if (isLoneScore(text))
        problems.push({ code: "score-in-text-column", at: at(column), column: words, holds: text });
  }
  const cell = cellOf(scoreColumn ?? evidenceColumn ?? commentColumn);
  return { entry: { score, evidence, comment }, cell, problems };
}

/** `4`, and nothing else. */
export const isLoneScore = (text: string): boolean =>
  /^\d$/.test(text.normalize("NFKC")) &&
  Number(text.normalize("NFKC")) >= scale.low &&
  Number(text.normalize("NFKC")) <= scale.high;
