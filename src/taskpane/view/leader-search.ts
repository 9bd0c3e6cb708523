/** Finds leaders and schools by what a person types: any words of a name, in any order, begun only, without case and accents. */
import { distance } from "fastest-levenshtein";
import type { Analysis } from "../../core/report/analysis";
import { postWords } from "./leader-profile";
import { leaderBook, type LeaderBook, type Person } from "./leader/leader-book";
import { oncePerAnalysis } from "./measured";

export interface SearchHit {
  readonly kind: "leader" | "school";
  /** The person's or the school's. */
  readonly key: string;
  readonly name: string;
  /** What tells people of one name apart: `Principal, Cedar Hill Middle School`. */
  readonly about: string;
}

export interface SearchAnswer {
  /** How many there are to search. */
  readonly leaders: number;
  readonly schools: number;
  /** The best first, at most `MOST_HITS`. */
  readonly hits: readonly SearchHit[];
  /** How many more there are. */
  readonly more: number;
  /** What may have been meant, where nothing was found. */
  readonly near: readonly SearchHit[];
}

export const MOST_HITS = 20;
const MOST_NEAR = 3;

/** Letters and digits only, in lower case and without accents, as words. */
export const searchWords = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}'’.]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

interface Entry {
  readonly kind: SearchHit["kind"];
  readonly key: string;
}

/** Entries stand in the order in which equal hits are shown. */
interface Index {
  readonly entries: readonly Entry[];
  /** In alphabetical order. */
  readonly words: readonly string[];
  readonly entriesOf: ReadonlyMap<string, readonly number[]>;
}

function indexOf(book: LeaderBook): Index {
  const all: { readonly entry: Entry; readonly words: ReadonlySet<string>; readonly order: string }[] = [];
  for (const { key, name, names, ids, posts } of book.people.values()) {
    const isNow = posts[0] !== undefined && posts[0].schoolYear === book.rosterYear;
    const words = new Set([...names].flatMap(searchWords));
    for (const id of ids) for (const word of searchWords(id)) words.add(word);
    all.push({ entry: { kind: "leader", key }, words, order: `${isNow ? 0 : 1} ${searchWords(name).join(" ")}` });
  }
  for (const [key, name] of book.schools) {
    const words = searchWords(name);
    all.push({ entry: { kind: "school", key }, words: new Set(words), order: `0 ${words.join(" ")}` });
  }
  all.sort((one, other) => (one.order < other.order ? -1 : one.order > other.order ? 1 : 0));
  const entriesOf = new Map<string, number[]>();
  all.forEach(({ words }, place) => {
    for (const word of words) {
      const places = entriesOf.get(word);
      if (places === undefined) entriesOf.set(word, [place]);
      else places.push(place);
    }
  });
  return { entries: all.map(({ entry }) => entry), words: [...entriesOf.keys()].sort(), entriesOf };
}

/** What each entry lacks for one typed word: 0 for the word itself, 1 for its beginning, more for a misspelling. */
type Costs = ReadonlyMap<number, number>;

/** The place of the first word that does not come before. */
function firstFrom(words: readonly string[], prefix: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle] ?? "") < prefix) from = middle + 1;
    else to = middle;
  }
  return from;
}

function begunWith({ words, entriesOf }: Index, typed: string): Costs {
  const costs = new Map<number, number>();
  for (let at = firstFrom(words, typed); words[at]?.startsWith(typed) === true; at++) {
    const word = words[at] ?? "";
    for (const entry of entriesOf.get(word) ?? [])
      if (word === typed || !costs.has(entry)) costs.set(entry, word === typed ? 0 : 1);
  }
  return costs;
}

/** One slip in four or five letters, two in more. */
const slips = (typed: string): number => (typed.length < 4 ? 0 : typed.length < 6 ? 1 : 2);

function nearTo(index: Index, typed: string): Costs {
  const costs = new Map(begunWith(index, typed));
  const most = slips(typed);
  if (most === 0 || /\p{N}/u.test(typed)) return costs;
  for (const word of index.words) {
    if (Math.abs(word.length - typed.length) > most) continue;
    const apart = distance(word, typed);
    if (apart > most) continue;
    for (const entry of index.entriesOf.get(word) ?? []) {
      const cost = costs.get(entry);
      if (cost === undefined || cost > 1 + apart) costs.set(entry, 1 + apart);
    }
  }
  return costs;
}

/** Entries that every typed word finds, the best first. */
function foundBy(costs: readonly Costs[]): readonly number[] {
  const [fewest, ...others] = [...costs].sort((one, other) => one.size - other.size);
  const found: { readonly entry: number; readonly cost: number }[] = [];
  for (const [entry, own] of fewest ?? []) {
    const rest = others.map((other) => other.get(entry)).filter((cost) => cost !== undefined);
    if (rest.length === others.length) found.push({ entry, cost: rest.reduce((sum, cost) => sum + cost, own) });
  }
  return found.sort((one, other) => one.cost - other.cost || one.entry - other.entry).map(({ entry }) => entry);
}

function hitOf({ kind, key }: Entry, book: LeaderBook): SearchHit {
  if (kind === "school") return { kind, key, name: book.schools.get(key) ?? key, about: "School" };
  const person = book.people.get(key);
  return { kind, key, name: person?.name ?? key, about: person === undefined ? "" : aboutPerson(person, book) };
}

/** The newest post, with its year when that is past. */
export function aboutPerson({ posts, candidacies }: Person, book: LeaderBook): string {
  const [newest] = posts;
  if (newest === undefined) return candidacies.length > 0 ? "Aspiring leader" : "On no roster";
  const name = newest.school === null ? null : (book.schools.get(newest.school) ?? newest.school);
  const { schoolYear } = newest;
  const past = schoolYear === null || schoolYear === book.rosterYear ? "" : `, ${schoolYear}`;
  return `${postWords(newest, name)}${past}`;
}

/** A search over everyone and every school of a book. */
export function searchIn(book: LeaderBook): (text: string) => SearchAnswer {
  const index = indexOf(book);
  const [leaders, schools] = [book.people.size, book.schools.size];
  const hits = (places: readonly number[]): readonly SearchHit[] =>
    places.flatMap((place) => {
      const entry = index.entries[place];
      return entry === undefined ? [] : [hitOf(entry, book)];
    });
  return (text) => {
    const typed = searchWords(text);
    if (typed.length === 0) return { leaders, schools, hits: [], more: 0, near: [] };
    const found = foundBy(typed.map((word) => begunWith(index, word)));
    const near = found.length > 0 ? [] : foundBy(typed.map((word) => nearTo(index, word)));
    return {
      leaders,
      schools,
      hits: hits(found.slice(0, MOST_HITS)),
      more: Math.max(0, found.length - MOST_HITS),
      near: hits(near.slice(0, MOST_NEAR)),
    };
  };
}

/** The search of a refresh; its index is made at the first question. */
export const leaderSearch: (analysis: Analysis) => (text: string) => SearchAnswer = oncePerAnalysis((analysis) =>
  searchIn(leaderBook(analysis)),
);
