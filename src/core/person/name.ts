/** A person's name as a key: the same for every way one person's name is usually typed. */
import type { NameWords } from "../../framework/names";

export interface NameParts {
  /** First given name, letters only, lower case; "" when the name has one word. */
  readonly first: string;
  /** Last family name, letters only, lower case. */
  readonly last: string;
}

/** A reader of names that knows the words around them. */
export type NameReader = (typed: string) => NameParts | null;

/**
 * A reader that gives first given name and last family name, without honorific, suffix, middle names, case, accents, spacing and
 * punctuation, in either order ("Last, First"); null when no letters are left.
 */
export function nameReader(words: NameWords): NameReader {
  const honorifics = words.honorifics.join("|");
  const dotted = [...words.honorifics, ...words.dottedHonorifics].join("|");
  const before = new RegExp(`^(?:(?:(?:${dotted})\\.\\s*|(?:${honorifics})\\s+)(?=\\p{L}))+`, "u");
  const suffixes = new Set(words.suffixes);
  const behind = new Set([...words.suffixes, ...words.credentials]);

  const withoutSuffixes = (piece: readonly string[]): readonly string[] => {
    let end = piece.length;
    while (end > 1 && suffixes.has(piece[end - 1] ?? "")) end -= 1;
    return piece.slice(0, end);
  };

  return (typed) => {
    const [family, given] = fold(typed)
      .replace(before, "")
      .split(",")
      .map(wordsOf)
      .filter((piece, index) => piece.length > 0 && (index === 0 || !piece.every((word) => behind.has(word))))
      .map(withoutSuffixes);
    if (family === undefined) return null;
    const ordered = given === undefined ? family : [...given, ...family];
    const last = ordered.at(-1);
    if (last === undefined) return null;
    return { first: ordered.length === 1 ? "" : (ordered[0] ?? ""), last };
  };
}

/** The identity key of a name without an id. */
export const nameKey = ({ first, last }: NameParts): string => `name:${first === "" ? last : `${first} ${last}`}`;

const fold = (typed: string): string =>
  typed
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\([^)]*\)|"[^"]*"|“[^”]*”/g, " ")
    .trim();

/** Words of letters; "o'neil-ruiz" is one word, "j.w." is "jw". */
const wordsOf = (piece: string): string[] =>
  piece
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}]/gu, ""))
    .filter((word) => word !== "");
