/** Tables that know the same people by ids of another kind: license numbers beside employee numbers. */
import type { Table } from "../table/table";

interface Identified {
  readonly segment: { readonly table: Table };
  readonly leaderId: string | null;
  readonly name: string | null;
}

interface People {
  readonly ids: Map<string, string | null>;
}

/** Ids in common that show two tables to count people alike; names in common that show them to be the same people. */
const SAME_IDS = 0.05;
const SAME_PEOPLE = 0.3;
const LEAST_NAMES = 3;

/** The tables, beside the roster with the most ids and all that share ids with it, that share people with it but no ids. */
export function tablesOfOtherIds(
  [leaders, ...rest]: readonly [readonly Identified[], ...(readonly (readonly Identified[])[])],
  keyOfName: (typed: string) => string | null,
): ReadonlySet<Table> {
  const rosters = peopleByTable(leaders);
  const [main, ...open] = [...rosters].sort(([, one], [, other]) => other.ids.size - one.ids.size);
  const nothing: ReadonlySet<Table> = new Set();
  if (main === undefined) return nothing;
  let others: (readonly [Table, People])[] = [...open];
  for (const records of rest)
    for (const entry of peopleByTable(records)) if (!rosters.has(entry[0])) others.push(entry);
  others = others.filter(([, { ids }]) => ids.size > 0);
  if (others.length === 0) return nothing;

  const known = new Map(main[1].ids);
  for (let before = -1; before !== others.length;) {
    before = others.length;
    others = others.filter(([, { ids }]) => {
      let shared = 0;
      for (const id of ids.keys()) if (known.has(id)) shared++;
      if (shared <= ids.size * SAME_IDS) return true;
      for (const [id, name] of ids) if (!known.has(id)) known.set(id, name);
      return false;
    });
  }
  if (others.length === 0) return nothing;
  const names = new Set<string>();
  for (const name of known.values()) {
    const key = name === null ? null : keyOfName(name);
    if (key !== null) names.add(key);
  }
  return new Set(
    others
      .filter(([, { ids }]) => {
        let shared = 0;
        for (const name of ids.values()) {
          const key = name === null ? null : keyOfName(name);
          if (key !== null && names.has(key)) shared++;
        }
        return shared >= LEAST_NAMES && shared >= ids.size * SAME_PEOPLE;
      })
      .map(([table]) => table),
  );
}

/** Each table's ids, with a name that stands beside. */
function peopleByTable(records: readonly Identified[]): ReadonlyMap<Table, People> {
  const tables = new Map<Table, People>();
  let table: Table | null = null;
  let people: People = { ids: new Map() };
  for (const { segment, leaderId, name } of records) {
    if (leaderId === null) continue;
    if (table !== segment.table) {
      table = segment.table;
      people = tables.get(table) ?? { ids: new Map() };
      tables.set(table, people);
    }
    if (name !== null || !people.ids.has(leaderId)) people.ids.set(leaderId, name);
  }
  return tables;
}
