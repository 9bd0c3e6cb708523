import { severityFromCases } from "../../../src/core/statistics/severity";

it("is worked by hand on three directors and three cases", () => {
  // Case means 3, 4, 3. Deviations (0.2 + 0 + 0.4) / 3 = 0.2, 0, -0.2.
  // What is left: 0, -0.2, 0.2 | 0, 0, 0 | 0, 0.2, -0.2, so s² = 0.16 / 4 = 0.04 and s²/k = 0.04 / 3.
  // Variance of deviations 0.08 / 2 = 0.04; τ² = 0.04 - 0.04 / 3; S = (0.08 / 3) / 0.04 = 2 / 3.
  // A deviation from the mean of three: its variance is 2 / 3 of s²/k.
  const found = severityFromCases([
    [3.2, 4.0, 3.4],
    [3.0, 4.0, 3.0],
    [2.8, 4.0, 2.6],
  ]);
  expect(found?.deviation.map((value) => Number(value.toFixed(12)))).toEqual([0.2, 0, -0.2]);
  expect(found?.reliable).toBeCloseTo(2 / 3, 12);
  expect(found?.error).toBeCloseTo(Math.sqrt(((2 / 3) * 0.04) / 3), 12);
  // R: f <- data.frame(y = c(3.2,4,3.4, 3,4,3, 2.8,4,2.6), d = factor(rep(1:3, each = 3)), k = factor(rep(1:3, 3)))
  //    confint(lm(y ~ C(d, contr.sum) + C(k, contr.sum), f))[2, ]   # -0.0617657548637 0.4617657548637
  expect(found?.half).toBeCloseTo(0.4617657548637 - 0.2, 11);
});

it("has R's effects and intervals of five directors on four cases", () => {
  // R, for director i:  f$d <- factor(rep(1:5, each = 4), levels = c(i, setdiff(1:5, i)))
  //    m <- lm(y ~ C(d, contr.sum) + C(k, contr.sum), f); coef(m)[2]; confint(m)[2, ]
  // and from anova(lm(y ~ d + k, f)): mean squares of directors 0.2460325, of what is left 0.07019583333.
  const y = [
    [1.96, 3.2, 3.89, 3.9],
    [1.87, 2.81, 3.33, 4.19],
    [1.67, 3.54, 3.34, 3.7],
    [1.35, 2.69, 3.15, 3.49],
    [1.87, 2.97, 4.13, 4.27],
  ];
  const fromR = [
    [0.1715, -0.0866609727415, 0.4296609727415],
    [-0.016, -0.274160972742, 0.242160972742],
    [-0.0035, -0.261660972742, 0.254660972742],
    [-0.396, -0.654160972742, -0.137839027258],
    [0.244, -0.0141609727415, 0.5021609727415],
  ] as const;
  const found = severityFromCases(y);
  fromR.forEach(([effect, low, high], at) => {
    const value = found?.deviation[at] ?? NaN;
    expect(value).toBeCloseTo(effect, 11);
    expect(value - (found?.half ?? NaN)).toBeCloseTo(low, 10);
    expect(value + (found?.half ?? NaN)).toBeCloseTo(high, 10);
  });
  expect(found?.reliable).toBeCloseTo(1 - 0.07019583333 / 0.2460325, 9);
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
