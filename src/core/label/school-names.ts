/** Names of schools as rows write them, against the district's list or, without one, against each other. */
import type { Vocabularies } from "../../framework/vocabulary";
import { applied, unknown, type LabelMatch } from "../match/label-match";
import { matchLabels } from "../match/match-labels";
import { looseKey, nameWordsOf } from "../match/name-key";
import { expansionsOf, readingsOf } from "../match/readings";
import type { ReferenceIndex } from "../match/reference-index";
import { plainKey, wordsOf } from "../match/words";
import type { Gathered } from "./gather-labels";
import type { SchoolList } from "./school-list";
import type { SchoolKey } from "./standardized";

/** Matches names to keys: against the lists of the school years they stand in, newest first, then against all. */
export function matchListedNames(
  labels: readonly string[],
  list: SchoolList,
  yearsOfName: ReadonlyMap<string, ReadonlySet<string>>,
): readonly LabelMatch[] {
  const found = new Map<string, LabelMatch>();
  const look = (wanted: readonly string[], index: ReferenceIndex): void => {
    for (const one of matchLabels(wanted, index)) {
      if (one.status === "applied" || !found.has(one.label)) found.set(one.label, one);
    }
  };
  const isOpen = (label: string): boolean => found.get(label)?.status !== "applied";
  for (const year of [...list.years.keys()].sort().reverse()) {
    const ofYear = labels.filter((label) => isOpen(label) && yearsOfName.get(label)?.has(year) === true);
    if (ofYear.length > 0) look(ofYear, list.ofYear(year));
  }
  const open = labels.filter(isOpen);
  if (open.length > 0) look(open, list.all());
  return labels.flatMap((label) => found.get(label) ?? []);
}

/** Without a list, names of the same words are one school: the key of its most frequent spelling, by name. */
export function groupNames(
  gathered: ReadonlyMap<string, Gathered>,
  { abbreviations }: Vocabularies,
): ReadonlyMap<string, SchoolKey> {
  const words = nameWordsOf(abbreviations);
  const expansions = expansionsOf(abbreviations.school);
  const groups = new Map<string, Gathered[]>();
  for (const one of gathered.values()) {
    const reading = readingsOf(wordsOf(one.label), expansions)[0] ?? [];
    const key = looseKey(reading, words) || plainKey(one.label);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const keys = new Map<string, SchoolKey>();
  for (const group of groups.values()) {
    const [standing] = group.toSorted(
      (a, b) => b.count - a.count || b.label.length - a.label.length || (a.label < b.label ? -1 : 1),
    );
    for (const { label } of group) keys.set(label, plainKey(standing?.label ?? label));
  }
  return keys;
}

/** The result of a name that was grouped. */
export function matchGroupedName(label: string, keys: ReadonlyMap<string, SchoolKey>): LabelMatch {
  const key = keys.get(label) ?? "";
  return key === ""
    ? unknown(label, "nothing to read")
    : applied(label, key, 1, "the same words as the most frequent spelling");
}
