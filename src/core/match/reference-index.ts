/** A reference list, such as a district's schools, made ready for matching many labels at once. */
import type { Abbreviations } from "../../framework/vocabulary";
import { alikeKey, gluedKey, levelsIn, looseKey, nameWordsOf, orderedKey, type NameWords } from "./name-key";
import { nearestWord, shelve, type WordShelf } from "./near-words";
import { expansionsOf, readingsOf, type Expansions } from "./readings";
import { fold, isNumber, wordsOf } from "./words";

export interface ReferenceEntry {
  /** What a match gives back: the list's line, or a key. */
  readonly standard: string;
  /** How the list itself writes it: a name, a short name; the standard where absent. */
  readonly texts?: readonly string[];
}

type Places = ReadonlyMap<string, readonly number[]>;

/** One way of writing an entry, as words. */
export interface Writing {
  readonly entry: number;
  readonly plain: string;
  readonly reading: string;
  readonly words: ReadonlySet<string>;
  readonly levels: string;
  readonly numbers: string;
}

export interface ReferenceIndex {
  readonly entries: readonly ReferenceEntry[];
  readonly name: NameWords;
  readonly expansions: Expansions;
  /** Keys from surest to least sure, with what they say. Entry numbers, each once. */
  readonly exact: Places;
  readonly plain: Places;
  readonly ordered: Places;
  readonly orderedOther: Places;
  readonly loose: Places;
  readonly looseOther: Places;
  readonly glued: Places;
  readonly alike: Places;
  readonly initials: Places;
  /** Writings that hold a word. */
  readonly writings: readonly Writing[];
  readonly byWord: Places;
  /** Whole writings as text, in alphabetical order, to find what begins alike. */
  readonly texts: readonly { readonly text: string; readonly entry: number }[];
  readonly byText: Places;
  readonly words: WordShelf;
  readonly genericWords: WordShelf;
}

/** Prepares a reference list; the work is done once for any number of labels. */
export function indexReference(entries: readonly ReferenceEntry[], abbreviations: Abbreviations): ReferenceIndex {
  const name = nameWordsOf(abbreviations);
  const expansions = expansionsOf(abbreviations.school);
  const genericWords = shelve(name.generic);
  const exact = new Map<string, number[]>();
  const plain = new Map<string, number[]>();
  const ordered = new Map<string, number[]>();
  const orderedOther = new Map<string, number[]>();
  const loose = new Map<string, number[]>();
  const looseOther = new Map<string, number[]>();
  const glued = new Map<string, number[]>();
  const alike = new Map<string, number[]>();
  const initials = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  const byText = new Map<string, number[]>();
  const writings: Writing[] = [];

  entries.forEach(({ standard, texts: written = [standard] }, entry) => {
    for (const text of new Set(written.map(fold))) {
      const words = wordsOf(text);
      if (words.length === 0) continue;
      add(exact, text, entry);
      add(plain, orderedKey(words), entry);
      const readings = mendedReadings(words, expansions, genericWords, name);
      readings.forEach((reading, place) => {
        add(place === 0 ? ordered : orderedOther, orderedKey(reading), entry);
        add(place === 0 ? loose : looseOther, looseKey(reading, name), entry);
        add(glued, gluedKey(reading, name), entry);
        add(alike, alikeKey(reading, name), entry);
      });
      const reading = readings[0] ?? words;
      for (const letters of initialsOf(words, name)) add(initials, letters, entry);
      const writing: Writing = {
        entry,
        plain: orderedKey(words),
        reading: orderedKey(reading),
        words: new Set(reading),
        levels: levelsIn(reading, name),
        numbers: numbersIn(reading),
      };
      for (const word of writing.words) add(byWord, word, writings.length);
      for (const whole of new Set([writing.plain, writing.reading])) add(byText, whole, entry);
      writings.push(writing);
    }
  });

  const texts = [...byText]
    .flatMap(([text, places]) => places.map((entry) => ({ text, entry })))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.entry - b.entry));
  return {
    entries,
    name,
    expansions,
    exact,
    plain,
    ordered,
    orderedOther,
    loose,
    looseOther,
    glued,
    alike,
    initials,
    writings,
    byWord,
    texts,
    byText,
    words: shelve(byWord.keys()),
    genericWords,
  };
}

function add(places: Map<string, number[]>, key: string, entry: number): void {
  if (key === "") return;
  const there = places.get(key);
  if (!there) places.set(key, [entry]);
  else if (!there.includes(entry)) there.push(entry);
}

const SHORTEST_MENDED = 6;

/** The readings of a name, then the same with typing mistakes in words like "elementary" mended. */
export function mendedReadings(
  words: readonly string[],
  expansions: Expansions,
  genericWords: WordShelf,
  { generic }: NameWords,
): readonly (readonly string[])[] {
  const readings = readingsOf(words, expansions);
  const first = readings[0] ?? words;
  const mended = first.map((word) => {
    if (word.length < SHORTEST_MENDED || generic.has(word)) return word;
    const meant = nearestWord(word, genericWords);
    return meant === null || meant.length < SHORTEST_MENDED ? word : meant;
  });
  return mended.some((word, place) => word !== first[place]) ? [...readings, mended] : readings;
}

export const numbersIn = (words: readonly string[]): string => words.filter(isNumber).join(" ");

function initialsOf(words: readonly string[], { fillers }: NameWords): ReadonlySet<string> {
  const found = new Set<string>();
  for (const list of [words, words.filter((word) => !fillers.has(word))]) {
    for (let count = 3; count <= Math.min(6, list.length); count++) {
      found.add(
        list
          .slice(0, count)
          .map((word) => word[0] ?? "")
          .join(""),
      );
    }
  }
  return found;
}
