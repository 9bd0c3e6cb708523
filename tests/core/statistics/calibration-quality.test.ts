import { SPREADS, simulateLinks, simulateYear } from "../../../scripts/quality/calibration";
import { coverageOf, PLANTINGS } from "../../../scripts/quality/coverage";

// The table of domain.md, section 5: raw, mean-centered, shrunk, 4 common cases; RMSE of the centered score, 400 runs.
const TABLE = [
  [0.149, 0.343, 0.294, 0.154],
  [0.204, 0.24, 0.205, 0.187],
  [0.315, 0.188, 0.183, 0.209],
  [0.318, 0.342, 0.317, 0.209],
] as const;

describe.each(SPREADS.map((spreads, at) => [spreads, TABLE[at] ?? [NaN, NaN, NaN, NaN]] as const))(
  "with %j",
  (spreads, [raw, centered, shrunk, cases]) => {
    const found = simulateYear(spreads, 400, 2026);

    it("makes the errors of the domain's table, to a hundredth", () => {
      expect(Math.abs(found.raw - raw)).toBeLessThan(0.01);
      expect(Math.abs(found.centered - centered)).toBeLessThan(0.01);
      expect(Math.abs(found.shrunk - shrunk)).toBeLessThan(0.01);
      expect(Math.abs(found.cases - cases)).toBeLessThan(0.01);
    });

    it("never makes it more than 10 percent worse with four common cases, and much better where directors are strict", () => {
      expect(found.cases).toBeLessThanOrEqual(1.1 * found.raw);
      if (spreads.severity >= 0.3) expect(found.cases).toBeLessThanOrEqual(0.75 * found.raw);
    });
  },
);

it("leaders who change directors recover more severity the more of them there are", () => {
  const recovered = [0, 0.02, 0.2].map(
    (moving) => simulateLinks({ severity: 0.3, portfolio: 0.3 }, moving, 4, 20, 7).recovered,
  );
  expect(recovered[0]).toBeLessThan(0.2);
  expect(recovered[1]).toBeGreaterThan(recovered[0] ?? NaN);
  expect(recovered[2]).toBeGreaterThan(0.9);
});

it("from the changes on that the product asks for, adjusting is no worse than leaving the ratings as they are", () => {
  for (const spreads of SPREADS) {
    const { movesPerDirector, raw, linked, covered } = simulateLinks(spreads, 0.09, 4, 40, 11);
    expect(movesPerDirector).toBeGreaterThan(3);
    expect(linked).toBeLessThanOrEqual(1.03 * raw);
    // The intervals hold nearly as often as they say; Definitions tells so.
    expect(covered).toBeGreaterThan(0.86);
  }
});

it.each(PLANTINGS)("severities planted in directors are inside their 95 percent interval: %j", (planting) => {
  for (const seed of [2028, 5]) {
    const covered = coverageOf(planting, 400, seed);
    expect(covered).toBeGreaterThanOrEqual(0.93);
    expect(covered).toBeLessThanOrEqual(0.97);
  }
});
