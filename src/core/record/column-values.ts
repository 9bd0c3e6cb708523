/** A column's cells as values of one kind, row by row, with what is wrong with them. Work is done once for each distinct text. */
import type { Fields } from "../../framework/fields";
import { longDate, type Day } from "../day";
import {
  dateSerialAt,
  formatAt,
  isNotCalculatedAt,
  isQuotedAt,
  kindAt,
  shownAt,
  storedAt,
  visitColumn,
  type Sheet,
} from "../sheet";
import type { Settings } from "../state/decisions";
import { isEvidence, type Table } from "../table/table";
import { isAmbiguous, writtenDay } from "./date";
import type { Findings } from "./findings";
import { fold, numberOf, percentOf, ratingOf, yearsOf } from "./value";

/** One value a data row, in the order of `table.rows`; null where the cell is blank or unknown. */
export type Values<T> = readonly (T | null)[];

export interface ColumnSource {
  readonly table: Table;
  readonly findings: Findings;
  readonly column: number;
  /** The field in plain words. */
  readonly label: string;
}

/** A name cell: a person, a word for a vacant post, or blank. */
export interface NameCell {
  readonly name: string | null;
  readonly vacant: boolean;
}

export interface ValueReaders {
  readonly texts: (source: ColumnSource) => Values<string>;
  readonly names: (source: ColumnSource) => Values<NameCell>;
  readonly ids: (source: ColumnSource) => Values<string>;
  /** Years of something, or a whole number where `whole`. */
  readonly numbers: (
    source: ColumnSource,
    range: readonly [low: number, high: number],
    whole: boolean,
  ) => Values<number>;
  readonly ratings: (source: ColumnSource) => Values<number>;
  /** Shares as 0 to 1. */
  readonly shares: (source: ColumnSource) => Values<number>;
  readonly days: (source: ColumnSource) => Values<Day>;
}

const LEAST_PERCENTAGE = 10;
/** Days from 1930 to 2090: what a person's dates can be. */
const FIRST_DAY = 10_959;
const LAST_DAY = 69_763;

/** True when a cell's value cannot be known or is not the district's own: an error, a formula not calculated, or one on our sheets. */
export const isUnknownAt = (table: Table, row: number, column: number): boolean =>
  kindAt(table.sheet, row, column) === "error" ||
  isNotCalculatedAt(table.sheet, row, column) ||
  !isEvidence(table, row, column);

/** Calls `read` for each cell with a value. */
export function readEach<T>({ table, column }: ColumnSource, read: (row: number) => T | null): Values<T> {
  const { sheet, rows } = table;
  const values = new Array<T | null>(rows.length).fill(null);
  let index = 0;
  visitColumn(sheet, column, table.firstRow, table.lastRow, (row, kind, _, notCalculated) => {
    if (kind === "empty" || kind === "error" || notCalculated) return;
    while ((rows[index] ?? Infinity) < row) index++;
    if (rows[index] === row && isEvidence(table, row, column)) values[index] = read(row);
  });
  return values;
}

/** A function that does its work once for each index of the pool. */
export function perText<T>(sheet: Sheet, work: (folded: string) => T): (index: number) => T {
  const known: T[] = [];
  const done: boolean[] = [];
  return (index) => {
    if (done[index] !== true) {
      known[index] = work(fold(sheet.pool.texts[index] ?? ""));
      done[index] = true;
    }
    return known[index] as T;
  };
}

/** Readers for all kinds of values, made once for a workbook. */
export function valueReaders(fields: Fields, settings: Pick<Settings, "dateOrder">): ValueReaders {
  const { values } = fields;
  const vacant = new Set(values.vacant);
  const blank = new Set(values.blank);
  const notScored = new Set(values.notScored);
  const suppressed = new Set(values.suppressed);
  const ratingWords = new Map(Object.entries(values.ratingWords));
  const { low: lowest, high: highest } = fields.ratingScale;

  const shownOf = (sheet: Sheet, row: number, column: number): string => fold(shownAt(sheet, row, column));

  const texts: ValueReaders["texts"] = (source) => {
    const { sheet } = source.table;
    const folded = perText(sheet, (text) => (text === "" ? null : text));
    return readEach(source, (row) => {
      if (kindAt(sheet, row, source.column) === "text") return folded(storedAt(sheet, row, source.column));
      return shownOf(sheet, row, source.column) || null;
    });
  };

  const names: ValueReaders["names"] = (source) => {
    const { sheet } = source.table;
    const folded = perText(sheet, (text): NameCell | null => {
      if (text === "") return null;
      const isVacant =
        vacant.has(text.toLowerCase()) || /^\W*(?:(?:vacant|vacancy|unfilled)\b|(?:tbd|tba)\W*(?:$|\())/i.test(text);
      return isVacant ? { name: null, vacant: true } : { name: text, vacant: false };
    });
    return readEach(source, (row) => {
      if (kindAt(sheet, row, source.column) === "text") return folded(storedAt(sheet, row, source.column));
      const typed = shownOf(sheet, row, source.column);
      source.findings.note("invalid-value", row, source.column, { field: source.label, typed, expected: "a name" });
      return null;
    });
  };

  const ids: ValueReaders["ids"] = (source) => {
    const { table, column, findings } = source;
    const { sheet } = table;
    const read = perText(sheet, (text) => {
      const apostrophe = /^['’]/.test(text);
      const bare = (apostrophe ? text.slice(1).trim() : text).replace(/^(\d+)\.0+$/, "$1");
      const id = bare === "" || (blank.has(bare.toLowerCase()) && !/\d/.test(bare)) ? null : bare;
      return { id, apostrophe, facts: { typed: apostrophe ? text : `'${text}` } };
    });
    return readEach(source, (row) => {
      const kind = kindAt(sheet, row, column);
      if (kind === "text") {
        const { id, apostrophe, facts } = read(storedAt(sheet, row, column));
        if (id !== null && (apostrophe || isQuotedAt(sheet, row, column)))
          findings.note("id-with-apostrophe", row, column, facts);
        return id;
      }
      if (kind === "number") {
        const stored = storedAt(sheet, row, column);
        const zeros = /^0{2,}$/.exec(formatAt(sheet, row, column))?.[0].length ?? 0;
        return String(stored).padStart(zeros, "0");
      }
      findings.note("invalid-value", row, column, {
        field: source.label,
        typed: shownOf(sheet, row, column),
        expected: "an id",
      });
      return null;
    });
  };

  const numbers: ValueReaders["numbers"] = (source, [low, high], whole) => {
    const { table, column, findings, label } = source;
    const { sheet } = table;
    const expected = whole ? "a whole number" : "a number of years";
    const read = perText(sheet, (text) => {
      const plain = numberOf(text);
      const value = plain ?? (whole ? null : yearsOf(text));
      return {
        value,
        isBlank: text === "" || blank.has(text.toLowerCase()) || suppressed.has(text.toLowerCase()),
        facts: { typed: text },
        invalid: { field: label, typed: text, expected },
      };
    });
    const checked = (value: number, row: number, typed: () => string): number | null => {
      if (value < low || value > high) {
        const range = { low: String(low), high: high === Infinity ? "any number" : String(high) };
        findings.note("out-of-range", row, column, { field: label, typed: typed(), ...range });
        return null;
      }
      if (whole && !Number.isInteger(value)) {
        findings.note("invalid-value", row, column, { field: label, typed: typed(), expected });
        return null;
      }
      return value;
    };
    return readEach(source, (row) => {
      const kind = kindAt(sheet, row, column);
      if (kind === "text") {
        const { value, isBlank, facts, invalid } = read(storedAt(sheet, row, column));
        if (value === null) {
          if (!isBlank && !/^(?:n\s*)?[<>≤≥]/i.test(facts.typed)) findings.note("invalid-value", row, column, invalid);
          return null;
        }
        findings.note("number-as-text", row, column, facts);
        return checked(value, row, () => facts.typed);
      }
      if (kind === "number") return checked(storedAt(sheet, row, column), row, () => shownOf(sheet, row, column));
      findings.note("invalid-value", row, column, { field: label, typed: shownOf(sheet, row, column), expected });
      return null;
    });
  };

  const ratings: ValueReaders["ratings"] = (source) => {
    const { table, column, findings, label } = source;
    const { sheet } = table;
    const read = perText(sheet, (text) => ({
      value: ratingOf(text, ratingWords),
      isNumber: numberOf(text) !== null,
      isBlank: text === "" || notScored.has(text.toLowerCase()),
      typed: { typed: text },
      outside: { typed: text, low: lowest, high: highest },
      invalid: { field: label, typed: text, expected: `a rating from ${lowest} to ${highest}` },
    }));
    return readEach(source, (row) => {
      const kind = kindAt(sheet, row, column);
      if (kind === "text") {
        const { value, isNumber, isBlank, typed, outside, invalid } = read(storedAt(sheet, row, column));
        if (isBlank) return null;
        if (value === null) {
          findings.note("invalid-value", row, column, invalid);
          return null;
        }
        if (value < lowest || value > highest) {
          findings.note("rating-out-of-range", row, column, outside);
          return null;
        }
        if (isNumber) findings.note("number-as-text", row, column, typed);
        return value;
      }
      const value = storedAt(sheet, row, column);
      if (kind === "number" && value >= lowest && value <= highest) return value;
      const outside = { typed: shownOf(sheet, row, column), low: lowest, high: highest };
      findings.note("rating-out-of-range", row, column, outside);
      return null;
    });
  };

  const shares: ValueReaders["shares"] = (source) => {
    const { table, column, findings, label } = source;
    const { sheet } = table;
    const percentages = holdsPercentages(source);
    const expected = "a percentage";
    const read = perText(sheet, (text) => {
      const percent = percentOf(text);
      const isHidden =
        text === "" ||
        blank.has(text.toLowerCase()) ||
        suppressed.has(text.toLowerCase()) ||
        /^(?:n\s*)?[<>≤≥]/i.test(text);
      return {
        percent: percent?.percent ?? null,
        number: numberOf(text),
        isHidden,
        facts: { typed: text },
        invalid: { field: label, typed: text, expected },
      };
    });
    const checked = (share: number, row: number): number | null => {
      if (share >= 0 && share <= 1) return Number(share.toPrecision(12));
      const typed = shownOf(sheet, row, column);
      findings.note("out-of-range", row, column, { field: label, typed, low: "0%", high: "100%" });
      return null;
    };
    // Among shares from 0 to 1 a 35 is 35 %, but a 4.5 is something else.
    const plain = (value: number): number => (percentages || value >= LEAST_PERCENTAGE ? value / 100 : value);
    return readEach(source, (row) => {
      const kind = kindAt(sheet, row, column);
      if (kind === "text") {
        const { percent, number, isHidden, facts, invalid } = read(storedAt(sheet, row, column));
        if (percent !== null) {
          findings.note("percent-as-text", row, column, facts);
          return checked(percent / 100, row);
        }
        if (number !== null) {
          findings.note("number-as-text", row, column, facts);
          return checked(plain(number), row);
        }
        if (!isHidden) findings.note("invalid-value", row, column, invalid);
        return null;
      }
      if (kind === "number") {
        const value = storedAt(sheet, row, column);
        return checked(formatAt(sheet, row, column).includes("%") ? value : plain(value), row);
      }
      findings.note("invalid-value", row, column, { field: label, typed: shownOf(sheet, row, column), expected });
      return null;
    });
  };

  const days: ValueReaders["days"] = (source) => {
    const { table, column, findings, label } = source;
    const { sheet } = table;
    const { dayFirst, settled } = dayOrder(source, settings.dateOrder);
    const expected = "a date";
    const read = perText(sheet, (text) => {
      const written = writtenDay(text);
      const day =
        written === null
          ? null
          : ((dayFirst ? written.dayFirst : written.monthFirst) ?? written.dayFirst ?? written.monthFirst);
      const other = written === null ? null : dayFirst ? written.monthFirst : written.dayFirst;
      const isBlank = text === "" || blank.has(text.toLowerCase());
      const readAs = day === null ? "" : longDate(day);
      const unsure = !settled && written !== null && isAmbiguous(written) && other !== null;
      return {
        day,
        isBlank,
        asText: { typed: text, readAs },
        doubt: unsure ? { typed: text, readAs, couldBe: longDate(other) } : null,
        invalid: { field: label, typed: text, expected },
      };
    });
    const checked = (day: Day, row: number): Day | null => {
      const whole = Math.floor(day);
      if (whole >= FIRST_DAY && whole <= LAST_DAY) return whole;
      const typed = shownOf(sheet, row, column);
      findings.note("out-of-range", row, column, {
        field: label,
        typed,
        low: longDate(FIRST_DAY),
        high: longDate(LAST_DAY),
      });
      return null;
    };
    return readEach(source, (row) => {
      const kind = kindAt(sheet, row, column);
      if (kind === "date") return checked(dateSerialAt(sheet, row, column) ?? 0, row);
      if (kind === "text") {
        const { day, isBlank, asText, doubt, invalid } = read(storedAt(sheet, row, column));
        if (day === null) {
          if (!isBlank) findings.note("invalid-value", row, column, invalid);
          return null;
        }
        if (doubt === null) findings.note("date-as-text", row, column, asText);
        else findings.note("ambiguous-date", row, column, doubt);
        return checked(day, row);
      }
      const value = storedAt(sheet, row, column);
      const digits = kind === "number" && Number.isInteger(value) ? writtenDay(String(value)) : null;
      if (digits?.monthFirst != null) return checked(digits.monthFirst, row);
      if (kind === "number" && value >= FIRST_DAY && value <= LAST_DAY)
        return Math.floor(value) + (sheet.dateSystem === 1904 ? 1462 : 0);
      findings.note("invalid-value", row, column, { field: label, typed: shownOf(sheet, row, column), expected });
      return null;
    });
  };

  return { texts, names, ids, numbers, ratings, shares, days };
}

/** True when a column's plain numbers run to 100 rather than to 1. */
function holdsPercentages({ table, column }: ColumnSource): boolean {
  const { sheet, rows } = table;
  const typed = perText(sheet, numberOf);
  let above = 0;
  let numbers = 0;
  for (const row of rows) {
    const kind = kindAt(sheet, row, column);
    const stored = storedAt(sheet, row, column);
    const value = kind === "number" ? stored : kind === "text" ? typed(stored) : null;
    if (value === null) continue;
    numbers++;
    if (value > 1 && !(kind === "number" && formatAt(sheet, row, column).includes("%"))) above++;
  }
  return above > numbers / 2;
}

/** Whether the day stands first in a column's typed dates; settled when a date of the column, else of its table, shows it. */
function dayOrder(
  { table, column }: ColumnSource,
  order: Settings["dateOrder"],
): { readonly dayFirst: boolean; readonly settled: boolean } {
  const own = ordersIn(table, [column]);
  const shown =
    own.monthFirst || own.dayFirst || !own.either
      ? own
      : ordersIn(
          table,
          table.columns.map((one) => one.column),
        );
  const settled = shown.monthFirst !== shown.dayFirst;
  return { dayFirst: settled ? shown.dayFirst : order === "day-first", settled };
}

/** Which orders the typed dates of columns show, and whether any could be read either way. */
function ordersIn(
  { sheet, rows }: Table,
  columns: readonly number[],
): { readonly monthFirst: boolean; readonly dayFirst: boolean; readonly either: boolean } {
  const written = perText(sheet, writtenDay);
  const seen = new Set<number>();
  let monthFirst = false;
  let dayFirst = false;
  let either = false;
  for (const column of columns) {
    for (const row of rows) {
      if (kindAt(sheet, row, column) !== "text") continue;
      const index = storedAt(sheet, row, column);
      if (seen.has(index)) continue;
      seen.add(index);
      const day = written(index);
      if (day === null) continue;
      if (isAmbiguous(day)) either = true;
      else if (day.dayFirst === null) monthFirst = true;
      else if (day.monthFirst === null) dayFirst = true;
    }
  }
  return { monthFirst, dayFirst, either };
}
