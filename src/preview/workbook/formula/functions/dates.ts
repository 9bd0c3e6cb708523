/** Dates and times: serials of the workbook's date system. */
import { dateOf, dayOf } from "../../../../core/day";
import type { BookValue } from "../../book";
import { typedNumber } from "../../typed-number";
import { each, ofNumbers, type FormulaFunction, type Functions } from "../function";
import { NUMBER_ERROR, numberOf, VALUE_ERROR, type Context } from "../operand";

const shift = ({ book }: Context): number => (book.dateSystem === 1904 ? 1462 : 0);

/** The serial of a month that may lie outside the year, and a day that may lie outside the month. */
function serialOf(year: number, month: number, day: number, context: Context): BookValue {
  const wholeYear = year + Math.floor((month - 1) / 12);
  const wholeMonth = ((((month - 1) % 12) + 12) % 12) + 1;
  const serial = dayOf({ year: wholeYear, month: wholeMonth, day: 1 }) + day - 1 - shift(context);
  return serial < 0 || wholeYear > 9999 ? NUMBER_ERROR : serial;
}

/** A number that is a date, or a text that reads as one. */
function dayFrom(value: BookValue, { book }: Context): number | { readonly error: string } {
  if (typeof value === "string") return typedNumber(value, book.today, book.dateSystem)?.value ?? VALUE_ERROR;
  return numberOf(value);
}

const ofDate = (
  take: (date: { readonly year: number; readonly month: number; readonly day: number }) => BookValue,
): FormulaFunction =>
  each(1, 1, ([value = null], context) => {
    const serial = dayFrom(value, context);
    if (typeof serial !== "number") return serial;
    if (serial < 0) return NUMBER_ERROR;
    const whole = Math.floor(serial) + shift(context);
    // Excel calls the day before its first January 0, 1900.
    return take(whole < 1 ? { year: 1900, month: 1, day: 0 } : dateOf(whole));
  });

const ofClock = (take: (seconds: number) => number): FormulaFunction =>
  each(1, 1, ([value = null], context) => {
    const serial = dayFrom(value, context);
    return typeof serial === "number" ? take(Math.round((serial - Math.floor(serial)) * 86_400) % 86_400) : serial;
  });

const months = (end: boolean): FormulaFunction =>
  each(2, 2, ([start = null, count = null], context) => {
    const serial = dayFrom(start, context);
    const by = numberOf(count);
    if (typeof serial !== "number") return serial;
    if (typeof by !== "number") return by;
    const { year, month, day } = dateOf(Math.floor(serial) + shift(context));
    const target = month + Math.trunc(by);
    const last = serialOf(year, target + 1, 0, context);
    if (end || typeof last !== "number") return last;
    const same = serialOf(year, target, day, context);
    return typeof same === "number" ? Math.min(same, last) : same;
  });

export const DATES: Functions = {
  DATE: ofNumbers(3, 3, ([year = 0, month = 0, day = 0], context) => {
    const y = Math.trunc(year);
    if (y < 0) return NUMBER_ERROR;
    return serialOf(y < 1900 ? y + 1900 : y, Math.trunc(month), Math.trunc(day), context);
  }),
  TODAY: each(0, 0, (_values, context) => context.book.today - shift(context)),
  NOW: each(0, 0, (_values, context) => context.book.today - shift(context)),
  YEAR: ofDate(({ year }) => year),
  MONTH: ofDate(({ month }) => month),
  DAY: ofDate(({ day }) => day),
  WEEKDAY: each(1, 2, ([value = null, type = 1], context) => {
    const serial = dayFrom(value, context);
    const kind = numberOf(type);
    if (typeof serial !== "number") return serial;
    if (typeof kind !== "number") return kind;
    // Sunday is 1, as Excel counts.
    const sunday = (Math.floor(serial) + shift(context) - 1) % 7;
    return kind === 1 ? sunday + 1 : kind === 2 ? ((sunday + 6) % 7) + 1 : kind === 3 ? (sunday + 6) % 7 : NUMBER_ERROR;
  }),
  HOUR: ofClock((seconds) => Math.floor(seconds / 3600)),
  MINUTE: ofClock((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: ofClock((seconds) => seconds % 60),
  TIME: ofNumbers(3, 3, ([hours = 0, minutes = 0, seconds = 0]) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? NUMBER_ERROR : (total % 86_400) / 86_400;
  }),
  DATEVALUE: each(1, 1, ([value = null], { book }) => {
    const read = typeof value === "string" ? typedNumber(value, book.today, book.dateSystem) : null;
    return read?.numberFormat && /[dy]/.test(read.numberFormat) ? Math.floor(read.value) : VALUE_ERROR;
  }),
  DAYS: each(2, 2, ([end = null, start = null], context) => {
    const [last, first] = [dayFrom(end, context), dayFrom(start, context)];
    if (typeof last !== "number") return last;
    return typeof first === "number" ? Math.floor(last) - Math.floor(first) : first;
  }),
  EDATE: months(false),
  EOMONTH: months(true),
};
