/** The same workbook read from a file and from Excel says the same. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellAt, cellName, formatAt, type Cell, type Sheet } from "../../../src/core/sheet";
import { createFileHost } from "../../../src/hosts/file/file-host";
import { bookOfXlsx } from "../../../src/preview/files/open-xlsx";
import { describeReal, realBytes } from "../../real-data";
import { bookOf, closeStages, excelStage } from "./excel-stage";
import { roster } from "../contract";

afterEach(closeStages);

/** An apostrophe is never told by Excel, and it has calculated what a file may leave open. */
const comparable = (cell: Cell, format: string): unknown =>
  cell.notCalculated
    ? cell.formula
    : [cell.kind, cell.value, cell.shown, cell.formula, cell.kind === "empty" ? "" : format];

function differences(file: Sheet, live: Sheet): readonly string[] {
  const found: string[] = [];
  for (const fact of ["name", "visibility", "mark", "lastRow", "lastColumn", "filtered", "protected"] as const) {
    if (file[fact] !== live[fact]) found.push(`${file.name}: ${fact}`);
  }
  expect([live.tables, live.hiddenRows, live.hiddenColumns]).toEqual([
    file.tables,
    file.hiddenRows,
    file.hiddenColumns,
  ]);
  for (let row = 1; row <= file.lastRow; row++) {
    for (let column = 1; column <= file.lastColumn; column++) {
      const said = cellAt(file, row, column);
      const one = comparable(said, formatAt(file, row, column));
      const cell = cellAt(live, row, column);
      const other = said.notCalculated ? cell.formula : comparable(cell, formatAt(live, row, column));
      if (JSON.stringify(one) !== JSON.stringify(other)) found.push(`${file.name}!${cellName(row, column)}`);
    }
  }
  return found;
}

async function compare(bytes: Uint8Array): Promise<void> {
  const file = await createFileHost(bytes).read();
  const live = await excelStage(bookOfXlsx(bytes).book).host.read();
  expect(live.sheets.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
  expect(file.sheets.flatMap((sheet, index) => differences(sheet, live.sheets[index]!))).toEqual([]);
}

it("reads the sample district as from its file", () =>
  compare(readFileSync(join(__dirname, "../../../assets/sample-district.xlsx"))));

describeReal("real workbooks", () => {
  it.each(["chicago/chicago-2016-2019.xlsx", "nashville/mnps-enrollment-2022-23.xlsx", "workbooks/rich.xlsm"])(
    "reads %s as from its file",
    (name) => compare(realBytes(name)),
  );
});

it("tells from which year the workbook counts its days", async () => {
  const book = bookOf([roster]);
  expect((await excelStage(book).host.read()).dateSystem).toBe(1900);
  book.dateSystem = 1904;
  const from1904 = await excelStage(book).host.read();
  expect(from1904.dateSystem).toBe(1904);
  expect(cellAt(from1904.sheets[0]!, 2, 4)).toEqual({ kind: "date", value: 43678, shown: "8/2/2023" });
  expect((await excelStage(bookOf([{ name: "A", rows: [["x"]] }])).host.read()).dateSystem).toBe("unknown");
});

it("halves its blocks when an answer would be too large, and gives up between two of them when told", async () => {
  const rows = Array.from({ length: 300 }, (_, row) => [`name ${row}`, row, `note ${"x".repeat(40)}`]);
  const stage = excelStage(bookOf([{ name: "A", rows }]));
  stage.faults.at(3, { kind: "refused", code: "ResponsePayloadSizeLimitExceeded" });
  const sheet = (await stage.host.read()).sheets[0]!;
  expect([sheet.lastRow, cellAt(sheet, 300, 1).value, cellAt(sheet, 151, 2).value]).toEqual([300, "name 299", 150]);
  const giveUp = new AbortController();
  stage.faults.clear();
  stage.faults.onRequest = (n) => {
    if (n === 2) giveUp.abort();
  };
  await expect(stage.host.read(giveUp.signal)).rejects.toThrow(/abort/i);
  expect(stage.faults.passed).toBeLessThanOrEqual(3);
});

it("finds hidden rows and columns one by one", async () => {
  const rows = Array.from({ length: 200 }, (_, row) => Array.from({ length: 12 }, (_, column) => row * column));
  const hidden = {
    hiddenRows: [
      [3, 5],
      [90, 90],
      [199, 199],
    ] as const,
    hiddenColumns: [[2, 3]] as const,
  };
  const book = bookOf([{ name: "A", rows }]);
  const sheet = book.sheets[0]!;
  for (const row of [3, 4, 5, 90, 199]) sheet.rows.set(row, { hidden: true });
  for (const column of [2, 3]) sheet.columns.set(column, { hidden: true });
  const read = (await excelStage(book).host.read()).sheets[0]!;
  expect([read.hiddenRows, read.hiddenColumns]).toEqual([hidden.hiddenRows, hidden.hiddenColumns]);
});
