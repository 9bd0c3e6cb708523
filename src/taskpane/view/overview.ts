/** What the four tabs show without a further question. Plain data, made in the worker from one refresh. */
import type { Refreshed } from "../../core/refresh";
import type { Workbook } from "../../core/sheet";
import { dataView, type DataView } from "./data-view";
import { responsibilitiesView, type ResponsibilitiesView } from "./responsibilities-view";
import { settingsView, type SettingsView } from "./settings-view";
import { todayView, type TodayView } from "./today-view";

export interface Overview {
  readonly today: TodayView;
  readonly data: DataView;
  readonly responsibilities: ResponsibilitiesView;
  readonly settings: SettingsView;
}

/** `workbook` is as read, before anything of this refresh was written. */
export const overviewOf = (refreshed: Refreshed, workbook: Workbook): Overview => ({
  today: todayView(refreshed, workbook),
  data: dataView(refreshed, workbook),
  responsibilities: responsibilitiesView(refreshed),
  settings: settingsView(refreshed, workbook),
});
