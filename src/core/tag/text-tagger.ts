/** Texts → responsibilities, by the words that speak of them. */
import { distance } from "fastest-levenshtein";
import stem from "wink-porter2-stemmer";
import type { Lexicon } from "../../framework/lexicon";
import type { Tag } from "./tagged";

/** How sure one phrase makes us by itself: two weak ones together are enough. */
const CERTAINTY = { strong: 0.75, medium: 0.6, weak: 0.37 } as const;
/** Below it there is no tag. */
const ENOUGH = 0.6;
/** A second tag must come this near the best. */
const NEAR_BEST = 0.75;
/** Words of this length may have one slip of the keyboard. */
const LONG_WORD = 6;

interface Phrase {
  readonly responsibility: string;
  readonly text: string;
  readonly stems: readonly string[];
  readonly anywhere: boolean;
  readonly certainty: number;
}

/** A function that gives a text's responsibilities, best first, empty when its words do not tell. */
export function textTagger(lexicon: Lexicon): (text: string) => readonly Tag[] {
  const stemOf = stemmer();
  const phrases = phrasesOf(lexicon, stemOf);
  const byFirstStem = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const first = phrase.stems[0] ?? "";
    byFirstStem.set(first, [...(byFirstStem.get(first) ?? []), phrase]);
  }
  const vocabulary = new Set(phrases.flatMap(({ stems }) => stems));
  const longWords = [...vocabulary].filter((word) => word.length >= LONG_WORD);
  const corrected = new Map<string, string>();
  const spelled = (word: string): string => {
    if (vocabulary.has(word) || word.length < LONG_WORD) return word;
    let right = corrected.get(word);
    if (right === undefined) {
      right =
        longWords.find((known) => Math.abs(known.length - word.length) <= 1 && distance(known, word) === 1) ?? word;
      corrected.set(word, right);
    }
    return right;
  };

  return (text) => {
    const stems = wordsOf(text, lexicon).map((word) => spelled(stemOf(word)));
    const present = new Set(stems);
    const found = new Set<Phrase>();
    stems.forEach((first, index) => {
      for (const phrase of byFirstStem.get(first) ?? []) {
        const here = phrase.anywhere
          ? phrase.stems.every((word) => present.has(word))
          : phrase.stems.every((word, offset) => stems[index + offset] === word);
        if (here) found.add(phrase);
      }
    });
    return tagsFrom([...found]);
  };
}

function tagsFrom(found: readonly Phrase[]): readonly Tag[] {
  const byResponsibility = new Map<string, Phrase[]>();
  for (const phrase of found) {
    const others = byResponsibility.get(phrase.responsibility) ?? [];
    byResponsibility.set(phrase.responsibility, [...others, phrase]);
  }
  const tags = [...byResponsibility].map(([id, phrases]) => {
    const telling = phrases.filter(
      (phrase, index) =>
        !phrases.some((other) => other !== phrase && contains(other, phrase)) &&
        phrases.findIndex((other) => sameStems(other, phrase)) === index,
    );
    const doubt = telling.reduce((product, { certainty }) => product * (1 - certainty), 1);
    const words = new Set(telling.flatMap(({ stems }) => stems)).size;
    return { id, score: Math.round((1 - doubt) * 100) / 100, because: telling.map(({ text }) => text), words };
  });
  const best = Math.max(0, ...tags.map(({ score }) => score));
  return tags
    .filter(({ score }) => score >= ENOUGH && score >= best * NEAR_BEST)
    .sort((one, other) => other.score - one.score || other.words - one.words || (one.id < other.id ? -1 : 1))
    .map(({ id, score, because }) => ({ id, score, because }));
}

/** A phrase within a longer one says nothing more. */
const contains = (long: Phrase, short: Phrase): boolean =>
  long.stems.length > short.stems.length && short.stems.every((word) => long.stems.includes(word));

/** `reflects` and `reflection` are one word. */
const sameStems = (one: Phrase, other: Phrase): boolean =>
  one.stems.length === other.stems.length && one.stems.every((word) => other.stems.includes(word));

/** Words that do not change what a phrase says. */
const SMALL_WORDS = new Set([
  "a",
  "an",
  "the",
  "of",
  "to",
  "for",
  "and",
  "or",
  "in",
  "on",
  "with",
  "our",
  "their",
  "your",
  "my",
  "its",
  "is",
  "are",
  "all",
]);

function wordsOf(text: string, { abbreviations }: Lexicon): readonly string[] {
  return text
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .split(/[^a-z0-9]+/)
    .flatMap((word) => (abbreviations[word] ?? word).split(" "))
    .filter((word) => word !== "" && !SMALL_WORDS.has(word));
}

function phrasesOf(lexicon: Lexicon, stemOf: (word: string) => string): readonly Phrase[] {
  return Object.entries(lexicon.phrases).flatMap(([responsibility, strengths]) =>
    (["strong", "medium", "weak"] as const).flatMap((strength) =>
      strengths[strength].map((text) => ({
        responsibility,
        text: text.replace(" + ", " … "),
        stems: wordsOf(text, lexicon).map(stemOf),
        anywhere: text.includes(" + "),
        certainty: CERTAINTY[strength],
      })),
    ),
  );
}

function stemmer(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let result = known.get(word);
    if (result === undefined) known.set(word, (result = stem(word)));
    return result;
  };
}
