import fc from "fast-check";
import { quartersOf } from "../../../src/core/metric/quarters";
import type { School } from "../../../src/core/metric/schools";
import type { Bounds } from "../../../src/core/record/record";
import { districtFrom, exactly } from "./tagged-of";

const school = (
  key: string,
  enrollment: number | null,
  poor: number | Bounds | null,
  type: string | null = null,
  share: Bounds | null = null,
): School => ({
  key,
  cluster: null,
  level: null,
  type,
  enrollment,
  economicallyDisadvantaged: typeof poor === "number" ? exactly(poor) : poor,
  economicallyDisadvantagedShare: share,
  students: {},
  origins: [],
  countedIn: () => [],
});

const of = (schools: School[], scope: "all" | "district-run" = "all") =>
  Object.fromEntries(quartersOf(schools, scope).quarter);

it("cuts eight schools into pairs, whatever their order", () => {
  const schools = [50, 10, 80, 20, 40, 70, 30, 60].map((poor) => school(`s${poor}`, 100, poor));
  expect(of(schools)).toEqual({ s10: 1, s20: 1, s30: 2, s40: 2, s50: 3, s60: 3, s70: 4, s80: 4 });
});

it("keeps equal shares together, in the lower quarter", () => {
  // N = 4: ranks 0, 1, 1, 1 → floor(4·1/4) + 1 = 2 for all three; nobody is in 3 or 4.
  expect(of([school("a", 100, 10), school("b", 100, 50), school("c", 200, 100), school("d", 10, 5)])).toEqual({
    a: 1,
    b: 2,
    c: 2,
    d: 2,
  });
});

it("has no quarter for a school without students, without a share, or out of scope", () => {
  const schools = [school("a", 100, 10), school("b", 0, 0), school("c", null, 5), school("d", 100, null)];
  expect(of(schools)).toEqual({ a: 1 });
  expect(of([school("a", 100, 10), school("x", 100, 5, "charter")], "district-run")).toEqual({ a: 1 });
});

it("leaves out a range that reaches into another quarter, and only that", () => {
  const schools = [10, 20, 30, 40, 50, 60, 70].map((poor) => school(`s${poor}`, 100, poor));
  const found = quartersOf(
    [...schools, school("wide", 100, { low: 38, high: 62 }), school("narrow", 100, { low: 71, high: 73 })],
    "all",
  );
  expect([...found.uncertain]).toEqual(["wide"]);
  // N = 9; below the narrow one (middle 72) stand 8: floor(32/9) + 1 = 4.
  expect(found.quarter.get("narrow")).toBe(4);
});

describe("shares that were published as percentages", () => {
  // 45 % of 20, of 210 and of 505 students: what rounds to it differs.
  const published = (key: string, enrollment: number | null, percent: number): School =>
    school(
      key,
      enrollment,
      enrollment === null
        ? null
        : {
            low: Math.ceil((enrollment * (percent - 0.5)) / 100),
            high: Math.floor((enrollment * (percent + 0.5)) / 100),
          },
      null,
      exactly(percent / 100),
    );

  it("stay together where they are equal, and none is uncertain", () => {
    const schools = [
      published("a", 400, 20),
      published("b", 20, 45),
      published("c", 210, 45),
      published("d", 505, 45),
      published("e", 300, 46),
      published("f", 300, 60),
      published("g", 300, 61),
      published("h", 900, 90),
    ];
    // N = 8; ranks 0, 1, 1, 1, 4, 5, 6, 7: floor(4·r/8) + 1.
    expect(of(schools)).toEqual({ a: 1, b: 1, c: 1, d: 1, e: 3, f: 3, g: 4, h: 4 });
    expect(quartersOf(schools, "all").uncertain.size).toBe(0);
  });

  it("are known without an enrollment, but not of a school without students", () => {
    const schools = [
      published("a", null, 10),
      published("b", null, 30),
      published("c", 0, 50),
      published("d", null, 70),
    ];
    // N = 3; ranks 0, 1, 2: floor(4·r/3) + 1.
    expect(of(schools)).toEqual({ a: 1, b: 2, d: 3 });
  });

  it("suppressed ones stay ranges, with or without an enrollment", () => {
    const plain = [1, 2, 3, 4, 50, 60, 70].map((percent) => published(`p${percent}`, null, percent));
    const below5 = { low: 0, high: 0.05 };
    const found = quartersOf(
      [...plain, school("x", null, null, null, below5), school("y", 100, { low: 0, high: 4 }, null, below5)],
      "all",
    );
    expect([...found.uncertain]).toEqual(["x", "y"]);
  });
});

it("does not take a range over all students for a known share", () => {
  expect(of([school("a", 100, 10), school("b", 100, { low: 0, high: 100 })])).toEqual({ a: 1 });
});

it("is empty without schools", () => {
  expect(of([])).toEqual({});
});

it("follows the formula, by counting pair by pair", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }), (poor) => {
      const schools = poor.map((number, index) => school(`${index}`, 30, number));
      const { quarter } = quartersOf(schools, "all");
      poor.forEach((number, index) => {
        const rank = poor.filter((other) => other < number).length;
        expect(quarter.get(`${index}`)).toBe(Math.floor((4 * rank) / poor.length) + 1);
      });
    }),
  );
});

describe("the year of the poverty shares", () => {
  const poverty = (schoolYear: string | null) =>
    [10, 20, 30, 40].map((poor) => ({
      schoolYear,
      school: `s${poor}`,
      enrollment: 100,
      economicallyDisadvantaged: exactly(poor),
    }));
  const roster = [{ schoolYear: "2025-26", school: "s40", name: "Ada Birch" }];
  const from = (school: ReturnType<typeof poverty>) => {
    const year = districtFrom({ school, leader: roster }).years.find(({ name }) => name === "2025-26");
    return [year?.quarters().from, year?.place("s40").quartile];
  };

  it.each([
    ["2025-26", "2025-26", 4],
    ["2023-24", "2023-24", 4],
    ["2022-23", undefined, null],
    ["2026-27", undefined, null],
  ])("shares of %s give quarters from %s", (year, expected, quartile) => {
    expect(from(poverty(year))).toEqual([expected, quartile]);
  });

  it("takes the latest of several", () => {
    expect(from([...poverty("2023-24"), ...poverty("2024-25")])[0]).toBe("2024-25");
  });

  it("takes shares without a year where no other are", () => {
    expect(from(poverty(null))).toEqual([null, 4]);
  });
});
