/** Names that may be one person's, though their keys differ. */
import { distance } from "fastest-levenshtein";
import type { NameWords } from "../../framework/names";
import type { NameParts } from "./name";

/** A judge of pairs of names: why the two may be one person's, in plain words, or null when they are not near. */
export type NameJudge = (one: NameParts, other: NameParts) => string | null;

/** Two names are near when one part is the same and the other is a short form, an initial, or one slip of the keyboard away. */
export function nameJudge(words: NameWords): NameJudge {
  const circles = new Map<string, Set<number>>();
  words.nicknames.forEach((names, index) => {
    for (const name of names) circles.set(name, (circles.get(name) ?? new Set()).add(index));
  });
  const isShortForm = (one: string, other: string): boolean => {
    const others = circles.get(other);
    return others !== undefined && [...(circles.get(one) ?? [])].some((circle) => others.has(circle));
  };

  return (one, other) => {
    if (one.first === "" || other.first === "") return null;
    if (one.last === other.last) {
      if (one.first === other.first) return "the same first and last name";
      if (isShortForm(one.first, other.first)) return `the same last name, and ${short(one, other)} is a short form`;
      if (isInitial(one.first, other.first)) return "the same last name and first initial";
      if (isSlip(one.first, other.first)) return "the same last name, and first names that differ by one letter";
      return null;
    }
    if (one.first !== other.first) {
      return one.first === other.last && one.last === other.first ? "first and last name changed round" : null;
    }
    if (isSlip(one.last, other.last)) return "the same first name, and last names that differ by one letter";
    if (isPart(one.last, other.last)) return "the same first name, and one last name is part of the other";
    return null;
  };
}

const short = (one: NameParts, other: NameParts): string =>
  [one.first, other.first]
    .sort((a, b) => a.length - b.length)
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1))[0] ?? "";

const isInitial = (one: string, other: string): boolean =>
  (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));

/** One letter changed, added, left out, or two neighbours swapped, in words long enough for it to be a slip. */
function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4) return false;
  const apart = distance(one, other);
  return apart === 1 || (apart === 2 && one.length === other.length && sortedLetters(one) === sortedLetters(other));
}

const sortedLetters = (word: string): string => Array.from(word).sort().join("");

/** A double name and one of its halves: "hallruiz" and "ruiz". */
const isPart = (one: string, other: string): boolean => {
  const [long, half] = one.length > other.length ? [one, other] : [other, one];
  return half.length >= 3 && long.length - half.length >= 3 && (long.startsWith(half) || long.endsWith(half));
};
