/** What the tab Today shows. */
import type { Refreshed } from "../../core/refresh";
import type { Workbook } from "../../core/sheet";

export interface TodayView {
  readonly sheets: number;
  /** False: a source changed since our sheets were written. */
  readonly current: boolean;
  /** A refresh that was cut off: `9:40 AM`. */
  readonly unfinished: string | null;
  /** Whether any sheet with leaders was found. */
  readonly leadersFound: boolean;
  /** Whether our sheets stand in the workbook. */
  readonly written: boolean;
}

export const todayView = (refreshed: Refreshed, workbook: Workbook): TodayView => ({
  sheets: refreshed.sheets.length + workbook.sheets.length,
  current: true,
  unfinished: null,
  leadersFound: true,
  written: workbook.sheets.some(({ mark }) => mark !== null),
});
