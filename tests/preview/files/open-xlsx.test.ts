import { bookOfXlsx } from "../../../src/preview/files/open-xlsx";
import { formatOf } from "../../../src/preview/workbook/cell-formats";
import type { Book } from "../../../src/preview/workbook/book";
import { smallWorkbook, type SmallSheet } from "../../hosts/file/small-workbook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const styles =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>` +
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><i/><u/><strike/><sz val="14"/><color theme="4" tint="0.39997558519241921"/><name val="Arial"/></font><font><b val="0"/><sz val="11"/><color indexed="10"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left style="double"><color rgb="FF010203"/></left><top style="hair"/></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>' +
  '<xf numFmtId="170" fontId="1" fillId="2" borderId="1"><alignment horizontal="centerContinuous" vertical="top" wrapText="1" indent="2"/><protection locked="0"/></xf>' +
  '<xf fontId="2"/></cellXfs>' +
  '<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>';

const opened = (sheet: Omit<SmallSheet, "name">, afterSheets = ""): Book =>
  bookOfXlsx(smallWorkbook({ sheets: [{ name: "A", ...sheet }], styles, afterSheets }), 46000).book;

describe("looks", () => {
  it("of cells: colors of the theme with their tints as Excel shows them, and all else that a style says", () => {
    const book = opened({ rows: '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"/></row>' });
    const cells = book.sheets[0]?.cells.get(1);
    expect(formatOf(book, cells?.[0])).toEqual({
      numberFormat: "0.0%",
      // Excel's "Blue, Accent 1, Lighter 40%".
      font: {
        name: "Arial",
        size: 14,
        bold: true,
        italic: true,
        underline: true,
        strikethrough: true,
        color: "#8EA9DB",
      },
      // "Blue, Accent 1, Darker 25%".
      fill: "#305496",
      horizontal: "CenterAcrossSelection",
      vertical: "Top",
      indent: 2,
      wrap: true,
      borders: {
        top: { style: "Continuous", weight: "Hairline", color: "#000000" },
        bottom: null,
        left: { style: "Double", weight: "Thick", color: "#010203" },
        right: null,
      },
      locked: false,
    });
    expect(formatOf(book, cells?.[1]).font).toMatchObject({ bold: false, color: "#FF0000" });
  });
});

// As Excel names its shades and shows them in "More colors".
it.each([
  ["0", "-0.149998474074526", "#D9D9D9"],
  ["0", "-0.499984740745262", "#808080"],
  ["1", "0.499984740745262", "#808080"],
  ["1", "0.34998626667073579", "#595959"],
  ["4", "0.79998168889431442", "#D9E1F2"],
  ["5", "0.59999389629810485", "#F8CBAD"],
  ["9", "-0.249977111117893", "#548235"],
])("theme color %s with tint %s is %s", (theme, tint, color) => {
  const sheet = { before: `<sheetPr><tabColor theme="${theme}" tint="${tint}"/></sheetPr>` };
  expect(opened(sheet).sheets[0]?.tabColor).toBe(color);
});

describe("a sheet", () => {
  const book = opened(
    {
      before:
        '<sheetPr><tabColor rgb="FFFFA500"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/><selection sqref="C4:D5"/></sheetView></sheetViews><cols><col min="1" max="2" width="28.5703125" customWidth="1"/><col min="4" max="4" width="9" hidden="1"/></cols>',
      rows:
        '<row r="1" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><t>h</t></is></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>' +
        '<row r="6" hidden="1"><c r="A6"><f t="shared" ref="A6:A7" si="0">A2*2</f><v>2</v></c></row><row r="7"><c r="A7"><f t="shared" si="0"/><v>4</v></c><c r="B7" t="e"><v>#N/A</v></c></row>',
      after:
        '<sheetProtection sheet="1" password="CC1A"/><autoFilter ref="A1:A3"><filterColumn colId="0"><filters><filter val="2"/></filters></filterColumn></autoFilter><mergeCells count="1"><mergeCell ref="C1:D2"/></mergeCells>' +
        '<conditionalFormatting sqref="A1:A9 C1"><cfRule type="expression" dxfId="0" priority="2"><formula>A1&gt;1</formula></cfRule><cfRule type="cellIs" dxfId="0" priority="1" operator="between"><formula>1</formula><formula>3</formula></cfRule><cfRule type="dataBar" priority="3"><dataBar/></cfRule></conditionalFormatting>' +
        '<dataValidations count="3"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A1"><formula1>"x,y"</formula1></dataValidation><dataValidation type="list" sqref="A2"><formula1>Trees</formula1></dataValidation><dataValidation type="whole" operator="greaterThan" errorStyle="warning" sqref="B1:B2"><formula1>5</formula1></dataValidation></dataValidations>' +
        '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;8As of &amp;D&amp;RPage &amp;P</oddFooter></headerFooter>',
    },
    `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">A!$A$1:$D$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">A!$A:$A,A!$1:$2</definedName><definedName name="Own" localSheetId="0">A!$A$1</definedName><definedName name="Trees" hidden="1">A!$A$1:$A$3</definedName></definedNames>`,
  );
  const [sheet] = book.sheets;

  it("opens with its views, widths, rows and protection", () => {
    expect(sheet).toMatchObject({
      tabColor: "#FFA500",
      gridlines: false,
      frozen: { rows: 2, columns: 1 },
      selection: { firstRow: 4, lastRow: 5, firstColumn: 3, lastColumn: 4 },
      merges: [{ firstRow: 1, lastRow: 2, firstColumn: 3, lastColumn: 4 }],
    });
    expect(sheet && [...sheet.columns]).toEqual([
      [1, { width: 200 }],
      [2, { width: 200 }],
      [4, { width: 63, hidden: true }],
    ]);
    // Row 2 is hidden by the filter, row 6 by hand.
    expect(sheet && [...sheet.rows]).toEqual([
      [1, { height: 30 }],
      [2, { filteredOut: true }],
      [6, { hidden: true }],
    ]);
    expect(sheet?.autoFilter?.criteria.get(0)?.values).toEqual(["2"]);
    expect(sheet?.protection?.password).not.toBeNull();
  });

  it("opens with its values and formulas, shared ones too", () => {
    expect(sheet?.cells.get(7)?.[0]).toMatchObject({ value: 4, formula: "=A3*2" });
    expect(sheet?.cells.get(7)?.[1]).toMatchObject({ value: { error: "#N/A" } });
  });

  it("opens with its rules, most important first", () => {
    expect(
      sheet?.conditionalFormats.map(({ type, operator, formula, formula2 }) => [type, operator, formula, formula2]),
    ).toEqual([
      ["CellValue", "Between", "=1", "=3"],
      ["Custom", "", "=A1>1", ""],
      ["Other", "dataBar", "", ""],
    ]);
    expect(sheet?.conditionalFormats[0]?.format).toEqual({
      bold: true,
      color: "#9C0006",
      fill: "#FFC7CE",
      borders: {},
    });
    expect(
      sheet?.validations.map(({ type, formula1, operator, alert }) => [type, formula1, operator, alert.style]),
    ).toEqual([
      ["List", "x,y", "Between", "Stop"],
      ["List", "=Trees", "Between", "Stop"],
      ["WholeNumber", "5", "GreaterThan", "Warning"],
    ]);
  });

  it("opens with its page set-up and names", () => {
    expect(sheet?.page).toMatchObject({
      orientation: "Landscape",
      printArea: { firstRow: 1, lastRow: 9, firstColumn: 1, lastColumn: 4 },
      printTitleRows: [1, 2],
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      margins: { left: 36, top: 72 },
      centerHorizontally: true,
      footer: { left: "&8As of &D", center: "", right: "Page &P" },
      paperSize: "A4",
    });
    expect(book.names).toEqual([{ name: "Trees", formula: "=A!$A$1:$A$3", visible: false, comment: "" }]);
    expect(sheet?.names.map(({ name }) => name)).toEqual(["Own"]);
  });
});
