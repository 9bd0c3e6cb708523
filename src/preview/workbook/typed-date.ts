/** Texts that Excel reads as dates and times when they are typed (US English). */
import { dateOf, dayOf, isDate } from "../../core/day";
import type { Book } from "./book";

interface TypedDate {
  readonly value: number;
  readonly numberFormat: string;
}

const DAYS_FROM_1900_TO_1904 = 1462;

const TIME = /^(\d{1,4})(?::(\d{1,2}))?(?::(\d{1,2})(\.\d+)?)?(?: +([ap])m?)?$/i;
const DATE_AND_TIME = /^(.*?\S) +(\d{1,2}(?::\d{1,2}(?::\d{1,2}(?:\.\d+)?)?(?: +[ap]m?)?| +[ap]m?))$/i;

/** The serial of a date, a time or both, in the workbook's date system, or null when the text is none. */
export function typedDate(text: string, today: number | null, dateSystem: Book["dateSystem"]): TypedDate | null {
  const time = timeOf(text);
  if (time !== null) return time;
  const parts = DATE_AND_TIME.exec(text);
  const clock = parts === null ? null : timeOf(parts[2] ?? "");
  if (parts !== null && clock !== null && clock.value < 1) {
    const day = dayIn(parts[1] ?? "", today, dateSystem);
    if (day !== null) return { value: day.value + clock.value, numberFormat: "m/d/yyyy h:mm" };
  }
  return dayIn(text, today, dateSystem);
}

/** `12:30`, `1:30:15`, `5 PM`, `25:00`. */
function timeOf(text: string): TypedDate | null {
  const [, hours, minutes, seconds, part = "", half] = TIME.exec(text) ?? [];
  if (hours === undefined || (minutes === undefined && half === undefined)) return null;
  const h = Number(hours);
  const afternoon = half?.toLowerCase() === "p";
  if (Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59 || (half !== undefined && (h > 12 || h < 1))) return null;
  const hour = half === undefined ? h : (h % 12) + (afternoon ? 12 : 0);
  const value = (hour * 3600 + Number(minutes ?? 0) * 60 + Number(`${seconds ?? 0}${part}`)) / 86_400;
  if (h > 23) return { value, numberFormat: "[h]:mm:ss" };
  const shape = part !== "" ? "mm:ss.0" : seconds !== undefined ? "h:mm:ss" : "h:mm";
  return { value, numberFormat: half === undefined ? shape : `${shape} AM/PM` };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_WORD =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

const monthOf = (word: string): number =>
  MONTH_WORD.test(word) ? MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1 : 0;

function dayIn(text: string, today: number | null, dateSystem: Book["dateSystem"]): TypedDate | null {
  const read = numericDate(text, today) ?? wordedDate(text, today);
  if (read === null) return null;
  const value = dateSystem === 1904 ? read.value - DAYS_FROM_1900_TO_1904 : read.value;
  return value < 0 ? null : { ...read, value };
}

const FULL = "m/d/yyyy";
const DAY_AND_MONTH = "d-mmm";
const MONTH_AND_YEAR = "mmm-yy";

/** `2018-12-31`, `12/31/2018`, `1-2`, `9-2020`, `2009-10`. */
function numericDate(text: string, today: number | null): TypedDate | null {
  const [, a, b, c] = /^(\d{1,4})[/-](\d{1,4})(?:[/-](\d{1,4}))?$/.exec(text) ?? [];
  if (a === undefined || b === undefined) return null;
  if (c !== undefined) return a.length === 4 ? made(a, b, c, FULL) : made(c, a, b, FULL);
  if (a.length === 4) return made(a, b, "1", MONTH_AND_YEAR);
  return thisYear(today, a, b) ?? thisYear(today, b, a) ?? made(b, a, "1", MONTH_AND_YEAR);
}

/** `MAR1`, `1-Mar`, `March 5, 2020`, `5 March 2020`, `Mar-2020`. */
function wordedDate(text: string, today: number | null): TypedDate | null {
  const [, word, first, second] = /^([a-z]{3,9})[ \-/.]*(\d{1,4})(?:(?:, *|[ \-/]+)(\d{1,4}))?$/i.exec(text) ?? [];
  if (word !== undefined && first !== undefined) {
    const month = String(monthOf(word));
    if (second !== undefined) return made(second, month, first, "d-mmm-yy");
    return thisYear(today, month, first) ?? made(first, month, "1", MONTH_AND_YEAR);
  }
  const [, day, name, year] = /^(\d{1,2})[ \-/]*([a-z]{3,9})(?:(?:, *|[ \-/]*)(\d{1,4}))?$/i.exec(text) ?? [];
  if (day === undefined || name === undefined) return null;
  const month = String(monthOf(name));
  if (year !== undefined) return made(year, month, day, "d-mmm-yy");
  return thisYear(today, month, day) ?? made(day, month, "1", MONTH_AND_YEAR);
}

const thisYear = (today: number | null, month: string, day: string): TypedDate | null =>
  today === null || day.length > 2 ? null : made(String(dateOf(today).year), month, day, DAY_AND_MONTH);

/** A date that the calendar has, of 1900 or later; years of one or two digits are 1930 to 2029. */
function made(year: string, month: string, day: string, numberFormat: string): TypedDate | null {
  if (year.length === 3 || month.length > 2 || day.length > 2) return null;
  const y = Number(year) + (year.length > 2 ? 0 : Number(year) < 30 ? 2000 : 1900);
  const date = { year: y, month: Number(month), day: Number(day) };
  if (y < 1900 || date.month < 1 || date.month > 12 || !isDate(date)) return null;
  return { value: dayOf(date), numberFormat };
}
