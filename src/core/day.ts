/** Days as serials of Excel's 1900 date system, by whole-number arithmetic: no time zone, no clock. */

/** A day: 1 is January 1, 1900; 61 is March 1, 1900 (Excel's February 29, 1900 never was). */
export type Day = number;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Days from March 1 of year 0, counted from 1, at serial 0. */
const SERIAL_ZERO = 693_900;

/** The serial of a calendar date. Years are counted from March, so that the leap day comes last. */
export function dayOf({ year, month, day }: CalendarDate): Day {
  const marchYear = month > 2 ? year : year - 1;
  const daysOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const serial = marchYear * 365 + leapDays + daysOfYear - SERIAL_ZERO;
  return serial < 61 ? serial - 1 : serial;
}

/** The calendar date of a day from 1 on; the day that never was (60) reads as February 28, 1900. */
export function dateOf(serial: Day): CalendarDate {
  const whole = Math.floor(serial);
  const days = (whole < 61 ? Math.min(whole, 59) + 1 : whole) + SERIAL_ZERO - 1;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const place = Math.floor((5 * dayOfYear + 2) / 153);
  const month = place < 10 ? place + 3 : place - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * place + 2) / 5) + 1,
  };
}

/** True for a date that the calendar has. */
export function isDate({ year, month, day }: CalendarDate): boolean {
  const back = dateOf(dayOf({ year, month, day }));
  return month >= 1 && month <= 12 && day >= 1 && back.year === year && back.month === month && back.day === day;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The months' names, January first. */
export const MONTH_NAMES: readonly string[] = MONTHS;

/** `May` for 5. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? "";

/** `May 29, 2026`. */
export function longDate(serial: Day): string {
  const { year, month, day } = dateOf(serial);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

/** `2026-05-29`. */
export function isoDate(serial: Day): string {
  const { year, month, day } = dateOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day of an ISO date, or null when it is none. */
export function dayOfIso(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return isDate(date) ? dayOf(date) : null;
}

/** A month and day within a school year such as `2018-19`: from July on it falls in the first calendar year. */
export function dayInSchoolYear(schoolYear: string, month: number, day: number): Day {
  const first = Number(schoolYear.slice(0, 4));
  return dayOf({ year: month >= 7 ? first : first + 1, month, day });
}

/** The school year of a day, from July 1 to June 30: `2018-19`. */
export function schoolYearOf(serial: Day): string {
  const { year, month } = dateOf(serial);
  return schoolYearFrom(month >= 7 ? year : year - 1);
}

/** `2018-19` from its first calendar year. */
export const schoolYearFrom = (firstYear: number): string =>
  `${firstYear}-${String((firstYear + 1) % 100).padStart(2, "0")}`;
