import { meanOf, slopeOf, student95 } from "../../../src/core/statistics/student";

// R: qt(.975, c(1, 2, 5, 11, 30, 120))
it.each([
  [1, 12.7062047361747],
  [2, 4.3026527297495],
  [5, 2.5705818356363],
  [11, 2.2009851600916],
  [30, 2.0422724563012],
  [120, 1.9799304050824],
])("t of %d degrees", (freedom, t) => {
  expect(student95(freedom)).toBeCloseTo(t, 9);
});

it("a mean has R's t.test interval", () => {
  // R: t.test(c(2.9,3.4,3.6,4.1,4.0,3.2))$conf.int
  const found = meanOf([2.9, 3.4, 3.6, 4.1, 4.0, 3.2]);
  expect(found?.mean).toBeCloseTo(3.53333333333, 10);
  expect(found?.low).toBeCloseTo(3.04710740351, 9);
  expect(found?.high).toBeCloseTo(4.01955926316, 9);
  expect(meanOf([])).toBeNull();
  expect(meanOf([4])).toEqual({ n: 1, mean: 4, low: null, high: null });
});

it("a slope has R's lm interval", () => {
  // R: confint(lm(c(2.9,3.4,3.6,4.1,4.0,3.2) ~ c(0,1,2,4,5,7)))
  const x = [0, 1, 2, 4, 5, 7];
  const found = slopeOf([2.9, 3.4, 3.6, 4.1, 4.0, 3.2].map((y, at) => [x[at] ?? 0, y] as const));
  expect(found?.slope).toBeCloseTo(0.0650717703349, 10);
  expect(found?.low).toBeCloseTo(-0.16125134851, 9);
  expect(found?.high).toBeCloseTo(0.29139488918, 9);
});

it("tells no slope of two pairs, or of one x", () => {
  expect(
    slopeOf([
      [1, 2],
      [2, 3],
    ]),
  ).toBeNull();
  expect(
    slopeOf([
      [1, 2],
      [1, 3],
      [1, 4],
    ]),
  ).toBeNull();
});
