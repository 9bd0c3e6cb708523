/** Names that a system cut off at the end of a field: one text is the beginning of the other. */
import type { ReferenceIndex } from "./reference-index";
import { isNumber } from "./words";

const SHORTEST = 18;
const SHORTEST_FOR_ONE_LETTER = 28;
const SHORTEST_BETWEEN_WORDS = 24;

/** The entries of which the label is a cut-off writing, or the other way round; only where it must have been cut. */
export function cutOffEntries(text: string, index: ReferenceIndex): readonly number[] {
  const found = new Set<number>();
  if (text.length >= SHORTEST) {
    for (let at = firstNotBefore(text, index); at < index.texts.length; at++) {
      const longer = index.texts[at];
      if (!longer?.text.startsWith(text)) break;
      if (isCut(text, longer.text, index.name.dangling)) found.add(longer.entry);
    }
  }
  for (let length = SHORTEST; length < text.length; length++) {
    const shorter = text.slice(0, length);
    for (const entry of index.byText.get(shorter) ?? []) {
      if (isCut(shorter, text, index.name.dangling)) found.add(entry);
    }
  }
  return [...found];
}

function isCut(short: string, long: string, dangling: ReadonlySet<string>): boolean {
  if (short.length >= long.length) return false;
  const start = short.lastIndexOf(" ") + 1;
  const lastWord = short.slice(start);
  // II is no cut-off III, nor 1 a cut-off 15.
  if (start === 0 || isNumber(lastWord) || isNumber(long.slice(start).split(" ", 1)[0] ?? "")) return false;
  if (long[short.length] === " ") return short.length >= SHORTEST_BETWEEN_WORDS && dangling.has(lastWord);
  return lastWord.length > 1 || short.length >= SHORTEST_FOR_ONE_LETTER;
}

function firstNotBefore(text: string, { texts }: ReferenceIndex): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle]?.text ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
