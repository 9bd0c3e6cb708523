/** An invented district with something to decide on every place of the tab Data. */
import type { Workbook } from "../../../../src/core/sheet";
import { workbookOf, type LiteralCell } from "../../../../src/hosts/memory";

const SCHOOLS = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel"].map(
  (tree) => `${tree} Elementary School`,
);
const PEOPLE = ["Ann Bell", "Bo Cole", "Cy Dunn", "Di Ehrle", "Ed Frost", "Fay Gunn", "Gil Hartwell-Moss", "Ida Joss"];
const RACES = ["AA", "AA", "Other", "White", "White", "White", "White", "White"];
/** July 1, 2015 and 2016, a year apart in every row. */
const HIRED = 42186;
const REHIRED = 42552;

const HEADINGS = [
  "School",
  "Principal",
  "Position",
  "Race/Ethnicity",
  "Hire Date",
  "Original Hire Date",
  "TEAM Average",
];

const roster = (name: string, people: readonly string[], races: readonly string[]) => ({
  name,
  rows: [
    HEADINGS,
    ...SCHOOLS.map((school, index): readonly LiteralCell[] => [
      school,
      people[index] ?? null,
      index === 7 ? "Ldr Zz III" : "Principal",
      races[index] ?? null,
      { date: HIRED + index },
      { date: REHIRED + index },
      index === 5 ? 35 : 3 + index * 0.1,
    ]),
  ],
});

/** Labels AA (twice), Other and a title nobody knows; two columns of hire dates; Gil Hartwell, who may be Gil Hartwell-Moss; a rating of 35. */
export const dataDistrict = (): Workbook =>
  workbookOf([
    roster("Roster 2025-26", PEOPLE, RACES),
    {
      name: "Roster 2024-25",
      rows: [
        ["School", "Principal", "Position"],
        ...SCHOOLS.map((school, index): readonly LiteralCell[] => [
          school,
          index === 6 ? "Gil Hartwell" : (PEOPLE[index] ?? null),
          "Principal",
        ]),
      ],
    },
    { name: "Notes", rows: [["Call the printer on Monday"]] },
  ]);
