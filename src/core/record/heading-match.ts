/** What a heading's words may mean, before the values are looked at. */
import type { Fields } from "../../framework/fields";
import { indexOfRun, without, wordsOf, type Wording } from "./heading-words";

export interface FieldMatch {
  readonly field: string;
  /** 1: the heading is one of the field's headings; less for words beside it. */
  readonly score: number;
}

export interface KnownColumn {
  readonly what: string;
  readonly score: number;
  readonly neverIndicator: boolean;
  readonly yieldsTo: readonly string[];
}

export interface HeadingMatcher {
  /** Best first, each field once. */
  readonly fieldsOf: (words: readonly string[]) => readonly FieldMatch[];
  /** The same for a heading that says it all, below the heading of a group that only sorts columns: "Leadership | Name of Principal". */
  readonly fieldsBelow: (words: readonly string[], group: readonly string[]) => readonly FieldMatch[];
  /** The race/ethnicity id of a column of students, or null. */
  readonly raceOf: (words: readonly string[]) => string | null;
  readonly raceBelow: (words: readonly string[], group: readonly string[]) => string | null;
  /** What a column is that we know and do not use, or null. */
  readonly knownColumn: (words: readonly string[]) => KnownColumn | null;
}

/** Below this a heading says too little. */
const LEAST = 0.4;
const WEAK = 0.8;
const GENERAL = 0.84;
const COST_OF_KNOWN_WORD = 0.06;
const COST_OF_OTHER_WORD = 0.3;
/** A strange group above a heading, however many words it has. */
const COST_OF_GROUP = 0.15;
const ANYWHERE = 0.95;

interface Heading {
  readonly words: readonly string[];
  readonly joined: string;
}

interface Pattern extends Heading {
  readonly base: number;
}

interface Meaning {
  readonly id: string;
  readonly patterns: readonly Pattern[];
  readonly beside: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
}

/** Compares headings with all phrases of the fields. */
export function headingMatcher(fields: Fields, wording: Wording): HeadingMatcher {
  const patterns = (phrases: readonly string[], base: number): readonly Pattern[] =>
    phrases.map((phrase) => {
      const words = wordsOf(phrase, wording);
      return { words, joined: words.join(""), base };
    });
  const wordSet = (phrases: readonly string[]): ReadonlySet<string> =>
    new Set(phrases.flatMap((phrase) => wordsOf(phrase, wording)));

  const meanings: readonly Meaning[] = fields.fields.map((field) => ({
    id: field.id,
    patterns: [...patterns(field.phrases, 1), ...patterns(field.general, GENERAL), ...patterns(field.weak, WEAK)],
    beside: wordSet(field.with),
    never: wordSet([...field.without, ...fields.neverMeans]),
  }));
  const races = fields.races.map((race) => ({
    id: race.id,
    patterns: patterns(race.phrases, 1),
    beside: wordSet(fields.studentColumnWords),
    never: wordSet([...race.without, ...fields.notStudentWords]),
  }));
  const known = fields.notUsed.map((entry) => ({
    ...entry,
    anywhere: entry.words.map((words) => wordsOf(words, wording)).filter((words) => words.length > 0),
    patterns: patterns(entry.phrases, 1),
  }));
  const nothing: ReadonlySet<string> = new Set();
  const neverOf = new Map<string, ReadonlySet<string>>(
    [...meanings, ...races].map(({ id, never }): readonly [string, ReadonlySet<string>] => [id, never]),
  );
  const mayStandBelow = (id: string, group: readonly string[]): boolean =>
    !group.some((word) => neverOf.get(id)?.has(word) === true);

  const fieldsOf: HeadingMatcher["fieldsOf"] = onceEach((heading) =>
    meanings
      .map((meaning) => ({ field: meaning.id, score: scoreOf(heading, meaning) }))
      .filter(({ score }) => score >= LEAST)
      .sort((one, other) => other.score - one.score),
  );
  const matcher: Pick<HeadingMatcher, "fieldsOf" | "raceOf" | "knownColumn"> = {
    fieldsOf,
    raceOf: onceEach((heading) => {
      let best = { id: "", score: 0.7, length: 0 };
      for (const race of races) {
        for (const pattern of race.patterns) {
          const score = scorePattern(heading, pattern, race.beside, race.never);
          const length = pattern.words.length;
          if (score > 0.7 && length > best.length) best = { id: race.id, score, length };
        }
      }
      return best.id === "" ? null : best.id;
    }),
    knownColumn: onceEach((heading) => {
      let best: KnownColumn | null = null;
      for (const { what, neverIndicator, yieldsTo, anywhere, patterns: exact } of known) {
        const score = Math.max(
          anywhere.some((run) => indexOfRun(heading.words, run) >= 0) ? ANYWHERE : 0,
          ...exact.map((pattern) => scorePattern(heading, pattern, nothing, nothing)),
        );
        if (score >= 0.7 && score > (best?.score ?? 0)) best = { what, score, neverIndicator, yieldsTo };
      }
      return best;
    }),
  };
  return {
    ...matcher,
    fieldsBelow: (words, group) =>
      fieldsOf(words).flatMap(({ field, score }) =>
        mayStandBelow(field, group) && score - COST_OF_GROUP >= LEAST ? [{ field, score: score - COST_OF_GROUP }] : [],
      ),
    raceBelow: (words, group) => {
      const race = matcher.raceOf(words);
      return race !== null && mayStandBelow(race, group) ? race : null;
    },
  };
}

/** Sheets of several years have the same headings. */
function onceEach<T>(work: (heading: Heading) => T): (words: readonly string[]) => T {
  const known = new Map<string, { readonly found: T }>();
  return (words) => {
    const key = words.join(" ");
    let entry = known.get(key);
    if (entry === undefined) known.set(key, (entry = { found: work({ words, joined: words.join("") }) }));
    return entry.found;
  };
}

const scoreOf = (heading: Heading, { patterns, beside, never }: Meaning): number =>
  patterns.reduce((best, pattern) => Math.max(best, scorePattern(heading, pattern, beside, never)), 0);

function scorePattern(
  { words, joined }: Heading,
  pattern: Pattern,
  beside: ReadonlySet<string>,
  never: ReadonlySet<string>,
): number {
  const [first] = pattern.words;
  if (first === undefined || words.length === 0) return 0;
  if (joined === pattern.joined) return pattern.base;
  if (pattern.words.length > words.length || !words.includes(first)) return 0;
  const rest = without(words, pattern.words);
  if (rest === null) return 0;
  let score = pattern.base;
  for (const word of rest) {
    if (beside.has(word)) score -= COST_OF_KNOWN_WORD;
    else if (never.has(word)) return 0;
    else score -= COST_OF_OTHER_WORD;
  }
  return Math.max(0, score);
}
