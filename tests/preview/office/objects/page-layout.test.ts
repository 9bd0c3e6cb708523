import { codeOf, stage } from "../stage";

describe("page layout", () => {
  it("margins, print area, footer and centering", async () => {
    const s = stage();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      const { pageLayout } = sheet;
      pageLayout.setPrintMargins("Inches", { left: 0.5, top: 1 });
      pageLayout.rightMargin = 36;
      pageLayout.setPrintArea(sheet.getRange("A1:F40"));
      pageLayout.centerHorizontally = true;
      pageLayout.headersFooters.defaultForAllPages.leftFooter = "Page &P";
      pageLayout.load("leftMargin,topMargin,rightMargin,bottomMargin");
      const area = pageLayout.getPrintArea().load("address");
      await context.sync();
      expect([pageLayout.leftMargin, pageLayout.topMargin, pageLayout.rightMargin, pageLayout.bottomMargin]).toEqual([
        36, 72, 36, 54,
      ]);
      expect(area.address).toBe("S!A1:F40");
    });
    expect(s.sheet("S").page).toMatchObject({ centerHorizontally: true, footer: { left: "Page &P" } });
  });

  it("a zoom outside of 10 to 400 is refused", async () => {
    const s = stage();
    const zoom = s.run(async (context) => {
      context.workbook.worksheets.getItem("S").pageLayout.zoom = { scale: 401 };
      await context.sync();
    });
    expect(await codeOf(zoom)).toBe("InvalidArgument");
  });
});
