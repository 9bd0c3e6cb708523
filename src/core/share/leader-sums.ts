/**
 * What the practice rating and the effective share sum. They speak of the same leaders: an effective one's average lies between the
 * cut and the end of the scale, another's below the cut, and who knows the one figure knows something of the other.
 */
import { thresholds } from "../../framework/thresholds";
import type { District, SchoolYear } from "../metric/district";
import {
  effectiveContributions,
  LOWEST,
  HIGHEST,
  meanContributions,
  type MeanOfPerson,
  type OfPerson,
} from "./contributions";
import { EVERY_FACET } from "../metric/recipe";
import { ONE_PERSON, unnamedOf, type FamilySums, type FigureSum } from "./figure-sum";
import type { KnownSum } from "./polytope";
import type { Guarded, Part } from "./suppress";

const { minimum } = thresholds.share;

/** Somebody's averages, one for each set of groups in which it is the same, and the schools that they head. */
interface Unit {
  readonly means: MeanOfPerson[];
  readonly posts: OfPerson[];
}

/** Parts with weights that make up somebody's share of a figure. */
interface Entry {
  readonly groups: readonly string[];
  readonly parts: readonly number[];
  readonly weights: readonly number[];
  value: number;
  count: number;
}

/** Along the scale from 0 to 1; `cut` is where effective begins. */
export function leaderSums(year: SchoolYear, district: District): FamilySums {
  const cut = Math.min(1, Math.max(0, (district.settings.effectiveCut - LOWEST) / (HIGHEST - LOWEST)));
  const parts: { value: number; most: number }[] = [];
  const relations: KnownSum[] = [];
  const guarded: Guarded[] = [];
  const averages: Entry[] = [];
  const effective: Entry[] = [];
  const partOf = (most: number, value: number): number => parts.push({ value, most }) - 1;

  for (const units of alike(unitsOf(year, district))) {
    const [first] = units;
    if (first === undefined) continue;
    const n = units.length;
    const sum = (of: (unit: Unit) => number): number => units.reduce((total, unit) => total + of(unit), 0);
    const meanAt = (index: number): number => sum(({ means }) => means[index]?.value ?? 0);
    const postAt = (index: number): number => sum(({ posts }) => posts[index]?.value ?? 0);
    const isLinked = first.means.length > 0 && first.posts.length > 0 && units.every((unit) => agrees(unit, cut));
    let main: readonly number[] = [];
    let held: readonly number[] = [];
    if (isLinked) {
      // Everybody stands at one of four corners or between them: 0 or the cut and not effective, the cut or 1 and effective.
      const count = (of: (mean: number, isEffective: boolean) => number): number =>
        sum(({ means: [mean], posts: [post] }) => of(mean?.value ?? 0, (post?.value ?? 0) > 0));
      const below = partOf(
        n,
        count((mean, is) => (is || cut === 0 ? 0 : mean / cut)),
      );
      const top = (mean: number): number => (cut === 1 ? 0 : Math.max(0, (mean - cut) / (1 - cut)));
      const at = partOf(
        n,
        count((mean, is) => (is ? 1 - top(mean) : 0)),
      );
      const above = partOf(
        n,
        count((mean, is) => (is ? top(mean) : 0)),
      );
      relations.push({ parts: [below, at, above], low: 0, high: n });
      main = [below, at, above];
      held = [at, above];
    }
    const own = first.means.map(({ groups }, index): Entry => {
      const isMain = isLinked && index === 0;
      const parts = isMain ? main : [partOf(n, meanAt(index))];
      const weights = isMain ? [cut, cut, 1] : [1];
      if (n < minimum) guarded.push({ parts, weights, most: n, width: ONE_PERSON });
      return { groups, parts, weights, value: meanAt(index), count: n };
    });
    averages.push(...own);
    relations.push(...madeUp(own, first.means, n));
    if (held.length === 0 && first.posts.length > 0) held = [partOf(n, postAt(0))];
    first.posts.forEach(({ groups }, index) => {
      const weights = held.map(() => 1);
      effective.push({ groups, parts: held, weights, value: postAt(index), count: n });
      if (n < minimum && index === 0) guarded.push({ parts: held, weights, most: n, width: ONE_PERSON });
    });
  }
  const entriesOf = (metric: string): readonly Entry[] => (metric === "team-average" ? averages : effective);
  return {
    parts: parts satisfies readonly Part[],
    relations,
    of: (metric, group) => figureSum(entriesOf(metric).filter(({ groups }) => groups.includes(group))),
    unnamed: (metric) => unnamedOf(entriesOf(metric).filter(({ groups }) => groups.includes(""))).map(figureSum),
    guarded,
  };
}

/** By facet: the average of the whole district is made up of those at the places of the facet and, where some rounds are at none, a rest. */
function madeUp([whole, ...others]: readonly Entry[], means: readonly MeanOfPerson[], n: number): readonly KnownSum[] {
  if (whole === undefined || others.length === 0) return [];
  return EVERY_FACET.flatMap((facet): readonly KnownSum[] => {
    const parts = [...whole.parts];
    const weights = [...whole.weights];
    let rest = 1;
    [whole, ...others].forEach((entry, index) => {
      for (const [group, share] of means[index]?.shares ?? []) {
        if (!group.startsWith(`${facet}=`)) continue;
        rest -= share;
        parts.push(...entry.parts);
        weights.push(...entry.weights.map((weight) => -share * weight));
      }
    });
    return rest > 1 - DUST ? [] : [{ parts, weights, low: 0, high: rest < DUST ? 0 : n * rest }];
  });
}

const DUST = 1e-9;

const figureSum = (entries: readonly Entry[]): FigureSum => {
  const count = entries.reduce((sum, one) => sum + one.count, 0);
  return {
    parts: entries.flatMap((one) => one.parts),
    weights: entries.flatMap((one) => one.weights),
    value: entries.reduce((sum, one) => sum + one.value, 0),
    most: count,
    count,
  };
};

/** The whole district's average is the one that the schools are counted by. */
const agrees = ({ means: [mean], posts }: Unit, cut: number): boolean =>
  mean !== undefined &&
  mean.groups.includes("") &&
  mean.value >= 0 &&
  mean.value <= 1 &&
  posts.every(({ value }) => (value > 0 ? mean.value >= cut - 1e-9 : mean.value < cut));

function unitsOf(year: SchoolYear, district: District): Iterable<Unit> {
  const units = new Map<string, Unit>();
  const unitOf = (person: string): Unit => {
    let unit = units.get(person);
    if (unit === undefined) units.set(person, (unit = { means: [], posts: [] }));
    return unit;
  };
  // The whole district's average is a person's first.
  for (const one of meanContributions(year, district)) unitOf(one.person).means.push(one);
  for (const one of effectiveContributions(year, district)) unitOf(one.person).posts.push(one);
  return units.values();
}

/** People who stand in the same groups with every average and every post, together. */
function alike(units: Iterable<Unit>): Iterable<readonly Unit[]> {
  const found = new Map<string, Unit[]>();
  for (const unit of units) {
    const shares = unit.means.length > 1 ? unit.means.map((mean) => [...mean.shares]) : [];
    const key = JSON.stringify([...[unit.means, unit.posts].map((list) => list.map(({ groups }) => groups)), shares]);
    const before = found.get(key);
    if (before === undefined) found.set(key, [unit]);
    else before.push(unit);
  }
  return found.values();
}
