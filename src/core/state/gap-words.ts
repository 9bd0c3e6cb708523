/** What people wrote about gaps on Leadership Gaps: response, owner, due, status. */
import type { OwnValue } from "../own-sheet";
import { dateSerialAt, type Workbook } from "../sheet";
import { keyOf } from "./decision-rows";
import { plainUnder, standingTable } from "./own-table";

export const GAP_HEADINGS = {
  gap: "Gap",
  where: "Where",
  response: "Response",
  owner: "Owner",
  due: "Due",
  status: "Status",
} as const;

/** Offered for Status; anything else may be typed. */
export const GAP_STATUSES = ["Open", "Planned", "In progress", "Done", "Accepted as it is"] as const;

export interface GapWords {
  readonly response: string;
  readonly owner: string;
  /** A day as a serial, or whatever was typed. */
  readonly due: OwnValue;
  readonly status: string;
}

/** By gap and place as they stand on the sheet. */
export const gapWordsKey = (gap: string, where: string): string => keyOf(gap.trim(), where.trim());

/** What people wrote, by `gapWordsKey`; gaps that nobody wrote on are left out. */
export function readGapWords(workbook: Workbook): ReadonlyMap<string, GapWords> {
  const words = new Map<string, GapWords>();
  const table = standingTable(workbook, "gaps");
  if (!table) return words;
  const dueColumn = table.columns.get(GAP_HEADINGS.due);
  for (const row of table.rows) {
    const cell = (heading: string): string => plainUnder(table, heading, row);
    const typedDue = cell(GAP_HEADINGS.due);
    const day = dueColumn === undefined ? null : dateSerialAt(table.sheet, row, dueColumn);
    const line: GapWords = {
      response: cell(GAP_HEADINGS.response),
      owner: cell(GAP_HEADINGS.owner),
      due: day ?? (typedDue === "" ? null : typedDue),
      status: cell(GAP_HEADINGS.status),
    };
    const key = gapWordsKey(cell(GAP_HEADINGS.gap), cell(GAP_HEADINGS.where));
    if ((line.response || line.owner || line.due !== null || line.status) && !words.has(key)) words.set(key, line);
  }
  return words;
}
