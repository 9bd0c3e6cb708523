import { dateOf, dayInSchoolYear, dayOf, dayOfIso, isDate, isoDate, longDate, schoolYearOf } from "../../src/core/day";
import fc from "fast-check";

describe("days are Excel's serials", () => {
  it.each([
    [1900, 1, 1, 1],
    [1900, 2, 28, 59],
    [1900, 3, 1, 61],
    [1904, 1, 1, 1462],
    [2000, 2, 29, 36585],
    [2018, 12, 31, 43465],
    [2026, 11, 22, 46348],
  ])("%i-%i-%i is %i", (year, month, day, serial) => {
    expect(dayOf({ year, month, day })).toBe(serial);
    expect(dateOf(serial)).toEqual({ year, month, day });
  });

  it("goes to the calendar and back for every day from March 1900 to 2199", () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 109_500 }), (serial) => dayOf(dateOf(serial)) === serial));
  });

  it("agrees with the platform's calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 109_500 }), (serial) => {
        const date = new Date(Date.UTC(1899, 11, 30 + serial));
        return isoDate(serial) === date.toISOString().slice(0, 10);
      }),
    );
  });
});

it.each([
  [{ year: 2023, month: 2, day: 29 }, false],
  [{ year: 2024, month: 2, day: 29 }, true],
  [{ year: 2024, month: 13, day: 1 }, false],
  [{ year: 2024, month: 4, day: 31 }, false],
])("%j is a date: %s", (date, expected) => expect(isDate(date)).toBe(expected));

it("writes dates for people and for machines", () => {
  expect(longDate(46171)).toBe("May 29, 2026");
  expect(dayOfIso("2026-05-29")).toBe(46171);
  expect(dayOfIso("2026-02-30")).toBeNull();
});

it("knows school years", () => {
  expect(isoDate(dayInSchoolYear("2018-19", 10, 1))).toBe("2018-10-01");
  expect(isoDate(dayInSchoolYear("2018-19", 3, 20))).toBe("2019-03-20");
  expect(schoolYearOf(dayInSchoolYear("1999-00", 6, 30))).toBe("1999-00");
});
