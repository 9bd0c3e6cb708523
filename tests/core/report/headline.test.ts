import { headline, LONGEST_HEADLINE } from "../../../src/core/report/headline";
import { trendYears } from "../../../src/core/report/trend";
import type { Metric } from "../../../src/core/metric/metric";
import { GAPS, metricOf } from "./larkmoor";

const page = (metrics: readonly Metric[]) => ({ metrics, year: "2025-26", years: trendYears(metrics, "2025-26") });
const rating = (year: string, value: number, quartile?: 4) =>
  metricOf("team-average", year, value, { unit: "rating", group: quartile === undefined ? {} : { quartile } });
const RISING = [rating("2023-24", 3.7), rating("2024-25", 3.8), rating("2025-26", 3.9)];
const GAP = GAPS.filter(({ gap }) => gap === "effective-by-poverty");

it.each([
  [
    "rising, but not there",
    [...RISING, rating("2024-25", 3.5, 4), rating("2025-26", 3.5, 4)],
    GAP,
    "Practice is rising, but not in the highest-poverty schools",
  ],
  [
    "rising there too",
    [...RISING, rating("2024-25", 3.5, 4), rating("2025-26", 3.6, 4)],
    GAP,
    "Practice is rising, but fewer are effective where poverty is highest",
  ],
  ["falling", [rating("2023-24", 4), rating("2024-25", 3.9), rating("2025-26", 3.8)], [], "Practice is falling"],
  [
    "down after it was up",
    [rating("2023-24", 3.5), rating("2024-25", 3.9), rating("2025-26", 3.8)],
    [],
    "Practice is down",
  ],
  ["up in two years", [rating("2024-25", 3.8), rating("2025-26", 3.9)], [], "Practice is up"],
  ["one year", [rating("2025-26", 3.8)], GAP, "Highest-poverty schools have fewer effective leaders"],
  [
    "one year, and a gap that few changes would close",
    [rating("2025-26", 3.8)],
    GAP.map((gap) => ({ ...gap, stands: "fragile" as const })),
    "Perhaps highest-poverty schools have fewer effective leaders",
  ],
  [
    "a trend, and a gap that few changes would close",
    RISING,
    GAP.map((gap) => ({ ...gap, stands: "fragile" as const })),
    "Practice is rising",
  ],
  [
    "a fragile gap before one that holds",
    [rating("2025-26", 3.8)],
    GAP.flatMap((gap) => [
      { ...gap, gap: "representation", stands: "fragile" as const },
      { ...gap, stands: "holds" as const },
    ]),
    "Highest-poverty schools have fewer effective leaders",
  ],
  [
    "a gap we have no words for",
    [],
    [{ ...GAP[0]!, gap: "new-kind", name: "Something new" }],
    "Biggest gap: Something new",
  ],
  ["nothing", [], [], "Not enough data yet to say what matters most"],
])("%s: %#", (_, metrics, gaps, expected) => {
  expect(headline(page(metrics), gaps)).toBe(expected);
  expect(expected.length).toBeLessThanOrEqual(LONGEST_HEADLINE);
});

it("compares no quarters across a new definition of poverty", () => {
  const poverty = (year: string, share: number) => metricOf("students-economically-disadvantaged", year, share);
  const there = [rating("2024-25", 3.5, 4), rating("2025-26", 3.5, 4)];
  const anew = [...RISING, ...there, poverty("2024-25", 0.75), poverty("2025-26", 0.36)];
  expect(headline(page(anew), [])).toBe("Practice is rising");
  const same = [...RISING, ...there, poverty("2024-25", 0.37), poverty("2025-26", 0.36)];
  expect(headline(page(same), [])).toBe("Practice is rising, but not in the highest-poverty schools");
});

it("says once what the sentence is about", () => {
  const survey = (year: string, value: number) => metricOf("survey-strong", year, value);
  const [gap] = GAP;
  if (!gap) throw new Error("gap");
  const weaker = [{ ...gap, gap: "survey-by-poverty" }];
  expect(headline(page([survey("2024-25", 0.38), survey("2025-26", 0.41)]), weaker)).toBe(
    "The survey is up, but weaker where poverty is highest",
  );
  expect(headline(page(RISING), weaker)).toBe("Practice is rising, but the survey is weaker where poverty is highest");
});

it("says what is known of students where nothing is of leaders", () => {
  const students = metricOf("students-of-color", "2025-26", 0.758, { low: 0.753, high: 0.7635, interval: "bounds" });
  expect(headline(page([students]), [])).toBe("75% to 76% of students are of color; nothing is known of leaders");
});

it("speaks of the whole district, not of one cluster's gap", () => {
  const [gap] = GAP;
  if (!gap) throw new Error("gap");
  const placed = { ...gap, where: { cluster: "Union" } };
  expect(headline(page(RISING), [placed])).toBe("Practice is rising");
  expect(headline(page(RISING), [placed, gap])).toBe(
    "Practice is rising, but fewer are effective where poverty is highest",
  );
});
