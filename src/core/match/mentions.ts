/** Labels of several words read by what they name: "White (Not of Hispanic Origin)", "H - Hispanic", "Black/White". */
import type { Vocabulary } from "../../framework/vocabulary";

export type Mentions = NonNullable<Vocabulary["mentions"]>;

interface Phrase {
  readonly words: readonly string[];
  /** null: takes back what it names. */
  readonly standard: string | null;
}

/** Phrases by their first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** Prepares a vocabulary's phrases for `readMentions`. */
export function phrasesOf({ phrases, denied }: Mentions): Phrases {
  const byFirst = new Map<string, Phrase[]>();
  const put = (text: string, standard: string | null): void => {
    const words = text.split(" ");
    const first = words[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, standard }]);
  };
  for (const [standard, texts] of Object.entries(phrases)) for (const text of texts) put(text, standard);
  for (const text of denied) put(text, null);
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

export interface Named {
  /** One: that is what the label says. Several: it may be any of them. None: it names nothing. */
  readonly candidates: readonly string[];
  /** Every word was understood. */
  readonly sure: boolean;
}

/** What a label's words name together. */
export function readMentions(words: readonly string[], phrases: Phrases, mentions: Mentions): Named {
  const named: string[] = [];
  let strange = 0;
  let either = false;
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? "";
    const phrase = phrases.get(word)?.find((one) => one.words.every((part, offset) => words[at + offset] === part));
    if (phrase) {
      if (phrase.standard !== null && !named.includes(phrase.standard)) named.push(phrase.standard);
      at += phrase.words.length;
      continue;
    }
    if (word === "or" && named.length > 0) either = true;
    if (!mentions.ignored.includes(word) && word.length > 1 && !/^\d+$/.test(word)) strange++;
    at++;
  }
  const sure = strange === 0;
  const winner = mentions.wins.find((standard) => named.includes(standard));
  if (winner !== undefined) return { candidates: [winner], sure };
  if (named.length < 2) return { candidates: named, sure };
  const together = mentions.several[[...named].sort().join("+")] ?? mentions.several["*"];
  if (together === undefined || named.includes("unknown")) return { candidates: named, sure: false };
  if (named.includes(together)) return { candidates: [together], sure };
  return either ? { candidates: [...named, together], sure: false } : { candidates: [together], sure };
}
