import { rowRuns } from "../../../src/core/table/row-runs";

it.each([
  [[], ""],
  [[5], "5"],
  [[5, 6, 7], "5-7"],
  [[5, 6, 9, 11, 12], "5-6,9,11-12"],
])("%j", (rows, text) => {
  expect(rowRuns(rows)).toBe(text);
});
