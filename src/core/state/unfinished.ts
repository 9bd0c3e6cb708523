/** The mark of a refresh that was cut off: it stands on the Summary from before a write's first cell to after its last. */
import type { OwnCell } from "../own-sheet";
import { textAt, type Workbook } from "../sheet";
import { standingSheet } from "./own-table";

const WORD = "UNFINISHED";
const STATUS_ROW = 2;
const BEFORE_TIME = "A refresh began at ";
const AFTER_TIME =
  " and was not finished. Refresh again to make this page whole. The district's sheets were not touched.";

/** What stands in place of DRAFT or Confirmed while our sheets are being written. */
export const unfinishedCells = (startedAt: string): readonly OwnCell[] => [
  { row: STATUS_ROW, column: 1, value: WORD, style: { bold: true } },
  { row: STATUS_ROW, column: 2, value: `${BEFORE_TIME}${startedAt}${AFTER_TIME}`, style: {} },
];

/** When a refresh that was cut off began, as the Summary says it; null when the last one was finished. */
export function unfinishedSince(workbook: Workbook): string | null {
  const sheet = standingSheet(workbook, "summary");
  if (sheet === null || textAt(sheet, STATUS_ROW, 1) !== WORD) return null;
  const said = textAt(sheet, STATUS_ROW, 2) ?? "";
  return said.startsWith(BEFORE_TIME) && said.endsWith(AFTER_TIME)
    ? said.slice(BEFORE_TIME.length, -AFTER_TIME.length)
    : "";
}
