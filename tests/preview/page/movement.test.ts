import { createAxis } from "../../../src/preview/page/axis";
import {
  moveBy,
  moveOn,
  moveTo,
  pageFrom,
  selectArea,
  selectCell,
  selectedArea,
  type Ground,
} from "../../../src/preview/page/movement";

const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});
// Row 3 is hidden, B5:C6 is merged.
const merges = [area(5, 2, 6, 3)];
const ground: Ground = { rows: createAxis(100, 20, [[3, 3, 0]]), columns: createAxis(10, 64, []), merges };
const at = (row: number, column: number) => selectCell({ row, column });

describe("arrows", () => {
  it("pass over hidden rows", () =>
    expect(moveBy(at(2, 1), "down", false, ground).active).toEqual({ row: 4, column: 1 }));
  it("stay at the edge", () => expect(moveBy(at(1, 1), "up", false, ground).active).toEqual({ row: 1, column: 1 }));
  it("enter a merge at its first cell and leave it as a whole", () => {
    expect(moveBy(at(6, 1), "right", false, ground).active).toEqual({ row: 5, column: 2 });
    expect(moveBy(at(5, 2), "right", false, ground).active.column).toBe(4);
    expect(moveBy(at(5, 2), "down", false, ground).active.row).toBe(7);
  });
  it("with Shift stretch the area and keep the active cell", () => {
    const stretched = moveBy(moveBy(at(1, 1), "down", true, ground), "down", true, ground);
    expect(selectedArea(stretched, merges)).toEqual(area(1, 1, 4, 1));
    expect(stretched.active).toEqual({ row: 1, column: 1 });
  });
  it("with Shift take a merge whole", () => {
    const stretched = moveBy(at(4, 2), "down", true, ground);
    expect(selectedArea(stretched, merges)).toEqual(area(4, 2, 6, 3));
  });
});

describe("Tab and Enter", () => {
  it("Enter goes back to the column where Tab began", () => {
    const tabbed = moveOn(moveOn(at(7, 2), "Tab", false, ground), "Tab", false, ground);
    expect(tabbed.active).toEqual({ row: 7, column: 4 });
    expect(moveOn(tabbed, "Enter", false, ground).active).toEqual({ row: 8, column: 2 });
  });
  it("Enter without Tab goes down, with Shift up", () => {
    expect(moveOn(at(8, 4), "Enter", false, ground).active).toEqual({ row: 9, column: 4 });
    expect(moveOn(at(8, 4), "Enter", true, ground).active).toEqual({ row: 7, column: 4 });
  });
  it("go round inside a selected area, past hidden rows, and leave the area selected", () => {
    let selection = selectArea(area(2, 7, 4, 8));
    const seen: string[] = [];
    for (let step = 0; step < 4; step++) {
      selection = moveOn(selection, "Tab", false, ground);
      seen.push(`${selection.active.row},${selection.active.column}`);
    }
    expect(seen).toEqual(["2,8", "4,7", "4,8", "2,7"]);
    expect(selectedArea(selection, merges)).toEqual(area(2, 7, 4, 8));
  });
});

it("further areas stay with what is selected while Enter goes round, and a click gives them up", () => {
  const also = [area(9, 1, 9, 10)];
  const selection = selectArea(area(7, 1, 8, 10), also);
  expect(moveOn(selection, "Enter", false, ground)).toMatchObject({ active: { row: 8, column: 1 }, also });
  expect(moveTo(selection, { row: 2, column: 2 }, false).also).toBeUndefined();
});

it("a page down ends a screenful lower, not past the sheet", () => {
  expect(pageFrom({ row: 10, column: 1 }, "down", 200, 300, ground).row).toBe(20);
  expect(pageFrom({ row: 99, column: 1 }, "down", 200, 300, ground).row).toBe(100);
  expect(pageFrom({ row: 5, column: 1 }, "up", 200, 300, ground).row).toBe(1);
});

it("a click with Shift stretches from the anchor, one without begins anew", () => {
  expect(selectedArea(moveTo(at(2, 2), { row: 4, column: 1 }, true), [])).toEqual(area(2, 1, 4, 2));
  expect(selectedArea(moveTo(at(2, 2), { row: 4, column: 1 }, false), [])).toEqual(area(4, 1, 4, 1));
});
