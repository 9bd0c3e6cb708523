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
  const keysOfStem = new Map<string, readonly string[]>();
  const keys = ({ stem }: TextWord): readonly string[] => {
    let found = keysOfStem.get(stem);
    if (found === undefined) keysOfStem.set(stem, (found = [stem, ...(groupsOf.get(stem) ?? [])]));
    return found;
  };

  const read = wordReader(lexicon, speller(lexicon, plain));
  return (text) => {
    const { typed, words } = read(text);
    const keysAt = words.map(keys);
    const places = new Map<string, number[]>();
    keysAt.forEach((here, index) => {
      for (const key of here) {
        const others = places.get(key);
        if (others === undefined) places.set(key, [index]);
        else others.push(index);
      }
    });
    const found: Found[] = [];
    keysAt.forEach((here, index) => {
      for (const key of here) {
        for (const phrase of byFirst.get(key) ?? []) {
          const at = placeOf(phrase, { words, keysAt, places }, index);
          if (at !== null) found.push({ phrase, words: at });
        }
      }
    });
    return { typed, words, found };
  };
}

interface Keyed {
  readonly words: readonly TextWord[];
  /** A word's stem, and the groups that it belongs to. */
  readonly keysAt: readonly (readonly string[])[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Where a phrase stands whose first word stands at `index`; null when it does not. Parts are looked for near the first one. */
function placeOf({ parts }: Phrase, { words, keysAt, places }: Keyed, index: number): readonly number[] | null {
  for (const part of parts) if (!places.has(part[0] ?? "")) return null;
  const sentence = words[index]?.sentence;
  const isHere = (part: readonly string[], start: number): boolean =>
    part.every(
      (key, offset) => (keysAt[start + offset]?.includes(key) ?? false) && words[start + offset]?.sentence === sentence,
    );
  const [first = [], ...others] = parts;
  if (!isHere(first, index)) return null;
  const taken = first.map((_, offset) => index + offset);
  for (const part of others) {
    let nearest: number | null = null;
    for (const place of places.get(part[0] ?? "") ?? []) {
      const far = Math.abs(place - index);
      if (far > REACH || (nearest !== null && far >= Math.abs(nearest - index))) continue;
      if (isHere(part, place) && !part.some((_, offset) => taken.includes(place + offset))) nearest = place;
    }
    if (nearest === null) return null;
    for (let offset = 0; offset < part.length; offset++) taken.push(nearest + offset);
  }
  return taken.length === 1 ? taken : taken.sort((one, other) => one - other);
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
