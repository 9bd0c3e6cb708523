import { figure, metricsOf, type Literal } from "./tagged-of";

type Leaders = NonNullable<Literal["leader"]>;

const roster = (schoolYear: string, heads: Readonly<Record<string, string | null>>): Leaders =>
  Object.entries(heads).map(([school, name]) => ({ schoolYear, school, name, vacant: name === null }));

describe("what became of principals who left", () => {
  const before = roster("2024-25", { 1: "ada", 2: "bea", 3: "cal", 4: "dov", 5: "eve", 6: "fay", 7: "gil" });
  const now = roster("2025-26", { 1: "ada", 2: "cal", 3: "xia", 4: "yan", 5: "zoe", 6: "uma", 7: "vic" });
  const reasonOf = (leader: Leaders, group = {}): string =>
    figure(metricsOf({ leader, school: [{ school: "2", cluster: "East" }] }), "principal-turnover", group).reason ?? "";

  it("says who leads another school, was promoted, retired, holds another post, or is gone", () => {
    const reason = reasonOf([
      ...before.map((one) => (one.name === "gil" ? { ...one, status: "retired" } : one)),
      ...now,
      { school: null, name: "dov", position: "executive-director", head: false },
      { school: "9", name: "eve", position: "assistant-principal", head: false },
      { school: null, name: "fay", position: "principal", status: "retired", head: false },
    ]);
    // bea is nowhere; cal leads school 2; dov directs; eve is an assistant; fay and gil retired.
    expect(reason).toContain("6 of 7 schools.");
    expect(reason).toContain(
      "Of those who left: 1 leads another school, 1 was promoted, 1 holds another post, 2 retired, 1 is on no roster in 2025-26.",
    );
  });

  it("says it of a group's schools too, and nothing where nobody left", () => {
    expect(reasonOf([...before, ...now], { cluster: "East" })).toBe(
      "1 of 1 school. Of those who left: 1 is on no roster in 2025-26.",
    );
    const same = roster("2025-26", { 1: "ada", 2: "bea" });
    expect(reasonOf([...before, ...same])).toBe("0 of 2 schools.");
  });
});

describe("vacancies expected", () => {
  // Heads change at 1 of 4 schools, then at 2 of 4: 25% and 50%.
  const years = [
    ...roster("2023-24", { 1: "ada", 2: "bea", 3: "cal", 4: "dov" }),
    ...roster("2024-25", { 1: "ada", 2: "bea", 3: "cal", 4: "eve" }),
    ...roster("2025-26", { 1: "ada", 2: "bea", 3: "fay", 4: "gil" }),
  ];
  const school = ["1", "2", "3", "4"].map((id) => ({
    school: id,
    level: id === "1" ? "high" : "elementary",
    cluster: id < "3" ? "East" : "West",
  }));

  it("are the posts at the district's mean turnover, from the lowest to the highest year", () => {
    const metrics = metricsOf({ leader: years, school });
    const district = figure(metrics, "vacancies-expected");
    expect(district).toMatchObject({ value: 4 * 0.375, low: 4 * 0.25, high: 4 * 0.5, unit: "count", known: 4, of: 4 });
    expect(district.reason).toContain("25% in 2024-25, 50% in 2025-26");
    expect(figure(metrics, "vacancies-expected", { cluster: "East" })).toMatchObject({
      value: 2 * 0.375,
      low: 0.5,
      high: 1,
    });
    expect(figure(metrics, "vacancies-expected", { level: "high" })).toMatchObject({ value: 0.375, of: 1 });
  });

  it("need three rosters in a row", () => {
    const metrics = metricsOf({ leader: years, school });
    expect(figure(metrics, "vacancies-expected", {}, "2024-25")).toMatchObject({
      value: null,
      status: "unknown",
      reason: "Rosters of 3 years in a row up to 2024-25 would give it.",
    });
    const broken = years.map((one) => (one.schoolYear === "2023-24" ? { ...one, schoolYear: "2022-23" } : one));
    expect(figure(metricsOf({ leader: broken }), "vacancies-expected").status).toBe("unknown");
  });

  it("look back five rosters at most", () => {
    const older = [
      ...roster("2020-21", { 1: "p", 2: "q", 3: "r", 4: "s" }),
      ...roster("2021-22", { 1: "ada", 2: "bea", 3: "cal", 4: "dov" }),
      ...roster("2022-23", { 1: "ada", 2: "bea", 3: "cal", 4: "dov" }),
    ];
    // 2021-22 is the fifth roster; that all four changed before it is out of sight: 0%, 0%, 25%, 50%.
    expect(figure(metricsOf({ leader: [...older, ...years] }), "vacancies-expected").value).toBeCloseTo(4 * 0.1875, 12);
  });

  it("says how many may retire, of the whole district only", () => {
    // The next snapshot is October 1, 2026: day 46296.
    const days: Readonly<Record<string, number>> = { ada: 46296, bea: 46297, fay: 40000 };
    const leader = years.map((one) => ({ ...one, retirementEligibleOn: days[one.name ?? ""] ?? null }));
    const metrics = metricsOf({ leader, school });
    expect(figure(metrics, "vacancies-expected").reason).toContain(
      "2 of 3 heads whose day is known may retire by October 1, 2026.",
    );
    expect(figure(metrics, "vacancies-expected", { cluster: "West" }).reason).toBeNull();
  });
});

describe("first-year principals' ratings", () => {
  const AS_ASSISTANT = [0, 1, 2, 4, 5, 7, 3, 3, 3, 3];
  const RATING = [2.9, 3.4, 3.6, 4.1, 4.0, 3.2, 3.5, 3.6, 3.4, 3.5];
  const literal = (n: number): Literal => ({
    leader: AS_ASSISTANT.slice(0, n).map((years, at) => ({
      schoolYear: at < 5 ? "2024-25" : "2025-26",
      school: `${at}`,
      name: `p${at}`,
      yearsAsPrincipal: 0,
      yearsAsAssistantPrincipal: years,
    })),
    rating: RATING.slice(0, n).map((score, at) => ({
      schoolYear: at < 5 ? "2024-25" : "2025-26",
      person: `p${at}`,
      score,
    })),
  });
  const reasonOf = (n: number): string | null => figure(metricsOf(literal(n)), "first-year-principal-share").reason;

  it("are compared with years as assistant principal at hire, over all years so far", () => {
    // R: x <- c(0,1,2,4,5,7,3,3,3,3); y <- c(2.9,3.4,3.6,4.1,4.0,3.2,3.5,3.6,3.4,3.5); coef(lm(y~x)); confint(lm(y~x)); mean(y)
    // slope 0.0653295129, -0.068974359 to 0.199633385
    expect(reasonOf(10)).toContain("10 first-year ratings of all years up to this one average 3.52.");
    expect(reasonOf(10)).toContain(
      "They began with 3.1 years as assistant principal on average; each more goes with +0.07 points (95% range −0.07 to +0.20).",
    );
  });

  it("are left alone where fewer than 10 are rated", () => {
    expect(reasonOf(9)).toBeNull();
  });
});
