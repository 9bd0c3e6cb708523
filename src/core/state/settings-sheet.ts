/** The Settings sheet: one row a setting, and the confirmation that figures are no draft. */
import type { OwnSheet, OwnValue } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import type { Workbook } from "../sheet";
import { DECISION } from "./decision-rows";
import type { Settings } from "./decisions";
import { printed, QUIET, WRAPPED } from "./look";
import { SETTING_LINES } from "./setting-lines";
import { confirmation, CONFIRMED_BY, CONFIRMED_FOR, CONFIRMED_ON, SETTING, SOURCES_NOW, VALUE } from "./setting-names";
import { tableSheet } from "./table-sheet";

interface SettingRow {
  readonly name: string;
  readonly meaning: string;
  readonly value: OwnValue;
  readonly numberFormat?: string;
  readonly offers: readonly string[];
}

/** The sheet with one row a setting; `sources` is the fingerprint of the tables just read. */
export function settingsSheet(settings: Settings, sources: string, workbook: Workbook): OwnSheet {
  const { confirmed } = settings;
  const rows: readonly SettingRow[] = [
    ...SETTING_LINES.map((line) => ({ ...line, value: line.value(settings), offers: line.offers ?? [] })),
    {
      name: CONFIRMED_BY,
      meaning:
        "Who confirmed that key columns, merged people and the counting day are right. Type a name and a date to confirm.",
      value: confirmed?.by ?? null,
      offers: [],
    },
    { name: CONFIRMED_ON, meaning: "When.", value: confirmed?.on ?? null, offers: [] },
    {
      name: CONFIRMED_FOR,
      meaning:
        "The state of the sources for which it was confirmed. When it differs from the next line, figures are DRAFT again.",
      value: confirmed === null ? null : confirmation(confirmed),
      offers: [],
    },
    {
      name: SOURCES_NOW,
      meaning: "Changes whenever a cell of a source sheet changes.",
      value: sources,
      offers: [],
    },
  ];
  return tableSheet<SettingRow>(
    {
      id: "settings",
      visible: false,
      key: [SETTING],
      gone: { heading: "What it does", text: "Setting not known any more" },
      columns: [
        { heading: SETTING, width: 170, value: ({ name }) => name, style: { ...WRAPPED, bold: true } },
        {
          heading: VALUE,
          width: 170,
          value: ({ value }) => value,
          style: { ...WRAPPED, horizontal: "left" },
          styleOf: ({ numberFormat }) =>
            numberFormat === undefined ? undefined : { ...WRAPPED, horizontal: "left", numberFormat },
        },
        {
          heading: DECISION,
          width: 170,
          value: () => null,
          style: { ...WRAPPED, horizontal: "left" },
          theirs: true,
          offers: ({ offers }) => offers,
          strict: true,
          prompt: { title: "Change it here", text: "It is used from the next refresh on, and kept." },
        },
        {
          heading: "What it does",
          width: 380,
          value: ({ meaning }) => meaning,
          style: { ...WRAPPED, color: QUIET.color ?? "" },
        },
      ],
      print: printed(OWN_SHEETS.settings),
    },
    rows,
    workbook,
  );
}
