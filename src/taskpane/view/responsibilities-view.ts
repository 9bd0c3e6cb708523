/** What the tab Responsibilities shows. */
import type { Refreshed } from "../../core/refresh";
import type { Workbook } from "../../core/sheet";

export interface ResponsibilitiesView {
  readonly sheets: number;
}

export const responsibilitiesView = (refreshed: Refreshed, workbook: Workbook): ResponsibilitiesView => ({
  sheets: refreshed.sheets.length + workbook.sheets.length,
});
