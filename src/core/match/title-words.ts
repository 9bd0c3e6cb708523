/** The words of the title grammar, ready for looking up. */
import type { Abbreviation, TitleGrammar } from "../../framework/vocabulary";
import { nearestWord, shelve, type WordShelf } from "./near-words";
import { expansionsOf, type Expansions } from "./readings";

export interface TitleWords {
  readonly grammar: TitleGrammar;
  readonly expansions: Expansions;
  readonly heads: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly movable: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  readonly clerical: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every word that the grammar knows. */
  readonly all: ReadonlySet<string>;
  readonly shelf: WordShelf;
  readonly givenNames: ReadonlySet<string>;
}

const SHORTEST_MENDED = 6;

export function titleWordsOf(
  grammar: TitleGrammar,
  abbreviations: readonly Abbreviation[],
  givenNames: readonly string[],
): TitleWords {
  const { heads, places, prepositions, movable, honorifics, clerical, weak, classes, rules } = grammar;
  const inRules = rules.flatMap((rule) => [
    ...(rule.with ?? []),
    ...(rule.only ?? []),
    ...(Array.isArray(rule.about) ? rule.about : []),
    ...(rule.aboutOnly ?? []),
  ]);
  const all = new Set([
    ...heads,
    ...places,
    ...prepositions,
    ...movable,
    ...Object.values(classes).flat(),
    ...inRules.filter((word) => !word.startsWith("@")),
  ]);
  return {
    grammar,
    expansions: expansionsOf(abbreviations),
    heads: new Set(heads),
    places: new Set(places),
    prepositions: new Set(prepositions),
    movable: new Set(movable),
    honorifics: new Set(honorifics),
    clerical: new Set(clerical),
    weak: new Set(weak),
    classes: new Map(Object.entries(classes).map(([name, words]) => [name, new Set(words)])),
    all,
    shelf: shelve([...all].filter((word) => word.length >= SHORTEST_MENDED)),
    givenNames: new Set(givenNames),
  };
}

/** The word itself, or the one word of the grammar that it is a typing mistake for. */
export function mendTitleWord(word: string, { all, shelf, givenNames }: TitleWords): string {
  if (all.has(word) || givenNames.has(word)) return word;
  if (word.endsWith("s") && all.has(word.slice(0, -1))) return word;
  return nearestWord(word, shelf) ?? word;
}

/** True when every word is in the list; `@name` stands for a class. */
export const allIn = (words: readonly string[], list: readonly string[], title: TitleWords): boolean =>
  words.every((word) => isIn(word, list, title));

export const someIn = (words: readonly string[], list: readonly string[], title: TitleWords): boolean =>
  words.some((word) => isIn(word, list, title));

function isIn(word: string, list: readonly string[], { classes }: TitleWords): boolean {
  return list.some((entry) =>
    entry.startsWith("@") ? classes.get(entry.slice(1))?.has(word) === true : entry === word,
  );
}
