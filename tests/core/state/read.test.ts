import type { OwnSheet } from "../../../src/core/own-sheet";
import { columnNumber, type Sheet, type Workbook } from "../../../src/core/sheet";
import { columnMapSheet, type ColumnMapRow } from "../../../src/core/state/column-map";
import { crosswalkSheet } from "../../../src/core/state/crosswalk";
import { DEFAULT_SETTINGS, NO_DECISIONS } from "../../../src/core/state/decisions";
import { labelBookSheet, type LabelBookRow } from "../../../src/core/state/label-book";
import { personSheet } from "../../../src/core/state/people";
import { plainWords } from "../../../src/core/state/plain-words";
import { readDecisions } from "../../../src/core/state/read";
import { settingsSheet } from "../../../src/core/state/settings-sheet";
import { evidenceSheet } from "../../../src/core/state/tags";
import { sheetOfOwn } from "../../../src/hosts/memory";

const EMPTY: Workbook = { dateSystem: 1900, sheets: [] };

/** The sheet after a person typed into the Decision column, by row of the table from 1. */
function decided(own: OwnSheet, typed: Readonly<Record<number, string>>): Sheet {
  const tables = own.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) =>
      column.heading === "Decision"
        ? { ...column, values: column.values.map((value, index) => typed[index + 1] ?? value) }
        : column,
    ),
  }));
  return sheetOfOwn({ ...own, tables });
}

const decisionsOf = (...sheets: readonly Sheet[]) => readDecisions({ dateSystem: 1900, sheets });

const column = (facts: Partial<ColumnMapRow>): ColumnMapRow => ({
  sheet: "Roster 25-26",
  heading: "Name",
  occurrence: 1,
  headingRow: 1,
  column: columnNumber("C"),
  data: "Leaders",
  field: "name",
  undecided: false,
  how: "Heading",
  why: "The heading says so.",
  candidates: [],
  ...facts,
});

const label = (facts: Partial<LabelBookRow>): LabelBookRow => ({
  field: "position",
  label: "A.P. Operatons",
  status: "proposed",
  standard: "assistant-principal",
  score: 0.8,
  runnerUp: null,
  candidates: [{ standard: "assistant-principal" }],
  why: "same words",
  count: 3,
  first: { sheet: "Roster 25-26", row: 5, column: 3 },
  ...facts,
});

const COLUMNS = [
  column({}),
  column({
    heading: "Poverty",
    field: null,
    undecided: true,
    candidates: ["economicallyDisadvantaged", "students:black"],
  }),
  column({ heading: "Notes", occurrence: 2, field: null }),
];

it("finds no decisions where there are none", () => {
  expect(readDecisions(EMPTY)).toEqual({ decisions: NO_DECISIONS, problems: [] });
});

it("never takes our own proposals for decisions", () => {
  const sheets = [
    columnMapSheet(COLUMNS, plainWords, EMPTY),
    labelBookSheet([label({})], plainWords, EMPTY),
    settingsSheet({ ...DEFAULT_SETTINGS, effectiveCut: 3 }, "aaaa", EMPTY),
  ];
  expect(decisionsOf(...sheets.map(sheetOfOwn))).toEqual({ decisions: NO_DECISIONS, problems: [] });
});

it("reads columns by plain labels, with parts, and left out", () => {
  const sheet = decided(columnMapSheet(COLUMNS, plainWords, EMPTY), {
    1: "leave out",
    2: "Economically disadvantaged students",
    3: "students:black",
  });
  const keys = { sheet: "Roster 25-26", occurrence: 1 };
  expect(decisionsOf(sheet).decisions.columns).toEqual([
    { ...keys, heading: "Name", field: null },
    { ...keys, heading: "Poverty", field: "economicallyDisadvantaged" },
    { ...keys, heading: "Notes", occurrence: 2, field: "students:black" },
  ]);
});

it("offers plain labels that it understands itself", () => {
  const own = columnMapSheet(COLUMNS, plainWords, EMPTY);
  const [first, second] = own.validations;
  expect(second?.list).toEqual(["Economically disadvantaged students", "Students: Black", "Leave out"]);
  expect(first?.list).toContain("Leave out");
  for (const offered of [...(first?.list ?? []), ...(second?.list ?? [])]) {
    expect(decisionsOf(decided(own, { 1: offered })).problems).toEqual([]);
  }
});

it("reads labels as vocabulary ids, names of the district's list as they are, and left open", () => {
  const sheet = decided(
    labelBookSheet(
      [
        label({}),
        label({ label: "Budget Principal" }),
        label({ field: "school", label: "CAYUGA H S", standard: "Cayuga High School" }),
      ],
      plainWords,
      EMPTY,
    ),
    { 1: "Assistant Principal", 2: "Leave open", 3: "Cayuga High School" },
  );
  expect(decisionsOf(sheet).decisions.labels).toEqual([
    { field: "position", label: "A.P. Operatons", standard: "assistant-principal" },
    { field: "position", label: "Budget Principal", standard: null },
    { field: "school", label: "CAYUGA H S", standard: "Cayuga High School" },
  ]);
});

it("reads pairs of people with their keys in order", () => {
  const at = { sheet: "Roster 25-26", row: 2, column: 1 };
  const row = {
    keys: ["zoe lark", "ana ruiz"],
    names: ["Zoe Lark", "Ana Ruiz"],
    at: [at, at],
    why: "",
    decided: null,
  } as const;
  expect(decisionsOf(decided(personSheet([row], EMPTY), { 1: "One person" })).decisions.people).toEqual([
    { keys: ["ana ruiz", "zoe lark"], same: true },
  ]);
  expect(decisionsOf(decided(personSheet([row], EMPTY), { 1: "Two people" })).decisions.people).toEqual([
    { keys: ["ana ruiz", "zoe lark"], same: false },
  ]);
});

const EVIDENCE = {
  source: "Rating",
  instrument: "TEAM",
  text: "Capacity Building",
  schoolYear: "2025-26",
  school: "Ash",
  responsibilities: [],
  score: null,
  because: "",
  how: "No tag",
  count: 1,
  first: { sheet: "TEAM export", row: 2, column: 4 },
} as const;

it("reads tags and crosswalks by names parted by semicolons, and none", () => {
  const evidence = evidenceSheet([EVIDENCE, { ...EVIDENCE, text: "Parking" }], plainWords, EMPTY);
  const crosswalk = crosswalkSheet(
    [{ instrument: "Panorama", indicator: "School Leadership", responsibilities: [], from: "", count: 9 }],
    plainWords,
    EMPTY,
  );
  const { decisions, problems } = decisionsOf(
    decided(evidence, { 1: "Develop your team; build partnerships", 2: "None" }),
    decided(crosswalk, { 1: "Inspire a shared vision" }),
  );
  expect(problems).toEqual([]);
  expect(decisions.tags).toEqual([
    { text: "Capacity Building", instrument: "TEAM", responsibilities: ["develop-team", "build-partnerships"] },
    { text: "Parking", instrument: "TEAM", responsibilities: [] },
  ]);
  expect(decisions.crosswalk).toEqual([
    { instrument: "Panorama", indicator: "School Leadership", responsibilities: ["inspire-vision"] },
  ]);
});

it("tells two decisions on one text that differ, and uses the first", () => {
  const own = evidenceSheet([EVIDENCE, { ...EVIDENCE, school: "Birch" }], plainWords, EMPTY);
  const alike = decisionsOf(decided(own, { 1: "None", 2: "none" }));
  expect(alike.decisions.tags).toHaveLength(1);
  expect(alike.problems).toEqual([]);
  const { decisions, problems } = decisionsOf(decided(own, { 1: "None", 2: "Build partnerships" }));
  expect(decisions.tags).toEqual([{ text: "Capacity Building", instrument: "TEAM", responsibilities: [] }]);
  expect(problems).toEqual([
    expect.objectContaining({
      code: "decision-not-understood",
      at: { sheet: "Responsibility Evidence", row: 3, column: 12 },
      expected: "the same decision as in row 2",
    }),
  ]);
});

it.each([
  ["Column Map", () => columnMapSheet(COLUMNS, plainWords, EMPTY), 9],
  ["Label Book", () => labelBookSheet([label({})], plainWords, EMPTY), 10],
  ["Responsibility Evidence", () => evidenceSheet([EVIDENCE], plainWords, EMPTY), 12],
])("tells a decision on %s that is not understood at its cell, and keeps it", (sheet, own, at) => {
  const typed = decided(own(), { 1: "whatever" });
  const { decisions, problems } = decisionsOf(typed);
  expect(decisions).toEqual(NO_DECISIONS);
  expect(problems).toEqual([
    expect.objectContaining({ code: "decision-not-understood", at: { sheet, row: 2, column: at }, typed: "whatever" }),
  ]);
  const again = columnMapSheet(COLUMNS, plainWords, { dateSystem: 1900, sheets: [typed] });
  if (sheet === "Column Map") {
    expect(again.tables[0]?.columns.find(({ heading }) => heading === "Decision")?.values[0]).toBe("whatever");
  }
});

it("tells a filter on an own table, and nothing without one", () => {
  const sheet = sheetOfOwn(labelBookSheet([label({})], plainWords, EMPTY));
  expect(decisionsOf(sheet).problems).toEqual([]);
  const filtered = { ...sheet, tables: sheet.tables.map((table) => ({ ...table, filtered: true })) };
  expect(decisionsOf(filtered).problems).toEqual([
    { code: "own-table-filtered", at: { sheet: "Label Book", row: 1, column: 1 }, count: 1, table: "LT_Labels" },
  ]);
});

it("reads nothing from a copy that does not carry the mark", () => {
  const sheet = decided(labelBookSheet([label({})], plainWords, EMPTY), { 1: "Principal" });
  expect(decisionsOf({ ...sheet, mark: null }).decisions).toEqual(NO_DECISIONS);
});
