import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bookOfXlsx } from "../../../src/preview/files/open-xlsx";
import type { Book } from "../../../src/preview/workbook/book";
import { describeReal, realBytes } from "../../real-data";

interface Count {
  readonly sheets: number;
  readonly values: number;
  readonly formulas: number;
  readonly tables: number;
  readonly merges: number;
  readonly conditionalFormats: number;
  readonly validations: number;
  readonly charts: number;
  readonly names: number;
  readonly frozen: number;
}

const times = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Counted in the parts' text, without any reader of ours. */
function countParts(bytes: Uint8Array): Count {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
  const sheets = parts.filter(([name]) => /worksheets\/[^/]+\.xml$/.test(name)).map(([, text]) => text);
  const all = sheets.join("\n");
  const rows = sheets.map((text) => /<(?:\w+:)?sheetData>.*<\/(?:\w+:)?sheetData>/s.exec(text)?.[0] ?? "").join("\n");
  const workbook = parts.find(([name]) => name === "xl/workbook.xml")?.[1] ?? "";
  const ofKind = (pattern: RegExp): number => parts.filter(([name]) => pattern.test(name)).length;
  const drawings = parts.filter(([name]) => /drawings\/drawing\d+\.xml$/.test(name));
  const onSheets = drawings.filter(([name]) => {
    const file = name.slice(name.lastIndexOf("/") + 1);
    return parts.some(([rels, text]) => rels.includes("worksheets/_rels/") && text.includes(`/${file}"`));
  });
  return {
    sheets: sheets.length,
    values: times(rows, /<(?:\w+:)?v(?: [^>]*)?>[^<]|<(?:\w+:)?is>/g),
    formulas: times(rows, /<(?:\w+:)?f[ >/]/g),
    tables: ofKind(/tables\/[^/]+\.xml$/),
    merges: times(all, /<(?:\w+:)?mergeCell /g),
    conditionalFormats: times(all, /<(?:\w+:)?cfRule /g),
    // One file carries a copy of its drop-downs inside a rule for colors, where no program looks for them.
    validations: times(all.replace(/<cfRule .*?<\/cfRule>/gs, ""), /<(?:\w+:)?dataValidation /g),
    charts: onSheets.reduce((sum, [, text]) => sum + times(text, /<c:chart /g), 0),
    names: times(workbook, /<(?:\w+:)?definedName [^>]*name="(?!_xlnm\.)/g),
    frozen: times(all, /<(?:\w+:)?pane [^>]*state="frozen/g),
  };
}

function countBook(book: Book): Count {
  const cells = book.sheets.flatMap((sheet) => [...sheet.cells.values()].flat()).filter((cell) => cell !== undefined);
  const sum = (of: (sheet: Book["sheets"][number]) => number): number =>
    book.sheets.reduce((total, sheet) => total + of(sheet), 0);
  return {
    sheets: book.sheets.length,
    values: cells.filter((cell) => cell.value !== null && cell.value !== "").length,
    formulas: cells.filter((cell) => cell.formula !== undefined).length,
    tables: sum((sheet) => sheet.tables.length),
    merges: sum((sheet) => sheet.merges.length),
    conditionalFormats: sum((sheet) => sheet.conditionalFormats.length),
    validations: sum((sheet) => sheet.validations.length),
    charts: sum((sheet) => sheet.charts.length),
    names: book.names.length + sum((sheet) => sheet.names.length),
    frozen: book.sheets.filter(({ frozen }) => frozen.rows + frozen.columns > 0).length,
  };
}

const REAL = [
  "chicago/chicago-2016-2019.xlsx",
  "nashville/mnps-enrollment-2022-23.xlsx",
  "workbooks/rich.xlsm",
  ...[
    "OfficeDev-Office-Add-in--SalesTemplate",
    "OfficeDev-script-lab-script-lab-tutorial",
    "exceljs-exceljs-1904",
    "exceljs-exceljs-chart-sheet",
    "exceljs-exceljs-formulas",
    "exceljs-exceljs-images",
    "exceljs-exceljs-test-issue-877",
    "ironcalc-IronCalc-DynamicArrays",
  ].map((name) => `workbooks/from-excel/${name}.xlsx`),
];

describeReal("real workbooks open with all that is in them", () => {
  it.each(REAL)("%s", (file) => {
    const bytes = realBytes(file);
    const { book } = bookOfXlsx(bytes);
    expect(countBook(book)).toEqual(countParts(bytes));
    expect(book.saved).toBe(true);
  });

  it("an encrypted one is refused in a sentence", () => {
    expect(() => bookOfXlsx(realBytes("workbooks/encrypted.xlsx"))).toThrow(/password/);
  });
});

it("the sample district opens with all that is in it", () => {
  const bytes = readFileSync(join(__dirname, "../../../assets/sample-district.xlsx"));
  expect(countBook(bookOfXlsx(bytes).book)).toEqual(countParts(bytes));
});
