/** An invented district's figures for sharing: each of the five statuses once, and a coded share. */
import { definitions } from "../../../src/framework/definitions";
import type { Shared } from "../../../src/core/share/share";
import { AS_OF, metricOf } from "../report/larkmoor";

const YEAR = "2025-26";

export const FIVE: Shared = {
  asOf: AS_OF,
  district: "Larkmoor Schools",
  state: "confirmed",
  confirmedOn: "May 20, 2026",
  framework: "An invented framework",
  terms: { effectiveCut: 4, scope: "all", povertyYearsBack: 2, surveyMinimum: 10 },
  year: YEAR,
  figures: [
    metricOf("team-average", YEAR, 3.9, { unit: "rating", known: 141, of: 158 }),
    metricOf("team-average", YEAR, null, {
      unit: "rating",
      status: "suppressed",
      known: 0,
      of: 9,
      group: { cluster: "Lakeshore" },
    }),
    metricOf("survey-favorable", YEAR, null, { status: "not-yet", known: 0 }),
    metricOf("survey-strong", YEAR, null, { status: "not-applicable", known: 0 }),
    metricOf("principals-of-color", YEAR, null, { status: "unknown", known: 0 }),
    metricOf("students-of-color", YEAR, null, {
      status: "suppressed",
      known: 0,
      low: 0.95,
      high: 1,
      interval: "bounds",
      group: { quartile: 4 },
    }),
    metricOf("students-of-color", YEAR, 0.41, { known: 70, of: 70 }),
    metricOf("vacancies", YEAR, 0, { unit: "count" }),
  ],
  gaps: [],
  definitions: definitions.filter(({ id }) =>
    [
      "team-average",
      "survey-favorable",
      "survey-strong",
      "principals-of-color",
      "students-of-color",
      "vacancies",
    ].includes(id),
  ),
};
