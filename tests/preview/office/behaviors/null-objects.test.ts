import { codeOf, look, stage, withCode } from "../stage";

describe("null objects", () => {
  it("N01 isNullObject before sync throws", async () => {
    await stage().run((context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("no");
      expect(() => sheet.isNullObject).toThrow(withCode("PropertyNotLoaded"));
      return Promise.resolve();
    });
  });

  it("N02 isNullObject is known after a sync without load", async () => {
    await stage().run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("no");
      const present = context.workbook.worksheets.getItemOrNullObject("S");
      await context.sync();
      expect([missing.isNullObject, present.isNullObject]).toEqual([true, false]);
    });
  });

  it("N05 (believed) children of a null object are null objects", async () => {
    await stage().run(async (context) => {
      const used = context.workbook.worksheets.getItemOrNullObject("no").getUsedRangeOrNullObject(true);
      used.load("values");
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  it("N06 a method without result on a null object does nothing", async () => {
    const s = stage();
    await s.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("Sample").delete();
      context.workbook.worksheets.add("Sample");
      await context.sync();
    });
    expect(s.book.sheets.map(({ name }) => name)).toEqual(["S", "Other", "Sample"]);
  });

  it("N07 (believed; the harder) setting something of a null object is refused", async () => {
    const s = stage();
    const rename = s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("no");
      await context.sync();
      sheet.name = "x";
      await context.sync();
    });
    expect(await codeOf(rename)).toBe("InvalidObjectPath");
    const write = s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("no");
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(await codeOf(write)).toBe("InvalidObjectPath");
    expect((await look(s, "S", "A1")).values).toEqual([[""]]);
  });

  it("N08 getItem of a missing sheet is refused, even with nothing loaded", async () => {
    const get = stage().run(async (context) => {
      context.workbook.worksheets.getItem("no");
      await context.sync();
    });
    expect(await codeOf(get)).toBe("ItemNotFound");
  });
});
