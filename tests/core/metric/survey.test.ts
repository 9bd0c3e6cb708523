import { figure, metricsOf, type Literal } from "./tagged-of";

const TOPIC = "School Leadership";
const favorable = (survey: Literal["survey"], group = {}) =>
  figure(metricsOf({ survey: survey ?? [] }), "survey-favorable", group);

describe("favorable", () => {
  it("is the mean of schools, with the weighted mean beside it", () => {
    const metric = favorable([
      { school: "1", topic: TOPIC, favorable: 0.5, respondents: 90, responseRate: 0.9 },
      { school: "2", topic: TOPIC, favorable: 1, respondents: 10, responseRate: 0.5 },
    ]);
    // (0.5 + 1) / 2; weighted (45 + 10) / 100; 100 of 120 asked answered.
    expect(metric).toMatchObject({ value: 0.75, known: 2, of: 2, reason: "Weighted by answers: 55%. 83% answered." });
  });

  it("weighs by answers where schools give their number, and says how many do", () => {
    const metric = favorable([
      { school: "1", topic: TOPIC, favorable: 0.5, respondents: 90, responseRate: 0.9 },
      { school: "2", topic: TOPIC, favorable: 1, respondents: 10 },
      { school: "3", topic: TOPIC, favorable: 0 },
    ]);
    expect(metric).toMatchObject({
      value: 0.5,
      reason:
        "Weighted by answers (2 of 3 schools give their number): 55%. 90% answered where the response rate is given.",
    });
  });

  it("is the plain mean of items, unless the vendor gives the topic", () => {
    const items = [0.4, 0.6, 0.8].map((share, index) => ({
      school: "1",
      topic: TOPIC,
      item: `Item ${index}`,
      favorable: share,
    }));
    expect(favorable(items).value).toBeCloseTo(0.6, 12);
    expect(favorable([...items, { school: "1", topic: TOPIC, favorable: 0.7 }]).value).toBe(0.7);
  });

  it("hides a school with fewer answers than the minimum, and shows one with just enough", () => {
    const few = [
      { school: "1", topic: TOPIC, favorable: 0.5, respondents: 10 },
      { school: "2", topic: TOPIC, favorable: 0.9, respondents: 9 },
    ];
    expect(favorable(few)).toMatchObject({ value: 0.5, known: 1, of: 2 });
    expect(favorable(few).reason).toContain("1 school has fewer than 10 answers and is hidden");
    expect(favorable(few.slice(1))).toMatchObject({ value: null, status: "suppressed", known: 0, of: 1 });
  });

  it("asks staff only", () => {
    expect(
      favorable([
        { school: "1", topic: TOPIC, favorable: 0.5, respondentGroup: "staff" },
        { school: "2", topic: TOPIC, favorable: 0.1, respondentGroup: "students" },
        { school: "3", topic: TOPIC, favorable: 0.1, respondentGroup: "families" },
      ]),
    ).toMatchObject({ value: 0.5, known: 1, of: 1 });
  });

  it("is the leadership topic without a topic, and each topic by name", () => {
    const survey = [
      { school: "1", topic: "School leadership", favorable: 0.5 },
      { school: "1", topic: "School Climate", favorable: 0.9 },
    ];
    expect(favorable(survey).value).toBe(0.5);
    expect(favorable(survey, { topic: "School Climate" }).value).toBe(0.9);
    expect(favorable(survey.slice(1))).toMatchObject({ value: null, status: "unknown" });
    expect(favorable(survey.slice(1)).reason).toContain("no topic on leadership");
  });

  it("counts schools on the list without a result as not known", () => {
    expect(
      figure(
        metricsOf({
          school: [{ school: "1" }, { school: "2" }],
          survey: [{ school: "1", topic: TOPIC, favorable: 0 }],
        }),
        "survey-favorable",
      ),
    ).toMatchObject({ value: 0, status: "value", known: 1, of: 2 });
  });

  it("reads a row that stands twice once, and means two administrations", () => {
    const row = { school: "1", topic: TOPIC, favorable: 0.4, date: 46000 };
    expect(favorable([row, row]).value).toBe(0.4);
    expect(favorable([row, { ...row, favorable: 0.6, date: 46100 }]).value).toBe(0.5);
  });
});

describe("strong", () => {
  const strong = (levels: (string | null)[], group = {}) =>
    figure(
      metricsOf({ survey: levels.map((level, index) => ({ school: `${index}`, topic: "Effective Leaders", level })) }),
      "survey-strong",
      group,
    );

  it("is Strong or above, of schools with a result; not enough data is unknown", () => {
    expect(strong(["strong", "very-strong", "neutral", "weak", "unknown", null])).toMatchObject({
      value: 2 / 4,
      known: 4,
      of: 6,
      reason: "2 of 4 schools. By level: very strong 1 (25%), strong 1 (25%), neutral 1 (25%), weak 1 (25%).",
    });
  });

  it("is unknown, never zero, where no school has a result", () => {
    expect(strong(["unknown", null])).toMatchObject({ value: null, status: "unknown", known: 0, of: 2 });
    expect(strong(["weak"])).toMatchObject({ value: 0, status: "value" });
  });

  it("does not apply to a survey of shares, nor favorable to one of levels", () => {
    const levels = metricsOf({ survey: [{ school: "1", topic: "Effective Leaders", level: "strong" }] });
    expect(figure(levels, "survey-favorable")).toMatchObject({ status: "not-applicable", value: null });
    const shares = metricsOf({ survey: [{ school: "1", topic: TOPIC, favorable: 0.5 }] });
    expect(figure(shares, "survey-strong")).toMatchObject({ status: "not-applicable", value: null });
  });
});

it("without a survey both are unknown and say what would give them", () => {
  const metrics = metricsOf({ leader: [{ school: "1", name: "Ada Birch" }] });
  expect(figure(metrics, "survey-favorable").reason).toContain(
    "a sheet with school, topic and share of favorable answers",
  );
  expect(figure(metrics, "survey-strong").reason).toContain("level");
});
