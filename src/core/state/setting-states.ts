/** The settings as the pane shows them: what is used now, and what would be if nobody had changed it. */
import type { Workbook } from "../sheet";
import { DECISION } from "./decision-rows";
import { DEFAULT_SETTINGS, type Settings } from "./decisions";
import { plainUnder, standingTable } from "./own-table";
import { SETTING_LINES, type SettingLine } from "./setting-lines";
import { SETTING } from "./setting-names";

/** One setting as it is used now, for a person to change. */
export interface SettingState {
  readonly name: string;
  readonly meaning: string;
  /** What is used, and what would be if nobody had changed it. */
  readonly value: string;
  readonly standard: string;
  /** As it stands in the Decision column; "" when nobody changed it. */
  readonly typed: string;
  readonly offers: readonly string[];
  readonly expected: string;
}

/** Every setting that changes figures, in the sheet's order. */
export function settingStates(settings: Settings, workbook: Workbook): readonly SettingState[] {
  const table = standingTable(workbook, "settings");
  return SETTING_LINES.filter(({ onSheetOnly }) => !onSheetOnly).map((line) => {
    const row = table?.rows.find((candidate) => plainUnder(table, SETTING, candidate) === line.name);
    return {
      name: line.name,
      meaning: line.meaning,
      value: shownValue(line, settings),
      standard: shownValue(line, DEFAULT_SETTINGS),
      typed: table && row !== undefined ? plainUnder(table, DECISION, row) : "",
      offers: line.offers ?? [],
      expected: line.expected,
    };
  });
}

function shownValue({ value, numberFormat }: SettingLine, settings: Settings): string {
  const now = value(settings);
  if (now === null || typeof now === "object") return "";
  return typeof now === "number" && numberFormat?.endsWith("%") ? `${Math.round(now * 100)}%` : String(now);
}
