import { codeOf, look, put, refusal, stage, type Context, type Stage } from "../stage";

const names = (s: Stage): string[] => s.book.sheets.map(({ name }) => name);

const add = (s: Stage, name: string): Promise<void> =>
  s.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });

const on = (s: Stage, name: string, act: (sheet: Excel.Worksheet, context: Context) => void): Promise<void> =>
  s.run(async (context) => {
    act(context.workbook.worksheets.getItem(name), context);
    await context.sync();
  });

describe("worksheets", () => {
  it("W01 a new sheet comes last and the active sheet stays", async () => {
    const s = stage();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Sample").load("name,position");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([sheet.name, sheet.position, active.name]).toEqual(["Sample", 2, "S"]);
    });
  });

  it("W03 a name that is taken is refused, whatever its case", async () => {
    const s = stage({ sheets: ["S", "Sample"] });
    for (const name of ["Sample", "SAMPLE"]) {
      const error = await refusal(add(s, name));
      expect(error.code).toBe("ItemAlreadyExists");
      expect(error.message).toBe("A resource with the same name or identifier already exists.");
    }
    expect(names(s)).toEqual(["S", "Sample"]);
  });

  it("W05 31 characters are the most", async () => {
    const s = stage();
    expect(await codeOf(add(s, "x".repeat(32)))).toBe("InvalidArgument");
    await add(s, "x".repeat(31));
    expect(names(s)).toHaveLength(3);
  });

  it.each(["a:b", "a\\b", "a/b", "a?b", "a*b", "a[b", "a]b", "'a", "a'", "History"])(
    "W06 the name %s is refused",
    async (name) => {
      const s = stage();
      expect(await codeOf(add(s, name))).toBe("InvalidArgument");
      expect(await codeOf(on(s, "S", (sheet) => (sheet.name = name)))).toBe("InvalidArgument");
      expect(names(s)).toEqual(["S", "Other"]);
    },
  );

  it("W06 an apostrophe inside is allowed, an empty name is not", async () => {
    const s = stage();
    await add(s, "O'Brien");
    expect(names(s)).toContain("O'Brien");
    expect(await codeOf(on(s, "S", (sheet) => (sheet.name = "")))).toBe("InvalidArgument");
  });

  it("W08 (quoting believed) an address quotes the sheet's name where it must", async () => {
    const s = stage({ sheets: ["O'Brien 1", "Sheet1"] });
    await s.run(async (context) => {
      const quoted = context.workbook.worksheets.getItem("O'Brien 1").getRange("A1").load("address");
      const plain = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("address");
      await context.sync();
      expect([quoted.address, plain.address]).toEqual(["'O''Brien 1'!A1", "Sheet1!A1"]);
    });
  });

  it("W09 the id of a sheet stays when it is renamed and moved", async () => {
    const s = stage();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S").load("id");
      await context.sync();
      const before = sheet.id;
      sheet.name = "T";
      sheet.position = 1;
      const again = context.workbook.worksheets.getItem(before).load("id,name,position");
      await context.sync();
      expect([again.id, again.name, again.position]).toEqual([before, "T", 1]);
    });
  });

  it("W10 once synced, a sheet is found by its id although a person renames it", async () => {
    const s = stage();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      await context.sync();
      s.sheet("S").name = "Renamed";
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    expect((await look(s, "Renamed", "A1")).values).toEqual([[1]]);
  });

  it("W11 (code believed) the last visible sheet cannot be deleted", async () => {
    const s = stage({ sheets: ["S"] });
    expect(await codeOf(on(s, "S", (sheet) => sheet.delete()))).toBe("InvalidOperation");
    expect(names(s)).toEqual(["S"]);
  });

  it("W12 (believed) the last visible sheet cannot be hidden", async () => {
    const s = stage({ sheets: ["S"] });
    expect(await codeOf(on(s, "S", (sheet) => (sheet.visibility = "Hidden")))).toBe("InvalidOperation");
    expect(s.sheet("S").visibility).toBe("Visible");
  });

  it("W13 a very hidden sheet cannot be deleted, in the same batch made hidden it can", async () => {
    const s = stage();
    await on(s, "Other", (sheet) => (sheet.visibility = "VeryHidden"));
    expect(await codeOf(on(s, "Other", (sheet) => sheet.delete()))).toBe("InvalidOperation");
    await on(s, "Other", (sheet) => {
      sheet.visibility = "Hidden";
      sheet.delete();
    });
    expect(names(s)).toEqual(["S"]);
  });

  it("W16 a position counts from 0 and the others shift", async () => {
    const s = stage({ sheets: ["A", "B", "C"] });
    await on(s, "C", (sheet) => (sheet.position = 0));
    expect(names(s)).toEqual(["C", "A", "B"]);
  });

  it("W17 the tab's color: empty, set, null while hidden", async () => {
    const s = stage();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Other").load("tabColor");
      await context.sync();
      expect(sheet.tabColor).toBe("");
      sheet.tabColor = "#FFA500";
      sheet.load("tabColor");
      await context.sync();
      expect(sheet.tabColor).toBe("#FFA500");
      sheet.visibility = "Hidden";
      sheet.load("tabColor");
      await context.sync();
      expect(sheet.tabColor).toBeNull();
    });
  });
});

describe("copies and renames", () => {
  it("J01 a copy comes first, or where it is told", async () => {
    const s = stage();
    await on(s, "S", (sheet) => sheet.copy());
    expect(names(s)).toEqual(["S (2)", "S", "Other"]);
    await on(s, "S", (sheet) => sheet.copy("After", sheet));
    expect(names(s)).toEqual(["S (2)", "S", "S (3)", "Other"]);
  });

  it("J02 a copied table has a name of its own, and formulas on the copy refer to it", async () => {
    const s = stage();
    await put(s, "S", "A1:A3", [["x"], [1], [2]]);
    await on(s, "S", (sheet) => (sheet.tables.add("A1:A3", true).name = "T"));
    await put(s, "S", "C1", [["=SUM(T[x])"]]);
    await on(s, "S", (sheet) => sheet.copy());
    const copy = s.sheet("S (2)");
    const [table] = copy.tables;
    expect(table?.name).not.toBe("T");
    expect((await look(s, "S (2)", "C1")).formulas).toEqual([[`=SUM(${table?.name ?? ""}[x])`]]);
    expect((await look(s, "S", "C1")).formulas).toEqual([["=SUM(T[x])"]]);
  });

  it("J03 the workbook's name stays with the sheet, the copy gets one of its own", async () => {
    const s = stage();
    await s.run(async (context) => {
      const { names: list, worksheets } = context.workbook;
      list.add("N", worksheets.getItem("S").getRange("A1"));
      const copy = worksheets.getItem("S").copy();
      await context.sync();
      const own = copy.names.getItem("N").load("formula,scope");
      const workbooks = list.getItem("N").load("formula,scope");
      await context.sync();
      expect([workbooks.formula, workbooks.scope]).toEqual(["=S!$A$1", "Workbook"]);
      expect([own.formula, own.scope]).toEqual(["='S (2)'!$A$1", "Worksheet"]);
    });
  });

  it("J04 while a copy with that name is in front, the workbook's name is refused", async () => {
    const s = stage();
    await s.run(async (context) => {
      const { names: list, worksheets } = context.workbook;
      list.add("N", worksheets.getItem("S").getRange("A1"));
      const copy = worksheets.getItem("S").copy();
      await context.sync();
      copy.activate();
      list.getItem("N").delete();
      await context.sync();
      list.add("N", worksheets.getItem("S").getRange("A1"));
      expect((await refusal(context.sync())).code).toBe("ItemAlreadyExists");
    });
  });

  it("J05 formulas follow a renamed sheet, its old name is gone, its id works", async () => {
    const s = stage();
    await put(s, "S", "A1", [[7]]);
    await put(s, "Other", "A1", [["=S!A1"]]);
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S").load("id");
      await context.sync();
      sheet.name = "T";
      const byId = context.workbook.worksheets.getItem(sheet.id).load("name");
      await context.sync();
      expect(byId.name).toBe("T");
      context.workbook.worksheets.getItem("S");
      expect((await refusal(context.sync())).code).toBe("ItemNotFound");
    });
    expect(await look(s, "Other", "A1")).toMatchObject({ formulas: [["=T!A1"]], values: [[7]] });
  });
});
