/** Leaders' scores by responsibility, each measured from the leader's own mean, so that a lenient rater or a strong leader does not show. */
import type { SchoolKey } from "../label/standardized";
import type { PersonKey, Rating } from "../person/people";
import type { Tag } from "../tag/tagged";
import { isCommonCase } from "../metric/common-case-rows";
import { keyOf, type District, type SchoolYear } from "../metric/district";
import { personOf } from "../metric/posts";

/** One leader as one instrument rates them. */
interface Profile {
  readonly person: PersonKey;
  /** Score of each responsibility, 1 to 5. */
  readonly scores: ReadonlyMap<string, number>;
}

/** One instrument, with the leaders whom it scores on every responsibility that it measures. */
interface Instrument {
  readonly name: string;
  readonly responsibilities: readonly string[];
  readonly profiles: readonly Profile[];
}

/** A head of school at a school; a person who leads two schools stands twice. */
export interface ProfileCase {
  readonly person: PersonKey;
  readonly school: SchoolKey | null;
}

export interface LeaderProfiles {
  /** Ratings that were read, by instrument. */
  readonly instruments: readonly Instrument[];
  /** Responsibilities that some instrument tells apart from others. */
  readonly responsibilities: ReadonlySet<string>;
  /** How far each leader's score on a responsibility is above (over 0) or below the leader's own mean. */
  readonly deviations: ReadonlyMap<PersonKey, ReadonlyMap<string, number>>;
  /** Who should be rated: heads of school; without a roster, everybody who is. */
  readonly cases: readonly ProfileCase[];
  /** The rows of a leader's scores on a responsibility. */
  readonly rowsOf: (person: PersonKey, responsibility: string) => readonly Rating[];
}

interface Mean {
  sum: number;
  n: number;
}

/** instrument → person → indicator → mean of its scores. */
type Scores = Map<string, Map<PersonKey, Map<string, Mean>>>;

const within = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
};

const meanOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** An instrument measures a responsibility when it scores so large a part of its leaders on it. */
const MEASURES = 0.5;

const made = new WeakMap<SchoolYear, LeaderProfiles>();

/** Worked out once for a school year. */
export function profilesIn(year: SchoolYear, district: District): LeaderProfiles {
  let profiles = made.get(year);
  if (profiles === undefined) made.set(year, (profiles = profilesOf(year, district)));
  return profiles;
}

function profilesOf(year: SchoolYear, district: District): LeaderProfiles {
  const known = new Set(district.responsibilities.map(({ id }) => id));
  const tagsOf = tagsOfIndicators(year);
  const scores: Scores = new Map();
  const tags = new Map<string, readonly string[]>();
  const used: Rating[] = [];
  for (const rating of year.ratings) {
    const { person, indicator, score, instrument } = rating;
    if (person === null || indicator === null || score === null || isCommonCase(rating)) continue;
    const meant = (tagsOf(rating) ?? []).filter(({ id, standIn }) => standIn !== true && known.has(id));
    if (meant.length === 0) continue;
    const [name, key] = [keyOf(instrument ?? ""), keyOf(indicator)];
    tags.set(`${name}|${key}`, [...new Set(meant.map(({ id }) => id))]);
    const ofPerson = within(
      within(scores, name, () => new Map<PersonKey, Map<string, Mean>>()),
      person,
      () => new Map<string, Mean>(),
    );
    const mean = within(ofPerson, key, (): Mean => ({ sum: 0, n: 0 }));
    mean.sum += score;
    mean.n++;
    used.push(rating);
  }
  const instruments = [...scores].map(([name, people]) => instrumentOf(name, people, tags));
  return {
    instruments,
    responsibilities: new Set(instruments.flatMap(({ responsibilities }) => responsibilities)),
    deviations: deviationsOf(instruments),
    cases: casesOf(year, used),
    rowsOf: (person, responsibility) =>
      used.filter(
        (rating) =>
          rating.person === person &&
          (tagsOf(rating) ?? []).some(({ id, standIn }) => id === responsibility && !standIn),
      ),
  };
}

/** The tags of an indicator, as the evidence of the year has them. */
function tagsOfIndicators(year: SchoolYear): (rating: Rating) => readonly Tag[] | undefined {
  const tags = new Map<string, readonly Tag[]>();
  for (const { source, instrument, text, tags: of } of year.evidence)
    if (source === "rating") tags.set(`${instrument ?? ""}|${text}`, of);
  return ({ instrument, indicator }) => tags.get(`${instrument ?? ""}|${indicator ?? ""}`);
}

function instrumentOf(
  name: string,
  people: ReadonlyMap<PersonKey, ReadonlyMap<string, Mean>>,
  tags: ReadonlyMap<string, readonly string[]>,
): Instrument {
  const all = [...people].map(([person, indicators]): Profile => {
    const means = new Map<string, number[]>();
    for (const [indicator, { sum, n }] of indicators)
      for (const id of tags.get(`${name}|${indicator}`) ?? []) within(means, id, (): number[] => []).push(sum / n);
    return { person, scores: new Map([...means].map(([id, of]) => [id, meanOf(of)])) };
  });
  const counts = new Map<string, number>();
  for (const { scores } of all) for (const id of scores.keys()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const responsibilities = [...counts].filter(([, n]) => n >= MEASURES * all.length).map(([id]) => id);
  return {
    name,
    responsibilities,
    profiles: all.filter(({ scores }) => responsibilities.every((id) => scores.has(id))),
  };
}

/** Score minus own mean with the same instrument, the mean of instruments where several score a leader; one responsibility alone has no mean to stand against. */
function deviationsOf(instruments: readonly Instrument[]): ReadonlyMap<PersonKey, ReadonlyMap<string, number>> {
  const found = new Map<PersonKey, Map<string, number[]>>();
  for (const { responsibilities, profiles } of instruments) {
    if (responsibilities.length < 2) continue;
    for (const { person, scores } of profiles) {
      const own = meanOf(responsibilities.map((id) => scores.get(id) ?? 0));
      const ofPerson = within(found, person, () => new Map<string, number[]>());
      for (const id of responsibilities) within(ofPerson, id, (): number[] => []).push((scores.get(id) ?? 0) - own);
    }
  }
  return new Map([...found].map(([person, of]) => [person, new Map([...of].map(([id, all]) => [id, meanOf(all)]))]));
}

function casesOf(year: SchoolYear, ratings: readonly Rating[]): readonly ProfileCase[] {
  const heads = [...year.roster().posts.values()].flatMap(({ school, head }) =>
    head === null ? [] : [{ person: personOf(head), school }],
  );
  if (heads.length > 0) return heads;
  const rated = new Map<PersonKey, ProfileCase>();
  for (const { person, school } of ratings)
    if (person !== null && !rated.has(person)) rated.set(person, { person, school });
  return [...rated.values()];
}
