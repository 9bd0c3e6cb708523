import { buildSheet, createPool, textAt, type Workbook } from "../../../src/core/sheet";
import { ledgerSheet, readLedger, type Ledger } from "../../../src/core/state/ledger";
import { createMemoryHost, sheetOfOwn, workbookOf } from "../../../src/hosts/memory";
import { withCells, withRows } from "../move/edit";

const LEDGER: Ledger = {
  version: 2,
  schoolYear: "2025-26",
  lanes: [
    {
      sheet: "=Roster “25–26”",
      table: 1,
      dataset: "leader",
      about: "AAAAAAAA",
      headings: "BBBBBBBB",
      columns: [["Prénom 😀", 1, 2, 1]],
      rows: "abcdefgh",
    },
  ],
  leftOut: ["'Old"],
  decisions: [["label:position", "CCCCCCCC", "DDDDDDDD"]],
  figures: [
    {
      metric: "team-average",
      definition: "team-average/1",
      value: 3.875,
      shown: "3.88",
      cases: [["EEEEEEEE", [1, 3.875], "0:1"]],
    },
  ],
};
const NOTHING = workbookOf([]);
const standing = (ledger: Ledger): Workbook => ({ ...NOTHING, sheets: [sheetOfOwn(ledgerSheet(ledger, NOTHING))] });
const SHEET = "Figure Ledger";

it("reads what was written, whatever stands in headings", () => {
  expect(readLedger(standing(LEDGER))).toEqual({ kind: "read", ledger: LEDGER });
});

it("parts what is too long for a cell, and reads it in any order", () => {
  const rows = "abcdefgh".repeat(20_000);
  const long: Ledger = { ...LEDGER, lanes: LEDGER.lanes.map((lane) => ({ ...lane, rows })) };
  const workbook = standing(long);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("There is a sheet");
  expect(sheet.lastRow).toBe(7);
  for (let row = 2; row <= sheet.lastRow; row++) expect(textAt(sheet, row, 5)?.length).toBeLessThanOrEqual(30_002);
  const sorted = withRows(
    workbook,
    SHEET,
    [1, 7, 6, 5, 4, 3, 2].map((from) => ({ from })),
  );
  expect(readLedger(sorted)).toEqual({ kind: "read", ledger: long });
});

it("writes only plain letters that begin and end as no formula and no number does", () => {
  const text = ledgerSheet(LEDGER, NOTHING).tables[0]?.columns[4]?.values[0];
  expect(text).toMatch(/^\|[\x20-\x7e]*\|$/);
});

it("is none where the sheet is not there, or empty", () => {
  expect(readLedger(NOTHING)).toEqual({ kind: "none" });
  const blank = buildSheet(SHEET, createPool(), 1900).build({ mark: "LT_FigureLedger" });
  expect(readLedger({ ...NOTHING, sheets: [blank] })).toEqual({ kind: "none" });
});

it.each<[string, (workbook: Workbook) => Workbook]>([
  [
    "a figure in it was changed",
    (workbook) => {
      const content = textAt(workbook.sheets[0] ?? never(), 2, 5) ?? "";
      return withCells(workbook, SHEET, [[2, 5, content.replace("3.875", "4.875")]]);
    },
  ],
  ["its text was cut", (workbook) => withCells(workbook, SHEET, [[2, 5, "|{}|"]])],
  ["its check is gone", (workbook) => withCells(workbook, SHEET, [[2, 4, null]])],
  ["it is another version's", () => standing({ ...LEDGER, version: 1 as 2 })],
])("is unreadable where %s", (_, change) => {
  expect(readLedger(change(standing(LEDGER)))).toEqual({ kind: "unreadable" });
});

it("gives the same sheet again, and keeps a column that people added", async () => {
  const noted = withCells(standing(LEDGER), SHEET, [
    [1, 6, "Our note"],
    [2, 6, "kept"],
  ]);
  const [sheet] = noted.sheets;
  const table = sheet?.tables[0];
  if (!sheet || !table) throw new Error("There is a table");
  const wider = { ...sheet, tables: [{ ...table, area: { ...table.area, lastColumn: 6 } }] };
  const workbook = { ...noted, sheets: [wider] };
  const host = createMemoryHost(workbook);
  await host.write([ledgerSheet(LEDGER, workbook)]);
  const again = await host.read();
  expect(readLedger(again)).toEqual({ kind: "read", ledger: LEDGER });
  expect(textAt(again.sheets[0] ?? never(), 2, 6)).toBe("kept");
});

function never(): never {
  throw new Error("There is a sheet");
}
