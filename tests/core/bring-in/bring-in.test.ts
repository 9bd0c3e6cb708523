import { bringIn, type Preview } from "../../../src/core/bring-in/bring-in";
import { pairColumns } from "../../../src/core/bring-in/column-pairs";
import { findTargets, targetId } from "../../../src/core/bring-in/targets";
import type { TableReading } from "../../../src/core/record/record";
import { readRecords } from "../../../src/core/record/read-records";
import { findTables } from "../../../src/core/table/find-tables";
import { fields } from "../../../src/framework/fields";
import { workbookOf, type LiteralCell, type LiteralSheet } from "../../../src/hosts/memory";

const MONTH_FIRST = { dateOrder: "month-first", dateSystem: 1900 } as const;

const readingsOf = (sheets: readonly LiteralSheet[]): readonly TableReading[] =>
  readRecords(findTables(workbookOf(sheets)).tables, { columns: [], settings: { dateOrder: "month-first" }, fields })
    .readings;

function reading(rows: LiteralSheet["rows"], name = "Roster 2025-26", facts: Partial<LiteralSheet> = {}): TableReading {
  const [only] = readingsOf([{ ...facts, name, rows }]);
  if (!only) throw new Error("No table");
  return only;
}

const preview = (file: LiteralSheet["rows"], sheet: LiteralSheet["rows"], facts: Partial<LiteralSheet> = {}): Preview =>
  bringIn(reading(file, "export"), reading(sheet, "Roster 2025-26", facts), MONTH_FIRST);

/** What would stand where, as people write cells. */
const written = ({ changes }: Preview) =>
  changes.map(({ at: { row, column }, from, to }) => [`${String.fromCharCode(64 + column)}${row}`, from, to]);

const HEADINGS = ["Employee ID", "Name", "School", "Position", "Years of Experience"];
const ANN: readonly LiteralCell[] = ["'00417", "Ann Bell", "Alder Elementary", "Principal", 12];
const BO: readonly LiteralCell[] = ["'00418", "Bo Cole", "Birch Middle", "Assistant Principal", 7];
const CY: readonly LiteralCell[] = ["'00419", "Cy Dunn", "Cedar High", "Principal", 3];
const ROSTER = [HEADINGS, ANN, BO, CY];

it("changes nothing where the file says what the sheet says, however it is typed", () => {
  const file = [
    HEADINGS,
    [417, "Ann  Bell", "Alder Elementary", "Principal", "12"],
    [418, "Bo Cole", "Birch Middle", "Assistant Principal", "7"],
    [419, "Cy Dunn", "Cedar High", "Principal", "3"],
  ];
  const found = preview(file, ROSTER);
  expect(found.changes).toEqual([]);
  expect(found.missing).toEqual([]);
  expect(found.recognizedBy).toEqual(["Employee ID"]);
});

it("shows each cell before and after, by the id, wherever the row stands", () => {
  const file = [HEADINGS, [...BO.slice(0, 3), "Principal", 8], CY, ANN];
  const found = preview(file, ROSTER);
  expect(written(found)).toEqual([
    ["D3", "Assistant Principal", "Principal"],
    ["E3", 7, 8],
  ]);
  expect(found.changed).toEqual([
    {
      at: { sheet: "Roster 2025-26", row: 3, column: 4 },
      name: "Bo Cole",
      heading: "Position",
      before: "Assistant Principal",
      after: "Principal",
    },
    expect.objectContaining({ heading: "Years of Experience", before: "7", after: "8" }),
  ]);
});

it("adds new rows below the last one, with ids as texts of the same length", () => {
  const found = preview([HEADINGS, ANN, BO, CY, [42, "Di Ehrle", "Dogwood High", "=Dean", 1]], ROSTER);
  expect(written(found)).toEqual([
    ["A5", null, "00042"],
    ["B5", null, "Di Ehrle"],
    ["C5", null, "Dogwood High"],
    ["D5", null, "=Dean"],
    ["E5", null, 1],
  ]);
  expect(found.added).toEqual([
    {
      row: 5,
      name: "Di Ehrle",
      cells: expect.arrayContaining([{ heading: "Employee ID", after: "00042" }]) as unknown,
    },
  ]);
});

it("takes what looks the same for the same: a share that the file has rounded", () => {
  const headings = ["School ID", "School Name", "Economically Disadvantaged"];
  const sheet: LiteralSheet["rows"] = [
    headings,
    ["A1", "Alder Elementary", { number: 0.16704, format: "0.0%" }],
    ["A2", "Birch Middle", { number: 0.25, format: "0.0%" }],
  ];
  const found = preview([headings, ["A1", "Alder Elementary", "16.7%"], ["A2", "Birch Middle", "26.5%"]], sheet);
  expect(written(found)).toEqual([["C3", 0.25, 0.265]]);
  expect(found.changed).toMatchObject([{ before: "25.0%", after: "26.5%" }]);
});

it("keeps rows that the file does not have, and cells that it leaves blank", () => {
  const found = preview([HEADINGS, [...ANN.slice(0, 3), null, 13], BO], ROSTER);
  expect(written(found)).toEqual([["E2", 12, 13]]);
  expect(found.blank).toBe(1);
  expect(found.missing).toEqual([{ row: 4, name: "Cy Dunn" }]);
});

it("never writes over a formula, a merged cell or a hidden row", () => {
  const sheet: LiteralSheet["rows"] = [
    HEADINGS,
    [...ANN.slice(0, 4), { formula: "=2*6", value: 12 }],
    BO,
    CY,
    ["'00420", "Di Ehrle", "Dogwood High", "Dean", 1],
  ];
  const file = [HEADINGS, [...ANN.slice(0, 4), 13], [...BO.slice(0, 4), 8], [...CY.slice(0, 4), 4]];
  const found = preview(file, sheet, {
    merges: [{ firstRow: 3, lastRow: 3, firstColumn: 5, lastColumn: 6 }],
    hiddenRows: [[4, 4]],
  });
  expect(found.changes).toEqual([]);
  expect(found.refused.map(({ at, why, before, after }) => [at.row, why, before, after])).toEqual([
    [2, "formula", "12", "13"],
    [3, "merged", "7", "8"],
    [4, "hidden", "3", "4"],
  ]);
});

it("leaves a hidden column alone, in new rows too, and says so", () => {
  const file = [HEADINGS, [...ANN.slice(0, 4), 13], ["'00421", "Ed Fox", "Dogwood High", "Dean", 2]];
  const found = preview(file, [HEADINGS, ANN], { hiddenColumns: [[5, 5]] });
  expect(found.changes.map(({ at }) => [at.row, at.column])).toEqual([1, 2, 3, 4].map((column) => [3, column]));
  expect(found.refused.map(({ at, why, after }) => [at.row, at.column, why, after])).toEqual([
    [2, 5, "hidden-column", "13"],
    [3, 5, "hidden-column", "2"],
  ]);
});

it("writes dates as dates of the column's own format, in the workbook's date system", () => {
  // July 1, 2024 is 45474 in the 1900 system, July 1, 2025 is 45839.
  const sheet: LiteralSheet["rows"] = [
    ["Employee ID", "Name", "Hire Date"],
    ["A1", "Ann Bell", { date: 45474, format: "m/d/yyyy" }],
    ["A2", "Bo Cole", { date: 45474, format: "m/d/yyyy" }],
  ];
  const file = [
    ["Employee ID", "Name", "Hire Date"],
    ["A1", "Ann Bell", "07/01/2024"],
    ["A2", "Bo Cole", "2025-07-01"],
    ["A3", "Cy Dunn", "July 1, 2025"],
  ];
  const found = preview(file, sheet);
  expect(found.changes.filter(({ at }) => at.column === 3)).toEqual([
    { at: { sheet: "Roster 2025-26", row: 3, column: 3 }, from: 45474, to: 45839, numberFormat: "m/d/yyyy" },
    { at: { sheet: "Roster 2025-26", row: 4, column: 3 }, from: null, to: 45839, numberFormat: "m/d/yyyy" },
  ]);
  expect(found.changed[0]).toMatchObject({ before: "7/1/2024", after: "2025-07-01" });
  const in1904 = bringIn(reading(file, "export"), reading(sheet), { dateOrder: "month-first", dateSystem: 1904 });
  expect(in1904.changes.find(({ at }) => at.row === 4 && at.column === 3)?.to).toBe(45839 - 1462);
});

it("recognizes people by name and school where there is no id, names in either order", () => {
  const sheet = [["Name", "School", "Position"], ...[ANN, BO].map((row) => row.slice(1, 4))];
  const file = [
    ["Name", "School", "Position"],
    ["Bell, Ann", "ALDER ELEMENTARY", "Dean"],
    ["Ann Bell", "Cedar High", "Dean"],
  ];
  const found = preview(file, sheet);
  expect(found.recognizedBy).toEqual(["Name", "School"]);
  expect(written(found).filter(([cell]) => cell === "C2")).toEqual([["C2", "Principal", "Dean"]]);
  expect(found.added.map(({ name }) => name)).toEqual(["Ann Bell"]);
});

it("recognizes a post without an id by its name and school", () => {
  const vacant: readonly LiteralCell[] = [null, "Vacant", "Elm High", "Principal", null];
  const found = preview([HEADINGS, ANN, BO, CY, [...vacant.slice(0, 3), "Dean", null]], [...ROSTER, vacant]);
  expect(written(found)).toEqual([["D5", "Principal", "Dean"]]);
  expect(found).toMatchObject({ unnamed: 0, missing: [] });
});

it("compares whole rows where nothing names them: new ones are added, none is changed", () => {
  const sheet = [
    ["Building", "Room", "Seats"],
    ["North", "12", 30],
    ["South", "14", 20],
  ];
  const file = [
    ["Building", "Room", "Seats"],
    ["North", "12", 30],
    ["South", "14", 25],
  ];
  const found = preview(file, sheet);
  expect(found.recognizedBy).toEqual([]);
  expect(found.changed).toEqual([]);
  expect(written(found)).toEqual([
    ["A4", null, "South"],
    ["B4", null, "14"],
    ["C4", null, 25],
  ]);
});

it("takes a row that stands twice once, and leaves out rows that name nobody", () => {
  const file = [
    HEADINGS,
    ANN,
    ANN,
    BO,
    CY,
    [null, null, "Elm High", "Principal", 4],
    [null, null, "Fir High", "Dean", 2],
  ];
  const found = preview(file, ROSTER);
  expect(found).toMatchObject({ unnamed: 2, changes: [] });
});

it("says why nothing can be written", () => {
  const more = [...ROSTER, ["'00420", "Di Ehrle", "Dogwood High", "Dean", 1]];
  const total: LiteralSheet["rows"] = [...ROSTER, [null, null, null, "Total", 22]];
  expect(preview(more, ROSTER).blocked).toBeNull();
  expect(preview(more, ROSTER).noRoom).toBeNull();
  const full = preview([...more.slice(0, 3), [...CY.slice(0, 4), 4], ...more.slice(4)], total);
  expect(full.blocked).toBeNull();
  expect(full.noRoom).toBe(
    "The new row belongs below row 4, but something stands in D5. Insert a blank row there, then bring the file in again.",
  );
  expect(written(full)).toEqual([["E4", 3, 4]]);
  expect(preview(more, ROSTER, { protected: true }).blocked).toMatch(/^The sheet Roster 2025-26 is protected\./);
  expect(preview(more, ROSTER, { filtered: true }).blocked).toMatch(/^The sheet Roster 2025-26 is filtered\./);
  expect(preview(ROSTER, ROSTER, { protected: true }).blocked).toBeNull();
});

it("matches columns by heading, else by what both mean, and names the rest", () => {
  const file = reading([
    ["EMP ID", "Name", "School", "Badge color"],
    ["00417", "Ann Bell", "Alder Elementary", "red"],
  ]);
  const sheet = reading([
    ["Employee Number", "Name", "School", "Hire Date"],
    ["00417", "Ann Bell", "Alder Elementary", null],
    ["00418", "Bo Cole", "Birch Middle", null],
  ]);
  const { pairs, notOnSheet, notInFile, fit } = pairColumns(file, sheet);
  expect(pairs.map(({ from, to }) => [from, to]).sort()).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  expect(notOnSheet).toEqual(["Badge color"]);
  expect(notInFile).toEqual(["Hire Date"]);
  expect(fit).toBeCloseTo(2.75 / 4, 12);
});

describe("the sheet that a file goes into", () => {
  const file = reading(ROSTER, "HR export");
  const other: LiteralSheet = {
    name: "Enrollment 2025-26",
    rows: [
      ["School Name", "Total Enrollment", "White"],
      ["Alder Elementary", 400, 100],
      ["Birch Middle", 500, 200],
    ],
  };

  it("is the one with the same headings", () => {
    const readings = readingsOf([other, { name: "Roster 2025-26", rows: ROSTER }]);
    const { sure, targets } = findTargets(file, readings);
    expect(sure && targetId(sure)).toBe("Roster 2025-26\n1\n1");
    expect(targets.map(({ name, fits }) => [name, fits])).toEqual([
      ["Roster 2025-26", true],
      ["Enrollment 2025-26", false],
    ]);
  });

  it("is asked for when two fit alike, unless the file says the school year", () => {
    const readings = readingsOf([
      { name: "Roster 2024-25", rows: ROSTER },
      { name: "Roster 2025-26", rows: ROSTER },
    ]);
    expect(findTargets(file, readings).sure).toBeNull();
    const ofYear = reading(ROSTER, "Roster 2024-25 export");
    expect(findTargets(ofYear, readings).sure?.table.sheet.name).toBe("Roster 2024-25");
  });

  it("is none when no sheet has the headings", () => {
    const { sure, targets } = findTargets(file, readingsOf([other]));
    expect(sure).toBeNull();
    expect(targets.map(({ fits }) => fits)).toEqual([false]);
  });
});

it("recognizes ratings by leader, round and indicator", () => {
  const headings = ["Employee ID", "Name", "Round", "Indicator", "Score"];
  const rows = ["A1", "A2", "A3"].flatMap((id, person) =>
    ["Fall", "Spring"].flatMap((round) =>
      ["Instructional Focus", "Capacity Building"].map((indicator) => [
        id,
        ["Ann Bell", "Bo Cole", "Cy Dunn"][person] ?? "",
        round,
        indicator,
        3,
      ]),
    ),
  );
  const changed = rows.map((row, index) => (index === 6 ? [...row.slice(0, 4), 4] : row));
  const found = preview([headings, ...changed.toReversed()], [headings, ...rows]);
  expect(found.recognizedBy).toEqual(["Employee ID", "Round", "Indicator"]);
  expect(written(found)).toEqual([["E8", 3, 4]]);
});
