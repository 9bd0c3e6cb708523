/** What single texts say: numbers, percentages, spells of years, ratings, names. */

/** White space folded, trimmed. */
export const fold = (text: string): string => text.replace(/[\s\u00a0\u200b\u2007\u202f\ufeff]+/g, " ").trim();

const PLAIN_NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/;

/** The number that a text writes as people in the US do (`1,234`, `.5`, `(12)`), or null. */
export function numberOf(text: string): number | null {
  const bare = text.replace(/^\((.*)\)$/, "-$1").replace(/^\$\s*/, "");
  if (!PLAIN_NUMBER.test(bare) || !/\d/.test(bare)) return null;
  return Number(bare.replace(/,/g, ""));
}

/** A percentage as 0 to 100 and how many decimals it was written with: `35%`, `35.2 %`, or null. */
export function percentOf(text: string): { readonly percent: number; readonly decimals: number } | null {
  const parts = /^([+-]?\d+(?:\.(\d+))?|\.(\d+))\s*(?:%|percent|pct)$/i.exec(text);
  if (parts === null) return null;
  return { percent: Number(parts[1]), decimals: (parts[2] ?? parts[3] ?? "").length };
}

/** Years as a number: `12`, `12 years`, `12 yrs 6 mos`, `12+`, `<1`; null when the text says no such thing. */
export function yearsOf(text: string): number | null {
  const plain = numberOf(text);
  if (plain !== null) return plain;
  if (/^(?:<|less than|under)\s*(?:1|one)(?:\s*(?:years?|yrs?\.?))?$/i.test(text)) return 0;
  const parts =
    /^(?:(\d+(?:\.\d+)?)\s*\+?\s*(?:years?|yrs?\.?|y)?)?[\s,]*(?:and\s+)?(?:(\d+(?:\.\d+)?)\s*(?:months?|mos?\.?|m))?$/i.exec(
      text,
    );
  if (parts === null || (parts[1] === undefined && parts[2] === undefined)) return null;
  return Number(parts[1] ?? 0) + Number(parts[2] ?? 0) / 12;
}

/** A rating as a number: `4`, `4.0`, `4 - Above Expectations`, `Above Expectations (4)`, `Level 3`, or words of the scale; null otherwise. */
export function ratingOf(text: string, words: ReadonlyMap<string, number>): number | null {
  const plain = numberOf(text);
  if (plain !== null) return plain;
  const lower = text.toLowerCase();
  const byWord = words.get(lower);
  if (byWord !== undefined) return byWord;
  const labeled =
    /^(?:level\s*)?(\d(?:\.\d+)?)\s*(?:[-–—:=.)]\s*\D+|\/\s*5)?$/.exec(lower) ??
    /^\D+[(:–-]\s*(\d(?:\.\d+)?)\s*\)?$/.exec(lower);
  return labeled?.[1] === undefined ? null : Number(labeled[1]);
}

/** Words for a person's first and last name as one name. */
export const joinedName = (first: string | null, last: string | null): string | null =>
  first === null ? last : last === null ? first : `${first} ${last}`;

/** A run of Excel rows for people and programs: `5-162,170`. `rows` ascend. */
export function runsOf(rows: readonly number[]): string {
  const runs: string[] = [];
  let first = rows[0];
  let last = first;
  const close = (): void => {
    if (first !== undefined && last !== undefined) runs.push(first === last ? String(first) : `${first}-${last}`);
  };
  for (const row of rows.slice(1)) {
    if (last !== undefined && row === last + 1) last = row;
    else {
      close();
      first = row;
      last = row;
    }
  }
  close();
  return runs.join(",");
}
