/** A heading as words that can be compared: split, spelled out, singular, without small words. */
import type { Fields } from "../../framework/fields";

/** What turns a heading into words. */
export interface Wording {
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
  readonly fillers: ReadonlySet<string>;
}

export const wordingOf = ({ abbreviations, fillers }: Pick<Fields, "abbreviations" | "fillers">): Wording => ({
  abbreviations: new Map(Object.entries(abbreviations).map(([short, long]) => [short, long.split(" ")])),
  fillers: new Set(fillers),
});

const SINGULAR_ENDINGS = /(ss|us|is)$/;

function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith("s") || SINGULAR_ENDINGS.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** A heading's parts as typed: camelCase, snake_case, digits and signs apart, without accents. */
export function typedPartsOf(heading: string): readonly string[] {
  return heading
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/%/g, " percent ")
    .replace(/#/g, " number ")
    .replace(/2\+/g, " 2 or more ")
    .replace(/['’]/g, "")
    .replace(/\b([A-Z]{2,})s\b/g, "$1")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/([A-Za-z])(\d)/g, "$1 $2")
    .replace(/(\d)(?!st\b|nd\b|rd\b|th\b)([A-Za-z])/gi, "$1 $2")
    .split(/[^A-Za-z\d]+/)
    .filter((part) => part !== "");
}

/** The same in small letters. */
export const partsOf = (heading: string): readonly string[] => typedPartsOf(heading).map((part) => part.toLowerCase());

/** The heading's words: spelled out, singular, without fillers. */
export function wordsOf(heading: string, { abbreviations, fillers }: Wording): readonly string[] {
  return partsOf(heading)
    .flatMap((part) => abbreviations.get(part) ?? [part])
    .filter((word) => !fillers.has(word))
    .map(singular);
}

/** The words that are left when `taken` are removed once each; null when one of them is not there. */
export function without(words: readonly string[], taken: readonly string[]): readonly string[] | null {
  const rest = [...words];
  for (const word of taken) {
    const at = rest.indexOf(word);
    if (at < 0) return null;
    rest.splice(at, 1);
  }
  return rest;
}

/** Where `run` stands in `words` as neighbours, or -1. */
export function indexOfRun(words: readonly string[], run: readonly string[]): number {
  for (let start = 0; start + run.length <= words.length; start++) {
    if (run.every((word, offset) => words[start + offset] === word)) return start;
  }
  return -1;
}

/** A heading as people read it: underscores and camelCase as spaces, white space folded. */
export const readable = (heading: string): string =>
  heading
    .replace(/_/g, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/\s+/g, " ")
    .trim();
