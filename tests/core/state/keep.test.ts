/** What people do to an own table stays, whatever we write. */
import type { OwnSheet } from "../../../src/core/own-sheet";
import type { Sheet, Workbook } from "../../../src/core/sheet";
import { compare, moved } from "../../../src/core/state/keep";
import { printed } from "../../../src/core/state/look";
import { tableSheet } from "../../../src/core/state/table-sheet";
import type { TableSheetSpec } from "../../../src/core/state/table-spec";
import { unfinishedCells } from "../../../src/core/state/unfinished";
import { sheetOfOwn, workbookOf, type LiteralCell, type LiteralSheet } from "../../../src/hosts/memory";

interface Fruit {
  readonly name: string;
  readonly size: number;
}

const SPEC: TableSheetSpec<Fruit> = {
  id: "gaps",
  visible: true,
  key: ["Name"],
  gone: { heading: "Says", text: "Not found any more" },
  columns: [
    { heading: "Name", width: 100, value: ({ name }) => name },
    { heading: "Size", width: 60, value: ({ size }) => size },
    { heading: "Says", width: 100, value: ({ name }) => `${name} it is` },
    { heading: "Owner", width: 100, value: () => null, theirs: true },
  ],
  print: printed("Leadership Gaps"),
};

const APPLE = { name: "Apple", size: 3 };
const PEAR = { name: "Pear", size: 2 };
const PLUM = { name: "Plum", size: 1 };
const EMPTY: Workbook = { dateSystem: 1900, sheets: [] };

const workbookWith = (sheet: Sheet): Workbook => ({ dateSystem: 1900, sheets: [sheet] });

/** The sheet as it stands after people worked on it. */
function standing(
  rows: readonly (readonly LiteralCell[])[],
  sort: readonly { column: number; descending: boolean }[] = [],
) {
  const width = Math.max(...rows.map(({ length }) => length));
  const sheet: LiteralSheet = {
    name: "Leadership Gaps",
    rows,
    mark: "LT_LeadershipGaps",
    tables: [
      {
        name: "LT_Gaps",
        area: { firstRow: 1, lastRow: rows.length, firstColumn: 1, lastColumn: width },
        hasHeadingRow: true,
        hasTotalsRow: false,
        sort,
        filtered: false,
      },
    ],
  };
  return workbookOf([sheet]);
}

/** The table as rows of plain values, headings first. */
function grid(own: OwnSheet): unknown[][] {
  const [table] = own.tables;
  if (!table) return [];
  const rows = Array.from({ length: table.rowCount }, (_, index) => table.columns.map(({ values }) => values[index]));
  return [table.columns.map(({ heading }) => heading), ...rows];
}

const written = (rows: readonly Fruit[], workbook: Workbook): unknown[][] => grid(tableSheet(SPEC, rows, workbook));

it("writes our rows where nothing stands", () => {
  expect(written([APPLE, PEAR], EMPTY)).toEqual([
    ["Name", "Size", "Says", "Owner"],
    ["Apple", 3, "Apple it is", null],
    ["Pear", 2, "Pear it is", null],
  ]);
});

it("writes one empty row when there are none", () => {
  expect(written([], EMPTY)).toEqual([
    ["Name", "Size", "Says", "Owner"],
    [null, null, null, null],
  ]);
});

it("keeps people's words with their row when rows change places, and brings our own columns up to date", () => {
  const workbook = standing([
    ["Name", "Size", "Says", "Owner"],
    ["Apple", 9, "old", "Ana"],
    ["Pear", 9, "old", "Ben"],
  ]);
  expect(written([PEAR, APPLE, PLUM], workbook)).toEqual([
    ["Name", "Size", "Says", "Owner"],
    ["Pear", 2, "Pear it is", "Ben"],
    ["Apple", 3, "Apple it is", "Ana"],
    ["Plum", 1, "Plum it is", null],
  ]);
});

it("keeps a row that people wrote on and that is gone, and says so", () => {
  const workbook = standing([
    ["Name", "Size", "Says", "Owner"],
    ["Quince", 4, "Quince it is", "Cleo"],
    ["Apple", 3, "Apple it is", null],
  ]);
  expect(written([APPLE], workbook)).toEqual([
    ["Name", "Size", "Says", "Owner"],
    ["Apple", 3, "Apple it is", null],
    ["Quince", 4, "Not found any more", "Cleo"],
  ]);
});

describe("rows that stand twice", () => {
  const twice = standing([
    ["Name", "Size", "Says", "Owner"],
    ["Apple", 3, "Apple it is", "Ana"],
    ["Quince", 4, "Quince it is", "Cleo"],
    ["Apple", 3, "Apple it is", "Ana"],
    ["Quince", 4, "Quince it is", "Cleo"],
    ["Apple", 3, "Apple it is", "Ben"],
  ]);
  const [status] = unfinishedCells("9:40 AM");
  const { sheets } = workbookOf([
    { name: "Leadership Summary", mark: "LT_LeadershipSummary", rows: [[null], [status?.value as string]] },
  ]);

  it("are one row after a writing was cut off, unless people's words differ", () => {
    expect(written([APPLE], { ...twice, sheets: [...sheets, ...twice.sheets] })).toEqual([
      ["Name", "Size", "Says", "Owner"],
      ["Apple", 3, "Apple it is", "Ana"],
      ["Quince", 4, "Not found any more", "Cleo"],
      ["Apple", 3, "Not found any more", "Ben"],
    ]);
  });

  it("stay in a workbook that was written to its end", () => {
    expect(written([APPLE], twice).map(([name, , , owner]) => [name, owner])).toEqual([
      ["Name", "Owner"],
      ["Apple", "Ana"],
      ["Quince", "Cleo"],
      ["Apple", "Ana"],
      ["Quince", "Cleo"],
      ["Apple", "Ben"],
    ]);
  });
});

it("leaves out a row that is gone and that nobody wrote on", () => {
  const workbook = standing([
    ["Name", "Size", "Says", "Owner"],
    ["Quince", 4, "Quince it is", null],
  ]);
  expect(written([APPLE], workbook)).toEqual([
    ["Name", "Size", "Says", "Owner"],
    ["Apple", 3, "Apple it is", null],
  ]);
});

it("keeps columns that people added, beside their rows and where they stand", () => {
  const workbook = standing([
    ["Name", "Note", "Size", "Says", "Owner"],
    ["Apple", "ripe", 3, "", null],
    ["Pear", null, 2, "", null],
  ]);
  expect(written([PLUM, PEAR, APPLE], workbook)).toEqual([
    ["Name", "Note", "Size", "Says", "Owner"],
    ["Plum", null, 1, "Plum it is", null],
    ["Pear", null, 2, "Pear it is", null],
    ["Apple", "ripe", 3, "Apple it is", null],
  ]);
});

it("puts back a column of ours that people removed, behind the one it follows", () => {
  const workbook = standing([
    ["Name", "Says", "Owner"],
    ["Apple", "", "Ana"],
  ]);
  expect(written([APPLE], workbook)).toEqual([
    ["Name", "Size", "Says", "Owner"],
    ["Apple", 3, "Apple it is", "Ana"],
  ]);
});

it("lets a formula of people's column follow its row", () => {
  const workbook = standing([
    ["Name", "Size", "Says", "Owner", "Double"],
    ["Pear", 2, "", null, { formula: "=B2*2", value: 4 }],
    ["Apple", 3, "", null, { formula: "=B3*2", value: 6 }],
  ]);
  expect(written([APPLE, PEAR], workbook).map((row) => row[4])).toEqual([
    "Double",
    { formula: "=B2*2", value: 6 },
    { formula: "=B3*2", value: 4 },
  ]);
});

it("gives new rows the formula that fills people's column, and no other column's", () => {
  const workbook = standing([
    ["Name", "Size", "Says", "Owner", "Double", "Partly"],
    ["Pear", 2, "", null, { formula: "=B2*2", value: 4 }, { formula: "=B2*3", value: 6 }],
    ["Apple", 3, "", null, { formula: "=B3*2", value: 6 }, 9],
  ]);
  expect(written([PLUM, PEAR, APPLE], workbook)[1]?.slice(4)).toEqual([{ formula: "=B2*2", value: "" }, null]);
  expect(written([PEAR, APPLE, PLUM], workbook)[3]?.slice(4)).toEqual([{ formula: "=B4*2", value: "" }, null]);
});

it("keeps the sort that people chose", () => {
  const workbook = standing(
    [
      ["Name", "Size", "Says", "Owner"],
      ["Plum", 1, "", null],
      ["Apple", 3, "", null],
    ],
    [{ column: 2, descending: false }],
  );
  expect(written([APPLE, PEAR, PLUM], workbook).map((row) => row[0])).toEqual(["Name", "Plum", "Pear", "Apple"]);
});

it("keeps words apart on rows that read the same", () => {
  const workbook = standing([
    ["Name", "Size", "Says", "Owner"],
    ["Apple", 3, "", "first"],
    ["Apple", 4, "", "second"],
  ]);
  expect(written([APPLE, { name: "Apple", size: 4 }], workbook).map((row) => row[3])).toEqual([
    "Owner",
    "first",
    "second",
  ]);
});

it("keeps the format of what people typed", () => {
  const workbook = standing([
    ["Name", "Size", "Says", "Owner"],
    ["Apple", 3, "", { number: 0.5, format: "0%" }],
  ]);
  const [table] = tableSheet(SPEC, [APPLE], workbook).tables;
  const owner = table?.columns[3];
  expect(owner?.values).toEqual([0.5]);
  expect(owner?.styles?.get(0)?.numberFormat).toBe("0%");
});

it("reads a table whose native table was taken away by its headings in row 1", () => {
  const workbook = workbookOf([
    {
      name: "Renamed",
      mark: "LT_LeadershipGaps",
      rows: [
        ["Name", "Size", "Says", "Owner"],
        ["Apple", 3, "", "Ana"],
      ],
    },
  ]);
  expect(written([APPLE], workbook)[1]).toEqual(["Apple", 3, "Apple it is", "Ana"]);
});

it("does not take a copy without the mark for ours", () => {
  const workbook = workbookOf([
    {
      name: "Leadership Gaps (2)",
      rows: [
        ["Name", "Size", "Says", "Owner"],
        ["Apple", 3, "", "Ana"],
      ],
    },
  ]);
  expect(written([APPLE], workbook)[1]).toEqual(["Apple", 3, "Apple it is", null]);
});

it("changes nothing the second time", () => {
  const worked = standing(
    [
      ["Note", "Name", "Size", "Says", "Owner"],
      ["dry", "Quince", 4, "", "Cleo"],
      [null, "Pear", 2, "", "Ben"],
      ["ripe", "Apple", 3, "", null],
    ],
    [{ column: 2, descending: true }],
  );
  const once = tableSheet(SPEC, [APPLE, PEAR, PLUM], worked);
  const [before] = worked.sheets;
  const sheet = {
    ...sheetOfOwn(once),
    tables: sheetOfOwn(once).tables.map((table) => ({ ...table, sort: before?.tables[0]?.sort ?? [] })),
  };
  expect(tableSheet(SPEC, [APPLE, PEAR, PLUM], workbookWith(sheet))).toEqual(once);
});

describe("moved", () => {
  it.each([
    ["=B2*2", "=B5*2"],
    ["=$B2+C2", "=$B5+C5"],
    ["=B3+B2", "=B3+B5"],
    ["=B$2", "=B$2"],
    ['=IF(B2="B2",1,0)', '=IF(B5="B2",1,0)'],
    ["='Other B2'!B2", "='Other B2'!B2"],
    ["=Other!B2:B2", "=Other!B2:B2"],
    ["=LT_Gaps[[#This Row],[B2]]", "=LT_Gaps[[#This Row],[B2]]"],
    ["=LOG2(B2)", "=LOG2(B5)"],
    ["=B20", "=B20"],
  ])("%s from row 2 to row 5 is %s", (formula, expected) => {
    expect(moved(formula, 2, 5)).toBe(expected);
  });
});

describe("compare", () => {
  it("orders as Excel does, blanks last either way", () => {
    const values = [null, "b", true, 2, "A", "", -1];
    const ascending = values.toSorted((a, b) => compare(a, b, false));
    const descending = values.toSorted((a, b) => compare(a, b, true));
    expect(ascending).toEqual([-1, 2, "A", "b", true, null, ""]);
    expect(descending).toEqual([true, "b", "A", 2, -1, null, ""]);
  });
});
