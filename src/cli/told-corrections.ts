/** What was written cell by cell, for a person at a terminal and for programs. */
import pc from "picocolors";
import { contentWords } from "../core/correct/content-words";
import type { Correction } from "../core/correct/correction";
import type { CorrectionPreview, RefusedCorrection } from "../core/correct/preview-corrections";
import { cellName } from "../core/sheet";
import { count } from "./print";

/** More are counted; `--json` lists all. */
const MOST_TOLD = 50;

export const asJson = (preview: CorrectionPreview, run: number | null, written: string | null) => ({
  run,
  written,
  cells: preview.cells,
  refused: preview.refused,
  changes: preview.sheets.flatMap(({ corrections }) => corrections.map(cellAsJson)),
  notWritten: preview.sheets.flatMap(({ refused }) =>
    refused.map(({ correction, why: reason }) => ({ ...cellAsJson(correction), reason })),
  ),
});

const cellAsJson = ({ at, row, from, to, why }: Correction) => ({
  sheet: at.sheet,
  cell: cellName(at.row, at.column),
  row,
  before: from,
  after: to,
  why,
});

/** The first cells by sheet, before and after, then those that stay as they are with the reason. */
export function told(preview: CorrectionPreview): readonly string[] {
  const lines: string[] = [];
  let left = MOST_TOLD;
  const list = <Item>(items: readonly Item[], line: (item: Item) => string): void => {
    lines.push(...items.slice(0, left).map((item) => `  ${line(item)}`));
    if (items.length > left && left > 0) lines.push(`  and ${items.length - left} more; --json lists them all`);
    left = Math.max(0, left - items.length);
  };
  for (const { sheet, corrections } of preview.sheets) {
    if (corrections.length === 0) continue;
    lines.push(`${pc.bold(sheet)}: ${count(corrections.length, "cell")}`);
    list(corrections, cellLine);
  }
  left = MOST_TOLD;
  for (const { sheet, refused } of preview.sheets) {
    for (const [why, corrections] of byReason(refused)) {
      const stay = corrections.length === 1 ? "stays as it is" : "stay as they are";
      lines.push(`${pc.bold(sheet)}: ${count(corrections.length, "cell")} ${stay}. ${why}`);
      list(corrections, cellLine);
    }
  }
  return lines;
}

function byReason(refused: readonly RefusedCorrection[]): ReadonlyMap<string, readonly Correction[]> {
  const reasons = new Map<string, Correction[]>();
  for (const { correction, why } of refused) {
    const corrections = reasons.get(why);
    if (corrections) corrections.push(correction);
    else reasons.set(why, [correction]);
  }
  return reasons;
}

const cellLine = ({ at, row, from, to }: Correction): string =>
  `${cellName(at.row, at.column)}${row === "" ? "" : ` (${row})`}: ${contentWords(from)} → ${contentWords(to)}`;
