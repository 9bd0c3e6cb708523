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
  /** By metric, what stands in no group of a facet that the metric is told by: the whole less the groups would tell it. */
  readonly outside: (metric: MetricId) => readonly FigureSum[];
  /** The few who stand in the very same groups: subtracting groups from each other may not tell of them either. */
  readonly guarded: readonly Guarded[];
}

/** What one person alone could range over. */
export const ONE_PERSON = 1;

/** For each facet that some stand in, those that stand in none of its groups. */
export function outsideOf<T extends Pick<Contribution, "groups">>(all: readonly T[]): readonly (readonly T[])[] {
  return EVERY_FACET.flatMap((facet) => {
    const without = all.filter(({ groups }) => !groups.some((group) => group.startsWith(`${facet}=`)));
    return without.length === 0 || without.length === all.length ? [] : [without];
  });
}
