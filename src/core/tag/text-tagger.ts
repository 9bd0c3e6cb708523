/** Texts → responsibilities, by the words that speak of them. */
import type { Lexicon } from "../../framework/lexicon";
import { phraseFinder, type Found, type FoundIn } from "./phrases";
import type { Tag } from "./tagged";

/** The lexicon's words that speak of no responsibility stand under this name. */
export const NONE = "none";
/** Below it there is no tag. */
const ENOUGH = 0.3;
/** A second tag must come this near the best, and be sure by itself. */
const NEAR_BEST = 0.85;
const SURE = 0.6;
/** How much less the last word of a text tells than the first. */
const LATE = 0.1;
const SHORT_TEXT = 6;

interface Weighed extends Tag {
  readonly words: number;
  readonly first: number;
}

/**
 * A function that gives a text's responsibilities, best first, empty when its words do not tell or speak of something else. A score below
 * 0.75 is a best guess.
 */
export function textTagger(lexicon: Lexicon): (text: string) => readonly Tag[] {
  let find: ((text: string) => FoundIn) | undefined;
  return (text) => tagsFrom((find ??= finderOf(lexicon))(text));
}

const finders = new WeakMap<Lexicon, (text: string) => FoundIn>();

/** A lexicon's phrases are made ready once, and not before a text asks for them: that takes longer than all else in a small workbook. */
function finderOf(lexicon: Lexicon): (text: string) => FoundIn {
  let find = finders.get(lexicon);
  if (find === undefined) finders.set(lexicon, (find = phraseFinder(lexicon)));
  return find;
}

function tagsFrom(text: FoundIn): readonly Tag[] {
  const byId = new Map<string, Found[]>();
  for (const one of telling(text.found)) {
    const others = byId.get(one.phrase.id);
    if (others === undefined) byId.set(one.phrase.id, [one]);
    else others.push(one);
  }
  const weighed = [...byId].map(([id, found]): Weighed => {
    const doubt = found.reduce(
      (product, { phrase, words }) => product * (1 - phrase.certainty * heard(words[0] ?? 0, text.words.length)),
      1,
    );
    const certainty = (1 - doubt) * (id === NONE ? shareOfNone(text.words.length) : 1);
    return {
      id,
      score: Math.round(certainty * 100) / 100,
      because: [...new Set(found.map(({ words }) => quoted(text, words)))],
      words: new Set(found.flatMap(({ words }) => words)).size,
      first: Math.min(...found.map(({ words }) => words[0] ?? 0)),
    };
  });
  const [best, ...others] = weighed.sort(
    (one, other) =>
      other.score - one.score || other.words - one.words || one.first - other.first || (one.id < other.id ? -1 : 1),
  );
  if (best === undefined || best.id === NONE || best.score < ENOUGH) return [];
  return [
    best,
    ...others.filter(({ id, score }) => id !== NONE && score >= SURE && score >= best.score * NEAR_BEST),
  ].map(({ id, score, because }) => ({ id, score, because }));
}

/** What a text is about comes first, what it is good for later: "... to support student learning". */
const heard = (index: number, words: number): number => 1 - (LATE * index) / Math.max(words, SHORT_TEXT);

/** Every long sentence has some word that could speak of something else. */
const shareOfNone = (words: number): number => Math.max(0, 1 - 0.08 * Math.max(0, words - 4));

/** Without what stands within a longer phrase: "student growth" says nothing of "growth". */
function telling(found: readonly Found[]): readonly Found[] {
  const longestFirst = [...found].sort(
    (one, other) => other.words.length - one.words.length || other.phrase.certainty - one.phrase.certainty,
  );
  const kept: Found[] = [];
  for (const one of longestFirst) {
    const isSaid = kept.some(
      ({ phrase, words }) =>
        one.words.every((word) => words.includes(word)) &&
        (words.length > one.words.length || phrase.id === one.phrase.id) &&
        (phrase.id === one.phrase.id || phrase.certainty >= one.phrase.certainty),
    );
    if (!isSaid) kept.push(one);
  }
  return kept;
}

/** The words as typed: those that stand together with the small words between them. */
function quoted({ typed, words }: FoundIn, found: readonly number[]): string {
  const runs: { from: number; to: number; last: number }[] = [];
  for (const index of found) {
    const at = words[index]?.at ?? 0;
    const run = runs.at(-1);
    if (run !== undefined && index === run.last + 1) Object.assign(run, { to: at, last: index });
    else runs.push({ from: at, to: at, last: index });
  }
  return runs.map(({ from, to }) => typed.slice(from, to + 1).join(" ")).join(" … ");
}
