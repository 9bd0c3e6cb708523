import { codeOf, look, put, refusal, stage, withCode } from "../stage";

describe("batches", () => {
  it("B01 stops at the first failure and rolls nothing back", async () => {
    const s = stage();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("A1").format.protection.locked = false;
      sheet.getRange("C1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    const batch = s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("B1").values = [[2]];
      sheet.getRange("C1").values = [[3]];
      await context.sync();
    });
    expect(await codeOf(batch)).toBe("AccessDenied");
    expect((await look(s, "S", "A1:C1")).values).toEqual([[1, "", ""]]);
  });

  it("B02 rejects with the code, the place and the statement of the failing action", async () => {
    const s = stage();
    const error = await refusal(
      s.run(async (context) => {
        const range = context.workbook.worksheets.getItem("S").getRange("A1:B2");
        range.values = [[1], [2]];
        await context.sync();
      }),
    );
    expect(error).toBeInstanceOf(s.client.OfficeExtension.Error);
    expect(error.name).toBe("RichApi.Error");
    expect(error.code).toBe("InvalidArgument");
    expect(error.traceMessages).toEqual([]);
    expect(error.innerError).toBeNull();
    expect(error.debugInfo.errorLocation).toBe("Range.values");
    expect(error.debugInfo.statement).toMatch(/\.values = \.\.\.;$/);
    expect(error.debugInfo.surroundingStatements).toContain("// >>>>>");
    expect(error.debugInfo.surroundingStatements).toContain("// <<<<<");
  });

  it("B04 a second sync after a failure sends nothing of the first", async () => {
    const s = stage();
    await s.run(async (context) => {
      context.workbook.worksheets.getItem("no");
      context.workbook.worksheets.getItem("S").getRange("A1").values = [[1]];
      await refusal(context.sync());
      const before = s.standIn.counts.requests;
      await context.sync();
      expect(s.standIn.counts.requests).toBe(before);
    });
    expect((await look(s, "S", "A1")).values).toEqual([[""]]);
  });

  it("B09 a property that was not loaded throws when it is read", async () => {
    const s = stage();
    await s.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("A1");
      expect(() => range.values).toThrow(withCode("PropertyNotLoaded"));
      range.load("values");
      const error = await refusal(Promise.resolve().then(() => range.values));
      expect(error.debugInfo.errorLocation).toBe("Range.values");
      await context.sync();
      expect(range.values).toEqual([[""]]);
    });
  });

  it("B11 the items of a collection that was not loaded throw", async () => {
    const s = stage();
    await s.run(async (context) => {
      const { worksheets } = context.workbook;
      const error = await refusal(Promise.resolve().then(() => worksheets.items));
      expect([error.code, error.debugInfo.errorLocation]).toEqual(["PropertyNotLoaded", "WorksheetCollection.items"]);
      for (const select of ["name", "items/name"]) {
        const again = context.workbook.worksheets.load(select);
        await context.sync();
        expect(again.items.map(({ name }) => name)).toEqual(["S", "Other"]);
      }
    });
  });

  it("B13 a value that was set reads back as it was set until it is loaded again", async () => {
    const s = stage();
    await s.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("A1");
      range.values = [["1/2"]];
      expect(range.values).toEqual([["1/2"]]);
      await context.sync();
      expect(range.values).toEqual([["1/2"]]);
      range.load("values");
      await context.sync();
      // January 2 of 2024.
      expect(range.values).toEqual([[45293]]);
    });
  });

  it("B14 changing the loaded array sends nothing", async () => {
    const s = stage();
    await put(s, "S", "A1", [[1]]);
    await s.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("A1").load("values");
      await context.sync();
      const before = s.standIn.counts.requests;
      (range.values[0] as unknown[])[0] = 99;
      await context.sync();
      expect(s.standIn.counts.requests).toBe(before);
    });
    expect((await look(s, "S", "A1")).values).toEqual([[1]]);
  });

  it("B15 a range of a run that has ended cannot be used, a worksheet can", async () => {
    const s = stage();
    const [range, sheet] = await s.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem("S");
      const cells = worksheet.getRange("A1").load("values");
      await context.sync();
      return [cells, worksheet] as const;
    });
    expect(range.values).toEqual([[""]]);
    const invalid = withCode("InvalidObjectPath");
    expect(() => (range.values = [[2]])).toThrow(invalid);
    expect(() => range.load("values")).toThrow(invalid);
    expect(() => range.getCell(0, 0).load("values")).toThrow(invalid);
    expect(() => sheet.load("name")).not.toThrow();
  });

  it("B17 a tracked range can be used in a later run until it is let go", async () => {
    const s = stage();
    const range = await s.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("S").getRange("B2").load("address");
      cells.track();
      await context.sync();
      return cells;
    });
    await s.client.Excel.run(range, async (context) => {
      range.values = [[4]];
      await context.sync();
    });
    expect((await look(s, "S", "B2")).values).toEqual([[4]]);
    await s.client.Excel.run(range, async (context) => {
      range.untrack();
      await context.sync();
    });
    const afterwards = s.client.Excel.run(range, async (context) => {
      range.values = [[5]];
      await context.sync();
    });
    expect(await codeOf(afterwards)).toBe("InvalidObjectPath");
    expect((await look(s, "S", "B2")).values).toEqual([[4]]);
  });

  it("B23 a sync may never settle when told to", async () => {
    const s = stage();
    s.faults.at(1, { kind: "hang" });
    let settled = false;
    const sync = s.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
    void sync.finally(() => (settled = true));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(settled).toBe(false);
    expect((await look(s, "S", "A1")).values).toEqual([[""]]);
  });
});
