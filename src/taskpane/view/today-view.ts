/** What the tab Today shows. */
import type { Refreshed } from "../../core/refresh";
import type { Workbook } from "../../core/sheet";

export interface TodayView {
  readonly sheets: number;
}

export const todayView = (refreshed: Refreshed, workbook: Workbook): TodayView => ({
  sheets: refreshed.sheets.length + workbook.sheets.length,
});
