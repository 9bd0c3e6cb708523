import type { Group } from "../../../src/core/metric/metric";
import { span } from "../../../src/core/report/charts-behind";
import { byCluster, byQuarter, NEWCOMERS, PRACTICE } from "../../../src/core/report/summary-charts";
import { LARKMOOR, metricOf } from "./larkmoor";

const YEAR = "2025-26";
const share = (id: Parameters<typeof metricOf>[0], group: Group, inside: number, known: number) =>
  metricOf(id, YEAR, inside / known, { group, known, of: known });
const quarters = (id: Parameters<typeof metricOf>[0], counts: readonly [number, number][]) =>
  counts.map(([inside, known], index) => share(id, { quartile: (index + 1) as 1 | 2 | 3 | 4 }, inside, known));

it("shows effective leaders by quarter with n of m in the labels, the highest poverty filled", () => {
  const bars = byQuarter(LARKMOOR.metrics, YEAR, PRACTICE);
  expect(bars?.title).toBe("Fewer effective as poverty rises");
  expect(bars?.bars.map(({ label }) => label)).toEqual([
    "Lowest\n21 of 36",
    "Second\n18 of 36",
    "Third\n14 of 35",
    "Highest\n10 of 34",
  ]);
  expect(bars?.bars.map(({ emphasized }) => emphasized)).toEqual([false, false, false, true]);
  expect(bars?.note).toBe("Each quarter holds 40 of the 160 schools.");
});

it("takes the survey where there are no ratings, and new heads where first years are unknown", () => {
  const metrics = [
    ...quarters("survey-strong", [
      [70, 156],
      [62, 155],
      [66, 160],
      [60, 156],
    ]),
    ...quarters("new-to-school-share", [
      [10, 100],
      [12, 100],
      [15, 100],
      [20, 100],
    ]),
  ];
  expect(byQuarter(metrics, YEAR, PRACTICE)).toMatchObject({ title: "Strong: 45% lowest, 38% highest" });
  expect(byQuarter(metrics, YEAR, NEWCOMERS)).toMatchObject({ title: "More new heads as poverty rises" });
});

describe("the title of the quarters", () => {
  const titleOf = (id: Parameters<typeof metricOf>[0], counts: readonly [number, number][]) =>
    (byQuarter(quarters(id, counts), YEAR, [id]) ?? { title: "no chart" }).title;
  const outOf = (of: number, ...inside: readonly number[]) => inside.map((one): [number, number] => [one, of]);

  it.each([
    ["effective-share", [60, 50, 40, 30], "Fewer effective as poverty rises"],
    ["effective-share", [30, 40, 40, 60], "More effective as poverty rises"],
    ["first-year-principal-share", [10, 15, 15, 28], "More first-year as poverty rises"],
    // Third below highest: it does not fall all the way, so only the ends are told.
    ["effective-share", [64, 58, 19, 41], "Effective: 64% lowest, 41% highest"],
    ["first-year-principal-share", [3, 3, 24, 18], "First-year: 3% lowest, 18% highest"],
    // Two points between the ends are no fall.
    ["effective-share", [50, 50, 49, 48], "Effective: 50% lowest, 48% highest"],
    ["effective-share", [40, 70, 10, 40], "Effective: 40% lowest and highest"],
    ["first-year-principal-share", [100, 30, 20, 90], "100% lowest, 90% highest"],
  ] as const)("is true of %s %j", (id, inside, title) => {
    expect(titleOf(id, outOf(100, ...inside))).toBe(title);
    expect(title.length).toBeLessThanOrEqual(34);
  });

  it("says nothing of an end that is hidden", () => {
    const metrics = quarters("effective-share", outOf(100, 60, 50, 40, 30)).map((metric, index) =>
      index === 3 ? { ...metric, value: null, status: "suppressed" as const } : metric,
    );
    expect(byQuarter(metrics, YEAR, PRACTICE)?.title).toBe("Effective: 40% to 60% where known");
  });
});

it("is no chart with fewer than two known quarters", () => {
  const [first] = quarters("effective-share", [[10, 20]]);
  expect(byQuarter(first ? [first] : [], YEAR, PRACTICE)).toBeNull();
  expect(byQuarter([], YEAR, PRACTICE)).toBeNull();
});

it("keeps a hidden quarter as a gap that says so", () => {
  const metrics = quarters("effective-share", [
    [5, 10],
    [5, 10],
    [5, 10],
    [5, 10],
  ]).map((metric, index) => (index === 1 ? { ...metric, value: null, status: "suppressed" as const } : metric));
  expect(byQuarter(metrics, YEAR, PRACTICE)?.bars[1]).toEqual({
    label: "Second\nhidden",
    value: null,
    emphasized: false,
  });
});

it("ranks clusters from most to least with all clusters among them", () => {
  const bars = byCluster(LARKMOOR.metrics, YEAR, PRACTICE);
  expect(bars?.title).toBe("18% effective in Southfork, 67% in Lakeshore");
  expect(bars?.bars.map(({ label }) => label)).toEqual([
    "Lakeshore, 8 of 12",
    "Westbrook, 8 of 13",
    "Summit, 6 of 11",
    "Northgate, 7 of 14",
    "Cedar Hill, 6 of 12",
    "Millbrook, 6 of 12",
    "Prairie, 5 of 11",
    "All clusters, 63 of 141",
    "Union, 5 of 12",
    "Harbor, 4 of 12",
    "Granite, 3 of 10",
    "Eastfield, 3 of 11",
    "Southfork, 2 of 11",
  ]);
  expect(bars?.bars.filter(({ emphasized }) => emphasized).map(({ label }) => label)).toEqual([
    "All clusters, 63 of 141",
  ]);
  // 1.96 √(0.5 / 12) = 0.400
  expect(bars?.note).toBe("A cluster has 10 to 14 rated principals: under 40 points apart can be chance.");
});

it("shows the ends of a long list of clusters, and says so", () => {
  const metrics = Array.from({ length: 24 }, (_, index) =>
    share("effective-share", { cluster: `Network ${index + 1}` }, index + 1, 40),
  );
  const bars = byCluster(metrics, YEAR, PRACTICE);
  expect(bars?.bars).toHaveLength(14);
  expect(bars?.note).toBe("The highest and the lowest of 24 clusters.");
  expect(bars?.bars[0]?.label).toBe("Network 24, 24 of 40");
});

it("leaves out clusters of fewer than ten, and says so", () => {
  const cluster = (name: string, inside: number, known: number) =>
    share("effective-share", { cluster: name }, inside, known);
  const bars = byCluster([cluster("A", 5, 10), cluster("B", 9, 12), cluster("C", 1, 9)], YEAR, PRACTICE);
  expect(bars?.bars.map(({ label }) => label)).toEqual(["B, 9 of 12", "A, 5 of 10"]);
  expect(bars?.note).toBe("A cluster has 10 to 12 rated principals; 1 with fewer than 10 is left out.");
  expect(byCluster([cluster("A", 5, 10), cluster("C", 1, 9)], YEAR, PRACTICE)).toBeNull();
});

it("keeps titles within their charts", () => {
  const metrics = [
    share("effective-share", { cluster: "A cluster with a long name" }, 1, 10),
    share("effective-share", { cluster: "Another cluster with a long name" }, 9, 10),
  ];
  expect(byCluster(metrics, YEAR, PRACTICE)?.title).toBe("From 10% to 90% effective, by cluster");
});

it("lets a line's height stand for half a rating point or ten points at least", () => {
  const [low, high] = span([3.8, 3.9], "rating");
  expect(high - low).toBeCloseTo(0.5);
  expect(span([0.1, 0.5], "points")).toEqual([10, 50]);
  const [least, most] = span([0.4, 0.4], "share");
  expect([least, most]).toEqual([expect.closeTo(0.35), expect.closeTo(0.45)]);
});
