import { format } from "numfmt";
import {
  percentRange,
  shownChange,
  shownFigure,
  shownInYear,
  shownKnown,
  shownMetric,
} from "../../../src/core/report/figure-format";
import { metricOf } from "./larkmoor";

it.each([
  [3.899, "rating", "3.90"],
  [0.41, "share", "41%"],
  [0.29, "points", "29 points"],
  [0.0112, "points", "1 point"],
  [-0.07, "points", "−7 points"],
  [0, "count", "none"],
  [12, "count", "12"],
  [1234, "rows", "1,234"],
] as const)("shows %d %s as %s, the words in the number format", (value, unit, text) => {
  const shown = shownFigure(value, unit);
  expect(typeof shown.value).toBe("number");
  expect(format(shown.numberFormat, shown.value as number)).toBe(text);
});

it.each([
  [3.9, 3.86, "rating", false, "up 0.04"],
  [3.8, 3.9, "rating", false, "down 0.10"],
  [0.71, 0.69, "share", false, "up 2 points"],
  [0.7, 0.69, "share", false, "up 1 point"],
  [0.692, 0.69, "share", false, "no change"],
  [0.688, 0.69, "share", false, "no change"],
  [0.29, 0.21, "points", true, "wider by 8"],
  [0.21, 0.29, "points", true, "narrower by 8"],
  [-0.29, -0.21, "points", true, "wider by 8"],
  [12, 15, "count", false, "down 3"],
] as const)("from %d, a year before %d, %s: gap %s, reads %s", (now, before, unit, gap, text) => {
  const shown = shownChange(now, before, unit, gap);
  expect(shown.text).toBe(text);
  expect(format(shown.numberFormat, shown.value as number)).toBe(text);
});

it("shows n of m as a number, and nothing where nothing was to be known", () => {
  expect(shownKnown(141, 158)).toEqual({ value: 141, numberFormat: '0" of 158"', text: "141 of 158" });
  expect(shownKnown(0, 0).value).toBeNull();
});

it.each([
  ["unknown", "no data"],
  ["suppressed", "hidden"],
  ["not-yet", "not yet"],
  ["not-applicable", "does not apply"],
] as const)("puts %s in the figure's place as %s", (status, words) => {
  expect(shownMetric(metricOf("team-average", "2025-26", null, { status })).value).toBe(words);
});

it("shows no data for a figure that is not there, never 0", () => {
  expect(shownMetric(undefined).value).toBe("no data");
});

it("shows a range only where bounds round apart", () => {
  const share = (low: number, high: number, interval: "bounds" | "confidence") =>
    percentRange(metricOf("students-of-color", "2022-23", 0.758, { low, high, interval }));
  expect(share(0.753, 0.7635, "bounds")).toBe("75% to 76%");
  expect(share(0.757, 0.759, "bounds")).toBe("76%");
  expect(share(0.6, 0.9, "confidence")).toBe("76%");
});

it.each([
  [3.9143, "rating", "3.91 in 22-23"],
  [0.66, "share", "66% in 22-23"],
  [0.4865, "points", "49 in 22-23"],
  [-0.07, "points", "−7 in 22-23"],
] as const)("shows %d %s with the year it is of as %s", (value, unit, text) => {
  const shown = shownInYear(value, unit, "2022-23");
  expect(shown.text).toBe(text);
  expect(format(shown.numberFormat, shown.value as number)).toBe(text);
});
