import type { BookEvent } from "../../../src/preview/workbook/book";
import { clearArea, setValues, typeInto } from "../../../src/preview/workbook/edit";
import { actAs, listen } from "../../../src/preview/workbook/events";
import { addTable } from "../../../src/preview/workbook/tables";
import { area, oneSheet, refusal } from "./one-sheet";

describe("the shape of what is written", () => {
  it.each([
    // V01, V27
    ["one column for two", [[1], [2]]],
    ["ragged rows", [[1], [2, 3]]],
    [
      "a row too many",
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ["a 1×1 array for more cells", [["x"]]],
    ["a single list", [1, 2]],
    ["nothing", null],
    ["an object", { a: 1 }],
    [
      "an object in a cell",
      [
        [1, 2],
        [3, {}],
      ],
    ],
  ])("refuses %s and writes nothing", (_, input) => {
    const { put, values } = oneSheet();
    expect(refusal(() => put("A1:B2", input))).toBe("InvalidArgument");
    expect(values("A1:B2").flat()).toEqual([null, null, null, null]);
  });

  it("says which rule was broken", () => {
    const { put } = oneSheet();
    expect(() => put("A1:B2", [[1]])).toThrow(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  });

  it("refuses whole columns (R09)", () => {
    const { put, numberFormat } = oneSheet();
    expect(refusal(() => put("C:C", "x"))).toBe("InvalidArgument");
    expect(refusal(() => numberFormat("C:C", "@"))).toBe("InvalidArgument");
  });

  it("writes one bare value everywhere, formulas moved along (V02)", () => {
    const { put, values, cell, numberFormat, formatted } = oneSheet();
    put("B1:B3", [[1], [2], [3]]);
    put("A1:A3", "=B1*2", "formulas");
    expect(values("A1:A3")).toEqual([[2], [4], [6]]);
    expect(cell("A3")?.formula).toBe("=B3*2");
    put("C1:C3", "x");
    expect(values("C1:C3")).toEqual([["x"], ["x"], ["x"]]);
    numberFormat("C1:C3", "m/d/yyyy");
    expect(formatted("C3")).toBe("m/d/yyyy");
  });

  it("leaves cells where null, undefined or no number is given (V04, V05)", () => {
    const { put, values } = oneSheet();
    put("A1:D1", [[1, 2, 3, "x"]]);
    put("A1:D1", [[null, undefined, NaN, "y"]]);
    expect(values("A1:D1")).toEqual([[1, 2, 3, "y"]]);
  });

  it("clears the content and keeps the format for an empty text (V06)", () => {
    const { put, cell, numberFormat, formatted } = oneSheet();
    numberFormat("A1", "0.00");
    put("A1", "x");
    put("A1", [[""]]);
    expect(cell("A1")?.value).toBeNull();
    expect(formatted("A1")).toBe("0.00");
    numberFormat("A1", [[""]]);
    expect(formatted("A1")).toBe("General");
    expect(cell("A1")).toBeUndefined();
  });

  it("writes nothing when one formula of the block is none (V12)", () => {
    const { put, values } = oneSheet();
    expect(refusal(() => put("A1:A2", [[1], ["=SUM("]]))).toBe("InvalidArgument");
    expect(values("A1:A2")).toEqual([[null], [null]]);
  });

  it("makes a live formula of a formula's text written back (V15)", () => {
    const { put, value, cell } = oneSheet();
    put("B1", 4);
    put("A1", "'=B1+1");
    expect(cell("A1")).toMatchObject({ value: "=B1+1", quoted: true });
    put("A1", [[value("A1")]]);
    expect(cell("A1")).toEqual({ value: 5, formula: "=B1+1", format: 0 });
  });
});

describe("number formats", () => {
  it("spread a 1×1 array (V03), and leave a cell for null (V04)", () => {
    const { numberFormat, formatted } = oneSheet();
    numberFormat("E3:E6", [["$0.00"]]);
    expect(["E3", "E4", "E5", "E6"].map(formatted)).toEqual(["$0.00", "$0.00", "$0.00", "$0.00"]);
    numberFormat("E3:E4", [[null], ["0%"]]);
    expect(["E3", "E4"].map(formatted)).toEqual(["$0.00", "0%"]);
  });

  it("of text set before values keep texts; set after, a number stays one (V22)", () => {
    const { put, numberFormat, value } = oneSheet();
    put("B1", "00123");
    numberFormat("A1:B1", "@");
    put("A1", "00123");
    expect([value("A1"), value("B1")]).toEqual(["00123", 123]);
  });

  it("come with what is typed only where the cell is General (V17)", () => {
    const { put, numberFormat, formatted, value } = oneSheet();
    put("A1", "2018-12-31");
    numberFormat("A2", "yyyy-mm-dd");
    put("A2", "12/31/2018");
    expect([value("A1"), formatted("A1")]).toEqual([43_465, "m/d/yyyy"]);
    expect([value("A2"), formatted("A2")]).toEqual([43_465, "yyyy-mm-dd"]);
  });

  it("that are none are refused, with all that came with them", () => {
    const { numberFormat, formatted } = oneSheet();
    expect(refusal(() => numberFormat("A1:B1", [["0.0", 5]]))).toBe("InvalidArgument");
    expect(refusal(() => numberFormat("A1:B1", [["0.0", '"open']]))).toBe("InvalidArgument");
    expect(formatted("A1")).toBe("General");
  });
});

describe("protection", () => {
  const guarded = (...open: string[]) => {
    const made = oneSheet();
    for (const one of open) made.unlock(one);
    made.sheet.protection = { password: null };
    return made;
  };

  it("refuses a locked cell (P01) and writes an unlocked one (P03)", () => {
    const { put, value } = guarded("A1");
    expect(refusal(() => put("A2", [[1]]))).toBe("AccessDenied");
    put("A1", [[1]]);
    expect([value("A1"), value("A2")]).toEqual([1, null]);
  });

  it("refuses a block with one locked cell though that cell would stay (P02)", () => {
    const { put, value } = guarded("A1", "A3");
    expect(refusal(() => put("A1:A3", [[1], [null], [3]]))).toBe("AccessDenied");
    expect(value("A1")).toBeNull();
  });

  it("refuses formats everywhere, clearing and typing where locked", () => {
    const { numberFormat, book, sheet } = guarded("A1");
    expect(refusal(() => numberFormat("A1", "0"))).toBe("AccessDenied");
    expect(refusal(() => clearArea(book, sheet, area("A1:A2"), "Contents"))).toBe("AccessDenied");
    expect(refusal(() => clearArea(book, sheet, area("A1"), "Contents"))).toBeNull();
    expect(refusal(() => typeInto(book, sheet, 2, 1, "x"))).toBe("AccessDenied");
    expect(refusal(() => typeInto(book, sheet, 1, 1, "x"))).toBeNull();
  });

  it("of a workbook opened for reading refuses everything (Z01)", () => {
    const { book, put } = oneSheet();
    book.readOnly = true;
    expect(refusal(() => put("A1", 1))).toBe("AccessDenied");
  });
});

describe("rows that a filter hides (F01)", () => {
  const filtered = () => {
    const made = oneSheet();
    made.put("A1:A5", [["h"], ["a"], ["b"], ["c"], ["d"]]);
    made.sheet.rows.set(3, { filteredOut: true });
    return made;
  };

  it("stop a block over them", () => {
    const { put, values } = filtered();
    expect(refusal(() => put("A2:A4", [[1], [2], [3]]))).toBe("FilteredRangeConflict");
    expect(values("A2:A4")).toEqual([["a"], ["b"], ["c"]]);
  });

  it.each([
    ["A4:A5", [[1], [2]]],
    ["A3", [[1]]],
    ["A2:C2", [[1, 2, 3]]],
  ])("leave %s to be written", (address, input) => {
    const { put, values } = filtered();
    put(address, input);
    expect(values(address)).toEqual(input);
  });

  it("hidden by hand stop nothing (F05)", () => {
    const { put, sheet, values } = oneSheet();
    sheet.rows.set(3, { hidden: true });
    put("A2:A4", [[1], [2], [3]]);
    expect(values("A2:A4")).toEqual([[1], [2], [3]]);
  });
});

it("keeps only the first cell of merged ones (E01, E02)", () => {
  const { put, sheet, values } = oneSheet();
  sheet.merges.push(area("B2:C3"));
  put("B2:C3", [
    ["x", "y"],
    ["z", "w"],
  ]);
  put("C3", [["v"]]);
  expect(values("B2:C3")).toEqual([
    ["x", null],
    [null, null],
  ]);
});

describe("tables", () => {
  it("make their headings texts that differ (T09)", () => {
    const { put, book, sheet, values } = oneSheet();
    put("A1:C2", [
      ["A", "B", "C"],
      [1, 2, 3],
    ]);
    addTable(book, sheet, area("A1:C2"), true);
    put("A1:C1", [["A", "a", 2024]]);
    expect(values("A1:C1")).toEqual([["A", "a2", "2024"]]);
    put("B1", [[""]]);
    expect(values("B1")).toEqual([["Column1"]]);
  });

  it("grow over what is written right below them (T13), not over a blank (T14)", () => {
    const { put, book, sheet } = oneSheet();
    put("A1:B3", [
      ["A", "B"],
      [1, 2],
      [3, 4],
    ]);
    const table = addTable(book, sheet, area("A1:B3"), true);
    put("A4:B4", [["", 5]]);
    expect(table.area).toEqual(area("A1:B3"));
    put("A4:B4", [["", ""]]);
    put("A4:B5", [
      ["C", 3],
      ["D", 4],
    ]);
    expect(table.area).toEqual(area("A1:B5"));
  });
});

describe("what listeners hear", () => {
  const heard = () => {
    const made = oneSheet();
    const events: BookEvent[] = [];
    listen(made.book, (event) => events.push(event));
    return { ...made, events };
  };

  it("of one cell: before and after (O01)", () => {
    const { book, sheet, put, events } = heard();
    put("A2", 1);
    typeInto(book, sheet, 2, 1, "x");
    const common = { kind: "changed", sheet: sheet.id, area: area("A2"), change: "RangeEdited", source: "Local" };
    expect(events).toEqual([
      { ...common, byClient: true, before: null, after: 1 },
      { ...common, byClient: false, before: 1, after: "x" },
    ]);
  });

  it("of several: the area alone (O02); of another person: Remote (O03)", () => {
    const { book, sheet, events } = heard();
    actAs(book, "co-author", () => setValues(book, sheet, area("A1:B1"), [[1, 2]], "values"));
    expect(events).toEqual([
      {
        kind: "changed",
        sheet: sheet.id,
        area: area("A1:B1"),
        change: "RangeEdited",
        source: "Remote",
        byClient: false,
      },
    ]);
  });

  it("nothing of formulas calculated again (O04)", () => {
    const { put, events, value } = heard();
    put("B1", "=A1+1");
    put("A1", 1);
    expect(value("B1")).toBe(2);
    expect(events.map((event) => event.kind === "changed" && event.area)).toEqual([area("B1"), area("A1")]);
  });

  it("nothing of what was refused, and the workbook stays saved (Z02)", () => {
    const { put, events, book } = heard();
    refusal(() => put("A1:B1", [[1]]));
    expect(events).toEqual([]);
    expect(book.saved).toBe(true);
    put("A1", 1);
    expect(book.saved).toBe(false);
  });
});

describe("a person types", () => {
  it("what a rule forbids: refused with the alert's words; code is not asked (D01)", () => {
    const { book, sheet, put, value } = oneSheet();
    sheet.validations.push({
      areas: [area("B2")],
      type: "WholeNumber",
      formula1: "0",
      formula2: "",
      operator: "GreaterThan",
      inCellDropDown: true,
      ignoreBlanks: true,
      prompt: { show: false, title: "", message: "" },
      alert: { show: true, title: "", message: "Give a whole number.", style: "Stop" },
    });
    expect(() => typeInto(book, sheet, 2, 2, "abc")).toThrow("Give a whole number.");
    expect(value("B2")).toBeNull();
    typeInto(book, sheet, 2, 2, "3");
    expect(value("B2")).toBe(3);
    put("B2", "abc");
    expect(value("B2")).toBe("abc");
    typeInto(book, sheet, 2, 2, "");
    expect(value("B2")).toBeNull();
  });

  it("into merged cells: the first holds it", () => {
    const { book, sheet, values } = oneSheet();
    sheet.merges.push(area("B2:C3"));
    typeInto(book, sheet, 3, 3, "x");
    expect(values("B2:C3").flat()).toEqual(["x", null, null, null]);
  });

  it("10 into a cell of percentages: 10 %", () => {
    const { book, sheet, numberFormat, value } = oneSheet();
    numberFormat("A1:A2", "0%");
    typeInto(book, sheet, 1, 1, "10");
    typeInto(book, sheet, 2, 1, "10%");
    expect([value("A1"), value("A2")]).toEqual([0.1, 0.1]);
  });
});

describe("clearing", () => {
  const filled = () => {
    const made = oneSheet();
    made.numberFormat("A1:B1", "0.0");
    made.put("A1:C1", [[1, 2, "=A1+B1"]]);
    return made;
  };

  it("contents keeps formats and calculates what depends on them", () => {
    const { book, sheet, value, formatted } = filled();
    clearArea(book, sheet, area("A1"), "Contents");
    expect([value("A1"), formatted("A1"), value("C1")]).toEqual([null, "0.0", 2]);
  });

  it("formats keeps contents and parts merged cells", () => {
    const { book, sheet, value, formatted } = filled();
    sheet.merges.push(area("A1:A2"));
    clearArea(book, sheet, area("A1:C1"), "Formats");
    expect([value("A1"), formatted("A1"), sheet.merges]).toEqual([1, "General", []]);
  });

  it("all of whole columns leaves nothing there", () => {
    const { book, sheet, cell } = filled();
    clearArea(book, sheet, area("A:C"), "All");
    expect([cell("A1"), cell("B1"), cell("C1"), sheet.cells.size]).toEqual([undefined, undefined, undefined, 0]);
  });
});
