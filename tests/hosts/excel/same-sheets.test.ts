/** For the same workbook the hosts leave the same sheets: what the file host writes and what the Excel host writes, both seen by the stand-in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { refresh, runToEnd } from "../../../src/core/refresh";
import type { CellStyle, OwnSheet } from "../../../src/core/own-sheet";
import { reference } from "../../../src/framework/reference";
import { createFileHost } from "../../../src/hosts/file/file-host";
import { bookOfXlsx } from "../../../src/preview/files/open-xlsx";
import { markOn, ownSheetOf } from "../../../src/preview/files/own-sheet-of";
import type { Book } from "../../../src/preview/workbook/book";
import { AS_OF, dayOf } from "../../golden/refreshed";
import { smallDistrict } from "../../golden/small-district";
import { describeReal, realBytes } from "../../real-data";
import { closeStages, excelStage, type ExcelStage } from "./excel-stage";

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

async function refreshIn({ host }: ExcelStage): Promise<readonly OwnSheet[]> {
  const { sheets } = runToEnd(refresh(await host.read(), { asOf, reference }));
  await host.write(sheets);
  return sheets;
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

describe.each([
  ["a small district", smallDistrict],
  ["the sample district", sample],
])("%s", (_, bytes) => {
  it("has the same own sheets as in a file", async () => {
    const stage = excelStage(bookOfXlsx(bytes()).book);
    const sheets = await refreshIn(stage);
    compare(stage.book, await throughFile(bytes(), sheets));
  });

  it("has the same own sheets after a second refresh", async () => {
    const stage = excelStage(bookOfXlsx(bytes()).book);
    await refreshIn(stage);
    const once = ownSheets(stage.book);
    await refreshIn(stage);
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
