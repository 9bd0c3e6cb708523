/** Where the newest school year's metrics miss what is expected, or where there is no data to tell; the weightiest first. */
import type { Day } from "../day";
import type { District } from "../metric/district";
import type { Metric } from "../metric/metric";
import { newestYear } from "../metric/series";
import type { Problem } from "../problem";
import { awaitedGaps, ofYear } from "./awaited";
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

/** Those that may rest on figures still to come. */
const OF_FIGURES: typeof FINDERS = [
  gapsByPoverty,
  representationGaps,
  effectiveByPlace,
  developmentGaps,
  responsibilityGaps,
];

/** The gaps of an earlier year that stand in for those whose figures are still to come, each with its year in its sentence. */
function standingIn(ground: Ground, kinds: ReadonlySet<string>, name: string): readonly FoundGap[] {
  const { district } = ground;
  const year = district.years.find((one) => one.name === name);
  if (year === undefined) return [];
  const earlier: Ground = { ...ground, year, development: developmentOf(year, district) };
  return OF_FIGURES.flatMap((find) => find(earlier))
    .filter(({ gap }) => kinds.has(gap))
    .map((gap) => ({ ...gap, sentence: ofYear(gap.sentence, name) }));
}

const NO_GAPS: Gaps = { gaps: [], gapRows: () => [], development: null, earlyCareer: null };

/**
 * All gaps of the newest school year with a figure, ranked by size times certainty; where figures of the year are still to come, those of
 * the last year that has them; what they rest on; and the matrix of development.
 */
export function findGaps({ district, metrics, problems, sheets = [], asOf }: Findings): Gaps {
  const newest = newestYear(metrics);
  const year = district.years.find(({ name }) => name === newest);
  if (newest === undefined || year === undefined) return NO_GAPS;
  const development = developmentOf(year, district);
  const ground: Ground = { district, year, metrics, problems, development, sheets, asOf: asOf ?? null };
  const awaited = awaitedGaps(metrics, year.name);
  const waiting = new Set([...awaited.values()].flatMap((kinds) => [...kinds]));
  const found = [
    ...FINDERS.flatMap((find) => find(ground)).filter(({ gap }) => !waiting.has(gap)),
    ...[...awaited].flatMap(([name, kinds]) => standingIn(ground, kinds, name)),
  ];
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
