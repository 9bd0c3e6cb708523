import { readFileSync } from "node:fs";
import { join } from "node:path";
import { naturalLinks } from "../../../src/core/metric/natural-links";
import { isCommonCase } from "../../../src/core/metric/common-case-rows";
import type { Settings } from "../../../src/core/state/decisions";
import { districtFrom, figure, metricsOf, taggedOf, type Literal } from "./tagged-of";

type Ratings = NonNullable<Literal["rating"]>;

const [BIRCH, DELL, HALE] = ["Ada Birch", "Cyd Dell", "Gus Hale"] as const;

/** Directors Birch (12 leaders of East, 3.5), Dell (12 of West, 3.5) and Hale (6 of East, 3.0). */
const groups = [
  { rater: BIRCH, cluster: "East", n: 12, score: 3.5 },
  { rater: DELL, cluster: "West", n: 12, score: 3.5 },
  { rater: HALE, cluster: "East", n: 6, score: 3 },
];
const posts = groups.flatMap(({ rater, cluster, n, score }) =>
  Array.from({ length: n }, (_, at) => ({ id: `${rater} ${at}`, rater, cluster, score })),
);
const ratings: Ratings = posts.map(({ id, rater, score }) => ({ person: id, school: id, round: "Fall", rater, score }));
const base: Literal = {
  school: posts.map(({ id, cluster }) => ({ school: id, cluster })),
  leader: posts.map(({ id }) => ({ school: id, name: id })),
  rating: ratings,
};

/** Scores of the cases by director, as severity.test.ts works them out: S·d = 2/3 · (0.2, 0, -0.2). */
const cases = (names: readonly string[], scores: readonly (readonly number[])[]): Ratings =>
  [BIRCH, "Dell, Cyd", "Mr. Gus Hale"].flatMap((rater, of) =>
    names.flatMap((name, at) => {
      const score = scores[of]?.[at];
      return score === undefined ? [] : [{ name, person: null, rater, score }];
    }),
  );
const SCORES = [
  [3.2, 4.0, 3.4],
  [3.0, 4.0, 3.0],
  [2.8, 4.0, 2.6],
];
const withCases = (more: Ratings, settings: Partial<Settings> = {}) =>
  metricsOf({ ...base, rating: [...ratings, ...more] }, settings);

const CALIBRATED = "team-average-calibrated";

describe("common cases", () => {
  const metrics = withCases(cases(["Case 1", "Case 2", "Case 3"], SCORES));
  const strict = (2 / 3) * 0.2;
  // The 30 leaders lose (12 · strict - 6 · strict) / 30 on average, which is added back.
  const center = (6 * strict) / 30;

  it("takes strictness off groups and leaves the district as it is", () => {
    const raw = (12 * 3.5 + 12 * 3.5 + 6 * 3) / 30;
    expect(figure(metrics, "team-average").value).toBeCloseTo(raw, 12);
    const district = figure(metrics, CALIBRATED);
    expect(district).toMatchObject({ status: "value", known: 30, of: 30, interval: null });
    expect(district.value).toBeCloseTo(raw, 12);
    expect(district.reason).toContain("Compared on 3 common cases that all 3 directors rated.");
    const east = (12 * (3.5 - strict + center) + 6 * (3 + strict + center)) / 18;
    expect(figure(metrics, CALIBRATED, { cluster: "East" }).value).toBeCloseTo(east, 12);
    expect(figure(metrics, CALIBRATED, { cluster: "West" }).value).toBeCloseTo(3.5 + center, 12);
    expect(figure(metrics, CALIBRATED, { rater: BIRCH }).value).toBeCloseTo(3.5 - strict + center, 12);
  });

  it("never shows an adjusted figure of fewer than 10 leaders, or of one person", () => {
    expect(figure(metrics, CALIBRATED, { rater: HALE })).toMatchObject({ value: null, status: "suppressed", known: 0 });
    expect(figure(metrics, "team-average", { rater: HALE }).value).toBe(3);
    expect(metrics.filter(({ metric, group }) => metric === CALIBRATED && group.school !== undefined)).toEqual([]);
  });

  it("says how strict each director is, with a range", () => {
    // R's range of the sum-to-zero effect, as severity.test.ts has it: 0.2, from -0.0617657548637 to 0.4617657548637.
    const hale = figure(metrics, "director-spread", { rater: HALE });
    expect(hale.value).toBeCloseTo(-0.2, 12);
    expect(hale.low).toBeCloseTo(-0.4617657548637, 10);
    expect(hale.high).toBeCloseTo(0.0617657548637, 10);
    expect(hale.interval).toBe("confidence");
  });

  it("is not cut off at 5", () => {
    const top: Ratings = ratings.map((row) => ({ ...row, score: row.rater === HALE ? 3 : 5 }));
    const high = metricsOf({ ...base, rating: [...top, ...cases(["Case 1", "Case 2", "Case 3"], SCORES)] });
    expect(figure(high, CALIBRATED, { cluster: "West" }).value).toBeCloseTo(5 + center, 12);
  });

  it.each([
    [
      "two cases",
      cases(["Case 1", "Case 2"], SCORES),
      "2 of 2 common cases are rated by every director; 3 are needed.",
    ],
    [
      "a case that one director left out",
      cases(
        ["Case 1", "Case 2", "Case 3"],
        [
          [3.2, 4, 3.4],
          [3, 4, 3],
          [2.8, 4],
        ],
      ),
      "2 of 3 common cases are rated by every director; 3 are needed.",
    ],
    ["no case", [], "We cannot tell strictness from stronger schools"],
  ])("does not adjust with %s, and says why", (_, more, why) => {
    const metric = figure(withCases(more), CALIBRATED);
    expect(metric).toMatchObject({ value: null, status: "unknown" });
    expect(metric.reason).toContain(why);
    expect(figure(withCases(more), "director-spread")).toMatchObject({ status: "value", known: 30 });
    expect(
      withCases(more).filter(({ metric, group }) => metric !== "team-average" && group.rater !== undefined),
    ).toEqual([]);
  });

  it("leaves the raw ratings, effective leaders and every gap alone", () => {
    const plain = withCases([]);
    for (const id of ["team-average", "effective-share", "effective-gap", "principal-turnover"] as const)
      expect(figure(metrics, id)).toEqual(figure(plain, id));
  });

  it("does not take a case for a leader where no roster names any", () => {
    const noRoster = metricsOf({ rating: [...ratings, ...cases(["Case 1"], [[1], [1], [1]])] });
    expect(figure(noRoster, "team-average")).toMatchObject({ known: 30, of: 30 });
  });
});

it.each([
  [{ name: "Case 1" }, true],
  [{ name: "case #12" }, true],
  [{ name: "Common Case B" }, true],
  [{ name: "Vignette 3" }, true],
  [{ leaderId: "CASE-2" }, true],
  [{ name: "Amber", instrument: "Common cases" }, true],
  [{ name: "Case 1", school: "101" }, false],
  [{ name: "Casey 1" }, false],
  [{ name: "Case" }, false],
  [{ name: "Justin Case" }, false],
  [{ name: "Case Adams" }, false],
  [{ name: "Ada Birch", instrument: "TEAM" }, false],
])("%j is a common case: %s", (some, is) => {
  const [rating] = taggedOf({ rating: [some] }).rating;
  expect(rating && isCommonCase(rating)).toBe(is);
});

describe("leaders who changed directors", () => {
  interface FromR {
    /** leader, director, year, experience, y */
    readonly rows: readonly (readonly [number, number, number, number, number])[];
    readonly strictness: readonly number[];
    readonly error: readonly number[];
    readonly adjusted: readonly [east: number, west: number];
    readonly raw: readonly [east: number, west: number];
    readonly district: readonly [number];
    readonly leaders: number;
  }
  // Figures of lme4 1.1-31; natural-links-lme4.R says how they were made.
  const fromR = JSON.parse(readFileSync(join(__dirname, "natural-links-lme4.json"), "utf8")) as FromR;
  const NAMES = ["Ann", "Bea", "Cal", "Dov", "Eve", "Fay", "Gil", "Hal"];
  const yearOf = (year: number): string => `${2021 + year}-${22 + year}`;
  const people = (rows: FromR["rows"], links = true): Literal => ({
    school: rows.map(([leader, , year]) => ({
      schoolYear: yearOf(year),
      school: `S${leader}`,
      cluster: leader % 2 === 0 ? "East" : "West",
    })),
    leader: rows.map(([leader, , year, experience]) => ({
      schoolYear: yearOf(year),
      school: `S${leader}`,
      name: `L${leader}`,
      yearsAsPrincipal: experience,
    })),
    rating: rows.map(([leader, director, year, , y]) => ({
      schoolYear: yearOf(year),
      school: `S${leader}`,
      person: links ? `L${leader}` : `L${leader}-${director}`,
      rater: NAMES[director - 1] ?? "",
      score: y,
    })),
  });

  it("compares directors as lme4 does, within connected sets", () => {
    const { sets, strictness, experienceKnown } = naturalLinks(districtFrom(people(fromR.rows)));
    expect(experienceKnown).toBe(true);
    expect(sets.map(({ directors, tells }) => [directors.length, tells]).sort()).toEqual([
      [1, false],
      [3, true],
      [4, true],
    ]);
    fromR.strictness.forEach((value, at) => {
      const found = strictness.get(`name:${(NAMES[at] ?? "").toLowerCase()}`);
      expect(Math.abs((found?.value ?? NaN) - value)).toBeLessThan(1e-4);
      expect(Math.abs((found?.error ?? NaN) - (fromR.error[at] ?? NaN))).toBeLessThan(1e-4);
    });
    expect(strictness.has("name:hal")).toBe(false);
  });

  it("adjusts clusters by it, and leaves the district's average as it was", () => {
    const metrics = metricsOf(people(fromR.rows));
    const of = (group: object): number => figure(metrics, CALIBRATED, group, yearOf(4)).value ?? NaN;
    expect(Math.abs(of({ cluster: "East" }) - fromR.adjusted[0])).toBeLessThan(1e-4);
    expect(Math.abs(of({ cluster: "West" }) - fromR.adjusted[1])).toBeLessThan(1e-4);
    const hal = figure(metrics, "director-spread", { rater: "Hal" }, yearOf(4));
    expect(hal).toMatchObject({ value: null, status: "unknown" });
    expect(hal.reason).toContain("No leader connects this director well enough with others.");
    expect(of({})).toBeCloseTo(fromR.district[0], 10);
    const district = figure(metrics, CALIBRATED, {}, yearOf(4));
    expect(district.known).toBe(fromR.leaders);
    expect(district.reason).toContain("The directors fall into 2 groups");
    expect(district.reason).toContain("1 director is not connected well enough and left out.");
  });

  it("adjusts nothing with too few changes of director", () => {
    const first = new Map<number, number>();
    for (const [leader, director] of fromR.rows) if (!first.has(leader)) first.set(leader, director);
    const settled = fromR.rows.filter(([leader, director]) => leader === 1 || first.get(leader) === director);
    expect(naturalLinks(districtFrom(people(settled))).strictness.size).toBe(0);
    expect(figure(metricsOf(people(settled)), CALIBRATED, {}, yearOf(4))).toMatchObject({ status: "unknown" });
  });

  it("says that growth may look like leniency where years as principal are not known", () => {
    const literal = people(fromR.rows);
    const without = { ...literal, leader: (literal.leader ?? []).map((one) => ({ ...one, yearsAsPrincipal: null })) };
    expect(figure(metricsOf(without), CALIBRATED, {}, yearOf(4)).reason).toContain("Years as principal are not known");
  });
});

describe("the spread between directors", () => {
  const spreadOf = (rating: Ratings) => figure(metricsOf({ rating }), "director-spread");
  const rated = (rater: string | null, scores: readonly number[]): Ratings =>
    scores.map((score, at) => ({ person: `${rater ?? "nobody"} ${at}`, round: "Fall", rater, score }));

  it("is the ANOVA estimator, as random-effects.test.ts works it out by hand", () => {
    const metric = spreadOf([...rated(BIRCH, [1, 3]), ...rated(DELL, [3, 4, 5]), ...rated(HALE, [3, 4, 5, 6, 7])]);
    const between = 4.45 / 3.1;
    expect(metric.value).toBeCloseTo(Math.sqrt(between), 12);
    expect(metric.reason).toContain("3 directors rated 2 to 5 leaders each.");
    expect(metric.reason).toContain(`goes with ${Math.round((100 * between) / (between + 2))}% of all differences`);
    expect(metric.reason).toContain("We cannot tell strictness from stronger schools");
    expect(metric.reason).toContain("2 directors rated fewer than 5 leaders.");
  });

  it("takes a name typed in two ways for one director", () => {
    const [first, ...rest] = rated(BIRCH, [2, 3, 4]);
    expect(spreadOf([{ ...first, rater: "Birch, Ada" }, ...rest, ...rated(DELL, [3, 4])]).reason).toContain(
      "2 directors",
    );
  });

  it("flags straight lines and missing rounds, and leaves other rounds alone", () => {
    const scored = (person: string, round: string, scores: readonly number[]): Ratings =>
      scores.map((score, at) => ({ person, round, rater: at < 9 ? BIRCH : DELL, indicator: `A${at}`, score }));
    const dell = rated(DELL, [3, 4]).map((row) => ({ ...row, round: "Spring" }));
    const { reason } = spreadOf([
      ...scored("ida", "Fall", [4, 4, 4]),
      ...scored("ida", "Spring", [4, 4, 5]),
      ...scored("eli", "Fall", [3, 4, 4]),
      ...scored("eli", "Spring", [3, 3, 3]),
      ...scored("uma", "Fall", [3, 4, 2]),
      ...rated(DELL, [3, 4]),
      ...dell,
    ]);
    expect(reason).toContain("2 rounds have the same score on every indicator, of 9.");
    expect(reason).toContain("1 leader misses a round that most have.");
  });

  it.each([
    ["nobody says who rated", rated(null, [3, 4]), "unknown", "a column with the rater would give it"],
    ["one director rated everybody", rated(BIRCH, [3, 4]), "not-applicable", "nobody to compare"],
    ["each director rated one leader", [...rated(BIRCH, [3]), ...rated(DELL, [4])], "unknown", "single leader"],
  ] as const)("is no figure where %s", (_, rating, status, why) => {
    expect(spreadOf(rating)).toMatchObject({ status, value: null, reason: expect.stringContaining(why) as string });
  });
});
