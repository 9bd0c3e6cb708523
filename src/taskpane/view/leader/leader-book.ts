/** Everyone that a workbook speaks of, with their records, and who stands in which row. */
import { isCommonCase } from "../../../core/metric/common-case-rows";
import { personOf } from "../../../core/metric/posts";
import type { Candidate, Leader, PersonKey, Rating } from "../../../core/person/people";
import { shownName } from "../../../core/person/shown-name";
import type { SchoolKey } from "../../../core/label/standardized";
import type { Analysis } from "../../../core/report/analysis";
import type { Address } from "../../../core/sheet";
import type { Tagged } from "../../../core/tag/tagged";
import { oncePerAnalysis } from "../measured";

/** One person and all records of that person. */
export interface Person {
  readonly key: PersonKey;
  /** As the newest record types it, first name first. */
  readonly name: string;
  /** All spellings, as typed. */
  readonly names: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  /** Newest school year first; a second row of the same post and year is left out. */
  readonly posts: readonly Leader[];
  readonly candidacies: readonly Candidate[];
  readonly ratings: readonly Rating[];
}

export interface LeaderBook {
  readonly people: ReadonlyMap<PersonKey, Person>;
  readonly schools: ReadonlyMap<SchoolKey, string>;
  /** The newest school year with a roster; null without one. */
  readonly rosterYear: string | null;
  /** Who stands in the row of an address; of several the one whose columns hold it, else the first. */
  readonly at: (address: Address) => Found | null;
}

/** What a row of a sheet says about leaders. */
export type Found =
  | { readonly kind: "person"; readonly key: PersonKey; readonly others: readonly PersonKey[] }
  | { readonly kind: "vacancy"; readonly post: Leader };

interface Draft {
  name: string;
  readonly names: Set<string>;
  readonly ids: Set<string>;
  readonly posts: Leader[];
  readonly candidacies: Candidate[];
  readonly ratings: Rating[];
}

const personOfRating = ({ person, leaderId, name }: Rating): PersonKey | null => person ?? leaderId ?? name;

const newestFirst = (
  one: { readonly schoolYear: string | null },
  other: { readonly schoolYear: string | null },
): number => {
  const [a, b] = [one.schoolYear ?? "", other.schoolYear ?? ""];
  return a === b ? 0 : a < b ? 1 : -1;
};

/** The leaders, candidates and rated people of a refresh. */
export function bookOf(tagged: Tagged): LeaderBook {
  const drafts = new Map<PersonKey, Draft>();
  const draftOf = (
    key: PersonKey,
    { name, leaderId }: { readonly name: string | null; readonly leaderId: string | null },
  ): Draft => {
    let draft = drafts.get(key);
    if (draft === undefined) {
      draft = { name: "", names: new Set(), ids: new Set(), posts: [], candidacies: [], ratings: [] };
      drafts.set(key, draft);
    }
    if (name !== null) draft.names.add(name);
    if (leaderId !== null) draft.ids.add(leaderId);
    return draft;
  };
  let rosterYear: string | null = null;
  for (const leader of tagged.leader) {
    if (leader.vacant || (leader.person === null && leader.name === null)) continue;
    const draft = draftOf(personOf(leader), leader);
    if (!leader.repeated) draft.posts.push(leader);
    if (leader.schoolYear !== null && (rosterYear === null || leader.schoolYear > rosterYear))
      rosterYear = leader.schoolYear;
  }
  for (const candidate of tagged.candidate)
    if (candidate.person !== null) draftOf(candidate.person, candidate).candidacies.push(candidate);
  for (const rating of tagged.rating) {
    // A case is nobody.
    if (isCommonCase(rating)) continue;
    const key = personOfRating(rating);
    if (key !== null) draftOf(key, rating).ratings.push(rating);
  }

  const people = new Map<PersonKey, Person>();
  for (const [key, draft] of drafts) {
    draft.posts.sort(newestFirst);
    draft.candidacies.sort(newestFirst);
    const named = [...draft.posts, ...draft.candidacies].find(({ name }) => name !== null);
    const typed = named?.name ?? [...draft.names][0] ?? [...draft.ids][0] ?? key;
    people.set(key, { key, ...draft, name: shownName(typed) });
  }
  let rows: RowIndex | undefined;
  return {
    people,
    schools: tagged.schoolNames,
    rosterYear,
    at: (address) => foundAt((rows ??= rowIndex(tagged)), address),
  };
}

/** The same, made once for a refresh. */
export const leaderBook: (analysis: Analysis) => LeaderBook = oncePerAnalysis(({ tagged }) => bookOf(tagged));

type Standing = Leader | Candidate | Rating;
type RowIndex = ReadonlyMap<string, ReadonlyMap<number, readonly Standing[]>>;

function rowIndex({ leader, candidate, rating }: Tagged): RowIndex {
  const sheets = new Map<string, Map<number, Standing[]>>();
  for (const records of [leader, candidate, rating] as const) {
    for (const record of records) {
      const { name } = record.segment.table.sheet;
      let rows = sheets.get(name);
      if (rows === undefined) sheets.set(name, (rows = new Map<number, Standing[]>()));
      const standing = rows.get(record.row);
      if (standing === undefined) rows.set(record.row, [record]);
      // A wide sheet of ratings has one record an indicator: the first says who it is.
      else if (records !== rating) standing.push(record);
    }
  }
  return sheets;
}

function foundAt(index: RowIndex, { sheet, row, column }: Address): Found | null {
  const standing = index.get(sheet)?.get(row) ?? [];
  const inTable = standing.filter(
    ({ segment: { table } }) => column >= table.firstColumn && column <= table.lastColumn,
  );
  const here = inTable.length > 0 ? inTable : standing;
  const chosen = here.length < 2 ? here[0] : (nearestTo(here, column) ?? here[0]);
  if (chosen === undefined) return null;
  if ("vacant" in chosen && chosen.vacant) return { kind: "vacancy", post: chosen };
  const key = keyOfStanding(chosen);
  if (key === null) return null;
  const others = new Set(here.map(keyOfStanding).filter((other): other is PersonKey => other !== null));
  others.delete(key);
  return { kind: "person", key, others: [...others] };
}

/** The record with a column of its own that is this one, else the nearest to its left. */
function nearestTo(standing: readonly Standing[], column: number): Standing | undefined {
  let best: Standing | undefined;
  let from = 0;
  for (const record of standing) {
    const name = record.segment.columns.get("name") ?? record.segment.columns.get("lastName");
    for (const own of [name, ...ownColumns(record, standing)]) {
      if (own !== undefined && own <= column && own > from) [best, from] = [record, own];
    }
  }
  return best;
}

/** Columns that only this record of the row is read from. */
const ownColumns = (record: Standing, standing: readonly Standing[]): readonly number[] =>
  [...record.segment.columns.values()].filter(
    (column) => !standing.some((other) => other !== record && [...other.segment.columns.values()].includes(column)),
  );

function keyOfStanding(record: Standing): PersonKey | null {
  if ("vacant" in record) return record.vacant ? null : personOf(record);
  if ("indicator" in record) return personOfRating(record);
  return record.person;
}
