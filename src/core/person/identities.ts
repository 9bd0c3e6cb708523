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
 * A function that gives a record's person. A name without an id belongs to the one id that bears it; where several ids bear it, to the one
 * at the same school; else the name stands for itself. A table whose ids are of another kind (license numbers beside employee numbers) is
 * read by its names. People's decisions join keys on top of that.
 */
export function identities(
  { leader, rating, candidate }: Pick<Standardized, "leader" | "rating" | "candidate">,
  decisions: readonly PersonDecision[],
  words: NameWords,
): (record: Named) => PersonKey | null {
  const keyOfName = nameKeys(words);
  const bearers = new Map<string, Map<PersonKey, Set<SchoolKey>>>();
  const others = tablesOfOtherIds([leader, rating, candidate], keyOfName);
  for (const records of [leader, rating, candidate]) {
    for (const { leaderId, name, school, segment } of records) {
      if (leaderId === null || name === null || others.has(segment.table)) continue;
      const key = keyOfName(name);
      if (key === null) continue;
      let ids = bearers.get(key);
      if (ids === undefined) bearers.set(key, (ids = new Map<PersonKey, Set<SchoolKey>>()));
      const id = idKey(leaderId);
      let schools = ids.get(id);
      if (schools === undefined) ids.set(id, (schools = new Set()));
      if (school !== null) schools.add(school);
    }
  }
  const joined = joinedKeys(decisions);

  return ({ leaderId, name, school, segment }) => {
    const isOther = leaderId !== null && others.has(segment.table);
    if (leaderId !== null && !isOther) return joined(idKey(leaderId));
    const key = name === null ? null : keyOfName(name);
    if (key === null) return leaderId === null ? null : joined(idKey(leaderId));
    const ids = [...(bearers.get(key) ?? [])];
    const here = ids.length > 1 ? ids.filter(([, schools]) => school !== null && schools.has(school)) : ids;
    const [only] = here;
    if (only !== undefined && here.length === 1) return joined(only[0]);
    return joined(leaderId === null ? key : idKey(leaderId));
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
function joinedKeys(decisions: readonly PersonDecision[]): (key: PersonKey) => PersonKey {
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
