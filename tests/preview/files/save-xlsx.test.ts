import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OwnSheet } from "../../../src/core/own-sheet";
import { HostError } from "../../../src/hosts/host";
import { createFileHost } from "../../../src/hosts/file/file-host";
import { bookOfCsv } from "../../../src/preview/files/open-csv";
import { bookOfXlsx } from "../../../src/preview/files/open-xlsx";
import { markOn, ownSheetOf } from "../../../src/preview/files/own-sheet-of";
import { xlsxOfBook } from "../../../src/preview/files/save-xlsx";
import { typeInto } from "../../../src/preview/workbook/edit";
import { createBook } from "../../../src/preview/workbook/new-book";
import { protectSheet } from "../../../src/preview/workbook/protection";
import { addSheet, deleteSheet, renameSheet, setVisibility } from "../../../src/preview/workbook/sheets";
import { addTable } from "../../../src/preview/workbook/tables";
import { formSheets } from "../../../src/core/forms/form-sheets";
import { packageFromOwnSheets } from "../../../src/hosts/file/new-workbook";
import { district as formDistrict, formsOf } from "../../core/forms/small-forms";
import { describeReal, realBytes } from "../../real-data";
import { refreshFile } from "../../golden/refreshed";

const sample = new Uint8Array(readFileSync(join(__dirname, "../../../assets/sample-district.xlsx")));

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const changedParts = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
};

describe("saving what was opened", () => {
  it("without a change gives every part as it was", () => {
    const opened = bookOfXlsx(sample);
    expect(changedParts(sample, xlsxOfBook(opened, opened.book))).toEqual([]);
  });

  it("with a typed cell changes its sheet alone", () => {
    const opened = bookOfXlsx(sample);
    const [sheet] = opened.book.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    typeInto(opened.book, sheet, 300, 20, "A note");
    typeInto(opened.book, sheet, 301, 20, "=1+1");
    const saved = xlsxOfBook(opened, opened.book);
    const changed = changedParts(sample, saved);
    expect(changed.filter((name) => !/^xl\/(workbook|styles)\.xml$/.test(name))).toHaveLength(1);
    const again = bookOfXlsx(saved).book.sheets[0]?.cells;
    expect(again?.get(300)?.[19]).toMatchObject({ value: "A note" });
    expect(again?.get(301)?.[19]).toMatchObject({ value: 2, formula: "=1+1" });
  });

  it("with an entry on a locked form changes that cell alone, and the form stays locked", () => {
    const [form] = formsOf(formDistrict()).forms;
    if (form === undefined) throw new Error("no form");
    const bytes = packageFromOwnSheets(formSheets(form)).save();
    const opened = bookOfXlsx(bytes);
    expect(changedParts(bytes, xlsxOfBook(opened, opened.book))).toEqual([]);
    const sheet = opened.book.sheets.find(({ name }) => name === "Ratings");
    if (sheet === undefined) throw new Error("no sheet");
    typeInto(opened.book, sheet, 2, 4, "4");
    const saved = xlsxOfBook(opened, opened.book);
    const changed = changedParts(bytes, saved).filter((name) => name.startsWith("xl/worksheets/"));
    expect(changed).toHaveLength(1);
    const again = bookOfXlsx(saved).book.sheets.find(({ name }) => name === "Ratings");
    expect(again?.protection).not.toBeNull();
    expect(again?.cells.get(2)?.[3]).toMatchObject({ value: 4 });
  });

  it("hides and shows sheets", () => {
    const opened = bookOfXlsx(sample);
    const last = opened.book.sheets.at(-1);
    if (last === undefined) throw new Error("no sheet");
    setVisibility(opened.book, last, "Hidden");
    const saved = xlsxOfBook(opened, opened.book);
    expect(changedParts(sample, saved)).toEqual(["xl/workbook.xml"]);
    expect(bookOfXlsx(saved).book.sheets.at(-1)?.visibility).toBe("Hidden");
  });

  it("adds a person's new sheet with its table", () => {
    const opened = bookOfXlsx(sample);
    const { book } = opened;
    const sheet = addSheet(book, "My notes");
    typeInto(book, sheet, 1, 1, "Who");
    typeInto(book, sheet, 1, 2, "When");
    typeInto(book, sheet, 2, 1, "Ada");
    typeInto(book, sheet, 2, 2, "5/1/2026");
    addTable(book, sheet, { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 2 }, true);
    const again = bookOfXlsx(xlsxOfBook(opened, book)).book;
    const found = again.sheets.at(-1);
    expect(found?.name).toBe("My notes");
    expect(found?.cells.get(2)?.map((cell) => cell?.value)).toEqual(["Ada", 46143]);
    expect(found?.tables.map(({ area }) => area)).toEqual([{ firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 2 }]);
    expect(again.names).toEqual(book.names);
  });

  it.each<[string, RegExp, (book: ReturnType<typeof bookOfXlsx>["book"]) => void]>([
    ["a deleted sheet", /was deleted here/, (book) => book.sheets[0] && deleteSheet(book, book.sheets[0])],
    ["a renamed sheet", /was renamed here/, (book) => book.sheets[0] && renameSheet(book, book.sheets[0], "Other")],
    [
      "a sheet protected here",
      /the protection on .* changed here/,
      (book) => book.sheets[0] && protectSheet(book, book.sheets[0]),
    ],
  ])("refuses in a sentence: %s", (_, sentence, change) => {
    const opened = bookOfXlsx(sample);
    change(opened.book);
    expect(() => xlsxOfBook(opened, opened.book)).toThrow(HostError);
    expect(() => xlsxOfBook(opened, opened.book)).toThrow(sentence);
  });
});

describe("saving what was made here", () => {
  it("a workbook from nothing", async () => {
    const book = createBook({ sheets: ["First", "Second"] });
    const [first, second] = book.sheets;
    if (first === undefined || second === undefined) throw new Error("no sheets");
    typeInto(book, first, 1, 1, "x");
    typeInto(book, second, 3, 2, "=1+2");
    const saved = xlsxOfBook(null, book);
    const again = bookOfXlsx(saved).book;
    expect(again.sheets.map(({ name }) => name)).toEqual(["First", "Second"]);
    expect(again.sheets[0]?.cells.get(1)?.[0]?.value).toBe("x");
    expect(again.sheets[1]?.cells.get(3)?.[1]).toMatchObject({ formula: "=1+2", value: 3 });
    expect((await createFileHost(saved).read()).sheets).toHaveLength(2);
  });

  it("a file of values parted by commas", () => {
    const opened = bookOfCsv(new TextEncoder().encode("Name,Id\nAda,00123\n"), "roster.csv");
    const [sheet] = bookOfXlsx(xlsxOfBook(opened, opened.book)).book.sheets;
    expect(sheet?.name).toBe("roster");
    expect(sheet?.cells.get(2)?.map((cell) => cell?.value)).toEqual(["Ada", "00123"]);
  });
});

/** What a page says, whatever its styles are called. */
const saying = (own: OwnSheet): unknown => ({
  name: own.name,
  mark: own.mark,
  gridlines: own.gridlines,
  frozen: own.frozen,
  visible: own.visible,
  cells: Object.fromEntries(
    own.cells
      .filter(({ value }) => value !== null && value !== "")
      .map(({ row, column, value }) => [`${row},${column}`, value]),
  ),
  tables: own.tables
    .map(({ name, row, column, columns, rowCount, filterButtons, style, stripes }) => {
      const filled = columns.map(({ heading, values }) => ({
        heading,
        values: values.map((value) => (value === "" ? null : value)),
      }));
      // A table without rows has one in the file, and it is blank.
      const isBlank = rowCount === 1 && filled.every(({ values }) => values[0] === null);
      return {
        ...{ name, row, column, filterButtons, style, stripes },
        rowCount: isBlank ? 0 : rowCount,
        columns: isBlank ? filled.map(({ heading }) => ({ heading, values: [] })) : filled,
      };
    })
    .sort((a, b) => a.row - b.row || a.column - b.column),
  charts: own.charts
    .map(({ name, kind, title, altText, area, categories, series, minimum, maximum }) => ({
      ...{ name, kind, title, altText, area, categories, minimum, maximum },
      series: series.map((one) => ({ name: one.name, values: one.values, numbers: one.numbers })),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1)),
  conditionalFormats: own.conditionalFormats.map(({ area, formula }) => ({ area, formula })),
  validations: own.validations.map(({ area, list, strict }) => ({ area, list, strict })),
  print: { ...own.print, area: null },
});

describe("our own sheets", () => {
  it("written by the file host and opened say what was written; saved again, the file is the same", async () => {
    const { sheets, file } = await refreshFile(sample);
    const opened = bookOfXlsx(file);
    const { book } = opened;
    const found = sheets.map(({ mark }) => {
      const sheet = book.sheets.find((one) => markOn(book, one)?.mark === mark);
      if (sheet === undefined) throw new Error(`${mark} is not there`);
      return ownSheetOf(book, sheet);
    });
    found.forEach((own, index) => {
      const wanted = sheets[index];
      if (wanted !== undefined) expect(saying(own)).toEqual(saying(wanted));
    });
    expect(changedParts(file, xlsxOfBook(opened, book))).toEqual([]);
  });
});

describeReal("real workbooks", () => {
  it.each([
    "chicago/chicago-2016-2019.xlsx",
    "workbooks/rich.xlsm",
    "workbooks/from-excel/ironcalc-IronCalc-DynamicArrays.xlsx",
  ])("%s, opened and saved, is the same", (name) => {
    const bytes = realBytes(name);
    const opened = bookOfXlsx(bytes);
    expect(changedParts(bytes, xlsxOfBook(opened, opened.book))).toEqual([]);
  });
});
