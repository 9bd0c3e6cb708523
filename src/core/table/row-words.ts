/** The words by which people mark rows that are no data. */

export const NO_TOTAL = 0;
/** Begins with a word for a total and goes on like a name: `Total Learning Academy`, `Total Schools`. */
export const MAYBE_TOTAL = 1;
/** Ends with a word for a total: `Antioch Cluster Total`. */
export const ENDS_TOTAL = 2;
/** Says that it is a total and nothing else: `Grand Total`, `Total:`, `Subtotal Antioch`. */
export const IS_TOTAL = 3;
export type TotalWord = typeof NO_TOTAL | typeof MAYBE_TOTAL | typeof ENDS_TOTAL | typeof IS_TOTAL;

const WORD = "(?:sub[ -]?totals?|totals?|sums?|averages?|avg\\.?|means?|medians?|counts?)";
const SCREEN = /total|sum|average|avg|mean|median|count/i;
const ALONE = new RegExp(`^(?:(?:grand|overall|district|running) )?${WORD}$`, "i");
const OPENS = new RegExp(`^(?:sub[ -]?totals?\\b|grand totals?\\b|${WORD}(?: ?[:(=]| [-–—] ))`, "i");
const SAYS_FIGURE = new RegExp(`^${WORD}\\b[^:=]*[:=] ?[\\d.,]+%?$`, "i");
const FOR = new RegExp(`^${WORD} (?:for|of|by) `, "i");
/** "Lunch figures are from the October count" tells where figures come from, and is none. */
const SENTENCE = /^[*†‡§]\s*\S+(?: \S+){3}|\b(?:is|are|was|were|comes? from|taken from|based on|see)\b/i;
const BEGINS = new RegExp(`^${WORD}\\b`, "i");
const ENDS = new RegExp(`\\b${WORD} ?:?$`, "i");

/** What the first text of a row says about being a total. */
export function totalWord(text: string): TotalWord {
  if (text.length > 80 || !SCREEN.test(text)) return NO_TOTAL;
  const plain = text.replace(/\s+/g, " ").trim();
  if (ALONE.test(plain) || OPENS.test(plain) || SAYS_FIGURE.test(plain)) return IS_TOTAL;
  if (SENTENCE.test(plain)) return NO_TOTAL;
  if (FOR.test(plain) || ENDS.test(plain)) return ENDS_TOTAL;
  return BEGINS.test(plain) ? MAYBE_TOTAL : NO_TOTAL;
}

/** Which figure a total row may hold. */
export const totalMeans = (text: string): { readonly average: boolean; readonly count: boolean } => ({
  average: /average|avg|mean|median/i.test(text),
  count: /count|total/i.test(text),
});

const NOTE =
  /^(?:[*†‡§]|\(?\d\)? |notes?\b ?[:.-]|note that|sources?\b ?[:.-]|source\b|footnotes?\b|prepared (?:by|for|on)|updated\b|last updated|as of\b|data (?:as of|from|source)|includes\b|excludes\b|confidential|page \d|printed\b|generated\b|exported\b|see\b|legend\b|key:|disclaimer)/i;

/** A text that opens like a footnote, a source or a stamp. */
export const isNoteText = (text: string): boolean => NOTE.test(text.trim());
