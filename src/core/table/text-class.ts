/** What a text looks like, whatever it says: the shapes by which headings and data tell themselves apart. */

export const BLANK = 0;
/** Words. */
export const WORDS = 1;
/** One word with digits: `E1004`, `TN-0012`. */
export const CODE = 2;
/** A year or school year: `2018`, `2018-19`, `SY1819`. */
export const YEAR = 3;
/** A number, share or bound, also one typed as text: `1,204`, `35%`, `< 10`. */
export const NUMBER = 4;
export const DATE = 5;
/** An address, a phone number. */
export const CONTACT = 6;
/** Stands where a value should be and says nothing: an error, `N/A`, `*`, `-`, a formula not calculated. */
export const NOTHING = 7;

export type TextClass =
  | typeof BLANK
  | typeof WORDS
  | typeof CODE
  | typeof YEAR
  | typeof NUMBER
  | typeof DATE
  | typeof CONTACT
  | typeof NOTHING;

const YEAR_TEXT =
  /^(?:(?:sy|fy|ay|school year)[ -]?)?(?:(?:19|20)\d\d(?: ?[-–/] ?(?:(?:19|20)?\d\d))?|\d\d ?[-–] ?\d\d)$|^sy ?\d{4}$/i;
const NUMBER_TEXT = /^(?:n ?)?[<>≤≥=~]{0,2} ?[-+(]?[$€£]? ?(?:\d[\d,. ]*|\.\d+) ?[%)]{0,2}$/i;
const DATE_TEXT =
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?: .*)?$|^\d{4}-\d{1,2}-\d{1,2}(?:[ T].*)?$|^\d{1,2}[- ][a-z]{3,9}[- ]\d{2,4}$|^[a-z]{3,9}\.? \d{1,2},? \d{4}$/i;
const PHONE_TEXT = /^[+(]?\d[\d ().x+-]{8,}$/i;
const NOTHING_TEXT = /^(?:n\/?a|none|null|tbd|[*]+|[-–—.?]+)$/i;

/** The class of a text. */
export function classOfText(text: string): TextClass {
  const plain = text.trim();
  if (plain === "") return BLANK;
  if (NOTHING_TEXT.test(plain)) return NOTHING;
  if (!/\d/.test(plain)) return /^\S+@\S+\.\S+$|^https?:/.test(plain) ? CONTACT : WORDS;
  if (YEAR_TEXT.test(plain)) return YEAR;
  if (NUMBER_TEXT.test(plain)) return NUMBER;
  if (DATE_TEXT.test(plain)) return DATE;
  if (PHONE_TEXT.test(plain) || /^\S+@\S+\.\S+$|^https?:/.test(plain)) return CONTACT;
  return /\s/.test(plain) ? WORDS : CODE;
}

/** True for a text of white space alone. */
export function isBlankText(text: string): boolean {
  if (text.length === 0) return true;
  const first = text.charCodeAt(0);
  return (first <= 32 || first >= 160) && text.trim() === "";
}

/** White space folded to single blanks. */
export const foldSpace = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, " ").trim();

/** For comparing headings: white space and case folded. */
export const headingKey = (text: string): string => foldSpace(text).toLowerCase();
