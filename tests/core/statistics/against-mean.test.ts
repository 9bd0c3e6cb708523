import { againstMean } from "../../../src/core/statistics/against-mean";

it("is worked by hand on two of three effects", () => {
  // Effects 0.5 and 0.1 with the mean 0.3: ± 0.2. Variance of half their difference: (0.04 + 0.09 - 2 · 0.01) / 4 = 0.0275.
  const [one, other] = againstMean(
    Float64Array.of(0.5, 9, 0.1),
    Float64Array.of(0.04, 7, 0.01, 7, 7, 7, 0.01, 7, 0.09),
    [0, 2],
  );
  for (const [found, value] of [
    [one, 0.2],
    [other, -0.2],
  ] as const) {
    expect(found?.value).toBeCloseTo(value, 12);
    expect(found?.error).toBeCloseTo(Math.sqrt(0.0275), 12);
    // R: qnorm(.975) is 1.95996398454005
    expect(found?.low).toBeCloseTo(value - 1.95996398454005 * Math.sqrt(0.0275), 12);
    expect(found?.high).toBeCloseTo(value + 1.95996398454005 * Math.sqrt(0.0275), 12);
  }
});
