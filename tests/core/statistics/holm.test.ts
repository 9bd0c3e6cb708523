import { holm } from "../../../src/core/statistics/holm";

it("adjusts as worked out by hand and as R does", () => {
  // Sorted: 0.005 · 7 = 0.035, 0.01 · 6 = 0.06, 0.02 · 5 = 0.10, then 0.02 · 4, 0.03 · 3 and 0.04 · 2 are less and stay at 0.10, 0.6 · 1.
  // R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.005, 0.6, 0.02), "holm")
  const found = holm([0.01, 0.02, 0.03, 0.04, 0.005, 0.6, 0.02]);
  [0.06, 0.1, 0.1, 0.1, 0.035, 0.6, 0.1].forEach((value, at) => {
    expect(found[at]).toBeCloseTo(value, 14);
  });
});

it("changes nothing of one, is never over 1, and does not depend on the order", () => {
  expect(holm([0.03])).toEqual([0.03]);
  expect(holm([0.7, 0.8])).toEqual([1, 1]);
  expect(holm([])).toEqual([]);
  expect(holm([0, 1, 0.01])).toEqual([0, 1, 0.02]);
  expect(holm([0.01, 0, 1])).toEqual([0.02, 0, 1]);
});
