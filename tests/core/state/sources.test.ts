import { dayOf } from "../../../src/core/day";
import type { OwnSheet } from "../../../src/core/own-sheet";
import { sourceRows } from "../../../src/core/report/source-rows";
import { refresh, runToEnd, type Refreshed } from "../../../src/core/refresh";
import type { Workbook } from "../../../src/core/sheet";
import { NO_DECISIONS } from "../../../src/core/state/decisions";
import { holdsPeoplesWords } from "../../../src/core/state/peoples-words";
import { plainWords } from "../../../src/core/state/plain-words";
import { readDecisions } from "../../../src/core/state/read";
import { readSheetDecisions, readSources, sourcesSheet, type SourceRow } from "../../../src/core/state/sources";
import { findTables } from "../../../src/core/table/find-tables";
import { reference } from "../../../src/framework/reference";
import { sheetOfOwn, workbookOf, type LiteralCell, type LiteralSheet } from "../../../src/hosts/memory";

const EMPTY: Workbook = { dateSystem: 1900, sheets: [] };
const MAY_29 = dayOf({ year: 2026, month: 5, day: 29 });
const JUNE_1 = dayOf({ year: 2026, month: 6, day: 1 });
const JUNE_9 = dayOf({ year: 2026, month: 6, day: 9 });

const source = (facts: Partial<SourceRow>): SourceRow => ({
  sheet: "Roster 25-26",
  found: "Leaders, 318 rows",
  schoolYear: "2025-26",
  used: "yes",
  state: "aaaa",
  ...facts,
});

const standing = (own: OwnSheet): Workbook => ({ dateSystem: 1900, sheets: [sheetOfOwn(own)] });
const valuesUnder = (own: OwnSheet, heading: string) =>
  own.tables[0]?.columns.find((column) => column.heading === heading)?.values;
const typed = (own: OwnSheet, heading: string, words: readonly (string | null)[]): OwnSheet => ({
  ...own,
  tables: own.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => (column.heading === heading ? { ...column, values: words } : column)),
  })),
});

it("has one row a sheet, with what was found, its state, and nothing about a change", () => {
  const own = sourcesSheet([source({}), source({ sheet: "Notes", found: "Nothing", used: "no" })], MAY_29, EMPTY);
  expect(own).toMatchObject({ name: "Sources", mark: "LT_Sources", visible: false });
  expect(own.tables[0]?.name).toBe("LT_SourceSheets");
  expect(valuesUnder(own, "Sheet")).toEqual(["Roster 25-26", "Notes"]);
  expect(valuesUnder(own, "Used")).toEqual(["Yes", "No"]);
  expect(valuesUnder(own, "Changed on")).toEqual([null, null]);
});

it("says the day on which a sheet first differed, and keeps it while nothing more changes", () => {
  const first = sourcesSheet([source({})], MAY_29, EMPTY);
  const second = sourcesSheet([source({})], JUNE_1, standing(first));
  expect(valuesUnder(second, "Changed on")).toEqual([null]);
  expect(second.tables).toEqual(first.tables);
  const changed = sourcesSheet([source({ state: "bbbb" })], JUNE_1, standing(second));
  expect(valuesUnder(changed, "Changed on")).toEqual([JUNE_1]);
  const later = sourcesSheet([source({ state: "bbbb" })], JUNE_9, standing(changed));
  expect(valuesUnder(later, "Changed on")).toEqual([JUNE_1]);
  const again = sourcesSheet([source({ state: "cccc" })], JUNE_9, standing(later));
  expect(valuesUnder(again, "Changed on")).toEqual([JUNE_9]);
});

it("keeps owners and decisions, also of a sheet that is gone", () => {
  const own = sourcesSheet([source({}), source({ sheet: "Old", found: "Leaders, 3 rows" })], MAY_29, EMPTY);
  const filled = typed(typed(own, "Owner", ["Human resources", null]), "Decision", [null, "Leave out"]);
  const again = sourcesSheet([source({})], MAY_29, standing(filled));
  expect(valuesUnder(again, "Owner")).toEqual(["Human resources", null]);
  expect(valuesUnder(again, "What was found")).toEqual(["Leaders, 318 rows", "Sheet not found any more"]);
  expect(valuesUnder(again, "Decision")).toEqual([null, "Leave out"]);
  expect(readSources(standing(again)).get("Roster 25-26")).toEqual({
    state: "aaaa",
    changedOn: null,
    owner: "Human resources",
  });
});

it.each([
  ["Leave out", false],
  ["leave out", false],
  ["No", false],
  ["Use", true],
  ["yes", true],
])("reads %s", (words, used) => {
  const own = typed(sourcesSheet([source({})], MAY_29, EMPTY), "Decision", [words]);
  expect(readSheetDecisions(standing(own), plainWords)).toEqual({
    decisions: [{ sheet: "Roster 25-26", used }],
    problems: [],
  });
  expect(holdsPeoplesWords(standing(own))).toBe(true);
});

it("tells what it does not understand, and takes our own words for no decision", () => {
  const own = sourcesSheet([source({ used: "left-out" })], MAY_29, EMPTY);
  expect(readDecisions(standing(own))).toEqual({ decisions: NO_DECISIONS, problems: [] });
  expect(holdsPeoplesWords(standing(own))).toBe(false);
  expect(holdsPeoplesWords(standing(typed(own, "Owner", ["HR"])))).toBe(true);
  expect(readSheetDecisions(standing(typed(own, "Decision", ["maybe"])), plainWords).problems).toMatchObject([
    { code: "decision-not-understood", typed: "maybe", expected: "Use or Leave out" },
  ]);
});

const PEOPLE = ["Ann Bell", "Bo Cole", "Cy Dunn", "Di Ehrle"];
const SCHOOLS = ["Alder", "Birch", "Cedar", "Dogwood"].map((tree) => `${tree} Elementary School`);
const ROSTER: LiteralSheet = {
  name: "Roster 2025-26",
  rows: [
    ["School", "Principal", "Race/Ethnicity"],
    ...SCHOOLS.map((school, index): LiteralCell[] => [school, PEOPLE[index] ?? null, "White"]),
  ],
};
const OLD: LiteralSheet = {
  name: "Roster draft",
  rows: [
    ["School", "Principal", "Race/Ethnicity"],
    ...SCHOOLS.map((school): LiteralCell[] => [school, "Zed Yarrow", "Asian"]),
  ],
};

const refreshed = (workbook: Workbook, asOf = MAY_29): Refreshed => runToEnd(refresh(workbook, { asOf, reference }));
const after = (workbook: Workbook, { sheets }: Refreshed): Workbook => ({
  ...workbook,
  sheets: [...workbook.sheets.filter(({ mark }) => mark === null), ...sheets.map(sheetOfOwn)],
});
const sourcesOf = ({ sheets }: Refreshed): OwnSheet => {
  const own = sheets.find(({ mark }) => mark === "LT_Sources");
  if (!own) throw new Error("No Sources");
  return own;
};

it("reads a sheet unless people leave it out, and says so", () => {
  const workbook = workbookOf([ROSTER, OLD]);
  const used = findTables(workbook);
  expect(used.tables.map(({ sheet }) => sheet.name)).toEqual(["Roster 2025-26", "Roster draft"]);
  expect(used.problems.filter(({ code }) => code === "sheet-left-out")).toEqual([]);
  const left = findTables(workbook, ({ name }) => name === "Roster draft");
  expect(left.tables.map(({ sheet }) => sheet.name)).toEqual(["Roster 2025-26"]);
  expect(left.problems).toContainEqual({
    code: "sheet-left-out",
    at: { sheet: "Roster draft", row: 1, column: 1 },
    count: 1,
  });
});

it("leaves a sheet out of all figures from the decision on, and keeps that for the next refresh", () => {
  const workbook = workbookOf([ROSTER, OLD]);
  const first = refreshed(workbook);
  expect(valuesUnder(sourcesOf(first), "What was found")).toEqual(["Leaders, 4 rows", "Leaders, 4 rows"]);
  const own = typed(sourcesOf(first), "Decision", [null, "Leave out"]);
  const decided = { ...workbook, sheets: [...workbook.sheets, sheetOfOwn(own)] };
  const second = refreshed(decided);
  expect(second.analysis.readings.map(({ table }) => table.sheet.name)).toEqual(["Roster 2025-26"]);
  expect(valuesUnder(sourcesOf(second), "Used")).toEqual(["Yes", "Left out"]);
  expect(valuesUnder(sourcesOf(second), "Changed on")).toEqual([null, null]);
  const third = refreshed(after(workbook, second), JUNE_9);
  expect(sourcesOf(third).tables).toEqual(sourcesOf(second).tables);
});

it("sees that a sheet changed, and only that sheet", () => {
  const first = refreshed(workbookOf([ROSTER, OLD]));
  const rows = ROSTER.rows.map((row, index) => (index === 2 ? [row[0] ?? null, "Bo Colgate", "White"] : row));
  const changed = workbookOf([{ ...ROSTER, rows }, OLD]);
  const second = refreshed(after(changed, first), JUNE_1);
  expect(valuesUnder(sourcesOf(second), "Changed on")).toEqual([JUNE_1, null]);
  const sorted = workbookOf([{ ...ROSTER, rows: [...rows.slice(0, 1), ...rows.slice(1).toReversed()] }, OLD]);
  expect(valuesUnder(sourcesOf(refreshed(after(sorted, second), JUNE_9)), "Changed on")).toEqual([JUNE_1, null]);
});

it("takes a value that comes from our own sheets for no change", () => {
  const withFormula = (value: number): Workbook =>
    workbookOf([
      { ...ROSTER, rows: [...ROSTER.rows, [null, null, null, { formula: "='Leadership Metrics'!B2", value }]] },
    ]);
  const states = [1, 2].map((value) => {
    const own = sheetOfOwn({
      ...sourcesSheet([], MAY_29, EMPTY),
      name: "Leadership Metrics",
      mark: "LT_LeadershipMetrics",
    });
    const workbook = withFormula(value);
    return sourceRows([], NO_DECISIONS, { ...workbook, sheets: [...workbook.sheets, own] })[0]?.state;
  });
  expect(states[0]).toBe(states[1]);
});
