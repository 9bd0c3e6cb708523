/** What people changed on Settings, and what they type into a setting. */
import { longDate } from "../day";
import type { Problem } from "../problem";
import { dateSerialAt, numberAt, type Workbook } from "../sheet";
import { DECISION } from "./decision-rows";
import { DEFAULT_SETTINGS, type Settings } from "./decisions";
import type { Typed } from "./form-settings";
import { plainUnder, standingTable, type StandingTable } from "./own-table";
import { SETTING_LINES } from "./setting-lines";
import { confirmation, CONFIRMED_BY, CONFIRMED_FOR, CONFIRMED_ON, SETTING, SOURCES_NOW, VALUE } from "./setting-names";

/** The settings with what people changed. */
export function readSettings(workbook: Workbook): {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
} {
  const table = standingTable(workbook, "settings");
  const column = table?.columns.get(DECISION);
  if (!table || column === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
  const problems: Problem[] = [];
  let settings = DEFAULT_SETTINGS;
  const decided = new Map<string, Typed>();
  for (const row of table.rows) {
    const text = plainUnder(table, DECISION, row);
    if (text === "") continue;
    const name = plainUnder(table, SETTING, row);
    const typed: Typed = {
      text,
      number: numberAt(table.sheet, row, column) ?? numberOf(text),
      day: dateSerialAt(table.sheet, row, column),
    };
    decided.set(name, typed);
    const line = SETTING_LINES.find((candidate) => candidate.name === name);
    if (!line) continue;
    const change = line.read(typed, settings);
    if (change) settings = { ...settings, ...change };
    else {
      problems.push({
        code: "decision-not-understood",
        at: { sheet: table.sheet.name, row, column },
        count: 1,
        typed: text,
        expected: line.expected,
      });
    }
  }
  return { settings: { ...settings, confirmed: confirmedIn(table, decided) }, problems };
}

/** A confirmation holds for the sources that stood on the sheet when a person typed it; a new name or day confirms anew. */
function confirmedIn(table: StandingTable, decided: ReadonlyMap<string, Typed>): Settings["confirmed"] {
  const by = decided.get(CONFIRMED_BY)?.text;
  if (by === undefined) return null;
  const when = decided.get(CONFIRMED_ON);
  const on = when === undefined ? "" : when.day === null ? when.text : longDate(when.day);
  const valueOf = (name: string): string => {
    const row = table.rows.find((candidate) => plainUnder(table, SETTING, candidate) === name);
    return row === undefined ? "" : plainUnder(table, VALUE, row);
  };
  const before = valueOf(CONFIRMED_FOR);
  const confirmedFor = before.split(" (")[0] ?? "";
  const sources =
    decided.get(CONFIRMED_FOR)?.text ??
    (before !== "" && before === confirmation({ by, on, sources: confirmedFor }) ? confirmedFor : valueOf(SOURCES_NOW));
  return { by, on, sources };
}

/** The fingerprint of the sources that the last refresh read; null when our Settings do not stand. */
export function sourcesWritten(workbook: Workbook): string | null {
  const table = standingTable(workbook, "settings");
  const row = table?.rows.find((candidate) => plainUnder(table, SETTING, candidate) === SOURCES_NOW);
  return table && row !== undefined ? plainUnder(table, VALUE, row) : null;
}

/** What a person typed for a setting, as the sheet would hold it; null when it is not understood. */
export function typedSetting(name: string, typed: string): string | number | null {
  const line = SETTING_LINES.find((candidate) => candidate.name === name);
  const text = typed.trim();
  const number = numberOf(text);
  if (!line || text === "" || line.read({ text, number, day: null }, DEFAULT_SETTINGS) === undefined) return null;
  return number ?? text;
}

/** The number format in which a setting's number is read easily. */
export const settingFormat = (name: string): string | undefined =>
  SETTING_LINES.find((line) => line.name === name)?.numberFormat;

function numberOf(text: string): number | null {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text);
  if (percent) return Number(percent[1]) / 100;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
