import { cellAt, type Sheet } from "../../../src/core/sheet";
import { readCsv } from "../../../src/hosts/file/csv";
import { packageFromSheet } from "../../../src/hosts/file/new-workbook";
import { openPackage } from "../../../src/hosts/file/package";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { HostError } from "../../../src/hosts/host";

const read = (text: string, name = "roster.csv"): Sheet => readCsv(Buffer.from(text), name);
const valuesOf = (sheet: Sheet): unknown[][] =>
  Array.from({ length: sheet.lastRow }, (_, row) =>
    Array.from({ length: sheet.lastColumn }, (__, column) => cellAt(sheet, row + 1, column + 1).value),
  );

describe("readCsv", () => {
  it.each([
    ["commas", "Name,School\r\nAda,Oak\r\n"],
    ["semicolons", "Name;School\nAda;Oak\n"],
    ["tabs", "Name\tSchool\nAda\tOak"],
    ["quotes", '"Name","School"\n"Ada","Oak"\n'],
    ["a line that names the delimiter", "sep=|\r\nName|School\r\nAda|Oak\r\n"],
    ["old Mac line ends", "Name,School\rAda,Oak\r"],
  ])("reads %s", (_, text) => {
    expect(valuesOf(read(text))).toEqual([
      ["Name", "School"],
      ["Ada", "Oak"],
    ]);
  });

  it("keeps delimiters, line breaks and quotes inside quotes, and blank rows", () => {
    expect(valuesOf(read('Name,Note\n\n"Lovelace, Ada","two\nlines and ""quotes"""\n'))).toEqual([
      ["Name", "Note"],
      [null, null],
      ["Lovelace, Ada", 'two\nlines and "quotes"'],
    ]);
  });

  it.each([
    ["12", 12],
    ["-3.50", -3.5],
    ["0", 0],
    ["0.25", 0.25],
    [" 7 ", 7],
    ["1,200", "1,200"],
    ["35%", "35%"],
    ["1e5", "1e5"],
    ["+5", "+5"],
    ["8/1/2019", "8/1/2019"],
    ["1234567890123456", "1234567890123456"],
    ["TRUE", "TRUE"],
    ["=1+1", "=1+1"],
    ["<5%", "<5%"],
  ])("reads %j as %j", (typed, value) => {
    expect(cellAt(read(`Heading\n"${typed}"\n`), 2, 1).value).toBe(value);
  });

  it("keeps a column of ids as text when one of them starts with a zero", () => {
    expect(valuesOf(read("Id,Count\n00123,5\n45678,6\n"))).toEqual([
      ["Id", "Count"],
      ["00123", 5],
      ["45678", 6],
    ]);
  });

  it.each([
    ["UTF-8", Buffer.from("Zoë,東京\n")],
    ["UTF-8 with a mark", Buffer.from("\uFEFFZoë,東京\n")],
    ["UTF-16", Buffer.from("\uFEFFZoë,東京\n", "utf16le")],
    ["UTF-16 without a mark", Buffer.from("Zoë,東京\n", "utf16le")],
    ["UTF-16 the other way round", Buffer.from("\uFEFFZoë,東京\n", "utf16le").swap16()],
  ])("reads %s", (_, bytes) => {
    expect(valuesOf(readCsv(bytes, "x.csv"))).toEqual([["Zoë", "東京"]]);
  });

  it("reads Windows-1252 where the bytes are no UTF-8", () => {
    expect(valuesOf(readCsv(Buffer.from([0x5a, 0x6f, 0xeb, 0x2c, 0x93, 0x61, 0x94]), "x.csv"))).toEqual([
      ["Zoë", "“a”"],
    ]);
  });

  it.each([
    ["roster 2018-19.csv", "roster 2018-19"],
    ["/folder/roster.csv", "roster"],
    ["a[1]:b?.csv", "a 1  b"],
    ["people.csv", "people (csv)"],
    ["History.csv", "History (csv)"],
    [".csv", "Sheet1"],
    ["a name that is much longer than Excel allows.csv", "a name that is much longer than"],
  ])("names the sheet of %s %s", (file, name) => {
    expect(read("a\n", file).name).toBe(name);
  });

  it.each([
    ["an empty file", Buffer.alloc(0), /empty/],
    ["an open quote", Buffer.from('a,b\n"c,d\ne,f\n'), /row 2 that is never closed/],
    ["something that is no text", Buffer.from([1, 2, 0, 0, 0, 4, 5, 0, 0]), /not a text file/],
  ])("refuses %s", (_, bytes, sentence) => {
    expect(() => readCsv(bytes, "x.csv")).toThrow(HostError);
    expect(() => readCsv(bytes, "x.csv")).toThrow(sentence);
  });
});

describe("packageFromSheet", () => {
  it("holds the same cells, whatever they say", () => {
    const sheet = read(
      'Name,Score\n"=HYPERLINK(1)",3.5\n"<b> & ""x"" _x0041_\u0007","two\nlines"\n" padded ",\n',
      "A & B.csv",
    );
    const back = readWorkbook(openPackage(packageFromSheet(sheet).save())).sheets[0]!;
    expect(back.name).toBe("A & B");
    expect(valuesOf(back)).toEqual(valuesOf(sheet));
    expect(cellAt(back, 2, 1)).toMatchObject({ kind: "text", value: "=HYPERLINK(1)" });
    expect(cellAt(back, 2, 1).formula).toBeUndefined();
  });
});
