/** Which school each record is about, across sheets and years: by id, else by name against the district's own list. */
import type { Vocabularies } from "../../framework/vocabulary";
import { unknown, type LabelMatch } from "../match/label-match";
import { matchLabels } from "../match/match-labels";
import { looseKey, nameWordsOf } from "../match/name-key";
import { expansionsOf, readingsOf } from "../match/readings";
import type { ReferenceIndex } from "../match/reference-index";
import { fold, plainKey, wordsOf } from "../match/words";
import type { Problem } from "../problem";
import type { Origin, Records } from "../record/record";
import type { LabelDecision } from "../state/decisions";
import { decidedFor, decideLabels, labelProblems } from "./decide-labels";
import { cellsOf, gatherLabels, sourceOf, type LabelSource } from "./gather-labels";
import { schoolIdOf, schoolList, type SchoolList } from "./school-list";
import type { LabelResult, SchoolKey } from "./standardized";

/** A record that says its school. */
interface Placed extends Origin {
  readonly schoolYear: string | null;
  readonly schoolId: string | null;
  readonly schoolName: string | null;
}

export interface Schools {
  /** The school of a record of the school lists, by its place among them. */
  readonly ofListed: (place: number) => SchoolKey | null;
  /** The school of any other record. */
  readonly of: (record: Placed) => SchoolKey | null;
  readonly names: ReadonlyMap<SchoolKey, string>;
  readonly labels: readonly LabelResult[];
  readonly problems: readonly Problem[];
}

/** A list with fewer schools is no district's list. */
const HANDFUL = 5;
/** A list that has less than this share of the schools that rows name is a list of some schools. */
const LEAST_LISTED = 0.5;
/** A proposal below this is no better than saying that the school is not on the list. */
const WORTH_ASKING = 0.6;

const FIELD = "school";

/** Decides the school of every record. */
export function standardSchools(
  records: Records,
  decisions: readonly LabelDecision[],
  vocabularies: Vocabularies,
): Schools {
  const list = schoolList(records.school, vocabularies);
  const placed = [...records.leader, ...records.rating, ...records.survey, ...records.candidate];
  const judged = [records.leader, records.rating, records.survey];
  const offices = new Set(vocabularies.abbreviations.offices);
  const decided = decidedFor(FIELD, decisions);

  // Ids and names repeat from row to row: each distinct one is looked at once.
  const byId = once((id) => keyOfId(id, list));
  const folded = once(fold);
  const isPlaceless = once((name) => isOffice(name, offices));
  // A name is looked up once for each school year, and only where no id says the school.
  const asksName = ({ schoolId, schoolName }: Placed): boolean =>
    schoolName !== null && (schoolId === null || byId(schoolId) === null || decided.has(folded(schoolName)));
  const nameOf = (record: Placed): string | null => (asksName(record) ? record.schoolName : null);
  const yearsOfName = new Map<string, Set<string>>();
  for (const record of placed) {
    if (record.schoolName === null || !asksName(record)) continue;
    const name = folded(record.schoolName);
    const years = yearsOfName.get(name);
    if (years) years.add(record.schoolYear ?? "");
    else yearsOfName.set(name, new Set([record.schoolYear ?? ""]));
  }
  const sources: readonly LabelSource[] = [
    sourceOf(records.leader, nameOf, "schoolName", "schoolId"),
    sourceOf(records.rating, nameOf, "schoolName", "schoolId"),
    sourceOf(records.survey, nameOf, "schoolName", "schoolId"),
    sourceOf(records.candidate, nameOf, "schoolName", "schoolId"),
  ];

  const hasList = list.names.size > 0;
  const grouped = hasList ? new Map<string, SchoolKey>() : groupedNames(yearsOfName.keys(), sources, vocabularies);
  const match = hasList
    ? nameMatcher(list, yearsOfName)
    : (labels: readonly string[]): readonly LabelMatch[] => labels.map((label) => ownMatch(label, grouped));
  const gathered = gatherLabels(sources);
  const results = decideLabels(FIELD, gathered, decided, (labels) => {
    const places = labels.filter((label) => !isPlaceless(label));
    const found = new Map(match(places).map((one) => [one.label, one]));
    return labels.map((label) => found.get(label) ?? unknown(label, "an office, not a school"));
  });

  const names = new Map(list.names);
  const keys = new Map<string, SchoolKey>();
  for (const { label, status, standard } of results) {
    if (status !== "applied" || standard === null) continue;
    const key = decided.has(label) ? (list.byName.get(plainKey(standard)) ?? plainKey(standard)) : standard;
    keys.set(label, key);
    if (!names.has(key)) names.set(key, decided.has(label) ? standard : label);
  }
  if (!hasList) for (const [label, key] of grouped) if (plainKey(label) === key) names.set(key, label);

  const known: Known = { byId, folded, byLabel: keys, aliases: idAliases(placed, byId, folded, keys) };
  const isYearListed = listedYears(judged.flat(), list, known);
  const of = (record: Placed): SchoolKey | null => {
    const { schoolId, schoolName, schoolYear } = record;
    const name = schoolName === null ? null : folded(schoolName);
    if (name !== null && decided.has(name)) return keys.get(name) ?? null;
    const found = knownKey(record, known);
    if (found !== null) return found;
    // Where the year has a list, what is not on it stays open; else the row's own words are all there is.
    if (isYearListed(schoolYear) || (name !== null && isPlaceless(name))) return null;
    if (schoolId !== null) return schoolIdOf(schoolId) || null;
    return name === null ? null : plainKey(name) || null;
  };
  for (const record of placed) {
    const key = of(record);
    if (key !== null && !names.has(key)) names.set(key, record.schoolName === null ? key : folded(record.schoolName));
  }

  const labelOf = (key: string): string => names.get(key) ?? key;
  const readable = results.map((result) => (decided.has(result.label) ? result : withNames(result, labelOf)));
  const toAsk = readable.filter(
    ({ label, status, score, standard }) =>
      status === "proposed" && standard !== null && score >= WORTH_ASKING && !isPlaceless(label),
  );
  const asked = new Set(toAsk.map(({ label }) => label));
  return {
    ofListed: (place) => list.keys[place] ?? null,
    of,
    names,
    labels: readable.filter(({ label, status, standard }) => status !== "applied" || standard !== label),
    problems: [
      ...labelProblems(toAsk, sources, { name: FIELD, labelOf: (standard) => standard }),
      ...notOnList(
        judged,
        list,
        of,
        isYearListed,
        (label) => asked.has(label) || decided.has(label) || isPlaceless(label),
      ),
    ],
  };
}

function once<Value>(of: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = of(text);
    known.set(text, value);
    return value;
  };
}

function keyOfId(schoolId: string, { byId, byStateId }: SchoolList): SchoolKey | null {
  const id = schoolIdOf(schoolId);
  return byId.get(id) ?? byStateId.get(id) ?? null;
}

/** Ids and names of the schools as rows give them. */
interface Known {
  readonly byId: (schoolId: string) => SchoolKey | null;
  readonly folded: (text: string) => string;
  readonly aliases: ReadonlyMap<string, SchoolKey>;
  readonly byLabel: ReadonlyMap<string, SchoolKey>;
}

function knownKey({ schoolId, schoolName }: Placed, { byId, folded, aliases, byLabel }: Known): SchoolKey | null {
  const key = schoolId === null ? null : byId(schoolId);
  if (key !== null) return key;
  if (schoolName !== null) return byLabel.get(folded(schoolName)) ?? null;
  return schoolId === null ? null : (aliases.get(schoolIdOf(schoolId)) ?? null);
}

/** Names against the list of their own school years first, then against all. */
function nameMatcher(
  list: SchoolList,
  yearsOfName: ReadonlyMap<string, ReadonlySet<string>>,
): (labels: readonly string[]) => readonly LabelMatch[] {
  return (labels) => {
    const found = new Map<string, LabelMatch>();
    const look = (wanted: readonly string[], index: ReferenceIndex): void => {
      for (const one of matchLabels(wanted, index)) {
        if (one.status === "applied" || !found.has(one.label)) found.set(one.label, one);
      }
    };
    const isOpen = (label: string): boolean => found.get(label)?.status !== "applied";
    for (const [year, index] of [...list.ofYear].sort(([a], [b]) => (a < b ? 1 : -1))) {
      look(
        labels.filter((label) => isOpen(label) && yearsOfName.get(label)?.has(year) === true),
        index,
      );
    }
    look(labels.filter(isOpen), list.all);
    return labels.flatMap((label) => found.get(label) ?? []);
  };
}

/** Without a list, names of the same words are one school, under its most frequent spelling. */
function groupedNames(
  labels: Iterable<string>,
  sources: readonly LabelSource[],
  { abbreviations }: Vocabularies,
): Map<string, SchoolKey> {
  const counts = gatherLabels(sources);
  const words = nameWordsOf(abbreviations);
  const expansions = expansionsOf(abbreviations.school);
  const groups = new Map<string, string[]>();
  for (const label of labels) {
    const reading = readingsOf(wordsOf(label), expansions)[0] ?? [];
    const key = looseKey(reading, words) || plainKey(label);
    groups.set(key, [...(groups.get(key) ?? []), label]);
  }
  const count = (label: string): number => counts.get(label)?.count ?? 0;
  const keys = new Map<string, SchoolKey>();
  for (const group of groups.values()) {
    const [standing = ""] = group.toSorted((a, b) => count(b) - count(a) || b.length - a.length || (a < b ? -1 : 1));
    for (const label of group) keys.set(label, plainKey(standing));
  }
  return keys;
}

function ownMatch(label: string, grouped: ReadonlyMap<string, SchoolKey>): LabelMatch {
  const key = grouped.get(label);
  if (key === undefined || key === "") return unknown(label, "nothing to read");
  const why = "the same words as the most frequent spelling";
  return {
    label,
    status: "applied",
    standard: key,
    score: 1,
    runnerUp: null,
    candidates: [{ standard: key, score: 1 }],
    why,
  };
}

/** Ids of another system, such as a payroll location, where all rows that carry one name the same school. */
function idAliases(
  placed: readonly Placed[],
  byId: Known["byId"],
  folded: Known["folded"],
  keys: ReadonlyMap<string, SchoolKey>,
): ReadonlyMap<string, SchoolKey> {
  const aliases = new Map<string, SchoolKey | null>();
  for (const { schoolId, schoolName } of placed) {
    if (schoolId === null || schoolName === null || byId(schoolId) !== null) continue;
    const key = keys.get(folded(schoolName));
    if (key === undefined) continue;
    const id = schoolIdOf(schoolId);
    const before = aliases.get(id);
    aliases.set(id, before === undefined || before === key ? key : null);
  }
  return new Map([...aliases].flatMap(([id, key]) => (key === null ? [] : [[id, key] as const])));
}

/** True for the school years that have the whole district's list. */
function listedYears(
  placed: readonly Placed[],
  list: SchoolList,
  knownSchools: Known,
): (schoolYear: string | null) => boolean {
  const named = new Map<string, { listed: Set<string>; strange: Set<string> }>();
  for (const record of placed) {
    const { schoolYear } = record;
    if (schoolYear === null || (record.schoolId === null && record.schoolName === null)) continue;
    let year = named.get(schoolYear);
    if (!year) named.set(schoolYear, (year = { listed: new Set(), strange: new Set() }));
    const key = knownKey(record, knownSchools);
    if (key !== null && list.years.get(schoolYear)?.has(key)) year.listed.add(key);
    else year.strange.add(key ?? record.schoolName ?? record.schoolId ?? "");
  }
  const whole = new Set(
    [...list.years]
      .filter(([year, schools]) => {
        const { listed, strange } = named.get(year) ?? { listed: new Set(), strange: new Set() };
        return schools.size > HANDFUL && listed.size >= LEAST_LISTED * (listed.size + strange.size);
      })
      .map(([year]) => year),
  );
  return (schoolYear) => schoolYear !== null && whole.has(schoolYear);
}

function isOffice(label: string, offices: ReadonlySet<string>): boolean {
  const plain = plainKey(label);
  if (offices.has(plain)) return true;
  const padded = ` ${plain} `;
  for (const office of offices) if (office.includes(" ") && padded.includes(` ${office} `)) return true;
  return false;
}

/** The result with the schools' names for their keys. */
function withNames(result: LabelResult, labelOf: (key: string) => string): LabelResult {
  return {
    ...result,
    standard: result.standard === null ? null : labelOf(result.standard),
    runnerUp: result.runnerUp === null ? null : labelOf(result.runnerUp),
    candidates: result.candidates.map(({ standard, score }) => ({ standard: labelOf(standard), score })),
  };
}

/** One problem for each name or id and sheet whose school the year's list does not have. */
function notOnList(
  judged: readonly (readonly Placed[])[],
  list: SchoolList,
  of: (record: Placed) => SchoolKey | null,
  isYearListed: (schoolYear: string | null) => boolean,
  isSettled: (label: string) => boolean,
): readonly Problem[] {
  const missing = (record: Placed): string | null => {
    if (!isYearListed(record.schoolYear)) return null;
    const key = of(record);
    if (key !== null && list.years.get(record.schoolYear ?? "")?.has(key)) return null;
    if (record.schoolName !== null) return isSettled(fold(record.schoolName)) ? null : record.schoolName;
    return record.schoolId === null ? null : `School ${record.schoolId}`;
  };
  const sources = judged.map((records) => sourceOf(records, missing, "schoolName", "schoolId"));
  const labels = new Set(gatherLabels(sources).keys());
  return cellsOf(labels, sources).map(({ label, at, count, rows }) => ({
    code: "school-not-on-list",
    at,
    count,
    ...(count > 1 ? { rows } : {}),
    school: label,
  }));
}
