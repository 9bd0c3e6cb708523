import type { Metric } from "../../../src/core/metric/metric";
import { report } from "../../../src/core/report/report";
import { standingDay, standingMetrics } from "../../../src/core/report/standing-figures";
import { createMemoryHost, workbookOf } from "../../../src/hosts/memory";
import { EMPTY, metricOf } from "./larkmoor";

const METRICS: readonly Metric[] = [
  metricOf("team-average", "2025-26", 3.9, { unit: "rating", known: 141, counted: "leaders" }),
  metricOf("team-average", "2024-25", 3.86, { unit: "rating", known: 139, of: 157 }),
  metricOf("effective-share", "2025-26", 0.29, {
    group: { quartile: 4 },
    interval: "confidence",
    low: 0.16,
    high: 0.46,
  }),
  metricOf("students-of-color", "2025-26", 0.64, { interval: "bounds", low: 0.63, high: 0.65 }),
  metricOf("effective-gap", "2025-26", 0.29, { unit: "points", reason: "Poverty shares of 2025-26." }),
  metricOf("principals-of-color", "2025-26", null, { known: 0, reason: "No sheet gives race/ethnicity." }),
  metricOf("survey-favorable", "2025-26", null, { status: "suppressed", group: { cluster: "Lakeshore" } }),
  metricOf("vacancies", null, 0, { unit: "count" }),
  metricOf("effective-at-cut", "2025-26", 0.4, { group: { cut: 3.5, quartile: 1 } }),
  metricOf("effective-exposure", "2025-26", 0.4, { group: { students: "other" } }),
  metricOf("turnover-outcome", "2025-26", 0.02, { group: { outcome: "other-post", cluster: "Lakeshore" } }),
  metricOf("team-average", "2026-27", null, { status: "not-yet", reason: "Not yet: the rounds are not in." }),
];

const written = async () => {
  const host = createMemoryHost(workbookOf([{ name: "Roster", rows: [["Name"]] }]));
  await host.write(report({ ...EMPTY, metrics: METRICS }, await host.read()).sheets);
  return host.read();
};

it("reads back every figure as it was written", async () => {
  const standing = standingMetrics(await written(), EMPTY.definitions);
  expect(standing).toHaveLength(METRICS.length);
  for (const metric of METRICS) expect(standing).toContainEqual({ ...metric, row: expect.any(Number) as number });
});

it("knows the row of each figure on the sheet", async () => {
  const workbook = await written();
  const rows = standingMetrics(workbook, EMPTY.definitions).map(({ row }) => row);
  expect(rows.toSorted((a, b) => a - b)).toEqual(METRICS.map((_, index) => index + 2));
});

it("reads the day of the refresh from the Summary", async () => {
  expect(standingDay(await written())).toBe("May 29, 2026");
});

it("finds nothing where our sheets do not stand", () => {
  const workbook = workbookOf([
    {
      name: "Leadership Metrics",
      rows: [
        ["Metric", "Figure"],
        ["TEAM practice rating", 4],
      ],
    },
  ]);
  expect(standingMetrics(workbook, EMPTY.definitions)).toEqual([]);
  expect(standingDay(workbook)).toBeNull();
});
