import type { Book, BookSheet, BookTable, BookValue } from "../../../src/preview/workbook/book";
import { putCell, valueAt } from "../../../src/preview/workbook/cells";
import { actAs } from "../../../src/preview/workbook/events";
import {
  applyFilter,
  clearTableFilter,
  filterHidesIn,
  filterTable,
  isDataFiltered,
} from "../../../src/preview/workbook/filters";
import { rowsHidden, setRowsHidden } from "../../../src/preview/workbook/hidden";
import { expectTableGrowth } from "../../../src/preview/workbook/table-growth";
import { tableHeadingTexts } from "../../../src/preview/workbook/table-headings";
import { deleteTableRows, insertTableRows, sortTable } from "../../../src/preview/workbook/table-rows";
import {
  addTable,
  convertToRange,
  deleteTable,
  renameTable,
  resizeTable,
  setTableStyle,
  setTotals,
} from "../../../src/preview/workbook/tables";
import { area, codeOf, withRows } from "./small-book";

const column = (sheet: BookSheet, of: number, rows: number): readonly BookValue[] =>
  Array.from({ length: rows }, (_, index) => valueAt(sheet, index + 1, of));

const ROWS = [
  ["Name", "Age"],
  ["Bo", 3],
  ["Al", 1],
  ["Cy", 2],
] as const;

function people(): { book: Book; sheet: BookSheet; table: BookTable } {
  const made = withRows(ROWS);
  return { ...made, table: addTable(made.book, made.sheet, area(1, 1, 4, 2), true) };
}

describe("a table", () => {
  it("without headings gets a row of them, and the data moves down", () => {
    const { book, sheet } = withRows([
      [1, 2],
      [3, 4],
      ["below", null],
    ]);
    const table = addTable(book, sheet, area(1, 1, 2, 2), false);
    expect(table.area).toEqual(area(1, 1, 3, 2));
    expect(column(sheet, 1, 4)).toEqual(["Column1", 1, 3, "below"]);
    expect(valueAt(sheet, 1, 2)).toBe("Column2");
  });

  it("does not overlap another, nor merged cells", () => {
    const { book, sheet } = people();
    expect(codeOf(() => addTable(book, sheet, area(2, 2, 9, 4), true))).toBe("MergedRangeConflict");
    sheet.merges.push(area(20, 1, 20, 2));
    expect(codeOf(() => addTable(book, sheet, area(19, 1, 21, 3), true))).toBe("MergedRangeConflict");
    expect(sheet.tables).toHaveLength(1);
  });

  it.each<[readonly BookValue[], readonly string[]]>([
    [
      ["ID", "id", "", 2024],
      ["ID", "id2", "Column1", "2024"],
    ],
    [
      ["A", "A"],
      ["A", "A2"],
    ],
    [
      ["A", null],
      ["A", "Column1"],
    ],
    [
      ["A", "A", "A2", true],
      ["A", "A3", "A2", "TRUE"],
    ],
  ])("headings %p become %p", (given, made) => {
    expect(tableHeadingTexts(given)).toEqual(made);
  });

  it("has a name of its own in the workbook", () => {
    const { book, sheet, table } = people();
    const other = addTable(book, sheet, area(10, 1, 11, 1), true);
    expect([table.name, other.name]).toEqual(["Table1", "Table2"]);
    renameTable(book, table, "Sales");
    for (const name of ["sales", "a b", "1x", "A1", "R1C1", "C", "x".repeat(256)]) {
      expect([name, codeOf(() => renameTable(book, other, name))]).toEqual([name, "InvalidArgument"]);
    }
    putCell(sheet, 1, 9, { value: 0, formula: "=SUM(Sales[Age])", format: 0 });
    renameTable(book, table, "Staff");
    expect(sheet.cells.get(1)?.[8]?.formula).toBe("=SUM(Staff[Age])");
  });

  it("is resized where its headings stay", () => {
    const { book, sheet, table } = people();
    resizeTable(book, sheet, table, area(1, 1, 20, 2));
    expect(table.area.lastRow).toBe(20);
    expect(codeOf(() => resizeTable(book, sheet, table, area(2, 1, 20, 2)))).toBe("InvalidArgument");
    expect(codeOf(() => resizeTable(book, sheet, table, area(1, 5, 20, 6)))).toBe("InvalidArgument");
  });

  it("becomes cells again, or is gone with them", () => {
    const { book, sheet, table } = people();
    expect(convertToRange(book, sheet, table)).toEqual(area(1, 1, 4, 2));
    expect([sheet.tables.length, valueAt(sheet, 2, 1)]).toEqual([0, "Bo"]);
    const again = addTable(book, sheet, area(1, 1, 4, 2), true);
    deleteTable(book, sheet, again);
    expect([sheet.tables.length, valueAt(sheet, 1, 1), valueAt(sheet, 2, 1)]).toEqual([0, null, null]);
  });

  it("shows totals in a row of its own", () => {
    const { book, sheet, table } = people();
    setTotals(book, sheet, table, true);
    expect(table.area).toEqual(area(1, 1, 5, 2));
    expect([valueAt(sheet, 5, 1), valueAt(sheet, 5, 2)]).toEqual(["Total", 6]);
    setTotals(book, sheet, table, false);
    expect([table.area.lastRow, valueAt(sheet, 5, 1)]).toEqual([4, null]);
  });

  it.each([
    ["TableStyleMedium2", ""],
    ["TableStyleLight21", ""],
    ["TableStyleDark12", "InvalidArgument"],
    ["NoSuchStyle", "InvalidArgument"],
    ["", ""],
  ])("style %p: %p", (style, code) => {
    const { book, table } = people();
    expect(codeOf(() => setTableStyle(book, table, style))).toBe(code);
  });

  it("takes rows in where there is room", () => {
    const { book, sheet, table } = people();
    expect(insertTableRows(book, sheet, table, 1, 2)).toEqual(area(3, 1, 4, 2));
    expect(column(sheet, 1, 6)).toEqual(["Name", "Bo", null, null, "Al", "Cy"]);
    addTable(book, sheet, area(20, 1, 21, 1), true);
    expect(codeOf(() => insertTableRows(book, sheet, table, null, 1))).toBe("InsertDeleteConflict");
  });

  it("uses up its blank row", () => {
    const { book, sheet } = withRows([["a", "b"]]);
    const table = addTable(book, sheet, area(1, 1, 1, 2), true);
    expect(insertTableRows(book, sheet, table, null, 7)).toEqual(area(2, 1, 8, 2));
    expect(table.area).toEqual(area(1, 1, 8, 2));
  });

  it("loses no rows while it is filtered", () => {
    const { book, sheet, table } = people();
    filterTable(book, sheet, table, 0, ["Bo"]);
    expect(codeOf(() => deleteTableRows(book, sheet, table, 0, 1))).toBe("InsertDeleteConflict");
    clearTableFilter(book, sheet, table);
    deleteTableRows(book, sheet, table, 0, 1);
    expect(column(sheet, 1, 4)).toEqual(["Name", "Al", "Cy", null]);
  });

  it("is sorted as a person sorts it, formulas with their rows", () => {
    const { book, sheet, table } = people();
    resizeTable(book, sheet, table, area(1, 1, 5, 2));
    putCell(sheet, 5, 1, { value: "=", format: 0, quoted: true });
    sortTable(book, sheet, table, [{ column: 1, ascending: false }]);
    expect(column(sheet, 1, 5)).toEqual(["Name", "Bo", "Cy", "Al", "="]);
    sortTable(book, sheet, table, [{ column: 1, ascending: true }]);
    expect(column(sheet, 1, 5)).toEqual(["Name", "Al", "Cy", "Bo", "="]);
  });
});

describe("a table grows", () => {
  const grown = (
    write: (sheet: BookSheet) => void,
    at: ReturnType<typeof area>,
    who: "person" | "client" = "person",
  ) => {
    const { book, sheet, table } = people();
    actAs(book, who, () => {
      const grow = expectTableGrowth(book, sheet, at);
      write(sheet);
      grow();
    });
    return table.area;
  };
  const put = (row: number, of: number, value: BookValue) => (sheet: BookSheet) => {
    putCell(sheet, row, of, { value, format: 0 });
  };

  it("over what is written right below, by a person or by code", () => {
    expect(grown(put(5, 1, "Di"), area(5, 1))).toEqual(area(1, 1, 5, 2));
    expect(grown(put(5, 1, "Di"), area(5, 1, 5, 2), "client")).toEqual(area(1, 1, 5, 2));
  });

  it("not where a gap or a blank comes first, nor further right", () => {
    expect(grown(put(6, 1, "Di"), area(6, 1)).lastRow).toBe(4);
    expect(grown(put(5, 2, 4), area(5, 1, 5, 2)).lastRow).toBe(4);
    expect(grown(put(5, 3, 4), area(5, 3)).lastRow).toBe(4);
  });

  it("beside it for a person, not for code", () => {
    expect(grown(put(1, 3, "Role"), area(1, 3))).toEqual(area(1, 1, 4, 3));
    expect(grown(put(1, 3, "Role"), area(1, 3), "client")).toEqual(area(1, 1, 4, 2));
  });

  it("not over a drop-down", () => {
    const { book, sheet, table } = people();
    sheet.validations.push({
      areas: [area(5, 1, 9, 1)],
      type: "List",
      formula1: "a,b",
      formula2: "",
      operator: "Between",
      inCellDropDown: true,
      ignoreBlanks: true,
      prompt: { show: false, title: "", message: "" },
      alert: { show: true, title: "", message: "", style: "Stop" },
    });
    const grow = expectTableGrowth(book, sheet, area(5, 1));
    put(5, 1, "a")(sheet);
    expect(grow()).toEqual([]);
    expect(table.area.lastRow).toBe(4);
  });
});

describe("filters", () => {
  it("of a table hide its rows, and only those", () => {
    const { book, sheet, table } = people();
    filterTable(book, sheet, table, 0, ["bo", "Cy"]);
    expect([rowsHidden(sheet, area(2, 1)), rowsHidden(sheet, area(3, 1)), rowsHidden(sheet, area(2, 1, 4, 1))]).toEqual(
      [false, true, null],
    );
    expect([
      isDataFiltered(table.filter),
      isDataFiltered(sheet.autoFilter),
      filterHidesIn(sheet, area(2, 1, 4, 1)),
    ]).toEqual([true, false, true]);
    clearTableFilter(book, sheet, table);
    expect([isDataFiltered(table.filter), rowsHidden(sheet, area(2, 1, 4, 1))]).toEqual([false, false]);
  });

  it("of a sheet are there without hiding anything", () => {
    const { book, sheet } = withRows(ROWS);
    applyFilter(book, sheet, area(1, 1, 4, 2));
    expect([sheet.autoFilter !== null, isDataFiltered(sheet.autoFilter)]).toEqual([true, false]);
    applyFilter(book, sheet, area(1, 1, 4, 2), 1, ["1"]);
    expect([isDataFiltered(sheet.autoFilter), rowsHidden(sheet, area(3, 1)), rowsHidden(sheet, area(4, 1))]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("rows hidden by hand are told as such", () => {
    const { book, sheet } = withRows(ROWS);
    setRowsHidden(book, sheet, area(3, 1), true);
    expect([
      rowsHidden(sheet, area(2, 1, 4, 1)),
      rowsHidden(sheet, area(3, 1)),
      filterHidesIn(sheet, area(1, 1, 9, 1)),
    ]).toEqual([null, true, false]);
  });
});
