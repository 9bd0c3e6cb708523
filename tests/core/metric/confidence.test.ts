import { newcombe, wilson } from "../../../src/core/metric/confidence";

// Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("Wilson's interval of %d of %d is the published one", (hits, n, low, high) => {
  const interval = wilson(hits, n);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

// Newcombe 1998, Statistics in Medicine 17:873, table II, method 10.
it.each([
  [[56, 70], [48, 80], 0.0524, 0.3339],
  [[9, 10], [3, 10], 0.1705, 0.809],
  [[6, 7], [2, 7], 0.0582, 0.8062],
  [[5, 56], [0, 29], -0.0381, 0.1926],
] as const)("Newcombe's interval of %j and %j is the published one", (first, second, low, high) => {
  const interval = newcombe(first, second);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

it("stays within 0 and 1 at the ends", () => {
  expect(wilson(7, 7).high).toBe(1);
  expect(wilson(0, 7).low).toBe(0);
});
