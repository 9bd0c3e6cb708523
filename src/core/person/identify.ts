/** standardized → people: one identity for each person across sheets and years. */
import type { Headship } from "../../framework/headship";
import type { NameWords } from "../../framework/names";
import type { Standardized } from "../label/standardized";
import type { Problem } from "../problem";
import type { PersonDecision, Settings } from "../state/decisions";
import { headsOfSchools } from "./head";
import { identities, joinedKeys } from "./identities";
import type { Leader, People, PersonKey } from "./people";
import { postProblems } from "./post-problems";
import { proposeSamePersons } from "./propose-same-persons";

export interface Knowledge {
  readonly people: readonly PersonDecision[];
  readonly settings: Settings;
  readonly names: NameWords;
  readonly headship: Headship;
}

/**
 * Gives every leader, rating and candidate a person; names each school's head; tells repeated records; proposes, never merges, persons
 * whose names are only near.
 */
export function identify(
  standardized: Standardized,
  { people: decisions, settings, names, headship }: Knowledge,
): { people: People; problems: readonly Problem[] } {
  const undecided = identities(standardized, names);
  const joined = joinedKeys(decisions);
  const personOf = (record: Parameters<typeof undecided>[0]): PersonKey | null => {
    const key = undecided(record);
    return key === null ? null : joined(key);
  };
  const heads = headsOfSchools(standardized.leader, headship, settings);
  const seen = new Set<string>();

  const leader = standardized.leader.map((record): Leader => {
    const person = record.vacant ? null : personOf(record);
    const key = person === null ? null : `${person}|${record.school ?? ""}|${record.schoolYear ?? ""}`;
    const repeated = key !== null && seen.has(key);
    if (key !== null) seen.add(key);
    return { ...record, person, head: heads.has(record), repeated };
  });
  const rating = standardized.rating.map((record) => ({ ...record, person: personOf(record) }));
  const candidate = standardized.candidate.map((record) => ({ ...record, person: personOf(record) }));
  const support = standardized.support.map((record) => ({ ...record, person: personOf(record) }));

  const { proposals, problems } = proposeSamePersons(standardized.leader, undecided, decisions, names, headship);
  return {
    people: { ...standardized, leader, rating, candidate, support, proposals },
    problems: [...postProblems(leader, standardized, headship), ...problems],
  };
}
