import { cellName } from "../../../src/core/sheet";
import { responsibilityColumn } from "../../../src/core/correct/responsibility-column";
import { createMemoryHost, workbookOf, type LiteralCell, type LiteralSheet } from "../../../src/hosts/memory";
import { analyzed, PEOPLE, TREES } from "./roster";

/** Texts whose responsibilities the framework itself names. */
const STRENGTHS = ["Develops the team", "Build partnerships with families", "Was late twice"];

const pool = (extra: readonly (readonly LiteralCell[])[] = [], beside: readonly LiteralCell[] = []): LiteralSheet => ({
  name: "Aspiring leaders",
  rows: [
    ["Name", "School", "Current Position", "Readiness", "Strengths", ...beside],
    ...PEOPLE.map((person, index): readonly LiteralCell[] => [
      person,
      `${TREES[index] ?? ""} Elementary School`,
      "Assistant Principal",
      "Ready now",
      STRENGTHS[index] ?? null,
      ...(extra[index] ?? []),
    ]),
  ],
});

const cells = (sheet: LiteralSheet) => {
  const found = responsibilityColumn(analyzed(workbookOf([sheet])), "aspiring leaders");
  if (found.kind === "refused") return found.sentence;
  return found.corrections.map(({ at, from, to }) => `${cellName(at.row, at.column)}: ${String(from)} → ${String(to)}`);
};

it("begins a column beside the table and leaves rows without a tag blank", () => {
  expect(cells(pool())).toEqual([
    "F1: null → Responsibility",
    "F2: null → Develop your team",
    "F3: null → Build partnerships",
  ]);
});

it("writes into a column that has the heading, wherever it stands, only where it says something else", () => {
  expect(cells(pool([["Develop your team"], ["Old words"]], ["Responsibility"]))).toEqual([
    "F3: Old words → Build partnerships",
  ]);
});

it("goes beside a column without a heading, and refuses where another table stands", () => {
  const noted = pool().rows.map((row, index) => (index === 8 ? [...row, "a note"] : row));
  expect(cells({ ...pool(), rows: noted })).toEqual([
    "G1: null → Responsibility",
    "G2: null → Develop your team",
    "G3: null → Build partnerships",
  ]);
  const native = (name: string, firstColumn: number, lastColumn: number) => ({
    name,
    area: { firstRow: 1, lastRow: 9, firstColumn, lastColumn },
    hasHeadingRow: true,
    hasTotalsRow: false,
    sort: [],
    filtered: false,
  });
  const beside = pool().rows.map((row, index) => [...row, index === 0 ? "Room" : index, index === 0 ? "Seats" : 20]);
  const said = cells({ ...pool(), rows: beside, tables: [native("Pool", 1, 5), native("Rooms", 6, 7)] });
  expect(said).toEqual(expect.stringMatching(/something stands in F1\. Move it/));
});

it("refuses a sheet that is not there, and one whose headings say the responsibilities", () => {
  const wide = {
    name: "TEAM 2025-26",
    rows: [
      ["School", "Principal", "A1 Capacity Building", "A2 Data Analysis and Use", "B1 Leveraging Educator Strengths"],
      ...PEOPLE.map((person, index): readonly LiteralCell[] => [
        `${TREES[index] ?? ""} Elementary School`,
        person,
        3 + (index % 2),
        4,
        3,
      ]),
    ],
  };
  const analysis = analyzed(workbookOf([wide]));
  expect(responsibilityColumn(analysis, "Nowhere")).toMatchObject({ kind: "refused" });
  expect(analysis.tagged.evidence.length).toBeGreaterThan(0);
  expect(responsibilityColumn(analysis, "TEAM 2025-26")).toMatchObject({
    kind: "refused",
    sentence: expect.stringMatching(/stand in the headings/) as string,
  });
});

it.each<readonly [string, readonly LiteralCell[], (person: string, index: number) => readonly LiteralCell[]]>([
  [
    "strengths",
    ["Name", "School", "Readiness", "Strengths"],
    (person, index) => [person, "Oak", "Ready now", STRENGTHS[index] ?? null],
  ],
  [
    "rating indicators",
    ["Leader", "School", "Round", "Indicator", "Score"],
    (person, index) => [
      person,
      "Oak",
      "Fall",
      index % 2 === 0 ? "A1 Capacity Building" : "A2 Data Analysis and Use",
      3,
    ],
  ],
  [
    "survey topics",
    ["School", "Topic", "% Favorable", "Respondents"],
    (_, index) => [
      `${TREES[index] ?? ""} Elementary`,
      index % 2 === 0 ? "School Leadership" : "School Climate",
      0.6,
      40,
    ],
  ],
])("says the same once the column stands: %s", async (_, headings, row) => {
  const host = createMemoryHost(workbookOf([{ name: "Data 2025-26", rows: [headings, ...PEOPLE.map(row)] }]));
  const before = analyzed(await host.read());
  const column = responsibilityColumn(before, "Data 2025-26");
  if (column.kind === "refused") throw new Error(column.sentence);
  await host.patch(column.corrections);
  const after = analyzed(await host.read());
  const said = ({ tagged }: typeof before) => tagged.evidence.map(({ row: at, text, tags }) => [at, text, tags]);
  expect(said(before).length).toBeGreaterThan(2);
  expect(said(after)).toEqual(said(before));
  expect(responsibilityColumn(after, "Data 2025-26")).toEqual({ kind: "wanted", corrections: [] });
});

it("is still the indicator of a rating sheet that names it in no other way", () => {
  const rows = PEOPLE.map((person, index): readonly LiteralCell[] => [
    person,
    "Oak",
    "Fall",
    index % 2 === 0 ? "Develop your team" : "Build partnerships",
    3,
  ]);
  const sheet = { name: "Ratings 2025-26", rows: [["Leader", "School", "Round", "Responsibility", "Score"], ...rows] };
  const [reading] = analyzed(workbookOf([sheet])).readings;
  expect(reading?.columns.map(({ field }) => field)).toEqual(["name", "schoolName", "round", "indicator", "score"]);
});

it("leaves the column of a sheet of supports to the district", () => {
  const supports: LiteralSheet = {
    name: "Leader supports 2025-26",
    rows: [
      ["Leader", "School", "Support", "Support Notes", "Responsibility"],
      ...PEOPLE.map((person, index): readonly LiteralCell[] => [
        person,
        `${TREES[index] ?? ""} Elementary School`,
        "Coaching",
        STRENGTHS[index] ?? null,
        null,
      ]),
    ],
  };
  const found = responsibilityColumn(analyzed(workbookOf([pool(), supports])), supports.name);
  expect(found.kind).toBe("refused");
});
