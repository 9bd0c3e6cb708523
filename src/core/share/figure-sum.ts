/** What figures sum, in parts that stand in the same groups. */
import type { MetricId } from "../metric/metric";
import { EVERY_FACET } from "../metric/recipe";
import type { Contribution } from "./contributions";
import type { KnownSum, Sum } from "./polytope";
import type { Guarded, Part } from "./suppress";

/** The contributions behind one figure. */
export interface FigureSum extends Sum {
  readonly value: number;
  /** How many people or students there are: the largest value that it could have. */
  readonly most: number;
  /** How many contributions, as the figure says under Known. */
  readonly count: number;
}

export interface FamilySums {
  readonly parts: readonly Part[];
  /** What everybody knows without being told. */
  readonly relations: readonly KnownSum[];
  readonly of: (metric: MetricId, group: string) => FigureSum;
  /** By metric, sets that no figure names and that a subtraction would tell: `unnamedOf` those that it sums. */
  readonly unnamed: (metric: MetricId) => readonly FigureSum[];
  /** The few who stand in the very same groups: subtracting groups from each other may not tell of them either. */
  readonly guarded: readonly Guarded[];
}

/** What one person alone could range over. */
export const ONE_PERSON = 1;

/**
 * The sets that no group names: by facet those who stand in none of its groups, which the whole less the groups would tell; and of two
 * groups one within the other those who stand in the larger alone.
 */
export function unnamedOf<T extends Pick<Contribution, "groups">>(all: readonly T[]): readonly (readonly T[])[] {
  const members = new Map<string, Set<T>>();
  for (const one of all)
    for (const group of one.groups) {
      const before = members.get(group);
      if (before === undefined) members.set(group, new Set([one]));
      else before.add(one);
    }
  const found = new Map<string, readonly T[]>();
  const places = new Map(all.map((one, index) => [one, index]));
  const add = (set: readonly T[]): void => {
    if (set.length > 0 && set.length < all.length) found.set(set.map((one) => places.get(one)).join(","), set);
  };
  for (const facet of EVERY_FACET)
    add(all.filter(({ groups }) => !groups.some((group) => group.startsWith(`${facet}=`))));
  for (const larger of members.values())
    for (const smaller of members.values())
      if (smaller.size < larger.size && [...smaller].every((one) => larger.has(one)))
        add([...larger].filter((one) => !smaller.has(one)));
  return [...found.values()];
}
