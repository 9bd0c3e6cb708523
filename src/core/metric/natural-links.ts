/** Directors compared through leaders who, over the years, were rated by more than one of them. */
import { calibration } from "../../framework/calibration";
import type { PersonKey } from "../person/people";
import { againstMean } from "../statistics/against-mean";
import { connectedSets } from "../statistics/connected";
import { crossedEffects } from "../statistics/crossed-effects";
import type { Strictness } from "./common-cases";
import type { District, SchoolYear } from "./district";
import { experienceIn } from "./experience";
import { ratersOf } from "./raters";
import { roundCases } from "./team-average";

/** One director's mean of one leader in one year. */
interface Line {
  readonly year: SchoolYear;
  readonly person: PersonKey;
  readonly director: string;
  readonly mean: number;
}

/** Directors whom leaders connect with each other. */
export interface LinkedSet {
  readonly directors: readonly string[];
  /** Changes of director within the set, over all years. */
  readonly moves: number;
  /** Enough of them to tell strictness from stronger schools. */
  readonly tells: boolean;
}

export interface NaturalLinks {
  readonly sets: readonly LinkedSet[];
  /** By director of a set that tells. */
  readonly strictness: ReadonlyMap<string, Strictness>;
  /** Some leader's years as principal are known, so growth is not taken for leniency. */
  readonly experienceKnown: boolean;
}

function linesOf(district: District): readonly Line[] {
  const lines = new Map<string, { line: Line; sum: number; weight: number }>();
  district.years.forEach((year, at) => {
    const seen = new Set<object>();
    for (const round of roundCases(year, district)) {
      if (seen.has(round.rows)) continue;
      seen.add(round.rows);
      for (const { key, mean } of ratersOf(round)) {
        const id = `${at}\n${round.person}\n${key}`;
        let one = lines.get(id);
        if (one === undefined)
          lines.set(id, (one = { line: { year, person: round.person, director: key, mean }, sum: 0, weight: 0 }));
        one.sum += mean * round.weight;
        one.weight += round.weight;
      }
    }
  });
  return [...lines.values()].map(({ line, sum, weight }) => ({ ...line, mean: sum / weight }));
}

const numbered = <T>(values: readonly T[]): ReadonlyMap<T, number> =>
  new Map([...new Set(values)].map((value, at) => [value, at]));

function setsOf(lines: readonly Line[], directors: ReadonlyMap<string, number>): readonly LinkedSet[] {
  const byPerson = new Map<PersonKey, Set<number>>();
  for (const { person, director } of lines) {
    const of = byPerson.get(person) ?? new Set<number>();
    byPerson.set(person, of.add(directors.get(director) ?? 0));
  }
  const links = [...byPerson.values()].flatMap((of) => {
    const [first, ...others] = of;
    return first === undefined ? [] : others.map((other) => [first, other] as const);
  });
  const names = [...directors.keys()];
  return connectedSets(names.length, links).map((own) => {
    const within = new Set(own);
    const moves = links.filter(([one]) => within.has(one)).length;
    return {
      directors: own.flatMap((at) => names[at] ?? []),
      moves,
      tells: own.length > 1 && moves >= calibration.movesPerDirector * own.length,
    };
  });
}

/** Columns that are 1 in one year or one band of experience; the longest experience has none. */
function fixedColumns(lines: readonly Line[], experience: readonly (number | null)[]): readonly Float64Array[] {
  const years = [...new Set(lines.map(({ year }) => year))];
  const band = (years_: number | null): number =>
    years_ === null ? -1 : calibration.experienceFrom.filter((from) => years_ >= from).length;
  const bands = [-1, ...calibration.experienceFrom.keys()];
  return [
    ...years.map((year) => Float64Array.from(lines, (line) => (line.year === year ? 1 : 0))),
    ...bands.map((of) => Float64Array.from(experience, (value) => (band(value) === of ? 1 : 0))),
  ].filter((column) => column.some((value) => value !== 0));
}

/**
 * y = year + experience + leader + director + ε with leaders and directors as crossed random effects, REML, over all years (domain M1).
 * Within each connected set that tells, strictness is the director's effect minus the set's mean.
 */
function linksOf(district: District): NaturalLinks {
  const lines = linesOf(district);
  const directors = numbered(lines.map(({ director }) => director));
  const leaders = numbered(lines.map(({ person }) => person));
  const sets = setsOf(lines, directors);
  const experienceOf = experienceIn(district);
  const experience = lines.map(({ person, year }) => experienceOf(person, year));
  const experienceKnown = experience.some((value) => value !== null);
  const strictness = new Map<string, Strictness>();
  const telling = sets.filter(({ tells }) => tells);
  const model =
    telling.length === 0
      ? null
      : crossedEffects({
          y: Float64Array.from(lines, ({ mean }) => mean),
          leader: Int32Array.from(lines, ({ person }) => leaders.get(person) ?? 0),
          director: Int32Array.from(lines, ({ director }) => directors.get(director) ?? 0),
          leaders: leaders.size,
          directors: directors.size,
          x: fixedColumns(lines, experience),
        });
  if (model === null) return { sets, strictness, experienceKnown };
  for (const { directors: own } of telling) {
    const at = own.map((director) => directors.get(director) ?? 0);
    againstMean(model.director, model.directorErrors, at).forEach((found, position) => {
      const director = own[position];
      if (director !== undefined) strictness.set(director, { ...found, taken: found.value });
    });
  }
  return { sets, strictness, experienceKnown };
}

const made = new WeakMap<District, NaturalLinks>();

/** The same, worked out once for a district. */
export function naturalLinks(district: District): NaturalLinks {
  let links = made.get(district);
  if (links === undefined) made.set(district, (links = linksOf(district)));
  return links;
}
