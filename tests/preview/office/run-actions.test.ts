import { createOfficeStandIn } from "../../../src/preview/office/stand-in";
import { createBook } from "../../../src/preview/workbook/new-book";
import { stage } from "./stage";

describe("objects of a request", () => {
  it("a method that makes something is carried out once, however often its object is used", async () => {
    const s = stage();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.add("New");
      sheet.load("name");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      await context.sync();
      sheet.load("position");
      await context.sync();
      expect([sheet.name, sheet.position]).toEqual(["New", 2]);
    });
    expect(s.book.sheets.map(({ name }) => name)).toEqual(["S", "Other", "New"]);
  });

  it("a sheet that is deleted in a batch is gone for what follows", async () => {
    const s = stage();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Other");
      const range = sheet.getRange("A1");
      sheet.delete();
      range.values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  it("a request that names no object is refused, not thrown", async () => {
    const standIn = createOfficeStandIn(createBook());
    const { body } = await standIn.answer({
      Actions: [{ Id: 1, ActionType: 2, Name: "", ObjectPathId: 9 }],
      ObjectPaths: {},
    });
    expect(body.Error).toMatchObject({ Code: "InvalidObjectPath", ActionIndex: 0 });
  });

  it("an action of an unknown type is refused loudly", async () => {
    const standIn = createOfficeStandIn(createBook());
    const { body } = await standIn.answer({
      Actions: [{ Id: 1, ActionType: 99, Name: "", ObjectPathId: 1 }],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
    });
    expect(body.Error?.Message).toBe("The stand-in for Excel does not know the action type 99.");
    expect(standIn.troubles).toHaveLength(1);
  });

  it("a failed batch gives back nothing that it loaded", async () => {
    const s = stage();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S").load("name");
      context.workbook.worksheets.getItem("no");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
      expect(() => sheet.name).toThrow();
    });
  });
});
