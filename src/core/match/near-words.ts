/** Words that are one typing mistake away from each other. */
import { distance } from "fastest-levenshtein";
import { isNumber } from "./words";

const SHORTEST = 5;
const LONG = 8;

/** True when one is the other with one letter typed wrong, left out, doubled or swapped; two such letters in long words. */
export function isNear(typed: string, meant: string): boolean {
  return !isNumber(typed) && !isNumber(meant) && areNear(typed, meant);
}

function areNear(typed: string, meant: string): boolean {
  if (typed === meant || typed[0] !== meant[0]) return false;
  if (Math.max(typed.length, meant.length) < SHORTEST + 1) return false;
  const apart = Math.abs(typed.length - meant.length);
  if (apart > 2) return false;
  const edits = distance(typed, meant);
  if (edits === 1) return true;
  return edits === 2 && (isSwap(typed, meant) || Math.min(typed.length, meant.length) >= LONG);
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** The words of a list that a typed word may have meant. */
export type NearWords = (typed: string) => readonly string[];

interface ShelvedWord {
  readonly word: string;
  readonly letters: number;
}

/** Words by first letter and length, with the letters they are made of, so that a typed word is compared with a few of them only. */
export type WordShelf = ReadonlyMap<string, readonly ShelvedWord[]>;

/** A word's letters as bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** False when the letters alone say that there are more typing mistakes than `mistakes`: each changes two of them at most. */
function mayBeNear(letters: number, others: number, mistakes: number): boolean {
  let left = letters ^ others;
  for (let changes = 0; changes < 2 * mistakes; changes++) left &= left - 1;
  return left === 0;
}

export function shelve(words: Iterable<string>): WordShelf {
  const shelf = new Map<string, ShelvedWord[]>();
  for (const word of words) {
    if (word.length < SHORTEST - 1 || isNumber(word)) continue;
    const key = `${word[0] ?? ""}${word.length}`;
    const place = shelf.get(key);
    const shelved = { word, letters: lettersOf(word) };
    if (place) place.push(shelved);
    else shelf.set(key, [shelved]);
  }
  return shelf;
}

/** The words on the shelf that may have been meant, in alphabetical order. */
export function nearWords(typed: string, shelf: WordShelf): readonly string[] {
  if (typed.length < SHORTEST || isNumber(typed)) return [];
  const typedLetters = lettersOf(typed);
  const near: string[] = [];
  for (let length = typed.length - 2; length <= typed.length + 2; length++) {
    // Two mistakes are allowed in long words only, or as a swap, which changes no letter.
    const mistakes = Math.min(typed.length, length) >= LONG ? 2 : 1;
    for (const { word, letters } of shelf.get(`${typed[0] ?? ""}${length}`) ?? []) {
      if (mayBeNear(typedLetters, letters, mistakes) && areNear(typed, word)) near.push(word);
    }
  }
  return near.sort();
}

/** The one word on the shelf that is nearest to a typing mistake, or null when there is none or there are two. */
export function nearestWord(typed: string, shelf: WordShelf): string | null {
  const near = nearWords(typed, shelf);
  if (near.length < 2) return near[0] ?? null;
  const edits = near.map((word) => distance(typed, word));
  const least = Math.min(...edits);
  const nearest = near.filter((_, place) => edits[place] === least);
  return nearest.length === 1 ? (nearest[0] ?? null) : null;
}
