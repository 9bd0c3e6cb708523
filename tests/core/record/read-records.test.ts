/** What rows say: records, and the problems of single cells. Each rule finds, and its twin leaves alone. */
import { describe as say } from "../../../src/core/problem";
import type { LiteralCell } from "../../../src/hosts/memory";
import { cycle, person, read, rowsOf, school, tablesOf, type LiteralTable, type Read } from "./table-of";
import { readRecords } from "../../../src/core/record/read-records";
import { cellKey } from "../../../src/core/sheet";
import { DEFAULT_SETTINGS } from "../../../src/core/state/decisions";
import { fields } from "../../../src/framework/fields";

type Column = readonly [heading: string, cell: (index: number) => LiteralCell];

const LEADERS: readonly Column[] = [
  ["Employee ID", (i) => `E${4000 + i}`],
  ["Name", person],
  ["Position", cycle("Principal", "Assistant Principal")],
  ["School", school],
];
const roster = (...extra: readonly Column[]): LiteralTable => ({
  name: "Roster 2024-25",
  rows: rowsOf([...LEADERS, ...extra]),
});
/** Eight good values, the fourth (row 5) replaced. */
const oneBad =
  (bad: LiteralCell, good: (index: number) => LiteralCell) =>
  (index: number): LiteralCell =>
    index === 3 ? bad : good(index);
const day =
  (first: number, step = 100) =>
  (index: number): LiteralCell => ({ date: first + index * step });

describe("leaders", () => {
  test("a row is a record with what was typed", () => {
    const { records } = read(
      roster(
        ["Race/Ethnicity", cycle("Black")],
        ["Hire Date", day(40_000)],
        ["Years as Principal", cycle(4)],
        ["Executive Director", cycle("Wilhelmina  Sorrel")],
      ),
    );
    expect(records.leader).toHaveLength(8);
    expect(records.leader[1]).toMatchObject({
      row: 3,
      schoolYear: "2024-25",
      leaderId: "E4001",
      name: "Dr. Aldous Fenwick",
      vacant: false,
      position: "Assistant Principal",
      schoolName: "Fern Springs Elementary",
      raceEthnicity: "Black",
      hireDate: 40_100,
      yearsAsPrincipal: 4,
      supervisor: "Wilhelmina Sorrel",
      orderOfAssignment: null,
    });
    expect(records.leader[0]?.segment.columns.get("name")).toBe(2);
  });

  test.each(["Vacant", "TBD", "v", "N/A", "VACANT - posted", "Open"])("%s is a vacancy", (word) => {
    const { records } = read({
      name: "R 24-25",
      rows: rowsOf([
        ["Name", oneBad(word, person)],
        ["Position", cycle("Principal", "Dean")],
        ["School", school],
      ]),
    });
    expect(records.leader.map(({ vacant }) => vacant)).toEqual([false, false, false, true, false, false, false, false]);
    expect(records.leader[3]?.name).toBeNull();
  });

  test("a blank name is a vacancy of a head of school, and missing for anybody else", () => {
    const blank = (index: number): LiteralCell => (index === 2 || index === 3 ? null : person(index));
    const { records, found } = read({
      name: "R 24-25",
      rows: rowsOf([
        ["Name", blank],
        ["Position", cycle("Principal", "Assistant Principal")],
        ["School", school],
      ]),
    });
    expect(records.leader[2]).toMatchObject({ position: "Principal", vacant: true, name: null });
    expect(records.leader[3]).toMatchObject({ position: "Assistant Principal", vacant: false, name: null });
    expect(found).toEqual(["missing-value at A5"]);
  });

  test("several leaders a row: the first is in charge, a blank first name is a vacancy, later blanks are nobody", () => {
    const { records } = read({
      name: "Profile SY2425",
      rows: [
        [
          "School_ID",
          "Administrator_Title",
          "Administrator",
          "Secondary_Contact_Title",
          "Secondary_Contact",
          "Third_Contact_Title",
          "Third_Contact_Name",
        ],
        [101, "Principal", "Marisol Tenbrook", "Assistant Principal", "Tobias Quill", null, null],
        [102, "Principal", null, "Principal", "Priya Stellmacher", "Clerk", "Okwui Larkin"],
        [103, "Director", "Ana Drummond", null, null, "Dean", null],
        [104, "Principal", "Lamont Everhart", "Dean", "Jerusha Pemberwick", "Clerk", "Beau Castellane"],
      ],
    });
    expect(
      records.leader.map(({ row, orderOfAssignment, position, name, vacant }) => [
        row,
        orderOfAssignment,
        position,
        name,
        vacant,
      ]),
    ).toEqual([
      [2, 1, "Principal", "Marisol Tenbrook", false],
      [3, 1, "Principal", null, true],
      [4, 1, "Director", "Ana Drummond", false],
      [5, 1, "Principal", "Lamont Everhart", false],
      [2, 2, "Assistant Principal", "Tobias Quill", false],
      [3, 2, "Principal", "Priya Stellmacher", false],
      [5, 2, "Dean", "Jerusha Pemberwick", false],
      [3, 3, "Clerk", "Okwui Larkin", false],
      [5, 3, "Clerk", "Beau Castellane", false],
    ]);
    expect(new Set(records.leader.map(({ segment }) => segment.group))).toEqual(new Set([1, 2, 3]));
  });

  test("a heading that is a post gives the position as typed", () => {
    const { records } = read({
      name: "Teams 24-25",
      rows: rowsOf([
        ["School", school],
        ["Principal", person],
        ["Asst Principal 1 Name", (i) => person(i + 2)],
        ["AP 2", (i) => person(i + 4)],
      ]),
    });
    expect([...new Set(records.leader.map(({ position }) => position))]).toEqual(["Principal", "Asst Principal", "AP"]);
  });

  test("a column a year gives each year's head", () => {
    const { records } = read({
      name: "Heads",
      rows: rowsOf([
        ["School", school],
        ["Principal 2022-23", person],
        ["Principal 2023-24", (i) => person(i + 1)],
      ]),
    });
    expect(
      records.leader
        .filter(({ row }) => row === 2)
        .map(({ schoolYear, name, orderOfAssignment }) => [schoolYear, name, orderOfAssignment]),
    ).toEqual([
      ["2022-23", "Marisol Tenbrook", null],
      ["2023-24", "Dr. Aldous Fenwick", null],
    ]);
  });

  test("first and last name are joined, and Hispanic of any race counts as Hispanic", () => {
    const { records } = read({
      name: "R 24-25",
      rows: rowsOf([
        ["First Name", cycle("Ana")],
        ["Last Name", cycle("Drummond", "Quill")],
        ["Title", cycle("Principal")],
        ["School", school],
        ["Hispanic", cycle("Y", "N")],
        ["Race", cycle("White")],
      ]),
    });
    expect(records.leader.slice(0, 2).map(({ name, raceEthnicity }) => [name, raceEthnicity])).toEqual([
      ["Ana Drummond", "Hispanic"],
      ["Ana Quill", "White"],
    ]);
  });
});

interface Case {
  readonly why: string;
  readonly table: LiteralTable;
  readonly found: readonly string[];
}

const DEFECTS: readonly Case[] = [
  {
    why: "one number typed as text",
    table: roster(["Years of Experience", oneBad("12", (i) => i + 3)]),
    found: ["number-as-text at E5"],
  },
  {
    why: "all numbers typed as text: one problem",
    table: roster(["Years of Experience", (i) => String(i + 3)]),
    found: ["number-as-text at E2"],
  },
  { why: "twin: numbers", table: roster(["Years of Experience", (i) => i + 3]), found: [] },
  {
    why: "words among numbers",
    table: roster(["Years of Experience", oneBad("see file", (i) => i + 3)]),
    found: ["invalid-value at E5"],
  },
  {
    why: "too many years",
    table: roster(["Years of Experience", oneBad(214, (i) => i + 3)]),
    found: ["out-of-range at E5"],
  },
  { why: "years below zero", table: roster(["Years as AP", oneBad(-3, (i) => i + 3)]), found: ["out-of-range at E5"] },
  { why: "twin: sixty years", table: roster(["Years of Experience", oneBad(60, (i) => i + 3)]), found: [] },
  {
    why: "one date typed as text",
    table: roster(["Hire Date", oneBad("March 4, 2011", day(40_000))]),
    found: ["date-as-text at E5"],
  },
  {
    why: "all dates typed as text",
    table: roster(["Hire Date", (i) => `2011-03-1${i}`]),
    found: ["date-as-text at E2"],
  },
  {
    why: "a date that could be two",
    table: roster(["Hire Date", oneBad("3/4/2011", day(40_000))]),
    found: ["ambiguous-date at E5"],
  },
  {
    why: "twin: another date of the column settles the order",
    table: roster(["Hire Date", (i) => (i === 3 ? "3/4/2011" : `8/${20 + i}/2010`)]),
    found: ["date-as-text at E2"],
  },
  {
    why: "a day that does not exist",
    table: roster(["Hire Date", oneBad("02/30/2021", day(40_000))]),
    found: ["invalid-value at E5"],
  },
  {
    why: "position before hire",
    table: roster(["Hire Date", day(44_000)], ["Position Start Date", oneBad({ date: 43_000 }, day(44_000, 150))]),
    found: ["dates-out-of-order at F5"],
  },
  {
    why: "position ends before it starts",
    table: roster(["Position Start Date", day(44_000)], ["Position End Date", oneBad({ date: 43_000 }, () => null)]),
    found: ["dates-out-of-order at F5"],
  },
  {
    why: "retirement before hire",
    table: roster(["Hire Date", day(44_000)], ["Retirement Eligible", oneBad({ date: 43_000 }, day(50_000))]),
    found: ["dates-out-of-order at F5"],
  },
  {
    why: "twin: the same day",
    table: roster(["Hire Date", day(44_000)], ["Position Start Date", day(44_000)]),
    found: [],
  },
  {
    why: "longer a principal than at work",
    table: roster(["Years of Experience", (i) => i + 9], ["Years as Principal", oneBad(30, (i) => i)]),
    found: ["contradictory-figures at F5"],
  },
  {
    why: "a blank position",
    table: {
      name: "R 24-25",
      rows: rowsOf([
        ["Name", person],
        ["Position", oneBad(null, cycle("Principal", "Dean"))],
        ["School", school],
      ]),
    },
    found: ["missing-value at B5"],
  },
  {
    why: "a blank race",
    table: roster(["Race", oneBad(null, cycle("Black", "White"))]),
    found: ["missing-value at E5"],
  },
  {
    why: "race blank for most: one problem",
    table: roster(["Race", (i) => (i === 0 ? "Black" : null)]),
    found: ["missing-value at E3"],
  },
  { why: "twin: a blank that no figure needs", table: roster(["Gender", oneBad(null, cycle("F", "M"))]), found: [] },
  {
    why: "an error cell is unknown, not missing",
    table: roster(["Race", oneBad("#N/A", cycle("Black", "White"))]),
    found: [],
  },
  {
    why: "a formula that is not calculated is unknown",
    table: roster(["Years of Experience", oneBad({ formula: "=A1+1" }, (i) => i + 3)]),
    found: [],
  },
  {
    why: "an id with an apostrophe",
    table: {
      name: "R 24-25",
      rows: rowsOf([
        ["Employee ID", oneBad("'0417", (i) => `E${i}`)],
        ["Name", person],
        ["Position", cycle("Principal")],
        ["School", school],
      ]),
    },
    found: ["id-with-apostrophe at A5"],
  },
];

test.each(DEFECTS)("$why", ({ table, found }) => {
  const result = read(table);
  expect(result.found).toEqual(found);
  for (const problem of result.problems) expect(say(problem)).toMatch(/\.$/);
});

test("one problem for a column counts its cells and rows", () => {
  const { problems } = read(roster(["Years of Experience", (i) => String(i + 3)]));
  expect(problems.find(({ code }) => code === "number-as-text")).toMatchObject({ count: 8, rows: "2-9", typed: "3" });
});

test("values that cannot be are unknown", () => {
  const { records } = read(roster(["Years of Experience", oneBad(214, (i) => i + 3)]));
  expect(records.leader.map(({ yearsExperience }) => yearsExperience)).toEqual([3, 4, 5, null, 7, 8, 9, 10]);
});

test("a formula on our own sheets is not the district's value", () => {
  const table = roster([
    "Years of Experience",
    (i) => ({ formula: i === 3 ? "='Leadership Metrics'!B2" : "=Other!B2", value: 9 }),
  ]);
  const [plain] = tablesOf([table]);
  if (plain === undefined) throw new Error("no table");
  const { records } = readRecords([{ ...plain, notEvidence: new Set([cellKey(5, 5)]) }], {
    columns: [],
    settings: DEFAULT_SETTINGS,
    fields,
  });
  expect(records.leader.slice(2, 5).map(({ yearsExperience }) => yearsExperience)).toEqual([9, null, 9]);
});

test("the day order is the setting's, and days of 1904 are days", () => {
  const table = roster(["Hire Date", oneBad("3/4/2011", () => ({ date: 38_000 }))]);
  const hired = ({ records }: Read): number | null => records.leader[3]?.hireDate ?? null;
  expect(hired(read(table))).toBe(40_606);
  expect(hired(read(table, [], { dateOrder: "day-first" }))).toBe(40_636);
  expect(read(table, [], {}, 1904).records.leader[0]?.hireDate).toBe(39_462);
});

describe("ids", () => {
  const list = (name: string, ids: (index: number) => LiteralCell): LiteralTable => ({
    name,
    rows: rowsOf([
      ["School ID", ids],
      ["School Name", school],
      ["Enrollment", (i) => 300 + i],
    ]),
  });
  test("an id that lost its zeros is joined to its full form", () => {
    const { records, found } = read([
      list("S 2023-24", (i) => `0${350 + i}`),
      list(
        "S 2024-25",
        oneBad(353, (i) => `0${350 + i}`),
      ),
    ]);
    expect(records.school.map(({ schoolId }) => schoolId).slice(8)).toEqual([
      "0350",
      "0351",
      "0352",
      "0353",
      "0354",
      "0355",
      "0356",
      "0357",
    ]);
    expect(found).toEqual(["id-lost-zeros at A5"]);
  });
  test("twin: ids that never had zeros, and zeros that a number format shows", () => {
    expect(read([list("S 2023-24", (i) => 350 + i), list("S 2024-25", (i) => 350 + i)]).found).toEqual([]);
    const shown = read(list("S 2023-24", (i) => ({ number: 350 + i, format: "0000" })));
    expect(shown.records.school[0]?.schoolId).toBe("0350");
  });
});

describe("rows that repeat", () => {
  const rows = (name: string): LiteralCell[] => [name, "Assistant Principal", "Halloway High School"];
  const table = (...names: string[]): LiteralTable => ({
    name: "R 24-25",
    rows: [["Name", "Position", "School"], ...names.map(rows)],
  });
  test("a row is counted once", () => {
    const { records, problems } = read(table("Marisol Tenbrook", "Tobias Quill", "Marisol Tenbrook"));
    expect(records.leader).toHaveLength(2);
    expect(problems.filter(({ code }) => code === "duplicate-row")).toMatchObject([
      { at: { row: 4 }, first: { row: 2 } },
    ]);
  });
  test("twin: two vacant posts at one school are two", () => {
    const { records, found } = read(table("Vacant", "Tobias Quill", "Vacant"));
    expect(records.leader).toHaveLength(3);
    expect(found).toEqual([]);
  });
});

describe("schools", () => {
  const schools = (...columns: readonly Column[]): LiteralTable => ({
    name: "Schools 2024-25",
    rows: rowsOf([
      ["School ID", (i) => 101 + i],
      ["School Name", school],
      ["Total Enrollment", cycle(200, 400, 300, 500)],
      ...columns,
    ]),
  });
  const poor = ({ records }: Read): readonly (readonly [number, number] | null)[] =>
    records.school.slice(0, 4).map(({ economicallyDisadvantaged: bounds }) => bounds && [bounds.low, bounds.high]);

  test.each<[string, (index: number) => LiteralCell, readonly ([number, number] | null)[]]>([
    [
      "counts",
      cycle(120, 90, 44, 260),
      [
        [120, 120],
        [90, 90],
        [44, 44],
        [260, 260],
      ],
    ],
    [
      "percentages as text",
      cycle("35%", "< 5%", "< 10", "> 95%"),
      [
        [69, 71],
        [10, 19],
        [0, 9],
        [476, 500],
      ],
    ],
    [
      "fractions",
      cycle(0.35, 0.5, 0.44, 0.61),
      [
        [69, 71],
        [198, 202],
        [131, 133],
        [303, 307],
      ],
    ],
    [
      "shares by number format",
      cycle({ number: 0.35, format: "0%" }),
      [
        [69, 71],
        [138, 142],
        [104, 106],
        [173, 177],
      ],
    ],
  ])("economically disadvantaged as %s", (_, cell, expected) => {
    expect(poor(read(schools(["Economically Disadvantaged", cell])))).toEqual(expected);
  });

  test("the share that was published is kept beside", () => {
    expect(read(schools(["% ED", cycle("35%")])).records.school[0]?.economicallyDisadvantagedShare).toEqual({
      low: 0.35,
      high: 0.35,
    });
    expect(read(schools(["% ED", cycle("< 5%")])).records.school[0]?.economicallyDisadvantagedShare).toEqual({
      low: 0,
      high: 0.05,
    });
  });

  test("shares take the enrollment from another sheet of the same year", () => {
    const { records } = read([
      schools(),
      {
        name: "Poverty 2024-25",
        rows: rowsOf([
          ["School ID", (i) => 101 + i],
          ["School Name", school],
          ["Low Income %", cycle("50%")],
          ["Level", cycle("Elementary")],
        ]),
      },
    ]);
    expect(records.school[9]?.economicallyDisadvantaged).toEqual({ low: 198, high: 202 });
    expect(records.school[9]?.enrollment).toBeNull();
  });

  test("races as plain numbers that add up to 100 are percentages, to the enrollment counts", () => {
    const three = (black: LiteralCell, hispanic: LiteralCell, white: LiteralCell): readonly Column[] => [
      ["Black", () => black],
      ["Hispanic", () => hispanic],
      ["White", () => white],
    ];
    const of = (columns: readonly Column[]) =>
      read({ name: "S 2024-25", rows: rowsOf([["School ID", (i) => 101 + i], ["Enrollment", cycle(400)], ...columns]) })
        .records.school[0]?.students;
    expect(of(three(20, 30, 50))).toEqual({
      black: { low: 78, high: 82 },
      hispanic: { low: 118, high: 122 },
      white: { low: 198, high: 202 },
    });
    expect(of(three(0.2, 0.3, 0.5))?.white).toEqual({ low: 198, high: 202 });
    expect(of(three(80, 120, 200))?.white).toEqual({ low: 200, high: 200 });
  });

  test.each<[string, readonly Column[], readonly string[]]>([
    ["a group larger than the school", [["Low Income", oneBad(620, (i) => 90 + i)]], ["contradictory-figures at D5"]],
    [
      "a share that disagrees with its count",
      [
        ["Low Income", cycle(100, 200, 150, 250)],
        ["% Low Income", oneBad("60%", cycle("50%"))],
      ],
      ["contradictory-figures at E5", "percent-as-text at E2"],
    ],
    [
      "twin: a share within a point",
      [
        ["Low Income", cycle(100, 200, 150, 250)],
        ["% Low Income", cycle("51%")],
      ],
      ["percent-as-text at E2"],
    ],
    [
      "groups that add up to more than the school",
      [
        ["Black", oneBad(400, cycle(50))],
        ["White", oneBad(200, cycle(60))],
      ],
      ["contradictory-figures at D5"],
    ],
    [
      "twin: groups that leave some out",
      [
        ["Black", cycle(50)],
        ["White", cycle(60)],
      ],
      [],
    ],
    [
      "a share above 100 %",
      [["% ED", oneBad("135%", cycle("35%", "40%"))]],
      ["out-of-range at D5", "percent-as-text at D2"],
    ],
    ["about as many", [["Low Income", oneBad("abt 200", (i) => 90 + i)]], ["invalid-value at D5"]],
    ["a blank that a figure needs", [["Low Income", oneBad(null, (i) => 90 + i)]], ["missing-value at D5"]],
    ["a suppressed share is not missing", [["% ED", oneBad("*", cycle("35%"))]], ["percent-as-text at D2"]],
  ])("%s", (_, columns, found) => {
    expect([...read(schools(...columns)).found].sort()).toEqual([...found].sort());
  });

  test.each([
    ["more students than any school has", 1e308, ["out-of-range at C5"]],
    ["twin: a very large school", 20_000, []],
  ])("%s", (_, typed, found) => {
    const rows = rowsOf([
      ["School ID", (i) => 101 + i],
      ["School Name", school],
      ["Total Enrollment", oneBad(typed, cycle(200, 400, 300, 500))],
      ["White", cycle(20)],
    ]);
    expect(read({ name: "Schools 2024-25", rows }).found).toEqual(found);
  });

  test("a long roster gives each school once, and only where it says something about schools", () => {
    const twice = (index: number): string => school(Math.floor(index / 2));
    const base: readonly Column[] = [
      ["Name", person],
      ["Position", cycle("Principal", "Dean")],
      ["School", twice],
    ];
    expect(read({ name: "R 24-25", rows: rowsOf(base) }).records.school).toEqual([]);
    const { records } = read({
      name: "R 24-25",
      rows: rowsOf([...base, ["School Level", cycle("Elementary", "Elementary", "Middle", "Middle")]]),
    });
    expect(records.school.map(({ row, level }) => [row, level])).toEqual([
      [2, "Elementary"],
      [4, "Middle"],
      [6, "Elementary"],
      [8, "Middle"],
    ]);
    expect(records.leader).toHaveLength(8);
  });
});

describe("ratings", () => {
  const long = (score: (index: number) => LiteralCell): LiteralTable => ({
    name: "TEAM 24-25",
    rows: rowsOf([
      ["Leader", person],
      ["Evaluator", cycle("Beau Castellane")],
      ["Round", cycle("Fall", "Spring")],
      ["Indicator", cycle("A1", "Overall")],
      ["Score", score],
    ]),
  });
  test("a row is a score, an overall row an average, the sheet names the instrument", () => {
    const { records } = read(long((i) => (i % 4) + 2));
    expect(
      records.rating
        .slice(0, 2)
        .map(({ name, rater, round, instrument, indicator, score }) => [
          name,
          rater,
          round,
          instrument,
          indicator,
          score,
        ]),
    ).toEqual([
      ["Marisol Tenbrook", "Beau Castellane", "Fall", "TEAM", "A1", 2],
      ["Dr. Aldous Fenwick", "Beau Castellane", "Spring", "TEAM", null, 3],
    ]);
    expect(records.leader).toEqual([]);
  });
  test.each<[LiteralCell, readonly string[]]>([
    [0, ["rating-out-of-range at E5"]],
    [6, ["rating-out-of-range at E5"]],
    ["45", ["rating-out-of-range at E5"]],
    ["Meets", ["invalid-value at E5"]],
    [null, ["missing-value at E5"]],
    ["Not Scored", []],
    ["4 - Above Expectations", []],
    [3.5, []],
  ])("the score %p", (cell, found) => {
    expect(read(long(oneBad(cell, (i) => (i % 4) + 2))).found).toEqual(found);
  });
  test("wide: a record an indicator and one for the average", () => {
    const { records } = read({
      name: "Observations 24-25",
      rows: rowsOf([
        ["Leader", person],
        ["A1", cycle(3, 4)],
        ["A2", cycle(4, 5)],
        ["B1", cycle(2, 3)],
        ["Average", cycle(3, 4)],
      ]),
    });
    expect(records.rating.filter(({ row }) => row === 2).map(({ indicator, score }) => [indicator, score])).toEqual([
      ["A1", 3],
      ["A2", 4],
      ["B1", 2],
      [null, 3],
    ]);
    expect(records.rating[0]?.segment.columns.get("score:A1")).toBe(2);
  });
  test("an average in a roster is a rating of that year, and the roster stays one", () => {
    const { records } = read(roster(["TEAM Average 2023-24", (i) => 2.5 + i / 10]));
    expect(records.leader).toHaveLength(8);
    expect(records.rating[0]).toMatchObject({ schoolYear: "2023-24", indicator: null, score: 2.5, instrument: "TEAM" });
  });
});

describe("surveys", () => {
  test("labels: a record a filled topic", () => {
    const { records } = read({
      name: "Progress SY2425",
      rows: rowsOf([
        ["School_ID", (i) => 101 + i],
        ["School_Survey_Effective_Leaders", cycle("STRONG", "NOT ENOUGH DATA", null)],
        ["School_Survey_Safety", cycle("WEAK", "NEUTRAL")],
        ["School_Survey_Teacher_Response_Rate_Pct", cycle(75, 87.5)],
      ]),
    });
    expect(
      records.survey.slice(0, 3).map(({ row, topic, level, responseRate }) => [row, topic, level, responseRate]),
    ).toEqual([
      [2, "Effective Leaders", "STRONG", 0.75],
      [2, "Safety", "WEAK", 0.75],
      [3, "Effective Leaders", "NOT ENOUGH DATA", 0.875],
    ]);
    expect(records.survey.filter(({ row }) => row === 4)).toHaveLength(1);
  });
  const shares = (cell: (index: number) => LiteralCell): Read =>
    read({
      name: "Panorama 24-25",
      rows: rowsOf([
        ["School", school],
        ["Topic", cycle("School Leadership", "Resources")],
        ["% Favorable", cell],
        ["Respondents", cycle(30)],
      ]),
    });
  test.each<[string, (index: number) => LiteralCell, number, readonly string[]]>([
    ["text", cycle("62%", "71%"), 0.62, ["percent-as-text at C2"]],
    ["percentages", cycle(62, 71), 0.62, []],
    ["fractions", cycle(0.62, 0.71), 0.62, []],
    ["formatted", cycle({ number: 0.62, format: "0%" }), 0.62, []],
    ["a 35 among fractions", (i) => (i === 0 ? 62 : 0.7), 0.62, []],
  ])("shares as %s", (_, cell, first, found) => {
    const result = shares(cell);
    expect(result.records.survey[0]?.favorable).toBe(first);
    expect(result.records.survey[0]).toMatchObject({
      instrument: "Panorama",
      topic: "School Leadership",
      respondents: 30,
    });
    expect(result.found).toEqual(found);
  });
  test.each<[LiteralCell, readonly string[]]>([
    [4.5, ["out-of-range at C5"]],
    ["142%", ["out-of-range at C5", "percent-as-text at C5"]],
    ["*", []],
    ["N<10", []],
    ["most", ["invalid-value at C5"]],
  ])("the share %p among fractions", (cell, found) => {
    const result = shares(oneBad(cell, cycle({ number: 0.62, format: "0%" })));
    expect([...result.found].sort()).toEqual(found);
    expect(result.records.survey[3]?.favorable).toBeNull();
  });
});

test("candidates are candidates, not leaders", () => {
  const { records } = read({
    name: "Aspiring leaders 24-25",
    rows: rowsOf([
      ["Candidate", person],
      ["Current Position", cycle("Assistant Principal", "Coach")],
      ["School", school],
      ["Readiness", cycle("Ready now", "1 year")],
    ]),
  });
  expect(records.leader).toEqual([]);
  expect(records.candidate[0]).toMatchObject({
    name: "Marisol Tenbrook",
    position: "Assistant Principal",
    readiness: "Ready now",
  });
});

test("same input, same output", () => {
  const table = roster(["Years of Experience", oneBad(214, (i) => i + 3)]);
  const strip = ({ records, problems, readings }: Read): string =>
    JSON.stringify([records.leader, problems, readings], (key, value: unknown) =>
      key === "table" || key === "segment" ? null : value,
    );
  expect(strip(read(table))).toBe(strip(read(table)));
});
