/** School years as people write them. */
import { schoolYearFrom, schoolYearOf } from "../day";
import { writtenDay } from "./date";

/** What a text says about the school year. */
export interface YearEvidence {
  /** The years it can mean: one, or two for a bare `2018` (2018-19 first). */
  readonly years: readonly string[];
  /** The part of the text that says it. */
  readonly written: string;
  /** A date inside the year rather than the year itself. */
  readonly byDate: boolean;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2090;
const NUMBER_EDGE = "(?<![\\d/.])";
const MONTHS =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

const full = (digits: string): number => (digits.length === 4 ? Number(digits) : 2000 + Number(digits));
const sensible = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;
const follows = (first: string, second: string): boolean => {
  const start = full(first);
  return sensible(start) && (second.length === 4 ? Number(second) === start + 1 : Number(second) === (start + 1) % 100);
};

const one = (firstYear: number, written: string, byDate = false): YearEvidence | null =>
  sensible(firstYear) ? { years: [schoolYearFrom(firstYear)], written: written.trim(), byDate } : null;

/** The one school year that a text names outright (`SY1819`, `2018-19`, `22-23`, `FY26`, `Fall 2025`), or null. */
export function writtenSchoolYear(text: string): YearEvidence | null {
  let parts = new RegExp(
    `${NUMBER_EDGE}((?:19|20)\\d{2})\\s*[-–—/_to ]{1,4}\\s*((?:19|20)?\\d{2})(?![\\d/])`,
    "i",
  ).exec(text);
  if (parts && follows(parts[1] ?? "", parts[2] ?? "") && !/^[-/]\d/.test(text.slice(parts.index + parts[0].length)))
    return one(full(parts[1] ?? ""), parts[0]);
  parts = /(?<!\d)((?:19|20)\d{2})((?:19|20)\d{2})(?!\d)/.exec(text);
  if (parts && follows(parts[1] ?? "", parts[2] ?? "")) return one(full(parts[1] ?? ""), parts[0]);
  parts = /(?<![\d/-])(?<!\b(?:grades?|gr\.?)\s*)'?(\d{2})\s*[-–—/_]\s*'?(\d{2})(?![\d/-])/i.exec(text);
  if (parts && follows(parts[1] ?? "", parts[2] ?? "")) return one(full(parts[1] ?? ""), parts[0]);
  parts = /(?:^|[^a-z])(?:sy|ay|school year|academic year|year|yr)[\s_'-]*(\d{2})\s*[-–—/_]?\s*(\d{2})(?!\d)/i.exec(
    text,
  );
  if (parts && follows(parts[1] ?? "", parts[2] ?? ""))
    return one(full(parts[1] ?? ""), parts[0].replace(/^[^a-z]/i, ""));
  parts =
    /(?:^|[^a-z])fy[\s_'-]*((?:20)?\d{2})(?!\d)/i.exec(text) ??
    /(?:^|[^a-z])(?:sy|ay)[\s_'-]*(\d{2})(?!\d)/i.exec(text);
  if (parts) return one(full(parts[1] ?? "") - 1, parts[0].replace(/^[^a-z]/i, ""));
  parts = /(?<![a-z])(fall|autumn|boy|spring|spr|winter|moy|eoy)[\s_',-]*((?:20)\d{2}|\d{2}(?!\d))(?!\d)/i.exec(text);
  if (parts) return one(full(parts[2] ?? "") - (/fall|autumn|boy/i.test(parts[1] ?? "") ? 0 : 1), parts[0]);
  parts = /^\s*(\d{2})(\d{2})\s*$/.exec(text);
  if (parts && !sensible(Number(parts[0])) && follows(parts[1] ?? "", parts[2] ?? ""))
    return one(full(parts[1] ?? ""), parts[0]);
  parts = /(?:^|[\s_-])(\d{2})(\d{2})(?=$|[\s_-])/.exec(text);
  if (parts && !sensible(Number(`${parts[1] ?? ""}${parts[2] ?? ""}`)) && follows(parts[1] ?? "", parts[2] ?? ""))
    return one(full(parts[1] ?? ""), parts[0]);
  return null;
}

/** The school year of a date inside a text (`as of October 1, 2025`, `10/1/2025`, `Oct 2025`), or null. */
export function datedSchoolYear(text: string): YearEvidence | null {
  const day =
    /(?<!\d)(\d{1,2}[-/.]\d{1,2}[-/.](?:20)?\d{2}|\d{4}-\d{2}-\d{2})(?!\d)/.exec(text)?.[1] ??
    new RegExp(`(?:${MONTHS})\\.?\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?20\\d{2}`, "i").exec(text)?.[0];
  if (day === undefined) return null;
  const written = writtenDay(day);
  const serial = written?.monthFirst ?? written?.dayFirst ?? null;
  return serial === null ? null : { years: [schoolYearOf(serial)], written: day, byDate: true };
}

/** The calendar year that a text is or holds and nothing more exact (`2018`, `Roster 2018`), or null. */
export function bareYearOf(text: string): number | null {
  const parts = /(?<![\d/.-])((?:19|20)\d{2})(?![\d/-]|\.\d)/.exec(text);
  const year = Number(parts?.[1]);
  return parts !== null && sensible(year) ? year : null;
}

/** All that a text says about the school year, or null. A bare 2018 can be 2018-19 or 2017-18. */
export function yearEvidence(text: string): YearEvidence | null {
  const written = writtenSchoolYear(text) ?? datedSchoolYear(text);
  if (written !== null) return written;
  const bare = bareYearOf(text);
  return bare === null
    ? null
    : { years: [schoolYearFrom(bare), schoolYearFrom(bare - 1)], written: String(bare), byDate: false };
}
