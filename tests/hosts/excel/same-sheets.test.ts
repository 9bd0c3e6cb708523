/**
 * For the same workbook the hosts leave the same sheets: what the file host writes and what the Excel host writes, both seen by the
 * stand-in; and what memory keeps of them, read back.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { refresh, runToEnd } from "../../../src/core/refresh";
import type { CellStyle, OwnSheet } from "../../../src/core/own-sheet";
import { cellAt, cellName, formatAt, isEmptyAt, type Sheet, type Workbook } from "../../../src/core/sheet";
import { reference } from "../../../src/framework/reference";
import { createFileHost } from "../../../src/hosts/file/file-host";
import { createMemoryHost } from "../../../src/hosts/memory";
import { bookOfXlsx } from "../../../src/preview/files/open-xlsx";
import { markOn, ownSheetOf } from "../../../src/preview/files/own-sheet-of";
import type { Book } from "../../../src/preview/workbook/book";
import { AS_OF, dayOf } from "../../golden/refreshed";
import { smallDistrict } from "../../golden/small-district";
import { describeReal, realBytes } from "../../real-data";
import { closeStages, excelStage } from "./excel-stage";

afterEach(closeStages);

const asOf = dayOf(AS_OF);

/** Every own sheet of a workbook by its mark. */
const ownSheets = (book: Book): ReadonlyMap<string, OwnSheet> =>
  new Map(
    book.sheets.flatMap((sheet) => {
      const mark = markOn(book, sheet)?.mark;
      return mark === undefined ? [] : [[mark, ownSheetOf(book, sheet)] as const];
    }),
  );

/** What the file host makes of the same sheets. */
async function throughFile(bytes: Uint8Array, sheets: readonly OwnSheet[]): Promise<Book> {
  const host = createFileHost(bytes);
  await host.write(sheets);
  return bookOfXlsx(host.pkg.save()).book;
}

const jsonOf = (sheets: readonly OwnSheet[]): number =>
  Buffer.byteLength(
    JSON.stringify(
      sheets.map(({ cells, tables }) => [
        cells.map(({ value }) => plain(value)),
        tables.map(({ columns, rowCount }) => [
          columns.map(({ heading }) => heading),
          Array.from({ length: rowCount }, (_, row) => columns.map(({ values }) => plain(values[row] ?? null))),
        ]),
      ]),
    ),
  );

const plain = (value: OwnSheet["cells"][number]["value"]): unknown =>
  typeof value === "object" && value !== null ? value.formula : value;

/** Excel keeps a line between two cells on both of them, a file on the one that was said. */
const withoutLines = (style: CellStyle): object =>
  Object.fromEntries(Object.entries(style).filter(([name]) => !["top", "bottom", "left", "right"].includes(name)));

const comparable = (sheet: OwnSheet): object => ({
  ...sheet,
  cells: sheet.cells.map((cell) => ({ ...cell, style: withoutLines(cell.style) })),
  // No member of Office.js holds a chart's text for screen readers.
  charts: sheet.charts.map((chart) => ({ ...chart, altText: "" })),
  tables: sheet.tables.map((table) => ({
    ...table,
    headingStyle: withoutLines(table.headingStyle),
    columns: table.columns.map((column) => ({
      ...column,
      style: {},
      // Row by row: which style is the column's own is only a matter of counting.
      styles: new Map(
        column.values.map((_, row) => [row, withoutLines(column.styles?.get(row) ?? column.style)] as const),
      ),
    })),
  })),
  // Elsewhere Excel finds the heights that a file says: those that fit the texts.
  rowHeights: sheet.mark === "LT_LeadershipSummary" ? sheet.rowHeights.filter(({ height }) => height !== 15) : [],
});

function compare(excel: Book, file: Book): void {
  const [ours, theirs] = [ownSheets(excel), ownSheets(file)];
  expect([...ours.keys()]).toEqual([...theirs.keys()]);
  for (const [mark, sheet] of ours) {
    const [one, other] = [comparable(sheet), comparable(theirs.get(mark)!)];
    const parts = Object.entries(other);
    for (const [part, value] of Object.entries(one)) {
      expect([mark, part, value]).toEqual([mark, ...(parts.find(([name]) => name === part) ?? [])]);
    }
  }
}

const sample = (): Uint8Array => readFileSync(join(__dirname, "../../../assets/sample-district.xlsx"));

const isHidden = ({ hiddenColumns }: Sheet, column: number): boolean =>
  hiddenColumns.some(([first, last]) => column >= first && column <= last);

/** What a reading of our sheets can tell: every filled cell with its kind, value, formula and number format, and the tables. */
const readBack = ({ sheets }: Workbook): ReadonlyMap<string, unknown> =>
  new Map(
    sheets.flatMap((sheet) => {
      if (sheet.mark === null) return [];
      const cells: string[] = [];
      for (let row = 1; row <= sheet.lastRow; row++) {
        for (let column = 1; column <= sheet.lastColumn; column++) {
          // Hidden columns hold long lists for drop-downs, which memory does not have.
          if (isEmptyAt(sheet, row, column) || isHidden(sheet, column)) continue;
          const { kind, value, formula } = cellAt(sheet, row, column);
          // An empty text is an empty cell in Excel; memory keeps it.
          if (value === "" && formula === undefined) continue;
          // A value that calculates is Excel's own; memory has what we expect of it.
          const said = formula === undefined ? `${kind} ${String(value)}` : formula;
          cells.push(`${cellName(row, column)} ${said} ${formatAt(sheet, row, column)}`);
        }
      }
      const tables = sheet.tables.map(({ name, area, hasHeadingRow, hasTotalsRow }) => ({
        name,
        area,
        hasHeadingRow,
        hasTotalsRow,
      }));
      return [[sheet.mark, { name: sheet.name, visibility: sheet.visibility, cells, tables }] as const];
    }),
  );

/** Memory keeps values, formulas, number formats and tables; looks, rules, charts and pages it does not keep. */
async function throughMemory(read: Workbook, sheets: readonly OwnSheet[]): Promise<Workbook> {
  const host = createMemoryHost(read);
  await host.write(sheets);
  return host.read();
}

describe.each([
  ["a small district", smallDistrict],
  ["the sample district", sample],
])("%s", (_, bytes) => {
  it("has the same own sheets as in a file and in memory, and the same after a second refresh", async () => {
    const stage = excelStage(bookOfXlsx(bytes()).book);
    const read = await stage.host.read();
    const { sheets } = runToEnd(refresh(read, { asOf, reference }));
    await stage.host.write(sheets);
    compare(stage.book, await throughFile(bytes(), sheets));
    const again = await stage.host.read();
    expect(readBack(again)).toEqual(readBack(await throughMemory(read, sheets)));

    const once = ownSheets(stage.book);
    await stage.host.write(runToEnd(refresh(again, { asOf, reference })).sheets);
    expect(ownSheets(stage.book)).toEqual(once);
  });
});

describeReal("Chicago", () => {
  it("has the same own sheets as in a file, with few requests and bytes", async () => {
    const bytes = realBytes("chicago/chicago-2016-2019.xlsx");
    const stage = excelStage(bookOfXlsx(bytes).book);
    const { counts } = stage.standIn;
    const workbook = await stage.host.read();
    const sentToRead = counts.requestBytes;
    const { sheets } = runToEnd(refresh(workbook, { asOf, reference }));
    await stage.host.write(sheets);
    const requests = counts.requests - counts.cleanups;
    expect(requests).toBeLessThanOrEqual(6 + (2 * (counts.requestBytes + counts.responseBytes)) / 1_500_000);
    expect(counts.requestBytes - sentToRead).toBeLessThanOrEqual(1.3 * jsonOf(sheets));
    expect(counts.largestRequest).toBeLessThanOrEqual(1_500_000);
    compare(stage.book, await throughFile(bytes, sheets));
  });
});
