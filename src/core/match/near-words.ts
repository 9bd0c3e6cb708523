/** Words that are one typing mistake away from each other. */
import { distance } from "fastest-levenshtein";
import { isNumber } from "./words";

const SHORTEST = 5;
const LONG = 8;

/** True when one is the other with one letter typed wrong, left out, doubled or swapped; two such letters in long words. */
export function isNear(typed: string, meant: string): boolean {
  if (typed === meant || typed[0] !== meant[0]) return false;
  if (Math.max(typed.length, meant.length) < SHORTEST + 1 || isNumber(typed) || isNumber(meant)) return false;
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

/** Words by first letter and length, so that a typed word is compared with a few of them only. */
export type WordShelf = ReadonlyMap<string, readonly string[]>;

export function shelve(words: Iterable<string>): WordShelf {
  const shelf = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST - 1 || isNumber(word)) continue;
    const key = `${word[0] ?? ""}${word.length}`;
    const place = shelf.get(key);
    if (place) place.push(word);
    else shelf.set(key, [word]);
  }
  return shelf;
}

/** The words on the shelf that may have been meant, in alphabetical order. */
export function nearWords(typed: string, shelf: WordShelf): readonly string[] {
  if (typed.length < SHORTEST) return [];
  const near: string[] = [];
  for (let length = typed.length - 2; length <= typed.length + 2; length++) {
    for (const word of shelf.get(`${typed[0] ?? ""}${length}`) ?? []) {
      if (isNear(typed, word)) near.push(word);
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
