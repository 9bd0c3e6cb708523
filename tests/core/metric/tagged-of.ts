/** Literal tagged records for tests: only what matters is said. */
import { dayOfIso } from "../../../src/core/day";
import type { StandardSchool, StandardSurvey } from "../../../src/core/label/standardized";
import type { Leader, PersonProposal, Rating } from "../../../src/core/person/people";
import type { Bounds, Dataset, Segment } from "../../../src/core/record/record";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/core/state/decisions";
import type { Evidence, Tagged, TaggedSupport } from "../../../src/core/tag/tagged";
import { measure } from "../../../src/core/metric/measure";
import type { Group, Metric, MetricId } from "../../../src/core/metric/metric";
import { districtOf, type District } from "../../../src/core/metric/district";
import { groupKey } from "../../../src/core/metric/recipe";
import { sheetOf } from "../../../src/hosts/memory";
import { BLANK_LEADER, BLANK_RATING, BLANK_SCHOOL, BLANK_SUPPORT, BLANK_SURVEY } from "../blank-records";

type Some<T> = { readonly [Key in keyof T]?: T[Key] };

export interface Literal {
  readonly leader?: readonly Some<Leader>[];
  readonly school?: readonly Some<StandardSchool>[];
  readonly rating?: readonly Some<Rating>[];
  readonly survey?: readonly Some<StandardSurvey>[];
  readonly evidence?: readonly Some<Evidence>[];
  readonly support?: readonly Some<TaggedSupport>[];
  readonly proposals?: readonly PersonProposal[];
  readonly schoolNames?: Readonly<Record<string, string>>;
}

export const segmentOf = (dataset: Dataset, name: string): Segment => ({
  dataset,
  group: 1,
  columns: new Map(),
  schoolYear: null,
  table: {
    sheet: sheetOf([], name),
    number: 1,
    titles: [],
    headingRows: [1, 1],
    firstRow: 2,
    lastRow: 2,
    firstColumn: 1,
    lastColumn: 1,
    columns: [],
    rows: new Int32Array(),
  },
});

const segments = {
  leader: segmentOf("leader", "Roster"),
  school: segmentOf("school", "Schools"),
  rating: segmentOf("rating", "TEAM"),
  survey: segmentOf("survey", "Survey"),
  support: segmentOf("support", "Supports"),
};

export const exactly = (students: number): Bounds => ({ low: students, high: students });

/** Records of `2025-26` unless said otherwise; rows count from 2 in each dataset. A leader with a name is a principal and the head. */
export function taggedOf(literal: Literal): Tagged {
  return {
    leader: (literal.leader ?? []).map((some, index): Leader => {
      const name = some.name === undefined ? (some.vacant === true ? null : (some.person ?? null)) : some.name;
      return {
        segment: segments.leader,
        row: index + 2,
        ...BLANK_LEADER,
        position: "principal",
        school: null,
        person: name,
        head: true,
        repeated: false,
        ...some,
        name,
      };
    }),
    school: (literal.school ?? []).map((some, index): StandardSchool => ({
      segment: segments.school,
      row: index + 2,
      ...BLANK_SCHOOL,
      school: null,
      ...some,
    })),
    rating: (literal.rating ?? []).map((some, index): Rating => ({
      segment: segments.rating,
      row: index + 2,
      ...BLANK_RATING,
      instrument: "TEAM",
      school: null,
      person: null,
      ...some,
    })),
    survey: (literal.survey ?? []).map((some, index): StandardSurvey => ({
      segment: segments.survey,
      row: index + 2,
      ...BLANK_SURVEY,
      school: null,
      ...some,
    })),
    candidate: [],
    support: (literal.support ?? []).map((some, index): TaggedSupport => ({
      segment: segments.support,
      row: index + 2,
      ...BLANK_SUPPORT,
      school: null,
      person: null,
      tags: [],
      ...some,
    })),
    evidence: (literal.evidence ?? []).map((some, index): Evidence => ({
      segment: segments.rating,
      row: index + 2,
      source: "rating",
      instrument: "TEAM",
      text: "",
      schoolYear: "2025-26",
      school: null,
      person: null,
      column: 1,
      how: "crosswalk",
      tags: [],
      ...some,
    })),
    schoolNames: new Map(Object.entries(literal.schoolNames ?? {})),
    proposals: literal.proposals ?? [],
  };
}

/** Three of the eight responsibilities. */
export const framework = {
  roles: [
    {
      responsibilities: [
        { id: "develop-team", name: "Develop your team" },
        { id: "culture-of-belonging", name: "Create a culture of belonging" },
        { id: "build-partnerships", name: "Build partnerships" },
      ],
    },
  ],
};

/** As of the end of 2025-26 unless said otherwise. */
export const metricsOf = (literal: Literal, settings: Partial<Settings> = {}, asOf = "2026-06-30"): readonly Metric[] =>
  measure(districtFrom(literal, settings, asOf)).metrics;

export const districtFrom = (literal: Literal, settings: Partial<Settings> = {}, asOf = "2026-06-30"): District =>
  districtOf(taggedOf(literal), { ...DEFAULT_SETTINGS, ...settings }, framework, dayOfIso(asOf) ?? 0);

/** One figure; fails loudly when there is none. */
export function figure(metrics: readonly Metric[], id: MetricId, group: Group = {}, schoolYear = "2025-26"): Metric {
  const found = metrics.filter(
    (one) => one.metric === id && one.schoolYear === schoolYear && groupKey(one.group) === groupKey(group),
  );
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} figures for ${id} ${schoolYear} ${groupKey(group)}`);
  return found[0];
}
