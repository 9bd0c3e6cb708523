import { basisChanges } from "../../../src/core/metric/comparable";
import { segments } from "../../../src/core/metric/series";
import { beforeLast, pointsOf, segmentsOf } from "../../../src/core/report/trend";
import { figure, metricsOf, type Literal } from "./tagged-of";

const YEARS = ["2023-24", "2024-25", "2025-26"] as const;
const survey = (instruments: readonly (string | null)[]): Literal["survey"] =>
  instruments.map((instrument, at) => ({
    schoolYear: YEARS[at] ?? null,
    school: "1",
    topic: "School Leadership",
    favorable: 0.6 + at / 10,
    respondents: 40,
    instrument,
  }));

describe("a survey's trend", () => {
  it("breaks where the instrument changed, and the figure says so", () => {
    const metrics = metricsOf({ survey: survey(["Panorama", "Panorama", "District pulse survey"]) ?? [] });
    expect(basisChanges(metrics, "survey-favorable")).toEqual([
      {
        metric: "survey-favorable",
        from: "2024-25",
        schoolYear: "2025-26",
        then: "Panorama",
        now: "District pulse survey",
      },
    ]);
    expect(figure(metrics, "survey-favorable").reason).toContain(
      "Does not compare with 2024-25: Panorama then, District pulse survey now.",
    );
    const points = pointsOf(metrics, "survey-favorable", YEARS);
    expect(segmentsOf(points)).toEqual([
      [0.6, 0.7, null],
      [null, null, 0.8],
    ]);
    expect(beforeLast(points)).toBeNull();
    expect(segments(metrics, "survey-favorable").map(({ length }) => length)).toEqual([2, 1]);
  });

  it("goes on under another way to write the name, and where a sheet does not name it", () => {
    const metrics = metricsOf({ survey: survey(["Panorama", null, "Panorama Staff Survey"]) ?? [] });
    expect(basisChanges(metrics, "survey-favorable")).toEqual([]);
    expect(segmentsOf(pointsOf(metrics, "survey-favorable", YEARS))).toHaveLength(1);
  });

  it("breaks over a year that does not say", () => {
    const metrics = metricsOf({ survey: survey(["Panorama", null, "District pulse survey"]) ?? [] });
    expect(basisChanges(metrics, "survey-favorable").map(({ schoolYear }) => schoolYear)).toEqual(["2025-26"]);
  });

  const levels = (names: readonly string[], schoolYear: string): Literal["survey"] =>
    Array.from({ length: 30 }, (_, at) => ({
      schoolYear,
      school: `${at}`,
      topic: "Effective Leaders",
      level: names[at % names.length] ?? null,
    }));
  const FIVE = ["very-weak", "weak", "neutral", "strong", "very-strong"];

  it("breaks where the scale of levels changed", () => {
    const three = [...(levels(FIVE, "2024-25") ?? []), ...(levels(FIVE.slice(1, 4), "2025-26") ?? [])];
    const metrics = metricsOf({ survey: three });
    expect(basisChanges(metrics, "survey-strong")).toMatchObject([{ then: "five levels", now: "three levels" }]);
    const same = [...(levels(FIVE, "2024-25") ?? []), ...(levels(["weak", "very-strong"], "2025-26") ?? [])];
    expect(basisChanges(metricsOf({ survey: same }), "survey-strong")).toEqual([]);
  });

  it("does not take a few results without outermost levels for another scale", () => {
    const few = [...(levels(FIVE, "2024-25") ?? []), ...(levels(["weak"], "2025-26") ?? []).slice(0, 29)];
    expect(basisChanges(metricsOf({ survey: few }), "survey-strong")).toEqual([]);
  });
});

describe("the calibrated rating's trend", () => {
  const directors = ["Ruth Lane", "Omar Dean"];
  const people = Array.from({ length: 12 }, (_, at) => `Leader ${at}`);
  /** The directors change portfolios every year, so that leaders connect them. */
  const rated = (schoolYear: string, turn: number, withCases: boolean): NonNullable<Literal["rating"]> => [
    ...people.map((person, at) => ({
      schoolYear,
      person,
      name: person,
      school: `${at}`,
      round: "Fall",
      rater: directors[(at + turn) % 2] ?? "",
      score: 3 + (at % 4) / 4 + ((at + turn) % 2) / 8 + ((at * 7 + turn * 3) % 5) / 50,
    })),
    ...(withCases ? [1, 2, 3] : []).flatMap((number) =>
      directors.map((rater, at) => ({
        schoolYear,
        name: `Case ${number}`,
        rater,
        score: 3 + at / 2 + ((number * (at + 2)) % 3) / 10,
      })),
    ),
  ];
  const leader = YEARS.flatMap((schoolYear) => people.map((name, at) => ({ schoolYear, school: `${at}`, name })));
  const metricsWith = (cases: readonly boolean[]) =>
    metricsOf({ leader, rating: YEARS.flatMap((year, turn) => rated(year, turn, cases[turn] ?? false)) });

  it("breaks where the way of comparing directors changed", () => {
    const metrics = metricsWith([false, true, true]);
    expect(YEARS.map((year) => figure(metrics, "team-average-calibrated", {}, year).basis)).toEqual([
      { directors: "leaders who changed directors" },
      { directors: "common cases" },
      { directors: "common cases" },
    ]);
    expect(figure(metrics, "team-average-calibrated", {}, "2024-25").reason).toContain(
      "Does not compare with 2023-24: leaders who changed directors then, common cases now.",
    );
    expect(segments(metrics, "team-average-calibrated").map(({ length }) => length)).toEqual([1, 2]);
    // The raw rating is the same in all years.
    expect(segments(metrics, "team-average")).toHaveLength(1);
  });

  it("goes on under one way", () => {
    expect(basisChanges(metricsWith([true, true, true]), "team-average-calibrated")).toEqual([]);
  });
});
