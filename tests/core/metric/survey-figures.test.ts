import { figure, metricsOf, type Literal } from "./tagged-of";

const TOPIC = "School Leadership";
const one = (
  school: string,
  favorable: number | null,
  respondents: number | null,
  responseRate: number | null = null,
) => ({
  school,
  topic: TOPIC,
  favorable,
  respondents,
  responseRate,
});
const of = (
  survey: Literal["survey"],
  id: Parameters<typeof figure>[1],
  group = {},
  school: NonNullable<Literal["school"]> = [],
) => figure(metricsOf({ survey: survey ?? [], school }), id, group);

describe("favorable, by answers", () => {
  it("lets every answer count the same, beside the mean of schools", () => {
    const survey = [one("1", 0.5, 90), one("2", 1, 10)];
    // (90 × 0.5 + 10 × 1) / 100; the mean of schools is 0.75.
    expect(of(survey, "survey-favorable-weighted")).toMatchObject({ value: 0.55, known: 2, of: 2, status: "value" });
    expect(of(survey, "survey-favorable").value).toBe(0.75);
  });

  it("leaves out schools that do not give their answers, and hides those with too few", () => {
    const survey = [one("1", 0.4, 30), one("2", 0.9, null), one("3", 1, 9)];
    expect(of(survey, "survey-favorable-weighted")).toMatchObject({ value: 0.4, known: 1, of: 3 });
    expect(of(survey, "survey-favorable-weighted").reason).toContain("fewer than 10 answers");
    expect(of([one("1", 0.4, 9)], "survey-favorable-weighted")).toMatchObject({ value: null, status: "suppressed" });
  });

  it("is unknown without any number of answers, and does not apply to levels", () => {
    expect(of([one("1", 0.4, null)], "survey-favorable-weighted")).toMatchObject({
      value: null,
      status: "unknown",
      reason: "The survey gives no number of answers: a column with the number of responses would give it.",
    });
    expect(of([{ school: "1", topic: "Effective Leaders", level: "strong" }], "survey-favorable-weighted").status).toBe(
      "not-applicable",
    );
  });

  it("is given by topic too", () => {
    const survey = [one("1", 0.5, 20), { ...one("1", 0.8, 20), topic: "School Climate" }];
    expect(of(survey, "survey-favorable-weighted", { topic: "School Climate" }).value).toBe(0.8);
  });
});

describe("response rate", () => {
  it("is answers of asked, so that schools count by their size", () => {
    // 90 of 100 asked and 10 of 20: 100 of 120.
    expect(of([one("1", 0.5, 90, 0.9), one("2", 1, 10, 0.5)], "survey-response-rate").value).toBeCloseTo(100 / 120, 12);
  });

  it("counts schools whose results are hidden too: few answers are what it tells", () => {
    // 90 of 100 and 5 of 50: 95 of 150.
    expect(of([one("1", 0.5, 90, 0.9), one("2", 1, 5, 0.1)], "survey-response-rate")).toMatchObject({
      known: 2,
      of: 2,
    });
    expect(of([one("1", 0.5, 90, 0.9), one("2", 1, 5, 0.1)], "survey-response-rate").value).toBeCloseTo(95 / 150, 12);
  });

  it("is the mean of schools where no school gives its answers, and unknown without rates", () => {
    expect(of([one("1", 0.5, null, 0.9), one("2", 1, null, 0.5)], "survey-response-rate")).toMatchObject({
      value: 0.7,
      reason: "Mean of schools: the number of answers is not given.",
    });
    expect(of([one("1", 0.5, 20)], "survey-response-rate")).toMatchObject({ value: null, status: "unknown" });
  });
});

describe("shares by level", () => {
  const LEVELS = ["strong", "strong", "very-strong", "weak", null, "unknown"];
  const survey = LEVELS.map((level, index) => ({ school: `${index}`, topic: "Effective Leaders", level }));
  // Two schools a quarter would need eight; four with shares 10 to 40 %: one a quarter.
  const school = LEVELS.slice(0, 4).map((_, index) => ({
    school: `${index}`,
    enrollment: 100,
    economicallyDisadvantaged: { low: 10 * (index + 1), high: 10 * (index + 1) },
  }));
  const share = (surveyLevel: string, quartile?: 1 | 2 | 3 | 4) =>
    of(survey, "survey-level-share", { surveyLevel, ...(quartile === undefined ? {} : { quartile }) }, school);

  it("are of schools with a result, and add up to one", () => {
    expect(share("strong")).toMatchObject({ value: 2 / 4, known: 4, of: 6, reason: "2 of 4 schools." });
    expect(share("very-strong").value).toBe(1 / 4);
    expect(share("weak").value).toBe(1 / 4);
    expect(share("neutral").value).toBe(0);
    expect(share("very-weak").value).toBe(0);
    // Strong or above stays what it was.
    expect(of(survey, "survey-strong").value).toBe(3 / 4);
  });

  it("are given by poverty quarter", () => {
    expect(share("strong", 1)).toMatchObject({ value: 1, known: 1, of: 1 });
    expect(share("strong", 4)).toMatchObject({ value: 0, known: 1, of: 1 });
    expect(share("weak", 4).value).toBe(1);
  });

  it("without a level say how many schools have a result", () => {
    expect(of(survey, "survey-level-share")).toMatchObject({ value: 4 / 6, known: 4, of: 6 });
  });

  it("hide schools with too few answers, and do not apply to a survey of shares", () => {
    const few = survey.map((row) => ({ ...row, respondents: 9 }));
    expect(of(few, "survey-level-share", { surveyLevel: "strong" })).toMatchObject({
      value: null,
      status: "suppressed",
    });
    expect(of([one("1", 0.5, 20)], "survey-level-share").status).toBe("not-applicable");
  });
});
