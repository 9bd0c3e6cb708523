import fc from "fast-check";
import type { Bounds } from "../../../src/core/record/record";
import { exactly, figure, metricsOf } from "./tagged-of";

const share = (
  school: Parameters<typeof metricsOf>[0]["school"],
  id: "students-of-color" | "students-economically-disadvantaged",
  group = {},
) => figure(metricsOf({ school: school ?? [] }), id, group);

describe("students of color", () => {
  it("counts the known: neither White nor unknown is of color", () => {
    // 100 students, 10 unknown, 30 White: 60 of 90. 200 students, 20 White: 180 of 200. Together 240 of 290.
    const metric = share(
      [
        { school: "1", enrollment: 100, students: { white: exactly(30), unknown: exactly(10), black: exactly(60) } },
        { school: "2", enrollment: 200, students: { white: exactly(20), hispanic: exactly(180) } },
      ],
      "students-of-color",
    );
    expect(metric).toMatchObject({ value: 240 / 290, low: null, high: null, interval: null, known: 2, of: 2 });
  });

  it("takes the groups' sum where no enrollment is given", () => {
    expect(
      share(
        [{ school: "1", students: { white: exactly(25), black: exactly(50), unknown: exactly(7) } }],
        "students-of-color",
      ).value,
    ).toBe(50 / 75);
  });

  it("carries suppressed cells as bounds, and the figure between", () => {
    // "< 10" White of 200 and 30 exactly White of 100: White 30 to 39 of 300.
    expect(
      share(
        [
          { school: "1", enrollment: 200, students: { white: { low: 0, high: 9 }, black: exactly(150) } },
          { school: "2", enrollment: 100, students: { white: exactly(30) } },
        ],
        "students-of-color",
      ),
    ).toMatchObject({ value: 265.5 / 300, low: 261 / 300, high: 270 / 300, interval: "bounds", known: 2, of: 2 });
  });

  it("lets a school without numbers be anything, and the figure be that of the others", () => {
    const metric = share(
      [
        { school: "1", enrollment: 100, students: { white: exactly(50) } },
        { school: "2", enrollment: 100 },
      ],
      "students-of-color",
    );
    expect(metric).toMatchObject({ value: 0.5, low: 0.25, high: 0.75, known: 1, of: 2 });
    expect(metric.reason).toContain("1 school gives no students by race/ethnicity");
  });

  it("is unknown, never zero, without any number", () => {
    expect(share([{ school: "1", enrollment: 100 }], "students-of-color")).toMatchObject({
      value: null,
      status: "unknown",
      known: 0,
      of: 1,
    });
  });

  it("is zero where all are White", () => {
    expect(share([{ school: "1", enrollment: 8, students: { white: exactly(8) } }], "students-of-color")).toMatchObject(
      {
        value: 0,
        status: "value",
      },
    );
  });

  it("leaves a school without students out", () => {
    expect(
      share(
        [
          { school: "1", enrollment: 0 },
          { school: "2", enrollment: 4, students: { white: exactly(1) } },
        ],
        "students-of-color",
      ),
    ).toMatchObject({ value: 0.75, known: 1, of: 1 });
  });

  it("gives each group's share too", () => {
    expect(
      share(
        [{ school: "1", enrollment: 100, students: { white: exactly(30), black: exactly(50), unknown: exactly(20) } }],
        "students-of-color",
        { raceEthnicity: "black" },
      ).value,
    ).toBe(50 / 80);
  });

  it("reads one school once, from several sheets", () => {
    expect(
      share(
        [
          { school: "1", enrollment: 100, students: { white: exactly(30) } },
          { school: "1", level: "high" },
        ],
        "students-of-color",
      ),
    ).toMatchObject({ value: 0.7, of: 1 });
  });
});

describe("students economically disadvantaged", () => {
  it("is the number of enrollment, with bounds", () => {
    expect(
      share(
        [
          { school: "1", enrollment: 100, economicallyDisadvantaged: exactly(40) },
          { school: "2", enrollment: 300, economicallyDisadvantaged: { low: 0, high: 9 } },
        ],
        "students-economically-disadvantaged",
      ),
    ).toMatchObject({ value: 44.5 / 400, low: 40 / 400, high: 49 / 400, interval: "bounds" });
  });

  it("does not read a range over all students as half of them", () => {
    expect(
      share(
        [
          { school: "1", enrollment: 100, economicallyDisadvantaged: exactly(20) },
          { school: "2", enrollment: 100, economicallyDisadvantaged: { low: 0, high: 100 } },
        ],
        "students-economically-disadvantaged",
      ),
    ).toMatchObject({ value: 0.2, low: 0.1, high: 0.6, known: 1, of: 2 });
  });
});

/** Every way in which two groups, White and unknown, can fill the given ranges of an enrollment. */
function completions(enrollment: number, white: Bounds, unknown: Bounds): { white: number; unknown: number }[] {
  const all: { white: number; unknown: number }[] = [];
  for (let w = white.low; w <= white.high; w++)
    for (let u = unknown.low; u <= unknown.high; u++) if (w + u <= enrollment) all.push({ white: w, unknown: u });
  return all;
}

const range = (most: number): fc.Arbitrary<Bounds> =>
  fc.tuple(fc.nat(most), fc.nat(3)).map(([low, more]) => ({ low, high: low + more }));

it("the bounds hold for every completion of a small table, and are reached where one school has them", () => {
  const school = fc.record({ enrollment: fc.integer({ min: 12, max: 20 }), white: range(5), unknown: range(2) });
  fc.assert(
    fc.property(fc.array(school, { minLength: 1, maxLength: 3 }), (schools) => {
      const metric = share(
        schools.map(({ enrollment, white, unknown }, index) => ({
          school: `${index}`,
          enrollment,
          students: { white, unknown },
        })),
        "students-of-color",
      );
      const low = metric.low ?? metric.value ?? NaN;
      const high = metric.high ?? metric.value ?? NaN;
      let partial = [{ color: 0, known: 0 }];
      for (const { enrollment, white, unknown } of schools)
        partial = partial.flatMap(({ color, known }) =>
          completions(enrollment, white, unknown).map((one) => ({
            color: color + enrollment - one.unknown - one.white,
            known: known + enrollment - one.unknown,
          })),
        );
      const shares = partial.map(({ color, known }) => color / known);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(low - 1e-12);
      expect(Math.max(...shares)).toBeLessThanOrEqual(high + 1e-12);
      expect(Math.min(...shares)).toBeCloseTo(low, 10);
      expect(metric.value).toBeGreaterThanOrEqual(low - 1e-12);
      expect(metric.value).toBeLessThanOrEqual(high + 1e-12);
    }),
    { numRuns: 60 },
  );
});
