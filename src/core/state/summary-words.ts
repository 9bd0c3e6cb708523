/** What people wrote on the Summary: the decision that they ask for. */
import type { Workbook } from "../sheet";
import { plainAt, standingSheet } from "./own-table";

export const DECISION_ASKED_FOR = "Decision asked for";
/** Stands there until a person types over it. */
export const NOTHING_ASKED = "Type here what you ask for. It stays.";

/** The decision asked for, its lines joined again; null when nobody wrote one. */
export function readDecisionAskedFor(workbook: Workbook): string | null {
  const sheet = standingSheet(workbook, "summary");
  if (!sheet) return null;
  let first = 1;
  while (first <= sheet.lastRow && plainAt(sheet, first, 1) !== DECISION_ASKED_FOR) first++;
  const lines: string[] = [];
  for (let row = first; row <= sheet.lastRow && (row === first || plainAt(sheet, row, 1) === ""); row++) {
    lines.push(plainAt(sheet, row, 2));
  }
  const text = lines.join(" ").replace(/\s+/g, " ").trim();
  return text === "" || text === NOTHING_ASKED ? null : text;
}
