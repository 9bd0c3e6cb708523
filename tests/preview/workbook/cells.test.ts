import { shared, sameArea, usedArea, visitCells } from "../../../src/preview/workbook/cells";
import { changeFormat } from "../../../src/preview/workbook/cell-formats";
import { area, oneSheet } from "./one-sheet";

describe("the used area", () => {
  it("of a blank sheet is none (R01, R03)", () => {
    const { sheet, book } = oneSheet();
    expect(usedArea(sheet, false)).toBeNull();
    changeFormat(book, sheet, area("D9"), { fill: "#FF0000" });
    expect(usedArea(sheet, true)).toBeNull();
  });

  it("holds formats unless only values count (R02)", () => {
    const { sheet, book, put } = oneSheet();
    put("A1", "x");
    changeFormat(book, sheet, area("D9"), { fill: "#FF0000" });
    expect(usedArea(sheet, false)).toEqual(area("A1:D9"));
    expect(usedArea(sheet, true)).toEqual(area("A1"));
  });

  it("begins where the first cell is, and shrinks again", () => {
    const { sheet, put } = oneSheet();
    put("C3:D4", [
      [1, ""],
      ["", 2],
    ]);
    expect(usedArea(sheet, true)).toEqual(area("C3:D4"));
    put("D4", "");
    expect(usedArea(sheet, true)).toEqual(area("C3"));
    put("C3", "");
    expect(sheet.cells.size).toBe(0);
  });

  it("counts a formula that gives an empty text", () => {
    const { sheet, put } = oneSheet();
    put("B2", '=""');
    expect(usedArea(sheet, true)).toEqual(area("B2"));
  });
});

it("visits what is there row by row, in whole columns too", () => {
  const { sheet, put } = oneSheet();
  put("B5", "later");
  put("A1:C2", [
    [1, 2, 3],
    [4, null, 6],
  ]);
  const seen: unknown[] = [];
  visitCells(sheet, area("B:C"), (row, column, { value }) => seen.push([row, column, value]));
  expect(seen).toEqual([
    [1, 2, 2],
    [1, 3, 3],
    [2, 3, 6],
    [5, 2, "later"],
  ]);
});

it("knows what areas share", () => {
  expect(shared(area("A1:C3"), area("B2:D9"))).toEqual(area("B2:C3"));
  expect(shared(area("A1:B2"), area("C3"))).toBeNull();
  expect([sameArea(area("A1"), area("A1:A1")), sameArea(area("A1"), area("A2"))]).toEqual([true, false]);
});
