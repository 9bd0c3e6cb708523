/** The school year of a table, from its sheet's name, titles and columns. */
import { bareYearOf, datedSchoolYear, writtenSchoolYear } from "../../../src/core/record/school-year-text";
import type { LiteralCell } from "../../../src/hosts/memory";
import { cycle, person, read, rowsOf, school, type LiteralTable } from "./table-of";

test.each([
  ["Profile SY1819", "2018-19"],
  ["SY18-19", "2018-19"],
  ["Roster 25-26", "2025-26"],
  ["Roster_2025-26", "2025-26"],
  ["2018-19", "2018-19"],
  ["2018–2019", "2018-19"],
  ["School Year 2018-2019", "2018-19"],
  ["20182019", "2018-19"],
  ["FY26", "2025-26"],
  ["FY2026 staffing", "2025-26"],
  ["SY26", "2025-26"],
  ["Fall 2025", "2025-26"],
  ["Spring 2026 survey", "2025-26"],
  ["AY 2024/25", "2024-25"],
  ["'24-'25", "2024-25"],
  ["1999-00", "1999-00"],
])("%s is %s", (text, year) => {
  expect(writtenSchoolYear(text)?.years).toEqual([year]);
});

test.each([
  "Roster 2018",
  "Grades 11-12",
  "K-8",
  "2018-20",
  "Room 24-26",
  "10/11/2024",
  "2009-10-01",
  "School 1918",
  "615-555-0110",
  "",
])("%s names no school year outright", (text) => {
  expect(writtenSchoolYear(text)).toBeNull();
});

test.each([
  ["School leaders as of October 1, 2024", "2024-25"],
  ["Printed 1/17/2023", "2022-23"],
  ["Mar 2024", "2023-24"],
])("%s is dated in %s", (text, year) => {
  expect(datedSchoolYear(text)?.years).toEqual([year]);
});

test("a bare year is a year and no id", () => {
  expect(bareYearOf("Roster 2018")).toBe(2018);
  expect(bareYearOf("20181")).toBeNull();
  expect(bareYearOf("610120")).toBeNull();
});

const list = (name: string, year: (index: number) => LiteralCell, titles: readonly string[] = []): LiteralTable => ({
  name,
  titles,
  rows: rowsOf([
    ["School ID", (i) => 610_100 + i],
    ["School Name", school],
    ["Enrollment", (i) => 200 + i],
    ["School Year", year],
  ]),
});
const years = (...tables: readonly LiteralTable[]): readonly (string | null)[] =>
  read(tables).readings.map(({ schoolYear }) => schoolYear);

test("a bare year is read in agreement with the sheet's name", () => {
  expect(years(list("Progress SY1819", cycle(2018)))).toEqual(["2018-19"]);
  expect(years(list("Progress SY1718", cycle(2018)))).toEqual(["2017-18"]);
});

test("a bare year alone is read as other sheets are, else as the year that ends then", () => {
  expect(years(list("Old list", cycle(2018)), list("SY1819", cycle("2018-19")))[0]).toBe("2018-19");
  expect(years(list("Old list", cycle(2018)))).toEqual(["2017-18"]);
});

test("several years in one sheet are per row", () => {
  const { records, readings } = read(list("All years", cycle("2022-23", "2023-24")));
  expect(readings[0]?.schoolYear).toBeNull();
  expect(records.school.map(({ schoolYear }) => schoolYear).slice(0, 3)).toEqual(["2022-23", "2023-24", "2022-23"]);
});

test("bare years per row are all read the same way", () => {
  const { records } = read([list("All years", cycle(2022, 2023)), list("SY2324", cycle("2023-24"))]);
  expect(records.school.slice(0, 2).map(({ schoolYear }) => schoolYear)).toEqual(["2022-23", "2023-24"]);
});

describe("a column that disagrees with the sheet's name", () => {
  const wrong = list("Profile SY1819", cycle("School Year 2019-2020"));
  const sibling = list("Progress SY1819", cycle(2018));
  const decide = (field: string | null) => [{ sheet: "Profile SY1819", heading: "School Year", occurrence: 1, field }];

  test("the year that a sibling with the same schools supports is used, and the conflict is told at the column's first cell", () => {
    const { readings, problems, records } = read([wrong, sibling]);
    expect(readings[0]?.schoolYear).toBe("2018-19");
    expect(records.school[0]?.schoolYear).toBe("2018-19");
    const conflicts = problems.filter(({ code }) => code === "school-year-conflict");
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({
      at: { sheet: "Profile SY1819", row: 2, column: 4 },
      says: "2019-20",
      used: "2018-19",
      because: "Progress SY1819 has the same schools and is of that year",
    });
  });

  test("a sibling of the column's year turns it the other way", () => {
    expect(years(wrong, list("Progress 2019-20", cycle("2019-20")))[0]).toBe("2019-20");
  });

  test("without a sibling the sheet's name is used", () => {
    expect(years(wrong)).toEqual(["2018-19"]);
  });

  test("a title and the column together outvote the name", () => {
    expect(years(list("Copy of 2018-19", cycle("2019-20"), ["Schools 2019-2020"]))).toEqual(["2019-20"]);
  });

  test.each([
    ["schoolYear", "2019-20"],
    [null, "2018-19"],
  ])("a person decides: %s is %s, without a problem", (field, year) => {
    const { readings, found } = read([wrong, sibling], decide(field));
    expect(readings[0]?.schoolYear).toBe(year);
    expect(found).toEqual([]);
  });

  test("twin: a column that agrees raises nothing", () => {
    expect(read([list("Profile SY1819", cycle("2018-2019")), sibling]).found).toEqual([]);
  });
});

test("no evidence is said, once a table", () => {
  const { problems, readings } = read({
    name: "Leaders",
    rows: rowsOf([
      ["Name", person],
      ["Position", cycle("Principal")],
      ["School", school],
    ]),
  });
  expect(readings[0]?.schoolYear).toBeNull();
  expect(problems.filter(({ code }) => code === "no-school-year")).toHaveLength(1);
});
