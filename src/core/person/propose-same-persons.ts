/** Persons with near names, put to people to decide. */
import type { Headship } from "../../framework/headship";
import type { NameWords } from "../../framework/names";
import type { StandardLeader } from "../label/standardized";
import type { Problem } from "../problem";
import { placeOf } from "../record/place";
import type { PersonDecision } from "../state/decisions";
import { nameReader, type NameParts } from "./name";
import { nameJudge } from "./near-names";
import type { PersonKey, PersonProposal } from "./people";

interface Bearer {
  readonly person: PersonKey;
  readonly name: string;
  readonly parts: NameParts;
  readonly leader: StandardLeader;
  readonly years: Set<string>;
}

/**
 * Pairs of leaders of the same school whose names are near and who never stand there in the same school year: one person typed in two
 * ways, or two people. Pairs that people decided stay on the list with their answer and raise no problem. `personOf` gives the person
 * before any decision.
 */
export function proposeSamePersons(
  leaders: readonly StandardLeader[],
  personOf: (leader: StandardLeader) => PersonKey | null,
  decisions: readonly PersonDecision[],
  words: NameWords,
  headship: Headship,
): { proposals: readonly PersonProposal[]; problems: readonly Problem[] } {
  const why = nameJudge(words);
  const answers = new Map(decisions.map(({ keys, same }) => [keys.join("|"), same ? "same" : "different"] as const));
  const proposals = new Map<string, PersonProposal>();

  for (const bearers of bearersBySchool(leaders, personOf, words, headship)) {
    for (const [one, other] of pairsThatShareAName(bearers)) {
      if (isId(one.person) && isId(other.person)) continue;
      const reason = why(one.parts, other.parts);
      if (reason === null || [...one.years].some((year) => other.years.has(year))) continue;
      const [first, second] = one.person < other.person ? [one, other] : [other, one];
      const key = `${first.person}|${second.person}`;
      if (proposals.has(key)) continue;
      proposals.set(key, {
        keys: [first.person, second.person],
        names: [first.name, second.name],
        at: [placeOf(first.leader, "name", "lastName"), placeOf(second.leader, "name", "lastName")],
        why: `At the same school in different years, with ${reason}.`,
        decided: answers.get(key) ?? null,
      });
    }
  }

  const list = [...proposals.values()];
  const problems = list
    .filter(({ decided }) => decided === null)
    .map(({ names: [name, other], at: [at, otherAt] }): Problem => {
      return { code: "person-to-decide", at, count: 1, name, other, otherAt };
    });
  return { proposals: list, problems };
}

const isId = (person: PersonKey): boolean => person.startsWith("id:");

/** The leaders of each school where somebody has no id, each person once. */
function bearersBySchool(
  leaders: readonly StandardLeader[],
  personOf: (leader: StandardLeader) => PersonKey | null,
  words: NameWords,
  headship: Headship,
): Iterable<readonly Bearer[]> {
  const read = nameReader(words);
  const positions = new Set(headship.leaders);
  const atSchools = leaders.filter(({ position }) => position !== null && positions.has(position));
  const withoutIds = new Set(atSchools.map((leader) => (isId(personOf(leader) ?? "") ? null : leader.school)));
  const schools = new Map<string, Map<PersonKey, Bearer>>();
  for (const leader of atSchools) {
    const { name, school, schoolYear } = leader;
    if (name === null || school === null || schoolYear === null || !withoutIds.has(school)) continue;
    const person = personOf(leader);
    if (person === null) continue;
    let here = schools.get(school);
    if (here === undefined) schools.set(school, (here = new Map<PersonKey, Bearer>()));
    const bearer = here.get(person);
    if (bearer !== undefined) {
      bearer.years.add(schoolYear);
      continue;
    }
    const parts = read(name);
    if (parts !== null) here.set(person, { person, name, parts, leader, years: new Set([schoolYear]) });
  }
  return [...schools.values()].map((persons) => [...persons.values()]);
}

/** Near names share the first name, the last name, or both in changed order, so only such pairs are looked at. */
function* pairsThatShareAName(bearers: readonly Bearer[]): Iterable<readonly [Bearer, Bearer]> {
  const shared = new Map<string, Bearer[]>();
  for (const bearer of bearers) {
    const { first, last } = bearer.parts;
    for (const key of [`first ${first}`, `last ${last}`, `both ${[first, last].sort().join(" ")}`]) {
      const others = shared.get(key);
      if (others === undefined) shared.set(key, [bearer]);
      else {
        for (const other of others) yield [other, bearer];
        others.push(bearer);
      }
    }
  }
}
