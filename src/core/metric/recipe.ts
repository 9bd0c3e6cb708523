/** How a metric is made: its cases in a school year, and what a group of cases amounts to. */
import { definitionKey } from "../../framework/definitions";
import type { SchoolKey } from "../label/standardized";
import type { Origin } from "../record/record";
import type { Settings } from "../state/decisions";
import type { District, Place, SchoolYear } from "./district";
import { sentences, type Figure } from "./figure";
import type { Basis, Group, Metric, MetricId } from "./metric";
import { shortQuarterNote } from "./quarter-note";

/** One thing that counts: a school, a head, a rated round, a survey result. */
export interface Case {
  readonly school: SchoolKey | null;
  /** The records it rests on. */
  readonly origins: () => readonly Origin[];
}

export type Facet = keyof Place;

export interface About {
  readonly group: Group;
  readonly year: SchoolYear;
  readonly district: District;
}

export interface Recipe<C extends Case> {
  readonly metric: MetricId;
  readonly unit: Metric["unit"];
  readonly counted: string;
  /** Groups of schools beside the whole district. */
  readonly facets: readonly Facet[];
  /** False: the district has not turned it on, and nothing is said of it. */
  readonly on?: (settings: Settings) => boolean;
  readonly cases: (year: SchoolYear, district: District) => readonly C[];
  /** The cases of the whole district and of its groups of schools; all unless said otherwise. */
  readonly whole?: (cases: readonly C[]) => readonly C[];
  /** What figures of two years must share to compare; empty where nothing tells. */
  readonly basis?: (year: SchoolYear, district: District) => Basis;
  /** Groups that are not groups of schools: topics, responsibilities … */
  readonly parts?: (cases: readonly C[], about: About) => readonly (readonly [Group, readonly C[]])[];
  readonly figure: (cases: readonly C[], about: About) => Figure;
}

/** A recipe whose kind of case is nobody else's business. */
export interface Kind {
  readonly metric: MetricId;
  /** The figures of a school year: the district's first, then its groups'. */
  readonly metrics: (year: SchoolYear, district: District) => readonly Metric[];
  /** The records that each group's figure rests on, by `groupKey`. */
  readonly origins: (year: SchoolYear, district: District) => ReadonlyMap<string, () => readonly Origin[]>;
}

/** A group's stable text. */
export const groupKey = (group: Group): string =>
  Object.entries(group)
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join("|");

/** The whole district. */
export const isDistrict = (group: Group): boolean => groupKey(group) === "";

const isOfSchools = ({ quartile, cluster, level }: Group): boolean =>
  quartile !== undefined || cluster !== undefined || level !== undefined;

const collator = new Intl.Collator("en", { numeric: true });

/** The cases by what `place` says of their school; cases without a place are in none. */
export function partsBy<C extends Pick<Case, "school">>(
  cases: readonly C[],
  facet: Facet,
  year: SchoolYear,
): ReadonlyMap<string | number, readonly C[]> {
  const parts = new Map<string | number, C[]>();
  for (const one of cases) {
    const value = year.place(one.school)[facet];
    if (value === null) continue;
    const before = parts.get(value);
    if (before === undefined) parts.set(value, [one]);
    else before.push(one);
  }
  return parts;
}

/** The parts of the cases by a facet, in the order that people expect. */
export const byFacet = <C extends Pick<Case, "school">>(
  cases: readonly C[],
  facet: Facet,
  year: SchoolYear,
): (readonly [Group, readonly C[]])[] =>
  [...partsBy(cases, facet, year)]
    .sort(([a], [b]) => collator.compare(String(a), String(b)))
    .map(([value, of]) => [{ [facet]: value }, of]);

export function kindOf<C extends Case>(recipe: Recipe<C>): Kind {
  const { metric, unit, counted } = recipe;
  const definition = definitionKey(metric);
  // The figures and later the rows behind them ask for the same groups.
  const made = new WeakMap<SchoolYear, readonly (readonly [Group, readonly C[]])[]>();
  const groupsOf = (year: SchoolYear, district: District): readonly (readonly [Group, readonly C[]])[] => {
    let groups = made.get(year);
    if (groups === undefined) made.set(year, (groups = makeGroups(year, district)));
    return groups;
  };
  const makeGroups = (year: SchoolYear, district: District): readonly (readonly [Group, readonly C[]])[] => {
    const cases = recipe.cases(year, district);
    const whole = recipe.whole?.(cases) ?? cases;
    return [
      [{}, whole],
      ...recipe.facets.flatMap((facet) => byFacet(whole, facet, year)),
      ...(recipe.parts?.(cases, { group: {}, year, district }) ?? []),
    ];
  };
  return {
    metric,
    metrics: (year, district) => {
      if (recipe.on?.(district.settings) === false) return [];
      const basis = recipe.basis?.(year, district) ?? {};
      const hasBasis = Object.keys(basis).length > 0;
      const groups = groupsOf(year, district);
      const all = groups[0]?.[1] ?? [];
      const metricOf = (group: Group, cases: readonly C[]): Metric => {
        const figure = recipe.figure(cases, { group, year, district });
        const note = group.quartile === undefined ? null : shortQuarterNote(all, year);
        const reason = note === null ? figure.reason : sentences(figure.reason, note);
        const found = { metric, definition, schoolYear: year.name, group, ...figure, reason, counted, unit };
        return hasBasis && figure.status === "value" ? { ...found, basis } : found;
      };
      const whole = metricOf({}, all);
      // Where the whole district cannot tell, no group of schools can, and saying so once is enough.
      const silent = whole.known === 0 && (whole.status === "unknown" || whole.status === "not-applicable");
      return [
        whole,
        ...groups
          .slice(1)
          .filter(([group]) => !silent || !isOfSchools(group))
          .map(([group, cases]) => metricOf(group, cases)),
      ];
    },
    origins: (year, district) =>
      new Map(groupsOf(year, district).map(([group, cases]) => [groupKey(group), () => originsOf(cases)])),
  };
}

function originsOf(cases: readonly Case[]): readonly Origin[] {
  const all: Origin[] = [];
  for (const one of cases) for (const origin of one.origins()) all.push(origin);
  return all;
}

/** Each person once: the first case of each. */
export function oncePerPerson<C extends { readonly person: string }>(cases: readonly C[]): readonly C[] {
  const seen = new Map<string, C>();
  for (const one of cases) if (!seen.has(one.person)) seen.set(one.person, one);
  return seen.size === cases.length ? cases : [...seen.values()];
}

export const EVERY_FACET: readonly Facet[] = ["quartile", "cluster", "level"];
