/** Columns that cannot be told apart are left to a person, and a person's word is used exactly. */
import { cycle, person, PEOPLE, read, rowsOf, school, type LiteralTable } from "./table-of";
import type { ColumnDecision } from "../../../src/core/state/decisions";

const roster = (...extra: Parameters<typeof rowsOf>[0]): LiteralTable => ({
  name: "Roster 2024-25",
  rows: rowsOf([
    ["Employee ID", (i) => 4000 + i],
    ["Name", person],
    ["Position", cycle("Principal", "Dean")],
    ["School", school],
    ...extra,
  ]),
});
const decision = (heading: string, field: string | null, occurrence = 1): ColumnDecision => ({
  sheet: "Roster 2024-25",
  heading,
  occurrence,
  field,
});

const day = (first: number) => (index: number) => ({ date: first + index * 100 });
const hires = roster(["Hire Date", day(40_000)], ["Original Hire Date", day(38_000)]);
const races = roster(["Race", cycle("White", "Black")], ["Ethnicity", cycle("Hispanic", "White", "Asian")]);

test.each([
  [hires, ["Hire Date", "Original Hire Date"], "hireDate"],
  [races, ["Race", "Ethnicity"], "raceEthnicity"],
])("two columns that could be one field: none is used", (table, headings, field) => {
  const { fields, problems, readings, found } = read(table);
  for (const heading of headings) expect(fields[heading]).toBeNull();
  expect(found.filter((one) => one.startsWith("ambiguous-column"))).toEqual([
    "ambiguous-column at E1",
    "ambiguous-column at F1",
  ]);
  const [first] = problems.filter(({ code }) => code === "ambiguous-column");
  expect(first).toMatchObject({ heading: headings[0], rivals: [headings[1]] });
  expect(readings[0]?.columns[4]).toMatchObject({ how: "ambiguous", candidates: [field] });
});

test("a person's decision settles it, and is used exactly", () => {
  const { fields, found, records, readings } = read(hires, [decision("Original Hire Date", "hireDate")]);
  expect(fields).toMatchObject({ "Original Hire Date": "hireDate", "Hire Date": null });
  expect(found).toEqual([]);
  expect(records.leader[0]?.hireDate).toBe(38_000);
  expect(readings[0]?.columns[5]?.how).toBe("decision");
});

test("a person may leave a column out", () => {
  const { fields, records } = read(races, [decision("Race", null), decision("Ethnicity", "raceEthnicity")]);
  expect(fields).toMatchObject({ Race: null, Ethnicity: "raceEthnicity" });
  expect(records.leader.map(({ raceEthnicity }) => raceEthnicity).slice(0, 3)).toEqual(["Hispanic", "White", "Asian"]);
});

test("a decision on another sheet, heading or occurrence does not count", () => {
  const elsewhere = [
    { ...decision("Hire Date", "hireDate"), sheet: "Roster 2023-24" },
    decision("Hire Date", "hireDate", 2),
  ];
  expect(read(hires, elsewhere).fields["Hire Date"]).toBeNull();
});

test("a decision can say what neither heading nor values do", () => {
  const { records } = read(roster(["Col 5", cycle("North", "South")]), [decision("Col 5", "cluster")]);
  expect(records.leader[1]?.cluster).toBe("South");
});

test("the same values twice are one column", () => {
  const { fields, found } = read(roster(["Hire Date", day(40_000)], ["Date of Hire", day(40_000)]));
  expect(fields).toMatchObject({ "Hire Date": "hireDate", "Date of Hire": null });
  expect(found).toEqual([]);
});

test("a column without values gives way", () => {
  const { fields, found } = read(roster(["Hire Date", () => null], ["Original Hire Date", day(38_000)]));
  expect(fields).toMatchObject({ "Hire Date": null, "Original Hire Date": "hireDate" });
  expect(found).toEqual([]);
});

test("a clearer heading wins without a question", () => {
  const { fields, found } = read(
    roster(["Ethnicity", cycle("White", "Asian")], ["Assignment", cycle("10 month", "12 month")]),
  );
  expect(fields).toMatchObject({ Position: "position", Assignment: null });
  expect(found).toEqual([]);
});

test("School with names and School with ids are told apart by what they hold", () => {
  const { readings } = read({
    name: "Roster 2024-25",
    rows: rowsOf([
      ["Name", person],
      ["Position", cycle("Principal")],
      ["School", (i) => `0${110 + i}`],
      ["School", school],
    ]),
  });
  expect(readings[0]?.columns.map(({ field }) => field)).toEqual(["name", "position", "schoolId", "schoolName"]);
});

test("a Start Date alone could be two things; beside a hire date it is the position's", () => {
  expect(read(roster(["Start Date", day(44_000)])).found).toEqual(["ambiguous-column at E1"]);
  expect(read(roster(["Start Date", day(44_000)], ["Hire Date", day(40_000)])).fields["Start Date"]).toBe(
    "positionStart",
  );
});

test("a heading that lies is only a proposal", () => {
  const { fields, readings, found } = read({
    name: "Roster 2024-25",
    rows: rowsOf([
      ["Employee ID", (i) => 4000 + i],
      ["Title", person],
      ["School", school],
      ["Hire Date", day(40_000)],
    ]),
  });
  expect(fields.Title).toBeNull();
  expect(readings[0]?.columns[1]).toMatchObject({ how: "ambiguous", candidates: ["name"] });
  expect(found).toContain("ambiguous-column at B1");
});

test("columns of two years of one measure are known, and no question", () => {
  const { readings, found } = read({
    name: "Schools 2024-25",
    rows: rowsOf([
      ["School ID", (i) => 100 + i],
      ["Enrollment", (i) => 300 + i * 10],
      ["Reading_Score_Year_1", (i) => 50 + i],
      ["Reading_Score_Year_2", (i) => 51 + i],
    ]),
  });
  expect(readings[0]?.columns.slice(2).map(({ field, how }) => [field, how])).toEqual([
    [null, "not-used"],
    [null, "not-used"],
  ]);
  expect(found).toEqual([]);
});

test.each([
  [
    "a bus list",
    ["Bus", "Driver", "Route"],
    [
      [12, "Lot A", "North loop"],
      [14, "Lot B", "South loop"],
    ],
  ],
  [
    "a code list",
    ["Code", "Description"],
    [
      ["A", "Active"],
      ["L", "On leave"],
    ],
  ],
  [
    "a menu",
    ["Day", "Lunch"],
    [
      ["Monday", "Soup"],
      ["Tuesday", "Rice"],
    ],
  ],
])("%s holds no dataset", (_, headings, rows) => {
  const { readings, records, problems } = read({ name: "Other", rows: [headings, ...rows] });
  expect(readings[0]?.datasets).toEqual([]);
  expect(Object.values(records).flat()).toEqual([]);
  expect(problems).toEqual([]);
});

test("a dataset without a needed field says what cannot be told", () => {
  const { problems } = read({
    name: "Roster 2024-25",
    rows: rowsOf([
      ["Name", person],
      ["School", school],
      ["Hire Date", day(40_000)],
    ]),
  });
  expect(
    problems.filter(({ code }) => code === "missing-column").map((one) => ("field" in one ? one.field : "")),
  ).toEqual(["position", "race/ethnicity"]);
  expect(PEOPLE).toHaveLength(8);
});
