import type { SheetFacts } from "../../../src/core/sheet";
import { problemsIn, tablesIn, type Rows } from "./tables-in";

const ROSTER = ["Name", "School", "Title"];
const ANN = ["Ann Ash", "Oak Elementary", "Principal"];
const BEN = ["Ben Birch", "Elm High", "Principal"];
const CAM = ["Cam Cedar", "Elm High", "Assistant Principal"];
const DEE = ["Dee Dogwood", "Fir Middle", "Assistant Principal"];
const SCHOOLS = ["School", "Enrollment", "Share"];
const OAK = ["Oak Elementary", 412, "35%"];
const ELM = ["Elm High", 1204, "61%"];
const FIR = ["Fir Middle", 650, "< 5%"];

interface Case {
  readonly what: string;
  readonly rows: Rows;
  readonly facts?: SheetFacts;
  readonly tables: readonly string[];
}

const roster = (rows: string, first = "1"): string => `${first}, ${rows}: A Name, B School, C Title`;
const schools = (rows: string, first = "1"): string => `${first}, ${rows}: A School, B Enrollment, C Share`;

const found: readonly Case[] = [
  { what: "a plain roster of texts", rows: [ROSTER, ANN, BEN, CAM], tables: [roster("2-4")] },
  { what: "a plain table of figures", rows: [SCHOOLS, OAK, ELM, FIR], tables: [schools("2-4")] },
  { what: "headings and one row", rows: [ROSTER, ANN], tables: [roster("2")] },
  { what: "headings and one row of figures", rows: [SCHOOLS, OAK], tables: [schools("2")] },
  {
    what: "title rows and blank rows above",
    rows: [["Leadership roster"], ["School year 2018-19"], [], ROSTER, ANN, BEN],
    tables: [`Leadership roster / School year 2018-19: ${roster("5-6", "4")}`],
  },
  {
    what: "a title right above the headings",
    rows: [["Leadership roster 2018-19"], ROSTER, ANN, BEN],
    tables: [`Leadership roster 2018-19: ${roster("3-4", "2")}`],
  },
  {
    what: "a short form above the headings",
    rows: [
      ["School year", "2018-19"],
      ["Owner:", "HR"],
      [],
      ["Name", "School", "Title", "Years"],
      [...ANN, 4],
      [...BEN, 7],
    ],
    tables: ["School year 2018-19 / Owner: HR: 4, 5-6: A Name, B School, C Title, D Years"],
  },
  {
    what: "a form of one line right above the headings",
    rows: [["School year", "2018-19"], ROSTER, ANN, BEN, CAM],
    tables: [`School year 2018-19: ${roster("3-5", "2")}`],
  },
  {
    what: "a table that starts at C7",
    rows: [[], [], [], [], [], [], [null, null, ...ROSTER], [null, null, ...ANN], [null, null, ...BEN]],
    tables: ["7, 8-9: C Name, D School, E Title"],
  },
  {
    what: "a title left of a table that starts at C3",
    rows: [["Leaders 2018-19"], [], [null, null, ...SCHOOLS], [null, null, ...OAK], [null, null, ...ELM]],
    tables: ["Leaders 2018-19: 3, 4-5: C School, D Enrollment, E Share"],
  },
  {
    what: "a blank row below the headings and blank rows inside",
    rows: [SCHOOLS, [], OAK, [], [], ELM, FIR],
    tables: [schools("3,6-7")],
  },
  {
    what: "every other row blank",
    rows: [ROSTER, [], ANN, [], BEN, [], CAM, [], DEE],
    tables: [roster("3,5,7,9")],
  },
  {
    what: "white space and empty texts count as blank",
    rows: [SCHOOLS, OAK, ["", " ", ""], ELM, [" \u00a0", "", ""]],
    tables: [schools("2,4")],
  },
  {
    what: "two tables below each other",
    rows: [
      SCHOOLS,
      OAK,
      ELM,
      [],
      ["Name", "Hired", "Years"],
      ["Ann Ash", { date: 42000 }, 4],
      ["Ben Birch", { date: 42100 }, 3],
    ],
    tables: [schools("2-3"), "5, 6-7: A Name, B Hired, C Years"],
  },
  {
    what: "two tables below each other, each with its title",
    rows: [["2017-18"], SCHOOLS, OAK, ELM, [], ["2018-19"], SCHOOLS, OAK, ELM, FIR],
    tables: [`2017-18: ${schools("3-4", "2")}`, `2018-19: ${schools("8-10", "7")}`],
  },
  {
    what: "two rosters of texts below each other with titles",
    rows: [["Principals"], ROSTER, ANN, BEN, [], ["Assistant principals"], ROSTER, CAM, DEE],
    tables: [`Principals: ${roster("3-4", "2")}`, `Assistant principals: ${roster("8-9", "7")}`],
  },
  {
    what: "a table of texts below a table of texts with other headings",
    rows: [
      ROSTER,
      ANN,
      BEN,
      CAM,
      [],
      ["Candidate", "School", "Program"],
      ["Eve Elm", "Oak Elementary", "Aspiring"],
      ["Flo Fir", "Elm High", "Aspiring"],
    ],
    tables: [roster("2-4"), "6, 7-8: A Candidate, B School, C Program"],
  },
  {
    what: "two tables side by side",
    rows: [
      [...SCHOOLS, null, ...ROSTER],
      [...OAK, null, ...ANN],
      [...ELM, null, ...BEN],
      [...FIR, null, ...CAM],
      [null, null, null, null, ...DEE],
    ],
    tables: [schools("2-4"), "1, 2-5: E Name, F School, G Title"],
  },
  {
    what: "two tables side by side, one starting lower, with a title over both",
    rows: [
      ["Fall 2018"],
      [...SCHOOLS, null, null, null, null],
      [...OAK, null, null, null, null],
      [...ELM, null, ...SCHOOLS],
      [...FIR, null, ...OAK],
      [null, null, null, null, ...ELM],
    ],
    tables: [`Fall 2018: ${schools("3-5", "2")}`, "Fall 2018: 4, 5-6: E School, F Enrollment, G Share"],
  },
  {
    what: "a wide table above two narrow ones",
    rows: [
      ["School", "Enrollment", "Low", "Black", "White", "Asian", "Other"],
      ["Oak Elementary", 412, 100, 1, 2, 3, 4],
      ["Elm High", 1204, 300, 5, 6, 7, 8],
      [],
      ["Name", "Years", null, null, "Cluster", "Schools", "Leaders"],
      ["Ann Ash", 3, null, null, "North", 4, 4],
      ["Ben Birch", 4, null, null, "South", 5, 6],
    ],
    tables: [
      "1, 2-3: A School, B Enrollment, C Low, D Black, E White, F Asian, G Other",
      "5, 6-7: A Name, B Years",
      "5, 6-7: E Cluster, F Schools, G Leaders",
    ],
  },
  {
    what: "touching tables whose headings stand in different rows",
    rows: [
      [...SCHOOLS, null, null],
      [...OAK, null, null],
      [...ELM, null, null],
      [...FIR, "Cluster", "Leaders"],
      ["Ash Park", 300, "20%", "North", 4],
      ["Yew Hill", 500, "21%", "South", 6],
    ],
    tables: [schools("2-6"), "4, 5-6: D Cluster, E Leaders"],
  },
  {
    what: "a spacer column between names and figures is no border",
    rows: [
      ["Name", "School", null, "Fall", "Spring"],
      ["Ann Ash", "Oak Elementary", null, 3.5, 3.6],
      ["Ben Birch", "Elm High", null, 4.1, 4],
    ],
    tables: ["1, 2-3: A Name, B School, D Fall, E Spring"],
  },
  {
    what: "years as headings",
    rows: [
      ["School", "2016-17", "2017-18", 2019],
      ["Oak", 3.1, 3.2, 3.3],
      ["Elm", 4.1, 4.2, 4.3],
    ],
    tables: ["1, 2-3: A School, B 2016-17, C 2017-18, D 2019"],
  },
  {
    what: "numbered items as headings",
    rows: [
      ["Leader", 1, 2, 3, 4],
      ["Ann Ash", 3, 4, 4, 5],
      ["Ben Birch", 2, 3, 3, 4],
    ],
    tables: ["1, 2-3: A Leader, B 1, C 2, D 3, E 4"],
  },
  {
    what: "dates as headings, real and typed",
    rows: [
      ["School", { date: 43344 }, { date: 43374 }, "11/1/2018"],
      ["Oak", 3, 4, 4],
      ["Elm", 4, 5, 3],
    ],
    tables: ["1, 2-3: A School, B 9/1/2018, C 10/1/2018, D 11/1/2018"],
  },
  {
    what: "words where figures are due are data",
    rows: [SCHOOLS, OAK, ["Yew Hill", "not open", "not open"], ELM, [], ["Ash Park", "closed", "closed"], FIR],
    tables: [schools("2-4,6-7")],
  },
  {
    what: "two tables that touch, the lower with headings of its own",
    rows: [SCHOOLS, OAK, ELM, FIR, ["School", "Leaders", "Vacant"], ["Oak Elementary", 4, 0], ["Elm High", 6, 1]],
    tables: [schools("2-4"), "5, 6-7: A School, B Leaders, C Vacant"],
  },
  {
    what: "blank and doubled headings",
    rows: [
      ["School", null, "Rating", "Rating"],
      ["Oak", "x", 3, 4],
      ["Elm", "y", 4, 4],
    ],
    tables: ["1, 2-3: A School, B, C Rating, D Rating"],
  },
  {
    what: "a blank heading in a roster of texts",
    rows: [
      ["Name", null, "School", "Title", "Email"],
      ["Ann", "Ash", "Oak", "Principal", "a@x.org"],
      ["Ben", "Birch", "Elm", "Principal", "b@x.org"],
    ],
    tables: ["1, 2-3: A Name, B, C School, D Title, E Email"],
  },
  {
    what: "a column of blanks with a heading",
    rows: [
      ["Name", "School", "Email", "Title"],
      ["Ann Ash", "Oak", null, "Principal"],
      ["Ben Birch", "Elm", null, "Dean"],
    ],
    tables: ["1, 2-3: A Name, B School, C Email, D Title"],
  },
  {
    what: "a short row of data",
    rows: [
      ["Name", "School", "Title", "Years"],
      [...ANN, 4],
      ["Ben Birch", null, null, 2],
      [...CAM, 5],
    ],
    tables: ["1, 2-4: A Name, B School, C Title, D Years"],
  },
  {
    what: "numbers and percentages typed as text, suppressed cells",
    rows: [
      ["School", "Black", "White", "Share"],
      ["Oak", "< 10", "145", "< 5%"],
      ["Elm", "1,204", "*", "35%"],
      ["Fir", "12", "< 10", "> 95%"],
    ],
    tables: ["1, 2-4: A School, B Black, C White, D Share"],
  },
  {
    what: "formulas by their values, and one that is not calculated",
    rows: [
      ["School", "Boys", "Girls", "All"],
      ["Oak", 10, 11, { formula: "=B2+C2", value: 21 }],
      ["Elm", 20, 21, { formula: "=B3+C3" }],
    ],
    tables: ["1, 2-3: A School, B Boys, C Girls, D All"],
  },
  {
    what: "long survey items as headings",
    rows: [
      [
        "School",
        "My principal makes clear what is expected of teachers and staff.",
        "I would recommend this school to others!",
      ],
      ["Oak", 0.81, 0.7],
      ["Elm", 0.62, 0.66],
    ],
    tables: [
      "1, 2-3: A School, B My principal makes clear what is expected of teachers and staff., C I would recommend this school to others!",
    ],
  },
  {
    what: "two columns of names",
    rows: [
      ["School", "Principal"],
      ["Oak Elementary", "Ann Ash"],
      ["Elm High", "Ben Birch"],
      ["Fir Middle", "Cam Cedar"],
    ],
    tables: ["1, 2-4: A School, B Principal"],
  },
];

const stacked: readonly Case[] = [
  {
    what: "merged group headings over two rows",
    rows: [
      ["School", null, "Enrollment", null, null],
      ["Id", "Name", "Boys", "Girls", "All"],
      ["'0012", "Oak", 10, 11, 21],
      ["'0013", "Elm", 20, 21, 41],
    ],
    facts: {
      merges: [
        { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 },
        { firstRow: 1, lastRow: 1, firstColumn: 3, lastColumn: 5 },
      ],
    },
    tables: ["1+2, 3-4: A School Id, B School Name, C Enrollment Boys, D Enrollment Girls, E Enrollment All"],
  },
  {
    what: "groups with gaps, other headings above",
    rows: [
      ["School Id", "School", "2017-18", null, "2018-19", null],
      [null, null, "Fall", "Spring", "Fall", "Spring"],
      [101, "Oak", 3.1, 3.2, 3.3, 3.4],
      [102, "Elm", 4.1, 4.2, 4.3, 4.4],
    ],
    tables: ["1+2, 3-4: A School Id, B School, C 2017-18 Fall, D 2017-18 Spring, E 2018-19 Fall, F 2018-19 Spring"],
  },
  {
    what: "groups with gaps, other headings below",
    rows: [
      ["Ratings by round"],
      [null, null, "Round 1", null, "Round 2", null],
      ["Leader", "School", "Planning", "People", "Planning", "People"],
      ["Ann Ash", "Oak", 3, 4, 4, 4],
      ["Ben Birch", "Elm", 2, 3, 3, 3],
    ],
    tables: [
      "Ratings by round: 2+3, 4-5: A Leader, B School, C Round 1 Planning, D Round 1 People, E Round 2 Planning, F Round 2 People",
    ],
  },
  {
    what: "headings merged downward beside groups",
    rows: [
      ["Leader", "School", "Survey", null],
      [null, null, "Favorable", "Responses"],
      ["Ann Ash", "Oak", 0.7, 31],
      ["Ben Birch", "Elm", 0.8, 40],
    ],
    facts: {
      merges: [
        { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 1 },
        { firstRow: 1, lastRow: 2, firstColumn: 2, lastColumn: 2 },
        { firstRow: 1, lastRow: 1, firstColumn: 3, lastColumn: 4 },
      ],
    },
    tables: ["1+2, 3-4: A Leader, B School, C Survey Favorable, D Survey Responses"],
  },
  {
    what: "groups over a roster of texts",
    rows: [
      ["Person", null, "Post", null],
      ["First name", "Last name", "School", "Title"],
      ["Ann", "Ash", "Oak", "Principal"],
      ["Ben", "Birch", "Elm", "Principal"],
    ],
    facts: {
      merges: [
        { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 },
        { firstRow: 1, lastRow: 1, firstColumn: 3, lastColumn: 4 },
      ],
    },
    tables: ["1+2, 3-4: A Person First name, B Person Last name, C Post School, D Post Title"],
  },
  {
    what: "a title merged over the whole table is a title",
    rows: [["Roster 2018-19", null, null], ROSTER, ANN, BEN],
    facts: { merges: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 3 }] },
    tables: ["Roster 2018-19: 2, 3-4: A Name, B School, C Title"],
  },
  {
    what: "a first row of data with a blank heading above is no second heading",
    rows: [
      ["Name", "School", null, "Title"],
      ["Ann Ash", "Oak", "x", "Principal"],
      ["Ben Birch", "Elm", "y", "Dean"],
    ],
    tables: ["1, 2-3: A Name, B School, C, D Title"],
  },
  {
    what: "a heading merged over two columns of data",
    rows: [
      ["School", "Principal", null, "Years"],
      ["Oak", "Ann", "Ash", 3],
      ["Elm", "Ben", "Birch", 4],
    ],
    facts: { merges: [{ firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 }] },
    tables: ["1, 2-3: A School, B Principal, C Principal, D Years"],
  },
];

const outside: readonly Case[] = [
  {
    what: "totals, anywhere",
    rows: [SCHOOLS, OAK, ["Subtotal", 412, null], ELM, FIR, ["Subtotal", 1854, null], ["Grand Total", 2266, null]],
    tables: [schools("2,4-5")],
  },
  {
    what: "an average, a count and a sum with blank labels",
    rows: [
      ["Name", "School", "Score"],
      ["Ann Ash", "Oak", 3],
      ["Ben Birch", "Elm", 4],
      ["Average", null, 3.5],
      ["Count", null, 2],
      ["Sum", null, 7],
    ],
    tables: ["1, 2-3: A Name, B School, C Score"],
  },
  {
    what: "a total by cluster, seen from its sum",
    rows: [
      ["Cluster", "School", "Enrollment"],
      ["North", "Oak", 400],
      ["North", "Elm", 200],
      ["North", "Total", 600],
      ["South", "Fir", 300],
      ["South", "Ash", 100],
      ["South", "Total", 400],
    ],
    tables: ["1, 2-3,5-6: A Cluster, B School, C Enrollment"],
  },
  {
    what: "a total that says whose",
    rows: [SCHOOLS, OAK, ELM, ["North Cluster Total", 1616, null], FIR, ["Yew Hill", 10, "1%"]],
    tables: [schools("2-3,5-6")],
  },
  {
    what: "a school named like a total is data",
    rows: [
      SCHOOLS,
      OAK,
      ["Total Learning Academy", 77, "20%"],
      ["Count Basie High", 700, "12%"],
      ["Sumner High", 500, "10%"],
    ],
    tables: [schools("2-5")],
  },
  {
    what: "a leader whose school is named like a total is data",
    rows: [ROSTER, ["Ann Ash", "Total Learning Academy", "Principal"], ["Ben Birch", "Elm High", "Principal"]],
    tables: [roster("2-3")],
  },
  {
    what: "footers and notes",
    rows: [
      SCHOOLS,
      OAK,
      ELM,
      FIR,
      [],
      ["Source: Office of Research"],
      ["* Includes charter schools"],
      [],
      [],
      ["Printed 10/1/2018"],
    ],
    tables: [schools("2-4")],
  },
  {
    what: "labels of sections",
    rows: [ROSTER, ["North Cluster"], ANN, BEN, ["South Cluster"], CAM, DEE],
    tables: [roster("3-4,6-7")],
  },
  {
    what: "headings repeated in the middle, also in other case and spacing",
    rows: [ROSTER, ANN, BEN, ["NAME", " School ", "Title"], CAM, [], ROSTER, DEE],
    tables: [roster("2-3,5,8")],
  },
  {
    what: "stacked headings repeated",
    rows: [
      ["School", "2017-18", null],
      [null, "Fall", "Spring"],
      ["Oak", 3.1, 3.2],
      ["School", "2017-18", null],
      [null, "Fall", "Spring"],
      ["Elm", 4.1, 4.2],
    ],
    tables: ["1+2, 3,6: A School, B 2017-18 Fall, C 2017-18 Spring"],
  },
  {
    what: "a page title and headings repeated on each page",
    rows: [["Roster"], ROSTER, ANN, BEN, ["Roster"], ROSTER, CAM],
    tables: [`Roster: ${roster("3-4,7", "2")}`],
  },
  {
    what: "a lone value in a table of two columns is data",
    rows: [["School", "Principal"], ["Oak", "Ann Ash"], ["Elm"], ["Fir", "Cam Cedar"]],
    tables: ["1, 2-4: A School, B Principal"],
  },
  {
    what: "a lone text far below",
    rows: [ROSTER, ANN, BEN, CAM, ...Array.from({ length: 40 }, () => []), ["Contact HR with questions"]],
    tables: [roster("2-4")],
  },
  {
    what: "a footer of two cells below a wide table",
    rows: [
      ["Name", "School", "Title", "Email", "Years"],
      ["Ann Ash", "Oak", "Principal", "a@x.org", 3],
      ["Ben Birch", "Elm", "Principal", "b@x.org", 4],
      [],
      ["Prepared by", "HR"],
    ],
    tables: ["1, 2-3: A Name, B School, C Title, D Email, E Years"],
  },
  {
    what: "a leader of whom only the id is known is data",
    rows: [["Id", ...ROSTER], ["0001", ...ANN], ["0002"], ["0003", ...CAM]],
    tables: ["1, 2-4: A Id, B Name, C School, D Title"],
  },
  {
    what: "texts written beside a table",
    rows: [[...ROSTER, null, null, "ask HR"], ANN, [...BEN, null, null, "left in June"], CAM],
    tables: [roster("2-4")],
  },
];

const none: readonly Case[] = [
  { what: "nothing", rows: [], tables: [] },
  { what: "a lone text", rows: [["Notes for next year"]], tables: [] },
  { what: "lines of text", rows: [["How to fill this in"], ["Write one leader a row."], [], ["Ask HR."]], tables: [] },
  {
    what: "a form",
    rows: [
      ["District", "Metro Schools"],
      ["School year", "2018-19"],
      ["Contact", "Ann Ash"],
      ["Phone", "615-555-0100"],
    ],
    tables: [],
  },
  {
    what: "a form with colons",
    rows: [
      ["Name:", "Ann Ash", "School:", "Oak"],
      ["Title:", "Principal", "Cluster:", "North"],
      ["Start:", "Fall", "End:", "Spring"],
    ],
    tables: [],
  },
  {
    what: "a form of two lines",
    rows: [
      ["District", "Metro"],
      ["Year", 2018],
    ],
    tables: [],
  },
  {
    what: "what a chart is drawn from",
    rows: [
      [null, "2016-17", "2017-18"],
      ["Quarter 1", 0.61, 0.6],
      ["Quarter 2", 0.5, 0.52],
      ["Quarter 3", 0.4, 0.44],
    ],
    tables: [],
  },
  {
    what: "a block of numbers",
    rows: [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
    tables: [],
  },
  {
    what: "rows of data without headings",
    rows: [
      [1001, "Ann Ash", "Oak", 3.1, "Principal"],
      [1002, "Ben Birch", "Elm", 3.2, "Principal"],
      [1003, "Cam Cedar", "Fir", 3.4, "Principal"],
    ],
    tables: [],
  },
  { what: "headings without data", rows: [ROSTER], tables: [] },
  { what: "headings above totals alone", rows: [SCHOOLS, ["Total", 10, null]], tables: [] },
];

describe("a table is found", () => {
  it.each(found)("$what", ({ rows, facts, tables }) => {
    expect(tablesIn(rows, facts)).toEqual(tables);
  });
});

describe("headings over two rows", () => {
  it.each(stacked)("$what", ({ rows, facts, tables }) => {
    expect(tablesIn(rows, facts)).toEqual(tables);
  });
});

describe("what is no data stays outside", () => {
  it.each(outside)("$what", ({ rows, facts, tables }) => {
    expect(tablesIn(rows, facts)).toEqual(tables);
  });
});

describe("a sheet without a table is said to have none", () => {
  it.each(none)("$what", ({ rows, facts }) => {
    expect(tablesIn(rows, facts)).toEqual([]);
    const [problem, ...others] = problemsIn(rows, facts);
    expect(problem).toMatch(/^no-table /);
    expect(others).toEqual([]);
  });
});
