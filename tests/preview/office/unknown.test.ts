import { refusal, stage, type Context, type Stage, withCode } from "./stage";

const online = { excelApi: "1.17", otherSets: { ExcelApiOnline: "1.1" } };

const refused = async (s: Stage, act: (sheet: Excel.Worksheet, context: Context) => void) => {
  const error = await refusal(
    s.run(async (context) => {
      act(context.workbook.worksheets.getItem("S"), context);
      await context.sync();
    }),
  );
  return { code: error.code, message: error.message };
};

const cases: readonly (readonly [member: string, act: (sheet: Excel.Worksheet, context: Context) => void])[] = [
  ["Range.getMergedAreas", (sheet) => sheet.getRange("A1").getMergedAreasOrNullObject()],
  ["Range.hyperlink", (sheet) => (sheet.getRange("A1").hyperlink = { address: "https://example.org" })],
  ["Range.style", (sheet) => sheet.getRange("A1").load("style")],
  ["Range.valuesAsJson", (sheet) => sheet.getRange("A1").load("valuesAsJson" as keyof Excel.Range)],
  ["Range.merge", (sheet) => sheet.getRange("A1:B1").merge()],
  ["Range.insert", (sheet) => sheet.getRange("A1").insert("Down")],
  ["Range.delete", (sheet) => sheet.getRange("A1").delete("Up")],
  ["Range.copyFrom", (sheet) => sheet.getRange("A1").copyFrom("B1")],
  ["Range.sort", (sheet) => sheet.getRange("A1").sort.apply([{ key: 0 }])],
  ["RangeFormat.textOrientation", (sheet) => (sheet.getRange("A1").format.textOrientation = 90)],
  ["RangeFormat.autofitColumns", (sheet) => sheet.getRange("A1").format.autofitColumns()],
  ["RangeFill.pattern", (sheet) => (sheet.getRange("A1").format.fill.pattern = "Gray16")],
  ["Worksheet.shapes", (sheet) => sheet.shapes.load("items/name")],
  ["Worksheet.comments", (sheet) => sheet.comments.load("items/content")],
  ["Workbook.pivotTables", (_, context) => context.workbook.pivotTables.load("items/name")],
  ["Workbook.close", (_, context) => context.workbook.close()],
  [
    "WorksheetCollection._RegisterFormatChangedEvent",
    (_, { workbook }) => workbook.worksheets.onFormatChanged.add(() => Promise.resolve()),
  ],
  ["Chart.dataLabels", (sheet) => sheet.charts.add("Line", sheet.getRange("A1:A2")).dataLabels.load("position")],
  ['the option "3DColumn" of ChartCollection.add', (sheet) => sheet.charts.add("3DColumn", sheet.getRange("A1:A2"))],
  [
    'the option "ColorScale" of ConditionalFormatCollection.add',
    (sheet) => sheet.getRange("A1").conditionalFormats.add("ColorScale"),
  ],
  ['the option "Hyperlinks" of Range.clear', (sheet) => sheet.getRange("A1").clear("Hyperlinks")],
  [
    'the filter "TopItems"',
    (sheet) => sheet.autoFilter.apply(sheet.getRange("A1:A3"), 0, { filterOn: "TopItems", criterion1: "1" }),
  ],
  ["the option allowSort of WorksheetProtection.protect", (sheet) => sheet.protection.protect({ allowSort: true })],
  ['the color "red"', (sheet) => (sheet.getRange("A1").format.fill.color = "red")],
  [
    "a prompt or an alert of DataValidation without a rule",
    (sheet) => (sheet.getRange("A1").dataValidation.prompt = { message: "m", showPrompt: true, title: "t" }),
  ],
];

describe("what the stand-in does not know", () => {
  it.each(cases)("is refused by name: %s", async (member, act) => {
    const s = stage({ office: online });
    const { code, message } = await refused(s, act);
    expect(code).toBe("GeneralException");
    expect(message).toContain(`The stand-in for Excel does not know ${member}`);
    expect(s.standIn.troubles).toEqual([message]);
  });

  it("is told to whoever wants to hear it", async () => {
    const heard: string[] = [];
    const s = stage({ onTrouble: ({ name }) => heard.push(name) });
    await refused(s, (sheet) => sheet.getRange("A1").merge());
    expect(heard).toEqual(["UnknownMember"]);
  });

  it("nothing is said of what it knows", async () => {
    const s = stage();
    await s.run(async (context) => {
      context.workbook.worksheets.load("items/name,items/visibility,items/tables/items/name");
      await context.sync();
    });
    expect(s.standIn.troubles).toEqual([]);
  });

  it("members above the sets that are there are refused by the client itself", async () => {
    const s = stage();
    await s.run((context) => {
      expect(() => context.workbook.worksheets.onNameChanged.add(() => Promise.resolve())).toThrow(
        withCode("ApiNotFound"),
      );
      return Promise.resolve();
    });
    expect(s.standIn.troubles).toEqual([]);
  });
});
