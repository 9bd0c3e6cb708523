/** A small invented district: eight schools, two years, one label that nobody knows and one rating outside the scale. */
import { dayOf } from "../../src/core/day";
import { refresh, runToEnd, type Refreshed } from "../../src/core/refresh";
import type { Workbook } from "../../src/core/sheet";
import { reference } from "../../src/framework/reference";
import { workbookOf, type LiteralCell } from "../../src/hosts/memory";

export const AS_OF = dayOf({ year: 2026, month: 5, day: 29 });
export const NOW = new Date(2026, 4, 29, 9, 40);

const SCHOOLS = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel"];
const PEOPLE = ["Ann Bell", "Bo Cole", "Cy Dunn", "Di Ehrle", "Ed Frost", "Fay Gunn", "Gil Hart", "Ida Joss"];
const HEADINGS = ["School", "Principal", "Position", "Race/Ethnicity", "TEAM Average"];

/** `change` replaces cells of the newest roster: by school, then by heading. */
export interface Change {
  readonly school: number;
  readonly heading: "Principal" | "Position" | "Race/Ethnicity" | "TEAM Average";
  readonly to: LiteralCell;
}

const roster = (year: string, least: number, changes: readonly Change[] = []) => ({
  name: `Roster ${year}`,
  rows: [
    HEADINGS,
    ...SCHOOLS.map((school, index): readonly LiteralCell[] => {
      const row: LiteralCell[] = [
        `${school} Elementary School`,
        PEOPLE[index] ?? null,
        "Principal",
        index % 2 === 0 ? "Black or African American" : "White",
        least + index * 0.25,
      ];
      for (const { school: place, heading, to } of changes) {
        if (place === index) row[HEADINGS.indexOf(heading)] = to;
      }
      return row;
    }),
  ],
});

/** Ratings 2.5, 2.75 … 4.25 (a year before 2.25 … 4.0), every second head of color, poverty rising from 10% to 80%. */
export const district = (changes: readonly Change[] = []): Workbook =>
  workbookOf([
    roster("2025-26", 2.5, changes),
    roster("2024-25", 2.25),
    {
      name: "Enrollment 2025-26",
      rows: [
        ["School Name", "Total Enrollment", "Economically Disadvantaged", "White"],
        ...SCHOOLS.map((school, index) => [`${school} Elementary School`, 400, 40 * (index + 1), 100]),
      ],
    },
  ]);

export const refreshed = (workbook: Workbook): Refreshed => runToEnd(refresh(workbook, { asOf: AS_OF, reference }));
