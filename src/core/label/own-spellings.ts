/** A field with no vocabulary, such as a cluster or a survey topic: the district's own spelling is the standard. */
import type { Vocabularies } from "../../framework/vocabulary";
import { proposed, ranked, type LabelMatch } from "../match/label-match";
import { matchLabels } from "../match/match-labels";
import { looseKey, nameWordsOf, orderedKey, type NameWords } from "../match/name-key";
import { expansionsOf, readingsOf, type Expansions } from "../match/readings";
import { indexReference } from "../match/reference-index";
import { isNear } from "../match/near-words";
import { wordsOf } from "../match/words";
import type { LabelDecision } from "../state/decisions";
import { decidedFor, decideLabels, labelProblems, lookUp, standardsOf } from "./decide-labels";
import { gatherLabels, type Gathered, type LabelSource } from "./gather-labels";
import type { StandardField } from "./vocabulary-field";

/** A spelling this much rarer than one it is like may be a typing mistake. */
const RARER = 10;

/**
 * Spellings of the same words become the most frequent one. With a list (`standing`), its spellings are the standards and what is
 * not on it stays open; a rare spelling that is nearly a frequent one is proposed as that.
 */
export function ownSpellings(
  field: string,
  name: string,
  standing: readonly LabelSource[],
  sources: readonly LabelSource[],
  decisions: readonly LabelDecision[],
  { abbreviations }: Vocabularies,
): StandardField {
  const gathered = gatherLabels(sources);
  if (gathered.size === 0) return { standard: () => null, labels: [], problems: [] };
  const listed = gatherLabels(standing);
  const hasList = listed.size > 0;
  const words = nameWordsOf(abbreviations);
  const expansions = expansionsOf(abbreviations.school);
  const counts = mostFrequentSpellings(hasList ? listed : gathered, expansions, words);
  const index = indexReference(
    [...counts.keys()].map((standard) => ({ standard })),
    abbreviations,
  );

  const decided = decidedFor(field, decisions);
  const results = decideLabels(field, gathered, decided, (labels) => {
    const found = matchLabels(labels, index);
    return found.map((match) => rareSpelling(match, counts) ?? match);
  });
  const standardOf = standardsOf(results);
  const isStandard = (label: string): boolean => standardOf.get(label) === label;
  return {
    standard: (label) => lookUp(standardOf, label),
    labels: results.filter(({ label, status }) => status !== "applied" || !isStandard(label)),
    problems: labelProblems(results, sources, { name, labelOf: (standard) => standard }),
  };
}

/** Each group of the same words under its most frequent spelling, with how often the group stands. */
function mostFrequentSpellings(
  gathered: ReadonlyMap<string, Gathered>,
  expansions: Expansions,
  words: NameWords,
): ReadonlyMap<string, number> {
  const groups = new Map<string, Gathered[]>();
  for (const one of gathered.values()) {
    const reading = readingsOf(wordsOf(one.label), expansions)[0] ?? [];
    const key = looseKey(reading, words) || orderedKey(reading) || one.label;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return new Map(
    [...groups.values()].map((group) => [
      [...group].sort(byFrequency)[0]?.label ?? "",
      group.reduce((sum, { count }) => sum + count, 0),
    ]),
  );
}

/** Most frequent, then longest, then alphabetical: the order of rows does not matter. */
const byFrequency = (a: Gathered, b: Gathered): number =>
  b.count - a.count || b.label.length - a.label.length || (a.label < b.label ? -1 : 1);

/** A standing spelling that is rare and nearly another, frequent one. */
function rareSpelling(match: LabelMatch, counts: ReadonlyMap<string, number>): LabelMatch | null {
  const { label, standard, status } = match;
  if (status !== "applied" || standard === null) return null;
  const count = counts.get(standard) ?? 0;
  const frequent = [...counts]
    .filter(([other, times]) => times >= count * RARER && isOneWordOff(standard, other))
    .map(([other]) => other)
    .sort();
  return frequent.length === 0 ? null : proposed(label, ranked(frequent, 0.9), "nearly a more frequent spelling");
}

/** The same words but one, which is a typing mistake away. */
function isOneWordOff(a: string, b: string): boolean {
  const words = wordsOf(a);
  const others = wordsOf(b);
  if (words.length !== others.length) return false;
  const off = words.flatMap((word, place) => (word === others[place] ? [] : [[word, others[place] ?? ""] as const]));
  const [only] = off;
  return only !== undefined && off.length === 1 && isNear(only[0], only[1]);
}
