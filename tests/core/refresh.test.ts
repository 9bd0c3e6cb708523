import { dayOf } from "../../src/core/day";
import { refresh, runToEnd } from "../../src/core/refresh";
import { STAGES } from "../../src/core/stage";
import { OWN_SHEET_NAMES, OWN_SHEETS } from "../../src/core/own-sheets";
import { reference } from "../../src/framework/reference";
import { createMemoryHost, workbookOf } from "../../src/hosts/memory";

const asOf = dayOf({ year: 2026, month: 5, day: 29 });
const schools = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel"];
const people = ["Ann Bell", "Bo Cole", "Cy Dunn", "Di Ehrle", "Ed Frost", "Fay Gunn", "Gil Hart", "Ida Joss"];
const district = workbookOf([
  {
    name: "Roster 2025-26",
    rows: [
      ["School", "Principal", "Race/Ethnicity", "TEAM Average"],
      ...schools.map((school, index) => [
        `${school} Elementary School`,
        people[index] ?? null,
        index % 2 === 0 ? "Black or African American" : "White",
        2.5 + index * 0.25,
      ]),
    ],
  },
  {
    name: "Enrollment 2025-26",
    rows: [
      ["School Name", "Total Enrollment", "Economically Disadvantaged", "White"],
      ...schools.map((school, index) => [`${school} Elementary School`, 400, 40 * (index + 1), 100]),
    ],
  },
]);
const run = () => runToEnd(refresh(district, { asOf, reference }));

it("tells each stage before it runs, in the order of the story", () => {
  const told: string[] = [];
  runToEnd(refresh(district, { asOf, reference }), (stage) => told.push(stage));
  expect(told).toEqual(STAGES);
});

it("can be canceled between stages, and nothing was written anywhere", async () => {
  const host = createMemoryHost(district);
  const steps = refresh(await host.read(), { asOf, reference });
  steps.next();
  steps.next();
  steps.return(undefined as never);
  expect(steps.next().done).toBe(true);
  expect(await host.read()).toEqual(district);
});

it("gives every own sheet, and the same for the same input", () => {
  const first = run();
  // Collecting rating forms writes the other two.
  const { collected, returned, ...written } = OWN_SHEETS;
  expect(first.sheets.map(({ name }) => name)).toEqual(Object.values(written));
  expect(OWN_SHEET_NAMES).toEqual(expect.arrayContaining([collected, returned]));
  expect(run().sheets).toEqual(first.sheets);
});

it("finds the figures that a person would work out", () => {
  const { metrics } = run().analysis;
  const value = (id: string) =>
    metrics.find(({ metric, group }) => metric === id && Object.keys(group).length === 0)?.value;
  // 2.5, 2.75 … 4.25: mean 3.375. Four of eight principals of color; 300 of 400 students everywhere.
  expect(value("team-average")).toBeCloseTo(3.375, 12);
  expect(value("principals-of-color")).toBe(0.5);
  expect(value("students-of-color")).toBe(0.75);
  expect(value("representation-gap")).toBe(0.25);
  // 40 × (1 + … + 8) of 3,200.
  expect(value("students-economically-disadvantaged")).toBe(0.45);
  // Effective (4 or higher): 4.0 and 4.25, the two highest-poverty schools; none of the two lowest.
  expect(value("effective-gap")).toBe(-1);
});

it("points to the column of the names where a heading says the position and nobody knows it", () => {
  const sites = ["Alder", "Birch", "Cedar", "Dogwood"].map((site) => `${site} Elementary`);
  const renamed = workbookOf([
    {
      name: "Roster 2025-26",
      rows: [["Site", "Bldg Leader"], ...sites.map((site, index) => [site, people[index] ?? null])],
    },
  ]);
  const { analysis } = runToEnd(refresh(renamed, { asOf, reference }));
  expect(analysis.problems.find(({ code }) => code === "unknown-label")).toMatchObject({
    at: { sheet: "Roster 2025-26", row: 2, column: 2 },
    count: 4,
  });
});
