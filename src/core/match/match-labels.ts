/**
 * Labels against a reference list. What is exactly so, or the same words once abbreviations are written out, applies by
 * itself; everything else is proposed with its rivals, or unknown: the nearest name is not the right name.
 */
import { cutOffEntries } from "./cut-off";
import { applied, proposed, ranked, unknown, type LabelMatch } from "./label-match";
import { alikeKey, gluedKey, levelsIn, looseKey, orderedKey } from "./name-key";
import { nearWords, type NearWords } from "./near-words";
import { mendedReadings, numbersIn, type ReferenceIndex } from "./reference-index";
import { similarEntries } from "./similar";
import { fold, wordsOf } from "./words";

/** One result a label, in their order. */
export function matchLabels(labels: readonly string[], index: ReferenceIndex): readonly LabelMatch[] {
  const near = nearWordsOnce(index);
  const known = new Map<string, LabelMatch>();
  return labels.map((label) => {
    const found = known.get(label) ?? matchLabel(label, index, near);
    known.set(label, found);
    return found;
  });
}

function nearWordsOnce(index: ReferenceIndex): NearWords {
  const known = new Map<string, readonly string[]>();
  return (typed) => {
    let near = known.get(typed);
    if (!near) known.set(typed, (near = nearWords(typed, index.words)));
    return near;
  };
}

const SCORE = { same: 1, words: 0.99, order: 0.98, spacing: 0.97, level: 0.96, cut: 0.95, letter: 0.95 };

function matchLabel(label: string, index: ReferenceIndex, near: NearWords): LabelMatch {
  const text = fold(label);
  const words = wordsOf(text);
  if (words.length === 0) return unknown(label, "nothing to read");

  const readings = mendedReadings(words, index.expansions, index.genericWords, index.name);
  const first = readings[0] ?? words;
  const others = readings.slice(1);
  const { name } = index;

  const attempts: readonly (readonly [
    readonly string[],
    (key: string) => readonly number[] | undefined,
    number,
    string,
  ])[] = [
    [[text], (key) => index.exact.get(key), SCORE.same, "the same text"],
    [[orderedKey(words)], (key) => index.plain.get(key), SCORE.same, "the same words"],
    [[orderedKey(first)], (key) => index.ordered.get(key), SCORE.words, writtenOut(words, first)],
    [
      readings.map(orderedKey),
      (key) => union(index.ordered.get(key), index.orderedOther.get(key)),
      SCORE.words,
      "the same words once abbreviations are written out",
    ],
    [
      [looseKey(first, name)],
      (key) => index.loose.get(key),
      SCORE.order,
      "the same words in another order or without School",
    ],
    [
      readings.map((reading) => looseKey(reading, name)),
      (key) => union(index.loose.get(key), index.looseOther.get(key)),
      SCORE.order,
      "the same words in another order, abbreviations written out",
    ],
    [
      [first, ...others].map((reading) => gluedKey(reading, name)),
      (key) => index.glued.get(key),
      SCORE.spacing,
      "the same letters, spaced differently",
    ],
    [
      readings.map((reading) => alikeKey(reading, name)),
      (key) => index.alike.get(key),
      SCORE.level,
      "the same name and level",
    ],
  ];
  for (const [keys, find, score, why] of attempts) {
    const hits = new Set<number>();
    for (const key of keys) for (const entry of find(key) ?? []) hits.add(entry);
    if (hits.size > 0) return decide(label, [...hits], index, score, why);
  }

  const cut = new Set([...cutOffEntries(orderedKey(words), index), ...cutOffEntries(orderedKey(first), index)]);
  if (cut.size > 0) return decide(label, [...cut], index, SCORE.cut, "the same text, cut off at the end");

  const mended = oneLetterOff(first, index, near);
  if (mended.length > 0) return decide(label, mended, index, SCORE.letter, "one word is typed differently");

  return proposed(
    label,
    similarEntries(words, first, levelsIn(first, name), numbersIn(first), index, near),
    "shares words with it",
  );
}

function decide(label: string, hits: readonly number[], index: ReferenceIndex, score: number, why: string): LabelMatch {
  const standards = [...new Set(hits.map((entry) => index.entries[entry]?.standard ?? ""))].sort();
  const [only] = standards;
  if (only !== undefined && standards.length === 1) return applied(label, only, score, why);
  return proposed(label, ranked(standards, 0.9), `${standards.length} on the list fit: ${why}`);
}

const union = (a: readonly number[] = [], b: readonly number[] = []): readonly number[] =>
  b.length === 0 ? a : a.length === 0 ? b : [...a, ...b];

function writtenOut(words: readonly string[], reading: readonly string[]): string {
  const short = words.filter((word) => !reading.includes(word));
  return short.length === 0 ? "the same words" : `the same words with ${short.join(" ").toUpperCase()} written out`;
}

/**
 * Entries that hold all the label's words but one, which is one typing mistake away; at least two other words of the name
 * must agree, because Johnson and Johnston are two people.
 */
function oneLetterOff(words: readonly string[], index: ReferenceIndex, near: NearWords): readonly number[] {
  const { name, byWord } = index;
  const strange = words.filter((word) => !byWord.has(word) && !name.fillers.has(word));
  const [typed] = strange;
  if (strange.length !== 1 || typed === undefined) return [];
  const named = words.filter((word) => word !== typed && word.length > 1 && !name.generic.has(word));
  if (named.length < 2) return [];
  const hits = new Set<number>();
  for (const meant of near(typed)) {
    const key = looseKey(
      words.map((word) => (word === typed ? meant : word)),
      name,
    );
    for (const entry of index.loose.get(key) ?? []) hits.add(entry);
  }
  return [...hits];
}
