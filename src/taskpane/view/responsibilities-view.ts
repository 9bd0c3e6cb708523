/** What the tab Responsibilities shows without a question: what measures each responsibility, and how many texts wait. */
import type { Refreshed } from "../../core/refresh";
import { coverageCases, type CoverageCase } from "../../core/metric/evidence-coverage";
import type { SchoolYear } from "../../core/metric/district";
import { personOf } from "../../core/metric/posts";
import type { Analysis } from "../../core/report/analysis";
import type { Evidence, Tag } from "../../core/tag/tagged";
import { countsOf, type TextCounts } from "./evidence-texts";
import { measuredDistrict, yearOfFigures } from "./measured";

export interface ResponsibilitiesView {
  readonly schoolYear: string | null;
  /** The kinds of sheets found: an instrument, else Ratings, Survey, Strengths, Supports. */
  readonly sources: readonly string[];
  /** Leaders in scope: the heads of school of the year. */
  readonly leaders: number;
  readonly roles: readonly RoleCoverage[];
  /** Responsibilities that nothing measures, in the framework's order; supports are work on them and measure nothing. */
  readonly unmeasured: readonly Unmeasured[];
  /** Of all school years. */
  readonly texts: TextCounts;
}

export interface RoleCoverage {
  readonly name: string;
  readonly responsibilities: readonly ResponsibilityCoverage[];
}

export interface ResponsibilityCoverage {
  readonly id: string;
  readonly name: string;
  /** Leaders with evidence, by source; what only stands in for evidence is not counted. */
  readonly covered: readonly number[];
}

export interface Unmeasured {
  readonly id: string;
  readonly name: string;
  /** Survey topics that could measure it. */
  readonly standIns: readonly StandIn[];
}

export interface StandIn {
  readonly instrument: string;
  readonly indicator: string;
  /** All that it would be evidence of. */
  readonly responsibilities: readonly string[];
}

export function responsibilitiesView({ analysis }: Refreshed): ResponsibilitiesView {
  const year = yearOfFigures(analysis);
  const texts = countsOf(analysis);
  if (year === null) {
    const roles = rolesOf(analysis, () => []);
    return { schoolYear: null, sources: [], leaders: 0, roles, unmeasured: [], texts };
  }
  const cases = coverageCases({ ...year, evidence: directEvidence(year.evidence) }, measuredDistrict(analysis));
  const sources = sourcesOf(cases);
  const coveredBy = (id: string): readonly number[] =>
    sources.map((source) => cases.find((one) => one.source === source && one.responsibility === id)?.covered.size ?? 0);
  const rows = new Map<string, number>();
  for (const { responsibility, rows: of, measures } of cases)
    if (responsibility !== null && measures) rows.set(responsibility, (rows.get(responsibility) ?? 0) + of);
  const covered = new Set(cases.flatMap((one) => [...one.covered]));
  return {
    schoolYear: year.name,
    sources,
    leaders: Math.max(headsOf(year), covered.size),
    roles: rolesOf(analysis, coveredBy),
    unmeasured: rolesOf(analysis, () => [])
      .flatMap(({ responsibilities }) => responsibilities)
      .filter(({ id }) => sources.length > 0 && (rows.get(id) ?? 0) === 0)
      .map(({ id, name }) => ({ id, name, standIns: standInsFor(id, year.evidence) })),
    texts,
  };
}

const rolesOf = ({ framework }: Analysis, coveredBy: (id: string) => readonly number[]): readonly RoleCoverage[] =>
  framework.roles.map(({ name, responsibilities }) => ({
    name,
    responsibilities: responsibilities.map(({ id, name: called }) => ({ id, name: called, covered: coveredBy(id) })),
  }));

/** The source that covers most leaders first. */
function sourcesOf(cases: readonly CoverageCase[]): readonly string[] {
  const reach = new Map<string, number>();
  for (const { source, responsibility, covered } of cases) if (responsibility === null) reach.set(source, covered.size);
  return [...reach].sort(([, one], [, other]) => other - one).map(([source]) => source);
}

function headsOf(year: SchoolYear): number {
  const heads = new Set<string>();
  for (const { head } of year.roster().posts.values()) if (head !== null) heads.add(personOf(head));
  return heads.size;
}

/** Evidence without the tags of what only stands in. Rows of one text share their tags, so each text is worked on once. */
function directEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const direct = new Map<readonly Tag[], readonly Tag[]>();
  return evidence.map((one) => {
    let tags = direct.get(one.tags);
    if (tags === undefined) {
      tags = one.tags.some(({ standIn }) => standIn) ? one.tags.filter(({ standIn }) => standIn !== true) : one.tags;
      direct.set(one.tags, tags);
    }
    return tags === one.tags ? one : { ...one, tags };
  });
}

function standInsFor(responsibility: string, evidence: readonly Evidence[]): readonly StandIn[] {
  const found = new Map<string, StandIn>();
  for (const { source, instrument, text, tags } of evidence) {
    if (source !== "survey" || !tags.some(({ id, standIn }) => id === responsibility && standIn === true)) continue;
    const key = `${instrument ?? ""}|${text}`;
    if (!found.has(key))
      found.set(key, { instrument: instrument ?? "", indicator: text, responsibilities: tags.map(({ id }) => id) });
  }
  return [...found.values()].sort((one, other) => (one.indicator < other.indicator ? -1 : 1));
}
