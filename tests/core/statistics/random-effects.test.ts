import { betweenGroups } from "../../../src/core/statistics/random-effects";

it("is the ANOVA estimator, worked by hand on groups of 2, 3 and 5", () => {
  // Means 2, 4, 5 (n 2, 3, 5); grand (4 + 12 + 25) / 10 = 4.1.
  // SSB = 2·2.1² + 3·0.1² + 5·0.9² = 8.82 + 0.03 + 4.05 = 12.9, MSB = 6.45.
  // SSW = (1 + 1) + (1 + 0 + 1) + (4 + 1 + 0 + 1 + 4) = 14, MSW = 14 / 7 = 2.
  // n0 = (10 - (4 + 9 + 25) / 10) / 2 = 3.1; between = (6.45 - 2) / 3.1.
  expect(
    betweenGroups([
      [1, 3],
      [3, 4, 5],
      [3, 4, 5, 6, 7],
    ]),
  ).toEqual({
    groups: 3,
    n: 10,
    between: expect.closeTo(4.45 / 3.1, 12) as number,
    within: expect.closeTo(2, 12) as number,
  });
});

it("is 0, never less, where groups are more alike than chance makes them", () => {
  expect(betweenGroups([[1, 5], [2, 4], [], [3, 3]])?.between).toBe(0);
});

it.each([[[]], [[[1, 2, 3]]], [[[1], [2], [3]]]])("tells nothing of %j", (groups) => {
  expect(betweenGroups(groups)).toBeNull();
});
