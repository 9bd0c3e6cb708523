import fc from "fast-check";
import { sheetPrefix } from "../../../src/preview/workbook/area-names";
import { sheetByName } from "../../../src/preview/workbook/new-book";
import {
  calculateAll,
  evaluateFormula,
  resumeCalculation,
  suspendCalculation,
} from "../../../src/preview/workbook/calculate";
import { putCell } from "../../../src/preview/workbook/cells";
import { addTable } from "../../../src/preview/workbook/tables";
import { addSheet, deleteSheet, renameSheet, validSheetName } from "../../../src/preview/workbook/sheets";
import { area, oneSheet, refusal } from "./one-sheet";

const error = (code: string) => ({ error: code });

describe("formulas follow what they read", () => {
  it("through other formulas, whatever the order in which they were written", () => {
    const { put, values } = oneSheet();
    put("C1", "=B1+1");
    put("B1", "=A1*2");
    put("A1", 5);
    expect(values("A1:C1")).toEqual([[5, 10, 11]]);
    put("A1", 7);
    expect(values("A1:C1")).toEqual([[7, 14, 15]]);
  });

  it("over whole columns, and over thousands of steps", () => {
    const { put, value } = oneSheet();
    put("A1:A5000", [[1], ...Array.from({ length: 4999 }, (_, index) => [`=A${index + 1}+1`])]);
    put("C1", "=SUM(A:A)");
    expect(value("A5000")).toBe(5000);
    expect(value("C1")).toBe((5000 * 5001) / 2);
    put("A1", 2);
    expect(value("A5000")).toBe(5001);
    expect(value("C1")).toBe((5000 * 5001) / 2 + 5000);
  });

  it("and give 0 in a circle", () => {
    const { put, values } = oneSheet();
    put("A1:C1", [["=B1+1", "=A1+1", "=A1+5"]]);
    expect(values("A1:C1")).toEqual([[0, 0, 5]]);
    put("B1", 1);
    expect(values("A1:C1")).toEqual([[2, 1, 7]]);
  });

  it("to other sheets and through renames; a deleted sheet is an error (J05)", () => {
    const { book, put, value, cell } = oneSheet(["Sheet1", "O'Brien 1"]);
    const other = oneSheet([], 1, book);
    put("A1", "='O''Brien 1'!B2*2");
    other.put("B2", 4);
    expect(value("A1")).toBe(8);
    renameSheet(book, other.sheet, "New");
    other.put("B2", 5);
    expect([cell("A1")?.formula, value("A1")]).toEqual(["=New!B2*2", 10]);
    deleteSheet(book, other.sheet);
    expect(value("A1")).toEqual(error("#REF!"));
  });

  it("whatever a sheet is renamed to, and never in texts (J05)", () => {
    const names = fc.string({ minLength: 1, maxLength: 31, unit: "grapheme-ascii" }).filter(validSheetName);
    fc.assert(
      fc.property(names, names, (before, after) => {
        fc.pre(new Set([before, after, "Sheet1"].map((name) => name.toLowerCase())).size === 3);
        const { book, put, value, cell } = oneSheet(["Sheet1", before]);
        const other = oneSheet([], 1, book);
        put("A1", `=${sheetPrefix(before)}B2+SUM(${sheetPrefix(before)}$B$2:B3)&"${before.replaceAll('"', '""')}!B2"`);
        renameSheet(book, other.sheet, after);
        other.put("B2", 5);
        expect(value("A1")).toBe(`10${before}!B2`);
        expect(cell("A1")?.formula).toContain(`${sheetPrefix(after)}B2+`);
      }),
    );
  });

  it("to a sheet that comes later", () => {
    const { book, put, value } = oneSheet();
    put("A1", "=Later!A1");
    expect(value("A1")).toEqual(error("#REF!"));
    addSheet(book, "Later");
    calculateAll(book, "Recalculate");
    expect(value("A1")).toBe(0);
    expect(sheetByName(book, "LATER")?.name).toBe("Later");
  });

  it("by name and by table column", () => {
    const { book, sheet, put, value } = oneSheet();
    put("A1:B3", [
      ["School", "Size"],
      ["Elm", 10],
      ["Oak", 20],
    ]);
    addTable(book, sheet, area("A1:B3"), true).name = "Schools";
    book.names.push({ name: "Rate", formula: "=0.5", visible: true, comment: "" });
    book.names.push({ name: "Ring", formula: "=Ring+1", visible: true, comment: "" });
    put("D1:D6", [
      ["=SUM(Schools[Size])*rate"],
      ["=COUNTA(Schools[#Headers])"],
      ["=Schools[@Size]"],
      ["=SUM(Schools[[School]:[Size]])"],
      ["=Nobody"],
      ["=Ring"],
    ]);
    expect(value("D1")).toBe(15);
    expect([value("D2"), value("D3"), value("D4")]).toEqual([2, 20, 30]);
    expect([value("D5"), value("D6")]).toEqual([error("#NAME?"), error("#NAME?")]);
    put("A4:B4", [["Fir", 30]]);
    expect(value("D1")).toBe(30);
  });

  it("beside a block of 100,000 plain values that nothing reads", () => {
    const { put, value, values, sheet } = oneSheet();
    put("V1:W1", [[4, "=V1*2"]]);
    const rows = Array.from({ length: 5000 }, (_, row) => Array.from({ length: 20 }, (__, column) => row * column));
    put("A1:T5000", rows);
    expect(values("A4999:T5000")).toEqual(rows.slice(-2));
    expect([value("W1"), sheet.cells.size]).toEqual([8, 5000]);
  });

  it("and stay as they are where nothing that they read changed", () => {
    const { put, sheet, cell } = oneSheet();
    put("A1:B1", [[1, "=A1"]]);
    const formula = cell("B1")!;
    formula.value = "kept";
    put("A2:C3", [
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(sheet.cells.get(1)?.[1]).toMatchObject({ value: "kept" });
  });
});

describe("functions that are not known here", () => {
  it("keep the value that came with the file", () => {
    const { book, sheet, put, value } = oneSheet();
    putCell(sheet, 1, 2, { value: 42, formula: "=WEBSERVICE(A1)", format: 0 });
    putCell(sheet, 2, 2, { value: "old", formula: "=[1]Other!A1+A1", format: 0 });
    putCell(sheet, 3, 2, { value: 1, formula: "=B1+1", format: 0 });
    put("A1", "x");
    calculateAll(book, "Full");
    expect([value("B1"), value("B2"), value("B3")]).toEqual([42, "old", 43]);
  });

  it("are #NAME? when newly written", () => {
    const { put, value } = oneSheet();
    put("A1", "=NOSUCHFUNCTION(1)");
    expect(value("A1")).toEqual(error("#NAME?"));
  });
});

describe("when formulas are calculated", () => {
  it("not before the next sync while suspended (K01)", () => {
    const { book, put, values } = oneSheet();
    put("A1:C1", [[1, 2, "=SUM(A1:B1)"]]);
    suspendCalculation(book);
    put("A1:B1", [[10, 20]]);
    expect(values("A1:C1")).toEqual([[10, 20, 3]]);
    resumeCalculation(book);
    expect(values("A1:C1")).toEqual([[10, 20, 30]]);
    expect(book.calculation).toBe("Automatic");
  });

  it.each(["Recalculate", "Full"] as const)("only when asked in manual mode (K02): %s", (extent) => {
    const { book, put, value } = oneSheet();
    put("A1:B1", [[1, "=A1*2"]]);
    book.calculation = "Manual";
    put("A1", 9);
    expect(value("B1")).toBe(2);
    put("C1", "=A1");
    expect(value("C1")).toBe(9);
    calculateAll(book, extent);
    expect(value("B1")).toBe(18);
  });
});

describe("spills", () => {
  const spilled = () => {
    const made = oneSheet();
    made.put("A4:D4", [["a", 1, true, "d"]]);
    made.put("G4", "=A4:D4", "formulas");
    return made;
  };

  it("fill the cells beside (S01) and follow what they show", () => {
    const { put, values, cell } = spilled();
    expect(values("G4:J4")).toEqual([["a", 1, true, "d"]]);
    expect(cell("H4")).toEqual({ value: 1, spillFrom: { row: 4, column: 7 }, format: 0 });
    put("L4", "=I4&J4");
    put("C4:D4", [[2, "e"]]);
    expect(values("G4:J4")).toEqual([["a", 1, 2, "e"]]);
    expect(values("L4")).toEqual([["2e"]]);
  });

  it("give way to a constant and come back when it goes (S02)", () => {
    const { put, values } = spilled();
    put("H4", "x");
    expect(values("G4:J4")).toEqual([[error("#SPILL!"), "x", null, null]]);
    put("H4", "");
    expect(values("G4:J4")).toEqual([["a", 1, true, "d"]]);
  });

  it("go with their formula", () => {
    const { put, values } = spilled();
    put("G4", "over");
    expect(values("G4:J4")).toEqual([["over", null, null, null]]);
  });

  it("are read by what stands behind them when they grow", () => {
    const { put, value } = oneSheet();
    put("A1:A3", [[1], [2], [3]]);
    put("E1", "=SUM(C1:C9)");
    put("C1", "=A1:A2");
    expect(value("E1")).toBe(3);
    put("C1", "=A1:A3*10");
    expect(value("E1")).toBe(60);
    put("F1", "=SUM(C1#)");
    expect(value("F1")).toBe(60);
  });

  it("stop at merged cells", () => {
    const { sheet, put, value } = oneSheet();
    sheet.merges.push(area("B3:B4"));
    put("A1:A3", [[1], [2], [3]]);
    put("B1", "=A1:A3");
    expect(value("B1")).toEqual(error("#SPILL!"));
  });
});

describe("a formula evaluated without a cell", () => {
  it("stands where it is said to stand", () => {
    const { book, sheet, put } = oneSheet();
    put("A1:B3", [
      ["Done", 5],
      ["", 7],
      ["Open", ""],
    ]);
    const at = (row: number, formula: string) => evaluateFormula(book, sheet, row, 3, formula);
    expect(at(1, '=AND(ISNUMBER($B1),$B1<DATE(2026,11,22),$A1<>"Done")')).toBe(false);
    expect(at(2, '=AND(ISNUMBER($B2),$B2<DATE(2026,11,22),$A2<>"Done")')).toBe(true);
    expect(at(2, "=B1:B3")).toBe(7);
    expect(at(3, "=B3")).toBe(0);
    expect(at(3, "=ROW()*10+COLUMN()")).toBe(33);
  });

  it("and is refused when it is none", () => {
    const { book, sheet } = oneSheet();
    expect(refusal(() => evaluateFormula(book, sheet, 1, 1, "=AND("))).toBe("InvalidArgument");
  });
});
