import { metricsSheet, rowsInWords } from "../../../src/core/report/metrics-sheet";
import type { Metric } from "../../../src/core/metric/metric";
import { plainWords } from "../../../src/core/state/plain-words";
import { metricOf } from "./larkmoor";

function rowsOf(metrics: readonly Metric[]) {
  const own = metricsSheet(
    metrics,
    {
      name: ({ metric }) => metric,
      rowsOf: () => [{ sheet: "Roster 25-26", rows: "5-162,170" }],
      wording: plainWords,
      schoolNames: new Map(),
    },
    { dateSystem: 1900, sheets: [] },
  );
  const [table] = own.tables;
  return Array.from({ length: table?.rowCount ?? 0 }, (_, index) =>
    Object.fromEntries((table?.columns ?? []).map(({ heading, values }) => [heading, values[index]])),
  );
}

it("is tidy: one figure a row, groups in columns of their own", () => {
  const [row] = rowsOf([
    metricOf("students-of-color", "2025-26", 0.75, {
      group: { quartile: 4, raceEthnicity: "black" },
      low: 0.74,
      high: 0.76,
      interval: "bounds",
      counted: "schools",
    }),
  ]);
  expect(row).toEqual({
    Metric: "students-of-color",
    "School year": "2025-26",
    Where: "Highest-poverty quarter, Black or African American",
    "Poverty quarter": "Highest",
    Cluster: null,
    Level: null,
    "Race/ethnicity": "Black or African American",
    Responsibility: null,
    "Survey topic": null,
    Source: null,
    "Executive director": null,
    "Survey level": null,
    "Rated at or above": null,
    Students: null,
    Outcome: null,
    "Years as assistant principal": null,
    "Years in education": null,
    School: null,
    Figure: 0.75,
    Lowest: 0.74,
    Highest: 0.76,
    "Range is": "What unknowns allow",
    Known: 158,
    Of: 158,
    Counted: "schools",
    Unit: "Share",
    Status: "Figure",
    "What limits it": null,
    Definition: "students-of-color/1",
    Rows: "Roster 25-26: 5-162, 170",
    "Go to rows": {
      formula: `=HYPERLINK("#'Roster 25-26'!5:162","Roster 25-26, rows 5 to 162")`,
      value: "Roster 25-26, rows 5 to 162",
    },
  });
});

it("puts the newest year first and keeps the order within it", () => {
  const order = rowsOf([
    metricOf("vacancies", "2024-25", 1),
    metricOf("vacancies", "2025-26", 2),
    metricOf("team-average", "2025-26", 3),
  ]).map((row) => [row["Metric"], row["School year"]]);
  expect(order).toEqual([
    ["vacancies", "2025-26"],
    ["team-average", "2025-26"],
    ["vacancies", "2024-25"],
  ]);
});

it("leaves an unknown figure empty and says why", () => {
  const [row] = rowsOf([metricOf("team-average", "2025-26", null, { reason: "No ratings." })]);
  expect([row?.["Figure"], row?.["Status"], row?.["What limits it"]]).toEqual([null, "No data", "No ratings."]);
});

it("names rows as long as a person would read them", () => {
  expect(rowsInWords([])).toBeNull();
  const many = Array.from({ length: 900 }, (_, index) => String(index * 2 + 2)).join(",");
  const words = rowsInWords([{ sheet: "S", rows: many }]) ?? "";
  expect(words).toMatch(/^S: 2, 4, 6.* and \d+ more runs of rows$/);
  expect(words.length).toBeLessThan(600);
});

it("says the newer groups in words, each in its own column", () => {
  const rows = rowsOf([
    metricOf("effective-at-cut", "2025-26", 0.5, { group: { cut: 3.5, quartile: 4 } }),
    metricOf("survey-level-share", "2025-26", 0.5, { group: { surveyLevel: "very-strong" } }),
    metricOf("effective-exposure", "2025-26", 0.5, { group: { students: "economically-disadvantaged" } }),
    metricOf("turnover-outcome", "2025-26", 0.1, { group: { outcome: "left" } }),
    metricOf("first-year-rating", "2025-26", 3.5, { group: { yearsAsAssistant: "0-2" } }),
    metricOf("first-year-rating", "2025-26", 3.6, { group: { yearsInEducation: "15+" } }),
  ]);
  expect(rows.map(({ Where }) => Where)).toEqual([
    "Highest-poverty quarter, 3.5 or higher",
    "Very strong",
    "Economically disadvantaged students",
    "On no roster",
    "0 to 2 years as assistant principal",
    "15 years or more in education",
  ]);
  expect(rows[0]?.["Rated at or above"]).toBe(3.5);
  expect(rows[3]?.Outcome).toBe("On no roster");
});
