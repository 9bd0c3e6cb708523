/** The lowest- against the highest-poverty quarter of schools, case by case, so that the difference can be tried out. */
import type { SchoolKey } from "../label/standardized";
import type { SchoolYear } from "../metric/district";
import type { Origin } from "../record/record";

/** One case: 1 or 0, or a share; null when it is not known. */
export interface Score {
  readonly school: SchoolKey | null;
  readonly value: number | null;
  /** Counted once in a quarter. */
  readonly person?: string;
  readonly origins?: () => readonly Origin[];
}

export interface Tally {
  readonly sum: number;
  readonly known: number;
  readonly unknown: number;
}

export interface Quarters {
  readonly lowest: Tally;
  readonly highest: Tally;
}

const NONE: Tally = { sum: 0, known: 0, unknown: 0 };

const add = ({ sum, known, unknown }: Tally, value: number | null): Tally =>
  value === null ? { sum, known, unknown: unknown + 1 } : { sum: sum + value, known: known + 1, unknown };

/** The two quarters' tallies, or those of what `endOf` says stands for them (1 and 4); schools of which it says null do not count. */
export function tallyQuarters(
  scores: readonly Score[],
  year: SchoolYear,
  endOf: (school: SchoolKey) => number | null = (school) => year.place(school).quartile,
): Quarters {
  let lowest = NONE;
  let highest = NONE;
  const seen = new Set<string>();
  for (const { school, value, person } of scores) {
    if (school === null) continue;
    const quartile = endOf(school);
    if (quartile !== 1 && quartile !== 4) continue;
    if (person !== undefined) {
      const key = `${quartile}|${person}`;
      if (seen.has(key)) continue;
      seen.add(key);
    }
    if (quartile === 1) lowest = add(lowest, value);
    else highest = add(highest, value);
  }
  return { lowest, highest };
}

const share = ({ sum, known }: Tally): number => sum / known;

/** Lowest minus highest; null when a quarter has nothing known. */
export const differenceOf = ({ lowest, highest }: Quarters): number | null =>
  lowest.known === 0 || highest.known === 0 ? null : share(lowest) - share(highest);

const filled = ({ sum, known, unknown }: Tally, value: number): Tally => ({
  sum: sum + unknown * value,
  known: known + unknown,
  unknown: 0,
});

/** The smallest and largest difference that the unknown allow when each lies between `least` and `most`. */
export function extremesOf(
  { lowest, highest }: Quarters,
  [least, most]: readonly [number, number] = [0, 1],
): readonly [number | null, number | null] {
  return [
    differenceOf({ lowest: filled(lowest, least), highest: filled(highest, most) }),
    differenceOf({ lowest: filled(lowest, most), highest: filled(highest, least) }),
  ];
}

/** How many yes-or-no answers must change until a difference above zero is gone, each where it moves most; capped at `most` + 1. */
export function changesToClose({ lowest, highest }: Quarters, most: number): number {
  let low = lowest.sum;
  let high = highest.sum;
  for (let changes = 0; changes <= most; changes++) {
    if (low / lowest.known - high / highest.known <= 1e-12) return changes;
    if (lowest.known <= highest.known && low >= 1) low--;
    else if (high + 1 <= highest.known) high++;
    else low--;
  }
  return most + 1;
}

/** The same with yes and no exchanged, for answers of which more is worse. */
export const turned = ({ lowest, highest }: Quarters): Quarters => ({
  lowest: { ...lowest, sum: lowest.known - lowest.sum },
  highest: { ...highest, sum: highest.known - highest.sum },
});

/** The clusters of the year's schools, each once. */
export function clustersOf(year: SchoolYear): readonly string[] {
  const clusters = new Set<string>();
  for (const school of year.schoolKeys()) {
    const { cluster } = year.place(school);
    if (cluster !== null) clusters.add(cluster);
  }
  return [...clusters].sort();
}
