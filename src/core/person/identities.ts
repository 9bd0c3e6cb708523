/** Who a record speaks of: the id where there is one, else the name, else nobody. */
import type { NameWords } from "../../framework/names";
import type { SchoolKey, Standardized } from "../label/standardized";
import type { PersonDecision } from "../state/decisions";
import type { Table } from "../table/table";
import { tablesOfOtherIds } from "./other-ids";
import { nameKey, nameReader } from "./name";
import type { PersonKey } from "./people";

interface Named {
  readonly segment: { readonly table: Table };
  readonly leaderId: string | null;
  readonly name: string | null;
  readonly school: SchoolKey | null;
}

/**
 * A function that gives a record's person before any decision. A name without an id belongs to the one id that bears it; where several ids bear it, to the one
 * at the same school; else the name stands for itself. A table whose ids are of another kind (license numbers beside employee numbers) is
 * read by its names.
 */
export function identities(
  { leader, rating, candidate, support }: Pick<Standardized, "leader" | "rating" | "candidate" | "support">,
  words: NameWords,
): (record: Named) => PersonKey | null {
  const keyOfName = nameKeys(words);
  const others = tablesOfOtherIds([leader, rating, candidate, support], keyOfName);
  const hasId = ({ leaderId, segment }: Named): boolean => leaderId !== null && !others.has(segment.table);
  // Who bears a name matters only for the names that stand without an id.
  const sought = new Set<string | null>();
  for (const records of [leader, rating, candidate, support]) {
    for (const record of records) if (record.name !== null && !hasId(record)) sought.add(keyOfName(record.name));
  }
  const bearers = new Map<string, Map<PersonKey, Set<SchoolKey>>>();
  for (const records of sought.size === 0 ? [] : [leader, rating, candidate]) {
    for (const { leaderId, name, school, segment } of records) {
      if (leaderId === null || name === null || others.has(segment.table)) continue;
      const key = keyOfName(name);
      if (key === null || !sought.has(key)) continue;
      let ids = bearers.get(key);
      if (ids === undefined) bearers.set(key, (ids = new Map<PersonKey, Set<SchoolKey>>()));
      const id = idKey(leaderId);
      let schools = ids.get(id);
      if (schools === undefined) ids.set(id, (schools = new Set()));
      if (school !== null) schools.add(school);
    }
  }

  return (record) => {
    const { leaderId, name, school } = record;
    if (leaderId !== null && hasId(record)) return idKey(leaderId);
    const key = name === null ? null : keyOfName(name);
    if (key === null) return leaderId === null ? null : idKey(leaderId);
    const ids = [...(bearers.get(key) ?? [])];
    const here = ids.length > 1 ? ids.filter(([, schools]) => school !== null && schools.has(school)) : ids;
    const [only] = here;
    if (only !== undefined && here.length === 1) return only[0];
    return leaderId === null ? key : idKey(leaderId);
  };
}

const idKey = (id: string): PersonKey => `id:${id}`;

/** The identity key of a typed name, worked out once for each distinct name. */
export function nameKeys(words: NameWords): (typed: string) => string | null {
  const read = nameReader(words);
  const known = new Map<string, string | null>();
  return (typed) => {
    let key = known.get(typed);
    if (key === undefined) {
      const parts = read(typed);
      key = parts === null ? null : nameKey(parts);
      known.set(typed, key);
    }
    return key;
  };
}

/** One key for all keys that people said are one person: an id before a name, then the first by alphabet. */
export function joinedKeys(decisions: readonly PersonDecision[]): (key: PersonKey) => PersonKey {
  const parent = new Map<PersonKey, PersonKey>();
  const root = (key: PersonKey): PersonKey => {
    let at = key;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const { keys, same } of decisions) {
    if (!same) continue;
    const [first, second] = [root(keys[0]), root(keys[1])].sort();
    if (first !== undefined && second !== undefined && first !== second) parent.set(second, first);
  }
  return root;
}
