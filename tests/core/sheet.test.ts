import fc from "fast-check";
import {
  buildSheet,
  cellAt,
  cellName,
  columnLetters,
  columnNumber,
  createPool,
  dateSerialAt,
  isEmptyAt,
  kindAt,
  numberAt,
  shownAt,
  textAt,
} from "../../src/core/sheet";
import { sheetOf, workbookOf } from "../../src/hosts/memory";

it.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [52, "AZ"],
  [702, "ZZ"],
  [703, "AAA"],
  [16384, "XFD"],
])("column %i is %s", (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
  expect(columnNumber(letters)).toBe(number);
});

it("knows no column of other characters", () => {
  expect(["", "A1", "é", "-"].map(columnNumber)).toEqual([0, 0, 0, 0]);
  expect(cellName(7, 28)).toBe("AB7");
});

it("goes from column numbers to letters and back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16384 }), (column) => columnNumber(columnLetters(column)) === column),
  );
});

describe("a cell", () => {
  const sheet = sheetOf([
    [
      "Alder",
      12.5,
      true,
      null,
      "#N/A",
      { date: 45931 },
      { number: 0.356, format: "0%" },
      { number: 496, format: "0000" },
    ],
    ["'0042", { formula: "=A1", value: "Alder" }, { formula: "=B1" }, { formula: '=""', value: "" }],
  ]);

  it.each([
    [1, 1, { kind: "text", value: "Alder", shown: "Alder" }],
    [1, 2, { kind: "number", value: 12.5, shown: "12.5" }],
    [1, 3, { kind: "boolean", value: true, shown: "TRUE" }],
    [1, 4, { kind: "empty", value: null, shown: "" }],
    [1, 5, { kind: "error", value: "#N/A", shown: "#N/A" }],
    [1, 6, { kind: "date", value: 45931, shown: "10/1/2025" }],
    [1, 7, { kind: "number", value: 0.356, shown: "36%" }],
    [1, 8, { kind: "number", value: 496, shown: "0496" }],
    [2, 1, { kind: "text", value: "0042", shown: "0042", quoted: true }],
    [2, 2, { kind: "text", value: "Alder", shown: "Alder", formula: "=A1" }],
    [2, 3, { kind: "empty", value: null, shown: "", formula: "=B1", notCalculated: true }],
    [2, 4, { kind: "text", value: "", shown: "", formula: '=""' }],
    [900, 90, { kind: "empty", value: null, shown: "" }],
  ])("in row %i, column %i is read whole", (row, column, cell) => expect(cellAt(sheet, row, column)).toEqual(cell));

  it("gives its number or text only when it holds one", () => {
    expect([numberAt(sheet, 1, 1), numberAt(sheet, 1, 2), textAt(sheet, 1, 1), textAt(sheet, 1, 2)]).toEqual([
      null,
      12.5,
      "Alder",
      null,
    ]);
    expect([isEmptyAt(sheet, 1, 4), isEmptyAt(sheet, 2, 3)]).toEqual([true, false]);
  });
});

it("reads a date of a 1904 workbook as the day that Excel shows", () => {
  const [sheet] = workbookOf([{ name: "A", rows: [[{ date: 44469 }, 44469]] }], 1904).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  expect([dateSerialAt(sheet, 1, 1), shownAt(sheet, 1, 1), dateSerialAt(sheet, 1, 2)]).toEqual([
    45931,
    "10/1/2025",
    null,
  ]);
});

it("keeps a lone cell in the last corner without storing what lies between", () => {
  const builder = buildSheet("Far", createPool(), 1900);
  builder.set(1_048_576, 16_384, "number", 7);
  const sheet = builder.build();
  expect([sheet.lastRow, sheet.lastColumn, numberAt(sheet, 1_048_576, 16_384)]).toEqual([1_048_576, 16_384, 7]);
  expect(kindAt(sheet, 5, 5)).toBe("empty");
});
