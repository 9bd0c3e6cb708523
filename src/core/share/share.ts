/** What may leave the district, and nothing else: the shareable copy and the exchange file are made from this alone. */
import { definitions, type Definition } from "../../framework/definitions";
import type { Day } from "../day";
import type { Gap } from "../gap/gap";
import { districtOf, type District } from "../metric/district";
import type { Metric } from "../metric/metric";
import { newestYear } from "../metric/series";
import type { Analysis } from "../report/analysis";
import { fingerprintOf } from "../report/summary-status";
import { plainWords } from "../state/plain-words";
import { peopleNamed } from "./people-named";
import { safeFigures } from "./safe-figures";
import { safeGaps } from "./safe-gaps";

/** Settings that change what a figure means. */
export interface Terms {
  readonly effectiveCut: number;
  readonly scope: "all" | "district-run";
  readonly povertyYearsBack: number;
  readonly surveyMinimum: number;
}

export interface Shared {
  readonly asOf: Day;
  readonly district: string | null;
  readonly state: "confirmed" | "draft";
  /** `May 29, 2026`; null where nobody confirmed or the day is not known. Who confirmed is not told. */
  readonly confirmedOn: string | null;
  readonly framework: string;
  readonly terms: Terms;
  /** The newest school year with a figure. */
  readonly year: string | null;
  /** Oldest year first. */
  readonly figures: readonly Metric[];
  /** The weightiest first. */
  readonly gaps: readonly Gap[];
  /** Those of the figures. */
  readonly definitions: readonly Definition[];
}

/** The allowed part of an analysis, with small groups hidden. */
export function shareOf(analysis: Analysis): Shared {
  const { asOf, tagged, decisions, framework } = analysis;
  const { settings } = decisions;
  const district = districtOf(tagged, settings, framework, asOf);
  const namesPeople = peopleNamed(tagged);
  const figures = withSafeGroups(safeFigures(analysis.metrics, district), district, namesPeople);
  const used = new Set(figures.map(({ metric }) => metric as string));
  const { confirmed, districtName, effectiveCut, scope, povertyYearsBack, surveyMinimum } = settings;
  const isConfirmed = confirmed?.sources === fingerprintOf(analysis);
  const year = newestYear(analysis.metrics) ?? null;
  return {
    asOf,
    district: districtName !== null && !namesPeople(districtName) ? districtName : null,
    state: isConfirmed ? "confirmed" : "draft",
    confirmedOn: isConfirmed && LONG_DATE.test(confirmed.on) ? confirmed.on : null,
    framework: framework.name,
    terms: { effectiveCut, scope, povertyYearsBack, surveyMinimum },
    year,
    figures,
    gaps: safeGaps(analysis.gaps, figures, year),
    definitions: definitions.filter(({ id }) => used.has(id)),
  };
}

// Whatever else a person typed there is not told.
const LONG_DATE =
  /^(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}$/;

/** A cluster of one school may be a slip of the pen, and its figures are one person's. */
const FEWEST_SCHOOLS = 2;

/** Clusters' names are the district's own words: one that names a person is replaced; levels are those that we know. */
function withSafeGroups(
  figures: readonly Metric[],
  { years }: District,
  namesPeople: (text: string) => boolean,
): readonly Metric[] {
  const schools = new Map<string, number>();
  for (const year of years) {
    const here = new Map<string, number>();
    for (const school of year.schoolKeys()) {
      const { cluster } = year.place(school);
      if (cluster !== null) here.set(cluster, (here.get(cluster) ?? 0) + 1);
    }
    for (const [cluster, count] of here) schools.set(cluster, Math.max(count, schools.get(cluster) ?? 0));
  }
  const shown = new Map<string, string | null>();
  let unnamed = 0;
  for (const [cluster, count] of [...schools].sort(([one], [other]) => (one < other ? -1 : 1))) {
    let name = cluster;
    while (namesPeople(cluster) && (name === cluster || schools.has(name))) name = `Cluster ${++unnamed}`;
    shown.set(cluster, count < FEWEST_SCHOOLS ? null : name);
  }
  const levels = plainWords.vocabularies.get("school-level");
  return figures.flatMap((figure): readonly Metric[] => {
    const { cluster, level } = figure.group;
    if (level !== undefined && levels?.has(level) !== true) return [];
    if (cluster === undefined) return [figure];
    const name = shown.get(cluster) ?? null;
    return name === null ? [] : [{ ...figure, group: { cluster: name } }];
  });
}
