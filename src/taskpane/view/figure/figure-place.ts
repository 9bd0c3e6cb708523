/** A figure's line on Leadership Metrics. */
import { FIGURE_HEADINGS, METRIC_HEADINGS, WHERE_HEADING } from "../../../core/report/metrics-sheet";
import type { Refreshed } from "../../../core/refresh";
import type { Workbook } from "../../../core/sheet";
import { standingSheet } from "../../../core/state/own-table";
import type { Place } from "../../../hosts/host";
import { ownRows } from "../today/own-rows";

/** By the words that stand there: the metric's name, the year, and where it is; null when there is none. */
export function figurePlace(
  { sheets }: Pick<Refreshed, "sheets">,
  workbook: Workbook,
  words: { readonly name: string; readonly year: string; readonly where: string },
): Place | null {
  const written = ownRows(sheets, "metrics");
  const line = written.rows.find(
    ({ text }) =>
      text(METRIC_HEADINGS.metric) === words.name &&
      text(METRIC_HEADINGS.year) === words.year &&
      text(WHERE_HEADING) === words.where,
  );
  const standing = standingSheet(workbook, "metrics");
  if (line === undefined || standing === null) return null;
  return { sheet: standing.name, row: line.row, column: written.column(FIGURE_HEADINGS.figure) ?? 1 };
}
