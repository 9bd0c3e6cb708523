/** Which school each record is about, across sheets and years: by id, else by name against the district's own list. */
import type { Vocabularies } from "../../framework/vocabulary";
import { unknown } from "../match/label-match";
import { plainKey } from "../match/words";
import type { Problem } from "../problem";
import type { Records } from "../record/record";
import type { LabelDecision } from "../state/decisions";
import { decidedFor, decideLabels, labelProblems, type Decided } from "./decide-labels";
import { cellsOf, gatherLabels, type LabelSource } from "./gather-labels";
import { schoolList, type SchoolList } from "./school-list";
import { groupNames, matchGroupedName, matchListedNames } from "./school-names";
import { PLACED, schoolSayings, type PlacedDataset, type SchoolSaying, type SchoolSayings } from "./school-sayings";
import type { LabelResult, SchoolKey } from "./standardized";

export interface Schools {
  /** The school of a record, by its dataset and its place among the dataset's records. */
  readonly of: (dataset: "school" | PlacedDataset, place: number) => SchoolKey | null;
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
/** The datasets whose rows must name a school of the list. */
const JUDGED: readonly PlacedDataset[] = ["leader", "rating", "survey"];

const FIELD = "school";

/** Decides the school of every record; all work is done once for each distinct saying about a school. */
export function standardSchools(
  records: Records,
  decisions: readonly LabelDecision[],
  vocabularies: Vocabularies,
): Schools {
  const isOffice = officeTest(vocabularies.abbreviations.offices);
  const list = schoolList(records.school, vocabularies, isOffice);
  const said = schoolSayings(records);
  const decided = decidedFor(FIELD, decisions);

  // A name is asked for where no id says the school, or a person decided about it.
  const asked = said.sayings.map((saying) =>
    saying.name !== null && (idKey(saying, list) === null || decided.has(saying.name)) ? saying.name : null,
  );
  const sources = sourcesOf(PLACED, records, said, asked);
  const gathered = gatherLabels(sources);
  const hasList = list.names.size > 0;
  const grouped = hasList ? new Map<string, SchoolKey>() : groupNames(gathered, vocabularies);
  const yearsOfName = yearsOf(said.sayings, asked);
  const results = decideLabels(FIELD, gathered, decided, (labels) => {
    const places = labels.filter((label) => !isOffice(label));
    const matches = hasList
      ? matchListedNames(places, list, yearsOfName)
      : places.map((label) => matchGroupedName(label, grouped));
    const found = new Map(matches.map((one) => [one.label, one]));
    return labels.map((label) => found.get(label) ?? unknown(label, "an office, not a school"));
  });
  const { byLabel, names } = keysOfResults(results, decided, list, grouped);

  const known: Known = { list, decided, byLabel, aliases: idAliases(said.sayings, list, byLabel) };
  const isYearListed = listedYears(said, known);
  const keys = said.sayings.map((saying): SchoolKey | null => {
    const found = knownKey(saying, known);
    if (found !== null || (saying.name !== null && decided.has(saying.name))) return found;
    // Where the year has a list, what is not on it stays open; else the row's own words are all there is.
    if (isYearListed(saying.schoolYear) || (saying.name !== null && isOffice(saying.name))) return null;
    return saying.id ?? (plainKey(saying.name ?? "") || null);
  });
  said.sayings.forEach(({ name }, number) => {
    const key = keys[number];
    if (key !== null && key !== undefined && !names.has(key)) names.set(key, name ?? key);
  });

  const readable = results.map((result) => (decided.has(result.label) ? result : withNames(result, names)));
  const toAsk = readable.filter(
    ({ label, status, score }) => status === "proposed" && score >= WORTH_ASKING && !isOffice(label),
  );
  const settled = new Set(toAsk.map(({ label }) => label));
  const isSettled = (name: string): boolean => settled.has(name) || decided.has(name) || isOffice(name);
  const missing = said.sayings.map((saying, number) => {
    const key = keys[number] ?? null;
    const { schoolYear, name, typedId } = saying;
    if (!isYearListed(schoolYear) || (key !== null && list.years.get(schoolYear ?? "")?.has(key) === true)) return null;
    if (name !== null) return isSettled(name) ? null : name;
    return typedId === null ? null : `School ${typedId}`;
  });
  return {
    of: (dataset, place) => (dataset === "school" ? list.keys[place] : keys[said.of[dataset][place] ?? -1]) ?? null,
    names,
    labels: readable.filter(({ label, status, standard }) => status !== "applied" || standard !== label),
    problems: [
      ...labelProblems(toAsk, sources, { name: FIELD, labelOf: (standard) => standard }),
      ...notOnList(sourcesOf(JUDGED, records, said, missing)),
    ],
  };
}

/** The labels that sayings give, where their records stand. */
const sourcesOf = (
  datasets: readonly PlacedDataset[],
  records: Records,
  { of }: SchoolSayings,
  labels: readonly (string | null)[],
): readonly LabelSource[] =>
  datasets.map((dataset) => ({
    records: records[dataset],
    labelAt: (place) => labels[of[dataset][place] ?? -1] ?? null,
    fields: ["schoolName", "schoolId"],
  }));

function yearsOf(
  sayings: readonly SchoolSaying[],
  names: readonly (string | null)[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const years = new Map<string, Set<string>>();
  sayings.forEach(({ schoolYear }, number) => {
    const name = names[number];
    if (name === null || name === undefined) return;
    const there = years.get(name);
    if (there) there.add(schoolYear ?? "");
    else years.set(name, new Set([schoolYear ?? ""]));
  });
  return years;
}

const idKey = ({ id }: SchoolSaying, { byId, byStateId }: SchoolList): SchoolKey | null =>
  id === null ? null : (byId.get(id) ?? byStateId.get(id) ?? null);

/** What is known of schools beyond what a row itself says. */
interface Known {
  readonly list: SchoolList;
  readonly decided: Decided;
  readonly byLabel: ReadonlyMap<string, SchoolKey>;
  readonly aliases: ReadonlyMap<string, SchoolKey>;
}

/** A decided name, else an id on the list, else a name that applies, else an id that other rows explain. */
function knownKey(saying: SchoolSaying, { list, decided, byLabel, aliases }: Known): SchoolKey | null {
  const { id, name } = saying;
  if (name !== null && decided.has(name)) return byLabel.get(name) ?? null;
  const key = idKey(saying, list);
  if (key !== null) return key;
  if (name !== null) return byLabel.get(name) ?? null;
  return id === null ? null : (aliases.get(id) ?? null);
}

function keysOfResults(
  results: readonly LabelResult[],
  decided: Decided,
  list: SchoolList,
  grouped: ReadonlyMap<string, SchoolKey>,
): { readonly byLabel: ReadonlyMap<string, SchoolKey>; readonly names: Map<SchoolKey, string> } {
  const names = new Map(list.names);
  for (const [label, key] of grouped) if (plainKey(label) === key) names.set(key, label);
  const byLabel = new Map<string, SchoolKey>();
  for (const { label, status, standard } of results) {
    if (status !== "applied" || standard === null) continue;
    const isDecided = decided.has(label);
    const key = isDecided ? (list.byName.get(plainKey(standard)) ?? plainKey(standard)) : standard;
    byLabel.set(label, key);
    if (!names.has(key)) names.set(key, isDecided ? standard : label);
  }
  return { byLabel, names };
}

/** Ids of another system, such as a payroll location, where all rows that carry one name the same school. */
function idAliases(
  sayings: readonly SchoolSaying[],
  list: SchoolList,
  byLabel: ReadonlyMap<string, SchoolKey>,
): ReadonlyMap<string, SchoolKey> {
  const aliases = new Map<string, SchoolKey | null>();
  for (const saying of sayings) {
    const { id, name } = saying;
    if (id === null || name === null || idKey(saying, list) !== null) continue;
    const key = byLabel.get(name);
    if (key === undefined) continue;
    const before = aliases.get(id);
    aliases.set(id, before === undefined || before === key ? key : null);
  }
  return new Map([...aliases].flatMap(([id, key]) => (key === null ? [] : [[id, key] as const])));
}

/** True for the school years that have the whole district's list. */
function listedYears({ sayings, of }: SchoolSayings, known: Known): (schoolYear: string | null) => boolean {
  const judged = new Set(JUDGED.flatMap((dataset) => [...new Set(of[dataset])]));
  const listed = new Map<string, Set<string>>();
  const strange = new Map<string, Set<string>>();
  sayings.forEach((saying, number) => {
    const { schoolYear, id, name } = saying;
    if (!judged.has(number) || schoolYear === null || (id === null && name === null)) return;
    const key = knownKey(saying, known);
    const isListed = key !== null && known.list.years.get(schoolYear)?.has(key) === true;
    const schools = isListed ? listed : strange;
    const there = schools.get(schoolYear);
    const school = key ?? name ?? id ?? "";
    if (there) there.add(school);
    else schools.set(schoolYear, new Set([school]));
  });
  return (schoolYear) => {
    if (schoolYear === null || (known.list.years.get(schoolYear)?.size ?? 0) <= HANDFUL) return false;
    const count = listed.get(schoolYear)?.size ?? 0;
    return count >= LEAST_LISTED * (count + (strange.get(schoolYear)?.size ?? 0));
  };
}

/** True for a name of the district's own offices: "Central Office", "District Office - HR". */
function officeTest(words: readonly string[]): (name: string) => boolean {
  const offices = new Set(words);
  const within = words.filter((office) => office.includes(" ")).map((office) => ` ${office} `);
  const known = new Map<string, boolean>();
  return (name) => {
    let is = known.get(name);
    if (is === undefined) {
      const plain = plainKey(name);
      known.set(name, (is = offices.has(plain) || within.some((office) => ` ${plain} `.includes(office))));
    }
    return is;
  };
}

/** The result with the schools' names for their keys. */
function withNames(result: LabelResult, names: ReadonlyMap<SchoolKey, string>): LabelResult {
  const nameOf = (key: SchoolKey): string => names.get(key) ?? key;
  return {
    ...result,
    standard: result.standard === null ? null : nameOf(result.standard),
    runnerUp: result.runnerUp === null ? null : nameOf(result.runnerUp),
    candidates: result.candidates.map(({ standard, score }) => ({ standard: nameOf(standard), score })),
  };
}

/** One problem for each name or id and sheet whose school the year's list does not have. */
const notOnList = (sources: readonly LabelSource[]): readonly Problem[] =>
  cellsOf(new Set(gatherLabels(sources).keys()), sources).map(({ label, at, count, rows }) => ({
    code: "school-not-on-list",
    at,
    count,
    ...(count > 1 ? { rows } : {}),
    school: label,
  }));
