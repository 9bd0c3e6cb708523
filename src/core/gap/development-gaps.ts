/** Responsibilities on which leaders score lower than on the rest: the district's lowest, and groups of schools that stand out. */
import { thresholds } from "../../framework/thresholds";
import type { PersonKey } from "../person/people";
import { plainWords } from "../state/plain-words";
import { holm } from "../statistics/holm";
import { chanceBelow, chanceBelowZero, meanOf, type Mean } from "../statistics/student";
import { sentences } from "../metric/figure";
import type { Group } from "../metric/metric";
import type { SchoolYear } from "../metric/district";
import { groupKey } from "../metric/recipe";
import { rowsOnSheets } from "../metric/rows-on-sheet";
import { developmentGroups, peopleIn, type DevelopmentCell } from "./development";
import type { FoundGap, Gap } from "./gap";
import type { Ground } from "./ground";
import { profilesIn, type LeaderProfiles, type ProfileCase } from "./leader-profiles";
import { standingOf, type Trial } from "./standing";
import { weightOf } from "./weight";

/** Rating points as people read them, with a minus that is a minus. */
const rating = (value: number): string => value.toFixed(2).replace(/^-/, "−");

const QUARTERS = ["lowest-poverty", "second-lowest poverty", "second-highest poverty", "highest-poverty"] as const;

function placeWords({ cluster, level, quartile }: Group): string {
  if (cluster !== undefined) return ` in ${cluster}`;
  if (level !== undefined)
    return ` of ${(plainWords.vocabularies.get("school-level")?.get(level) ?? level).toLowerCase()} schools`.replace(
      /school schools$/,
      "schools",
    );
  return quartile === undefined ? "" : ` in ${QUARTERS[quartile - 1] ?? ""} schools`;
}

type Scored = readonly { readonly school: string | null; readonly person: PersonKey; readonly value: number | null }[];

/** Each case's distance from the leader's own average on a responsibility. */
const scoredOf = (cases: readonly ProfileCase[], { deviations }: LeaderProfiles, responsibility: string): Scored =>
  cases.map(({ person, school }) => ({ person, school, value: deviations.get(person)?.get(responsibility) ?? null }));

/** Each person's value once. */
function valuesOf(scored: Scored): readonly number[] {
  const seen = new Map<PersonKey, number>();
  for (const { person, value } of scored) if (value !== null) seen.set(person, value);
  return [...seen.values()];
}

interface Size {
  /** How far below their own average, and, in a group, how far below the others; above zero while the gap is there. */
  readonly size: number;
  readonly mean: Mean;
  readonly rest: Mean | null;
}

function sizeOf(inside: Scored, all: Scored, isGroup: boolean): Size | null {
  const mean = meanOf(valuesOf(inside));
  if (mean === null) return null;
  const people = new Set(inside.map(({ person }) => person));
  const rest = isGroup ? meanOf(valuesOf(all.filter(({ person }) => !people.has(person)))) : null;
  if (isGroup && rest === null) return null;
  const size = rest === null ? 0 - mean.mean : Math.min(0 - mean.mean, rest.mean - mean.mean);
  return { size, mean, rest };
}

/** The chance of a size at least so large where there is none: below the own average and, in a group, below the others. */
const chanceOf = ({ mean, rest }: Size): number =>
  Math.max(chanceBelowZero(mean), rest === null ? 0 : chanceBelow(mean, rest));

function trialsOf(inside: Scored, all: Scored, where: Group, ground: Ground): readonly Trial[] {
  const { year, district } = ground;
  const isGroup = Object.keys(where).length > 0;
  const without = (left: (school: string | null) => boolean): number | null => {
    const keep = (one: Scored[number]): boolean => !left(one.school);
    return sizeOf(inside.filter(keep), all.filter(keep), isGroup)?.size ?? null;
  };
  if (where.cluster !== undefined)
    return [...new Set(inside.map(({ school }) => school))].map((school) => ({
      what: `without ${school === null ? "one school" : (district.tagged.schoolNames.get(school) ?? school)}`,
      size: without((one) => one === school),
    }));
  const clusters = new Set(inside.flatMap(({ school }) => year.place(school).cluster ?? []));
  return [...clusters].sort().map((cluster) => ({
    what: `without the ${cluster} cluster`,
    size: without((school) => year.place(school).cluster === cluster),
  }));
}

function standing(
  { mean }: Size,
  inside: Scored,
  all: Scored,
  where: Group,
  ground: Ground,
): Pick<Gap, "holds" | "stands"> {
  const profiles = profilesIn(ground.year, ground.district);
  const trials = trialsOf(inside, all, where, ground);
  const unrated = peopleIn(inside).length - mean.n;
  const highest = Math.max(...valuesOf(all));
  const k = profiles.responsibilities.size;
  // A point more on one of k responsibilities raises its distance from the own average by (k - 1) / k.
  const needed = Math.ceil((0 - mean.mean * mean.n) / ((k - 1) / k) - 1e-9);
  return standingOf({
    doubt: ground.development.separation.sentence,
    ways: [{ said: `with any one ${where.cluster === undefined ? "cluster" : "school"} left out`, trials }],
    unknown: {
      count: unrated,
      worst: 0 - (mean.mean * mean.n + unrated * highest) / (mean.n + unrated),
      supposing: "if those not rated score as high on it as anyone",
    },
    changes: {
      needed,
      sentence:
        needed === 1
          ? "It is gone if one leader's score on it rises by a point."
          : `It is gone if ${needed} leaders' scores on it rise by a point.`,
    },
    sizeInWords: rating,
  });
}

interface Candidate {
  readonly cell: DevelopmentCell;
  readonly found: Size;
  readonly inside: Scored;
  readonly all: Scored;
}

interface Judged extends Candidate {
  /** The chance that this or any other cell would be so low, with all cells looked at. */
  readonly chance: number;
}

type Grouped = readonly (readonly [Group, readonly ProfileCase[]])[];

/** Every cell with a figure, judged among all of them; by group, in the groups' order. */
function judgedCells(groups: Grouped, { development, year, district }: Ground): ReadonlyMap<string, readonly Judged[]> {
  const profiles = profilesIn(year, district);
  const whole = new Map(
    district.responsibilities.map(({ id }) => [id, scoredOf(profiles.cases, profiles, id)] as const),
  );
  const cases = new Map(groups.map(([group, of]) => [groupKey(group), of]));
  const candidates = development.cells.flatMap((cell): readonly Candidate[] => {
    if (cell.value === null) return [];
    const all = whole.get(cell.responsibility) ?? [];
    const inside = scoredOf(cases.get(groupKey(cell.group)) ?? [], profiles, cell.responsibility);
    const found = sizeOf(inside, all, Object.keys(cell.group).length > 0);
    return found === null ? [] : [{ cell, found, inside, all }];
  });
  const chances = holm(candidates.map(({ found }) => chanceOf(found)));
  const judged = new Map<string, Judged[]>();
  candidates.forEach((candidate, at) => {
    const key = groupKey(candidate.cell.group);
    judged.set(key, [...(judged.get(key) ?? []), { ...candidate, chance: chances[at] ?? 1 }]);
  });
  return judged;
}

/** The responsibility on which a group scores lowest, where it is a gap. */
function lowestOf(judged: readonly Judged[]): Candidate | null {
  const lowest = judged.reduce<Judged | null>(
    (best, one) => (best === null || one.found.mean.mean < best.found.mean.mean ? one : best),
    null,
  );
  if (lowest === null) return null;
  const { found, chance } = lowest;
  const { least } = thresholds.gaps.development;
  return 0 - found.mean.mean < least || found.size <= 0 || chance > thresholds.gaps.chance ? null : lowest;
}

/** The district's lowest responsibility, and the groups of schools that stand out; only what chance does not make among so many cells. */
export function developmentGaps(ground: Ground): readonly FoundGap[] {
  const { development, year, district } = ground;
  if (development.cells.length === 0) return [];
  const groups = developmentGroups(profilesIn(year, district), year);
  const judged = judgedCells(groups, ground);
  const [whole = [], ...parts] = groups.map(([group]): readonly FoundGap[] => {
    const found = lowestOf(judged.get(groupKey(group)) ?? []);
    return found === null ? [] : [gapOf(found, group, ground)];
  });
  const standOut = parts
    .flat()
    .sort((one, other) => other.weight - one.weight)
    .slice(0, thresholds.gaps.development.most);
  return [...whole, ...standOut];
}

function gapOf({ cell, found, inside, all }: Candidate, group: Group, ground: Ground): FoundGap {
  const { year, district, development } = ground;
  const { responsibility, known, of } = cell;
  const { mean, rest } = found;
  const name = district.responsibilities.find(({ id }) => id === responsibility)?.name ?? responsibility;
  const size = 0 - mean.mean;
  const certain = of === 0 ? 0 : known / of;
  const doubt = development.separation.enough ? 1 : thresholds.gaps.uncertain;
  const before = valueBefore(cell, group, year, ground);
  return {
    gap: "development",
    name: `Development: ${name}`,
    decision: "development",
    schoolYear: year.name,
    where: { ...group, responsibility },
    value: size,
    unit: "rating",
    expectation: "as high on each responsibility as their own average",
    known,
    of,
    weight: weightOf(size, thresholds.gaps.development.whole, certain * doubt),
    change: before === null ? null : size - (0 - before),
    sentence:
      sentences(
        `Principals${placeWords(group)} score lowest on ${name}, compared with their own average: ${rating(mean.mean)}, ${known} of ${of} rated.`,
        rest !== null && `Elsewhere ${rating(rest.mean)}.`,
      ) ?? "",
    ...standing(found, inside, all, group, ground),
    rows: () =>
      rowsOnSheets(peopleIn(inside).flatMap((person) => profilesIn(year, district).rowsOf(person, responsibility))),
  };
}

/** The same cell a year ago, where the same instruments told the same responsibilities apart. */
function valueBefore(
  { responsibility }: DevelopmentCell,
  group: Group,
  year: SchoolYear,
  { district }: Ground,
): number | null {
  const earlier = year.before();
  if (earlier === null) return null;
  const [now, then] = [profilesIn(year, district), profilesIn(earlier, district)];
  if (measuredBy(now) !== measuredBy(then)) return null;
  const cases = developmentGroups(then, earlier).find(([one]) => JSON.stringify(one) === JSON.stringify(group))?.[1];
  const mean = cases === undefined ? null : meanOf(valuesOf(scoredOf(cases, then, responsibility)));
  return mean === null || mean.n < thresholds.gaps.development.leastLeaders ? null : mean.mean;
}

const measuredBy = ({ instruments }: LeaderProfiles): string =>
  instruments
    .map(({ name, responsibilities }) => `${name}: ${[...responsibilities].sort().join(",")}`)
    .sort()
    .join("\n");
