/** What the screen behind the gear shows. */
import type { Refreshed } from "../../core/refresh";
import type { Workbook } from "../../core/sheet";
import { settingStates, type SettingState } from "../../core/state/setting-states";

export interface SettingsView {
  readonly settings: readonly SettingState[];
  /** Whether any working sheet is visible now. */
  readonly workingSheetsShown: boolean;
}

export const settingsView = ({ analysis, sheets }: Refreshed, workbook: Workbook): SettingsView => {
  const working = new Set(sheets.filter(({ visible }) => !visible).map(({ mark }) => mark));
  return {
    settings: settingStates(analysis.decisions.settings, workbook),
    workingSheetsShown: workbook.sheets.some(
      ({ mark, visibility }) => mark !== null && working.has(mark) && visibility === "visible",
    ),
  };
};
