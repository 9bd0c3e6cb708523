/** Settings: how figures are made, and what people changed. */
import { dateOf, dayOf, isDate, longDate } from "../day";
import type { OwnSheet, OwnValue } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import type { Problem } from "../problem";
import { dateSerialAt, numberAt, type Workbook } from "../sheet";
import { DECISION } from "./decision-rows";
import { DEFAULT_SETTINGS, type Settings } from "./decisions";
import { formSettingLines, type Typed } from "./form-settings";
import { printed, QUIET, TEXT, WRAPPED } from "./look";
import { plainUnder, standingTable, type StandingTable } from "./own-table";
import { tableSheet } from "./table-sheet";
import { folded } from "./wording";

interface Line {
  readonly name: string;
  /** A text too long for the pane: it is changed on the sheet. */
  readonly onSheetOnly?: true;
  readonly meaning: string;
  readonly value: (settings: Settings) => OwnValue;
  readonly numberFormat?: string;
  readonly offers?: readonly string[];
  readonly expected: string;
  /** What changes, or undefined when it is not understood. */
  readonly read: (typed: Typed, settings: Settings) => Partial<Settings> | undefined;
}

const CHOICES = {
  all: "All schools",
  districtRun: "District-run schools",
  monthFirst: "Month first",
  dayFirst: "Day first",
  shown: "Shown",
  notShown: "Not shown",
} as const;

const same = (typed: Typed, label: string): boolean => folded(typed.text) === folded(label);
const numberIn = ({ number }: Typed, low: number, high: number): number | undefined =>
  number !== null && number >= low && number <= high ? number : undefined;

/** What the rating forms of executive directors ask. */
const FORM_LINES: readonly Line[] = formSettingLines.map(({ value, read, ...line }) => ({
  ...line,
  value: ({ forms }) => value(forms),
  read: (typed, { forms }) => {
    const change = read(typed, forms);
    return change && { forms: { ...forms, ...change } };
  },
}));

const LINES: readonly Line[] = [
  {
    name: "District name",
    meaning: "Stands at the top right of the Summary.",
    value: ({ districtName }) => districtName,
    expected: "a name",
    read: ({ text }) => ({ districtName: text }),
  },
  {
    name: "Count people on",
    meaning: "The day of the school year on which people are counted, where dates allow.",
    value: ({ snapshotMonth, snapshotDay }) => monthAndDay(snapshotMonth, snapshotDay),
    expected: "a day of the year, such as October 1",
    read: snapshot,
  },
  {
    name: "Schools in poverty quarters",
    meaning: "Which schools are sorted into quarters by the share of economically disadvantaged students.",
    value: ({ scope }) => (scope === "all" ? CHOICES.all : CHOICES.districtRun),
    offers: [CHOICES.all, CHOICES.districtRun],
    expected: `${CHOICES.all} or ${CHOICES.districtRun}`,
    read: (typed) =>
      same(typed, CHOICES.all)
        ? { scope: "all" }
        : same(typed, CHOICES.districtRun)
          ? { scope: "district-run" }
          : undefined,
  },
  {
    name: "Effective from",
    meaning: "An average TEAM practice rating at or above this is effective. The average is not rounded.",
    value: ({ effectiveCut }) => effectiveCut,
    expected: "a number from 1 to 5",
    read: (typed) => named("effectiveCut", numberIn(typed, 1, 5)),
  },
  {
    name: "Indicators a round needs",
    meaning: "The share of a round's indicators that must be scored for the round to count.",
    value: ({ roundCompleteness }) => roundCompleteness,
    numberFormat: "0%",
    expected: "a share from 0% to 100%",
    read: (typed) => named("roundCompleteness", share(typed)),
  },
  {
    name: "Weights of rounds",
    meaning: "How much each round counts, such as: Fall 1; Spring 2. A round that is not named counts 1.",
    value: ({ roundWeights }) => weightsInWords(roundWeights),
    expected: "names of rounds with numbers, such as Fall 1; Spring 2, or Equal",
    read: weights,
  },
  {
    name: "Fewest survey respondents",
    meaning: "A survey result with fewer respondents is not shown.",
    value: ({ surveyMinimum }) => surveyMinimum,
    expected: "a whole number",
    read: (typed) => named("surveyMinimum", whole(typed)),
  },
  {
    name: "Oldest poverty figures",
    meaning: "How many years old a school's share of economically disadvantaged students may be.",
    value: ({ povertyYearsBack }) => povertyYearsBack,
    expected: "a whole number of years",
    read: (typed) => named("povertyYearsBack", whole(typed)),
  },
  {
    name: "Dates such as 3/4/2026",
    meaning: "How dates that were typed as text are read.",
    value: ({ dateOrder }) => (dateOrder === "month-first" ? CHOICES.monthFirst : CHOICES.dayFirst),
    offers: [CHOICES.monthFirst, CHOICES.dayFirst],
    expected: `${CHOICES.monthFirst} or ${CHOICES.dayFirst}`,
    read: (typed) =>
      same(typed, CHOICES.monthFirst)
        ? { dateOrder: "month-first" }
        : same(typed, CHOICES.dayFirst)
          ? { dateOrder: "day-first" }
          : undefined,
  },
  {
    name: "Parity index",
    meaning: "Whether the number of principals that would mirror the students is shown. A number can read as a quota.",
    value: ({ parityShown }) => (parityShown ? CHOICES.shown : CHOICES.notShown),
    offers: [CHOICES.shown, CHOICES.notShown],
    expected: `${CHOICES.shown} or ${CHOICES.notShown}`,
    read: (typed) =>
      same(typed, CHOICES.shown)
        ? { parityShown: true }
        : same(typed, CHOICES.notShown)
          ? { parityShown: false }
          : undefined,
  },
  ...FORM_LINES,
];

export const CONFIRMED_BY = "Confirmed by";
export const CONFIRMED_ON = "Confirmed on";
const CONFIRMED_FOR = "Confirmed for";
const SOURCES_NOW = "Sources now";
const VALUE = "Value";
export const SETTING = "Setting";

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
    ...LINES.map((line) => ({ ...line, value: line.value(settings), offers: line.offers ?? [] })),
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
        { heading: SETTING, width: 170, value: ({ name }) => name, style: { ...TEXT, bold: true } },
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

/** The number format in which a setting's number is read easily. */
export const settingFormat = (name: string): string | undefined =>
  LINES.find((line) => line.name === name)?.numberFormat;

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
  return LINES.filter(({ onSheetOnly }) => !onSheetOnly).map((line) => {
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

function shownValue({ value, numberFormat }: Line, settings: Settings): string {
  const now = value(settings);
  if (now === null || typeof now === "object") return "";
  return typeof now === "number" && numberFormat?.endsWith("%") ? `${Math.round(now * 100)}%` : String(now);
}

/** What a person typed for a setting, as the sheet would hold it; null when it is not understood. */
export function typedSetting(name: string, typed: string): string | number | null {
  const line = LINES.find((candidate) => candidate.name === name);
  const text = typed.trim();
  const number = numberOf(text);
  if (!line || text === "" || line.read({ text, number, day: null }, DEFAULT_SETTINGS) === undefined) return null;
  return number ?? text;
}

/** The fingerprint of the sources that the last refresh read; null when our Settings do not stand. */
export function sourcesWritten(workbook: Workbook): string | null {
  const table = standingTable(workbook, "settings");
  const row = table?.rows.find((candidate) => plainUnder(table, SETTING, candidate) === SOURCES_NOW);
  return table && row !== undefined ? plainUnder(table, VALUE, row) : null;
}

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
    const line = LINES.find((candidate) => candidate.name === name);
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

const confirmation = ({ by, on, sources }: NonNullable<Settings["confirmed"]>): string => `${sources} (${by}, ${on})`;

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

const named = <Key extends keyof Settings>(
  key: Key,
  value: Settings[Key] | undefined,
): Partial<Settings> | undefined => (value === undefined ? undefined : { [key]: value });

function numberOf(text: string): number | null {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text);
  if (percent) return Number(percent[1]) / 100;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}

const share = (typed: Typed): number | undefined => {
  const value = numberIn(typed, 0, 100);
  return value === undefined ? undefined : value > 1 ? value / 100 : value;
};

const whole = (typed: Typed): number | undefined => {
  const value = numberIn(typed, 0, 10_000);
  return value !== undefined && Number.isInteger(value) ? value : undefined;
};

// A leap year, so that every month and day has a date.
const ANY_YEAR = 2024;

const monthAndDay = (month: number, day: number): string =>
  longDate(dayOf({ year: ANY_YEAR, month, day })).replace(/, \d+$/, "");

function snapshot({ text, day }: Typed): Partial<Settings> | undefined {
  if (day !== null) {
    const date = dateOf(day);
    return { snapshotMonth: date.month, snapshotDay: date.day };
  }
  for (let month = 1; month <= 12; month++) {
    for (let dayOfMonth = 1; dayOfMonth <= 31; dayOfMonth++) {
      if (!isDate({ year: ANY_YEAR, month, day: dayOfMonth })) continue;
      const written = monthAndDay(month, dayOfMonth);
      const [name = ""] = written.split(" ");
      const asked = folded(text);
      if (
        asked === folded(written) ||
        asked === folded(`${name.slice(0, 3)} ${dayOfMonth}`) ||
        asked === `${month}/${dayOfMonth}`
      ) {
        return { snapshotMonth: month, snapshotDay: dayOfMonth };
      }
    }
  }
  return undefined;
}

const EQUAL = "Equal";

const weightsInWords = (roundWeights: Settings["roundWeights"]): string =>
  Object.entries(roundWeights)
    .map(([round, weight]) => `${round} ${weight}`)
    .join("; ") || EQUAL;

function weights({ text }: Typed): Partial<Settings> | undefined {
  if (folded(text) === folded(EQUAL)) return { roundWeights: {} };
  const roundWeights: Record<string, number> = {};
  for (const part of text.split(";")) {
    if (part.trim() === "") continue;
    const found = /^\s*(.+?)[\s:=]+(\d+(?:\.\d+)?)\s*$/.exec(part);
    if (!found?.[1]) return undefined;
    roundWeights[found[1]] = Number(found[2]);
  }
  return { roundWeights };
}
