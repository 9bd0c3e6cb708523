/** Texts that Excel reads as numbers, money, percentages, dates and times when they are typed (US English). */
import type { Book } from "./book";
import { typedDate } from "./typed-date";

export interface TypedNumber {
  readonly value: number;
  /** What a cell in General takes on; absent for a plain number. */
  readonly numberFormat?: string;
}

/**
 * The number, date or time that a text is read as, or null. `today` gives dates without a year theirs; with null they are no dates.
 */
export function typedNumber(
  text: string,
  today: number | null,
  dateSystem: Book["dateSystem"] = 1900,
): TypedNumber | null {
  if (text.length > LONGEST || !mayBe(text)) return null;
  const trimmed = text.trim();
  return plainNumber(trimmed) ?? fraction(trimmed) ?? typedDate(trimmed, today, dateSystem);
}

const LONGEST = 100;

const DIGIT = /\d/;
const MONTH = /^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ \-/.]*\d/i;
const NO_LETTER_FIRST = /^[\s\d.$(%+-]/;
const OTHER = /[^\s\d.,$(%+\-/:)a-z]/i;

/** A cheap first look: most texts of a district are names. */
function mayBe(text: string): boolean {
  if (!DIGIT.test(text)) return false;
  return NO_LETTER_FIRST.test(text) ? !OTHER.test(text) : MONTH.test(text);
}

const PARTS = /^(\d{1,3}(?:,\d{3,})+|\d*)(\.\d*)?(e[+-]?\d{1,3})?$/i;

/** `-$1,234.50`, `(5)`, `10%`, `1E5`, `00123`. */
function plainNumber(text: string): TypedNumber | null {
  let rest = text;
  const inParentheses = /^\((.*)\)$/.exec(rest);
  if (inParentheses) rest = (inParentheses[1] ?? "").trim();
  let sign = inParentheses ? "-" : "";
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(rest)?.[0] ?? "";
    if (found !== "") rest = rest.replace(pattern, "").trim();
    return found;
  };
  if (sign === "") sign = take(/^[+-]/);
  const money = take(/^\$/);
  if (sign === "") sign = take(/^[+-]/);
  const percent = money === "" ? take(/^%/) || take(/%$/) : "";
  const parts = PARTS.exec(rest);
  if (parts === null || !/\d/.test(rest)) return null;
  const [, whole = "", decimals = "", exponent = ""] = parts;
  if (!/\d/.test(`${whole}${decimals}`) || (exponent !== "" && (whole.includes(",") || money !== ""))) return null;
  const size = Number(`${fifteenDigits(`${whole.replaceAll(",", "")}${decimals}`)}${exponent}`);
  if (!Number.isFinite(size)) return null;
  const value = (sign === "-" ? -size : size) / (percent ? 100 : 1);
  const hundredths = /\.\d/.test(decimals);
  if (money) return { value, numberFormat: hundredths ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)" };
  if (percent) return { value, numberFormat: hundredths ? "0.00%" : "0%" };
  if (exponent) return { value, numberFormat: "0.00E+00" };
  if (whole.includes(",")) return { value, numberFormat: hundredths ? "#,##0.00" : "#,##0" };
  return { value };
}

/** Excel keeps 15 digits and makes zeros of the rest. */
function fifteenDigits(digits: string): string {
  if (digits.length <= 15) return digits;
  let seen = 0;
  return digits.replace(/\d/g, (digit) => {
    if (seen === 0 && digit === "0") return digit;
    seen++;
    return seen > 15 ? "0" : digit;
  });
}

/** `1 1/2`, `0 3/4`; without the whole number it would be a date. */
function fraction(text: string): TypedNumber | null {
  const parts = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (parts === null || Number(parts[4]) === 0) return null;
  const value = Number(parts[2]) + Number(parts[3]) / Number(parts[4]);
  return { value: parts[1] === "-" ? -value : value, numberFormat: (parts[4] ?? "").length > 1 ? "# ??/??" : "# ?/?" };
}
