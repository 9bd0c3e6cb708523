/** Where the newest school year's metrics miss what is expected, or where there is no data to tell; the weightiest first. */
import type { Day } from "../day";
import type { District } from "../metric/district";
import type { Metric } from "../metric/metric";
import { newestYear } from "../metric/series";
import type { Problem } from "../problem";
import { gapsByPoverty } from "./by-poverty";
import { developmentOf, type Development } from "./development";
import { developmentGaps } from "./development-gaps";
import { earlyCareerIn, type EarlyCareer } from "./early-career";
import { effectiveByPlace } from "./effective-by-place";
import { gapKey, type FoundGap, type Gap, type GapRowsFinder } from "./gap";
import type { Ground } from "./ground";
import { mentorGaps } from "./mentor-gaps";
import type { KeptSheet } from "./kept-sheet";
import { missingDataGaps } from "./missing-data";
import { overdueGaps } from "./overdue-sheets";
import { representationGaps } from "./representation";
import { responsibilityGaps } from "./responsibilities";
import { vacancyGaps } from "./vacant-posts";

export interface Findings {
  readonly district: District;
  readonly metrics: readonly Metric[];
  readonly problems: readonly Problem[];
  /** The district's sheets with their owners and due months, and the day on which they are judged. */
  readonly sheets?: readonly KeptSheet[];
  readonly asOf?: Day;
}

export interface Gaps {
  readonly gaps: readonly Gap[];
  readonly gapRows: GapRowsFinder;
  readonly development: Development | null;
  readonly earlyCareer: EarlyCareer | null;
}

const FINDERS: readonly ((ground: Ground) => readonly FoundGap[])[] = [
  gapsByPoverty,
  representationGaps,
  effectiveByPlace,
  developmentGaps,
  mentorGaps,
  vacancyGaps,
  responsibilityGaps,
  missingDataGaps,
  overdueGaps,
];

const NO_GAPS: Gaps = { gaps: [], gapRows: () => [], development: null, earlyCareer: null };

/** All gaps of the newest school year with a figure, ranked by size times certainty; what they rest on; and the matrix of development. */
export function findGaps({ district, metrics, problems, sheets = [], asOf }: Findings): Gaps {
  const newest = newestYear(metrics);
  const year = district.years.find(({ name }) => name === newest);
  if (newest === undefined || year === undefined) return NO_GAPS;
  const development = developmentOf(year, district);
  const ground: Ground = { district, year, metrics, problems, development, sheets, asOf: asOf ?? null };
  const found = FINDERS.flatMap((find) => find(ground));
  const rowsOf = new Map<string, FoundGap["rows"]>();
  const gaps = found.map(({ rows, ...gap }): Gap => {
    rowsOf.set(gapKey(gap), rows);
    return gap;
  });
  return {
    gaps: gaps.sort((one, other) => other.weight - one.weight || (gapKey(one) < gapKey(other) ? -1 : 1)),
    gapRows: (gap) => rowsOf.get(gapKey(gap))?.() ?? [],
    development,
    earlyCareer: earlyCareerIn(year, district),
  };
}
