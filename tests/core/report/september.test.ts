/** A new roster and nothing else of the year yet: figures to come are not missing, and the last year's stand until then. */
import { findGaps } from "../../../src/core/gap/find-gaps";
import { measure } from "../../../src/core/metric/measure";
import type { Metric } from "../../../src/core/metric/metric";
import { headline } from "../../../src/core/report/headline";
import { byCluster, byQuarter, NEWCOMERS, PRACTICE, yearOfBars } from "../../../src/core/report/summary-charts";
import { successRows } from "../../../src/core/report/summary-metrics";
import { districtFrom, type Literal } from "../metric/tagged-of";
import { GAPS, metricOf } from "./larkmoor";

const [LAST, NEW] = ["2024-25", "2025-26"] as const;

/** 48 schools, a dozen in each poverty quarter; `effective` of each dozen of last year. */
const EFFECTIVE = [11, 9, 6, 2] as const;
const schools = Array.from({ length: 48 }, (_, n) => ({
  school: `s${n}`,
  cluster: ["East", "West"][n % 2] ?? null,
  poor: 10 * n + 10,
  score: n % 12 < (EFFECTIVE[Math.floor(n / 12)] ?? 0) ? 4.5 : 3,
}));
const rosterOf = (schoolYear: string) => schools.map(({ school }) => ({ schoolYear, school, name: school }));
const LITERAL: Literal = {
  school: schools.map(({ school, cluster, poor }) => ({
    schoolYear: LAST,
    school,
    cluster,
    enrollment: 1000,
    economicallyDisadvantaged: { low: poor, high: poor },
  })),
  leader: [...rosterOf(LAST), ...rosterOf(NEW)],
  rating: schools.map(({ school, score }) => ({ schoolYear: LAST, person: school, school, round: "Year", score })),
  evidence: schools.map(({ school }) => ({
    schoolYear: LAST,
    person: school,
    school,
    text: "A1",
    tags: [{ id: "develop-team", score: 1, because: [] }],
  })),
};
const foundIn = (literal: Literal, asOf: string) => {
  const district = districtFrom(literal, {}, asOf);
  const { metrics } = measure(district);
  return { metrics, ...findGaps({ district, metrics, problems: [] }) };
};

describe("gaps", () => {
  it("are those of the last year that has the figures, which their sentences name", () => {
    const { gaps } = foundIn(LITERAL, "2025-09-15");
    expect(gaps.find(({ gap }) => gap === "effective-by-poverty")).toMatchObject({
      schoolYear: LAST,
      sentence: "Effective principals lead 2 of 12 rated highest-poverty schools, 11 of 12 lowest (2024-25).",
    });
    expect(gaps.filter(({ gap }) => /evidence/.test(gap)).map(({ schoolYear }) => schoolYear)).toEqual([LAST, LAST]);
    expect(gaps.filter(({ gap }) => gap === "missing-data-practice-ratings")).toEqual([]);
  });

  it("are of the year itself once its figures are in, and missing once it is over", () => {
    const rated = LITERAL.rating?.map((one) => ({ ...one, schoolYear: NEW })) ?? [];
    const now = foundIn({ ...LITERAL, rating: [...(LITERAL.rating ?? []), ...rated] }, "2025-12-15").gaps;
    expect(now.find(({ gap }) => gap === "effective-by-poverty")).toMatchObject({
      schoolYear: NEW,
      sentence: "Effective principals lead 2 of 12 rated highest-poverty schools, 11 of 12 lowest.",
    });
    const over = foundIn(LITERAL, "2026-07-15").gaps.map(({ gap }) => gap);
    expect(over).toContain("missing-data-practice-ratings");
    expect(over).not.toContain("effective-by-poverty");
  });
});

describe("charts", () => {
  const { metrics } = foundIn(LITERAL, "2025-09-15");

  it("are of the last year that has the figures, with the year in the title", () => {
    const year = yearOfBars(metrics, NEW, PRACTICE);
    expect(year).toBe(LAST);
    // 11 of 12 is 92 %, 2 of 12 is 17 %.
    expect(byQuarter(metrics, year, PRACTICE, true)?.title).toBe("Effective, 2024-25: 92% to 17%");
    expect(byQuarter(metrics, year, PRACTICE)?.title).toBe("Fewer effective as poverty rises");
    // 28 of 48 are effective: of the even ones, in East, 6 + 5 + 3 + 1, of the odd ones 5 + 4 + 3 + 1.
    expect(byCluster(metrics, year, PRACTICE, true)?.title).toBe("54% effective in West, 63% in East, 2024-25");
  });

  it("are of the year that has a figure, or where none is awaited", () => {
    expect(yearOfBars(metrics, LAST, PRACTICE)).toBe(LAST);
    expect(yearOfBars(metrics, NEW, NEWCOMERS)).toBe(NEW);
    expect(yearOfBars(foundIn(LITERAL, "2026-07-15").metrics, NEW, PRACTICE)).toBe(NEW);
  });
});

describe("the row of a figure", () => {
  const rowOf = (status: Metric["status"]) => {
    const metrics = [
      metricOf("team-average", LAST, 3.9, { unit: "rating" }),
      metricOf("team-average", NEW, null, { unit: "rating", known: 0, of: 158, status, reason: "Why." }),
    ];
    return successRows({ metrics, year: NEW, years: [LAST, NEW] })[0];
  };

  it("to come has no number known, one that is missing has", () => {
    expect(rowOf("not-yet")).toMatchObject({ figure: { text: "not yet" }, known: { text: "" }, sentences: ["Why."] });
    expect(rowOf("unknown")).toMatchObject({ figure: { text: "no data" }, known: { text: "0 of 158" } });
  });
});

it("the headline names the year of a gap that is not this year's", () => {
  const gap = GAPS.filter(({ gap: kind }) => kind === "effective-by-poverty");
  const page = { metrics: [], year: NEW, years: [NEW] };
  expect(headline(page, gap)).toBe("Highest-poverty schools have fewer effective leaders");
  expect(
    headline(
      page,
      gap.map((one) => ({ ...one, schoolYear: LAST })),
    ),
  ).toBe("Highest-poverty schools have fewer effective leaders (2024-25)");
});
