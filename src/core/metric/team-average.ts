/** The average practice rating, raw: mean of leaders, each leader's weighted mean of rounds. */
import type { PersonKey, Rating } from "../person/people";
import type { SchoolKey } from "../label/standardized";
import type { Origin } from "../record/record";
import type { District, SchoolYear } from "./district";
import { count, exact, sentences, unknown, type Figure } from "./figure";
import { noHeads } from "./heads";
import type { Group } from "./metric";
import { personOf } from "./posts";
import { ratersOf } from "./raters";
import { noRatings, practiceIn, type Practice } from "./practice";
import { EVERY_FACET, isDistrict, type About, type Case, type Recipe } from "./recipe";

/** One counted round of one leader at one school, or a leader without one. */
export interface RoundCase extends Case {
  readonly person: PersonKey;
  readonly mean: number | null;
  readonly weight: number;
  /** The rows of the round. */
  readonly rows: readonly Rating[];
}

const NO_ROWS: readonly Rating[] = [];

const made = new WeakMap<SchoolYear, readonly RoundCase[]>();

/** Heads of school; without a roster, everybody who is rated. Worked out once for a school year. */
export function roundCases(year: SchoolYear, district: District): readonly RoundCase[] {
  let cases = made.get(year);
  if (cases === undefined) made.set(year, (cases = roundsIn(year, district)));
  return cases;
}

function roundsIn(year: SchoolYear, district: District): readonly RoundCase[] {
  const practice = practiceIn(year, district);
  const schoolsOfHead = new Map<PersonKey, SchoolKey[]>();
  const cases: RoundCase[] = [];
  for (const { school, head } of year.roster().posts.values()) {
    if (head === null) continue;
    const person = personOf(head);
    schoolsOfHead.set(person, [...(schoolsOfHead.get(person) ?? []), school]);
    if (!practice.averages.has(person))
      cases.push({ person, school, mean: null, weight: 0, rows: NO_ROWS, origins: () => [head] });
  }
  for (const { person, school, mean, weight, rows } of practice.rounds) {
    if (schoolsOfHead.size > 0 && !schoolsOfHead.has(person)) continue;
    const origins = (): readonly Origin[] => rows;
    const schools = school === null ? (schoolsOfHead.get(person) ?? [null]) : [school];
    for (const at of schools) cases.push({ person, school: at, mean, weight, rows, origins });
  }
  return cases;
}

/** Each leader's weighted mean of the rounds among the cases; null where no round counts. */
export function leaderMeans(cases: readonly RoundCase[]): ReadonlyMap<PersonKey, number | null> {
  const sums = new Map<PersonKey, { sum: number; weight: number }>();
  for (const { person, mean, weight } of cases) {
    let of = sums.get(person);
    if (of === undefined) sums.set(person, (of = { sum: 0, weight: 0 }));
    if (mean === null) continue;
    of.sum += mean * weight;
    of.weight += weight;
  }
  return new Map([...sums].map(([person, { sum, weight }]) => [person, weight > 0 ? sum / weight : null]));
}

/** Rated people who are left out because they head no school. */
function notHeads(cases: readonly RoundCase[], { averages }: Practice): number {
  const counted = new Set(cases.map(({ person }) => person));
  let others = 0;
  for (const person of averages.keys()) if (!counted.has(person)) others++;
  return others;
}

function averageFigure(cases: readonly RoundCase[], { group, year, district }: About): Figure {
  const practice = practiceIn(year, district);
  const means = leaderMeans(cases);
  let sum = 0;
  let known = 0;
  for (const mean of means.values()) {
    if (mean === null) continue;
    sum += mean;
    known++;
  }
  if (known === 0)
    return unknown(
      0,
      means.size,
      practice.rounds.length > 0
        ? "No leader here has a round that counts."
        : (sentences(noRatings(practice), means.size === 0 && noHeads(year)) ?? ""),
    );
  const incomplete = [...means].filter(([person, mean]) => mean === null && practice.incomplete.has(person)).length;
  const none = means.size - known - incomplete;
  const others = isDistrict(group) ? notHeads(cases, practice) : 0;
  return exact(
    sum / known,
    known,
    means.size,
    sentences(
      incomplete > 0 && `${count(incomplete, "leader has", "leaders have")} only rounds with too few scores.`,
      none > 0 && `${count(none, "leader has", "leaders have")} no rating.`,
      others > 0 &&
        `${count(others, "rated person heads", "rated people head")} no school on the snapshot date and ${others === 1 ? "is" : "are"} not counted.`,
    ),
  );
}

/** The rounds by who rated them, each with the mean that this director gave. */
export function byRater<C extends RoundCase>(cases: readonly C[]): readonly (readonly [Group, readonly C[]])[] {
  const groups = new Map<string, { readonly name: string; readonly cases: C[] }>();
  for (const one of cases)
    for (const { key, name, mean } of ratersOf(one)) {
      let group = groups.get(key);
      if (group === undefined) groups.set(key, (group = { name, cases: [] }));
      group.cases.push({ ...one, mean });
    }
  return [...groups.values()]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, cases: own }): readonly [Group, readonly C[]] => [{ rater: name }, own]);
}

export const teamAverage: Recipe<RoundCase> = {
  metric: "team-average",
  unit: "rating",
  counted: "leaders",
  facets: EVERY_FACET,
  cases: roundCases,
  parts: byRater,
  figure: averageFigure,
};
