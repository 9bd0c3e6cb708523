/** What people put on our sheets: it stays where they put it, or we say why not. */
import type { OwnSheet } from "../../../../src/core/own-sheet";
import { cellAt, type Sheet } from "../../../../src/core/sheet";
import { openPackage } from "../../../../src/hosts/file/package";
import { readWorkbook } from "../../../../src/hosts/file/read-workbook";
import { writeOwnSheets } from "../../../../src/hosts/file/write/write-own-sheets";
import { smallWorkbook } from "../small-workbook";
import { changed } from "./changed";
import { area, column, gapsSheet, lineChart, partsOf, written } from "./literals";

const SHEET = "xl/worksheets/sheet2.xml";
const TABLE = "xl/tables/table1.xml";
const roster = smallWorkbook({ sheets: [{ name: "Roster" }] });
const three = gapsSheet([column("Gap", ["a", "b", "c"]), column("Size", [1, 2, 3])]);
const two = gapsSheet([column("Gap", ["a", "d"]), column("Size", [1, 4])]);
const four = gapsSheet([column("Gap", ["a", "b", "c", "d"]), column("Size", [1, 2, 3, 4])]);
const file = written(roster, three);

const ours = (bytes: Uint8Array): Sheet => {
  const sheet = readWorkbook(openPackage(bytes)).sheets.find(({ mark }) => mark !== null);
  if (sheet === undefined) throw new Error("no sheet of ours");
  return sheet;
};
const column1 = (bytes: Uint8Array): unknown[] => [4, 5, 6, 7].map((row) => cellAt(ours(bytes), row, 1).value);
/** Adds cells to a row of our sheet as a person's program would write them. */
const typed = (bytes: Uint8Array, row: number, cells: string): Uint8Array =>
  changed(bytes, {
    [SHEET]: (text) =>
      text.includes(`<row r="${row}"`)
        ? text.replace(new RegExp(`(<row r="${row}".*?)</row>`), `$1${cells}</row>`)
        : text.replace("</sheetData>", `<row r="${row}">${cells}</row></sheetData>`),
  });
const refused = (bytes: Uint8Array, own: OwnSheet): string => {
  const pkg = openPackage(bytes);
  const before = pkg.save();
  try {
    writeOwnSheets(pkg, [own]);
    return "";
  } catch (error) {
    expect(pkg.save()).toEqual(before);
    return error instanceof Error ? error.message : "";
  }
};

describe("rows", () => {
  it("that our table no longer needs are emptied", () => {
    const after = written(file, two);
    expect(column1(after)).toEqual(["a", "d", null, null]);
    expect(ours(after).tables[0]?.area).toEqual(area(3, 1, 5, 2));
    expect(partsOf(after)[SHEET]).not.toContain('<row r="6"');
    expect(written(after, three)).toEqual(file);
  });

  it("that a filter hid are shown, and the filter is taken off", () => {
    const filtered = changed(file, {
      [SHEET]: (text) => text.replace('<row r="5">', '<row r="5" hidden="1">'),
      [TABLE]: (text) =>
        text.replace(
          '<autoFilter ref="A3:B6"/>',
          '<autoFilter ref="A3:B6"><filterColumn colId="0"><filters><filter val="a"/></filters></filterColumn></autoFilter>',
        ),
    });
    expect(ours(filtered)).toMatchObject({ hiddenRows: [[5, 5]], tables: [{ filtered: true }] });
    expect(ours(written(filtered, three))).toMatchObject({ hiddenRows: [], tables: [{ filtered: false }] });
  });

  it("that a person hid elsewhere stay hidden", () => {
    const hidden = changed(file, {
      [SHEET]: (text) => text.replace("</sheetData>", '<row r="20" hidden="1"/></sheetData>'),
    });
    expect(ours(written(hidden, three)).hiddenRows).toEqual([[20, 20]]);
  });
});

describe("heights", () => {
  const fitted: OwnSheet = {
    ...three,
    rowHeights: [
      { row: 4, height: 28, fitted: true },
      { row: 1, height: 24 },
    ],
  };
  const row = (bytes: Uint8Array, number: number): string =>
    new RegExp(`<row r="${number}"[^>]*>`).exec(partsOf(bytes)[SHEET] ?? "")?.[0] ?? "";

  it("that fit the text stay Excel's to change, others are set", () => {
    const after = written(file, fitted);
    expect([row(after, 1), row(after, 4)]).toEqual(['<row r="1" ht="24" customHeight="1">', '<row r="4" ht="28">']);
    expect(written(after, fitted)).toEqual(after);
  });

  it("that a person set in our table stay", () => {
    const tall = changed(file, {
      [SHEET]: (text) => text.replace('<row r="4">', '<row r="4" ht="50" customHeight="1">'),
    });
    expect(row(written(tall, fitted), 4)).toBe('<row r="4" ht="50" customHeight="1">');
  });

  it("that Excel fitted to a text that went are not kept", () => {
    const tall = changed(file, { [SHEET]: (text) => text.replace('<row r="4">', '<row r="4" ht="50">') });
    expect(row(written(tall, three), 4)).toBe('<row r="4">');
  });
});

describe("a note", () => {
  const note = '<c r="D5" s="1" t="inlineStr"><is><t>ask Bo</t></is></c>';
  it("beside our table stays, with its format", () => {
    const after = written(typed(file, 5, note), four);
    expect(partsOf(after)[SHEET]).toContain(note);
    expect(column1(after)).toEqual(["a", "b", "c", "d"]);
  });

  it("below our table stays while there is room", () => {
    const below = typed(file, 9, '<c r="A9"><f>SUM(B4:B6)</f><v>6</v></c>');
    expect(cellAt(ours(written(below, four)), 9, 1)).toMatchObject({ formula: "=SUM(B4:B6)", value: 6 });
  });

  it("where our table must grow is refused", () => {
    expect(refused(typed(file, 7, '<c r="B7"><v>1</v></c>'), four)).toBe(
      "Leader Tracker needs the cell B7 on Leadership Gaps, but something else stands there. Move it, then try again. Nothing was changed.",
    );
  });

  it("that is only a format does not stand in the way", () => {
    expect(column1(written(typed(file, 7, '<c r="A7" s="1"/>'), four))).toEqual(["a", "b", "c", "d"]);
  });
});

describe("a table that a person changed", () => {
  it("stays sorted as they sorted it", () => {
    const sorted = changed(file, {
      [TABLE]: (text) =>
        text.replace(
          "<tableColumns",
          '<sortState ref="A4:B6"><sortCondition descending="1" ref="B4:B6"/></sortState><tableColumns',
        ),
    });
    expect(ours(written(sorted, four)).tables[0]).toMatchObject({
      area: area(3, 1, 7, 2),
      sort: [{ column: 2, descending: true }],
    });
  });

  it("keeps its totals row below the last row", () => {
    const totals = typed(
      changed(file, {
        [TABLE]: (text) =>
          text
            .replace('ref="A3:B6" totalsRowShown="0"', 'ref="A3:B7" totalsRowCount="1"')
            .replace('name="Size"', 'name="Size" totalsRowFunction="sum"'),
      }),
      7,
      '<c r="B7"><f>SUBTOTAL(109,LT_Gaps[Size])</f><v>6</v></c>',
    );
    const after = written(totals, four);
    expect(cellAt(ours(after), 8, 2)).toMatchObject({ formula: "=SUBTOTAL(109,LT_Gaps[Size])" });
    expect(cellAt(ours(after), 7, 2)).toMatchObject({ value: 4 });
    expect(ours(after).tables[0]).toMatchObject({ area: area(3, 1, 8, 2), hasTotalsRow: true });
    expect(cellAt(ours(written(after, two)), 6, 2)).toMatchObject({ formula: "=SUBTOTAL(109,LT_Gaps[Size])" });
  });

  it("keeps the look of a column that they added", () => {
    const theirs = '<xf numFmtId="0" fontId="0" fillId="7" borderId="0" xfId="0" applyFill="1"/>';
    const added = changed(
      typed(
        typed(file, 3, '<c r="C3" s="2" t="inlineStr"><is><t>Note</t></is></c>'),
        4,
        '<c r="C4" s="2"><v>9</v></c>',
      ),
      {
        [TABLE]: (text) =>
          text
            .replaceAll("A3:B6", "A3:C6")
            .replace("</tableColumns>", '<tableColumn id="3" name="Note"/></tableColumns>'),
        "xl/styles.xml": (text) =>
          text.replace("</cellXfs>", `${theirs}</cellXfs>`).replace('<cellXfs count="2"', '<cellXfs count="3"'),
      },
    );
    const own = gapsSheet([
      ...(two.tables[0]?.columns ?? []),
      column("Note", [9, 0.5], { theirs: true, styles: new Map([[1, { numberFormat: "0%" }]]) }),
    ]);
    const after = partsOf(written(added, own));
    expect(after["xl/styles.xml"]).toContain(
      `${theirs}<xf numFmtId="9" fontId="0" fillId="7" borderId="0" xfId="0" applyFill="1" applyNumberFormat="1"/>`,
    );
    expect(after[SHEET]).toContain('<c r="C5" s="3"><v>0.5</v></c>');
    expect(after[SHEET]).toContain('<c r="C3" s="2" t="inlineStr"><is><t>Note</t></is></c>');
    expect(after[SHEET]).toContain('<c r="C4" s="2"><v>9</v></c>');
    expect(after[TABLE]).toContain('<tableColumn id="3" name="Note"/>');
  });

  it("may be dropped by us, while copies that people made of it stay", () => {
    const copy =
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="8" name="LT_Gaps2" displayName="LT_Gaps2" ref="F3:F4"><tableColumns count="1"><tableColumn id="1" name="Gap"/></tableColumns></table>';
    const copied = changed(typed(file, 3, '<c r="F3" t="inlineStr"><is><t>Gap</t></is></c>'), {
      "xl/tables/table8.xml": () => copy,
      "xl/worksheets/_rels/sheet2.xml.rels": (text) =>
        text.replace(
          "</Relationships>",
          '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table8.xml"/></Relationships>',
        ),
      [SHEET]: (text) =>
        text
          .replace('<tableParts count="1">', '<tableParts count="2">')
          .replace("</tableParts>", '<tablePart r:id="rId8"/></tableParts>'),
    });
    const after = written(copied, { ...two, tables: [] });
    expect(ours(after).tables.map(({ name }) => name)).toEqual(["LT_Gaps2"]);
    expect([3, 4, 5].map((row) => cellAt(ours(after), row, 1).value)).toEqual([null, null, null]);
    expect(partsOf(after)[TABLE]).toBeUndefined();
    expect(partsOf(after)["[Content_Types].xml"]).not.toContain("/xl/tables/table1.xml");
    expect(partsOf(after)["xl/tables/table8.xml"]).toBe(copy);
  });
});

describe("the sheet itself", () => {
  it("keeps name, color, widths, page and visibility that a person chose", () => {
    const mine = changed(file, {
      "xl/workbook.xml": (text) =>
        text
          .replace('name="Leadership Gaps"', 'name="Gaps (cabinet)" state="hidden"')
          .replace("'Leadership Gaps'!", "'Gaps (cabinet)'!"),
      [SHEET]: (text) =>
        text
          .replace("<sheetPr>", '<sheetPr><tabColor rgb="FFFF0000"/>')
          .replace('width="10"', 'width="33"')
          .replace('paperSize="1"', 'paperSize="9"'),
    });
    const after = written(mine, two);
    expect(ours(after)).toMatchObject({ name: "Gaps (cabinet)", visibility: "hidden" });
    for (const kept of ['<tabColor rgb="FFFF0000"/>', 'width="33"', 'paperSize="9"']) {
      expect(partsOf(after)[SHEET]).toContain(kept);
    }
    expect(partsOf(after)["xl/workbook.xml"]).toContain("'Gaps (cabinet)'!$A$1:$B$5</definedName>");
  });

  it("is added anew when a person deleted it", () => {
    const deleted = changed(roster, {
      "xl/workbook.xml": (text) =>
        text.replace(
          "</workbook>",
          '<definedNames><definedName name="LT_LeadershipGaps">#REF!$A$1:$B$6</definedName></definedNames></workbook>',
        ),
    });
    const after = written(deleted, two);
    expect(ours(after).name).toBe("Leadership Gaps");
    expect(partsOf(after)["xl/workbook.xml"]?.match(/LT_LeadershipGaps/g)).toHaveLength(1);
  });

  it("is refused while it is protected", () => {
    const locked = changed(file, {
      [SHEET]: (text) => text.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
    });
    expect(refused(locked, two)).toBe(
      "Nothing was changed. The sheet Leadership Gaps is protected. Unprotect it on Excel's Review tab, then try again.",
    );
  });

  it("is refused when merged cells reach into our table, not when they stand beside it", () => {
    const merged = (cells: string): Uint8Array =>
      changed(file, {
        [SHEET]: (text) =>
          text.replace("</sheetData>", `</sheetData><mergeCells count="1"><mergeCell ref="${cells}"/></mergeCells>`),
      });
    expect(refused(merged("A7:B7"), four)).toMatch(/^The cells A7:B7 on Leadership Gaps are merged/);
    expect(partsOf(written(merged("D7:E7"), four))[SHEET]).toContain('<mergeCell ref="D7:E7"/>');
  });

  it("leaves Excel's list of formulas without cells that have none", () => {
    const calculated = changed(file, {
      "xl/calcChain.xml": () =>
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="2"/></calcChain>',
      "xl/_rels/workbook.xml.rels": (text) =>
        text.replace(
          "</Relationships>",
          '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
    });
    const after = partsOf(written(calculated, two));
    expect(after["xl/calcChain.xml"]).toBeUndefined();
    expect(after["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });
});

describe("formats and drop-downs", () => {
  const rules: OwnSheet = {
    ...three,
    conditionalFormats: [
      { area: area(4, 2, 6, 2), formula: "=$B4>DATE(2026,5,29)", style: { bold: true } },
      { area: area(1, 1, 1, 1), formula: '=$A$1="DRAFT"', style: { fill: "#242424" } },
    ],
    validations: [
      { area: area(4, 1, 6, 1), list: ["Ann", "Bo"], strict: true, promptTitle: "Owner", prompt: "Choose one" },
      {
        area: area(4, 2, 6, 2),
        list: Array.from({ length: 40 }, (_, index) => `A long answer ${index + 1}`),
        strict: false,
        promptTitle: "",
        prompt: "",
      },
    ],
  };
  const ruled = written(roster, rules);

  it("are written, long lists as cells in a hidden column under a hidden name", () => {
    const parts = partsOf(ruled);
    expect(parts[SHEET]).toContain(
      '<conditionalFormatting sqref="B4:B6"><cfRule type="expression" dxfId="0" priority="1"><formula>$B4&gt;DATE(2026,5,29)</formula></cfRule></conditionalFormatting>',
    );
    expect(parts[SHEET]).toContain(
      '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="Owner" prompt="Choose one" sqref="A4:A6"><formula1>"Ann,Bo"</formula1></dataValidation>' +
        '<dataValidation type="list" allowBlank="1" sqref="B4:B6"><formula1>LTList_LeadershipGaps_1</formula1></dataValidation></dataValidations>',
    );
    expect(parts["xl/workbook.xml"]).toContain(
      '<definedName name="LTList_LeadershipGaps_1" hidden="1">\'Leadership Gaps\'!$CW$1:$CW$40</definedName>',
    );
    expect(ours(ruled).hiddenColumns).toEqual([[101, 101]]);
    expect(cellAt(ours(ruled), 40, 101).value).toBe("A long answer 40");
    expect(written(ruled, rules)).toEqual(ruled);
  });

  it("of ours are replaced, those of people stay", () => {
    const theirs = changed(ruled, {
      [SHEET]: (text) =>
        text
          .replace(
            "<conditionalFormatting",
            '<conditionalFormatting sqref="D1:D9"><cfRule type="expression" dxfId="0" priority="7"><formula>$D1&gt;DATE(2026,5,29)</formula></cfRule></conditionalFormatting>' +
              '<conditionalFormatting sqref="A4:A6"><cfRule type="duplicateValues" dxfId="0" priority="8"/></conditionalFormatting><conditionalFormatting',
          )
          .replace(
            "</dataValidations>",
            '<dataValidation type="whole" sqref="A6 D4"><formula1>1</formula1></dataValidation></dataValidations>',
          ),
    });
    const later: OwnSheet = {
      ...rules,
      conditionalFormats: [
        { area: area(4, 2, 6, 2), formula: "=$B4>DATE(2026,6,30)", style: { bold: true } },
        { area: area(2, 1, 2, 1), formula: '=$A$2="DRAFT"', style: { fill: "#242424" } },
      ],
      validations: rules.validations.slice(0, 1),
    };
    const after = partsOf(written(theirs, later));
    const formats = (after[SHEET] ?? "").matchAll(
      /<conditionalFormatting sqref="([^"]*)"><cfRule type="(\w+)" dxfId="\d" priority="(\d+)"/g,
    );
    expect([...formats].map(([, ...found]) => found.join(" "))).toEqual([
      "D1:D9 expression 7",
      "A4:A6 duplicateValues 8",
      "B4:B6 expression 9",
      "A2 expression 10",
    ]);
    expect(after[SHEET]).toContain("DATE(2026,6,30)");
    expect(after[SHEET]).toContain('<dataValidation type="whole" sqref="A6 D4">');
    expect(after[SHEET]).toContain('sqref="A4:A5"><formula1>"Ann,Bo"');
    expect(after["xl/workbook.xml"]).not.toContain("LTList_");
  });
});

describe("charts", () => {
  const withChart: OwnSheet = { ...three, charts: [lineChart()] };
  const drawn = written(roster, withChart);
  const DRAWING = "xl/drawings/drawing1.xml";

  it("are drawn exactly on their cells, with their sentence and every value", () => {
    const parts = partsOf(drawn);
    expect(parts[DRAWING]).toContain(
      "<xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
        "<xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>",
    );
    expect(parts[DRAWING]).toContain('<xdr:cNvPr id="2" name="LT_Trend" descr="Practice, 3.7 to 3.9"/>');
    expect(parts["xl/charts/chart1.xml"]).toContain(
      '<c:val><c:numRef><c:f>\'Leadership Gaps\'!$A$11:$C$11</c:f><c:numCache><c:formatCode>0.00</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>3.7</c:v></c:pt><c:pt idx="2"><c:v>3.9</c:v></c:pt></c:numCache></c:numRef></c:val>',
    );
    expect(written(drawn, withChart)).toEqual(drawn);
  });

  it("that people drew stay, ours are found again by name and moved", () => {
    const theirs =
      '<xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>5</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="7" name="My arrow"/></xdr:nvSpPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>';
    const both = changed(drawn, {
      [DRAWING]: (text) => text.replace("<xdr:twoCellAnchor ", `${theirs}<xdr:twoCellAnchor `),
    });
    const moved: OwnSheet = {
      ...withChart,
      charts: [lineChart({ area: area(5, 6, 6, 7) }), lineChart({ name: "LT_New" })],
    };
    const parts = partsOf(written(both, moved));
    expect(parts[DRAWING]).toContain(theirs);
    expect(parts[DRAWING]).toContain("<xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row>");
    expect(parts[DRAWING]).toContain('id="8" name="LT_New"');
    expect(parts["xl/charts/chart2.xml"]).toBeDefined();
  });

  it("of ours that another program renamed are known by their cells, others by name only", () => {
    const renamed = changed(drawn, { [DRAWING]: (text) => text.replace("LT_Trend", "Chart 1") });
    expect(partsOf(written(renamed, withChart))).toEqual(partsOf(drawn));
    const nudged = changed(renamed, {
      [DRAWING]: (text) => text.replace("<xdr:colOff>0</xdr:colOff>", "<xdr:colOff>9</xdr:colOff>"),
    });
    const parts = partsOf(written(nudged, withChart));
    expect(parts[DRAWING]).toContain('name="Chart 1"');
    expect(parts[DRAWING]).toContain('name="LT_Trend"');
  });

  it("of ours that are drawn no more go with their parts, and no others", () => {
    const parts = partsOf(written(drawn, three));
    expect(parts["xl/charts/chart1.xml"]).toBeUndefined();
    expect(parts[DRAWING]).not.toContain("LT_Trend");
    expect(parts["[Content_Types].xml"]).not.toContain("chart1.xml");
  });
});
