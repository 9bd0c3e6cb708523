/** Labels against a closed vocabulary, such as positions or race and ethnicity. */
import type { Vocabularies, Vocabulary, VocabularyId } from "../../framework/vocabulary";
import { gradesIn, saysGrades, standardsOfGrades } from "./grades";
import { applied, proposed, ranked, round, unknown, type Candidate, type LabelMatch } from "./label-match";
import { phrasesOf, readMentions, type Phrases } from "./mentions";
import { nearestWord, shelve, type WordShelf } from "./near-words";
import { readTitle } from "./read-title";
import { titleWordsOf, type TitleWords } from "./title-words";
import { fold, wordsOf } from "./words";

/** A vocabulary made ready for matching. */
export interface VocabularyIndex {
  readonly vocabulary: Vocabulary;
  readonly spellings: ReadonlyMap<string, string>;
  readonly open: ReadonlyMap<string, readonly string[]>;
  readonly phrases: Phrases | null;
  readonly titles: TitleWords | null;
  readonly words: ReadonlySet<string>;
  readonly shelf: WordShelf;
}

const SHORTEST_MENDED = 5;

/** Prepares one of the vocabularies; the work is done once for any number of labels. */
export function indexVocabulary(
  id: VocabularyId,
  { byId, titles, abbreviations, givenNames }: Vocabularies,
): VocabularyIndex {
  const vocabulary = byId[id];
  const key = (text: string): string => keyOf(text, vocabulary);
  const spellings = new Map<string, string>();
  // Standard labels first, so that no spelling ever takes one over.
  for (const standard of vocabulary.standards) {
    for (const text of [standard.id, standard.label])
      if (!spellings.has(key(text))) spellings.set(key(text), standard.id);
  }
  for (const standard of vocabulary.standards) {
    for (const text of standard.spellings) if (!spellings.has(key(text))) spellings.set(key(text), standard.id);
  }
  const open = new Map(
    (vocabulary.open ?? []).flatMap(({ spellings: texts, candidates }) => texts.map((text) => [key(text), candidates])),
  );
  const words = new Set(
    [
      ...spellings.keys(),
      ...open.keys(),
      ...Object.values(vocabulary.mentions?.phrases ?? {}).flat(),
      ...(vocabulary.mentions?.denied ?? []),
      ...(vocabulary.mentions?.ignored ?? []),
    ].flatMap((text) => text.split(" ")),
  );
  return {
    vocabulary,
    spellings,
    open,
    phrases: vocabulary.mentions ? phrasesOf(vocabulary.mentions) : null,
    titles: id === "position" ? titleWordsOf(titles, abbreviations.title, givenNames) : null,
    words,
    shelf: shelve([...words].filter((word) => word.length >= SHORTEST_MENDED)),
  };
}

export interface VocabularyContext {
  /** True for a word, plain and in lower case, that stands in the district's columns of people's names. */
  readonly isName?: (word: string) => boolean;
}

/** One result a label, in their order. Short codes are read by what the other labels show. */
export function matchVocabulary(
  labels: readonly string[],
  index: VocabularyIndex,
  { isName = () => false }: VocabularyContext = {},
): readonly LabelMatch[] {
  const codes = codesInUse(labels, index);
  const known = new Map<string, LabelMatch>();
  return labels.map((label) => {
    const found = known.get(label) ?? matchLabel(label, index, codes, isName);
    known.set(label, found);
    return found;
  });
}

/** Labels of symbols alone ("--") keep them; others are compared by their words, short forms written out. */
const keyOf = (text: string, { short = {} }: Vocabulary): string =>
  wordsOf(text)
    .map((word) => short[word] ?? word)
    .join(" ") || fold(text).toLowerCase();

const SCORE = { exact: 1, rule: 0.97, mended: 0.95, open: 0.8, guess: 0.6 };

function matchLabel(
  label: string,
  index: VocabularyIndex,
  codes: ReadonlyMap<string, string>,
  isName: (word: string) => boolean,
): LabelMatch {
  const key = keyOf(label, index.vocabulary);
  if (key === "") return unknown(label, "nothing to read");
  const exact = index.spellings.get(key);
  if (exact !== undefined) return applied(label, exact, SCORE.exact, "a known spelling");
  const open = index.open.get(key);
  if (open) return proposed(label, ranked(open, SCORE.open), "can mean more than one");
  const code = codes.get(key);
  if (code !== undefined) return applied(label, code, SCORE.rule, "a code, as the other codes in the column show");
  const lonely = index.vocabulary.codes?.map((system) => system.codes[key]).find((standard) => standard !== undefined);
  if (lonely !== undefined)
    return proposed(label, ranked([lonely], SCORE.guess), "a code that may mean something else here");

  const read = readByRules(label, key, index, isName);
  if (read) return read;

  const mended = mend(key, index);
  if (mended !== null) {
    const meant = index.spellings.get(mended);
    if (meant !== undefined) return applied(label, meant, SCORE.mended, `typed differently: "${mended}"`);
    const opened = index.open.get(mended);
    if (opened) return proposed(label, ranked(opened, SCORE.open), "can mean more than one");
    const again = readByRules(mended, mended, index, isName);
    if (again) return { ...again, label, score: Math.min(again.score, SCORE.mended) };
  }
  return proposed(label, sharedWords(key, index), "shares words with a known spelling");
}

function readByRules(
  label: string,
  key: string,
  index: VocabularyIndex,
  isName: (word: string) => boolean,
): LabelMatch | null {
  const { vocabulary, titles, phrases } = index;
  if (titles) {
    const { candidates, why } = readTitle(label, titles, isName);
    return fromCandidates(label, candidates, why, true);
  }
  if (vocabulary.grades && saysGrades(label)) {
    const range = gradesIn(label);
    if (range) return fromCandidates(label, standardsOfGrades(range, vocabulary), "by its range of grades", true);
  }
  if (vocabulary.mentions && phrases) {
    const { candidates, sure } = readMentions(key.split(" "), phrases, vocabulary.mentions);
    return fromCandidates(label, candidates, "by the words it names", sure);
  }
  return null;
}

function fromCandidates(label: string, candidates: readonly string[], why: string, sure: boolean): LabelMatch | null {
  const [only] = candidates;
  if (only === undefined) return null;
  if (sure && candidates.length === 1) return applied(label, only, SCORE.rule, why);
  return proposed(
    label,
    ranked(candidates, SCORE.guess),
    candidates.length > 1 ? `can mean more than one: ${why}` : why,
  );
}

/** The label with its unknown words as the vocabulary spells them, or null when some word is no typing mistake. */
function mend(key: string, { words, shelf }: VocabularyIndex): string | null {
  let changed = false;
  const mended: string[] = [];
  for (const word of key.split(" ")) {
    if (words.has(word) || word.length < SHORTEST_MENDED) {
      mended.push(word);
      continue;
    }
    const meant = nearestWord(word, shelf);
    if (meant === null) return null;
    mended.push(meant);
    changed = true;
  }
  return changed ? mended.join(" ") : null;
}

/** The code systems that the labels themselves show to be in use. */
function codesInUse(
  labels: readonly string[],
  { vocabulary, spellings }: VocabularyIndex,
): ReadonlyMap<string, string> {
  const inUse = new Map<string, string>();
  const keys = [...new Set(labels.map((label) => keyOf(label, vocabulary)))].filter((key) => key !== "");
  for (const { codes } of vocabulary.codes ?? []) {
    const coded = keys.filter((key) => codes[key] !== undefined);
    const meanings = new Set(coded.map((key) => codes[key]));
    const longest = Math.max(0, ...coded.map((key) => key.length));
    const strangers = keys.filter((key) => key.length <= longest && codes[key] === undefined && !spellings.has(key));
    if (meanings.size < LEAST_CODES || strangers.length > 0) continue;
    for (const key of coded) inUse.set(key, codes[key] ?? "");
  }
  return inUse;
}

const LEAST_CODES = 3;
const LEAST_SHARED = 0.7;

function sharedWords(key: string, { spellings }: VocabularyIndex): readonly Candidate[] {
  const typed = new Set(key.split(" ").filter((word) => word.length > 2));
  const best = new Map<string, number>();
  for (const [spelling, standard] of spellings) {
    const words = spelling.split(" ").filter((word) => word.length > 2);
    const shared = words.filter((word) => typed.has(word)).length;
    const score = (2 * shared) / (typed.size + words.length || 1);
    if (score >= LEAST_SHARED && score > (best.get(standard) ?? 0)) best.set(standard, score);
  }
  return [...best]
    .map(([standard, score]) => ({ standard, score: round(Math.min(score, 1) * SCORE.open) }))
    .sort((a, b) => b.score - a.score || (a.standard < b.standard ? -1 : 1))
    .slice(0, 5);
}
