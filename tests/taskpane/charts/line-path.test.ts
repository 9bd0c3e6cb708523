import { firstFilled, pathOf, placed, scaleOf } from "../../../src/taskpane/charts/line-path";

const BOX = { left: 0, right: 100, top: 0, bottom: 40 };

it("makes a small change look small: the height stands for at least the span", () => {
  expect(scaleOf([[3, 3.5]], 1)).toEqual({ low: 2.75, high: 3.75 });
});

it("leaves alone a change that is larger than the span", () => {
  expect(scaleOf([[2, 4]], 0.5)).toEqual({ low: 2, high: 4 });
});

it("has a scale without any value", () => {
  expect(scaleOf([[null, null]], 0.1)).toEqual({ low: 0, high: 0.1 });
});

it("places low at the bottom and high at the top, the years evenly", () => {
  expect(placed([0, 5, 10], { low: 0, high: 10 }, BOX)).toEqual([
    { x: 0, y: 40 },
    { x: 50, y: 20 },
    { x: 100, y: 0 },
  ]);
});

it("begins the line where the data begins", () => {
  expect(placed([null, 0, 10], { low: 0, high: 10 }, BOX, 1)).toEqual([null, { x: 0, y: 40 }, { x: 100, y: 0 }]);
  expect(
    firstFilled([
      [null, null, 1],
      [null, 2, null],
    ]),
  ).toBe(1);
  expect(firstFilled([[null]])).toBe(0);
});

it("leaves a gap where a year is unknown, and shows a year alone", () => {
  const points = placed([1, 1, null, 1], { low: 0, high: 2 }, BOX);
  expect(pathOf(points)).toBe("M0 20L33.3 20M100 20h0");
});
