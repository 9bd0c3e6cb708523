import { codeOf, look, put, refusal, stage, type Stage } from "../stage";

const addressOf = (s: Stage, get: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
  s.run(async (context) => {
    const range = get(context.workbook.worksheets.getItem("S")).load("address");
    await context.sync();
    return range.address;
  });

describe("ranges", () => {
  it("R01 the used range of a blank sheet is its first cell", async () => {
    expect(await addressOf(stage(), (sheet) => sheet.getUsedRange())).toBe("S!A1");
  });

  it("R02 formats count as used unless only values are asked for", async () => {
    const s = stage();
    await put(s, "S", "A1", [[1]]);
    await s.run(async (context) => {
      context.workbook.worksheets.getItem("S").getRange("D9").format.fill.color = "#FF0000";
      await context.sync();
    });
    expect(await addressOf(s, (sheet) => sheet.getUsedRange())).toBe("S!A1:D9");
    expect(await addressOf(s, (sheet) => sheet.getUsedRange(true))).toBe("S!A1");
  });

  it("R03 a blank sheet has no used range for values, a formatted one neither", async () => {
    const s = stage();
    const isNull = (): Promise<boolean> =>
      s.run(async (context) => {
        const used = context.workbook.worksheets.getItem("S").getUsedRangeOrNullObject(true);
        await context.sync();
        return used.isNullObject;
      });
    expect(await isNull()).toBe(true);
    await s.run(async (context) => {
      context.workbook.worksheets.getItem("S").getRange("B2").format.font.bold = true;
      await context.sync();
    });
    expect(await isNull()).toBe(true);
  });

  it("R04 indexes count from 0, then come counts", async () => {
    expect(await addressOf(stage(), (sheet) => sheet.getRangeByIndexes(0, 1, 2, 3))).toBe("S!B1:D2");
  });

  it.each([
    [0, 0, 0, 1],
    [-1, 0, 1, 1],
    [1_048_575, 0, 2, 1],
    [0, 16_383, 1, 2],
  ])("R05 (code believed) getRangeByIndexes(%i, %i, %i, %i) is refused", async (row, column, rows, columns) => {
    const get = stage().run(async (context) => {
      context.workbook.worksheets.getItem("S").getRangeByIndexes(row, column, rows, columns);
      await context.sync();
    });
    expect(await codeOf(get)).toBe("InvalidArgument");
  });

  it("R09 a whole column has an address and a count, no values, and cannot be set", async () => {
    const s = stage();
    await s.run(async (context) => {
      const column = context.workbook.worksheets.getItem("S").getRange("C:C");
      column.load("values,text,formulas,numberFormat,address,cellCount");
      await context.sync();
      expect([column.values, column.text, column.formulas, column.numberFormat]).toEqual([null, null, null, null]);
      expect([column.address, column.cellCount]).toEqual(["S!C:C", 1_048_576]);
      column.values = [[1]];
      expect((await refusal(context.sync())).code).toBe("InvalidArgument");
    });
  });
});

describe("reading", () => {
  it("X01 a cell that was never filled", async () => {
    expect(await look(stage(), "S", "A1")).toEqual({
      values: [[""]],
      formulas: [[""]],
      text: [[""]],
      valueTypes: [["Empty"]],
      numberFormat: [["General"]],
    });
  });

  it("X02 (believed) whole numbers and fractions are both Double", async () => {
    const s = stage();
    await put(s, "S", "A1:B1", [[5, 2.5]]);
    expect((await look(s, "S", "A1:B1")).valueTypes).toEqual([["Double", "Double"]]);
  });

  it("X03 a date is its serial, known by its number format alone", async () => {
    const s = stage();
    await s.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("S").getRange("A1");
      cell.numberFormat = [["m/d/yyyy"]];
      cell.values = [[43465]];
      await context.sync();
    });
    expect(await look(s, "S", "A1")).toEqual({
      values: [[43465]],
      formulas: [[43465]],
      text: [["12/31/2018"]],
      valueTypes: [["Double"]],
      numberFormat: [["m/d/yyyy"]],
    });
  });

  it("X04 an error is its text; only its type tells it from that text", async () => {
    const s = stage();
    await put(s, "S", "A1:B1", [["=1/0", "'#DIV/0!"]]);
    expect(await look(s, "S", "A1:B1")).toMatchObject({
      values: [["#DIV/0!", "#DIV/0!"]],
      formulas: [["=1/0", "#DIV/0!"]],
      valueTypes: [["Error", "String"]],
    });
  });

  it("X05 (believed) a formula that gives no text is a String", async () => {
    const s = stage();
    await put(s, "S", "A1", [['=""']]);
    expect(await look(s, "S", "A1")).toMatchObject({
      values: [[""]],
      formulas: [['=""']],
      valueTypes: [["String"]],
    });
  });

  it("X06 text is whole however narrow the column is", async () => {
    const s = stage();
    await s.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("S").getRange("A1");
      cell.values = [[123456789]];
      cell.format.columnWidth = 4;
      await context.sync();
    });
    expect((await look(s, "S", "A1")).text).toEqual([["123456789"]]);
  });

  it("X07 formulas gives the value where there is no formula", async () => {
    const s = stage();
    await put(s, "S", "A1", [[7.5]]);
    expect((await look(s, "S", "A1")).formulas).toEqual([[7.5]]);
  });
});

describe("limits", () => {
  it("L01 a request of more than 5 MB is refused and nothing is applied", async () => {
    const s = stage();
    const rows = Array.from({ length: 600 }, () => ["x".repeat(10_000)]);
    expect(await codeOf(put(s, "S", "A1:A600", rows))).toBe("RequestPayloadSizeLimitExceeded");
    expect((await look(s, "S", "A1:A2")).values).toEqual([[""], [""]]);
  });

  it("L01 an answer of more than 5 MB is refused, though what was written stays", async () => {
    const s = stage();
    const write = s.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("A1:A300");
      range.values = Array.from({ length: 300 }, () => ["x".repeat(10_000)]);
      range.load("values,formulas");
      await context.sync();
    });
    expect(await codeOf(write)).toBe("ResponsePayloadSizeLimitExceeded");
    expect((await look(s, "S", "A300")).values[0]?.[0]).toHaveLength(10_000);
  });

  it("L02 (null is the harder of the two) past 5,000,000 cells values are null", async () => {
    await stage().run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("A1:Z200000").load("values,cellCount");
      await context.sync();
      expect([range.values, range.cellCount]).toEqual([null, 5_200_000]);
    });
  });

  it("past 33,554,000 cells everything is refused", async () => {
    const read = stage().run(async (context) => {
      context.workbook.worksheets.getItem("S").getRange("A1:AH1000000").load("values");
      await context.sync();
    });
    expect(await codeOf(read)).toBe("OperationCellsExceedLimit");
  });

  it("an address of more than 8,192 characters is refused", async () => {
    const get = stage().run(async (context) => {
      context.workbook.worksheets.getItem("S").getRange(`A1${" ".repeat(8_191)}`);
      await context.sync();
    });
    expect(await codeOf(get)).toBe("InvalidArgument");
  });
});

describe("merges and spills", () => {
  const merged = async (): Promise<Stage> => {
    const s = stage();
    await put(s, "S", "B2", [["x"]]);
    s.sheet("S").merges.push({ firstRow: 2, lastRow: 3, firstColumn: 2, lastColumn: 3 });
    return s;
  };

  it("E01 (believed) only the top left cell of a merge has a value", async () => {
    expect((await look(await merged(), "S", "B2:C3")).values).toEqual([
      ["x", ""],
      ["", ""],
    ]);
  });

  it("E02 a write to another cell of a merge is accepted and not kept", async () => {
    const s = await merged();
    await put(s, "S", "C3", [["y"]]);
    expect((await look(s, "S", "B2:C3")).values).toEqual([
      ["x", ""],
      ["", ""],
    ]);
  });

  const spilled = async (): Promise<Stage> => {
    const s = stage();
    await put(s, "S", "A4:D4", [[1, 2, 3, 4]]);
    await s.run(async (context) => {
      context.workbook.worksheets.getItem("S").getRange("G4").formulas = [["=A4:D4"]];
      await context.sync();
    });
    return s;
  };

  it("S01 a formula that gives an area spills, and knows where", async () => {
    const s = await spilled();
    expect((await look(s, "S", "G4:J4")).values).toEqual([[1, 2, 3, 4]]);
    expect(await addressOf(s, (sheet) => sheet.getRange("G4").getSpillingToRange())).toBe("S!G4:J4");
    expect(await addressOf(s, (sheet) => sheet.getRange("H4").getSpillParent())).toBe("S!G4");
  });

  it("S02 (believed) a constant in the way gives #SPILL!, clearing it brings the spill back", async () => {
    const s = await spilled();
    await put(s, "S", "H4", [["x"]]);
    const broken = await look(s, "S", "G4:J4");
    expect(broken.values).toEqual([["#SPILL!", "x", "", ""]]);
    expect(broken.valueTypes[0]?.[0]).toBe("Error");
    await s.run(async (context) => {
      context.workbook.worksheets.getItem("S").getRange("H4").clear("Contents");
      await context.sync();
    });
    expect((await look(s, "S", "G4:J4")).values).toEqual([[1, 2, 3, 4]]);
  });
});
