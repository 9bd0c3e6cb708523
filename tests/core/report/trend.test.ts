import { beforeLast, pointsOf, segmentsOf, trendSentence, trendYears } from "../../../src/core/report/trend";
import { metricOf } from "./larkmoor";

const years = ["2021-22", "2022-23", "2023-24", "2024-25", "2025-26"];
const points = (...values: (number | null)[]) =>
  values.map((value, index) => ({ year: years[index] ?? "", value, definition: "a" }));

it("goes back five years at most, and never before the first figure", () => {
  const long = ["2018-19", ...years].map((year) => metricOf("team-average", year, 4));
  expect(trendYears(long, "2025-26")).toEqual(years);
  expect(trendYears([metricOf("team-average", "2025-26", 4)], "2025-26")).toEqual(["2025-26"]);
  expect(trendYears([metricOf("team-average", null, 4)], null)).toEqual([]);
});

it("leaves a year without a figure as a gap", () => {
  const metrics = [metricOf("team-average", "2021-22", 3), metricOf("team-average", "2023-24", 4)];
  expect(pointsOf(metrics, "team-average", trendYears(metrics, "2023-24")).map(({ value }) => value)).toEqual([
    3,
    null,
    4,
  ]);
});

it("breaks the gap by poverty where the definition of poverty changed, and not otherwise", () => {
  const gaps = years
    .slice(0, 3)
    .map((year, index) => metricOf("effective-gap", year, [0.1, 0.11, 0.12][index] ?? 0, { unit: "points" }));
  const poverty = (last: number) =>
    years
      .slice(0, 3)
      .map((year, index) => metricOf("students-economically-disadvantaged", year, index < 2 ? 0.75 : last));
  const at = (last: number) => pointsOf([...gaps, ...poverty(last)], "effective-gap", years.slice(0, 3));
  expect(segmentsOf(at(0.36))).toEqual([
    [0.1, 0.11, null],
    [null, null, 0.12],
  ]);
  expect(beforeLast(at(0.36))).toBeNull();
  expect(segmentsOf(at(0.74))).toEqual([[0.1, 0.11, 0.12]]);
  expect(beforeLast(at(0.74))).toBe(0.11);
});

it.each([
  [[3.7, 3.8, 3.9], "Rising every year."],
  [[3.9, 3.8, 3.7], "Falling every year."],
  [[0.66, 0.68, 0.67, 0.69, 0.71], "The highest in five years."],
  [[0.7, 0.6, 0.65, 0.5], "The lowest in four years."],
  [[0.7, 0.6, 0.65], "Higher than a year ago."],
  [[0.6, 0.7], "Higher than a year ago."],
  [[0.7, 0.6], "Lower than a year ago."],
  [[0.7, 0.7], "The same as a year ago."],
  [[0.7, null, 0.6], ""],
  [[0.7], ""],
  [[0.7, null], ""],
])("%j: %s", (values, sentence) => {
  expect(trendSentence(points(...values), 0.005)).toBe(sentence);
});
