import { codeOf, look, put, refusal, stage, type Stage } from "../stage";

describe("conditional formats", () => {
  it("C01 a new one comes first, older ones move down", async () => {
    await stage().run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("A1:A9");
      const older = range.conditionalFormats.add("Custom");
      older.custom.rule.formula = "=A1>1";
      const newer = range.conditionalFormats.add("CellValue");
      newer.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      older.load("priority");
      newer.load("priority,type,cellValue/rule");
      await context.sync();
      expect([newer.priority, older.priority]).toEqual([0, 1]);
      expect(newer.cellValue.rule).toEqual({ formula1: "=0", operator: "LessThan" });
    });
  });

  it("C02 references are relative to the range's first cell", async () => {
    const s = stage();
    await s.run(async (context) => {
      const format = context.workbook.worksheets.getItem("S").getRange("B2:C4").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=ISBLANK(A1)";
      format.custom.format.fill.color = "#FF0000";
      await context.sync();
    });
    const [format] = s.sheet("S").conditionalFormats;
    expect(format).toMatchObject({
      formula: "=ISBLANK(A1)",
      areas: [{ firstRow: 2, lastRow: 4, firstColumn: 2, lastColumn: 3 }],
      format: { fill: "#FF0000" },
    });
  });

  it("C04 clearing one cell leaves the rest; a range has every format that touches it", async () => {
    await stage().run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("A1:A9").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      sheet.getRange("A5").conditionalFormats.clearAll();
      const counts = ["A1:A4", "A5", "A6:A9"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      await context.sync();
      expect(counts.map(({ value }) => value)).toEqual([1, 0, 1]);
    });
  });
});

describe("data validation", () => {
  const ruled = async (): Promise<Stage> => {
    const s = stage();
    await s.run(async (context) => {
      context.workbook.worksheets.getItem("S").getRange("B2").dataValidation.rule = {
        wholeNumber: { formula1: 0, operator: "GreaterThan" },
      };
      await context.sync();
    });
    return s;
  };

  it("D01 code may write what the rule does not allow; typing may not", async () => {
    const s = await ruled();
    await put(s, "S", "B2", [["abc"]]);
    expect((await look(s, "S", "B2")).values).toEqual([["abc"]]);
    expect(() => s.type("S", 2, 2, "xyz")).toThrow();
  });

  it("D02 valid says so afterwards, null when mixed, and the cells are found", async () => {
    const s = await ruled();
    await put(s, "S", "B2", [["abc"]]);
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      const one = sheet.getRange("B2").dataValidation.load("valid");
      const mixed = sheet.getRange("B1:B2").dataValidation.load("valid");
      const cells = sheet.getRange("A1:C3").dataValidation.getInvalidCellsOrNullObject().load("address");
      await context.sync();
      expect([one.valid, mixed.valid, cells.address]).toEqual([false, null, "S!B2"]);
    });
  });

  it("D03 a list of items, a name's cells or a range; one kind of rule, which takes the old one's place", async () => {
    await stage().run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      const { dataValidation } = sheet.getRange("B2");
      const kinds: [string, string][] = [];
      for (const source of ["a,b", "=Other!$A$1:$A$3", sheet.getRange("D1:D3")]) {
        dataValidation.rule = { list: { inCellDropDown: true, source } };
        dataValidation.load("type,rule");
        await context.sync();
        kinds.push([dataValidation.type, dataValidation.rule.list?.source as string]);
      }
      expect(kinds).toEqual([
        ["List", "a,b"],
        ["List", "=Other!$A$1:$A$3"],
        ["List", "=S!$D$1:$D$3"],
      ]);
      dataValidation.rule = {
        list: { inCellDropDown: true, source: "a" },
        wholeNumber: { formula1: 1, operator: "EqualTo" },
      };
      expect((await refusal(context.sync())).code).toBe("InvalidArgument");
    });
  });
});

describe("charts", () => {
  const charted = async (): Promise<Stage> => {
    const s = stage();
    await put(s, "S", "A1:C5", [
      ["", "x", "y"],
      ...["a", "b", "c", "d"].map((name, index) => [name, index, 2 * index]),
    ]);
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:C5"), "Columns").name = "X";
      await context.sync();
    });
    return s;
  };

  it("G01 (series believed) a chart has a series for each column of data; its source must be a Range", async () => {
    const s = await charted();
    await s.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("S");
      const { series } = charts.getItem("X").load("name");
      series.load("items/name");
      await context.sync();
      expect(series.items.map(({ name }) => name)).toEqual(["x", "y"]);
      expect(() => charts.add("Line", "A1:C5" as unknown as Excel.Range)).toThrow();
    });
  });

  it("G02 the first of two of that name; none is a null object", async () => {
    const s = await charted();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      const second = sheet.charts.add("Line", sheet.getRange("A1:B5"));
      second.name = "X";
      const found = sheet.charts.getItem("X").load("chartType");
      const none = sheet.charts.getItemOrNullObject("no");
      await context.sync();
      expect([found.chartType, none.isNullObject]).toEqual(["ColumnClustered", true]);
    });
  });

  it("G03 a chart covers the cells it is set to; with one cell its size stays", async () => {
    const s = await charted();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      const chart = sheet.charts.getItem("X");
      chart.setPosition("D2", "H14");
      chart.load("left,top,width,height");
      const cells = sheet.getRange("D2:H14").load("left,top,width,height");
      await context.sync();
      const placed = [chart.left, chart.top, chart.width, chart.height];
      expect(placed).toEqual([cells.left, cells.top, cells.width, cells.height]);
      chart.setPosition("A1");
      chart.load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([0, 0, ...placed.slice(2)]);
    });
  });

  it("G04 a title's text is shown, and a series takes other values", async () => {
    const s = await charted();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      const chart = sheet.charts.getItem("X");
      chart.title.text = "T";
      chart.series.getItemAt(0).setValues(sheet.getRange("C2:C5"));
      chart.title.load("text,visible");
      await context.sync();
      expect([chart.title.text, chart.title.visible]).toEqual(["T", true]);
    });
    expect(s.sheet("S").charts[0]?.series[0]?.values).toBe("=S!$C$2:$C$5");
  });
});

describe("names", () => {
  it("M01 a name of cells", async () => {
    await stage().run(async (context) => {
      const { names, worksheets } = context.workbook;
      const name = names.add("LT_X", worksheets.getItem("S").getRange("A1:B2")).load("type,formula,scope,value");
      await context.sync();
      expect([name.type, name.formula, name.scope, name.value]).toEqual([
        "Range",
        "=S!$A$1:$B$2",
        "Workbook",
        "S!A1:B2",
      ]);
    });
  });

  it("M02 without an equals sign it is a text", async () => {
    await stage().run(async (context) => {
      const name = context.workbook.names.add("N", "'S'!A1").load("type,value");
      await context.sync();
      expect([name.type, name.value]).toEqual(["String", "'S'!A1"]);
    });
  });

  it("M03 a name that is taken in its scope is refused, whatever its case", async () => {
    await stage().run(async (context) => {
      const { names } = context.workbook;
      names.add("N", "=1");
      await context.sync();
      names.add("n", "=2");
      const error = await refusal(context.sync());
      expect(error.code).toBe("ItemAlreadyExists");
      expect(error.message).toBe("A resource with the same name or identifier already exists.");
    });
  });

  it.each(["A1", "R1C1", "a b", "1x", "C"])("M04 (code believed) the name %s is refused", async (name) => {
    const add = stage().run(async (context) => {
      context.workbook.names.add(name, "=1");
      await context.sync();
    });
    expect(await codeOf(add)).toBe("InvalidArgument");
  });

  it("M05 the workbook's names are without those of sheets", async () => {
    await stage().run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.names.add("N", sheet.getRange("A1"));
      const workbooks = context.workbook.names.getItemOrNullObject("N");
      const sheets = sheet.names.getItemOrNullObject("N");
      await context.sync();
      expect([workbooks.isNullObject, sheets.isNullObject]).toEqual([true, false]);
    });
  });
});

describe("links", () => {
  it("H02 a HYPERLINK formula is not told as a link", async () => {
    const s = stage();
    await put(s, "S", "A1", [['=HYPERLINK("#S!A1","go")']]);
    await s.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("S").getRange("A1").load("hyperlink,values,formulas");
      await context.sync();
      expect([cell.hyperlink, cell.values, cell.formulas]).toEqual([null, [["go"]], [['=HYPERLINK("#S!A1","go")']]]);
    });
  });
});
