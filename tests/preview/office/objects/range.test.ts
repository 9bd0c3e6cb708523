import { codeOf, put, settled, stage, type Context, type Stage } from "../stage";

const places: readonly (readonly [string, (range: Excel.Range) => Excel.Range])[] = [
  ["S!C3", (range) => range.getCell(1, 1)],
  ["S!B3:D3", (range) => range.getRow(1)],
  ["S!C2:C4", (range) => range.getColumn(1)],
  ["S!B4:D4", (range) => range.getLastRow()],
  ["S!D2:D4", (range) => range.getLastColumn()],
  ["S!D4", (range) => range.getLastCell()],
  ["S!2:4", (range) => range.getEntireRow()],
  ["S!B:D", (range) => range.getEntireColumn()],
  ["S!B1:D1", (range) => range.getRowsAbove(1)],
  ["S!B5:D6", (range) => range.getRowsBelow(2)],
  ["S!A2:A4", (range) => range.getColumnsBefore()],
  ["S!E2:F4", (range) => range.getColumnsAfter(2)],
  ["S!C4:E6", (range) => range.getOffsetRange(2, 1)],
  ["S!B2:C6", (range) => range.getResizedRange(2, -1)],
  ["S!B2", (range) => range.getAbsoluteResizedRange(1, 1)],
  ["S!B2:F9", (range) => range.getBoundingRect("F9")],
  ["S!C3:D4", (range) => range.getIntersection("C3:Z99")],
  ["S!B2:C3", (range) => range.getUsedRange(true)],
  ["S!B2:C3", (range) => range.getCell(0, 0).getSurroundingRegion()],
];

const filled = async (): Promise<Stage> => {
  const s = stage();
  await put(s, "S", "B2:C3", [
    [1, "x"],
    ["=B2", true],
  ]);
  return s;
};

describe("ranges from ranges", () => {
  it.each(places)("%s", async (address, get) => {
    const s = await filled();
    await s.run(async (context) => {
      const range = get(context.workbook.worksheets.getItem("S").getRange("B2:D4")).load("address");
      await context.sync();
      expect(range.address).toBe(address);
    });
  });

  it("what lies outside of the sheet is refused", async () => {
    const above = stage().run(async (context) => {
      context.workbook.worksheets.getItem("S").getRange("A1").getRowsAbove(1);
      await context.sync();
    });
    expect(await codeOf(above)).toBe("InvalidArgument");
  });

  it("special cells by kind; none is a null object", async () => {
    const s = await filled();
    await s.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("A1:D4");
      const constants = range.getSpecialCells("Constants").load("address,areaCount,cellCount");
      const numbers = range.getSpecialCells("Constants", "Numbers").load("address");
      const formulas = range.getSpecialCellsOrNullObject("Formulas").load("address");
      const errors = range.getSpecialCellsOrNullObject("Formulas", "Errors");
      await context.sync();
      expect([constants.address, constants.areaCount, constants.cellCount]).toEqual(["S!B2:C2,S!C3", 2, 3]);
      expect([numbers.address, formulas.address, errors.isNullObject]).toEqual(["S!B2", "S!B3", true]);
    });
  });

  describe("several areas", () => {
    const several = { office: { excelApi: "1.18" } };
    const areasOn = (context: Context, address: string): Excel.RangeAreas =>
      context.workbook.worksheets.getItem("S").getRanges(address);

    it("of an address with commas, whole rows among them", async () => {
      await stage().run(async (context) => {
        const areas = areasOn(context, "2:4,B7:C8").load("address,areaCount");
        await context.sync();
        expect([areas.address, areas.areaCount]).toEqual(["S!2:4,S!B7:C8", 2]);
      });
    });

    it("are selected together, and told of in one event; then the selection is no range", async () => {
      const s = stage(several);
      const heard: string[] = [];
      await s.run(async (context) => {
        context.workbook.worksheets.onSelectionChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
        areasOn(context, "2:4,7:7").select();
        await context.sync();
        const selected = context.workbook.getSelectedRanges().load("address");
        await context.sync();
        expect(selected.address).toBe("S!2:4,S!7:7");
      });
      await settled();
      expect(heard).toEqual(["2:4,7:7"]);
      const asRange = s.run(async (context) => {
        context.workbook.getSelectedRange().load("address");
        await context.sync();
      });
      expect(await codeOf(asRange)).toBe("InvalidSelection");
      await s.run(async (context) => {
        context.workbook.worksheets.getItem("S").getRange("B2").select();
        const selected = context.workbook.getSelectedRange().load("address");
        await context.sync();
        expect(selected.address).toBe("S!B2");
      });
    });

    it("cannot be selected by an older Excel, and no Excel takes an address of more than 8,192 characters", async () => {
      const select = (s: Stage, address: string): Promise<void> =>
        s.run(async (context) => {
          areasOn(context, address).select();
          await context.sync();
        });
      expect(await codeOf(select(stage(), "2:4,7:7"))).toBe("ApiNotFound");
      const rows = Array.from({ length: 900 }, (_, index) => `${1000 + 2 * index}:${1000 + 2 * index}`);
      expect(await codeOf(select(stage(several), rows.join(",")))).toBe("InvalidArgument");
      expect(await codeOf(select(stage(several), "2:4,x"))).toBe("InvalidArgument");
    });

    it("on a sheet that is not in front are not selected", async () => {
      const s = stage(several);
      await s.run(async (context) => {
        context.workbook.worksheets.getItem("Other").getRanges("2:4,7:7").select();
        await context.sync();
      });
      expect(s.sheet("Other").alsoSelected).toEqual([]);
    });
  });

  it("names stand for their cells", async () => {
    const s = await filled();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      context.workbook.names.add("Here", sheet.getRange("B2:C2"));
      const range = sheet.getRange("Here").load("address");
      await context.sync();
      expect(range.address).toBe("S!B2:C2");
    });
  });
});

describe("large blocks", () => {
  const rows = (count: number): number[][] => Array.from({ length: count }, (_, row) => [row, 2 * row]);

  it("of more than 1,500 cells are written in pieces by the client, when their shape fits", async () => {
    const s = stage();
    await put(s, "S", "A1:B2000", rows(2000));
    expect(s.sheet("S").cells.get(2000)?.[1]?.value).toBe(3998);
    expect(await codeOf(put(s, "Other", "A1:B1999", rows(2000)))).toBe("InvalidArgument");
    expect(s.sheet("Other").cells.size).toBe(0);
  });

  it("are not all or none: a locked cell further down leaves the pieces before it", async () => {
    const s = stage();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("A1:B1999").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    expect(await codeOf(put(s, "S", "A1:B2000", rows(2000)))).toBe("AccessDenied");
    expect([s.sheet("S").cells.get(700)?.[1]?.value, s.sheet("S").cells.get(1999)?.[1]?.value]).toEqual([1398, null]);
  });
});
