import {
  chanceBelow,
  chanceBelowZero,
  meanOf,
  slopeOf,
  student95,
  studentBelow,
} from "../../../src/core/statistics/student";

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

// R: pt(-2.5, 9); pt(1.3, 4.7); pt(-40, 3)
it.each([
  [-2.5, 9, 0.01693091384149285],
  [1.3, 4.7, 0.8731513520676949],
  [-40, 3, 1.719034039457927e-5],
  [0, 7, 0.5],
  [-Infinity, 7, 0],
])("the chance of a t at or below %d, of %d degrees", (t, freedom, probability) => {
  expect(studentBelow(t, freedom)).toBeCloseTo(probability, 12);
});

describe("the chance of being so low", () => {
  const low = meanOf([-0.4, -0.1, -0.3, 0.1, -0.5, -0.2, -0.35, 0.05, -0.15, -0.25]);
  const other = meanOf([0.1, 0.2, -0.1, 0.05, 0, 0.15, -0.2, 0.3, 0.1, 0.05, -0.05, 0.12]);
  if (low === null || other === null) throw new Error("no mean");

  it("is R's t.test of one sample and of two", () => {
    // R, x and y being these: t.test(x, alternative = "less")$p.value; t.test(x, y, alternative = "less")$p.value
    expect(chanceBelowZero(low)).toBeCloseTo(0.003506084877230446, 12);
    expect(chanceBelow(low, other)).toBeCloseTo(0.0008863215523352352, 12);
    expect(chanceBelow(other, low)).toBeCloseTo(1 - 0.0008863215523352352, 12);
  });

  it("is none where all say the same, and cannot be told of one", () => {
    const [same, zero, one] = [meanOf([-0.2, -0.2, -0.2]), meanOf([0, 0]), meanOf([-3])];
    if (same === null || zero === null || one === null) throw new Error("no mean");
    expect([chanceBelowZero(same), chanceBelowZero(zero), chanceBelowZero(one)]).toEqual([0, 1, 1]);
    expect([chanceBelow(same, zero), chanceBelow(zero, zero), chanceBelow(one, other)]).toEqual([0, 1, 1]);
  });
});
