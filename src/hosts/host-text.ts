/** Texts in cells, the same in every host: within Excel's limits, and never taken for anything but text. */

const MOST_CHARACTERS = 32767;

/** At most `most` UTF-16 units, the last one … where something was cut; never half a character. */
export function cutText(text: string, most: number = MOST_CHARACTERS): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 2);
  const splits = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, most - (splits ? 2 : 1))}…`;
}

/** What makes Excel read a formula, an error, a currency or a percentage, or is itself the sign of text. */
const STARTS = new Set(["=", "+", "-", "@", "\t", "\r", "\n", "'", "#"]);
/** Signs that stand in no number, date or time. */
const ONLY_IN_TEXT = /[<>?!"&*_~|\\^{}[\];=]/;
const DIGIT = /\p{Nd}/u;
const WORD = /\p{L}+/gu;
const BOOLEAN = /^\s*(?:true|false)\s*$/i;
/** Words that can stand in a date, a time or a number: `MAR1`, `5 May 2019`, `3 PM`, `1E5`. */
const DATE_WORDS = new Set(
  (
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december " +
    "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday am pm"
  ).split(" "),
);

/** Letters that mean something right after a number: `3 p`, `1E5`. */
const NUMBER_LETTERS = new Set(["a", "p", "e", "d"]);

/** True for text that Excel would take for a formula, number, date, time, boolean or error when a person or a program enters it. */
export function looksLikeInput(text: string): boolean {
  if (STARTS.has(text.charAt(0)) || STARTS.has(text.trimStart().charAt(0))) return true;
  if (!DIGIT.test(text)) return BOOLEAN.test(text);
  if (ONLY_IN_TEXT.test(text)) return false;
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const afterNumber = /\p{Nd}[.,]?\s*$/u.test(text.slice(0, match.index));
    if (!DATE_WORDS.has(word) && !(afterNumber && NUMBER_LETTERS.has(word))) return false;
  }
  return true;
}
