import type {
  Book,
  BookConditionalFormat,
  BookSheet,
  BookValidation,
  BookValue,
} from "../../../src/preview/workbook/book";
import { addChart, cellsUnder, seriesName, setPosition, valuesOfReference } from "../../../src/preview/workbook/charts";
import {
  addConditionalFormat,
  clearConditionalFormats,
  conditionalFormatsOn,
  formatsAt,
} from "../../../src/preview/workbook/conditional-formats";
import { findChart } from "../../../src/preview/workbook/find-object";
import { freeze, frozenArea } from "../../../src/preview/workbook/freeze";
import { rectangleOf } from "../../../src/preview/workbook/layout";
import { addName } from "../../../src/preview/workbook/names";
import { setPage, setPrintTitleRows, setZoom } from "../../../src/preview/workbook/page";
import {
  allows,
  clearValidation,
  invalidCells,
  listItems,
  setValidation,
  validOver,
  validationAt,
} from "../../../src/preview/workbook/validations";
import { area, codeOf, withRows } from "./small-book";

describe("conditional formats", () => {
  const over = (
    { book, sheet }: { book: Book; sheet: BookSheet },
    formula: string,
    fill: string,
    rule: Partial<BookConditionalFormat> = {},
  ): void => {
    const format = addConditionalFormat(book, sheet, [area(1, 1, 9, 1)], "Custom");
    Object.assign(format, { formula, ...rule });
    format.format.fill = fill;
  };

  it("the newest comes first, and what it says holds", () => {
    const made = withRows([[1], [2], [3]]);
    over(made, "=A1>1", "#AAAAAA");
    over(made, "=A1>2", "#BBBBBB");
    const fills = [1, 2, 3, 4].map((row) => formatsAt(made.book, made.sheet, row, 1)?.fill);
    expect(fills).toEqual([undefined, "#AAAAAA", "#BBBBBB", undefined]);
    expect(formatsAt(made.book, made.sheet, 3, 2)).toBeNull();
  });

  it("compare cells with operands; a blank counts as 0", () => {
    const made = withRows([[-1], [2], ["x"], [null]]);
    over(made, "=0", "#CC0000", { type: "CellValue", operator: "LessThan" });
    over(made, "=0", "#00CC00", { type: "CellValue", operator: "EqualTo" });
    const fills = [1, 2, 3, 4].map((row) => formatsAt(made.book, made.sheet, row, 1)?.fill);
    expect(fills).toEqual(["#CC0000", undefined, undefined, "#00CC00"]);
  });

  it("are cleared on some cells alone; the others' formulas keep their cells", () => {
    const made = withRows([[1], [2], [3], [4], [5]]);
    over(made, "=A1>3", "#AAAAAA");
    clearConditionalFormats(made.book, made.sheet, area(1, 1, 4, 1));
    const [left] = made.sheet.conditionalFormats;
    expect(left?.areas).toEqual([area(5, 1, 9, 1)]);
    expect(left?.formula).toBe("=A5>3");
    expect(formatsAt(made.book, made.sheet, 5, 1)?.fill).toBe("#AAAAAA");
    expect(conditionalFormatsOn(made.sheet, area(4, 1))).toEqual([]);
    clearConditionalFormats(made.book, made.sheet, area(1, 1, 9, 1));
    expect(made.sheet.conditionalFormats).toEqual([]);
  });

  it("stop where one says so", () => {
    const made = withRows([[5]]);
    over(made, "=TRUE", "#AAAAAA");
    made.sheet.conditionalFormats[0]!.format.bold = true;
    over(made, "=A1=5", "#BBBBBB", { stopIfTrue: true });
    expect(formatsAt(made.book, made.sheet, 1, 1)).toEqual({ fill: "#BBBBBB", borders: {} });
  });
});

const rule = (changes: Partial<BookValidation>): BookValidation => ({
  areas: [area(1, 1, 9, 1)],
  type: "List",
  formula1: "a,b",
  formula2: "",
  operator: "Between",
  inCellDropDown: true,
  ignoreBlanks: true,
  prompt: { show: false, title: "", message: "" },
  alert: { show: true, title: "", message: "", style: "Stop" },
  ...changes,
});

describe("validation", () => {
  it.each<[Partial<BookValidation>, BookValue, boolean]>([
    [{}, "a", true],
    [{}, "A", false],
    [{}, null, true],
    [{ ignoreBlanks: false }, null, false],
    [{ type: "WholeNumber", formula1: "0", operator: "GreaterThan" }, 1, true],
    [{ type: "WholeNumber", formula1: "0", operator: "GreaterThan" }, 1.5, false],
    [{ type: "WholeNumber", formula1: "0", operator: "GreaterThan" }, "abc", false],
    [{ type: "Decimal", formula1: "1", formula2: "2" }, 1.5, true],
    [{ type: "Decimal", formula1: "1", formula2: "2" }, 2.5, false],
    [{ type: "Date", formula1: "=C1", operator: "GreaterThanOrEqualTo" }, 46000, true],
    [{ type: "Date", formula1: "=C1", operator: "GreaterThanOrEqualTo" }, 45999, false],
    [{ type: "TextLength", formula1: "3", operator: "LessThanOrEqualTo" }, "abcd", false],
    [{ type: "Custom", formula1: "=C1=46000" }, "x", true],
    [{ type: "Custom", formula1: "=C1=1" }, "x", false],
    [{ formula1: "=$C$1:$C$3" }, "oak", true],
    [{ formula1: "=$C$1:$C$3" }, "pine", false],
    [{ formula1: "=Gone!$A$1:$A$3" }, "pine", true],
  ])("%j with %p: %p", (changes, value, expected) => {
    const { book, sheet } = withRows([
      [null, null, 46000],
      [null, null, "Oak"],
      [null, null, "Elm"],
    ]);
    setValidation(book, sheet, rule(changes));
    expect(allows(book, sheet, 1, 1, value)).toBe(expected);
  });

  it("says of an area whether all, none or some obey", () => {
    const { book, sheet } = withRows([["a"], ["abc"], ["b"]]);
    setValidation(book, sheet, rule({}));
    expect([
      validOver(book, sheet, area(1, 1)),
      validOver(book, sheet, area(2, 1)),
      validOver(book, sheet, area(1, 1, 3, 1)),
    ]).toEqual([true, false, null]);
    expect(invalidCells(book, sheet, area(1, 1, 9, 1))).toEqual([[2, 1]]);
  });

  it("lists what a drop-down offers: typed, from cells, from a name", () => {
    const { book, sheet } = withRows([
      [null, null, "Oak"],
      [null, null, null],
      [null, null, 7],
    ]);
    addName(book, null, "Trees", { sheet, area: area(1, 3, 3, 3) });
    setValidation(book, sheet, rule({ formula1: "a, b" }));
    expect(listItems(book, sheet, 1, 1)).toEqual(["a", "b"]);
    setValidation(book, sheet, rule({ formula1: "=Trees" }));
    expect(listItems(book, sheet, 1, 1)).toEqual(["Oak", "7"]);
    setValidation(book, sheet, rule({ formula1: "=Sheet1!$C$1:$C$1" }));
    expect(listItems(book, sheet, 1, 1)).toEqual(["Oak"]);
    expect(sheet.validations).toHaveLength(1);
    expect(listItems(book, sheet, 1, 2)).toBeNull();
  });

  it("is cleared on some cells; a list of more than 255 characters is refused", () => {
    const { book, sheet } = withRows([]);
    setValidation(book, sheet, rule({}));
    clearValidation(book, sheet, area(2, 1, 9, 1));
    expect([validationAt(sheet, 1, 1)?.type, validationAt(sheet, 2, 1)]).toEqual(["List", null]);
    expect(codeOf(() => setValidation(book, sheet, rule({ formula1: "x".repeat(256) })))).toBe("InvalidArgument");
  });
});

describe("charts", () => {
  const figures = () =>
    withRows([
      ["", "2024", "2025"],
      ["Oak", 1, 2],
      ["Elm", 3, 4],
      ["Ash", 5, 6],
    ]);

  it("draw a series for each column, named by its heading", () => {
    const { book, sheet } = figures();
    const chart = addChart(book, sheet, "ColumnClustered", { sheet, area: area(1, 1, 4, 3) }, "Columns");
    expect(chart.series.map((one) => seriesName(book, one))).toEqual(["2024", "2025"]);
    expect(chart.series.map(({ values, categories }) => [values, categories])).toEqual([
      ["=Sheet1!$B$2:$B$4", "=Sheet1!$A$2:$A$4"],
      ["=Sheet1!$C$2:$C$4", "=Sheet1!$A$2:$A$4"],
    ]);
    expect(valuesOfReference(book, chart.series[1]!.values)).toEqual([2, 4, 6]);
  });

  it("or for each row", () => {
    const { book, sheet } = figures();
    const chart = addChart(book, sheet, "Line", { sheet, area: area(2, 1, 4, 3) }, "Rows");
    expect(chart.series.map((one) => seriesName(book, one))).toEqual(["Oak", "Elm", "Ash"]);
    expect(chart.series[0]?.values).toBe("=Sheet1!$B$2:$C$2");
  });

  it("stand on cells, whatever their sizes; the first of a name is found", () => {
    const { book, sheet } = figures();
    sheet.columns.set(5, { width: 200 });
    sheet.rows.set(3, { height: 30 });
    const chart = addChart(book, sheet, "Line", { sheet, area: area(1, 1, 4, 3) });
    setPosition(book, sheet, chart, area(2, 4), area(14, 8));
    expect(cellsUnder(sheet, chart)).toEqual(area(2, 4, 14, 8));
    // Columns D to H: 64 + 200 + 3 × 64; rows 2 to 14: 12 × 20 + 40.
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 20, 456, 280]);
    setPosition(book, sheet, chart, area(1, 1));
    expect([chart.left, chart.width]).toEqual([0, 456]);
    const other = addChart(book, sheet, "Line", { sheet, area: area(1, 1, 4, 3) });
    chart.name = other.name = "X";
    expect(findChart(sheet, "x")).toBe(chart);
    expect(findChart(sheet, "no")).toBeNull();
  });

  it("hidden rows and columns take no room", () => {
    const { sheet } = figures();
    sheet.columns.set(1, { hidden: true });
    sheet.rows.set(1, { filteredOut: true });
    expect(rectangleOf(sheet, area(2, 2))).toEqual({ left: 0, top: 0, width: 64, height: 20 });
  });
});

describe("what a sheet shows and prints", () => {
  it("frozen panes reach over the sheet", () => {
    const { book, sheet } = withRows([]);
    expect(frozenArea(sheet)).toBeNull();
    freeze(book, sheet, 1, 0);
    expect(frozenArea(sheet)).toEqual(area(1, 1, 1, 16384));
    freeze(book, sheet, 2, 3);
    expect(frozenArea(sheet)).toEqual(area(1, 1, 2, 3));
    expect(codeOf(() => freeze(book, sheet, -1, 0))).toBe("InvalidArgument");
  });

  it("is printed on pages as asked", () => {
    const { book, sheet } = withRows([]);
    setPage(book, sheet, { orientation: "Landscape" });
    setZoom(book, sheet, { horizontalFitToPages: 1 });
    expect([sheet.page.orientation, sheet.page.zoom]).toEqual([
      "Landscape",
      { horizontalFitToPages: 1, verticalFitToPages: 0 },
    ]);
    expect(codeOf(() => setZoom(book, sheet, { scale: 5 }))).toBe("InvalidArgument");
    setPrintTitleRows(book, sheet, area(1, 1, 1, 16384));
    expect(sheet.page.printTitleRows).toEqual([1, 1]);
    expect(codeOf(() => setPrintTitleRows(book, sheet, area(1, 1, 1, 3)))).toBe("InvalidArgument");
  });
});
