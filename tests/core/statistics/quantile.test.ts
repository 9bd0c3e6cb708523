import { quantile } from "../../../src/core/statistics/quantile";

// R: quantile(c(1,2,4,8,16,31), c(0,.1,.25,.5,.9,1), type=7)
it.each([
  [0, 1],
  [0.1, 1.5],
  [0.25, 2.5],
  [0.5, 6],
  [0.9, 23.5],
  [1, 31],
])("the %d quantile is R's type 7", (share, value) => {
  expect(quantile([1, 2, 4, 8, 16, 31], share)).toBeCloseTo(value, 12);
});

it("is the number itself of one number, and nothing of none", () => {
  expect(quantile([3], 0.9)).toBe(3);
  expect(quantile([], 0.5)).toBeNull();
});
