/** What single files do that the sample district cannot do in one workbook. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe as say } from "../../src/core/problem";
import { columnLetters, dateSerialAt, type Workbook } from "../../src/core/sheet";
import { findTables } from "../../src/core/table/find-tables";
import { createFileHost } from "../../src/hosts/file/file-host";
import { compare, type Planted } from "./sample-truth";

const SCRIPT = join(__dirname, "../../scripts/sample-district/make-variants.mjs");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sample-variants-"));
  execFileSync(process.execPath, [SCRIPT, folder]);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const read = (name: string): Promise<Workbook> =>
  createFileHost(new Uint8Array(readFileSync(join(folder, `${name}.xlsx`)))).read();
const truthOf = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
const areas = (workbook: Workbook): readonly object[] =>
  findTables(workbook).tables.map((table) => ({
    headingRow: table.headingRows[1],
    firstRow: table.firstRow,
    lastRow: table.lastRow,
    firstColumn: columnLetters(table.firstColumn),
    lastColumn: columnLetters(table.lastColumn),
  }));
const ROSTER = { headingRow: 1, firstRow: 2, lastRow: 5, firstColumn: "A", lastColumn: "F" };

test("days counted from 1904 are the same days, and it is said once", async () => {
  const { days } = truthOf("dateSystem1904") as { days: readonly number[] };
  const workbook = await read("dateSystem1904");
  const [sheet] = workbook.sheets;
  expect(workbook.dateSystem).toBe(1904);
  expect(sheet && [2, 3, 4, 5].map((row) => dateSerialAt(sheet, row, 6))).toEqual(days);
  expect(findTables(workbook).problems.map(({ code }) => code)).toEqual(["date-system-1904"]);
});

test("a million formatted blank rows below a roster are no rows", async () => {
  const workbook = await read("formattedBlankRows");
  expect(workbook.sheets.map(({ lastRow }) => lastRow)).toEqual([5]);
  expect(areas(workbook)).toEqual([ROSTER]);
  expect(findTables(workbook).problems).toEqual([]);
});

test("a file as LibreOffice writes it is read like any other", async () => {
  const workbook = await read("libreOfficeLike");
  expect(areas(workbook)).toEqual([ROSTER]);
  const [sheet] = workbook.sheets;
  expect(sheet && dateSerialAt(sheet, 2, 6)).toBe(40758);
  expect(findTables(workbook).problems).toEqual([]);
});

test("two tables side by side are two tables", async () => {
  const { tables } = truthOf("sideBySide") as { tables: readonly object[] };
  expect(areas(await read("sideBySide"))).toEqual(tables);
});

test("values taken from our own sheets are found at their cells", async () => {
  const { planted } = truthOf("refersToOwnSheets") as { planted: readonly Planted[] };
  const { problems } = findTables(await read("refersToOwnSheets"));
  expect(compare(planted, problems, say)).toEqual({ missed: [], invented: [] });
});
