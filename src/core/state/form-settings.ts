/** The lines on Settings that say what the rating forms of executive directors ask. */
import { dayOf, dayOfIso, isDate, isoDate, longDate, type Day } from "../day";
import { DEFAULT_FORMS, type FormSettings } from "./decisions";
import { folded } from "./wording";

/** A typed cell: its plain text, and its number or day where it holds one. */
export interface Typed {
  readonly text: string;
  readonly number: number | null;
  readonly day: number | null;
}

interface FormLine {
  readonly name: string;
  readonly onSheetOnly?: true;
  readonly meaning: string;
  readonly value: (forms: FormSettings) => string | null;
  readonly offers?: readonly string[];
  readonly expected: string;
  readonly read: (typed: Typed, forms: FormSettings) => Partial<FormSettings> | undefined;
}

const SHOWN = "Shown";
const NOT_SHOWN = "Not shown";
const NONE = "None";

export const formSettingLines: readonly FormLine[] = [
  {
    name: "Rating rounds",
    meaning: "The rounds that rating forms ask executive directors for, parted by semicolons.",
    value: ({ rounds }) => rounds.join("; "),
    expected: "names of rounds, such as Round 1; Round 2",
    read: rounds,
  },
  {
    name: "Rating forms due",
    meaning:
      "The last day for rating forms, for all rounds or by round, such as: Round 1 2025-12-12; Round 2 2026-05-15.",
    value: ({ due }) => dueInWords(due),
    expected: "a date, or rounds with dates, such as Round 1 2025-12-12; Round 2 2026-05-15",
    read: due,
  },
  {
    name: "Last year's scores on rating forms",
    meaning: "Whether a form shows last year's scores beside the cells. Who sees them tends to repeat them.",
    value: ({ lastYearShown }) => (lastYearShown ? SHOWN : NOT_SHOWN),
    offers: [SHOWN, NOT_SHOWN],
    expected: `${SHOWN} or ${NOT_SHOWN}`,
    read: ({ text }) =>
      folded(text) === folded(SHOWN)
        ? { lastYearShown: true }
        : folded(text) === folded(NOT_SHOWN)
          ? { lastYearShown: false }
          : undefined,
  },
  ...DEFAULT_FORMS.cases.map(({ name, text: shipped }): FormLine => ({
    name: `Common ${name.toLowerCase()}`,
    onSheetOnly: true,
    meaning: `An invented leader whom every executive director rates, so that directors can be compared. Type a text of your own, or ${NONE} to leave it out. Change it only between school years: all directors must read the same.`,
    value: ({ cases }) => cases.find((one) => one.name === name)?.text ?? NONE,
    expected: `a text, or ${NONE}`,
    read: ({ text }, { cases }) => {
      const kept = DEFAULT_FORMS.cases.flatMap((one) => {
        if (one.name !== name) return cases.filter((other) => other.name === one.name);
        return folded(text) === folded(NONE) ? [] : [{ name, text: text === "" ? shipped : text }];
      });
      return { cases: kept };
    },
  })),
];

function rounds({ text }: Typed): Partial<FormSettings> | undefined {
  const names = text
    .split(/[;\n]/)
    .map((name) => name.trim().replace(/\s+/g, " "))
    .filter((name) => name !== "");
  const distinct = new Set(names.map(folded));
  return names.length > 0 && distinct.size === names.length && names.every(({ length }) => length <= 40)
    ? { rounds: names }
    : undefined;
}

function dueInWords(days: FormSettings["due"]): string | null {
  const words = Object.entries(days).map(([round, day]) => (round === "" ? isoDate(day) : `${round} ${isoDate(day)}`));
  return words.length === 0 ? null : words.join("; ");
}

function due({ text, day }: Typed): Partial<FormSettings> | undefined {
  if (day !== null) return { due: { "": day } };
  if (folded(text) === folded(NONE)) return { due: {} };
  const days: Record<string, Day> = {};
  for (const part of text.split(/[;\n]/)) {
    if (part.trim() === "") continue;
    const found = dated(part.trim());
    if (found === null) return undefined;
    days[found.round] = found.day;
  }
  return Object.keys(days).length === 0 ? undefined : { due: days };
}

const DATE = /^(.*?)[\s:=]*(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4}|[A-Za-z]+ \d{1,2}, \d{4})$/;

/** A date as an ISO date, `12/31/2025` or `December 31, 2025`, with the words before it. */
function dated(text: string): { readonly round: string; readonly day: Day } | null {
  const [, round = "", date = ""] = DATE.exec(text) ?? [];
  const day = dayOfIso(date) ?? dayOfSlashes(date) ?? dayOfWords(date);
  return day === null ? null : { round: round.trim(), day };
}

function dayOfSlashes(text: string): Day | null {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (month === undefined) return null;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isDate(date) ? dayOf(date) : null;
}

function dayOfWords(text: string): Day | null {
  const [, name, day, year] = /^([A-Za-z]+) (\d{1,2}), (\d{4})$/.exec(text) ?? [];
  if (name === undefined) return null;
  for (let month = 1; month <= 12; month++) {
    const date = { year: Number(year), month, day: Number(day) };
    const [full = ""] = longDate(dayOf({ ...date, day: 1 })).split(" ");
    if (![folded(full), folded(full.slice(0, 3))].includes(folded(name))) continue;
    return isDate(date) ? dayOf(date) : null;
  }
  return null;
}

/** The last day of a round; null where none is set. */
export const dueOf = ({ due: days }: FormSettings, round: string): Day | null =>
  Object.entries(days).find(([name]) => folded(name) === folded(round))?.[1] ?? days[""] ?? null;
