import { severityFromCases } from "../../../src/core/statistics/severity";

it("is worked by hand on three directors and three cases", () => {
  // Case means 3, 4, 3. Deviations (0.2 + 0 + 0.4) / 3 = 0.2, 0, -0.2.
  // What is left: 0, -0.2, 0.2 | 0, 0, 0 | 0, 0.2, -0.2, so s² = 0.16 / 4 = 0.04 and s²/k = 0.04 / 3.
  // Variance of deviations 0.08 / 2 = 0.04; τ² = 0.04 - 0.04 / 3; S = (0.08 / 3) / 0.04 = 2 / 3.
  const found = severityFromCases([
    [3.2, 4.0, 3.4],
    [3.0, 4.0, 3.0],
    [2.8, 4.0, 2.6],
  ]);
  expect(found?.deviation.map((value) => Number(value.toFixed(12)))).toEqual([0.2, 0, -0.2]);
  expect(found?.reliable).toBeCloseTo(2 / 3, 12);
  expect(found?.error).toBeCloseTo(Math.sqrt(0.04 / 3), 12);
});

it("trusts nothing where directors differ no more than chance", () => {
  expect(
    severityFromCases([
      [3, 4],
      [4, 3],
    ])?.reliable,
  ).toBe(0);
});

it("tells nothing of one director, one case, or a case that one did not rate", () => {
  expect(severityFromCases([[3, 4]])).toBeNull();
  expect(severityFromCases([[3], [4]])).toBeNull();
  expect(
    severityFromCases([
      [3, 4, 5],
      [3, 4],
    ]),
  ).toBeNull();
});
