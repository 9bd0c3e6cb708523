/** Days that are typed as text, in the many ways people write them. */
import { dayOf, isDate, type Day } from "../day";

/** One day, or two where day and month can be told either way. */
export interface WrittenDay {
  /** The day when the month stands first; null when that is no date. */
  readonly monthFirst: Day | null;
  /** The day when the day stands first; null when that is no date. Equal to `monthFirst` where the text is plain. */
  readonly dayFirst: Day | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const DAY_NAME = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/;
const TIME = /[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?|z|utc|gmt|[+-]\d{2}:?\d{2})?$/;
/** Two-digit years up to here are of this century. */
const LAST_TWO_DIGIT_YEAR = 49;

const yearOf = (digits: string): number => {
  const year = Number(digits);
  return digits.length > 2 ? year : year <= LAST_TWO_DIGIT_YEAR ? 2000 + year : 1900 + year;
};

const serial = (year: number, month: number, day: number): Day | null =>
  isDate({ year, month, day }) ? dayOf({ year, month, day }) : null;

const plain = (day: Day | null): WrittenDay | null => (day === null ? null : { monthFirst: day, dayFirst: day });

const month = (name: string | undefined): number => MONTHS.indexOf((name ?? "").slice(0, 3)) + 1;

/** The day that a text writes (`3/4/2021`, `2021-03-04`, `4-Mar-21`, `March 4, 2021`, `20210304`), or null. */
export function writtenDay(text: string): WrittenDay | null {
  const bare = text.toLowerCase().replace(TIME, "").replace(DAY_NAME, "").trim();
  let parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(bare);
  if (parts) return plain(serial(Number(parts[1]), Number(parts[2]), Number(parts[3])));

  parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(bare);
  if (parts) {
    const [first, second, year] = [Number(parts[1]), Number(parts[2]), yearOf(parts[3] ?? "")];
    const day = { monthFirst: serial(year, first, second), dayFirst: serial(year, second, first) };
    return day.monthFirst === null && day.dayFirst === null ? null : day;
  }

  parts = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[-/. ]*(?:of )?${MONTH}[-/., ]*(\\d{4}|\\d{2})$`).exec(bare);
  if (parts) return plain(serial(yearOf(parts[3] ?? ""), month(parts[2]), Number(parts[1])));

  parts = new RegExp(`^${MONTH}[-/. ]*(\\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\\d{4}|\\d{2})$`).exec(bare);
  if (parts) return plain(serial(yearOf(parts[3] ?? ""), month(parts[1]), Number(parts[2])));

  parts = new RegExp(`^(\\d{4})[-/. ]+${MONTH}[-/. ]+(\\d{1,2})$`).exec(bare);
  if (parts) return plain(serial(Number(parts[1]), month(parts[2]), Number(parts[3])));

  parts = new RegExp(`^${MONTH}[-/., ]+(\\d{4})$`).exec(bare);
  if (parts) return plain(serial(Number(parts[2]), month(parts[1]), 1));
  return null;
}

/** True when both readings are days, and not the same one. */
export const isAmbiguous = ({ monthFirst, dayFirst }: WrittenDay): boolean =>
  monthFirst !== null && dayFirst !== null && monthFirst !== dayFirst;
