/** The district's own words: lines of the crosswalk that hold for any text with these words. */
import type { Lexicon } from "../../framework/lexicon";
import type { CrosswalkDecision } from "../state/decisions";
import { isOfAnyText } from "../state/crosswalk";
import type { Tag } from "./tagged";
import { wordReader } from "./text-words";

/**
 * A function that gives the tags of a text that has all words of one of the district's lines, in any form and order; null when it has
 * those of none. The line with the most words wins; of lines as long as each other all hold.
 */
export function ownWords(
  decisions: readonly CrosswalkDecision[],
  lexicon: Lexicon,
): (text: string) => readonly Tag[] | null {
  const read = wordReader(lexicon);
  const stemsOf = (text: string): ReadonlySet<string> => new Set(read(text).words.map(({ stem }) => stem));
  const lines = decisions
    .filter(isOfAnyText)
    .map(({ indicator, responsibilities }) => ({
      words: indicator.trim(),
      stems: stemsOf(indicator),
      responsibilities,
    }))
    .filter(({ stems }) => stems.size > 0);
  if (lines.length === 0) return () => null;

  return (text) => {
    const present = stemsOf(text);
    const fitting = lines.filter(({ stems }) => [...stems].every((stem) => present.has(stem)));
    if (fitting.length === 0) return null;
    const most = Math.max(...fitting.map(({ stems }) => stems.size));
    const tags = new Map<string, Tag>();
    for (const { words, stems, responsibilities } of fitting) {
      if (stems.size < most) continue;
      for (const id of responsibilities) {
        tags.set(id, { id, score: 1, because: [...(tags.get(id)?.because ?? []), `your words: ${words}`] });
      }
    }
    return [...tags.values()];
  };
}
