/** Where the newest school year's metrics miss what is expected, or where there is no data to tell; the weightiest first. */
import type { District } from "../metric/district";
import type { Metric } from "../metric/metric";
import { newestYear } from "../metric/series";
import type { Problem } from "../problem";
import { gapsByPoverty } from "./by-poverty";
import { gapKey, type Gap } from "./gap";
import type { Ground } from "./ground";
import { missingDataGaps } from "./missing-data";
import { representationGaps } from "./representation";
import { responsibilityGaps } from "./responsibilities";
import { vacancyGaps } from "./vacant-posts";

export interface Findings {
  readonly district: District;
  readonly metrics: readonly Metric[];
  readonly problems: readonly Problem[];
}

const FINDERS: readonly ((ground: Ground) => readonly Gap[])[] = [
  gapsByPoverty,
  representationGaps,
  vacancyGaps,
  responsibilityGaps,
  missingDataGaps,
];

/** All gaps of the newest school year with a figure, ranked by size times certainty. */
export function findGaps({ district, metrics, problems }: Findings): { readonly gaps: readonly Gap[] } {
  const newest = newestYear(metrics);
  const year = district.years.find(({ name }) => name === newest);
  if (newest === undefined || year === undefined) return { gaps: [] };
  const ground: Ground = { district, year, metrics, problems };
  const gaps = FINDERS.flatMap((find) => find(ground));
  return {
    gaps: gaps.sort((one, other) => other.weight - one.weight || (gapKey(one) < gapKey(other) ? -1 : 1)),
  };
}
