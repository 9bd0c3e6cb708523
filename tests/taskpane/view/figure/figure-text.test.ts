import { numberText } from "../../../../src/taskpane/view/figure/figure-text";

it.each([
  [22.18, "count", "22"],
  [6173, "rows", "6,173"],
  [0, "count", "none"],
  [0.2, "count", "none"],
  [0.229, "points", "23 points"],
  [-0.05, "points", "−5 points"],
  [0.716, "share", "72%"],
  [3.904, "rating", "3.90"],
] as const)("%d as %s is %s", (value, unit, text) => expect(numberText(value, unit)).toBe(text));
