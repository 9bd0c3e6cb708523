/** The lexicon's phrases, ready to be found in texts. */
import type { Lexicon } from "../../framework/lexicon";
import { spelling } from "./spelling";
import { wordReader, type TextWord, type TextWords } from "./text-words";

/** How sure one phrase makes us by itself. */
const CERTAINTY = { strong: 0.75, medium: 0.6, weak: 0.35 } as const;
/** Each further word of a phrase makes it tell more: it takes away this share of the doubt. */
const FURTHER_WORD = 0.15;
/** Shorter stems are too near each other. */
const LONG_STEM = 7;
/** Words that go together stand no further apart. */
const REACH = 14;

export interface Phrase {
  /** A responsibility, or `none`. */
  readonly id: string;
  readonly certainty: number;
  /** The parts may stand apart; the words of a part stand side by side. */
  readonly parts: readonly (readonly string[])[];
}

export interface Found {
  readonly phrase: Phrase;
  /** Indexes of words, ascending. */
  readonly words: readonly number[];
}

export interface FoundIn extends TextWords {
  readonly found: readonly Found[];
}

/** A function that finds every phrase of the lexicon in a text. */
export function phraseFinder(lexicon: Lexicon): (text: string) => FoundIn {
  const groups = Object.keys(lexicon.groups);
  const plain = wordReader(lexicon);
  const keysOf = (part: string): readonly string[] =>
    part.split(" ").flatMap((word) => (word.startsWith("<") ? [word] : plain(word).words.map(({ stem }) => stem)));
  const phrases = phrasesOf(lexicon, keysOf);
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const first = phrase.parts[0]?.[0] ?? "";
    const others = byFirst.get(first);
    if (others === undefined) byFirst.set(first, [phrase]);
    else others.push(phrase);
  }
  const groupsOf = new Map<string, string[]>();
  for (const group of groups) {
    for (const word of lexicon.groups[group] ?? []) {
      for (const { stem } of plain(word).words) groupsOf.set(stem, [...(groupsOf.get(stem) ?? []), `<${group}>`]);
    }
  }
  const keys = (word: TextWord): readonly string[] => [word.stem, ...(groupsOf.get(word.stem) ?? [])];
  const is = (word: TextWord | undefined, key: string): boolean =>
    word !== undefined && (word.stem === key || (groupsOf.get(word.stem)?.includes(key) ?? false));

  const read = wordReader(lexicon, speller(lexicon, plain));
  return (text) => {
    const { typed, words } = read(text);
    const found: Found[] = [];
    words.forEach((word, index) => {
      for (const key of keys(word)) {
        for (const phrase of byFirst.get(key) ?? []) {
          const at = placeOf(phrase, words, index, is);
          if (at !== null) found.push({ phrase, words: at });
        }
      }
    });
    return { typed, words, found };
  };
}

/** Where a phrase stands whose first word stands at `index`; null when it does not. */
function placeOf(
  { parts }: Phrase,
  words: readonly TextWord[],
  index: number,
  is: (word: TextWord | undefined, key: string) => boolean,
): readonly number[] | null {
  const sentence = words[index]?.sentence;
  const isHere = (part: readonly string[], start: number): boolean =>
    part.every((key, offset) => is(words[start + offset], key) && words[start + offset]?.sentence === sentence);
  const taken: number[] = [];
  for (const [order, part] of parts.entries()) {
    const starts =
      order === 0
        ? [index]
        : Array.from({ length: 2 * REACH }, (_, step) => index + (step % 2 === 0 ? step / 2 + 1 : -(step + 1) / 2));
    const start = starts.find(
      (place) => place >= 0 && isHere(part, place) && !part.some((_, offset) => taken.includes(place + offset)),
    );
    if (start === undefined) return null;
    taken.push(...part.map((_, offset) => start + offset));
  }
  return taken.sort((one, other) => one - other);
}

function phrasesOf(lexicon: Lexicon, keysOf: (part: string) => readonly string[]): readonly Phrase[] {
  return Object.entries(lexicon.phrases).flatMap(([id, strengths]) =>
    (["strong", "medium", "weak"] as const).flatMap((strength) =>
      strengths[strength].map((text): Phrase => {
        const parts = text.split(" + ").map(keysOf);
        const doubt = (1 - CERTAINTY[strength]) * (1 - FURTHER_WORD) ** (parts.flat().length - 1);
        return { id, certainty: 1 - doubt, parts };
      }),
    ),
  );
}

/** Corrects words that the lexicon does not know, first as written, then by their stem. */
function speller(lexicon: Lexicon, plain: (text: string) => TextWords): (word: string) => string | null {
  const written = new Set(
    [
      ...Object.values(lexicon.phrases).flatMap(({ strong, medium, weak }) => [...strong, ...medium, ...weak]),
      ...Object.values(lexicon.groups).flat(),
      ...Object.values(lexicon.abbreviations),
    ].flatMap((text) => text.split(/[^a-z0-9]+/)),
  );
  const abbreviated = new Set(Object.keys(lexicon.abbreviations));
  const stemOf = (word: string): string => plain(word).words[0]?.stem ?? "";
  const stems = new Set([...written].map(stemOf));
  const byWord = spelling([...written, ...[...abbreviated].filter((word) => word.length > 6)]);
  const byStem = spelling(stems, LONG_STEM);
  return (word) => {
    if (written.has(word) || abbreviated.has(word) || stems.has(stemOf(word))) return null;
    return byWord(word) ?? byStem(stemOf(word));
  };
}
