/** An invented district of five schools and three years, small enough to work every figure out by hand. */
import { dayOf, type Day } from "../../../src/core/day";
import { refresh, runToEnd, type Refreshed } from "../../../src/core/refresh";
import type { Workbook } from "../../../src/core/sheet";
import { reference } from "../../../src/framework/reference";
import { workbookOf, type LiteralCell, type LiteralSheet } from "../../../src/hosts/memory";

export const AS_OF: Day = dayOf({ year: 2026, month: 5, day: 29 });

/** What must never stand in a profile. */
export const PLANTED_RACE = "Zorblatt heritage";
export const PLANTED_GENDER = "Quillish";

const day = (year: number, month: number, dayOfMonth: number): LiteralCell => ({
  date: dayOf({ year, month, day: dayOfMonth }),
});

const ROSTER = [
  "Employee ID",
  "Name",
  "School",
  "Cluster",
  "Executive Director",
  "Position",
  "Race/Ethnicity",
  "Gender",
  "Position Start Date",
  "Years as Principal",
  "Years as Assistant Principal",
  "Retirement Eligible On",
  "Strengths",
];

const CEDAR = "Cedar Hill Middle School";
const HARBOR = "Harbor Middle School";
const ALDER = "Alder Elementary School";
const DOGWOOD = "Dogwood Elementary School";
const BIRCH = "Birch Elementary School";

type Row = readonly LiteralCell[];

const person = (
  id: string,
  name: string,
  school: string,
  position: string,
  rest: {
    start?: LiteralCell;
    asPrincipal?: number;
    asAssistant?: number;
    retires?: LiteralCell;
    strengths?: string;
  } = {},
): Row => [
  `'${id}`,
  name,
  school,
  school === CEDAR ? "Cedar Hill" : "Lakeshore",
  "Nerys Garrhart",
  position,
  name.includes("Fenwright") ? PLANTED_RACE : "White",
  PLANTED_GENDER,
  rest.start ?? null,
  rest.asPrincipal ?? null,
  rest.asAssistant ?? null,
  rest.retires ?? null,
  rest.strengths ?? null,
];

const ROSTER_26: readonly Row[] = [
  person("1001", "Fenwright, Odalys", CEDAR, "Principal", {
    asPrincipal: 1,
    asAssistant: 4,
    retires: day(2041, 7, 1),
    strengths: "Coaching teachers, master schedule, family engagement",
  }),
  person("1002", "Bell, Ann", HARBOR, "Principal", { asPrincipal: 7 }),
  person("1003", "Cole, Bo", ALDER, "Principal", { start: day(2022, 7, 15) }),
  person("1004", "Dunn, Cy", DOGWOOD, "Principal", { asPrincipal: 0 }),
  ["'", "Vacant", BIRCH, "Lakeshore", "Nerys Garrhart", "Principal", null, null, null, null, null, null, null],
  person("1006", "Cole, Sam", HARBOR, "Assistant Principal", { asAssistant: 2 }),
  person("1007", "Cole, Sam", ALDER, "Assistant Principal"),
  person("1008", "Núñez-O'Hara, Zoë", CEDAR, "Assistant Principal"),
  person("1009", "Hart, Gil", DOGWOOD, "Assistant Principal"),
  person("1010", "Joss, Ida", BIRCH, "Assistant Principal"),
];

const ROSTER_25: readonly Row[] = [
  person("1001", "Fenwright, Odalys", CEDAR, "Principal", { asPrincipal: 0 }),
  person("1002", "Bell, Ann", HARBOR, "Principal", { asPrincipal: 6 }),
  person("1003", "Cole, Bo", ALDER, "Principal"),
  person("1011", "Frost, Ed", DOGWOOD, "Principal"),
  person("1005", "Ehrle, Di", BIRCH, "Principal"),
  person("1006", "Cole, Sam", HARBOR, "Assistant Principal"),
  person("1004", "Dunn, Cy", ALDER, "Assistant Principal"),
];

const ROSTER_24: readonly Row[] = [
  person("1012", "Gunn, Fay", CEDAR, "Principal"),
  person("1002", "Bell, Ann", HARBOR, "Principal"),
  person("1003", "Cole, Bo", ALDER, "Principal"),
  person("1011", "Frost, Ed", DOGWOOD, "Principal"),
  person("1005", "Ehrle, Di", BIRCH, "Principal"),
  person("1001", "Fenwright, Odalys", HARBOR, "Assistant Principal", { start: day(2020, 7, 1) }),
  person("1004", "Dunn, Cy", ALDER, "Assistant Principal"),
];

const INDICATORS = ["A1 Capacity Building", "A2 Data Analysis and Use", "B2 Environment", "B3 Family Involvement"];

const rated = (
  id: string,
  name: string,
  school: string,
  round: string,
  scores: readonly (number | null)[],
): readonly Row[] =>
  INDICATORS.map((indicator, index) => [
    `'${id}`,
    name,
    school,
    "Nerys Garrhart",
    round,
    indicator,
    scores[index] ?? null,
  ]);

const RATINGS = ["Employee ID", "Leader", "School", "Evaluator", "Round", "Indicator", "Score"];

const SHEETS: readonly LiteralSheet[] = [
  { name: "Roster 2025-26", rows: [ROSTER, ...ROSTER_26] },
  { name: "Roster 2024-25", rows: [ROSTER, ...ROSTER_25] },
  { name: "Roster 2023-24", rows: [ROSTER, ...ROSTER_24] },
  {
    name: "Enrollment 2025-26",
    rows: [
      ["School Name", "School Level", "Total Enrollment", "Economically Disadvantaged"],
      [CEDAR, "Middle School", 612, 490],
      [HARBOR, "Middle School", 400, 80],
      [ALDER, "Elementary School", 400, 20],
      [DOGWOOD, "Elementary School", 1300, 520],
      [BIRCH, "Elementary School", 400, 240],
    ],
  },
  {
    name: "TEAM export 2025-26",
    rows: [
      RATINGS,
      ...rated("1001", "Odalys Fenwright", CEDAR, "Fall", [4, 3, 4, 3]),
      ...rated("1001", "Odalys Fenwright", CEDAR, "Spring", [4, 4, 5, 3]),
      ...rated("1002", "Ann Bell", HARBOR, "Fall", [4, 4, 4, 4]),
      ...rated("1002", "Ann Bell", HARBOR, "Spring", [4, 4, 4, 4]),
      ...rated("1003", "Bo Cole", ALDER, "Fall", [5, 4, 5, 4]),
      ...rated("1003", "Bo Cole", ALDER, "Spring", [5, 4, 5, 4]),
      // Two of four scores are fewer than 80 %: the round does not count.
      ...rated("1004", "Cy Dunn", DOGWOOD, "Fall", [3, 3, null, null]),
    ],
  },
  {
    name: "TEAM export 2024-25",
    rows: [
      RATINGS,
      ...rated("1001", "Odalys Fenwright", CEDAR, "Fall", [3, 4, 3, 4]),
      ...rated("1001", "Odalys Fenwright", CEDAR, "Spring", [4, 4, 3, 3]),
    ],
  },
  {
    name: "Staff survey 2025-26",
    rows: [
      ["School", "Topic", "Percent Favorable", "Number of Responses", "Response Rate"],
      [CEDAR, "School Leadership", 0.74, 41, 0.79],
      [HARBOR, "School Leadership", 0.61, 8, 0.2],
      [DOGWOOD, "School Leadership", 0.55, 30, 0.6],
      [CEDAR, "Involved Families", 0.5, 41, 0.79],
    ],
  },
  {
    name: "Staff survey 2024-25",
    rows: [
      ["School", "Topic", "Percent Favorable", "Number of Responses", "Response Rate"],
      [CEDAR, "School Leadership", 0.68, 38, 0.7],
      [HARBOR, "School Leadership", 0.7, 25, 0.7],
    ],
  },
];

/** The district's workbook; `change` may replace sheets. */
export const inventedDistrict = (
  change: (sheets: readonly LiteralSheet[]) => readonly LiteralSheet[] = (sheets) => sheets,
): Workbook => workbookOf(change(SHEETS));

export const refreshed = (workbook: Workbook): Refreshed => runToEnd(refresh(workbook, { asOf: AS_OF, reference }));
