import { dayOf } from "../../../src/core/day";
import { refresh, runToEnd } from "../../../src/core/refresh";
import { successAmong, waiting, type Waiting } from "../../../src/core/report/waiting";
import { reference } from "../../../src/framework/reference";
import { workbookOf, type LiteralCell, type LiteralSheet } from "../../../src/hosts/memory";

const asOf = dayOf({ year: 2026, month: 5, day: 29 });
const SCHOOLS = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel"];
const PEOPLE = ["Ann Bell", "Bo Cole", "Cy Dunn", "Di Ehrle", "Ed Frost", "Fay Gunn", "Gil Hart", "Ida Joss"];

/** `more` adds columns: a heading, then a cell for each school. */
const roster = (year: string, more: readonly (readonly [string, (school: number) => LiteralCell])[]): LiteralSheet => ({
  name: `Roster ${year}`,
  rows: [
    ["School", "Principal", ...more.map(([heading]) => heading)],
    ...SCHOOLS.map((school, index): readonly LiteralCell[] => [
      `${school} Elementary School`,
      PEOPLE[index] ?? null,
      ...more.map(([, cell]) => cell(index)),
    ]),
  ],
});
const race = ["Race/Ethnicity", (school: number) => (school % 2 === 0 ? "Black" : "White")] as const;
const rated = ["TEAM Average", (school: number) => 3 + school * 0.25] as const;

const found = (...sheets: readonly LiteralSheet[]): readonly Waiting[] =>
  waiting(runToEnd(refresh(workbookOf(sheets), { asOf, reference })).analysis);
const about = <Kind extends Waiting["about"]["kind"]>(list: readonly Waiting[], kind: Kind): readonly Waiting[] =>
  list.filter((one) => one.about.kind === kind);

it("counts the figures that rest on a label's field", () => {
  const odd = ["Race/Ethnicity", (school: number) => (school === 2 ? "Q9" : "White")] as const;
  const [labels] = about(found(roster("2025-26", [odd, rated])), "labels");
  // Nobody's rating rests on it; both figures that race/ethnicity makes are of the whole district.
  expect(labels).toEqual({
    about: { kind: "labels", field: "race-ethnicity", labels: 1 },
    figures: ["principals-of-color", "representation-gap"],
  });
});

it("leaves alone labels of an earlier year: no figure of the newest waits for them", () => {
  const odd = ["Race/Ethnicity", (school: number) => (school === 2 ? "Q9" : "White")] as const;
  const [labels] = about(found(roster("2025-26", [race, rated]), roster("2024-25", [odd, rated])), "labels");
  expect(labels).toEqual({ about: { kind: "labels", field: "race-ethnicity", labels: 1 }, figures: [] });
});

it("names the columns of which none is used, and what waits", () => {
  const twice = [
    ["Years as Principal", (school: number) => school],
    ["Yrs as Principal", (school: number) => school + 1],
  ] as const;
  const [columns] = about(found(roster("2025-26", [race, ...twice])), "columns");
  expect(columns).toMatchObject({
    about: { kind: "columns", sheet: "Roster 2025-26", headings: ["Years as Principal", "Yrs as Principal"] },
    figures: [
      "first-year-principal-share",
      "first-year-rating",
      "first-year-by-assistant-years",
      "first-year-by-experience",
    ],
  });
});

it("counts cells to mend by their kind", () => {
  const wrong = ["TEAM Average", (school: number) => (school < 2 ? 44 : 4)] as const;
  const [cells] = about(found(roster("2025-26", [race, wrong])), "cells");
  expect(cells?.about).toMatchObject({ kind: "cells", code: "rating-out-of-range", cells: 2 });
  expect(cells?.figures).toContain("team-average");
});

it("tells data that no sheet has, with the figures that it holds back", () => {
  const needs = about(found(roster("2025-26", [rated])), "data").map((one) => one.about);
  expect(needs).toContainEqual({
    kind: "data",
    need: "race-ethnicity-of-principals",
    name: "Race/ethnicity of principals",
  });
  expect(needs).not.toContainEqual(expect.objectContaining({ need: "practice-ratings" }));
});

it("ranks by figures", () => {
  const odd = ["Race/Ethnicity", (school: number) => (school === 2 ? "Q9" : "White")] as const;
  const counts = found(roster("2025-26", [odd, ["TEAM Average", (school) => (school < 2 ? 44 : 4)]])).map(
    ({ figures }) => figures.length,
  );
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

it("counts the four metrics of success, the survey once", () => {
  expect(successAmong(["team-average", "survey-strong", "survey-favorable", "vacancies"])).toBe(2);
  expect(successAmong([])).toBe(0);
});
