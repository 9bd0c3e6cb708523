import { codeOf, look, put, refusal, stage } from "../stage";

const SIZE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

describe("writing values", () => {
  it.each([
    ["too narrow", [[1], [2]]],
    ["ragged", [[1], [2, 3]]],
    [
      "too long",
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
  ])("V01 a block that is %s is refused whole", async (_, values) => {
    const s = stage();
    const error = await refusal(put(s, "S", "A1:B2", values));
    expect([error.code, error.message, error.debugInfo.errorLocation]).toEqual([
      "InvalidArgument",
      SIZE,
      "Range.values",
    ]);
    expect((await look(s, "S", "A1:B2")).valueTypes).toEqual([
      ["Empty", "Empty"],
      ["Empty", "Empty"],
    ]);
  });

  it("V02 a single value, format or formula goes to every cell; relative references shift", async () => {
    const s = stage();
    await put(s, "S", "B1:B3", [[1], [2], [3]]);
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("A1:A20").values = "x" as unknown as string[][];
      sheet.getRange("A1:A20").numberFormat = "m/d/yyyy" as unknown as string[][];
      sheet.getRange("C1:C3").formulas = "=B1*2" as unknown as string[][];
      await context.sync();
    });
    const all = await look(s, "S", "A1:A20");
    expect(all.values).toEqual(Array.from({ length: 20 }, () => ["x"]));
    expect(all.numberFormat).toEqual(Array.from({ length: 20 }, () => ["m/d/yyyy"]));
    const formulas = await look(s, "S", "C1:C3");
    expect(formulas.formulas).toEqual([["=B1*2"], ["=B2*2"], ["=B3*2"]]);
    expect(formulas.values).toEqual([[2], [4], [6]]);
  });

  it("V03 a number format in a block of one goes to every cell", async () => {
    const s = stage();
    await s.run(async (context) => {
      context.workbook.worksheets.getItem("S").getRange("E3:E6").numberFormat = [["$0.00"]];
      await context.sync();
    });
    expect((await look(s, "S", "E3:E6")).numberFormat).toEqual([["$0.00"], ["$0.00"], ["$0.00"], ["$0.00"]]);
  });

  it("V27 (sources disagree; the harder) a value in a block of one is refused for several cells", async () => {
    expect(await codeOf(put(stage(), "S", "E3:E6", [["x"]]))).toBe("InvalidArgument");
    const formula = stage().run(async (context) => {
      context.workbook.worksheets.getItem("S").getRange("E3:E6").formulas = [["=A1"]];
      await context.sync();
    });
    expect(await codeOf(formula)).toBe("InvalidArgument");
  });

  it("V04 null leaves a cell as it is, in values, formulas and number formats", async () => {
    const s = stage();
    await put(s, "S", "A1:B1", [[1, "x"]]);
    await put(s, "S", "A1:B1", [[null, "y"]]);
    await s.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("A1:B1");
      range.numberFormat = [["0.0", null]];
      range.formulas = [[null, "=A1"]];
      await context.sync();
    });
    expect(await look(s, "S", "A1:B1")).toMatchObject({
      values: [[1, 1]],
      formulas: [[1, "=A1"]],
      numberFormat: [["0.0", "General"]],
    });
  });

  it("V05 (believed) undefined and numbers that are none leave a cell, a Date arrives as text", async () => {
    const s = stage();
    await put(s, "S", "A1:C1", [[1, 2, 3]]);
    await put(s, "S", "A1:C1", [[undefined, NaN, Infinity]]);
    expect((await look(s, "S", "A1:C1")).values).toEqual([[1, 2, 3]]);
    await put(s, "S", "A1", [[new Date(Date.UTC(2024, 0, 2, 3, 4, 5))]]);
    expect((await look(s, "S", "A1")).values).toEqual([["2024-01-02T03:04:05.000Z"]]);
  });

  it("V06 an empty text clears the content and keeps the look; as a format it is General", async () => {
    const s = stage();
    await put(s, "S", "A1", [["x"]]);
    await s.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("S").getRange("A1");
      cell.format.fill.color = "#FF0000";
      cell.numberFormat = [["0.00"]];
      cell.values = [[""]];
      cell.numberFormat = [[""]];
      cell.load("format/fill/color");
      await context.sync();
      expect(cell.format.fill.color).toBe("#FF0000");
    });
    expect(await look(s, "S", "A1")).toMatchObject({
      values: [[""]],
      valueTypes: [["Empty"]],
      numberFormat: [["General"]],
    });
  });

  it("V08 a text with an equals sign becomes a formula", async () => {
    const s = stage();
    await put(s, "S", "A1:B1", [[1, 2]]);
    await put(s, "S", "C1", [["=A1+B1"]]);
    expect(await look(s, "S", "C1")).toMatchObject({ formulas: [["=A1+B1"]], values: [[3]] });
  });

  it("V09 texts that start with + or - are read as formulas (results believed)", async () => {
    const s = stage();
    await put(s, "S", "A1:B1", [["-abc", "+1+2"]]);
    expect((await look(s, "S", "A1:B1")).values).toEqual([["#NAME?", 3]]);
  });

  it("V12 (code believed) a formula that cannot be read refuses the whole block", async () => {
    const s = stage();
    expect(await codeOf(put(s, "S", "A1:B1", [[1, "=SUM("]]))).toBe("InvalidArgument");
    expect((await look(s, "S", "A1:B1")).values).toEqual([["", ""]]);
  });

  it("V14 (believed) a leading apostrophe makes text and is not part of it", async () => {
    const s = stage();
    await put(s, "S", "A1:B1", [["'00123", "'=A1"]]);
    expect(await look(s, "S", "A1:B1")).toMatchObject({
      values: [["00123", "=A1"]],
      formulas: [["00123", "=A1"]],
      valueTypes: [["String", "String"]],
    });
  });

  it("V15 text like a formula, read and written back, becomes a live formula", async () => {
    const s = stage();
    s.type("S", 1, 1, "'=AVERAGE(B1:B2)");
    await put(s, "S", "B1:B2", [[1], [3]]);
    const { values, formulas } = await look(s, "S", "A1");
    expect([values, formulas]).toEqual([[["=AVERAGE(B1:B2)"]], [["=AVERAGE(B1:B2)"]]]);
    await put(s, "S", "A1", values);
    expect((await look(s, "S", "A1")).values).toEqual([[2]]);
  });

  it("V16 (believed) digits as text become numbers and lose their zeros", async () => {
    const s = stage();
    await put(s, "S", "A1:B1", [["00123", " 5"]]);
    expect(await look(s, "S", "A1:B1")).toMatchObject({ values: [[123, 5]], valueTypes: [["Double", "Double"]] });
  });

  it("V28 (believed) texts like numbers become numbers, and the format follows", async () => {
    const s = stage();
    await put(s, "S", "A1:D1", [["1E5", "10%", "$120", "1,234"]]);
    const { values, numberFormat } = await look(s, "S", "A1:D1");
    expect(values).toEqual([[100000, 0.1, 120, 1234]]);
    expect(numberFormat[0]).not.toContain("General");
  });

  it("V17 an ISO date becomes a serial with a date's format", async () => {
    const s = stage();
    await put(s, "S", "A1", [["2018-12-31"]]);
    expect(await look(s, "S", "A1")).toMatchObject({ values: [[43465]], numberFormat: [["m/d/yyyy"]] });
  });

  it("V18 dates are read as in the US, whatever the locale; others stay text", async () => {
    const s = stage();
    await put(s, "S", "A1:B1", [["3/11/2015", "19-8-2025"]]);
    // March 11, 2015.
    expect((await look(s, "S", "A1:B1")).values).toEqual([[42074, "19-8-2025"]]);
  });

  it("V19 (believed) short texts like dates and times turn into them, in the year of today", async () => {
    const s = stage();
    await put(s, "S", "A1:D1", [["1-2", "MAR1", "1/2", "12:30"]]);
    // January 2 and March 1 of 2024, noon and a half.
    expect((await look(s, "S", "A1:D1")).values).toEqual([[45293, 45352, 45293, 0.5208333333333334]]);
  });

  it("V20 (plain cell believed) TRUE becomes a boolean", async () => {
    const s = stage();
    await put(s, "S", "A1", [["TRUE"]]);
    expect(await look(s, "S", "A1")).toMatchObject({ values: [[true]], valueTypes: [["Boolean"]], text: [["TRUE"]] });
  });

  it("V21 (believed) #N/A becomes the error", async () => {
    const s = stage();
    await put(s, "S", "A1", [["#N/A"]]);
    expect(await look(s, "S", "A1")).toMatchObject({ values: [["#N/A"]], valueTypes: [["Error"]] });
  });

  it("V22 (believed) in the text format everything stays as given; set later it changes nothing", async () => {
    const s = stage();
    await s.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("A1:D1");
      range.numberFormat = [["@", "@", "@", "@"]];
      range.values = [["00123", "1/2", "TRUE", "=A1"]];
      const number = context.workbook.worksheets.getItem("S").getRange("A2");
      number.values = [["00123"]];
      number.numberFormat = [["@"]];
      await context.sync();
    });
    expect(await look(s, "S", "A1:D1")).toMatchObject({
      values: [["00123", "1/2", "TRUE", "=A1"]],
      valueTypes: [["String", "String", "String", "String"]],
    });
    expect(await look(s, "S", "A2")).toMatchObject({ values: [[123]], valueTypes: [["Double"]] });
  });

  it("V24 (refusal believed; the harder) more than 32,767 characters are refused", async () => {
    const s = stage();
    await put(s, "S", "A1", [["x".repeat(32_767)]]);
    expect((await look(s, "S", "A1")).values[0]?.[0]).toHaveLength(32_767);
    expect(await codeOf(put(s, "S", "A2", [["x".repeat(32_768)]]))).toBe("InvalidArgument");
  });
});
