import { cellsInWindow } from "../../../src/preview/page/cells-in-window";
import { changeFormat } from "../../../src/preview/workbook/cell-formats";
import { putCell } from "../../../src/preview/workbook/cells";
import { createBook } from "../../../src/preview/workbook/new-book";
import { addTable } from "../../../src/preview/workbook/tables";

function book() {
  const made = createBook({ sheets: ["S"], today: 46000 });
  const [sheet] = made.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { made, sheet };
}
const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});

it("holds the cells of the window and no others, frozen rows too", () => {
  const { made, sheet } = book();
  for (const row of [1, 2, 500, 501]) putCell(sheet, row, 1, { value: row, format: 0 });
  const view = cellsInWindow(made, sheet, {
    rows: [
      [1, 1],
      [500, 500],
    ],
    columns: [[1, 5]],
  });
  expect(view.rows.map(({ row, cells }) => [row, cells.map(({ text }) => text)])).toEqual([
    [1, ["1"]],
    [500, ["500"]],
  ]);
});

it("shows values by their number formats, and says which are numbers in General", () => {
  const { made, sheet } = book();
  putCell(sheet, 1, 1, { value: 0.5, format: 0 });
  putCell(sheet, 1, 2, { value: 0.5, format: 0 });
  putCell(sheet, 1, 3, { value: { error: "#N/A" }, format: 0 });
  changeFormat(made, sheet, area(1, 2, 1, 2), { numberFormat: "0%" });
  const [row] = cellsInWindow(made, sheet, { rows: [[1, 1]], columns: [[1, 9]] }).rows;
  expect(row?.cells.map(({ text, kind, general }) => [text, kind, general])).toEqual([
    ["0.5", "number", 0.5],
    ["50%", "number", undefined],
    ["#N/A", "error", undefined],
  ]);
});

it("leaves out blank cells, but not filled ones", () => {
  const { made, sheet } = book();
  changeFormat(made, sheet, area(1, 1, 1, 1), { numberFormat: "0%" });
  changeFormat(made, sheet, area(1, 2, 1, 2), { fill: "#FF0000" });
  const view = cellsInWindow(made, sheet, { rows: [[1, 1]], columns: [[1, 9]] });
  expect(view.rows.flatMap(({ cells }) => cells.map(({ column, look }) => [column, view.looks[look]?.fill]))).toEqual([
    [2, "#FF0000"],
  ]);
});

it("gives a merge to its first cell, even when that lies above the window", () => {
  const { made, sheet } = book();
  putCell(sheet, 2, 2, { value: "wide", format: 0 });
  putCell(sheet, 3, 3, { value: "covered", format: 0 });
  sheet.merges.push(area(2, 2, 4, 3));
  const view = cellsInWindow(made, sheet, { rows: [[3, 9]], columns: [[1, 9]] });
  expect(view.rows.flatMap(({ row, cells }) => cells.map(({ column, text }) => [row, column, text]))).toEqual([
    [2, 2, "wide"],
  ]);
});

it("draws a table's heading and stripes, with filter buttons", () => {
  const { made, sheet } = book();
  ["A", "B", "1", "2", "3", "4"].forEach((value, index) =>
    putCell(sheet, 1 + Math.floor(index / 2), 1 + (index % 2), { value, format: 0 }),
  );
  const table = addTable(made, sheet, area(1, 1, 3, 2), true);
  table.style = "TableStyleMedium2";
  table.stripes = true;
  table.filterButtons = true;
  const view = cellsInWindow(made, sheet, { rows: [[1, 9]], columns: [[1, 9]] });
  const looks = view.rows.map(({ cells }) => view.looks[cells[0]?.look ?? -1]);
  expect(looks.map((look) => look?.fill)).toEqual(["#4472C4", "#DAE3F3", null]);
  expect(looks[0]).toMatchObject({ color: "#FFFFFF", bold: true });
  expect(view.rows[0]?.cells.map(({ filter }) => filter?.column)).toEqual([0, 1]);
});
