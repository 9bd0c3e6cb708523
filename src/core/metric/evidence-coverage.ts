/** Rows that are evidence of a responsibility, by source, and the heads of school that they cover. */
import type { PersonKey } from "../person/people";
import { isMeasure, type Evidence, type Tag } from "../tag/tagged";
import type { District, SchoolYear } from "./district";
import { exact, inYear, unknown } from "./figure";
import type { Group } from "./metric";
import { personOf } from "./posts";
import type { Case, Recipe } from "./recipe";

const SOURCES: Readonly<Record<Evidence["source"], string>> = {
  rating: "Ratings",
  survey: "Survey",
  strengths: "Strengths",
  support: "Supports",
};

/** The instrument, else the kind of sheet. */
export const sourceOf = ({ instrument, source }: Evidence): string => instrument ?? SOURCES[source];

/** What speaks of the school alone is offered in the place of a measure, and is none until a person says so. */
const isDirect = ({ standIn }: Tag): boolean => standIn !== true;

/** The rows of one source on one responsibility; `responsibility` null: on any, each row once. */
export interface CoverageCase extends Case {
  readonly responsibility: string | null;
  readonly source: string;
  /** False: it says what is done about the responsibility, and stands in no total. */
  readonly measures: boolean;
  readonly rows: number;
  readonly covered: ReadonlySet<PersonKey>;
}

interface Tally {
  rows: number;
  readonly covered: Set<PersonKey>;
}

/** One case for each source and responsibility, empty ones too. */
export function coverageCases(year: SchoolYear, district: District): readonly CoverageCase[] {
  const headOf = new Map<string, PersonKey>();
  const heads = new Set<PersonKey>();
  for (const { school, head } of year.roster().posts.values()) {
    if (head === null) continue;
    const person = personOf(head);
    headOf.set(school, person);
    heads.add(person);
  }
  const tallies = new Map<string, Map<string | null, Tally>>();
  const into = (source: string, responsibility: string | null): Tally => {
    let ofSource = tallies.get(source);
    if (ofSource === undefined) tallies.set(source, (ofSource = new Map<string | null, Tally>()));
    let tally = ofSource.get(responsibility);
    if (tally === undefined) ofSource.set(responsibility, (tally = { rows: 0, covered: new Set() }));
    return tally;
  };
  for (const evidence of year.evidence) {
    const source = sourceOf(evidence);
    const any = into(source, null);
    const measured = evidence.tags.filter(isDirect);
    if (measured.length === 0) continue;
    const { person, school } = evidence;
    const covered =
      person !== null && (heads.size === 0 || heads.has(person))
        ? person
        : school === null || (person !== null && !isMeasure(evidence))
          ? null
          : (headOf.get(school) ?? null);
    const add = (tally: Tally): void => {
      tally.rows++;
      if (covered !== null) tally.covered.add(covered);
    };
    add(any);
    for (const { id } of measured) add(into(source, id));
  }
  const cases: CoverageCase[] = [];
  const measuring = new Set(year.evidence.filter(isMeasure).map(sourceOf));
  for (const [source, ofSource] of [...tallies].sort(([one], [other]) => (one < other ? -1 : 1)))
    for (const responsibility of [null, ...district.responsibilities.map(({ id }) => id)]) {
      const { rows, covered } = ofSource.get(responsibility) ?? { rows: 0, covered: new Set<PersonKey>() };
      const origins = (): readonly Evidence[] =>
        year.evidence.filter(
          (one) =>
            sourceOf(one) === source &&
            one.tags.some((tag) => isDirect(tag) && (responsibility === null || tag.id === responsibility)),
        );
      cases.push({
        school: null,
        responsibility,
        source,
        measures: measuring.has(source),
        rows,
        covered,
        origins,
      });
    }
  return cases;
}

export const evidenceCoverage: Recipe<CoverageCase> = {
  metric: "evidence-coverage",
  unit: "rows",
  counted: "heads of school",
  facets: [],
  cases: coverageCases,
  whole: (cases) => cases.filter(({ responsibility, measures }) => responsibility === null && measures),
  parts: (cases, { district }) =>
    district.responsibilities.flatMap(({ id }): (readonly [Group, readonly CoverageCase[]])[] => {
      const own = cases.filter(({ responsibility }) => responsibility === id);
      return [
        [{ responsibility: id }, own.filter(({ measures }) => measures)],
        ...own.map((one): [Group, CoverageCase[]] => [{ responsibility: id, source: one.source }, [one]]),
      ];
    }),
  figure: (cases, { year }) => {
    const covered = new Set(cases.flatMap((one) => [...one.covered]));
    let heads = 0;
    const people = new Set<PersonKey>();
    for (const { head } of year.roster().posts.values()) {
      if (head === null) continue;
      people.add(personOf(head));
      heads = people.size;
    }
    const of = Math.max(heads, covered.size);
    if (cases.length === 0)
      return unknown(0, of, `No ratings, survey results or strengths${inYear(year.name)} say anything about it.`);
    const rows = cases.reduce((sum, one) => sum + one.rows, 0);
    const none = cases.some(({ measures }) => measures) ? "Nothing measures it here." : "No support works on it.";
    return exact(rows, covered.size, of, rows === 0 ? none : null);
  },
};
