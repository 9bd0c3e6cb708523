/** What people write about gaps stays with the gap when the newest school year changes. */
import { dayOf } from "../../../src/core/day";
import { refresh, runToEnd } from "../../../src/core/refresh";
import { gapWordsKey, readGapWords } from "../../../src/core/state/gap-words";
import { reference } from "../../../src/framework/reference";
import { sheetOfOwn, workbookOf, type LiteralCell } from "../../../src/hosts/memory";
import type { OwnSheet } from "../../../src/core/own-sheet";
import type { Workbook } from "../../../src/core/sheet";

const SCHOOLS = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel"];
const HEADS = ["Ann Bell", "Bo Cole", "Cy Dunn", "Di Ehrle", "Ed Frost", "Fay Gunn", "Gil Hart", "Ida Joss"];

/** White heads, students of color, and low ratings where poverty is high. */
function sheetsOf(year: string, cluster: (index: number) => string, enrollment = 400) {
  return [
    {
      name: `Roster ${year}`,
      rows: [
        ["School", "Cluster", "Principal", "Race/Ethnicity", "Years as Principal", "TEAM Average"],
        ...SCHOOLS.map((school, index): LiteralCell[] => [
          `${school} Elementary School`,
          cluster(index),
          HEADS[index] ?? "",
          "White",
          6,
          index < 4 ? 4.3 : 3.1,
        ]),
      ],
    },
    {
      name: `Enrollment ${year}`,
      rows: [
        ["School Name", "Total Enrollment", "Economically Disadvantaged", "White"],
        ...SCHOOLS.map((school, index): LiteralCell[] => [
          `${school} Elementary School`,
          enrollment,
          40 * (index + 1),
          100,
        ]),
      ],
    },
  ];
}

const district = (...sheets: Parameters<typeof workbookOf>[0]): Workbook => workbookOf(sheets);
const run = (workbook: Workbook) =>
  runToEnd(refresh(workbook, { asOf: dayOf({ year: 2026, month: 5, day: 29 }), reference }));

const gapSheetOf = (sheets: readonly OwnSheet[]): OwnSheet => {
  const found = sheets.find(({ name }) => name === "Leadership Gaps");
  if (found === undefined) throw new Error("no gaps sheet");
  return found;
};

/** The same sheet with an owner typed on every row: `Owner of <gap>`. */
const owned = (sheet: OwnSheet): OwnSheet => ({
  ...sheet,
  tables: sheet.tables.map((table) => {
    const gaps = table.columns.find(({ heading }) => heading === "Gap")?.values ?? [];
    return {
      ...table,
      columns: table.columns.map((column) =>
        column.heading === "Owner"
          ? { ...column, values: gaps.map((gap) => `Owner of ${typeof gap === "string" ? gap : ""}`) }
          : column,
      ),
    };
  }),
});

it.each([
  ["a year is added", (index: number) => (index % 2 === 0 ? "East" : "West"), 400],
  ["schools move to other clusters in the new year", (index: number) => (index < 4 ? "East" : "West"), 400],
  ["sizes change in the new year", (index: number) => (index % 2 === 0 ? "East" : "West"), 900],
])("keeps owners when %s", (_, cluster, enrollment) => {
  const before = sheetsOf("2024-25", (index) => (index % 2 === 0 ? "East" : "West"));
  const first = run(district(...before));
  const typed = owned(gapSheetOf(first.sheets));
  const now = district(...before, ...sheetsOf("2025-26", cluster, enrollment));
  const second = run({ ...now, sheets: [...now.sheets, sheetOfOwn(typed)] });
  expect(new Set(second.analysis.gaps.map(({ schoolYear }) => schoolYear))).toEqual(new Set(["2025-26"]));
  const words = readGapWords({ ...now, sheets: [sheetOfOwn(gapSheetOf(second.sheets))] });
  for (const name of ["Effective leaders by poverty", "Principals and students of color"]) {
    expect(first.analysis.gaps.some((gap) => gap.name === name)).toBe(true);
    expect(second.analysis.gaps.some((gap) => gap.name === name)).toBe(true);
    expect(words.get(gapWordsKey(name, "District"))?.owner).toBe(`Owner of ${name}`);
  }
  // Nothing that was typed is lost, also where a gap is gone.
  const all = [...words.values()].map(({ owner }) => owner);
  for (const gap of first.analysis.gaps) expect(all).toContain(`Owner of ${gap.name}`);
});
