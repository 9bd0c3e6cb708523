/** The settings: what each means, what may be typed, and what that changes. */
import { dateOf, dayOf, isDate, longDate } from "../day";
import type { OwnValue } from "../own-sheet";
import type { Settings } from "./decisions";
import { formSettingLines, type Typed } from "./form-settings";
import { folded } from "./wording";

/** One setting: its row on Settings, and how a person's change to it is read. */
export interface SettingLine {
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
const FORM_LINES: readonly SettingLine[] = formSettingLines.map(({ value, read, ...line }) => ({
  ...line,
  value: ({ forms }) => value(forms),
  read: (typed, { forms }) => {
    const change = read(typed, forms);
    return change && { forms: { ...forms, ...change } };
  },
}));

/** Every setting that changes figures, in the order of the sheet. */
export const SETTING_LINES: readonly SettingLine[] = [
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

const named = <Key extends keyof Settings>(
  key: Key,
  value: Settings[Key] | undefined,
): Partial<Settings> | undefined => (value === undefined ? undefined : { [key]: value });

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
