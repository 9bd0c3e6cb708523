import type { OwnSheet } from "../../../../src/core/own-sheet";
import { cellAt, type Sheet } from "../../../../src/core/sheet";
import { openPackage } from "../../../../src/hosts/file/package";
import { readWorkbook } from "../../../../src/hosts/file/read-workbook";
import { writeOwnSheets } from "../../../../src/hosts/file/write/write-own-sheets";
import { smallWorkbook } from "../small-workbook";
import { area, column, gapsSheet, partsOf, PRINT, table, written } from "./literals";

const roster = smallWorkbook({
  sheets: [
    { name: "Roster", rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>Principal</t></is></c></row>' },
    { name: "Chart1", type: "chartsheet" },
  ],
});
const gaps = gapsSheet([
  column("Gap", ["Build partnerships", "=danger"]),
  column("Size", [0.25, null], { style: { numberFormat: "0%" } }),
]);

const sheetIn = (file: Uint8Array, name: string): Sheet => {
  const sheet = readWorkbook(openPackage(file)).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};
const shown = (sheet: Sheet, row: number, columns: number): unknown[] =>
  Array.from({ length: columns }, (_, index) => cellAt(sheet, row, index + 1).value);

describe("a workbook that has none of our sheets", () => {
  const file = written(roster, gaps);
  const parts = partsOf(file);

  it("gets the sheet at its end, marked, with its table and values", () => {
    const sheet = sheetIn(file, "Leadership Gaps");
    expect(sheet.mark).toBe("LT_LeadershipGaps");
    expect(sheet.tables).toEqual([
      { name: "LT_Gaps", area: area(3, 1, 5, 2), hasHeadingRow: true, hasTotalsRow: false, sort: [], filtered: false },
    ]);
    expect([1, 2, 3, 4, 5].map((row) => shown(sheet, row, 2))).toEqual([
      ["Leadership Gaps", null],
      [null, null],
      ["Gap", "Size"],
      ["Build partnerships", 0.25],
      ["=danger", null],
    ]);
    expect(cellAt(sheet, 4, 2).shown).toBe("25%");
    expect(cellAt(sheet, 5, 1)).toMatchObject({ kind: "text", value: "=danger", quoted: true });
  });

  it("gets additions only, in the parts that list things", () => {
    const before = partsOf(roster);
    const changed = Object.keys(before).filter((name) => before[name] !== parts[name]);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
    expect(
      Object.keys(parts)
        .filter((name) => before[name] === undefined)
        .sort(),
    ).toEqual(["xl/tables/table1.xml", "xl/worksheets/_rels/sheet2.xml.rels", "xl/worksheets/sheet2.xml"]);
    expect(parts["xl/workbook.xml"]).toBe(
      before["xl/workbook.xml"]
        ?.replace(/ +/g, " ")
        .replace(
          "</sheets>",
          '<sheet name="Leadership Gaps" sheetId="3" r:id="rId5"/></sheets><definedNames><definedName name="LT_LeadershipGaps">\'Leadership Gaps\'!$A$1:$B$5</definedName></definedNames><calcPr fullCalcOnLoad="1"/>',
        ),
    );
  });

  it("gets the sheet as it first appears", () => {
    expect(parts["xl/worksheets/sheet2.xml"]).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:B5"/>' +
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A4" sqref="A4"/></sheetView></sheetViews>' +
        '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="10" customWidth="1"/></cols><sheetData>' +
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Leadership Gaps</t></is></c></row>' +
        '<row r="3"><c r="A3" t="inlineStr"><is><t>Gap</t></is></c><c r="B3" s="1" t="inlineStr"><is><t>Size</t></is></c></row>' +
        '<row r="4"><c r="A4" t="inlineStr"><is><t>Build partnerships</t></is></c><c r="B4" s="3"><v>0.25</v></c></row>' +
        '<row r="5"><c r="A5" s="2" t="inlineStr"><is><t>=danger</t></is></c><c r="B5" s="3"/></row>' +
        '</sheetData><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.2" footer="0.25"/>' +
        '<pageSetup paperSize="1" fitToWidth="1" fitToHeight="0" orientation="landscape"/>' +
        '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
    );
  });

  it("gives the same bytes each time, and when it is written again", () => {
    expect(written(roster, gaps)).toEqual(file);
    expect(written(file, gaps)).toEqual(file);
  });

  it("has no sheet when there is nothing to write", () => {
    expect(written(roster)).toEqual(openPackage(roster).save());
  });
});

it("several sheets stand in the order in which they came, hidden where they are to be", () => {
  const log: OwnSheet = {
    ...gapsSheet([column("When", [])]),
    name: "Change Log",
    mark: "LT_ChangeLog",
    visible: false,
    tables: [table([column("When", [])], { name: "LT_Changes" })],
  };
  const file = written(roster, gaps, log);
  const sheets = readWorkbook(openPackage(file)).sheets;
  expect(sheets.map(({ name, visibility, mark }) => [name, visibility, mark])).toEqual([
    ["Roster", "visible", null],
    ["Leadership Gaps", "visible", "LT_LeadershipGaps"],
    ["Change Log", "hidden", "LT_ChangeLog"],
  ]);
  expect(sheets[2]?.tables[0]?.area).toEqual(area(3, 1, 4, 1));
  expect(partsOf(file)["xl/tables/table2.xml"]).toContain('id="2" name="LT_Changes"');
});

describe("values", () => {
  const values = gapsSheet([
    column("Value", [
      "007",
      true,
      { formula: '=HYPERLINK("#A1","a & b")', value: "a & b" },
      { formula: "=1/2", value: 0.5 },
      46000,
    ]),
  ]);
  const [first] = values.tables;
  const styled: OwnSheet = {
    ...values,
    tables:
      first === undefined
        ? []
        : [
            {
              ...first,
              columns: [
                column("Value", first.columns[0]?.values ?? [], {
                  styles: new Map([[4, { numberFormat: "m/d/yyyy" }]]),
                }),
              ],
            },
          ],
  };

  it("are of the kind that they were, formulas with the value that Excel will find", () => {
    const sheet = sheetIn(written(roster, styled), "Leadership Gaps");
    expect([4, 5, 6, 7, 8].map((row) => cellAt(sheet, row, 1))).toEqual([
      { kind: "text", value: "007", shown: "007", quoted: true },
      { kind: "boolean", value: true, shown: "TRUE" },
      { kind: "text", value: "a & b", shown: "a & b", formula: '=HYPERLINK("#A1","a & b")' },
      { kind: "number", value: 0.5, shown: "0.5", formula: "=1/2" },
      { kind: "date", value: 46000, shown: "12/9/2025" },
    ]);
  });

  it("show the same day where dates count from 1904", () => {
    const old = smallWorkbook({ sheets: [{ name: "Roster" }], beforeSheets: '<workbookPr date1904="1"/>' });
    const cell = cellAt(sheetIn(written(old, styled), "Leadership Gaps"), 8, 1);
    expect(cell).toEqual({ kind: "date", value: 44538, shown: "12/9/2025" });
  });

  it("are merged into rows in the order of their columns", () => {
    const beside: OwnSheet = {
      ...gapsSheet([column("Gap", ["a"])], {
        cells: [
          { row: 4, column: 3, value: "right", style: {} },
          { row: 4, column: 1, value: "under", style: {} },
        ],
      }),
      markArea: area(3, 1, 4, 3),
    };
    expect(partsOf(written(roster, beside))["xl/worksheets/sheet2.xml"]).toContain(
      '<row r="4"><c r="A4" t="inlineStr"><is><t>a</t></is></c><c r="C4" t="inlineStr"><is><t>right</t></is></c></row>',
    );
  });
});

describe("print set-up", () => {
  const printed = gapsSheet([column("Gap", ["a"])], {
    print: {
      ...PRINT,
      area: area(1, 1, 4, 1),
      titleRows: [1, 3],
      centered: true,
      footer: { left: "R&D", center: "2025 figures", right: "Page {page} of {pages}" },
    },
    rowHeights: [{ row: 1, height: 24 }],
  });
  const parts = partsOf(written(roster, printed));

  it("is said by names of the sheet's own place, counted over chart sheets too", () => {
    expect(parts["xl/workbook.xml"]).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="2">\'Leadership Gaps\'!$A$1:$A$4</definedName>' +
        '<definedName name="_xlnm.Print_Titles" localSheetId="2">\'Leadership Gaps\'!$1:$3</definedName>',
    );
  });

  it("writes a footer in Excel's codes, with heights and centering", () => {
    const sheet = parts["xl/worksheets/sheet2.xml"];
    expect(sheet).toContain(
      "<headerFooter><oddFooter>&amp;L&amp;8R&amp;&amp;D&amp;C&amp;8 2025 figures&amp;R&amp;8Page &amp;P of &amp;N</oddFooter></headerFooter>",
    );
    expect(sheet).toContain('<row r="1" ht="24" customHeight="1">');
    expect(sheet).toContain('<printOptions horizontalCentered="1"/>');
  });
});

describe("workbooks written in other ways", () => {
  it("a file without styles gets them", () => {
    const bare = smallWorkbook({
      sheets: [{ name: "Roster" }],
      parts: {
        "xl/styles.xml": null,
        "xl/_rels/workbook.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
      },
    });
    const file = written(bare, gaps);
    expect(cellAt(sheetIn(file, "Leadership Gaps"), 4, 2).shown).toBe("25%");
    expect(partsOf(file)["xl/_rels/workbook.xml.rels"]).toContain('/relationships/styles" Target="styles.xml"');
  });

  it("a prefix is used where the workbook uses one, and our mark goes where the schema wants it", () => {
    const x = smallWorkbook({
      sheets: [{ name: "Roster" }],
      parts: {
        "xl/workbook.xml":
          '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheets><x:sheet name="Roster" sheetId="1" xmlns:d="http://schemas.openxmlformats.org/officeDocument/2006/relationships" d:id="rId1"/></x:sheets><x:calcPr calcId="1"/><x:extLst/></x:workbook>',
      },
    });
    const file = written(x, gaps);
    expect(sheetIn(file, "Leadership Gaps").mark).toBe("LT_LeadershipGaps");
    expect(partsOf(file)["xl/workbook.xml"]).toMatch(
      /<x:sheet name="Leadership Gaps" sheetId="2" r:id="\w+"\/><\/x:sheets><x:definedNames>.*<\/x:definedNames><x:calcPr calcId="1" fullCalcOnLoad="1"\/><x:extLst\/>/,
    );
  });
});

describe("what cannot be done is refused in a sentence, and nothing changes", () => {
  const native = (name: string): string =>
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="9" name="${name}" displayName="${name}" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="Gap"/></tableColumns></table>`;

  it.each<[string, Uint8Array, OwnSheet, string]>([
    [
      "a sheet of our name without our mark",
      smallWorkbook({ sheets: [{ name: "leadership GAPS" }] }),
      gaps,
      "This workbook has a sheet named leadership GAPS that Leader Tracker did not make. Rename it, then try again. Nothing was changed.",
    ],
    [
      "our mark on a sheet that holds nothing of ours",
      smallWorkbook({
        sheets: [{ name: "Roster" }],
        afterSheets: '<definedNames><definedName name="LT_LeadershipGaps">Roster!$A$1</definedName></definedNames>',
      }),
      gaps,
      "The name LT_LeadershipGaps refers to the sheet Roster, which Leader Tracker did not make. Delete that name in Excel's Name Manager, then try again. Nothing was changed.",
    ],
    [
      "our table's name on another table",
      smallWorkbook({ sheets: [{ name: "Roster", tables: [native("lt_gaps")] }] }),
      gaps,
      "The sheet Roster has a table named LT_Gaps, a name that Leader Tracker needs. Rename that table on Excel's Table Design tab, then try again. Nothing was changed.",
    ],
    [
      "our table's name for something else",
      smallWorkbook({
        sheets: [{ name: "Roster" }],
        afterSheets: '<definedNames><definedName name="LT_Gaps">Roster!$A$1</definedName></definedNames>',
      }),
      gaps,
      "This workbook has a name LT_Gaps that Leader Tracker did not make. Delete it in Excel's Name Manager or rename it, then try again. Nothing was changed.",
    ],
    [
      "more rows than Excel has",
      roster,
      gapsSheet([], { tables: [{ ...table([column("Gap", [])]), rowCount: 1048574 }] }),
      "The table on Leadership Gaps would have more rows than an Excel sheet can hold (1,048,576). Nothing was changed.",
    ],
  ])("%s", (_, file, own, sentence) => {
    const pkg = openPackage(file);
    const before = pkg.save();
    const fine: OwnSheet = { ...gapsSheet([column("x", [])]), name: "People", mark: "LT_People", tables: [] };
    expect(() => writeOwnSheets(pkg, [fine, own])).toThrow(sentence);
    expect(pkg.save()).toEqual(before);
  });
});
