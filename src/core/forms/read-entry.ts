/** What stands on one line in one round. */
import { scale } from "../../framework/rating-forms";
import { cellName, type Sheet } from "../sheet";
import type { Entry } from "./entry";
import type { FormProblem } from "./form-problem";
import type { EntryColumns } from "./form-tables";
import { textUnder } from "./held-text";
import { readScore } from "./read-score";

export interface ReadEntry {
  readonly entry: Entry;
  /** The score's cell, else the first of the entry's. */
  readonly cell: string;
  readonly problems: readonly FormProblem[];
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
      else if (read.shown !== undefined)
        problems.push({ code: "score-shown-otherwise", at: at(scoreColumn), shown: read.shown, readAs: score });
    }
  }
  const evidence = textUnder(sheet, row, evidenceColumn);
  const comment = textUnder(sheet, row, commentColumn);
  const isBlank = score === null && problems.length === 0;
  for (const [words, column, text] of [
    ["evidence", evidenceColumn, evidence],
    ["comment", commentColumn, comment],
  ] as const) {
    if (!isLoneScore(text)) continue;
    if (isBlank) problems.push({ code: "score-in-text-column", at: at(column), column: words, holds: text });
    else problems.push({ code: "number-beside-score", at: at(column), column: words, typed: text });
  }
  const cell = cellOf(scoreColumn ?? evidenceColumn ?? commentColumn);
  return { entry: { score, evidence, comment }, cell, problems };
}

const LONE = new RegExp(`^(?:score\\b[\\s:]*)?(\\d)(?:[.,]0{1,2})?(?:\\s*(?:/|out of|of)\\s*${scale.high})?$`, "i");

const LONGEST_LONE = 24;

/** `4`, `4.0`, `4/5`, `Score: 4`, and nothing else. */
export function isLoneScore(text: string): boolean {
  if (text.length > LONGEST_LONE) return false;
  const [, digit] = LONE.exec(text.normalize("NFKC").trim()) ?? [];
  return digit !== undefined && Number(digit) >= scale.low && Number(digit) <= scale.high;
}
