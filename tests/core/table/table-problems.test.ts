import type { SheetFacts } from "../../../src/core/sheet";
import { describe as say } from "../../../src/core/problem";
import { findTables } from "../../../src/core/table/find-tables";
import { workbookOf } from "../../../src/hosts/memory";
import { problemsIn, type Rows } from "./tables-in";

const HEAD = ["Name", "School", "Score"];
const ANN = ["Ann Ash", "Oak", 3];
const BEN = ["Ben Birch", "Elm", 4];
const CAM = ["Cam Cedar", "Fir", 5];

interface Case {
  readonly what: string;
  readonly rows: Rows;
  readonly facts?: SheetFacts;
  readonly problems: readonly string[];
}

const cases: readonly Case[] = [
  { what: "a clean table has no problems", rows: [HEAD, ANN, BEN, CAM], problems: [] },
  {
    what: "blank rows: one problem a run",
    rows: [HEAD, ANN, [], BEN, [], [], CAM],
    problems: ["blank-row A3", "blank-row A5 x2 in 5-6"],
  },
  {
    what: "blank rows above, below the headings and at the end are none",
    rows: [[], HEAD, [], ANN, BEN, [], []],
    problems: [],
  },
  {
    what: "repeated headings",
    rows: [HEAD, ANN, HEAD, BEN, [], HEAD, CAM],
    problems: ["repeated-heading A3", "blank-row A5", "repeated-heading A6"],
  },
  {
    what: "total rows",
    rows: [HEAD, ANN, BEN, ["Average", null, 3.5], CAM, ["Grand Total", null, 12]],
    problems: ["total-row A4", "total-row A6"],
  },
  {
    what: "note rows",
    rows: [["", ...HEAD], ["", ...ANN], ["", "North"], ["", ...BEN], [], ["Source: HR"]],
    problems: ["note-row B3", "note-row B6"],
  },
  {
    what: "a doubled heading, also in other case",
    rows: [
      ["Name", "Score", "score "],
      ["Ann", 3, 4],
      ["Ben", 4, 4],
    ],
    problems: ["duplicate-heading C1"],
  },
  {
    what: "the same headings in two tables are none",
    rows: [["North"], HEAD, ANN, BEN, [], ["South"], HEAD, CAM],
    problems: [],
  },
  { what: "a blank heading", rows: [["Name", "", "Score"], ANN, BEN], problems: ["blank-heading B1"] },
  {
    what: "an empty column",
    rows: [
      ["Name", "Email", "Score"],
      ["Ann", "", 3],
      ["Ben", null, 4],
    ],
    problems: ["empty-column B1"],
  },
  {
    what: "a column filled in totals alone is empty",
    rows: [
      ["Name", "School", "N", "Score"],
      ["Ann Ash", "Oak", null, 3],
      ["Ben Birch", "Elm", null, 4],
      ["Total", null, 2, 7],
    ],
    problems: ["empty-column C1", "total-row A4"],
  },
  {
    what: "hidden rows: one problem a run, of data rows alone",
    rows: [HEAD, ANN, BEN, [], CAM],
    facts: {
      hiddenRows: [
        [1, 1],
        [3, 5],
        [9, 20],
      ],
    },
    problems: ["hidden-rows A3 x2 in 3,5", "blank-row A4"],
  },
  {
    what: "hidden columns, at their headings",
    rows: [["Roster"], HEAD, ANN, BEN],
    facts: {
      hiddenColumns: [
        [2, 3],
        [7, 9],
      ],
    },
    problems: ["hidden-columns B2", "hidden-columns C2"],
  },
  {
    what: "merged cells of data, not of titles",
    rows: [["Roster", null, null], HEAD, ANN, ["Ben Birch", null, 4], CAM],
    facts: {
      merges: [
        { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 3 },
        { firstRow: 3, lastRow: 4, firstColumn: 2, lastColumn: 2 },
      ],
    },
    problems: ["merged-cells B3"],
  },
  {
    what: "error cells, each",
    rows: [
      HEAD,
      ["Ann Ash", "Oak", "#N/A"],
      BEN,
      ["Cam Cedar", "#REF!", 4],
      ["Dee Dogwood", "Yew", 2],
      ["Eve Elder", "Ash", 1],
    ],
    problems: ["error-cell C2", "error-cell B4"],
  },
  { what: "a text that looks like an error is none", rows: [HEAD, ["Ann Ash", "'#N/A", 3], BEN], problems: [] },
  {
    what: "formulas not calculated",
    rows: [HEAD, ["Ann Ash", "Oak", { formula: "=1+2" }], BEN, CAM],
    problems: ["not-calculated C2"],
  },
  {
    what: "a column not calculated",
    rows: [
      HEAD,
      ["Ann Ash", "Oak", { formula: "=1+2" }],
      ["Ben Birch", "Elm", { formula: "=1+3" }],
      ["Cam Cedar", "Fir", 5],
    ],
    problems: ["not-calculated C2 x2 in 2-3"],
  },
  { what: "no table: at the first cell", rows: [[], [], ["", "", "Notes"]], problems: ["no-table C3"] },
  { what: "no table: on a blank sheet", rows: [], problems: ["no-table A1"] },
];

it.each(cases)("$what", ({ rows, facts, problems }) => {
  expect(problemsIn(rows, facts)).toEqual(problems);
});

it("over 20 error cells of one kind in a column are told once", () => {
  const rows: Rows = [
    HEAD,
    ...Array.from({ length: 30 }, (_, i) => [
      `Name ${"abcdefghijklmnopqrstuvwxyzäöüß"[i]}`,
      "Oak",
      i < 21 ? "#N/A" : i === 25 ? "#REF!" : 3,
    ]),
  ];
  expect(problemsIn(rows)).toEqual(["error-cell C2 x21 in 2-22", "error-cell C27"]);
});

it("hundreds of hidden runs, as a filter leaves them, are told once", () => {
  const rows: Rows = [HEAD, ...Array.from({ length: 400 }, (_, i) => [`Leader ${i}`, "Oak", i])];
  const hiddenRows = Array.from({ length: 200 }, (_, i): [number, number] => [i * 2 + 2, i * 2 + 2]);
  const [problem, ...others] = findTables(workbookOf([{ name: "S", rows, hiddenRows, filtered: true }])).problems;
  expect([problem?.code, problem?.count, others]).toEqual(["hidden-rows", 200, []]);
});

it("a workbook that counts from 1904 is said once a sheet, where it has dates", () => {
  const dated: Rows = [
    ["Name", "Hired", "Left"],
    ["Ann", { date: 40000 }, { date: 41000 }],
    ["Ben", { date: 40100 }, null],
  ];
  const sheets = [
    { name: "Dated", rows: dated },
    { name: "Undated", rows: [HEAD, ANN, BEN] },
  ];
  const of = (system: 1900 | 1904): readonly string[] =>
    findTables(workbookOf(sheets, system)).problems.map(({ code, at }) => `${code} ${at.sheet} ${at.row} ${at.column}`);
  expect(of(1904)).toEqual(["date-system-1904 Dated 2 2"]);
  expect(of(1900)).toEqual([]);
});

it("says what the row or heading says", () => {
  const rows: Rows = [
    ["Name", "Score", "Score"],
    ["Ann", 3, 4],
    ["Ben", 4, 4],
    ["Grand Total", 7, 8],
    ["* Includes interim principals"],
  ];
  expect(findTables(workbookOf([{ name: "Roster", rows }])).problems.map(say)).toEqual([
    'The heading "Score" stands twice: also in Roster, B1.',
    'This row is a total ("Grand Total") and is not counted as data.',
    'This row is a note ("* Includes interim principals") and is not counted as data.',
  ]);
});

it("a total row is told by its word, wherever that stands", () => {
  const rows = [
    ["Enrolled", "School", "Level"],
    [300, "Oak", "High"],
    [410, "Elm", "High"],
    [710, "District Total", null],
  ];
  const [problem] = findTables(workbookOf([{ name: "Schools", rows }])).problems;
  expect(problem).toMatchObject({ code: "total-row", text: "District Total" });
});
