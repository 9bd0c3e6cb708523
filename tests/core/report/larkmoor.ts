/** An invented district's analysis: the figures of the example page in look.md, and what surrounds them. */
import { definitions } from "../../../src/framework/definitions";
import { framework } from "../../../src/framework/framework";
import { dayOf } from "../../../src/core/day";
import type { Gap } from "../../../src/core/gap/gap";
import type { Group, Metric, MetricId } from "../../../src/core/metric/metric";
import type { Analysis } from "../../../src/core/report/analysis";
import { NO_DECISIONS } from "../../../src/core/state/decisions";
import type { Tagged } from "../../../src/core/tag/tagged";

export const AS_OF = dayOf({ year: 2026, month: 5, day: 29 });

export const NO_RECORDS: Tagged = {
  leader: [],
  school: [],
  rating: [],
  survey: [],
  candidate: [],
  support: [],
  schoolNames: new Map(),
  proposals: [],
  evidence: [],
};

export const EMPTY: Analysis = {
  asOf: AS_OF,
  decisions: NO_DECISIONS,
  readings: [],
  collected: [],
  labels: [],
  tagged: NO_RECORDS,
  rowsOf: () => [],
  metrics: [],
  gaps: [],
  gapRows: () => [],
  development: null,
  earlyCareer: null,
  moves: {
    moved: [],
    begins: null,
    ledger: { version: 2, schoolYear: null, lanes: [], leftOut: [], decisions: [], figures: [] },
  },
  problems: [],
  framework,
  definitions,
};

/** A figure with everything else as if all were known. */
export function metricOf(
  metric: MetricId,
  schoolYear: string | null,
  value: number | null,
  facts: Partial<Metric> = {},
): Metric {
  return {
    metric,
    definition: `${metric}/1`,
    schoolYear,
    group: {},
    value,
    low: null,
    high: null,
    interval: null,
    known: 158,
    of: 158,
    counted: "leaders",
    unit: "share",
    status: value === null ? "unknown" : "value",
    reason: null,
    ...facts,
  };
}

const YEARS = ["2021-22", "2022-23", "2023-24", "2024-25", "2025-26"] as const;

function overYears(
  metric: MetricId,
  values: readonly (number | null)[],
  facts: Partial<Metric> = {},
): readonly Metric[] {
  return YEARS.map((year, index) => metricOf(metric, year, values[index] ?? null, facts));
}

/** Shares as n of m in the newest year. */
function shares(
  metric: MetricId,
  counts: readonly (readonly [group: Group, inside: number, known: number, of: number])[],
): readonly Metric[] {
  return counts.map(([group, inside, known, of]) => metricOf(metric, "2025-26", inside / known, { group, known, of }));
}

const CLUSTERS: readonly (readonly [string, number, number])[] = [
  ["Southfork", 2, 11],
  ["Lakeshore", 8, 12],
  ["Westbrook", 8, 13],
  ["Summit", 6, 11],
  ["Northgate", 7, 14],
  ["Cedar Hill", 6, 12],
  ["Millbrook", 6, 12],
  ["Prairie", 5, 11],
  ["Union", 5, 12],
  ["Harbor", 4, 12],
  ["Granite", 3, 10],
  ["Eastfield", 3, 11],
];

const metrics: readonly Metric[] = [
  ...overYears("team-average", [3.74, 3.79, 3.83, 3.86, 3.9], { known: 141, unit: "rating" }),
  ...overYears("survey-favorable", [0.66, 0.68, 0.67, 0.69, 0.71], { known: 149, of: 160 }),
  ...overYears("effective-gap", [0.12, 0.14, 0.18, 0.21, 0.29], { known: 141, unit: "points" }),
  ...overYears("principals-of-color", [0.35, 0.36, 0.38, 0.39, 0.41], {
    known: 154,
    reason: "One principal is 0.6 points.",
  }),
  ...overYears("students-of-color", [0.62, 0.62, 0.63, 0.64, 0.64], { known: 160, of: 160 }),
  ...overYears("representation-gap", [0.27, 0.26, 0.25, 0.25, 0.23], { unit: "points", known: 154 }),
  // The definition changed in 2023-24.
  ...overYears("students-economically-disadvantaged", [0.75, 0.75, 0.36, 0.36, 0.37], { known: 160, of: 160 }),
  ...shares("effective-share", [
    [{}, 63, 141, 158],
    [{ quartile: 1 }, 21, 36, 40],
    [{ quartile: 2 }, 18, 36, 40],
    [{ quartile: 3 }, 14, 35, 40],
    [{ quartile: 4 }, 10, 34, 40],
    ...CLUSTERS.map(([cluster, inside, known]): [Group, number, number, number] => [{ cluster }, inside, known, 14]),
  ]),
  ...shares("first-year-principal-share", [
    [{}, 27, 158, 158],
    [{ quartile: 1 }, 4, 40, 40],
    [{ quartile: 2 }, 6, 40, 40],
    [{ quartile: 3 }, 6, 39, 40],
    [{ quartile: 4 }, 11, 39, 40],
  ]),
];

const gap = (facts: Partial<Gap> & Pick<Gap, "gap" | "name" | "weight" | "sentence">): Gap => ({
  decision: "selection",
  schoolYear: "2025-26",
  where: {},
  value: 0,
  unit: "points",
  expectation: "none",
  known: 158,
  of: 158,
  change: null,
  holds: null,
  stands: null,
  ...facts,
});

export const GAPS: readonly Gap[] = [
  gap({
    gap: "no-evidence",
    name: "Evidence of Build partnerships",
    weight: 0.35,
    value: 0,
    unit: "count",
    known: 0,
    decision: "development",
    where: { responsibility: "build-partnerships" },
    sentence: "Nothing measures it. The survey topic Involved Families could.",
  }),
  gap({
    gap: "effective-by-poverty",
    name: "Effective leaders by poverty",
    weight: 0.9,
    value: 0.29,
    change: 0.08,
    known: 141,
    sentence: "Effective principals lead 10 of 34 rated highest-poverty schools, 21 of 36 lowest.",
    holds: "Stays at 20 points or more with any one cluster left out, or with the cut at 3.5.",
  }),
  gap({
    gap: "first-year-by-poverty",
    name: "First-year principals by poverty",
    weight: 0.6,
    value: 0.18,
    sentence: "11 of the 27 lead highest-poverty schools.",
  }),
];

export const LARKMOOR: Analysis = {
  ...EMPTY,
  decisions: { ...NO_DECISIONS, settings: { ...NO_DECISIONS.settings, districtName: "Larkmoor County Schools" } },
  labels: [
    {
      field: "position",
      label: "Asst Prin / Athl Dir",
      status: "proposed",
      standard: "assistant-principal",
      score: 0.8,
      runnerUp: "other-staff",
      candidates: [
        { standard: "assistant-principal", score: 0.8 },
        { standard: "other-staff", score: 0.4 },
      ],
      why: "Asst Prin means this in 84 other rows",
      count: 3,
      first: { sheet: "Roster 25-26", row: 47, column: 3 },
    },
  ],
  metrics,
  gaps: GAPS,
};
