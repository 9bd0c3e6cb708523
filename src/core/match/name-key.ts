/** Keys of a name: two labels with the same key say the same, as far as the key looks. */
import type { Abbreviations } from "../../framework/vocabulary";
import { isNumber } from "./words";

/** Word classes as sets, made once from the abbreviations' data. */
export interface NameWords {
  readonly fillers: ReadonlySet<string>;
  readonly generic: ReadonlySet<string>;
  readonly dangling: ReadonlySet<string>;
  readonly levels: readonly {
    readonly level: string;
    readonly phrases: readonly (readonly string[])[];
    readonly alike: ReadonlySet<string>;
  }[];
}

export const nameWordsOf = (abbreviations: Abbreviations): NameWords => ({
  fillers: new Set(abbreviations.fillers),
  generic: new Set(abbreviations.generic),
  dangling: new Set(abbreviations.dangling),
  levels: Object.entries(abbreviations.levels).map(([level, { words, alike }]) => ({
    level,
    phrases: words.map((phrase) => phrase.split(" ")),
    alike: new Set(alike),
  })),
});

/** The words in their order. */
export const orderedKey = (words: readonly string[]): string => words.join(" ");

/** The words that distinguish, in any order; numbers and initials keep theirs, so PS 15 is never PS 51. "" when there are none. */
export function looseKey(words: readonly string[], { fillers }: NameWords): string {
  const named: string[] = [];
  const numbers: string[] = [];
  let initials = "";
  for (const word of words) {
    if (isNumber(word)) numbers.push(word);
    else if (word.length === 1) initials += word;
    else if (!fillers.has(word)) named.push(word);
  }
  if (named.length === 0) return "";
  return `${named.sort().join(" ")}|${initials}|${numbers.join(" ")}`;
}

/** The distinguishing words in their order and without spaces between them; numbers stay apart. "" when there are none. */
export function gluedKey(words: readonly string[], { fillers }: NameWords): string {
  let key = "";
  for (const word of words) {
    if (isNumber(word)) key += `|${word}|`;
    else if (word.length === 1 || !fillers.has(word)) key += word;
  }
  return /\p{L}{3}/u.test(key) ? key : "";
}

/** The school levels that a name says; "" when none. */
export function levelsIn(words: readonly string[], { levels }: NameWords): string {
  const found: string[] = [];
  for (const { level, phrases } of levels) {
    if (phrases.some((phrase) => holds(words, phrase))) found.push(level);
  }
  if (found.includes("junior-high")) return found.filter((level) => level !== "high").join(" ");
  return found.join(" ");
}

/** The name without the words that only say its level over again, with the level; "" where the level has no such words. */
export function alikeKey(words: readonly string[], name: NameWords): string {
  const levels = levelsIn(words, name);
  const level = name.levels.find((entry) => entry.level === levels);
  if (!level || level.alike.size === 0) return "";
  const key = looseKey(
    words.filter((word) => !level.alike.has(word)),
    name,
  );
  return key === "" ? "" : `${key}|${level.level}`;
}

const holds = (words: readonly string[], phrase: readonly string[]): boolean =>
  words.some((_, start) => phrase.every((word, offset) => words[start + offset] === word));
