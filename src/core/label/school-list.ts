/** The district's schools, from its own lists over the years: ids, names, and which schools stood on the list of which year. */
import type { Vocabularies } from "../../framework/vocabulary";
import { matchLabels } from "../match/match-labels";
import { indexReference, type ReferenceIndex } from "../match/reference-index";
import { fold, plainKey } from "../match/words";
import type { SchoolRecord } from "../record/record";
import type { SchoolKey } from "./standardized";

export interface SchoolList {
  /** Keys by id without leading zeros. */
  readonly byId: ReadonlyMap<string, SchoolKey>;
  /** Keys by state id without leading zeros. */
  readonly byStateId: ReadonlyMap<string, SchoolKey>;
  /** Keys by the plain text of any name on the list; absent where two schools share it. */
  readonly byName: ReadonlyMap<string, SchoolKey>;
  readonly names: ReadonlyMap<SchoolKey, string>;
  /** The schools on the list of each school year. */
  readonly years: ReadonlyMap<string, ReadonlySet<SchoolKey>>;
  /** All schools, and those of each school year, ready for matching names; standards are keys. */
  readonly all: () => ReferenceIndex;
  readonly ofYear: (schoolYear: string) => ReferenceIndex;
  /** The key of each record, in their order. */
  readonly keys: readonly (SchoolKey | null)[];
}

/** A school's id as one text: no leading zeros, apostrophes or spaces. */
export const schoolIdOf = (id: string): string =>
  id
    .trim()
    .replace(/^['’‘]+/, "")
    .replace(/\.0+$/, "")
    .replace(/^0+(?=.)/, "")
    .toUpperCase();

interface Names {
  /** How often each name stands, by school year. */
  readonly byYear: Map<string, Map<string, number>>;
  readonly short: Set<string>;
}

/** Links the records of all lists to schools: by id, by state id, else by name, newest year first. An office is none. */
export function schoolList(
  records: readonly SchoolRecord[],
  vocabularies: Vocabularies,
  isOffice: (name: string) => boolean,
): SchoolList {
  // A school called "Central" has a level or students.
  const isSchool = ({ schoolName, shortName, level, type, enrollment }: SchoolRecord): boolean =>
    level !== null || type !== null || (enrollment ?? 0) > 0 || !isOffice(schoolName ?? shortName ?? "");
  const byId = new Map<string, SchoolKey>();
  const byStateId = new Map<string, SchoolKey>();
  for (const record of records) {
    const { schoolId, stateSchoolId } = record;
    if (schoolId === null || !isSchool(record)) continue;
    const key = schoolIdOf(schoolId);
    byId.set(key, key);
    const state = stateSchoolId === null ? "" : schoolIdOf(stateSchoolId);
    if (state !== "" && !byStateId.has(state)) byStateId.set(state, key);
  }
  for (const record of records) {
    const { schoolId, stateSchoolId } = record;
    if (schoolId !== null || stateSchoolId === null || !isSchool(record)) continue;
    const state = schoolIdOf(stateSchoolId);
    if (!byStateId.has(state)) byStateId.set(state, byId.has(state) ? `state ${state}` : state);
  }

  const names = new Map<SchoolKey, Names>();
  const keys = records.map((record): SchoolKey | null => {
    const key = keyById(record, byId, byStateId);
    if (key !== null) addNames(names, key, record);
    return key;
  });
  linkByName(records, isSchool, keys, names, vocabularies);

  const display = new Map([...names].map(([key, written]) => [key, displayName(key, written)]));
  const years = new Map<string, Set<SchoolKey>>();
  records.forEach(({ schoolYear }, place) => {
    const key = keys[place];
    if (key === null || key === undefined || schoolYear === null) return;
    const year = years.get(schoolYear);
    if (year) year.add(key);
    else years.set(schoolYear, new Set([key]));
  });
  // A list is made ready only when a name is looked up in it, and once for years with the same schools.
  const ready = new Map<string, ReferenceIndex>();
  const indexOf = (schools: Iterable<SchoolKey>): ReferenceIndex => {
    const sorted = [...schools].sort();
    const which = sorted.join("\n");
    let index = ready.get(which);
    if (!index) {
      const entries = sorted.map((standard) => ({ standard, texts: textsOf(names.get(standard)) }));
      ready.set(which, (index = indexReference(entries, vocabularies.abbreviations)));
    }
    return index;
  };
  return {
    byId,
    byStateId,
    byName: uniqueNames(names),
    names: display,
    years,
    all: () => indexOf(names.keys()),
    ofYear: (year) => indexOf(years.get(year) ?? []),
    keys,
  };
}

function keyById(
  { schoolId, stateSchoolId }: Pick<SchoolRecord, "schoolId" | "stateSchoolId">,
  byId: ReadonlyMap<string, SchoolKey>,
  byStateId: ReadonlyMap<string, SchoolKey>,
): SchoolKey | null {
  if (schoolId !== null) return byId.get(schoolIdOf(schoolId)) ?? null;
  return stateSchoolId === null ? null : (byStateId.get(schoolIdOf(stateSchoolId)) ?? null);
}

/** Records without an id: the newest list first, so that older spellings find it. */
function linkByName(
  records: readonly SchoolRecord[],
  isSchool: (record: SchoolRecord) => boolean,
  keys: (SchoolKey | null)[],
  names: Map<SchoolKey, Names>,
  vocabularies: Vocabularies,
): void {
  const open = new Map<string, { record: SchoolRecord; place: number }[]>();
  records.forEach((record, place) => {
    if (keys[place] !== null || (record.schoolName ?? record.shortName) === null || !isSchool(record)) return;
    const year = record.schoolYear ?? "";
    const there = open.get(year);
    if (there) there.push({ record, place });
    else open.set(year, [{ record, place }]);
  });
  for (const year of [...open.keys()].sort().reverse()) {
    const index = indexReference(
      [...names].map(([standard, written]) => ({ standard, texts: textsOf(written) })),
      vocabularies.abbreviations,
    );
    const rows = open.get(year) ?? [];
    const found = matchLabels(
      rows.map(({ record }) => record.schoolName ?? record.shortName ?? ""),
      index,
    );
    rows.forEach(({ record, place }, at) => {
      const match = found[at];
      const name = record.schoolName ?? record.shortName ?? "";
      const key = match?.status === "applied" && match.standard !== null ? match.standard : plainKey(name);
      if (key === "") return;
      keys[place] = key;
      addNames(names, key, record);
    });
  }
}

function addNames(names: Map<SchoolKey, Names>, key: SchoolKey, record: SchoolRecord): void {
  let written = names.get(key);
  if (!written) names.set(key, (written = { byYear: new Map(), short: new Set() }));
  if (record.shortName !== null) written.short.add(fold(record.shortName));
  const name = record.schoolName ?? record.shortName;
  if (name === null) return;
  const year = record.schoolYear ?? "";
  const counts = written.byYear.get(year) ?? new Map<string, number>();
  written.byYear.set(year, counts);
  counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);
}

/** The newest year's most frequent name, the longer of two. */
function displayName(key: SchoolKey, { byYear }: Names): string {
  const newest = [...byYear.keys()].sort().at(-1);
  const counts = [...(byYear.get(newest ?? "") ?? [])];
  counts.sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  return counts[0]?.[0] ?? key;
}

const textsOf = (names: Names | undefined): readonly string[] =>
  names === undefined
    ? []
    : [...new Set([...[...names.byYear.values()].flatMap((counts) => [...counts.keys()]), ...names.short])];

function uniqueNames(names: ReadonlyMap<SchoolKey, Names>): ReadonlyMap<string, SchoolKey> {
  const found = new Map<string, SchoolKey | null>();
  for (const [key, written] of names) {
    for (const text of textsOf(written)) {
      const plain = plainKey(text);
      const other = found.get(plain);
      found.set(plain, other === undefined || other === key ? key : null);
    }
  }
  return new Map([...found].flatMap(([plain, key]) => (key === null ? [] : [[plain, key] as const])));
}
