import { actAs } from "../../../../src/preview/workbook/events";
import { activate, renameSheet } from "../../../../src/preview/workbook/sheets";
import { setValues } from "../../../../src/preview/workbook/edit";
import { sortTable } from "../../../../src/preview/workbook/table-rows";
import { addTable } from "../../../../src/preview/workbook/tables";
import { codeOf, look, put, refusal, settled, stage, type Context, type Stage, withCode } from "../stage";

const onSheet = (s: Stage, act: (sheet: Excel.Worksheet, context: Context) => void, name = "S"): Promise<void> =>
  s.run(async (context) => {
    act(context.workbook.worksheets.getItem(name), context);
    await context.sync();
  });

describe("view", () => {
  it("A01 (the harder) selecting on a sheet that is not in front does nothing until it is and a sync was between", async () => {
    const s = stage();
    const selected = { firstRow: 3, lastRow: 3, firstColumn: 3, lastColumn: 3 };
    await onSheet(s, (sheet) => sheet.getRange("C3").select(), "Other");
    expect(s.sheet("Other").selection).not.toEqual(selected);
    await onSheet(
      s,
      (sheet) => {
        sheet.activate();
        sheet.getRange("C3").select();
      },
      "Other",
    );
    expect(s.sheet("Other").selection).not.toEqual(selected);
    await onSheet(s, (sheet) => sheet.getRange("C3").select(), "Other");
    expect(s.sheet("Other").selection).toEqual(selected);
  });

  it("A02 a new sheet is not brought to the front in the request that adds it", async () => {
    const s = stage();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.add("New");
      sheet.activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(active.name).toBe("S");
      sheet.activate();
      const now = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(now.name).toBe("New");
    });
  });

  it("A03 frozen panes of another sheet leave the view, and tell a change of sheets that did not happen", async () => {
    const s = stage();
    const told: string[] = [];
    await s.run(async (context) => {
      const other = context.workbook.worksheets.getItem("Other").load("id");
      context.workbook.worksheets.onActivated.add(({ worksheetId }) => {
        told.push(worksheetId);
        return Promise.resolve();
      });
      await context.sync();
      other.freezePanes.freezeAt(other.getRange("A1:B2"));
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      await settled();
      expect([active.name, told]).toEqual(["S", [other.id]]);
    });
    expect(s.sheet("Other").frozen).toEqual({ rows: 2, columns: 2 });
  });

  it("A04 nothing is frozen, then rows are", async () => {
    await stage().run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem("S");
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      freezePanes.freezeRows(1);
      const rows = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(rows.address).toBe("S!1:1");
    });
  });
});

describe("protection", () => {
  const locked = async (password?: string): Promise<Stage> => {
    const s = stage();
    await onSheet(s, (sheet) => {
      sheet.getRange("A1").format.protection.locked = false;
      sheet.getRange("A3").format.protection.locked = false;
      sheet.protection.protect(undefined, password);
    });
    return s;
  };

  it("P01 a locked cell cannot be written", async () => {
    const s = await locked();
    const error = await refusal(put(s, "S", "A2", [[1]]));
    expect([error.code, error.message]).toEqual(["AccessDenied", "You cannot perform the requested operation."]);
  });

  it("P02 a block with one locked cell is refused whole, although that cell is left out", async () => {
    const s = await locked();
    expect(await codeOf(put(s, "S", "A1:A3", [[1], [null], [3]]))).toBe("AccessDenied");
    expect((await look(s, "S", "A1:A3")).values).toEqual([[""], [""], [""]]);
  });

  it("P03 unlocked cells are written by themselves", async () => {
    const s = await locked();
    await put(s, "S", "A1", [[1]]);
    expect((await look(s, "S", "A1")).values).toEqual([[1]]);
  });

  it("P05 protecting twice is refused, and unprotecting what is not protected", async () => {
    const s = await locked();
    expect(await codeOf(onSheet(s, (sheet) => sheet.protection.protect()))).toBe("AccessDenied");
    expect(await codeOf(onSheet(s, (sheet) => sheet.protection.unprotect(), "Other"))).toBe("AccessDenied");
  });

  it("P06 (code believed) a wrong password is refused and the sheet stays protected", async () => {
    const s = await locked("right");
    expect(await codeOf(onSheet(s, (sheet) => sheet.protection.unprotect("wrong")))).toBe("InvalidArgument");
    await s.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("S");
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(true);
    });
  });

  it("P08 (code believed) a protected structure refuses changes of sheets, not of cells", async () => {
    const s = stage();
    await s.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const changes: ((sheet: Excel.Worksheet, context: Context) => void)[] = [
      (_, context) => context.workbook.worksheets.add("x"),
      (sheet) => sheet.delete(),
      (sheet) => (sheet.name = "x"),
      (sheet) => (sheet.position = 1),
    ];
    for (const change of changes) expect(await codeOf(onSheet(s, change))).toBe("AccessDenied");
    await put(s, "S", "A1", [[1]]);
    expect((await look(s, "S", "A1")).values).toEqual([[1]]);
  });
});

describe("events", () => {
  const watched = async (): Promise<{ s: Stage; told: Record<string, unknown>[] }> => {
    const s = stage();
    const told: Record<string, unknown>[] = [];
    await onSheet(s, (sheet) => {
      sheet.onChanged.add((event) => {
        const { type, address, changeType, source, triggerSource, details } = event;
        told.push({ type, address, changeType, source, triggerSource, details });
        return Promise.resolve();
      });
    });
    return { s, told };
  };

  it("O01 a person's typing tells the cell before and after", async () => {
    const { s, told } = await watched();
    s.type("S", 2, 1, "x");
    await settled();
    expect(told).toEqual([
      {
        type: "WorksheetChanged",
        address: "A2",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "Unknown",
        details: { valueBefore: "", valueAfter: "x", valueTypeBefore: "Empty", valueTypeAfter: "String" },
      },
    ]);
  });

  it("O02 several cells are one event without details", async () => {
    const { s, told } = await watched();
    await put(s, "S", "A1:B2", [
      [1, 2],
      [3, 4],
    ]);
    await settled();
    expect(told.map(({ address, details }) => [address, details])).toEqual([["A1:B2", undefined]]);
  });

  it("O03 the add-in's own write is told as its own, another person's as remote", async () => {
    const { s, told } = await watched();
    await put(s, "S", "A1:A2", [[1], [2]]);
    await settled();
    actAs(s.book, "co-author", () => {
      setValues(s.book, s.sheet("S"), { firstRow: 5, lastRow: 6, firstColumn: 1, lastColumn: 1 }, [[1], [2]], "values");
    });
    await settled();
    expect(told.map(({ source, triggerSource }) => [source, triggerSource])).toEqual([
      ["Local", "ThisLocalAddin"],
      ["Remote", "Unknown"],
    ]);
  });

  it("O04 a recalculated formula is not told", async () => {
    const { s, told } = await watched();
    await put(s, "S", "B1", [["=Other!A1"]]);
    await settled();
    told.length = 0;
    await put(s, "Other", "A1", [[5]]);
    await settled();
    expect((await look(s, "S", "B1")).values).toEqual([[5]]);
    expect(told).toEqual([]);
  });

  it("O07 changing sheets tells which was left and which is in front", async () => {
    const s = stage();
    const told: string[] = [];
    await s.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onActivated.add(({ worksheetId }) => Promise.resolve(void told.push(`to ${worksheetId}`)));
      worksheets.onDeactivated.add(({ worksheetId }) => Promise.resolve(void told.push(`from ${worksheetId}`)));
      await context.sync();
    });
    activate(s.book, s.sheet("Other"));
    await settled();
    expect(told.sort()).toEqual([`from ${s.sheet("S").id}`, `to ${s.sheet("Other").id}`]);
  });

  it("O08 (desktop, the harder) selecting what is selected tells it again", async () => {
    const s = stage();
    const told: string[] = [];
    await onSheet(s, (sheet) => {
      sheet.onSelectionChanged.add(({ address }) => Promise.resolve(void told.push(address)));
    });
    for (let time = 0; time < 2; time++) await onSheet(s, (sheet) => sheet.getRange("B2").select());
    await settled();
    expect(told).toEqual(["B2", "B2"]);
  });

  it("sorted rows are told apart from changed cells, with the area that was sorted", async () => {
    const s = stage();
    const told: unknown[] = [];
    await s.run(async (context) => {
      context.workbook.worksheets.onRowSorted.add(({ address, source, worksheetId }) =>
        Promise.resolve(void told.push([address, source, worksheetId])),
      );
      await context.sync();
    });
    await put(s, "S", "A1:A3", [["Name"], ["Bo"], ["Al"]]);
    const table = addTable(s.book, s.sheet("S"), { firstRow: 1, lastRow: 3, firstColumn: 1, lastColumn: 1 }, true);
    sortTable(s.book, s.sheet("S"), table, [{ column: 0, ascending: true }]);
    await settled();
    expect(told).toEqual([["A2:A3", "Local", s.sheet("S").id]]);
  });

  it("O09 a new name is told with the old one, whoever gave it", async () => {
    const s = stage({ office: { otherSets: { ExcelApiOnline: "1.1" } } });
    const told: unknown[] = [];
    await s.run(async (context) => {
      context.workbook.worksheets.onNameChanged.add(({ nameBefore, nameAfter, source, worksheetId }) =>
        Promise.resolve(void told.push([nameBefore, nameAfter, source, worksheetId])),
      );
      await context.sync();
    });
    const { id } = s.sheet("S");
    renameSheet(s.book, s.sheet("S"), "T");
    await onSheet(s, (sheet) => (sheet.name = "U"), "T");
    actAs(s.book, "co-author", () => renameSheet(s.book, s.sheet("U"), "V"));
    await settled();
    expect(told).toEqual([
      ["S", "T", "Local", id],
      ["T", "U", "Local", id],
      ["U", "V", "Remote", id],
    ]);
  });
});

describe("calculation", () => {
  it("K01 suspended until the next sync, what is loaded with the write is from before", async () => {
    const s = stage();
    await put(s, "S", "A1:C1", [[1, 2, "=SUM(A1:B1)"]]);
    await s.run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("A1:B1").values = [[10, 20]];
      const range = sheet.getRange("A1:C1").load("values");
      application.load("calculationMode");
      await context.sync();
      expect([range.values, application.calculationMode]).toEqual([[[10, 20, 3]], "Automatic"]);
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[10, 20, 30]]);
    });
  });

  it("K02 in manual mode results are old until they are calculated", async () => {
    const s = stage();
    await put(s, "S", "A1:B1", [[1, "=A1*2"]]);
    await s.run(async (context) => {
      const { application } = context.workbook;
      application.calculationMode = "Manual";
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("A1").values = [[9]];
      const result = sheet.getRange("B1").load("values");
      await context.sync();
      expect(result.values).toEqual([[2]]);
      application.calculate("Full");
      result.load("values");
      await context.sync();
      expect(result.values).toEqual([[18]]);
    });
  });
});

describe("a person is typing in a cell", () => {
  it("Q01 everything is refused at once, reading too", async () => {
    const s = stage();
    s.book.editing = { sheet: s.sheet("S").id, row: 1, column: 1 };
    expect(await codeOf(look(s, "S", "A1"))).toBe("InvalidOperationInCellEditMode");
    expect(await codeOf(put(s, "S", "A1", [[1]]))).toBe("InvalidOperationInCellEditMode");
    s.book.editing = null;
    expect((await look(s, "S", "A1")).values).toEqual([[""]]);
  });

  it("Q02 with delayForCellEdit it waits for the end", async () => {
    const s = stage();
    s.book.editing = { sheet: s.sheet("S").id, row: 1, column: 1 };
    let done = false;
    const write = s.client.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("S").getRange("A1").values = [[1]];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(done).toBe(false);
    s.book.editing = null;
    await write;
    expect((await look(s, "S", "A1")).values).toEqual([[1]]);
  });
});

describe("the workbook", () => {
  it("Z01 (web view mode, the harder) a read-only workbook says so and takes no change", async () => {
    const s = stage();
    s.book.readOnly = true;
    await s.run(async (context) => {
      context.workbook.load("readOnly");
      await context.sync();
      expect(context.workbook.readOnly).toBe(true);
    });
    expect(await codeOf(put(s, "S", "A1", [[1]]))).toBe("AccessDenied");
    expect(await codeOf(onSheet(s, (sheet) => (sheet.name = "x")))).toBe("AccessDenied");
    expect(await codeOf(onSheet(s, (sheet) => sheet.tables.add("A1:B2", true)))).toBe("AccessDenied");
  });

  it("Z02 it is dirty after a write", async () => {
    const s = stage();
    const isDirty = (): Promise<boolean> =>
      s.run(async (context) => {
        context.workbook.load("isDirty");
        await context.sync();
        return context.workbook.isDirty;
      });
    expect(await isDirty()).toBe(false);
    await put(s, "S", "A1", [[1]]);
    expect(await isDirty()).toBe(true);
  });

  it("Z03 a setting is overwritten by one of the same key; a missing one is refused (code believed)", async () => {
    await stage().run(async (context) => {
      const { settings } = context.workbook;
      settings.add("k", 1);
      settings.add("k", 2);
      const setting = settings.getItem("k").load("value");
      await context.sync();
      expect(setting.value).toBe(2);
      settings.getItem("no").load("value");
      expect((await refusal(context.sync())).code).toBe("ItemNotFound");
    });
  });

  it("Z05 keys of a sheet's properties ignore case, and have at most 255 characters", async () => {
    await stage().run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getItem("S");
      customProperties.add("Key", "v");
      const found = customProperties.getItem("KEY").load("value");
      await context.sync();
      expect(found.value).toBe("v");
      customProperties.add("key", "w");
      found.load("value");
      const count = customProperties.getCount();
      await context.sync();
      expect([found.value, count.value]).toEqual(["w", 1]);
      customProperties.add("k".repeat(256), "v");
      expect((await refusal(context.sync())).code).toBe("InvalidArgument");
    });
  });
});

describe("page layout", () => {
  it("Y01 one page wide and any height; zoom is set as one object", async () => {
    const s = stage();
    await onSheet(s, ({ pageLayout }) => {
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      expect(() => (pageLayout.zoom.scale = 50)).not.toThrow();
    });
    expect(s.sheet("S").page).toMatchObject({
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    });
    await onSheet(stage(), ({ pageLayout }) => {
      expect(() => (pageLayout.zoom.scale = 50)).toThrow(withCode("PropertyNotLoaded"));
    });
  });

  it("Y02 (refusal believed) rows to repeat must be whole", async () => {
    const s = stage();
    await onSheet(s, (sheet) => sheet.pageLayout.setPrintTitleRows("$1:$1"));
    expect(s.sheet("S").page.printTitleRows).toEqual([1, 1]);
    expect(await codeOf(onSheet(s, (sheet) => sheet.pageLayout.setPrintTitleRows("A1:C1")))).toBe("InvalidArgument");
  });
});
