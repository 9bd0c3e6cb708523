import { newestYear } from "../../../src/core/metric/series";
import { figure, metricsOf, type Literal } from "./tagged-of";

const school = "1";
/** 2024-25 in full, and the next roster; rated 3.9 and 71 % favorable. */
const september: Literal = {
  leader: [
    { schoolYear: "2024-25", school, name: "Ada", raceEthnicity: "white" },
    { schoolYear: "2025-26", school, name: "Ada", raceEthnicity: "white" },
  ],
  rating: [{ schoolYear: "2024-25", person: "Ada", school, score: 3.9 }],
  survey: [{ schoolYear: "2024-25", school, topic: "School Leadership", favorable: 0.71, respondents: 40 }],
  school: [{ schoolYear: "2024-25", school, enrollment: 100, students: { white: { low: 40, high: 40 } } }],
  evidence: [
    {
      schoolYear: "2024-25",
      person: "Ada",
      tags: [{ id: "develop-team", score: 1, because: [] }],
    },
  ],
};
const inYear = (literal: Literal, asOf = "2025-09-15") => {
  const metrics = metricsOf(literal, {}, asOf);
  return (id: Parameters<typeof figure>[1], group = {}) => figure(metrics, id, group, "2025-26");
};

it("says what is awaited and what was last", () => {
  const of = inYear(september);
  expect(of("team-average")).toMatchObject({
    value: null,
    status: "not-yet",
    reason: "Not yet: the rounds of 2025-26 are not in. 3.90 in 2024-25.",
  });
  expect(of("survey-favorable")).toMatchObject({
    status: "not-yet",
    reason: "Not yet: the survey of 2025-26 is not in. 71% in 2024-25.",
  });
  expect(of("students-of-color").reason).toBe("Not yet: the enrollment of 2025-26 is not in. 60% in 2024-25.");
  expect(of("evidence-coverage").reason).toBe(
    "Not yet: ratings and survey results of 2025-26 are not in. 1 row in 2024-25.",
  );
  expect(of("representation-gap").reason).toBe("Not yet: the enrollment of 2025-26 is not in. 60 points in 2024-25.");
  // What the new roster gives is a figure.
  expect(of("principals-of-color")).toMatchObject({ status: "value", value: 0 });
  expect(of("principal-turnover").status).toBe("value");
});

it.each([
  ["evidence-coverage", { evidence: [...(september.evidence ?? []), ...(september.evidence ?? [])] }, "2 rows"],
  [
    "vacancies",
    {
      leader: ["1", "2", "3"].map((at) => ({
        schoolYear: "2024-25",
        school: at,
        name: at === "1" ? "Ada" : null,
        vacant: at !== "1",
      })),
    },
    "2",
  ],
] as const)("says a number of %s in words that read", (metric, more, last) => {
  const of = inYear({
    ...september,
    ...more,
    school: [...(september.school ?? []), { schoolYear: "2025-26", school }],
  });
  expect(of(metric).reason).toMatch(new RegExp(`\\. ${last} in 2024-25\\.$`));
});

it("is unknown once the school year is over", () => {
  expect(inYear(september, "2026-06-30")("team-average").status).toBe("not-yet");
  const of = inYear(september, "2026-07-01");
  expect(of("team-average").status).toBe("unknown");
  expect(of("team-average").reason).toMatch(/^No ratings/);
  expect(of("survey-favorable").status).toBe("unknown");
});

it("is unknown where no earlier year has it", () => {
  const of = inYear({ ...september, rating: [], school: [] });
  expect(of("team-average").status).toBe("unknown");
  expect(of("students-of-color").status).toBe("unknown");
  expect(of("survey-favorable").status).toBe("not-yet");
});

it("is unknown where the sheet is in and lacks the column", () => {
  const leader = (september.leader ?? []).map((one) =>
    one.schoolYear === "2025-26" ? { ...one, raceEthnicity: null } : one,
  );
  expect(inYear({ ...september, leader })("principals-of-color").status).toBe("unknown");
  const school25 = { schoolYear: "2025-26", school, enrollment: 100 };
  expect(inYear({ ...september, school: [...(september.school ?? []), school25] })("students-of-color").status).toBe(
    "unknown",
  );
});

it("says that rounds are begun and none is complete", () => {
  const row = (indicator: string, score: number | null, schoolYear: string) => ({
    schoolYear,
    person: "Ada",
    school,
    round: "Fall",
    indicator,
    score,
  });
  const begun = ["A1", "A2", "A3", "A4"].map((indicator, at) => row(indicator, at === 0 ? 4 : null, "2025-26"));
  const of = inYear({ ...september, rating: [...(september.rating ?? []), ...begun] });
  expect(of("team-average").reason).toBe("Not yet: no round of 2025-26 is complete. 3.90 in 2024-25.");
  const done = begun.map((one) => ({ ...one, score: 4 }));
  expect(inYear({ ...september, rating: [...(september.rating ?? []), ...done] })("team-average")).toMatchObject({
    status: "value",
    value: 4,
  });
});

it("is said of the newest year alone: an earlier hole stays unknown", () => {
  const older: Literal = {
    ...september,
    leader: [...(september.leader ?? []), { schoolYear: "2023-24", school, name: "Ada" }],
  };
  expect(figure(metricsOf(older, {}, "2025-09-15"), "team-average", {}, "2023-24").status).toBe("unknown");
});

it("awaits this year's common cases, where last year's were compared on them", () => {
  const directors = ["Ruth Lane", "Omar Dean"];
  const people = Array.from({ length: 12 }, (_, at) => `Leader ${at}`);
  const rated = (schoolYear: string, withCases: boolean): NonNullable<Literal["rating"]> => [
    ...people.map((person, at) => ({
      schoolYear,
      person,
      name: person,
      school: `${at}`,
      round: "Fall",
      rater: directors[at % 2] ?? "",
      score: 3 + (at % 4) / 4,
    })),
    ...(withCases ? [1, 2, 3] : []).flatMap((number) =>
      directors.map((rater, at) => ({ schoolYear, name: `Case ${number}`, rater, score: 3 + at / 2 + number / 10 })),
    ),
  ];
  const literal: Literal = {
    leader: ["2024-25", "2025-26"].flatMap((schoolYear) =>
      people.map((name, at) => ({ schoolYear, school: `${at}`, name })),
    ),
    rating: [...rated("2024-25", true), ...rated("2025-26", false)],
  };
  const of = inYear(literal);
  expect(of("team-average").status).toBe("value");
  expect(of("team-average-calibrated")).toMatchObject({ value: null, status: "not-yet" });
  expect(of("team-average-calibrated").reason).toMatch(
    /^Not yet: the common cases of 2025-26 are not in\. 3\.\d\d in 2024-25\.$/,
  );
});

it("leaves the newest year with a figure what it was", () => {
  expect(newestYear(metricsOf(september, {}, "2025-09-15"))).toBe("2025-26");
  // An empty school list of the new year holds no figure of that year.
  const empty: Literal = {
    ...september,
    leader: (september.leader ?? []).slice(0, 1),
    school: [...(september.school ?? []), { schoolYear: "2025-26", school }],
  };
  expect(newestYear(metricsOf(empty, {}, "2025-09-15"))).toBe("2024-25");
});
