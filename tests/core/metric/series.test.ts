import { figureOf, figuresBy, newestYear, segments, series, trendBreaks } from "../../../src/core/metric/series";
import { exactly, metricsOf } from "./tagged-of";

const shares: [string, number][] = [
  ["2021-22", 75],
  ["2022-23", 74],
  ["2023-24", 36],
  ["2024-25", 38],
];
const metrics = metricsOf({
  school: shares.map(([schoolYear, poor]) => ({
    schoolYear,
    school: "1",
    level: "high",
    enrollment: 100,
    economicallyDisadvantaged: exactly(poor),
  })),
  leader: [{ schoolYear: "2025-26", school: null, name: "ada" }],
});
const ID = "students-economically-disadvantaged";

it("a series runs from the oldest year and keeps years without a figure", () => {
  expect(series(metrics, ID).map(({ schoolYear, value }) => [schoolYear, value])).toEqual([
    ["2021-22", 0.75],
    ["2022-23", 0.74],
    ["2023-24", 0.36],
    ["2024-25", 0.38],
    ["2025-26", null],
  ]);
});

it("the newest year is one with a figure", () => {
  expect(newestYear(metrics)).toBe("2024-25");
  expect(newestYear([])).toBeUndefined();
});

it("one figure, and a year's figures by group", () => {
  expect(figureOf(metrics, ID, "2024-25")?.value).toBe(0.38);
  expect(figureOf(metrics, ID, "1999-00")).toBeNull();
  expect(figuresBy(metrics, ID, "2024-25", "level").map(({ group }) => group)).toEqual([{ level: "high" }]);
});

it("a trend breaks where the definition must have changed, and not at a small step", () => {
  expect(trendBreaks(metrics, ID)).toEqual([
    { metric: ID, from: "2022-23", schoolYear: "2023-24", before: 0.74, after: 0.36 },
  ]);
  expect(segments(metrics, ID).map((run) => run.map(({ schoolYear }) => schoolYear))).toEqual([
    ["2021-22", "2022-23"],
    ["2023-24", "2024-25", "2025-26"],
  ]);
});

it("a metric without a threshold never breaks", () => {
  expect(trendBreaks(metrics, "vacancies")).toEqual([]);
});
