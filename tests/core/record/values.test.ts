/** Numbers, dates and bounds, text by text. */
import fc from "fast-check";
import { dateOf, dayOf } from "../../../src/core/day";
import { figureOfNumber, figureOfText, studentsOf, type Scale } from "../../../src/core/record/bounds";
import { isAmbiguous, writtenDay } from "../../../src/core/record/date";
import { fold, numberOf, percentOf, ratingOf, runsOf, yearsOf } from "../../../src/core/record/value";
import { fields } from "../../../src/framework/fields";

test.each([
  ["1,234", 1234],
  ["12", 12],
  [".5", 0.5],
  ["(12)", -12],
  ["1,23", null],
  ["12a", null],
  ["", null],
  ["-", null],
])("the number %s", (text, number) => {
  expect(numberOf(text)).toBe(number);
});

test.each([
  ["12", 12],
  ["12 years", 12],
  ["3 yrs 6 mos", 3.5],
  ["<1", 0],
  ["12+", 12],
  ["some", null],
  ["", null],
])("%s years", (text, years) => {
  expect(yearsOf(text)).toBe(years);
});

test.each([
  ["35%", { percent: 35, decimals: 0 }],
  ["35.25 %", { percent: 35.25, decimals: 2 }],
  ["35", null],
  ["< 5%", null],
])("the percentage %s", (text, percent) => {
  expect(percentOf(text)).toEqual(percent);
});

const words = new Map(Object.entries(fields.values.ratingWords));
test.each([
  ["4", 4],
  ["4.5", 4.5],
  ["4 - Above Expectations", 4],
  ["Above Expectations (4)", 4],
  ["Significantly Above Expectations", 5],
  ["Level 3", 3],
  ["3 or 4", null],
  ["Meets", null],
])("the rating %s", (text, rating) => {
  expect(ratingOf(text, words)).toBe(rating);
});

test("white space of all kinds is folded", () => {
  expect(fold("\u00a0 Oak \t\n Hill ")).toBe("Oak Hill");
});

test("runs of rows", () => {
  expect(runsOf([5, 6, 7, 9])).toBe("5-7,9");
  expect(runsOf([])).toBe("");
});

describe("dates", () => {
  const march4 = dayOf({ year: 2021, month: 3, day: 4 });
  test.each([
    "2021-03-04",
    "2021/3/4",
    "4-Mar-21",
    "4 March 2021",
    "March 4, 2021",
    "Mar 4 2021",
    "20210304",
    "2021-03-04T00:00:00",
    "March 4th, 2021",
    "Thursday, March 4, 2021",
  ])("%s is March 4, 2021", (text) => {
    expect(writtenDay(text)).toEqual({ monthFirst: march4, dayFirst: march4 });
  });
  test.each(["3/4/2021", "03-04-21", "3.4.2021"])("%s can be March 4 or April 3", (text) => {
    const april3 = dayOf({ year: 2021, month: 4, day: 3 });
    expect(writtenDay(text)).toEqual({ monthFirst: march4, dayFirst: april3 });
  });
  test.each(["02/30/2021", "13/13/2021", "2021-02-30", "1234", "K-8", "9-12", "hello", ""])("%s is no day", (text) => {
    expect(writtenDay(text)).toBeNull();
  });
  test("only a day and month that are both at most 12 and differ are ambiguous", () => {
    expect(isAmbiguous(writtenDay("3/14/2021") ?? { monthFirst: null, dayFirst: null })).toBe(false);
    expect(isAmbiguous(writtenDay("5/5/2021") ?? { monthFirst: null, dayFirst: null })).toBe(false);
    expect(isAmbiguous(writtenDay("5/6/2021") ?? { monthFirst: null, dayFirst: null })).toBe(true);
  });
  test("every day written either way is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 60_000 }), (serial) => {
        const { year, month, day } = dateOf(serial);
        expect(writtenDay(`${month}/${day}/${year}`)?.monthFirst).toBe(serial);
        expect(writtenDay(`${day}/${month}/${year}`)?.dayFirst).toBe(serial);
        expect(
          writtenDay(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`)?.monthFirst,
        ).toBe(serial);
      }),
    );
  });
});

describe("students", () => {
  const suppressed = new Set(fields.values.suppressed);
  const bounds = (text: string, total: number | null, scale: Scale = "count") => {
    const figure = figureOfText(text, scale, suppressed);
    return figure === null ? null : studentsOf(figure, total);
  };
  // Whole students of 400, worked out by hand.
  test.each([
    ["52", 400, [52, 52]],
    ["< 10", 400, [0, 9]],
    ["<10", 6, [0, 6]],
    ["n<10", 400, [0, 9]],
    ["N < 10", null, [0, 9]],
    ["<=10", 400, [0, 10]],
    ["fewer than 10", 400, [0, 9]],
    ["< 5%", 400, [10, 19]],
    ["< 5%", 100, [0, 4]],
    ["<=5%", 400, [10, 20]],
    ["> 95%", 400, [381, 400]],
    [">=95%", 400, [380, 400]],
    ["15%", 400, [58, 62]],
    ["15.2%", 400, [61, 61]],
    ["0%", 400, [0, 2]],
    ["100%", 400, [398, 400]],
    ["5-9", 400, [5, 9]],
    ["*", 400, [0, 400]],
    ["**", 400, [0, 400]],
    ["33%", 3, [1, 1]],
  ] as const)("%s of %s", (text, total, [low, high]) => {
    expect(bounds(text, total)).toEqual({ low, high });
  });
  test.each(["about 200", "n/a", "yes", "135%"])("%s says nothing", (text) => {
    expect(bounds(text, 400)).toBeNull();
  });
  test("a share without a total is no number of students", () => {
    expect(bounds("15%", null)).toBeNull();
    expect(bounds("*", null)).toBeNull();
  });
  test.each([
    [0.35, "fraction", [138, 142]],
    [35, "percent", [138, 142]],
    [0.352, "fraction", [141, 141]],
    [1, "fraction", [398, 400]],
    [35, "count", [35, 35]],
  ] as const)("the number %s as %s", (value, scale, [low, high]) => {
    const figure = figureOfNumber(value, scale);
    expect(figure && studentsOf(figure, 400)).toEqual({ low, high });
  });
  test.each([
    [-1, "count"],
    [12.5, "count"],
    [101, "percent"],
    [1.2, "fraction"],
  ] as const)("the number %s is no %s", (value, scale) => {
    expect(figureOfNumber(value, scale)).toBeNull();
  });
  test("whatever is published for a true number, the bounds hold it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), (total, any) => {
        const students = any % (total + 1);
        const share = (100 * students) / total;
        const published = students < 10 ? "< 10" : share < 5 ? "< 5%" : share > 95 ? "> 95%" : `${Math.round(share)}%`;
        const found = bounds(published, total);
        expect(found).not.toBeNull();
        expect(found?.low).toBeLessThanOrEqual(students);
        expect(found?.high).toBeGreaterThanOrEqual(students);
        expect(found?.low).toBeGreaterThanOrEqual(0);
        expect(found?.high).toBeLessThanOrEqual(total);
      }),
    );
  });
});
