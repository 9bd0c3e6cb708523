import { applyFilter, filterTable } from "../../../../src/preview/workbook/filters";
import { setValidation } from "../../../../src/preview/workbook/validations";
import { codeOf, look, put, refusal, stage, type Context, type Stage } from "../stage";

const onSheet = (s: Stage, act: (sheet: Excel.Worksheet, context: Context) => void): Promise<void> =>
  s.run(async (context) => {
    act(context.workbook.worksheets.getItem("S"), context);
    await context.sync();
  });

const withTable = async (values: unknown[][], address: string, name = "Sales"): Promise<Stage> => {
  const s = stage();
  await put(s, "S", address, values);
  await onSheet(s, (sheet) => (sheet.tables.add(address, true).name = name));
  return s;
};

const small = (): Promise<Stage> =>
  withTable(
    [
      ["Name", "N"],
      ["A", 1],
      ["B", 2],
    ],
    "A1:B3",
  );

const addressOf = (s: Stage, name: string, part: (table: Excel.Table) => Excel.Range): Promise<string> =>
  s.run(async (context) => {
    const range = part(context.workbook.tables.getItem(name)).load("address");
    await context.sync();
    return range.address;
  });

const wholeAddress = (s: Stage, name = "Sales"): Promise<string> => addressOf(s, name, (table) => table.getRange());

describe("tables", () => {
  it("T01 a table over cells, named afterwards; without a sheet it is on the sheet in front", async () => {
    const s = await small();
    expect(await wholeAddress(s)).toBe("S!A1:B3");
    await s.run(async (context) => {
      context.workbook.worksheets.getItem("Other").activate();
      await context.sync();
      context.workbook.tables.add("A1:B3", true).name = "Here";
      await context.sync();
    });
    expect(await wholeAddress(s, "Here")).toBe("Other!A1:B3");
  });

  it("T02 without headings a row of them is made and the data moves down", async () => {
    const s = stage();
    await put(s, "S", "A1:B2", [
      [1, 2],
      [3, 4],
    ]);
    await onSheet(s, (sheet) => (sheet.tables.add("A1:B2", false).name = "T"));
    expect(await wholeAddress(s, "T")).toBe("S!A1:B3");
    expect((await look(s, "S", "A1:B3")).values).toEqual([
      ["Column1", "Column2"],
      [1, 2],
      [3, 4],
    ]);
  });

  it("T03 rows added to a blank table use up its blank row", async () => {
    const s = stage();
    await onSheet(s, (sheet) => {
      const table = sheet.tables.add("A1:D1", true);
      table.name = "T";
      table.getHeaderRowRange().values = [["a", "b", "c", "d"]];
      table.rows.add(
        null as unknown as number,
        Array.from({ length: 7 }, (_, index) => [index, index, index, index]),
      );
    });
    expect(await wholeAddress(s, "T")).toBe("S!A1:D8");
    expect((await look(s, "S", "A1:B3")).values).toEqual([
      ["a", "b"],
      [0, 0],
      [1, 1],
    ]);
  });

  it("T04 a table over another, or over merged cells, is refused", async () => {
    const s = await withTable(
      Array.from({ length: 5 }, (_, index) => [index, index, index]),
      "A1:C5",
    );
    expect(await codeOf(onSheet(s, (sheet) => sheet.tables.add("B2:D9", true)))).toBe("MergedRangeConflict");
    expect(await wholeAddress(s)).toBe("S!A1:C5");
    s.sheet("S").merges.push({ firstRow: 20, lastRow: 20, firstColumn: 1, lastColumn: 2 });
    expect(await codeOf(onSheet(s, (sheet) => sheet.tables.add("A20:D22", true)))).toBe("MergedRangeConflict");
  });

  it("T06 names of tables are unique in the workbook", async () => {
    const s = await small();
    await s.run(async (context) => {
      const other = context.workbook.worksheets.getItem("Other").tables.add("A1:B2", true).load("name");
      await context.sync();
      const before = other.name;
      other.name = "Sales";
      expect((await refusal(context.sync())).code).toBe("InvalidArgument");
      other.load("name");
      await context.sync();
      expect(other.name).toBe(before);
    });
  });

  it.each(["a b", "1x", "A1", "R1C1", "C", "x".repeat(256)])("T07 the name %s is refused", async (name) => {
    const s = await small();
    expect(await codeOf(onSheet(s, (sheet) => (sheet.tables.getItem("Sales").name = name)))).toBe("InvalidArgument");
  });

  it("T07 a letter, _ or \\ comes first", async () => {
    const s = await small();
    for (const name of ["_a.1", "\\b", "Ünit_2"]) {
      await onSheet(s, (sheet) => (sheet.tables.getItemAt(0).name = name));
      expect(s.sheet("S").tables[0]?.name).toBe(name);
    }
  });

  it("T08 (texts believed) headings become unique texts", async () => {
    const s = await withTable(
      [
        ["ID", "id", "", 2024],
        [1, 2, 3, 4],
      ],
      "A1:D2",
    );
    expect(await look(s, "S", "A1:D1")).toMatchObject({
      values: [["ID", "id2", "Column1", "2024"]],
      valueTypes: [["String", "String", "String", "String"]],
    });
  });

  it("T09 (believed) a repeated or blank heading that is written is made unique", async () => {
    const s = await small();
    await onSheet(s, (sheet) => (sheet.tables.getItem("Sales").getHeaderRowRange().values = [["A", "A"]]));
    expect((await look(s, "S", "A1:B1")).values).toEqual([["A", "A2"]]);
    await onSheet(s, (sheet) => (sheet.tables.getItem("Sales").getHeaderRowRange().values = [["A", ""]]));
    expect((await look(s, "S", "A1:B1")).values).toEqual([["A", "Column1"]]);
  });

  it("T11 rows that would move another table are refused", async () => {
    const s = await small();
    await onSheet(s, (sheet) => sheet.tables.add("A6:B7", true));
    const add = onSheet(s, (sheet) =>
      sheet.tables.getItem("Sales").rows.add(
        null as unknown as number,
        [1, 2, 3, 4].map((n) => ["x", n]),
      ),
    );
    const error = await refusal(add);
    expect(error.code).toBe("InsertDeleteConflict");
    expect(error.message).toContain("would move cells in a table on your worksheet");
    expect(await wholeAddress(s)).toBe("S!A1:B3");
  });

  it("T12 (the harder) formulas added to a blank table all become the last one", async () => {
    const s = await withTable([["f"], [""]], "A1:A2");
    await onSheet(s, (sheet) =>
      sheet.tables.getItem("Sales").rows.add(null as unknown as number, [["=1+1"], ["=1+2"], ["=1+3"]]),
    );
    expect((await look(s, "S", "A2:A4")).formulas).toEqual([["=1+3"], ["=1+3"], ["=1+3"]]);
  });

  it("T13 a table grows over what is written right below, unless a validation lies there", async () => {
    const below = (s: Stage): Promise<void> =>
      onSheet(s, (sheet) => (sheet.tables.getItem("Sales").getDataBodyRange().getRowsBelow(1).values = [["C", 3]]));
    const s = await small();
    await below(s);
    expect(await wholeAddress(s)).toBe("S!A1:B4");
    const blocked = await small();
    setValidation(blocked.book, blocked.sheet("S"), {
      areas: [{ firstRow: 4, lastRow: 9, firstColumn: 1, lastColumn: 1 }],
      type: "List",
      formula1: "C,D",
      formula2: "",
      operator: "",
      inCellDropDown: true,
      ignoreBlanks: true,
      prompt: { show: false, title: "", message: "" },
      alert: { show: true, title: "", message: "", style: "Stop" },
    });
    await below(blocked);
    expect(await wholeAddress(blocked)).toBe("S!A1:B3");
  });

  it("T14 it does not grow over a blank first value, and only as far as there are none", async () => {
    const s = await small();
    await put(s, "S", "A4:B4", [["", 3]]);
    expect(await wholeAddress(s)).toBe("S!A1:B3");
    const long = await small();
    await put(long, "S", "A4:B7", [
      ["C", 3],
      ["D", 4],
      ["", ""],
      ["", ""],
    ]);
    expect(await wholeAddress(long)).toBe("S!A1:B5");
  });

  it("T15 (code believed) a table is resized without touching cells; its heading row must stay", async () => {
    const s = await withTable(
      Array.from({ length: 8 }, (_, index) => [`a${index}`, `b${index}`, `c${index}`, `d${index}`]),
      "A1:D8",
    );
    await onSheet(s, (sheet) => sheet.tables.getItem("Sales").resize("A1:D20"));
    expect(await wholeAddress(s)).toBe("S!A1:D20");
    expect((await look(s, "S", "A8:A9")).values).toEqual([["a7"], [""]]);
    for (const address of ["A2:D20", "F1:G4"]) {
      expect(await codeOf(onSheet(s, (sheet) => sheet.tables.getItem("Sales").resize(address)))).toBe(
        "InvalidArgument",
      );
    }
  });

  it("T16 a table turned into a range keeps its cells, and its name is free", async () => {
    const s = await small();
    await s.run(async (context) => {
      const range = context.workbook.tables.getItem("Sales").convertToRange().load("address");
      await context.sync();
      expect(range.address).toBe("S!A1:B3");
    });
    expect((await look(s, "S", "A2:B2")).values).toEqual([["A", 1]]);
    await onSheet(s, (sheet) => (sheet.tables.add("D1:E2", true).name = "Sales"));
    expect(await wholeAddress(s)).toBe("S!D1:E2");
  });

  it("T23 (believed; the harder) a deleted table takes its cells' contents with it", async () => {
    const s = await small();
    await onSheet(s, (sheet) => sheet.tables.getItem("Sales").delete());
    expect((await look(s, "S", "A1:B3")).values).toEqual([
      ["", ""],
      ["", ""],
      ["", ""],
    ]);
  });

  it("T17 (code believed) a totals row is added; without one there is no range", async () => {
    const s = await small();
    expect(await codeOf(addressOf(s, "Sales", (table) => table.getTotalRowRange()))).toBe("ItemNotFound");
    await onSheet(s, (sheet) => (sheet.tables.getItem("Sales").showTotals = true));
    expect(await addressOf(s, "Sales", (table) => table.getTotalRowRange())).toBe("S!A4:B4");
  });

  it("T18 (code believed) a style that is none is refused", async () => {
    const s = await small();
    expect(await codeOf(onSheet(s, (sheet) => (sheet.tables.getItem("Sales").style = "NoSuchStyle")))).toBe(
      "InvalidArgument",
    );
    await onSheet(s, (sheet) => (sheet.tables.getItem("Sales").style = "TableStyleLight9"));
    expect(s.sheet("S").tables[0]?.style).toBe("TableStyleLight9");
  });

  it("T20 rows of a filtered table cannot be deleted", async () => {
    const s = await small();
    const [table] = s.sheet("S").tables;
    filterTable(s.book, s.sheet("S"), table!, 0, ["A"]);
    const remove = onSheet(s, (sheet) => sheet.tables.getItem("Sales").rows.getItemAt(0).delete());
    expect(await codeOf(remove)).toBe("InsertDeleteConflict");
    const online = stage({ office: { otherSets: { ExcelApiOnline: "1.1" } } });
    await put(online, "S", "A1:A3", [["h"], ["x"], ["y"]]);
    await onSheet(online, (sheet) => (sheet.tables.add("A1:A3", true).name = "T"));
    filterTable(online.book, online.sheet("S"), online.sheet("S").tables[0]!, 0, ["x"]);
    const at = onSheet(online, (sheet) => sheet.tables.getItem("T").rows.deleteRowsAt(0));
    expect(await codeOf(at)).toBe("InsertDeleteConflict");
  });
});

describe("filters and hidden rows", () => {
  const filtered = async (): Promise<Stage> => {
    const s = stage();
    const rows = Array.from({ length: 8 }, (_, index) => [
      `r${index + 2}`,
      index >= 1 && index <= 3 ? "out" : "in",
      index,
    ]);
    await put(s, "S", "A1:C9", [["a", "b", "c"], ...rows]);
    applyFilter(s.book, s.sheet("S"), { firstRow: 1, lastRow: 9, firstColumn: 1, lastColumn: 3 }, 1, ["in"]);
    return s;
  };

  it("F01 (refusal is the stand-in's choice) a block over rows that a filter hides is refused", async () => {
    const s = await filtered();
    const write = put(
      s,
      "S",
      "A2:C9",
      Array.from({ length: 8 }, () => ["x", "y", "z"]),
    );
    expect(await codeOf(write)).toBe("FilteredRangeConflict");
    expect((await look(s, "S", "A2:A3")).values).toEqual([["r2"], ["r3"]]);
  });

  it("F02 hidden rows are read too; only the visible view leaves them out", async () => {
    const s = await filtered();
    expect((await look(s, "S", "A2:A9")).values.flat()).toEqual(["r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9"]);
    await s.run(async (context) => {
      const view = context.workbook.worksheets.getItem("S").getRange("A2:A9").getVisibleView().load("values");
      await context.sync();
      expect(view.values.flat()).toEqual(["r2", "r6", "r7", "r8", "r9"]);
    });
  });

  it("F04 (tables believed) a sheet's filter tells whether it is there and whether it hides; a table's is its own", async () => {
    const s = stage();
    await put(s, "S", "A1:C3", [
      ["a", "b", "c"],
      [1, 2, 3],
      [4, 5, 6],
    ]);
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      const { autoFilter } = sheet;
      autoFilter.apply(sheet.getRange("A1:C3"));
      autoFilter.load("enabled,isDataFiltered");
      await context.sync();
      expect([autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([true, false]);
      autoFilter.apply(sheet.getRange("A1:C3"), 0, { filterOn: "Values", values: ["4"] });
      autoFilter.load("enabled,isDataFiltered");
      await context.sync();
      expect([autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([true, true]);
      autoFilter.remove();
      const table = sheet.tables.add("A1:C3", true);
      table.columns.getItemAt(0).filter.applyValuesFilter(["1"]);
      autoFilter.load("enabled,isDataFiltered");
      table.autoFilter.load("enabled,isDataFiltered");
      await context.sync();
      expect([autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([false, false]);
      expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, true]);
    });
  });

  it("F05 rowHidden is null when mixed; a write fills hand-hidden rows too (believed)", async () => {
    const s = stage();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("A3").rowHidden = true;
      const mixed = sheet.getRange("A2:A4").load("rowHidden");
      const all = sheet.getRange("A3:B3").load("rowHidden");
      const none = sheet.getRange("A1:A2").load("rowHidden");
      sheet.getRange("A2:A4").values = [[1], [2], [3]];
      await context.sync();
      expect([mixed.rowHidden, all.rowHidden, none.rowHidden]).toEqual([null, true, false]);
    });
    expect((await look(s, "S", "A2:A4")).values).toEqual([[1], [2], [3]]);
  });
});
