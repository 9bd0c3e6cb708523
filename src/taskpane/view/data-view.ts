/** What the tab Data shows. */
import type { Refreshed } from "../../core/refresh";
import type { Workbook } from "../../core/sheet";

export interface DataView {
  readonly sheets: number;
}

export const dataView = (refreshed: Refreshed, workbook: Workbook): DataView => ({
  sheets: refreshed.sheets.length + workbook.sheets.length,
});
