import { codeOf, stage, type Stage } from "../stage";

const apply = (s: Stage, address: string, act: (format: Excel.RangeFormat) => void): Promise<void> =>
  s.run(async (context) => {
    act(context.workbook.worksheets.getItem("S").getRange(address).format);
    await context.sync();
  });

const read = (s: Stage, address: string, select: string): Promise<Excel.RangeFormat> =>
  s.run(async (context) => {
    const { format } = context.workbook.worksheets.getItem("S").getRange(address);
    format.load(select);
    await context.sync();
    return format;
  });

describe("formats of cells", () => {
  it("are set and read back, and null where cells differ", async () => {
    const s = stage();
    await apply(s, "A1:B2", (format) => {
      format.font.set({ name: "Arial", size: 9, bold: true, italic: true, underline: "Single", color: "#123456" });
      format.fill.color = "#abc";
      format.wrapText = true;
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.indentLevel = 2;
    });
    const look =
      "font/name,font/size,font/bold,font/italic,font/underline,font/color,fill/color,wrapText,horizontalAlignment,verticalAlignment,indentLevel";
    const same = await read(s, "A1:B2", look);
    expect(same.toJSON()).toEqual({
      font: { name: "Arial", size: 9, bold: true, italic: true, underline: "Single", color: "#123456" },
      fill: { color: "#AABBCC" },
      wrapText: true,
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      indentLevel: 2,
    });
    const mixed = await read(s, "A1:C2", "font/bold,fill/color,wrapText");
    expect([mixed.font.bold, mixed.fill.color, mixed.wrapText]).toEqual([null, null, null]);
  });

  it("a cleared fill reads as white", async () => {
    const s = stage();
    await apply(s, "A1", (format) => (format.fill.color = "#FF0000"));
    await apply(s, "A1", (format) => format.fill.clear());
    expect((await read(s, "A1", "fill/color")).fill.color).toBe("#FFFFFF");
  });

  it("borders go to the edges of the range and inside of it", async () => {
    const s = stage();
    await apply(s, "B2:C3", ({ borders }) => {
      borders.getItem("EdgeBottom").set({ style: "Continuous", weight: "Medium", color: "#112233" });
      borders.getItem("InsideVertical").color = "#445566";
    });
    const borders = (row: number, column: number) =>
      s.book.formats[s.sheet("S").cells.get(row)?.[column - 1]?.format ?? 0]?.borders;
    const bottom = { style: "Continuous", weight: "Medium", color: "#112233" };
    const inner = { style: "Continuous", weight: "Thin", color: "#445566" };
    expect(borders(3, 2)).toEqual({ top: null, bottom, left: null, right: inner });
    expect(borders(3, 3)).toEqual({ top: null, bottom, left: inner, right: null });
    expect(borders(2, 2)).toEqual({ top: null, bottom: null, left: null, right: inner });
    await apply(s, "B2:C3", ({ borders: all }) => (all.getItem("EdgeBottom").style = "None"));
    expect(borders(3, 2)?.bottom).toBeNull();
  });

  it("widths and heights are in points", async () => {
    const s = stage();
    const before = await read(s, "A1", "columnWidth,rowHeight");
    expect([before.columnWidth, before.rowHeight]).toEqual([48, 15]);
    await apply(s, "A1:B1", (format) => {
      format.columnWidth = 75;
      format.rowHeight = 30;
    });
    expect(s.sheet("S").columns.get(2)).toEqual({ width: 100 });
    const after = await read(s, "A1:C1", "columnWidth,rowHeight");
    expect([after.columnWidth, after.rowHeight]).toEqual([null, 30]);
    await apply(s, "A1", (format) => format.autofitRows());
    expect(s.sheet("S").rows.get(1)).toBeUndefined();
  });

  it("what Excel does not take is refused", async () => {
    const s = stage();
    expect(await codeOf(apply(s, "A1", (format) => (format.rowHeight = 410)))).toBe("InvalidArgument");
    expect(await codeOf(apply(s, "A1", (format) => (format.indentLevel = 251)))).toBe("InvalidArgument");
    expect(await codeOf(apply(s, "A1", (format) => (format.fill.color = "#12")))).toBe("InvalidArgument");
    expect(await codeOf(apply(s, "A1", (format) => (format.font.size = 500)))).toBe("InvalidArgument");
  });
});
