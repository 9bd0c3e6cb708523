/** A figure's line on Leadership Metrics, and its definition's on Definitions. */
import { DEFINITION_HEADINGS } from "../../../core/report/definitions-sheet";
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

/** By its id and version; null when the sheet does not stand. */
export function definitionPlace(
  { sheets }: Pick<Refreshed, "sheets">,
  workbook: Workbook,
  version: string,
): Place | null {
  const written = ownRows(sheets, "definitions");
  const line = written.rows.find(({ text }) => text(DEFINITION_HEADINGS.version) === version);
  const standing = standingSheet(workbook, "definitions");
  if (line === undefined || standing === null) return null;
  return { sheet: standing.name, row: line.row, column: written.column(DEFINITION_HEADINGS.formula) ?? 1 };
}
