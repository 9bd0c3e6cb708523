import { rowRuns } from "../../../src/core/table/row-runs";

it.each([
  [[], ""],
  [[5], "5"],
  [[5, 6, 7], "5-7"],
  [[5, 6, 9, 11, 12], "5-6,9,11-12"],
  [[170, 5, 6, 7, 162, 6], "5-7,162,170"],
  [[100, 9, 10], "9-10,100"],
])("%j", (rows, text) => {
  expect(rowRuns(rows)).toBe(text);
});
