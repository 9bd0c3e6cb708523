import { stage } from "./stage";

describe("what office.js tells a pane", () => {
  it("is ready in Excel", async () => {
    const { client } = stage();
    const heard: unknown[] = [];
    await client.Office.onReady((info) => void heard.push(info.host));
    expect(heard).toEqual(["Excel"]);
    expect(client.Office.context.displayLanguage).toBe("en-US");
    expect(client.Office.context.partitionKey).toBe("stand-in");
    expect(client.Office.context.officeTheme.bodyBackgroundColor).toBe("#FFFFFF");
  });

  it("has ExcelApi 1.14 and nothing newer, unless told", () => {
    const { requirements } = stage().client.Office.context;
    const asked = [
      ["ExcelApi", "1.1"],
      ["ExcelApi", "1.9"],
      ["ExcelApi", "1.14"],
      ["ExcelApi", "1.15"],
      ["ExcelApi", "2.0"],
      ["ExcelApiOnline", "1.1"],
      ["SharedRuntime", "1.1"],
      ["DelayForCellEdit", "1.1"],
    ] as const;
    expect(asked.map(([set, version]) => requirements.isSetSupported(set, version))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
    const newer = stage({ office: { excelApi: "1.17", otherSets: { ExcelApiOnline: "1.1" } } });
    const { requirements: more } = newer.client.Office.context;
    expect([more.isSetSupported("ExcelApi", "1.17"), more.isSetSupported("ExcelApiOnline", "1.1")]).toEqual([
      true,
      true,
    ]);
  });
});
