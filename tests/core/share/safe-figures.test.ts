import { dayOf } from "../../../src/core/day";
import { districtOf } from "../../../src/core/metric/district";
import type { Metric, MetricId } from "../../../src/core/metric/metric";
import { refresh, runToEnd } from "../../../src/core/refresh";
import { safeFigures } from "../../../src/core/share/safe-figures";
import { shareOf } from "../../../src/core/share/share";
import { reference } from "../../../src/framework/reference";
import { workbookOf } from "../../../src/hosts/memory";
import { LARKMOOR } from "../report/larkmoor";
import { largest } from "./plain-simplex";

interface Row {
  readonly school: string;
  readonly cluster: string;
  readonly level: string;
  readonly rating: number;
  readonly poor: number;
  readonly white: number;
}

const TREES =
  "Alder Aspen Beech Birch Cedar Cherry Cypress Elm Fir Hazel Hickory Holly Larch Linden Maple Oak Pine Poplar Rowan Willow Yew Ash Box Plum Pear Quince Walnut Almond Olive Laurel".split(
    " ",
  );
const FIRST = "Ada Ben Cora Dev Ella Finn Gina Hugo Iris Jon".split(" ");
const LAST = "Abel Bright Cole".split(" ");

/** 13 schools in the north, 14 in the east, 3 in the south; ratings fall with poverty in steps of 0.25; 400 students each. */
const rows: readonly Row[] = TREES.map((tree, index) => ({
  school: `${tree} ${index % 5 === 0 ? "High" : "Elementary"} School`,
  cluster: index < 13 ? "North" : index < 27 ? "East" : "South",
  level: index % 5 === 0 ? "High" : "Elementary",
  rating: 4.75 - ((index + 2 * (index % 3)) >> 2) * 0.25,
  poor: 40 + 10 * index,
  white: index < 27 ? 390 - 12 * index : 2,
}));

function analysisOf(all: readonly Row[]) {
  const workbook = workbookOf([
    {
      name: "Roster 2025-26",
      rows: [
        [
          "School",
          "Cluster",
          "Level",
          "Principal",
          "Race/Ethnicity",
          "TEAM Average",
          "Enrollment",
          "Economically Disadvantaged",
          "White",
        ],
        ...all.map(({ school, cluster, level, rating, poor, white }, index) => [
          school,
          cluster,
          level,
          `${FIRST[index % 10] ?? ""} ${LAST[Math.floor(index / 10)] ?? ""}`,
          index % 3 === 0 ? "Black or African American" : "White",
          rating,
          400,
          poor,
          white,
        ]),
      ],
    },
  ]);
  return runToEnd(refresh(workbook, { asOf: dayOf({ year: 2026, month: 5, day: 29 }), reference })).analysis;
}

const analysis = analysisOf(rows);
const district = districtOf(analysis.tagged, analysis.decisions.settings, analysis.framework, analysis.asOf);
const safe = safeFigures(analysis.metrics, district);
const of = (metric: MetricId, group: Metric["group"] = {}): Metric => {
  const found = safe.find((one) => one.metric === metric && JSON.stringify(one.group) === JSON.stringify(group));
  if (found === undefined) throw new Error(`No ${metric}`);
  return found;
};

/** Quarters worked out anew: 30 schools with rising shares, floor(4 r / 30) + 1. */
const inGroup = (group: Metric["group"]): readonly number[] =>
  rows.flatMap((row, index) => {
    const quartile = Math.floor((4 * index) / rows.length) + 1;
    const isIn =
      (group.cluster === undefined || group.cluster === row.cluster) &&
      (group.level === undefined || group.level === row.level.toLowerCase()) &&
      (group.quartile === undefined || group.quartile === quartile);
    return isIn ? [index] : [];
  });

/** From all that is shown of a metric, the room that each hidden figure has, in people; values and mosts in `steps` a person. */
function expectRoom(metric: MetricId, steps: number, value: (row: Row) => number): number {
  const figures = safe.filter((one) => one.metric === metric && !("raceEthnicity" in one.group));
  const sums = figures.flatMap(({ group, status }) => {
    const parts = inGroup(group);
    return status === "value" ? [{ parts, value: parts.reduce((sum, part) => sum + value(rows[part]!), 0) }] : [];
  });
  const most = rows.map(() => steps);
  const hidden = figures.filter(({ status }) => status === "suppressed");
  for (const { group } of hidden) {
    const parts = inGroup(group);
    const weights = (weight: number) => rows.map((_, index) => (parts.includes(index) ? weight : 0));
    const high = largest(most, sums, weights(1)) ?? Infinity;
    const low = -(largest(most, sums, weights(-1)) ?? 0);
    const isSafe = high - low >= 5 * steps || (low === 0 && high === parts.length * steps);
    expect({ metric, group, low, high, isSafe }).toMatchObject({ isSafe: true });
  }
  return hidden.length;
}

it("shows the figures of large groups as they are", () => {
  const effective = rows.filter(({ rating }) => rating >= 4).length;
  expect(of("effective-share")).toMatchObject({ status: "value", known: 30, value: effective / 30 });
  expect(of("team-average").value).toBeCloseTo(rows.reduce((sum, { rating }) => sum + rating, 0) / 30, 12);
});

it("hides ratings of fewer than 10 leaders, and what would give them away: no sum of shown figures leads back", () => {
  expect(of("effective-share", { cluster: "South" })).toMatchObject({
    status: "suppressed",
    value: null,
    low: null,
    high: null,
    known: 0,
  });
  // North and East beside the district would give South.
  const others = (["North", "East"] as const).map((cluster) => of("effective-share", { cluster }).status);
  expect(others).toContain("suppressed");
  const effective = expectRoom("effective-share", 1, ({ rating }) => (rating >= 4 ? 1 : 0));
  const practice = expectRoom("team-average", 16, ({ rating }) => (rating - 1) * 4);
  expect(effective).toBeGreaterThan(1);
  expect(practice).toBe(effective);
});

it("hides in one figure about leaders what it hides in the other", () => {
  const hidden = (metric: MetricId) =>
    safe.filter((one) => one.metric === metric && one.status === "suppressed").map(({ group }) => group);
  expect(hidden("team-average")).toEqual(hidden("effective-share"));
});

it("hides the gap between quarters when a quarter is hidden", () => {
  // Quarters hold 7 or 8 leaders.
  expect(of("effective-share", { quartile: 1 }).status).toBe("suppressed");
  expect(of("effective-gap")).toMatchObject({ status: "suppressed", value: null });
  const hidden = shareOf(analysis).gaps.map(({ gap }) => gap);
  expect(analysis.gaps.map(({ gap }) => gap)).toContain("effective-by-poverty");
  expect(hidden).not.toContain("effective-by-poverty");
});

it("codes shares of students near none and all", () => {
  // 6 of 1200 students in the south are White.
  expect(of("students-of-color", { cluster: "South" })).toMatchObject({
    status: "suppressed",
    value: null,
    low: 0.95,
    high: 1,
  });
  expect(of("students-of-color")).toMatchObject({ status: "value" });
});

it("shows race of people for the whole district alone, and nothing by school, rater or topic", () => {
  const race = safe.filter(({ metric }) => metric === "principals-of-color" || metric === "representation-gap");
  expect(race.map(({ group }) => group)).toEqual([{}, {}]);
  const keys = new Set(safe.flatMap(({ group }) => Object.keys(group)));
  expect([...keys].filter((key) => !["quartile", "cluster", "level", "responsibility"].includes(key))).toEqual([]);
});

it("leaves numbers of posts alone, however few", () => {
  expect(of("vacancies", { cluster: "South" })).toMatchObject({ status: "value", value: 0, of: 3 });
});

it("calls what is not known unknown, and not hidden", () => {
  const unknown = { value: null, low: null, high: null, interval: null, known: 0, status: "unknown" } as const;
  const figures = analysis.metrics.map((one) => ({ ...one, ...unknown, reason: "Column Q of Roster 2025-26" }));
  const told = safeFigures(figures, district);
  expect(told.length).toBeGreaterThan(20);
  expect(new Set(told.map(({ status, reason }) => `${status}: ${reason ?? ""}`))).toEqual(
    new Set(["unknown: Data that should exist is missing."]),
  );
});

it("hides what its records do not explain", () => {
  // The invented analysis has figures but no records.
  const empty = districtOf(LARKMOOR.tagged, LARKMOOR.decisions.settings, LARKMOOR.framework, LARKMOOR.asOf);
  const years = [{ ...district.years[0]!, name: "2025-26", ratings: [], leaders: [] }];
  const figures = safeFigures(LARKMOOR.metrics, { ...empty, years });
  const about = figures.filter(({ metric, schoolYear }) => metric === "team-average" && schoolYear === "2025-26");
  expect(about.length).toBeGreaterThan(0);
  expect(about.filter(({ status }) => status === "value")).toEqual([]);
});

describe("names of clusters", () => {
  const shared = shareOf(
    analysisOf(
      rows.map((row, index) => ({
        ...row,
        cluster: index < 13 ? "Schools of Cora Abel" : index === 29 ? "ask the front office" : "East",
      })),
    ),
  );
  const clusters = new Set(shared.figures.flatMap(({ group }) => group.cluster ?? []));

  it("that name a person are replaced, and that of one school alone is left out", () => {
    expect([...clusters].sort()).toEqual(["Cluster 1", "East"]);
  });
});
