import fc from "fast-check";
import { dayOf } from "../../../src/core/day";
import { findGaps } from "../../../src/core/gap/find-gaps";
import { gapKey, type Gap } from "../../../src/core/gap/gap";
import { measure } from "../../../src/core/metric/measure";
import type { Problem } from "../../../src/core/problem";
import type { Settings } from "../../../src/core/state/decisions";
import { districtFrom, exactly, type Literal } from "../metric/tagged-of";

function gapsOf(literal: Literal, problems: readonly Problem[] = [], settings: Partial<Settings> = {}): readonly Gap[] {
  const district = districtFrom(literal, settings);
  return findGaps({ district, metrics: measure(district).metrics, problems }).gaps;
}

const find = (gaps: readonly Gap[], kind: string): Gap | undefined => gaps.find(({ gap }) => gap === kind);

/** `each` schools a quarter, poorer from quarter to quarter; `good` of them in each quarter have an effective head. */
function district(each: number, good: readonly [number, number, number, number], schoolYear = "2025-26"): Literal {
  const schools = [0, 1, 2, 3].flatMap((quarter) =>
    Array.from({ length: each }, (_, index) => ({
      school: `${quarter}-${index}`,
      poor: 10 + 20 * quarter,
      cluster: ["East", "West"][index % 2] ?? "",
      score: index < (good[quarter] ?? 0) ? 4.2 : 3.2,
    })),
  );
  return {
    school: schools.map(({ school, cluster, poor }, index) => ({
      schoolYear,
      school,
      cluster,
      enrollment: 1000,
      economicallyDisadvantaged: exactly(poor * 10 + (index % each)),
    })),
    leader: schools.map(({ school }) => ({ schoolYear, school, name: `Head of ${school}` })),
    rating: schools.map(({ school, score }) => ({
      schoolYear,
      person: `Head of ${school}`,
      school,
      round: "Year",
      score,
    })),
  };
}

const both = (one: Literal, other: Literal): Literal => ({
  school: [...(one.school ?? []), ...(other.school ?? [])],
  leader: [...(one.leader ?? []), ...(other.leader ?? [])],
  rating: [...(one.rating ?? []), ...(other.rating ?? [])],
});

it("finds nothing in an empty workbook", () => {
  expect(gapsOf({})).toEqual([]);
});

describe("effective leaders by poverty", () => {
  const gap = find(gapsOf(district(10, [9, 7, 5, 2])), "effective-by-poverty");

  it("is the difference of the two quarters, in one plain sentence", () => {
    expect(gap).toMatchObject({ known: 40, of: 40, unit: "points", where: {}, change: null, decision: "selection" });
    expect(gap?.value).toBeCloseTo(0.7, 12);
    expect(gap?.sentence).toBe("Effective principals lead 2 of 10 rated highest-poverty schools, 9 of 10 lowest.");
  });

  it("is tried with the neighboring cut and with each cluster left out", () => {
    // At 3.5 the same heads are effective. Without East: 4 of 5 against 1 of 5; without West: 5 of 5 against 1 of 5.
    // 40 schools in thirds: 14 and 13 at the ends (ranks below 13 1/3 and from 26 2/3), effective 9 + 4 of 14 against 3 of the last 13:
    // the third quarter's last 3 schools are among them, of which none is effective, so 2 of 13. Fifths: 8 of 8 against 0 of 8.
    expect(gap?.holds).toBe(
      "Stays at 60 points or more with any one cluster left out, with the cut at 3.5, or with thirds or fifths of schools.",
    );
    expect(gap?.stands).toBe("holds");
  });

  it("is no gap where the highest-poverty schools are not worse off", () => {
    expect(find(gapsOf(district(10, [5, 5, 5, 5])), "effective-by-poverty")).toBeUndefined();
    expect(find(gapsOf(district(10, [2, 5, 5, 9])), "effective-by-poverty")).toBeUndefined();
  });

  it("says when few changes or the unknown would close it", () => {
    const few = district(10, [5, 5, 5, 3]);
    expect(find(gapsOf(few), "effective-by-poverty")?.holds).toContain("It is gone if 2 ratings change.");
    // Two heads of the lowest quarter and two of the highest are not rated: 5 of 8 against 3 of 8, at worst 5 of 10 against 5 of 10.
    const rating = (few.rating ?? []).filter(({ school = "" }) => !/^[03]-[89]$/.test(school ?? ""));
    expect(find(gapsOf({ ...few, rating }), "effective-by-poverty")?.holds).toContain(
      "The 4 that are unknown could close it.",
    );
  });

  it("names the cluster without which it is gone", () => {
    // All the difference lies in East: lowest 5 of 5 there, highest none; in West 0 of 5 and 0 of 5.
    const literal = district(10, [0, 0, 0, 0]);
    const rating = (literal.rating ?? []).map((one) =>
      one.school?.startsWith("0-") && Number(one.school.slice(2)) % 2 === 0 ? { ...one, score: 4.5 } : one,
    );
    expect(find(gapsOf({ ...literal, rating }), "effective-by-poverty")?.holds).toContain(
      "It is gone without the East cluster.",
    );
  });

  it("carries the change from the year before, unless poverty was defined anew", () => {
    const before = district(10, [9, 7, 5, 4], "2024-25");
    const now = district(10, [9, 7, 5, 2]);
    expect(find(gapsOf(both(before, now)), "effective-by-poverty")?.change).toBeCloseTo(0.2, 12);
    const redefined = {
      ...before,
      school: (before.school ?? []).map((one) => ({
        ...one,
        economicallyDisadvantaged: exactly((one.economicallyDisadvantaged?.low ?? 0) + 250),
      })),
    };
    expect(find(gapsOf(both(redefined, now)), "effective-by-poverty")?.change).toBeNull();
  });

  it("speaks about the newest school year", () => {
    const gaps = gapsOf(both(district(10, [9, 7, 5, 2], "2024-25"), district(10, [5, 5, 5, 5])));
    expect(new Set(gaps.map(({ schoolYear }) => schoolYear))).toEqual(new Set(["2025-26"]));
    expect(find(gaps, "effective-by-poverty")).toBeUndefined();
  });
});

it("finds first-year principals concentrated in highest-poverty schools", () => {
  const literal = district(10, [5, 5, 5, 5]);
  const leader = (literal.leader ?? []).map((one) => ({
    ...one,
    yearsAsPrincipal: /^(3-[0-5]|0-0)$/.test(one.school ?? "") ? 0 : 4,
  }));
  const gap = find(gapsOf({ ...literal, leader }), "first-year-by-poverty");
  expect(gap?.value).toBeCloseTo(0.5, 12);
  expect(gap?.sentence).toBe(
    "6 of 10 principals of highest-poverty schools are in their first year, 1 of 10 of lowest.",
  );
  // Without East (even numbers): 3 of 5 against 0 of 5; without West: 3 of 5 against 1 of 5. First two years: the same people.
  // Thirds: 1 of 14 against 6 of 13 (40 - 26 2/3), 39 points. Fifths: 1 of 8 against the last 8 of the highest quarter, of whom 4: 37.5.
  expect(gap?.holds).toBe(
    "Stays at 38 points or more with any one cluster left out, with the first two years, or with thirds or fifths of schools.",
  );
});

describe("representation", () => {
  const literal: Literal = {
    school: [{ school: "1", enrollment: 100, students: { white: exactly(36), black: exactly(64) } }],
    leader: [
      { school: "1", name: "a", raceEthnicity: "black" },
      { school: "2", name: "b", raceEthnicity: "white" },
    ],
  };

  it("is a gap of recruitment", () => {
    const gap = find(gapsOf(literal), "representation");
    expect(gap).toMatchObject({ decision: "recruitment", known: 2, of: 2 });
    expect(gap?.value).toBeCloseTo(0.14, 12);
    expect(gap?.sentence).toBe(
      "64% of students are of color, 14 points more than of principals. One principal is 50 points.",
    );
  });

  it("is none where principals are of color as often or more", () => {
    const leader = [{ school: "1", name: "a", raceEthnicity: "black" }];
    expect(find(gapsOf({ ...literal, leader }), "representation")).toBeUndefined();
  });

  it("says that the unknown could close it", () => {
    const leader = [...(literal.leader ?? []), { school: "3", name: "c" }];
    expect(find(gapsOf({ ...literal, leader }), "representation")?.holds).toContain("The unknown could close it.");
  });
});

describe("vacancies", () => {
  const leader = [
    { school: "1", name: "a" },
    { school: "2", name: null, vacant: true },
  ];

  it("names the schools", () => {
    expect(find(gapsOf({ leader, schoolNames: { "2": "Fenton Elementary" } }), "vacancies")).toMatchObject({
      value: 1,
      unit: "count",
      sentence: "1 school has no head named: Fenton Elementary.",
    });
  });

  it("says where a head began after the day on which posts are counted, and not where one is still to begin", () => {
    const from = (month: number, year: number, school = "2") => ({
      school,
      name: "new",
      position: "principal",
      head: false,
      positionStart: dayOf({ year, month, day: 3 }),
    });
    const sentence = (...more: ReturnType<typeof from>[]) =>
      find(gapsOf({ leader: [...leader, ...more], schoolNames: { "2": "Fenton" } }), "vacancies")?.sentence;
    expect(sentence(from(11, 2025))).toBe(
      "1 school has no head named: Fenton. A head began there after October 1, 2025, the day on which posts are counted.",
    );
    expect(sentence(from(8, 2026))).toBe("1 school has no head named: Fenton.");
    expect(sentence({ ...from(11, 2025), position: "assistant-principal" })).toBe(
      "1 school has no head named: Fenton.",
    );
  });

  it("is none where all heads are named", () => {
    expect(find(gapsOf({ leader: leader.slice(0, 1) }), "vacancies")).toBeUndefined();
  });
});

describe("evidence", () => {
  const tags = (id: string) => [{ id, score: 1, because: [] }];
  const leader = [
    { school: "1", name: "a" },
    { school: "2", name: "b" },
    { school: "3", name: "c" },
  ];

  it("offers the survey topic that could stand in", () => {
    const gaps = gapsOf({
      leader,
      evidence: [
        {
          source: "survey",
          instrument: null,
          school: "1",
          text: "Involved Families",
          tags: tags("build-partnerships").map((tag) => ({ ...tag, standIn: true as const })),
        },
        { person: "a", text: "Teacher Leaders", tags: tags("develop-team") },
        { person: "b", text: "Teacher Leaders", tags: tags("develop-team") },
        { person: "a", text: "Environment", tags: tags("culture-of-belonging") },
      ],
    });
    expect(
      gaps
        .filter(({ gap }) => gap.endsWith("-evidence"))
        .map(({ where, sentence }) => [where.responsibility, sentence]),
    ).toEqual([
      ["build-partnerships", "Nothing measures Build partnerships. The survey topic Involved Families could."],
      ["culture-of-belonging", "Create a culture of belonging is measured for 1 of 3 heads of school."],
    ]);
  });

  it("leaves alone a topic that people use as evidence", () => {
    const gaps = gapsOf({
      leader: leader.slice(0, 1),
      evidence: [
        {
          source: "survey",
          instrument: null,
          school: "1",
          text: "Involved Families",
          tags: tags("build-partnerships"),
        },
        { person: "a", text: "Teacher Leaders", tags: tags("develop-team") },
        { person: "a", text: "Environment", tags: tags("culture-of-belonging") },
      ],
    });
    expect(gaps.filter(({ gap }) => gap === "no-evidence")).toEqual([]);
  });

  it("stays where supports alone work on it, and is gone where a rating measures it", () => {
    const named = (source: "support" | "rating") => {
      const gaps = gapsOf({
        leader,
        evidence: [
          { person: "a", text: "Teacher Leaders", tags: tags("develop-team") },
          { person: "a", text: "Environment", tags: tags("culture-of-belonging") },
          { source, instrument: null, person: "a", text: "Peer network", tags: tags("build-partnerships") },
        ],
      });
      return gaps.filter(({ gap }) => gap === "no-evidence").map(({ sentence }) => sentence);
    };
    expect(named("support")).toEqual(["Nothing measures Build partnerships."]);
    expect(named("rating")).toEqual([]);
  });

  it("says it once where nothing measures any", () => {
    const gaps = gapsOf({ leader }).filter(({ gap }) => gap === "no-evidence");
    expect(gaps.map(({ sentence }) => sentence)).toEqual([
      "Nothing measures any of the 3 responsibilities. Ratings by indicator, survey topics or strengths would.",
    ]);
  });
});

describe("missing data", () => {
  const roster = (races: (string | null)[]) =>
    races.map((raceEthnicity, index) => ({
      school: `${index}`,
      name: `p${index}`,
      raceEthnicity,
      yearsAsPrincipal: 3,
    }));
  const missing = (gaps: readonly Gap[]) => gaps.filter(({ gap }) => gap.startsWith("missing-data-"));

  it("is ranked by the figures that it holds back", () => {
    const gaps = missing(gapsOf({ leader: roster([null, null]), school: [{ school: "0", enrollment: 10 }] }));
    expect(gaps[0]).toMatchObject({ gap: "missing-data-practice-ratings", value: null, decision: "data-quality" });
    expect(gaps[0]?.sentence).toContain("This holds back 3 figures");
    expect(gaps.map(({ weight }) => weight)).toEqual(gaps.map(({ weight }) => weight).sort((a, b) => b - a));
    expect(find(gaps, "missing-data-race-ethnicity-of-principals")?.sentence).toContain(
      "a roster column with each principal's race/ethnicity would give it",
    );
    expect(find(gaps, "missing-data-years-as-principal")).toBeUndefined();
  });

  it("counts the cells to mend and points at the first", () => {
    const problem = (row: number, field: string): Problem => ({
      code: "missing-value",
      at: { sheet: "Roster 25-26", row, column: 8 },
      count: 1,
      field,
    });
    const gaps = gapsOf({ leader: roster(["black", "white", null, null]) }, [
      problem(4, "raceEthnicity"),
      problem(5, "race/ethnicity"),
      problem(5, "enrollment"),
    ]);
    expect(find(gaps, "missing-data-race-ethnicity-of-principals")).toMatchObject({
      value: 0.5,
      known: 2,
      of: 4,
      sentence:
        "Race/ethnicity is known for 2 of 4 heads of school. This holds back 2 figures: Principals of color and Students and principals of color. 2 cells to mend, the first at Roster 25-26, H4.",
    });
  });

  it("leaves a small share to Data Issues", () => {
    const races = Array.from({ length: 100 }, (_, index) => (index === 0 ? null : "black"));
    expect(find(gapsOf({ leader: roster(races) }), "missing-data-race-ethnicity-of-principals")).toBeUndefined();
  });

  it("asks for the roster once, not for each figure that needs it", () => {
    const gaps = missing(gapsOf({ school: [{ school: "1", enrollment: 10, economicallyDisadvantaged: exactly(3) }] }));
    expect(find(gaps, "missing-data-roster")?.sentence).toContain("No roster in 2025-26");
    expect(find(gaps, "missing-data-years-as-principal")).toBeUndefined();
    expect(find(gaps, "missing-data-economically-disadvantaged")).toBeUndefined();
  });
});

it("every gap has one key, a weight from 0 to 1, and stands in the order of weights", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }), fc.boolean(), (good, vacant) => {
      const literal = district(6, good as unknown as [number, number, number, number]);
      const leader = vacant
        ? (literal.leader ?? []).map((one, index) => (index === 3 ? { ...one, name: null, vacant } : one))
        : (literal.leader ?? []);
      const gaps = gapsOf({ ...literal, leader });
      expect(new Set(gaps.map(gapKey)).size).toBe(gaps.length);
      for (const { weight } of gaps) {
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(1);
      }
      expect(gaps.map(({ weight }) => weight)).toEqual(gaps.map(({ weight }) => weight).sort((a, b) => b - a));
    }),
    { numRuns: 25 },
  );
});
