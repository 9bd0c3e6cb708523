import { strToU8 } from "fflate";
import { cellAt, isEmptyAt, type Sheet } from "../../../src/core/sheet";
import { openPackage } from "../../../src/hosts/file/package";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { HostError } from "../../../src/hosts/host";
import { smallWorkbook, stylesOf, type SmallSheet, type SmallWorkbook } from "./small-workbook";

const read = (workbook: Partial<SmallWorkbook> & { rows?: string; sheet?: Partial<SmallSheet> }): Sheet =>
  readWorkbook(
    openPackage(
      smallWorkbook({ sheets: [{ name: "Sheet1", rows: workbook.rows ?? "", ...workbook.sheet }], ...workbook }),
    ),
  ).sheets[0]!;

const STRINGS =
  "<si><t>Plain</t></si>" +
  "<si><r><t>Rich </t></r><r><rPr><b/></rPr><t>text</t></r></si>" +
  '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>' +
  "<si><t>line_x000D_\nend &amp; &#233; &#x1F600; _x005F_x0041_</t></si>" +
  "<si><t/></si>" +
  "<si><t><![CDATA[a < b]]> and c</t></si>";

describe("cells", () => {
  it.each([
    ["a shared text", '<c r="A1" t="s"><v>0</v></c>', "text", "Plain"],
    ["rich text", '<c r="A1" t="s"><v>1</v></c>', "text", "Rich text"],
    ["text with a reading aid", '<c r="A1" t="s"><v>2</v></c>', "text", "東京"],
    ["escapes and entities", '<c r="A1" t="s"><v>3</v></c>', "text", "line\r\nend & é 😀 _x0041_"],
    ["CDATA", '<c r="A1" t="s"><v>5</v></c>', "text", "a < b and c"],
    ["an inline text", '<c r="A1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>', "text", "inline"],
    ["a text formula's value", '<c r="A1" t="str"><f>"a"</f><v>007</v></c>', "text", "007"],
    ["an empty text that a formula gave", '<c r="A1" t="str"><f>""</f><v></v></c>', "text", ""],
    ["a whole number", '<c r="A1"><v>42</v></c>', "number", 42],
    ["a typed number", '<c r="A1" t="n"><v>-0.5</v></c>', "number", -0.5],
    ["a long number", '<c r="A1"><v>0.35714285714285715</v></c>', "number", 0.35714285714285715],
    ["an exponent", '<c r="A1"><v>1.5E-7</v></c>', "number", 1.5e-7],
    ["a number with spaces", '<c r="A1"><v> 7 </v></c>', "number", 7],
    ["a number in two runs", '<c r="A1"><v>1<!-- -->2</v></c>', "number", 12],
    ["true", '<c r="A1" t="b"><v>1</v></c>', "boolean", true],
    ["false", '<c r="A1" t="b"><v>0</v></c>', "boolean", false],
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', "error", "#N/A"],
    ["an ISO date", '<c r="A1" t="d"><v>2019-08-01T12:00:00</v></c>', "date", 43678.5],
    ["single quotes and spaces in tags", "<c  r='A1'  t = 's' ><v >0</v ></c >", "text", "Plain"],
    ["a formatted blank cell", '<c r="A1" s="0"/>', "empty", null],
    ["an empty shared text", '<c r="A1" t="s"><v>4</v></c>', "empty", null],
    ["an empty value", '<c r="A1"><v></v></c>', "empty", null],
  ])("reads %s", (_, cell, kind, value) => {
    expect(cellAt(read({ rows: `<row r="1">${cell}</row>`, strings: STRINGS }), 1, 1)).toMatchObject({ kind, value });
  });

  it("counts on where rows and cells do not say where they are", () => {
    const sheet = read({
      rows: '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row>',
    });
    expect([
      cellAt(sheet, 1, 1).value,
      cellAt(sheet, 1, 4).value,
      cellAt(sheet, 1, 5).value,
      cellAt(sheet, 6, 1).value,
    ]).toEqual([1, 2, 3, 4]);
    expect([sheet.lastRow, sheet.lastColumn]).toEqual([6, 5]);
  });

  it("leaves a million formatted blank rows blank", () => {
    const rows = Array.from(
      { length: 1000 },
      (_, row) => `<row r="${row + 1}" s="1" customFormat="1"><c r="A${row + 1}" s="1"/></row>`,
    );
    const sheet = read({ rows: rows.join("") + '<row r="1048576"><c r="XFD1048576" s="1"/></row>' });
    expect([sheet.lastRow, sheet.lastColumn]).toEqual([0, 0]);
  });

  it.each([
    '<row r="1048577"/>',
    '<row r="0"/>',
    '<row r="1"><c r="XFE1"/></row>',
    '<row r="1"><c r="1A"/></row>',
    '<row r="1"><c r="A1" t="s"><v>9</v></c></row>',
  ])("refuses %s", (rows) => {
    expect(() => read({ rows })).toThrow(HostError);
  });
});

describe("number formats", () => {
  const styles = stylesOf(
    [
      "",
      'numFmtId="14"',
      'numFmtId="9"',
      'numFmtId="164"',
      'numFmtId="165"',
      'numFmtId="49" quotePrefix="1"',
      'numFmtId="31"',
    ],
    { 164: "[$-409]d\\-mmm\\-yyyy;@", 165: "#,##0 &quot;days&quot;" },
  );
  it.each([
    [1, "date", "8/1/2019", "m/d/yyyy"],
    [2, "number", "4367800%", "0%"],
    [3, "date", "1-Aug-2019", "[$-409]d\\-mmm\\-yyyy;@"],
    [4, "number", "43,678 days", '#,##0 "days"'],
    [6, "date", "8/1/2019", "m/d/yyyy"],
  ])("style %i makes 43678 a %s shown as %s", (style, kind, shown) => {
    expect(
      cellAt(read({ rows: `<row r="1"><c r="A1" s="${style}"><v>43678</v></c></row>`, styles }), 1, 1),
    ).toMatchObject({ kind, shown });
  });

  it("knows the leading apostrophe", () => {
    const sheet = read({
      rows: '<row r="1"><c r="A1" s="5" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>',
      styles,
      strings: "<si><t>00123</t></si>",
    });
    expect([cellAt(sheet, 1, 1).quoted, cellAt(sheet, 1, 2).quoted]).toEqual([true, undefined]);
  });

  it("keeps the serials of a 1904 workbook and shows their days", () => {
    const sheet = read({
      rows: '<row r="1"><c r="A1" s="1"><v>42216</v></c></row>',
      styles,
      beforeSheets: '<workbookPr date1904="1"/>',
    });
    expect(sheet.dateSystem).toBe(1904);
    expect(cellAt(sheet, 1, 1)).toMatchObject({ kind: "date", value: 42216, shown: "8/1/2019" });
  });
});

describe("formulas", () => {
  it("reads a formula with its value, and one that nobody calculated", () => {
    const sheet = read({
      rows: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>_xlfn.XLOOKUP(A1,B:B,C:C)</f></c></row>',
    });
    expect(cellAt(sheet, 1, 1)).toEqual({ kind: "number", value: 2, shown: "2", formula: "=1+1" });
    expect(cellAt(sheet, 1, 2)).toEqual({
      kind: "empty",
      value: null,
      shown: "",
      formula: "=XLOOKUP(A1,B:B,C:C)",
      notCalculated: true,
    });
  });

  it("gives each cell of a shared formula its own text", () => {
    const sheet = read({
      rows:
        '<row r="2"><c r="C2"><f t="shared" ref="C2:D3" si="0">A2*$B$1&amp;"A2"</f><v>1</v></c><c r="D2"><f t="shared" si="0"/><v>1</v></c></row>' +
        '<row r="3"><c r="C3"><f t="shared" si="0"></f><v>1</v></c></row>',
    });
    expect([cellAt(sheet, 2, 3).formula, cellAt(sheet, 2, 4).formula, cellAt(sheet, 3, 3).formula]).toEqual([
      '=A2*$B$1&"A2"',
      '=B2*$B$1&"A2"',
      '=A3*$B$1&"A2"',
    ]);
  });

  it("knows the cells that an array formula fills, and only those", () => {
    const sheet = read({
      rows:
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">ROW(1:2)</f><v>1</v></c><c r="B1"><v>9</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>',
    });
    expect([1, 2, 3].map((row) => cellAt(sheet, row, 1).formula)).toEqual(["=ROW(1:2)", "=ROW(1:2)", undefined]);
    expect(cellAt(sheet, 1, 2).formula).toBeUndefined();
  });
});

describe("facts about a sheet", () => {
  it("merges, hidden rows and columns, protection", () => {
    const sheet = read({
      sheet: {
        before:
          '<cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/><col min="4" max="4" width="0"/></cols>',
        rows: '<row r="2" hidden="1"/><row r="3" hidden="true"/><row r="4"/><row r="6" ht="0"/>',
        after: '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
      },
    });
    expect(sheet).toMatchObject({
      merges: [{ firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 3 }],
      hiddenRows: [
        [2, 3],
        [6, 6],
      ],
      hiddenColumns: [[2, 4]],
      protected: true,
      filtered: false,
    });
  });

  it.each([
    [
      "a filter with a condition",
      '<autoFilter ref="A1:B9"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>',
      true,
    ],
    ["a filter without one", '<autoFilter ref="A1:B9"><filterColumn colId="0" hiddenButton="1"/></autoFilter>', false],
    [
      "someone's saved view",
      "<customSheetViews><customSheetView><autoFilter><filterColumn><filters/></filterColumn></autoFilter></customSheetView></customSheetViews>",
      false,
    ],
    ["no filter", "", false],
  ])("%s", (_, after, filtered) => {
    expect(read({ sheet: { after } }).filtered).toBe(filtered);
  });

  it("native tables", () => {
    const table =
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="t" displayName="Roster" ref="B2:D9" totalsRowCount="1">' +
      '<autoFilter ref="B2:D8"><filterColumn colId="1"><customFilters><customFilter val="3"/></customFilters></filterColumn></autoFilter>' +
      '<sortState ref="B3:D8"><sortCondition descending="1" ref="C3:C8"/><sortCondition ref="B3:B8"/></sortState></table>';
    expect(read({ sheet: { tables: [table] } }).tables).toEqual([
      {
        name: "Roster",
        area: { firstRow: 2, lastRow: 9, firstColumn: 2, lastColumn: 4 },
        hasHeadingRow: true,
        hasTotalsRow: true,
        sort: [
          { column: 3, descending: true },
          { column: 2, descending: false },
        ],
        filtered: true,
      },
    ]);
  });
});

describe("a workbook", () => {
  it("has its worksheets in order, without chart sheets", () => {
    const { sheets } = readWorkbook(
      openPackage(
        smallWorkbook({
          sheets: [
            { name: "A &amp; B" },
            { name: "Chart1", type: "chartsheet" },
            { name: "Hidden", attributes: 'state="hidden"' },
            { name: "Very", attributes: 'state="veryHidden"' },
          ],
        }),
      ),
    );
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["A & B", "visible"],
      ["Hidden", "hidden"],
      ["Very", "very-hidden"],
    ]);
  });

  it("knows our sheets by the workbook's defined names, not by copies, strangers or plain names", () => {
    const { sheets } = readWorkbook(
      openPackage(
        smallWorkbook({
          sheets: [
            { name: "Renamed's" },
            { name: "Leadership Gaps" },
            { name: "Leadership Gaps (2)" },
            { name: "Team" },
          ],
          afterSheets:
            "<definedNames><definedName name=\"lt_leadershipgaps\">'Renamed''s'!$A$1:$K$20</definedName>" +
            '<definedName name="LT_LeadershipGaps" localSheetId="2">\'Leadership Gaps (2)\'!$A$1:$K$20</definedName>' +
            '<definedName name="LT_Roster">Team!$A$1:$K$20</definedName>' +
            '<definedName name="LT_People">#REF!</definedName></definedNames>',
        }),
      ),
    );
    expect(sheets.map(({ mark }) => mark)).toEqual(["LT_LeadershipGaps", null, null, null]);
  });

  it("reads prefixed XML, absolute targets and odd part names", () => {
    const bytes = smallWorkbook({
      sheets: [{ name: "One" }],
      parts: {
        "xl/workbook.xml": null,
        "xl/worksheets/sheet1.xml": null,
        "xl/_rels/workbook.xml.rels": null,
        "xl/styles.xml": null,
        "xl/sharedStrings.xml": null,
        "_rels/.rels":
          '<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/book/Book.xml"/></p:Relationships>',
        "book/book.xml":
          '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="One" sheetId="1" q:id="w"/></x:sheets></x:workbook>',
        "book/_rels/book.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="w" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="../sheets/my%20sheet.xml"/></Relationships>',
        "sheets/my sheet.xml":
          '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>yes</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    expect(cellAt(readWorkbook(openPackage(bytes)).sheets[0]!, 1, 1).value).toBe("yes");
  });

  it.each([
    ["UTF-8 with a mark", (text: string) => strToU8(`\uFEFF${text}`)],
    ["UTF-16", (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"))],
    ["UTF-16 the other way round", (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le").swap16())],
  ])("reads parts in %s", (_, encode) => {
    const sheet = read({
      parts: {
        "xl/worksheets/sheet1.xml": encode(
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Zoë</t></is></c></row></sheetData></worksheet>',
        ),
        "xl/styles.xml": encode(stylesOf([""])),
      },
    });
    expect(cellAt(sheet, 1, 1).value).toBe("Zoë");
    expect(isEmptyAt(sheet, 1, 2)).toBe(true);
  });
});
