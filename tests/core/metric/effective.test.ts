import { exactly, figure, metricsOf, type Literal } from "./tagged-of";

/** Eight schools, two a quarter by share, with the heads' averages given; null is not rated. */
const district = (averages: (number | null)[]): Literal => ({
  school: averages.map((_, index) => ({
    school: `${index}`,
    cluster: index % 2 === 0 ? "East" : "West",
    enrollment: 100,
    economicallyDisadvantaged: exactly(10 * (index + 1)),
  })),
  leader: averages.map((_, index) => ({ school: `${index}`, name: `Person ${index}` })),
  rating: averages.flatMap((score, index) =>
    score === null ? [] : [{ person: `Person ${index}`, school: `${index}`, round: "Year", score }],
  ),
});

const averages = [4.2, 3.9, 4, 3, 3.6, null, 2.5, null];

describe("effective leaders", () => {
  const metrics = metricsOf(district(averages));

  it.each([
    [1, 1 / 2, 2, 2],
    [2, 1 / 2, 2, 2],
    [3, 0, 1, 2],
    [4, 0, 1, 2],
  ] as const)("quarter %d: %d of the rated", (quartile, value, known, of) => {
    expect(figure(metrics, "effective-share", { quartile })).toMatchObject({
      value,
      known,
      of,
      interval: "confidence",
    });
  });

  it("says the average of a quarter with its 95 % range, and the shares at the other cuts", () => {
    // One quarter of four: R: t.test(c(3.5, 4.1, 4.4, 3.9))$conf.int
    const one = metricsOf({
      ...district([3.5, 4.1, 4.4, 3.9]),
      school: ["0", "1", "2", "3"].map((school) => ({
        school,
        enrollment: 100,
        economicallyDisadvantaged: exactly(50),
      })),
    });
    expect(figure(one, "effective-share", { quartile: 1 }).reason).toBe(
      "Average 3.98, 95% range 3.37 to 4.58. 4 of 4 at 3 or higher, 4 of 4 at 3.5 or higher.",
    );
    expect(figure(one, "effective-share").reason).not.toContain("Average");
  });

  it("is of the rated, with a 95 % range", () => {
    // 2 of 6: Wilson (2 + 1.9207)/(6 + 3.8415) ± …
    const { value, low, high, known, of } = figure(metrics, "effective-share");
    expect([value, known, of]).toEqual([2 / 6, 6, 8]);
    expect(low).toBeCloseTo(0.0968, 3);
    expect(high).toBeCloseTo(0.7, 2);
  });

  it("does not round up to the cut, and uses the district's own", () => {
    expect(figure(metricsOf(district([3.999, 4])), "effective-share").value).toBe(1 / 2);
    expect(figure(metricsOf(district([3.999, 4]), { effectiveCut: 3.5 }), "effective-share").value).toBe(1);
    // 3.9 + 4.1 is 8, whatever the computer makes of it.
    const rating = [3.9, 4.1, 4, 4.1, 3.9].map((score, index) => ({ person: "Person 0", round: `${index}`, score }));
    expect(figure(metricsOf({ ...district([null]), rating }), "effective-share").value).toBe(1);
  });

  it("counts a person with two schools at each", () => {
    const literal = district([4.5, 1]);
    expect(
      figure(
        metricsOf({ ...literal, leader: ["0", "1"].map((school) => ({ school, name: "Person 0" })) }),
        "effective-share",
      ),
    ).toMatchObject({ value: 1, known: 2, of: 2 });
  });

  it("cuts quarters before unrated schools are dropped", () => {
    // The two highest-poverty schools stay quarter 4 although one is unrated.
    expect(figure(metrics, "effective-share", { quartile: 4 }).of).toBe(2);
  });

  it("works without a roster, where one leader is rated at a school", () => {
    const { school = [], rating = [] } = district([4.2, 3]);
    const found = figure(
      metricsOf({ school, rating: [...rating, { person: "Gus", school: "1", round: "Year", score: 5 }] }),
      "effective-share",
    );
    expect(found).toMatchObject({ value: 1, known: 1, of: 2 });
  });

  it("is unknown, never zero, without ratings", () => {
    expect(figure(metricsOf(district([null, null])), "effective-share")).toMatchObject({
      value: null,
      status: "unknown",
      of: 2,
    });
  });

  it("is zero where nobody reaches the cut", () => {
    expect(figure(metricsOf(district([2, 2])), "effective-share").value).toBe(0);
  });
});

describe("the gap between quarters", () => {
  it("is lowest minus highest poverty, known of all", () => {
    const gap = figure(metricsOf(district(averages)), "effective-gap");
    expect(gap).toMatchObject({ value: 1 / 2 - 0, known: 6, of: 8, unit: "points", interval: "confidence" });
    expect(gap.reason).toContain("Poverty shares of 2025-26.");
    // East and West: students in poverty with an effective head: schools 0 (10) and 2 (30) of the rated 10+20+30+40+50+70.
    expect(gap.reason).toContain(
      "18% of economically disadvantaged students have an effective head of school, 42% of the others.",
    );
  });

  it("is unknown where a quarter has no rated head", () => {
    expect(figure(metricsOf(district([4, 4, 4, 4, 4, 4, null, null])), "effective-gap")).toMatchObject({
      value: null,
      status: "unknown",
      reason: "No head is rated in the lowest- or in the highest-poverty quarter of schools.",
    });
  });

  it("says that poverty shares are missing", () => {
    const { leader = [], rating = [] } = district(averages);
    expect(figure(metricsOf({ leader, rating }), "effective-gap").reason).toContain("economically disadvantaged");
  });

  it("leaves an uncertain school out with the reason", () => {
    const literal = district([4, 4, 4, 4, 4, 4, 4, 4]);
    const school = [...(literal.school ?? [])];
    school[7] = { ...school[7], economicallyDisadvantaged: { low: 5, high: 100 } };
    const metrics = metricsOf({ ...literal, school });
    expect(figure(metrics, "effective-gap").reason).toContain(
      "1 school is in no quarter: the poverty share is a range",
    );
    expect(
      metrics
        .filter(({ metric, group }) => metric === "effective-share" && group.quartile)
        .reduce((n, { of }) => n + of, 0),
    ).toBe(7);
  });
});
