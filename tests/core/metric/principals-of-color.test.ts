import fc from "fast-check";
import { exactly, figure, metricsOf, type Literal } from "./tagged-of";

const heads = (...races: (string | null)[]): Literal => ({
  leader: races.map((raceEthnicity, index) => ({ school: `${index}`, name: `Person ${index}`, raceEthnicity })),
});

describe("principals of color", () => {
  it("is of the known, with the unknown as bounds", () => {
    // 2 of color, 1 White, 1 unknown: 2 of 3; from 2 of 4 to 3 of 4.
    expect(figure(metricsOf(heads("black", "white", "hispanic", null)), "principals-of-color")).toMatchObject({
      value: 2 / 3,
      low: 2 / 4,
      high: 3 / 4,
      interval: "bounds",
      known: 3,
      of: 4,
      reason: "One principal is 33.3 points.",
    });
  });

  it("reads the label unknown as unknown", () => {
    expect(figure(metricsOf(heads("black", "unknown")), "principals-of-color")).toMatchObject({
      value: 1,
      known: 1,
      of: 2,
    });
  });

  it("says what would give it, where no race/ethnicity is known", () => {
    const metric = figure(metricsOf(heads(null, "unknown")), "principals-of-color");
    expect(metric).toMatchObject({ value: null, status: "unknown", known: 0, of: 2 });
    expect(metric.reason).toContain("a roster column with each principal's race/ethnicity would give it");
  });

  it("does not ask for a roster where only one cluster's schools have no head", () => {
    const place = (at: string, cluster: string) => ({
      school: at,
      cluster,
      enrollment: 100,
      students: { white: exactly(40), black: exactly(60) },
    });
    const metrics = metricsOf({
      leader: [
        { school: "1", name: "Ada", raceEthnicity: "white" },
        { school: "2", name: null, vacant: true },
      ],
      school: [place("1", "East"), place("2", "West")],
    });
    expect(figure(metrics, "representation-gap", { cluster: "West" }).reason).toBe("No head of school is named here.");
    expect(figure(metricsOf({ school: [place("1", "East")] }), "representation-gap").reason).toMatch(
      /^No head of school is named in 2025-26: a roster/,
    );
  });

  it("is zero where all are White", () => {
    expect(figure(metricsOf(heads("white", "white")), "principals-of-color").value).toBe(0);
  });

  it("counts a person who leads two schools once in the district and at each cluster", () => {
    const metrics = metricsOf({
      school: [
        { school: "1", cluster: "East" },
        { school: "2", cluster: "West" },
        { school: "3", cluster: "West" },
      ],
      leader: [
        { school: "1", name: "Ada Birch", raceEthnicity: "black" },
        { school: "2", name: "Ada Birch", raceEthnicity: "black" },
        { school: "3", name: "Cyd Dell", raceEthnicity: "white" },
      ],
    });
    expect(figure(metrics, "principals-of-color")).toMatchObject({ value: 1 / 2, of: 2 });
    expect(figure(metrics, "principals-of-color", { cluster: "East" })).toMatchObject({ value: 1, of: 1 });
    expect(figure(metrics, "principals-of-color", { cluster: "West" })).toMatchObject({ value: 1 / 2, of: 2 });
  });

  it("keeps interims apart and says so", () => {
    const { leader = [] } = heads("black", "white");
    const metric = figure(
      metricsOf({
        leader: [...leader, { school: "9", name: "Eli Frost", raceEthnicity: "asian", position: "interim-principal" }],
      }),
      "principals-of-color",
    );
    expect(metric).toMatchObject({ value: 1 / 2, known: 2, of: 2 });
    expect(metric.reason).toBe("One principal is 50 points. 1 interim principal is counted apart: 1 of color.");
  });

  it("does not apply where all heads are interim", () => {
    expect(
      figure(
        metricsOf({ leader: [{ school: "1", name: "A B", position: "interim-principal" }] }),
        "principals-of-color",
      ),
    ).toMatchObject({ status: "not-applicable", value: null });
  });

  it("counts heads only", () => {
    expect(
      figure(
        metricsOf({
          leader: [
            { school: "1", name: "Ada Birch", raceEthnicity: "white" },
            { school: "1", name: "Gus Hale", raceEthnicity: "black", position: "assistant-principal", head: false },
          ],
        }),
        "principals-of-color",
      ),
    ).toMatchObject({ value: 0, of: 1 });
  });

  it("the bounds hold for every completion", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("white", "black", "hispanic", null), { minLength: 1, maxLength: 12 }),
        fc.array(fc.constantFrom("white", "asian"), { minLength: 12, maxLength: 12 }),
        (races, answers) => {
          const metric = figure(metricsOf(heads(...races)), "principals-of-color");
          if (metric.value === null) return;
          const truth = races.map((race, index) => race ?? answers[index]);
          const share = truth.filter((race) => race !== "white").length / truth.length;
          expect(share).toBeGreaterThanOrEqual((metric.low ?? metric.value) - 1e-12);
          expect(share).toBeLessThanOrEqual((metric.high ?? metric.value) + 1e-12);
        },
      ),
    );
  });
});

describe("the representation gap", () => {
  const school = [{ school: "0", enrollment: 100, students: { white: { low: 20, high: 30 }, black: exactly(50) } }];

  it("is students minus principals, its bounds those of both", () => {
    // Students of color 0.70 to 0.80, in the middle 0.75. Principals 1 of 2 known; 1 of 3 to 2 of 3.
    const metric = figure(metricsOf({ ...heads("black", "white", null), school }), "representation-gap");
    expect(metric.value).toBeCloseTo(0.75 - 0.5, 12);
    expect(metric.low).toBeCloseTo(0.7 - 2 / 3, 12);
    expect(metric.high).toBeCloseTo(0.8 - 1 / 3, 12);
    expect(metric).toMatchObject({ unit: "points", known: 2, of: 3 });
  });

  it("is given by race/ethnicity where both sides have the group", () => {
    const metrics = metricsOf({ ...heads("black", "white"), school });
    expect(figure(metrics, "representation-gap", { raceEthnicity: "black" }).value).toBe(0.5 - 0.5);
    expect(
      metrics.some(({ metric, group }) => metric === "representation-gap" && group.raceEthnicity === "hispanic"),
    ).toBe(false);
  });

  it("is unknown when one side is, and says which", () => {
    expect(figure(metricsOf({ ...heads(null), school }), "representation-gap").reason).toContain(
      "race/ethnicity of principals",
    );
    expect(figure(metricsOf(heads("black")), "representation-gap").reason).toContain("No list of schools");
  });
});

describe("parity", () => {
  const school = [{ school: "0", enrollment: 100, students: { white: { low: 20, high: 30 }, black: exactly(50) } }];
  const on = (...races: (string | null)[]) => metricsOf({ ...heads(...races), school }, { parityShown: true });

  it("is not spoken of until the district turns it on", () => {
    const off = metricsOf({ ...heads("black", "white"), school });
    expect(off.filter(({ metric }) => metric.startsWith("parity"))).toEqual([]);
  });

  it("the index is the share of principals by the share of students", () => {
    // Principals 1 of 2 known, 1/3 to 2/3; students 0.75, 0.70 to 0.80.
    const metric = figure(on("black", "white", null), "parity-index");
    expect(metric.value).toBeCloseTo(0.5 / 0.75, 12);
    expect(metric.low).toBeCloseTo(1 / 3 / 0.8, 12);
    expect(metric.high).toBeCloseTo(2 / 3 / 0.7, 12);
    expect(figure(on("black", "white"), "parity-index", { raceEthnicity: "black" }).value).toBe(1);
  });

  it("the number needed is whole, and never below none", () => {
    // 4 heads: 0.75 of them is 3, one is of color.
    expect(figure(on("black", "white", "white", "white"), "parity-need")).toMatchObject({ value: 2, low: 2, high: 3 });
    expect(figure(on("black", "asian"), "parity-need").value).toBe(0);
  });

  it("is unknown where there may be no student of the group", () => {
    const none = [{ school: "0", enrollment: 100, students: { white: exactly(100), black: { low: 0, high: 0 } } }];
    expect(figure(metricsOf({ ...heads("white"), school: none }, { parityShown: true }), "parity-index")).toMatchObject(
      {
        value: null,
        status: "unknown",
      },
    );
  });

  it("the bounds hold for every completion of races and suppressed cells", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("white", "black", null), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 8 }),
        (races, white, room) => {
          const students = { white: { low: white, high: white + room }, black: { low: 0, high: 30 } };
          const cells = [{ school: "0", enrollment: 30, students }];
          const metrics = metricsOf({ ...heads(...races), school: cells }, { parityShown: true });
          const unknowns = races.filter((race) => race === null).length;
          const given = races.filter((race) => race === "black").length;
          for (let whites = white; whites <= white + room; whites++)
            for (let more = 0; more <= unknowns; more++) {
              const share = (30 - whites) / 30;
              const truth = {
                "parity-index": (given + more) / races.length / share,
                "parity-need": Math.max(0, Math.ceil(share * races.length - given - more - 1e-9)),
              };
              for (const id of ["parity-index", "parity-need"] as const) {
                const { value, low, high } = figure(metrics, id);
                if (value === null) continue;
                expect(truth[id]).toBeGreaterThanOrEqual((low ?? value) - 1e-9);
                expect(truth[id]).toBeLessThanOrEqual((high ?? value) + 1e-9);
              }
            }
        },
      ),
    );
  });
});
