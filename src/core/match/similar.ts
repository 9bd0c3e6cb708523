/** What on the list is most like a label that fits nothing: proposals for a person, never applied. */
import { round, SUREST_PROPOSAL, type Candidate } from "./label-match";
import type { NearWords } from "./near-words";
import type { ReferenceIndex } from "./reference-index";

const MOST_WRITINGS_OF_A_WORD = 300;
const NEAR_WORD = 0.8;
const INITIALS = 0.5;
const OTHER_LEVEL = 0.6;
const OTHER_NUMBERS = 0.5;
const LEAST = 0.12;

/** Candidates that share a word that names something, best first. */
export function similarEntries(
  words: readonly string[],
  reading: readonly string[],
  levels: string,
  numbers: string,
  index: ReferenceIndex,
  near: NearWords,
): readonly Candidate[] {
  const { byWord, name, writings } = index;
  const weight = (word: string): number =>
    Math.log(1 + writings.length / (byWord.get(word)?.length ?? 0.5)) * (name.fillers.has(word) ? 0.2 : 1);
  const typed = [...new Set(reading)];
  const total = typed.reduce((sum, word) => sum + weight(word), 0);

  // A word of the label, or one near it, and the writings it leads to.
  const meantFor = new Map<string, string>();
  const reached = new Map<number, boolean>();
  for (const word of new Set([...typed, ...words])) {
    if (name.generic.has(word) || word.length < 2) continue;
    const meant = byWord.has(word) ? [word] : near(word);
    for (const other of meant) {
      if (other !== word) meantFor.set(other, word);
      const there = byWord.get(other) ?? [];
      if (there.length > MOST_WRITINGS_OF_A_WORD) continue;
      for (const writing of there) reached.set(writing, true);
    }
  }

  const best = new Map<string, number>();
  const offer = (entry: number, score: number): void => {
    const standard = index.entries[entry]?.standard ?? "";
    if (score >= LEAST && score > (best.get(standard) ?? 0)) best.set(standard, Math.min(score, SUREST_PROPOSAL));
  };
  for (const place of reached.keys()) {
    const writing = writings[place];
    if (!writing) continue;
    let shared = 0;
    let own = 0;
    for (const word of writing.words) {
      const value = weight(word);
      own += value;
      if (typed.includes(word) || words.includes(word)) shared += value;
      else if (meantFor.has(word)) shared += value * NEAR_WORD;
    }
    let score = (2 * shared) / (total + own || 1);
    if (levels !== "" && writing.levels !== "" && levels !== writing.levels) score *= OTHER_LEVEL;
    if (numbers !== writing.numbers) score *= OTHER_NUMBERS;
    offer(writing.entry, score);
  }
  for (const word of words) {
    if (word.length < 3) continue;
    for (const entry of index.initials.get(word) ?? []) offer(entry, INITIALS);
  }
  return [...best]
    .map(([standard, score]) => ({ standard, score: round(score) }))
    .sort((a, b) => b.score - a.score || (a.standard < b.standard ? -1 : 1))
    .slice(0, 5);
}
