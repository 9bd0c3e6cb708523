import fc from "fast-check";
import { dayOf } from "../../../src/core/day";
import type { OwnSheet } from "../../../src/core/own-sheet";
import { gapsSheet } from "../../../src/core/report/gaps-sheet";
import {
  buildSheet,
  cellAt,
  createPool,
  interner,
  isEmptyAt,
  type Sheet,
  type Workbook,
} from "../../../src/core/sheet";
import type { CellChange } from "../../../src/core/state/cell-change";
import { columnMapSheet, type ColumnMapRow } from "../../../src/core/state/column-map";
import { crosswalkSheet } from "../../../src/core/state/crosswalk";
import { decide, type Choice, type Decided } from "../../../src/core/state/decide";
import { DEFAULT_SETTINGS, NO_DECISIONS, type Decisions } from "../../../src/core/state/decisions";
import { readGapWords } from "../../../src/core/state/gap-words";
import { labelBookSheet } from "../../../src/core/state/label-book";
import { personSheet } from "../../../src/core/state/people";
import { plainWords } from "../../../src/core/state/plain-words";
import { readDecisions } from "../../../src/core/state/read";
import { settingsSheet } from "../../../src/core/state/settings-sheet";
import { readSources, sourcesSheet } from "../../../src/core/state/sources";
import { evidenceSheet } from "../../../src/core/state/tags";
import { sheetOfOwn } from "../../../src/hosts/memory";

const EMPTY: Workbook = { dateSystem: 1900, sheets: [] };
const at = { sheet: "Roster 25-26", row: 2, column: 1 };

const COLUMN: ColumnMapRow = {
  sheet: "Roster 25-26",
  heading: "YRS_EXP",
  occurrence: 1,
  headingRow: 1,
  column: 10,
  data: "Leaders",
  field: null,
  undecided: true,
  how: "Undecided",
  why: "",
  candidates: ["yearsExperience"],
};
const LABEL = {
  field: "position",
  label: "Asst Prin / Athl Dir",
  status: "proposed",
  standard: "assistant-principal",
  score: 0.8,
  runnerUp: null,
  candidates: [{ standard: "assistant-principal" }],
  why: "",
  count: 3,
  first: at,
} as const;
const PAIR = {
  keys: ["ana ruiz", "ana ruizdelgado"],
  names: ["Ana Ruiz", "Ana Ruiz-Delgado"],
  at: [at, { ...at, row: 9 }],
  why: "",
  decided: null,
} as const;
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
  first: at,
} as const;
const SOURCE = { sheet: "Roster 25-26", found: "", schoolYear: "", used: "yes", state: "aaaa" } as const;
const GAP = {
  gap: "effective-gap",
  name: "Effective principals by poverty",
  decision: "recruitment",
  where: {},
  value: 0.2,
  unit: "share",
  expectation: null,
  known: 10,
  of: 12,
  sentence: "One sentence.",
  holds: "",
  change: null,
} as unknown as Parameters<typeof gapsSheet>[0][number];

const OWN: readonly OwnSheet[] = [
  columnMapSheet([COLUMN, { ...COLUMN, occurrence: 2 }, { ...COLUMN, heading: "EXP_TOT" }], plainWords, EMPTY),
  labelBookSheet(
    [LABEL, { ...LABEL, field: "school", label: "MILLBROOK MAGNET EL", standard: "Millbrook Magnet" }],
    plainWords,
    EMPTY,
  ),
  personSheet([PAIR], EMPTY),
  evidenceSheet([EVIDENCE, { ...EVIDENCE, school: "Birch" }, { ...EVIDENCE, text: "Parking lot" }], plainWords, EMPTY),
  crosswalkSheet(
    [{ instrument: "Panorama", indicator: "School Leadership", responsibilities: [], from: "", count: 9 }],
    plainWords,
    EMPTY,
  ),
  settingsSheet(DEFAULT_SETTINGS, "ffff", EMPTY),
  sourcesSheet([SOURCE, { ...SOURCE, sheet: "Notes" }], 46000, EMPTY),
  gapsSheet([GAP], () => "Lakeshore", dayOf({ year: 2026, month: 5, day: 29 }), EMPTY),
];
const WORKBOOK: Workbook = { dateSystem: 1900, sheets: OWN.map(sheetOfOwn) };

/** The workbook after a host wrote the cells. */
function changed(workbook: Workbook, changes: readonly CellChange[]): Workbook {
  for (const { at: where, from } of changes) {
    const sheet = workbook.sheets.find(({ name }) => name === where.sheet);
    expect(sheet && cellAt(sheet, where.row, where.column).value).toBe(from);
  }
  return { ...workbook, sheets: workbook.sheets.map((sheet) => written(sheet, changes)) };
}

function written(sheet: Sheet, changes: readonly CellChange[]): Sheet {
  const mine = new Map(
    changes.filter((one) => one.at.sheet === sheet.name).map((one) => [`${one.at.row},${one.at.column}`, one]),
  );
  const pool = createPool();
  const text = interner(pool.texts);
  const builder = buildSheet(sheet.name, pool, 1900);
  for (let row = 1; row <= sheet.lastRow; row++) {
    for (let column = 1; column <= sheet.lastColumn; column++) {
      const change = mine.get(`${row},${column}`);
      if (!change && isEmptyAt(sheet, row, column)) continue;
      const cell = cellAt(sheet, row, column);
      const value = change ? change.to : cell.value;
      if (value === null) continue;
      if (typeof value === "string") builder.set(row, column, "text", text(value));
      else builder.set(row, column, cell.kind === "date" ? "date" : "number", Number(value));
    }
  }
  return builder.build({ mark: sheet.mark, tables: sheet.tables });
}

const readBack = (workbook: Workbook): Decisions => {
  const { decisions, problems } = readDecisions(workbook);
  expect(problems).toEqual([]);
  return decisions;
};

const CHOICES: readonly Choice[] = [
  { kind: "column", sheet: "Roster 25-26", heading: "YRS_EXP", occurrence: 2, field: "yearsExperience" },
  { kind: "column", sheet: "Roster 25-26", heading: "EXP_TOT", occurrence: 1, field: null },
  { kind: "label", field: "position", label: "Asst Prin / Athl Dir", standard: "assistant-principal" },
  { kind: "label", field: "school", label: "MILLBROOK MAGNET EL", standard: null },
  { kind: "person", keys: ["ana ruiz", "ana ruizdelgado"], same: true },
  { kind: "tag", text: "Parking lot", instrument: "TEAM", responsibilities: [] },
  {
    kind: "crosswalk",
    instrument: "Panorama",
    indicator: "School Leadership",
    responsibilities: ["inspire-vision", "develop-team"],
  },
  { kind: "sheet", sheet: "Notes", used: false },
];

const plain = (choice: Choice) => Object.fromEntries(Object.entries(choice).filter(([name]) => name !== "kind"));
const of = (kind: Choice["kind"], choices: readonly Choice[]) => choices.filter((one) => one.kind === kind).map(plain);

it("writes decisions of every kind into the cells from which they are read back exactly", () => {
  const { changes, missing } = decide(WORKBOOK, CHOICES);
  expect(missing).toEqual([]);
  expect(changes.map(({ at: { sheet }, from, to }) => [sheet, from, to])).toEqual([
    ["Column Map", null, "Years of experience"],
    ["Column Map", null, "Leave out"],
    ["Label Book", null, "Assistant principal"],
    ["Label Book", null, "Leave open"],
    ["People", null, "One person"],
    ["Responsibility Evidence", null, "None"],
    ["Crosswalk", null, expect.stringMatching(/^Inspire .*; Develop /)],
    ["Sources", null, "Leave out"],
  ]);
  expect(readBack(changed(WORKBOOK, changes))).toEqual({
    ...NO_DECISIONS,
    columns: of("column", CHOICES),
    labels: of("label", CHOICES),
    people: of("person", CHOICES),
    tags: of("tag", CHOICES),
    crosswalk: of("crosswalk", CHOICES),
    sheets: of("sheet", CHOICES),
  });
});

it("asks for no change where the cell says it already, and empties it when a decision is taken back", () => {
  const decided = changed(WORKBOOK, decide(WORKBOOK, CHOICES).changes);
  expect(decide(decided, CHOICES)).toEqual({ changes: [], missing: [] });
  const back = decide(
    decided,
    CHOICES.map((choice): Decided => ({ kind: "withdraw", choice })),
  );
  expect(back.changes.map(({ to }) => to)).toEqual(CHOICES.map(() => null));
  expect(readBack(changed(decided, back.changes))).toEqual(NO_DECISIONS);
});

it("makes rows with one text agree when one of them says something else", () => {
  const [, , , evidence] = OWN;
  const typed = (evidence as OwnSheet).tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) =>
      column.heading === "Decision" ? { ...column, values: [null, "None", null] } : column,
    ),
  }));
  const workbook: Workbook = { dateSystem: 1900, sheets: [sheetOfOwn({ ...(evidence as OwnSheet), tables: typed })] };
  const tag = { text: "Capacity Building", instrument: "TEAM", responsibilities: ["develop-team"] };
  const { changes } = decide(workbook, [{ kind: "tag", ...tag }]);
  expect(changes).toMatchObject([{ at: { row: 3 }, from: "None" }]);
  expect(readBack(changed(workbook, changes)).tags).toEqual([tag]);
});

it("says which decisions have no row yet", () => {
  const unknown: readonly Decided[] = [
    { kind: "column", sheet: "Roster 25-26", heading: "YRS_EXP", occurrence: 3, field: "name" },
    { kind: "label", field: "status", label: "Asst Prin / Athl Dir", standard: null },
    { kind: "person", keys: ["ana ruiz", "bo cole"], same: false },
    { kind: "sheet", sheet: "Roster 24-25", used: false },
    { kind: "setting", name: "Effective when", value: 3 },
    { kind: "sheet-owner", sheet: "Roster 24-25", owner: "HR" },
    { kind: "gap-owner", gap: "Effective principals by poverty", where: "Hillwood", owner: "Ms. Bell" },
  ];
  expect(decide(WORKBOOK, unknown)).toEqual({ changes: [], missing: unknown });
  expect(decide(EMPTY, CHOICES)).toEqual({ changes: [], missing: CHOICES });
});

it("keeps settings, and owners of sheets and gaps, in their cells", () => {
  const { changes, missing } = decide(WORKBOOK, [
    { kind: "setting", name: "Effective from", value: 3.5 },
    { kind: "setting", name: "Indicators a round needs", value: 0.9 },
    { kind: "setting", name: "Count people on", value: "October 15" },
    { kind: "sheet-owner", sheet: "Roster 25-26", owner: " Human resources " },
    { kind: "gap-owner", gap: "Effective principals by poverty", where: "Lakeshore", owner: "=Ms. Bell" },
  ]);
  expect(missing).toEqual([]);
  expect(changes.map(({ to, numberFormat }) => [to, numberFormat])).toEqual([
    [3.5, undefined],
    [0.9, "0%"],
    ["October 15", undefined],
    ["Human resources", undefined],
    ["=Ms. Bell", undefined],
  ]);
  const after = changed(WORKBOOK, changes);
  expect(readBack(after).settings).toEqual({
    ...DEFAULT_SETTINGS,
    effectiveCut: 3.5,
    roundCompleteness: 0.9,
    snapshotDay: 15,
  });
  expect(readSources(after).get("Roster 25-26")?.owner).toBe("Human resources");
  expect([...readGapWords(after).values()].map(({ owner }) => owner)).toEqual(["=Ms. Bell"]);
  const back = decide(after, [
    { kind: "setting", name: "Effective from", value: null },
    { kind: "gap-owner", gap: "Effective principals by poverty", where: "Lakeshore", owner: null },
  ]);
  expect(readBack(changed(after, back.changes)).settings.effectiveCut).toBe(DEFAULT_SETTINGS.effectiveCut);
  expect(readGapWords(changed(after, back.changes)).size).toBe(0);
});

const fieldIds = [...plainWords.fields.keys()];
const partedIds = ["students:black", "students:unknown", "topic:School Leadership", "score:Instructional Focus"];
const positions = [...(plainWords.vocabularies.get("position")?.keys() ?? [])];
const responsibilities = [...plainWords.responsibilities.keys()];

it("reads back every decision that can be made", () => {
  const field = fc.constantFrom(null, ...fieldIds, ...partedIds);
  const standard = fc.constantFrom(null, ...positions);
  const ids = fc.subarray(responsibilities);
  fc.assert(
    fc.property(
      fc.record({
        first: field,
        second: field,
        third: field,
        title: standard,
        school: fc.option(fc.constantFrom("Millbrook Elementary", "=SUM(A1)", "100", "O'Neil & Sons: K-8")),
        same: fc.boolean(),
        tags: ids,
        other: ids,
        link: ids,
        used: fc.boolean(),
      }),
      ({ first, second, third, title, school, same, tags, other, link, used }) => {
        const choices: readonly Choice[] = [
          { kind: "column", sheet: "Roster 25-26", heading: "YRS_EXP", occurrence: 1, field: first },
          { kind: "column", sheet: "Roster 25-26", heading: "YRS_EXP", occurrence: 2, field: second },
          { kind: "column", sheet: "Roster 25-26", heading: "EXP_TOT", occurrence: 1, field: third },
          { kind: "label", field: "position", label: "Asst Prin / Athl Dir", standard: title },
          { kind: "label", field: "school", label: "MILLBROOK MAGNET EL", standard: school },
          { kind: "person", keys: ["ana ruiz", "ana ruizdelgado"], same },
          { kind: "tag", text: "Capacity Building", instrument: "TEAM", responsibilities: tags },
          { kind: "tag", text: "Parking lot", instrument: "TEAM", responsibilities: other },
          { kind: "crosswalk", instrument: "Panorama", indicator: "School Leadership", responsibilities: link },
          { kind: "sheet", sheet: "Notes", used },
        ];
        const { changes, missing } = decide(WORKBOOK, choices);
        expect(missing).toEqual([]);
        expect(readBack(changed(WORKBOOK, changes))).toEqual({
          ...NO_DECISIONS,
          columns: of("column", choices),
          labels: of("label", choices),
          people: of("person", choices),
          tags: of("tag", choices),
          crosswalk: of("crosswalk", choices),
          sheets: of("sheet", choices),
        });
      },
    ),
    { numRuns: 300 },
  );
});

it("finds a sheet whose name ends in a space", () => {
  const own = sourcesSheet([{ ...SOURCE, sheet: "Roster " }], 46000, EMPTY);
  const workbook: Workbook = { dateSystem: 1900, sheets: [sheetOfOwn(own)] };
  const { changes } = decide(workbook, [{ kind: "sheet", sheet: "Roster ", used: false }]);
  expect(changes).toHaveLength(1);
});
