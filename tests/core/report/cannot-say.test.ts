import { cannotSay } from "../../../src/core/report/cannot-say";
import { successRows } from "../../../src/core/report/summary-metrics";
import { EMPTY, metricOf } from "./larkmoor";

const YEAR = "2025-26";
const survey = (then: string, now: string) => [
  metricOf("survey-favorable", "2024-25", 0.7, { basis: { instrument: then } }),
  metricOf("survey-favorable", YEAR, 0.8, { basis: { instrument: now } }),
];
const said = (metrics: ReturnType<typeof survey>) => cannotSay({ ...EMPTY, metrics }, YEAR);

describe("a figure that came about in another way than before", () => {
  it("cannot be compared, and the sentence says what it rests on", () => {
    expect(said(survey("Panorama", "District pulse survey"))).toContain(
      "Whether the leadership survey changed in 2025-26: it rests on District pulse survey, before on Panorama, so they do not compare.",
    );
  });

  it("is not mentioned where it came about as before", () => {
    expect(said(survey("Panorama", "Panorama")).filter((one) => one.startsWith("Whether"))).toEqual([]);
  });
});

it("says within what an exact share lies, whatever makes it a range", () => {
  const share = (low: number, high: number) =>
    metricOf("students-of-color", YEAR, (low + high) / 2, { low, high, interval: "bounds" });
  expect(said([share(0.376, 0.382)])).toContain(
    "The exact share of students of color: rounded, hidden or missing numbers leave it between 37.6% and 38.2%.",
  );
  expect(said([share(0.376, 0.3761)]).filter((one) => one.startsWith("The exact"))).toEqual([]);
});

describe("the survey's row", () => {
  const rowOf = (favorable: "unknown" | "not-yet", strong: "unknown" | "not-yet") =>
    successRows({
      metrics: [
        metricOf("survey-favorable", YEAR, null, { status: favorable, reason: "No topic has a percentage." }),
        metricOf("survey-strong", YEAR, null, { status: strong, reason: "The survey is not over." }),
      ],
      year: YEAR,
      years: [YEAR],
    }).find(({ id }) => id.startsWith("survey-"));

  it("waits for the survey that the district has", () => {
    expect(rowOf("unknown", "not-yet")).toMatchObject({ id: "survey-strong", figure: { text: "not yet" } });
  });

  it("is of favorable answers where neither is awaited, or both are", () => {
    expect(rowOf("unknown", "unknown")).toMatchObject({ id: "survey-favorable", figure: { text: "no data" } });
    expect(rowOf("not-yet", "not-yet")).toMatchObject({ id: "survey-favorable", figure: { text: "not yet" } });
  });
});
