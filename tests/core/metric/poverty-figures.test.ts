import { exactly, figure, metricsOf, type Literal } from "./tagged-of";

/** Schools of 100 students with shares of 10 % and more, in steps of 10. */
const district = (averages: readonly (number | null)[], more: NonNullable<Literal["school"]> = []): Literal => ({
  school: [
    ...averages.map((_, index) => ({
      school: `${index}`,
      enrollment: 100,
      economicallyDisadvantaged: exactly(10 * (index + 1)),
    })),
    ...more,
  ],
  leader: averages.map((_, index) => ({ school: `${index}`, name: `Person ${index}` })),
  rating: averages.flatMap((score, index) =>
    score === null ? [] : [{ person: `Person ${index}`, school: `${index}`, round: "Year", score }],
  ),
});

describe("at or above a cut", () => {
  // Quarters of two: (4.2, 3.9) (4, 3) (3.6, none) (2.5, none).
  const metrics = metricsOf(district([4.2, 3.9, 4, 3, 3.6, null, 2.5, null]));

  it.each([
    [3, 5 / 6],
    [3.5, 4 / 6],
    [4, 2 / 6],
  ] as const)("%d, of all rated", (cut, value) => {
    expect(figure(metrics, "effective-at-cut", { cut })).toMatchObject({ value, known: 6, of: 8 });
  });

  it.each([
    [3, 2, 2 / 2, 2],
    [3.5, 2, 1 / 2, 2],
    [3.5, 3, 1, 1],
    [3, 4, 0, 1],
  ] as const)("%d in quarter %d", (cut, quartile, value, known) => {
    expect(figure(metrics, "effective-at-cut", { cut, quartile })).toMatchObject({ value, known, of: 2 });
  });

  it("has Wilson's range", () => {
    // R: prop.test(5, 6, correct = FALSE)$conf.int
    const { low, high } = figure(metrics, "effective-at-cut", { cut: 3 });
    expect(low).toBeCloseTo(0.4364971778, 9);
    expect(high).toBeCloseTo(0.9699466303, 9);
  });

  it("without a cut is the district's own", () => {
    expect(figure(metrics, "effective-at-cut").value).toBe(2 / 6);
    const own = metricsOf(district([4.2, 3.9, 4, 3, 3.6, null, 2.5, null]), { effectiveCut: 3.9 });
    expect(figure(own, "effective-at-cut").value).toBe(3 / 6);
  });

  it("says nothing of cuts where nobody is rated", () => {
    const none = metricsOf(district([null, null]));
    expect(none.filter(({ metric }) => metric === "effective-at-cut")).toHaveLength(1);
    expect(figure(none, "effective-at-cut")).toMatchObject({ value: null, status: "unknown" });
  });
});

describe("practice rating by poverty", () => {
  // All in quarter 1: the same share.
  const literal = district([3.5, 4.1, 4.4, 3.9]);
  const same = {
    ...literal,
    school: (literal.school ?? []).map((one) => ({ ...one, economicallyDisadvantaged: exactly(50) })),
  };

  it("is the mean of the quarter's schools with Student's range", () => {
    // 3.975; deviations −0.475, 0.125, 0.425, −0.075: s² = 0.4275 / 3; t of 3 degrees 3.182446; half 0.600674.
    const found = figure(metricsOf(same), "rating-by-poverty", { quartile: 1 });
    expect(found).toMatchObject({ interval: "confidence", known: 4, of: 4 });
    expect(found.value).toBeCloseTo(3.975, 12);
    expect(found.low).toBeCloseTo(3.975 - 0.600674, 5);
    expect(found.high).toBeCloseTo(3.975 + 0.600674, 5);
  });

  it("has no range for the district, whose leaders are all there are, nor for one school", () => {
    expect(figure(metricsOf(same), "rating-by-poverty")).toMatchObject({ low: null, high: null, interval: null });
    const one = figure(metricsOf(district([3.5, 4.1, 4.4, 3.9])), "rating-by-poverty", { quartile: 2 });
    expect(one).toMatchObject({ value: 4.1, low: null, interval: null });
  });

  it("counts a person with two schools at each, unlike the practice rating", () => {
    const two: Literal = {
      ...same,
      leader: [
        { school: "0", name: "Person 0" },
        { school: "1", name: "Person 0" },
        { school: "2", name: "Person 2" },
      ],
      rating: [
        { person: "Person 0", school: "0", round: "Year", score: 3 },
        { person: "Person 2", school: "2", round: "Year", score: 4.5 },
      ],
    };
    expect(figure(metricsOf(two), "rating-by-poverty").value).toBeCloseTo((3 + 3 + 4.5) / 3, 12);
    expect(figure(metricsOf(two), "team-average").value).toBeCloseTo((3 + 4.5) / 2, 12);
  });
});

describe("exposure", () => {
  it("is the share of students with an effective head, for the poor and the others", () => {
    // Effective: schools 0 and 2 (10 and 30 poor); not: school 1 (20 poor). Unrated school 3 is left out.
    const metrics = metricsOf(district([4.2, 3.9, 4, null]));
    expect(figure(metrics, "effective-exposure")).toMatchObject({ value: 200 / 300, known: 3, of: 4 });
    expect(figure(metrics, "effective-exposure", { students: "economically-disadvantaged" }).value).toBeCloseTo(
      40 / 60,
      12,
    );
    expect(figure(metrics, "effective-exposure", { students: "other" }).value).toBeCloseTo(160 / 240, 12);
  });

  it("carries ranges of students: lowest and highest over every completion", () => {
    const ranges = [
      { average: 4.5, low: 5, high: 9 },
      { average: 3, low: 20, high: 24 },
      { average: 4, low: 0, high: 3 },
      { average: 2, low: 50, high: 50 },
    ];
    const literal: Literal = {
      ...district(ranges.map(({ average }) => average)),
      school: ranges.map(({ low, high }, index) => ({
        school: `${index}`,
        enrollment: 60,
        economicallyDisadvantaged: { low, high },
      })),
    };
    const found: number[] = [];
    const others: number[] = [];
    const complete = (at: number, poor: readonly number[]): void => {
      const range = ranges[at];
      if (range === undefined) {
        const sum = (students: (value: number) => number, effective: boolean) =>
          poor.reduce((all, value, i) => all + (!effective || (ranges[i]?.average ?? 0) >= 4 ? students(value) : 0), 0);
        found.push(sum((value) => value, true) / sum((value) => value, false));
        others.push(sum((value) => 60 - value, true) / sum((value) => 60 - value, false));
        return;
      }
      for (let value = range.low; value <= range.high; value++) complete(at + 1, [...poor, value]);
    };
    complete(0, []);
    const metrics = metricsOf(literal);
    const poor = figure(metrics, "effective-exposure", { students: "economically-disadvantaged" });
    expect(poor.interval).toBe("bounds");
    expect(poor.low).toBeCloseTo(Math.min(...found), 12);
    expect(poor.high).toBeCloseTo(Math.max(...found), 12);
    const other = figure(metrics, "effective-exposure", { students: "other" });
    expect(other.low).toBeCloseTo(Math.min(...others), 12);
    expect(other.high).toBeCloseTo(Math.max(...others), 12);
  });

  it("is unknown without students, and says what would give it", () => {
    const { leader = [], rating = [] } = district([4, 3]);
    const metrics = metricsOf({ leader, rating });
    expect(figure(metrics, "effective-exposure")).toMatchObject({ value: null, status: "unknown" });
    expect(figure(metrics, "effective-exposure").reason).toContain("would give it");
    expect(metrics.filter(({ metric }) => metric === "effective-exposure")).toHaveLength(1);
  });
});

describe("what the quarters rest on", () => {
  it("counts the schools that are in no quarter", () => {
    // School 8's share is 5 to 45 of 100: from the first to the third quarter of nine.
    const wide = { school: "8", enrollment: 100, economicallyDisadvantaged: { low: 5, high: 45 } };
    const shareless = { school: "9", enrollment: 100 };
    const metrics = metricsOf(district([4, 4, 4, 4, 4, 4, 4, 4], [wide, shareless]));
    expect(figure(metrics, "quarter-uncertain")).toMatchObject({ value: 1, known: 9, of: 10, status: "value" });
    expect(figure(metricsOf(district([4, 4, 4, 4])), "quarter-uncertain").value).toBe(0);
  });

  it("says how old the shares are, and of which year", () => {
    const older = district([4, 4, 4, 4]);
    const literal: Literal = {
      ...older,
      school: (older.school ?? []).map((one) => ({ ...one, schoolYear: "2024-25" })),
    };
    expect(figure(metricsOf(literal), "poverty-age")).toMatchObject({ value: 1, reason: "Poverty shares of 2024-25." });
    expect(figure(metricsOf(older), "poverty-age").value).toBe(0);
    const tooOld = { ...literal, school: (older.school ?? []).map((one) => ({ ...one, schoolYear: "2022-23" })) };
    expect(figure(metricsOf(tooOld, {}, "2026-07-01"), "poverty-age")).toMatchObject({
      value: null,
      status: "unknown",
    });
  });
});

describe("a school in no quarter", () => {
  // The first school's share, 10 to 60 of 100, reaches from the first quarter into the third.
  const literal = district([4.2, 3.9, 4, 3]);
  const uncertain: Literal = {
    ...literal,
    school: (literal.school ?? []).map((one, at) =>
      at === 0 ? { ...one, economicallyDisadvantaged: { low: 10, high: 35 } } : one,
    ),
    rating: ["Fall", "Spring"].flatMap((round) => (literal.rating ?? []).map((one) => ({ ...one, round }))),
  };
  const said = "1 school is in no quarter: the poverty share is a range that reaches into another quarter.";

  it.each(["team-average", "effective-share", "rating-by-poverty"] as const)(
    "counts once in %s, whatever rounds it has",
    (metric) => {
      expect(figure(metricsOf(uncertain), metric, { quartile: 3 }).reason).toContain(said);
    },
  );
});
