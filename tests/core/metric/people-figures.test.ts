/** Interims, what became of those who left, and first-year ratings, as figures of their own. */
import { figure, metricsOf, type Literal } from "./tagged-of";

describe("interim principals of color", () => {
  const leader: Literal["leader"] = [
    { school: "1", name: "Ann", raceEthnicity: "black", position: "interim-principal" },
    { school: "2", name: "Ben", raceEthnicity: "white", position: "interim-principal" },
    { school: "3", name: "Cy", raceEthnicity: "unknown", position: "interim-principal" },
    { school: "4", name: "Di", raceEthnicity: "white" },
  ];
  const school = ["1", "2", "3", "4"].map((key, index) => ({
    school: key,
    cluster: index < 2 ? "East" : "West",
    level: "high",
  }));
  const metrics = metricsOf({ leader, school });

  it("are counted apart, unknowns as a range", () => {
    expect(figure(metrics, "interim-principals-of-color")).toMatchObject({
      value: 1 / 2,
      low: 1 / 3,
      high: 2 / 3,
      interval: "bounds",
      known: 2,
      of: 3,
    });
    expect(figure(metrics, "principals-of-color")).toMatchObject({ value: 0, known: 1, of: 1 });
  });

  it("are given by cluster, level and race/ethnicity", () => {
    expect(figure(metrics, "interim-principals-of-color", { cluster: "East" })).toMatchObject({ value: 1 / 2, of: 2 });
    expect(figure(metrics, "interim-principals-of-color", { level: "high" }).of).toBe(3);
    expect(figure(metrics, "interim-principals-of-color", { raceEthnicity: "white" }).value).toBe(1 / 2);
  });

  it("do not apply where nobody is interim, and a principal elsewhere is no interim", () => {
    const both = [
      { school: "1", name: "Ann", raceEthnicity: "black" },
      { school: "2", name: "Ann", raceEthnicity: "black", position: "interim-principal" },
    ];
    expect(figure(metricsOf({ leader: both }), "interim-principals-of-color")).toMatchObject({
      status: "not-applicable",
      value: null,
    });
  });
});

describe("turnover by outcome", () => {
  const year = (schoolYear: string, heads: Readonly<Record<string, string>>) =>
    Object.entries(heads).map(([school, name]) => ({ schoolYear, school, name }));
  const leader: Literal["leader"] = [
    ...year("2024-25", { 1: "ada", 2: "bea", 3: "cal", 4: "dov", 5: "eve", 6: "fay" }),
    ...year("2025-26", { 1: "ada", 2: "gus", 3: "hal", 4: "ira", 5: "joy", 6: "kim", 7: "bea" }),
    // Cal was promoted, Dov is a dean, Eve retired, Fay is on no roster.
    { schoolYear: "2025-26", name: "cal", head: false, position: "executive-director" },
    { schoolYear: "2025-26", name: "dov", head: false, position: "dean", school: "1" },
    { schoolYear: "2025-26", name: "eve", head: false, position: "principal", status: "retired" },
  ];
  const school = ["1", "2", "3", "4", "5", "6", "7"].map((key) => ({
    school: key,
    cluster: key < "4" ? "East" : "West",
  }));
  const metrics = metricsOf({ leader, school });
  const share = (outcome: "moved" | "promoted" | "retired" | "other-post" | "left", group = {}) =>
    figure(metrics, "turnover-outcome", { outcome, ...group });

  it.each(["moved", "promoted", "retired", "other-post", "left"] as const)("one of six schools: %s", (outcome) => {
    expect(share(outcome)).toMatchObject({ value: 1 / 6, known: 6, of: 6, reason: "1 of 6 schools." });
  });

  it("adds up to the turnover", () => {
    expect(figure(metrics, "turnover-outcome").value).toBe(5 / 6);
    expect(figure(metrics, "principal-turnover").value).toBe(5 / 6);
  });

  it("is given by cluster", () => {
    expect(share("moved", { cluster: "East" })).toMatchObject({ value: 1 / 3, known: 3 });
    expect(share("left", { cluster: "East" }).value).toBe(0);
    expect(share("left", { cluster: "West" }).value).toBe(1 / 3);
  });

  it("leaves groups out that have no such outcome, and says nothing without two rosters", () => {
    const calm = metricsOf({ leader: [...year("2024-25", { 1: "ada" }), ...year("2025-26", { 1: "ada" })], school });
    expect(
      calm.filter(({ metric, schoolYear }) => metric === "turnover-outcome" && schoolYear === "2025-26"),
    ).toHaveLength(6);
    expect(figure(metricsOf({ leader: year("2025-26", { 1: "ada" }) }), "turnover-outcome")).toMatchObject({
      value: null,
      status: "unknown",
    });
  });

  it("counts a pair of names that nobody decided on as neither", () => {
    const proposals: Literal["proposals"] = [
      {
        keys: ["ada", "ada-x"],
        names: ["Ada", "Ada X"],
        at: [
          { sheet: "R", row: 2, column: 1 },
          { sheet: "R", row: 3, column: 1 },
        ],
        why: "",
        decided: null,
      },
    ];
    const open = metricsOf({
      leader: [...year("2024-25", { 1: "ada", 2: "bea" }), ...year("2025-26", { 1: "ada-x", 2: "gus" })],
      proposals,
    });
    expect(figure(open, "turnover-outcome", { outcome: "left" })).toMatchObject({ value: 1 / 2, low: 1 / 2, high: 1 });
    expect(figure(open, "principal-turnover").value).toBe(1);
  });
});

describe("first-year ratings", () => {
  const AS_ASSISTANT = [0, 1, 2, 4, 5, 7, 3, 3, 3, 3];
  const RATING = [2.9, 3.4, 3.6, 4.1, 4.0, 3.2, 3.5, 3.6, 3.4, 3.5];
  const literal = (n: number, copies = 1): Literal => {
    const people = Array.from({ length: copies }, (_, copy) =>
      AS_ASSISTANT.slice(0, n).map((years, at) => ({ years, at, copy })),
    ).flat();
    const yearOf = (at: number) => (at < 5 ? "2024-25" : "2025-26");
    return {
      leader: people.map(({ years, at, copy }) => ({
        schoolYear: yearOf(at),
        school: `${copy}-${at}`,
        name: `p${copy}-${at}`,
        yearsAsPrincipal: 0,
        yearsAsAssistantPrincipal: years,
        yearsExperience: 10,
      })),
      rating: people.map(({ at, copy }) => ({
        schoolYear: yearOf(at),
        person: `p${copy}-${at}`,
        score: RATING[at] ?? null,
      })),
    };
  };

  it("are the mean of all years so far, with Student's range", () => {
    // R: y <- c(2.9,3.4,3.6,4.1,4.0,3.2,3.5,3.6,3.4,3.5): mean 3.52; Σ(y − 3.52)² = 1.096; s² = 0.1217778, t of 9 = 2.262157.
    const found = figure(metricsOf(literal(10)), "first-year-rating");
    const half = 2.262157163 * Math.sqrt(1.096 / 9 / 10);
    expect(found).toMatchObject({ interval: "confidence", known: 10, of: 10 });
    expect(found.value).toBeCloseTo(3.52, 12);
    expect(found.low).toBeCloseTo(3.52 - half, 8);
    expect(found.high).toBeCloseTo(3.52 + half, 8);
  });

  it("are hidden below ten, and unknown where there is none", () => {
    expect(figure(metricsOf(literal(9)), "first-year-rating")).toMatchObject({
      value: null,
      status: "suppressed",
      of: 9,
    });
    expect(figure(metricsOf(literal(10)), "first-year-rating", {}, "2024-25").status).toBe("suppressed");
    const { leader = [] } = literal(10);
    expect(figure(metricsOf({ leader }), "first-year-rating").status).toBe("unknown");
  });

  it("are given by what they brought, in bands of completed years", () => {
    const metrics = metricsOf(literal(10, 4));
    // Bands of 0, 1, 2: 2.9, 3.4, 3.6; of 3, 4, 5: 4.1, 4.0, 3.5, 3.6, 3.4, 3.5; 7: 3.2, each four times.
    const band = (yearsAsAssistant: string) => figure(metrics, "first-year-rating", { yearsAsAssistant });
    expect(band("0-2").value).toBeCloseTo((2.9 + 3.4 + 3.6) / 3, 12);
    expect(band("0-2").known).toBe(12);
    expect(band("3-5").value).toBeCloseTo((4.1 + 4 + 3.5 + 3.6 + 3.4 + 3.5) / 6, 12);
    expect(band("6+")).toMatchObject({ status: "suppressed", of: 4 });
    expect(figure(metrics, "first-year-rating", { yearsInEducation: "10-14" }).known).toBe(40);
  });

  it("rise with years as assistant principal by a slope with its range", () => {
    // R: x <- c(0,1,2,4,5,7,3,3,3,3); coef(lm(y~x)); confint(lm(y~x)): 0.0653295129, -0.068974359 to 0.199633385
    const found = figure(metricsOf(literal(10)), "first-year-by-assistant-years");
    expect(found.value).toBeCloseTo(0.0653295129, 9);
    expect(found.low).toBeCloseTo(-0.068974359, 8);
    expect(found.high).toBeCloseTo(0.199633385, 8);
    expect(found.reason).toContain("The range includes 0");
  });

  it("have no slope where all brought the same, or fewer than ten are known", () => {
    expect(figure(metricsOf(literal(10)), "first-year-by-experience").status).toBe("not-applicable");
    expect(figure(metricsOf(literal(9)), "first-year-by-assistant-years").status).toBe("suppressed");
  });

  it("are given by the poverty quarter of the first year", () => {
    const base = literal(10, 4);
    const quarters: Literal = {
      ...base,
      // Copy 0 leads the schools of the lowest quarter in both years, copy 3 those of the highest.
      school: ["2024-25", "2025-26"].flatMap((schoolYear) =>
        [0, 1, 2, 3].flatMap((copy) =>
          Array.from({ length: 10 }, (_, at) => ({
            schoolYear,
            school: `${copy}-${at}`,
            enrollment: 100,
            economicallyDisadvantaged: { low: 20 * (copy + 1), high: 20 * (copy + 1) },
          })),
        ),
      ),
    };
    const metrics = metricsOf(quarters);
    expect(figure(metrics, "first-year-rating", { quartile: 4 }).value).toBeCloseTo(3.52, 12);
    expect(figure(metrics, "first-year-by-assistant-years", { quartile: 1 }).value).toBeCloseTo(0.0653295129, 9);
  });
});
