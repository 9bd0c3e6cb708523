/** Small workbooks for tests: what single files do that the sample district cannot do in one. */
import { strToU8, zipSync } from "fflate";
import { createBook, date, formatted, number, quoted, serial, styled } from "./workbook.mjs";

const HEADINGS = ["School ID", "School", "Principal", "Title", "Race/Ethnicity", "Hire Date"];
const LEADERS = [
  ["0106", "Alderbrook High School", "Tabitha Mottness", "Principal", "White", [2011, 8, 3]],
  ["0110", "Alderbrook Middle School", "Desta Eldrade", "Principal", "Black or African American", [2014, 7, 2]],
  ["0116", "Laurel Fork Middle School", "Carmelita Esthart", "Interim Principal", "Hispanic/Latino", [2009, 7, 13]],
  ["0121", "Hickory Vale Elementary School", "Wilhelmina Jasscombe", "Principal", "Asian", [2016, 8, 22]],
];

function roster(sheet, { top = 1, left = 1, dayShift = 0 } = {}) {
  HEADINGS.forEach((heading, i) => sheet.set(top, left + i, styled(heading, { bold: true })));
  LEADERS.forEach(([id, school, name, title, race, day], n) =>
    [id, school, name, title, race, date(serial(...day) - dayShift)].forEach((cell, i) =>
      sheet.set(top + 1 + n, left + i, cell),
    ),
  );
}

/** A workbook that counts days from 1904. `days` are its hire dates as serials of the 1900 system. */
export function dateSystem1904() {
  const book = createBook({ dateSystem1904: true });
  roster(book.addSheet("Roster 25-26"), { dayShift: 1462 });
  return {
    bytes: book.bytes(),
    days: LEADERS.map(([, , , , , day]) => serial(...day)),
    planted: [{ code: "date-system-1904" }],
  };
}

/** A roster of four leaders above `blank` rows that have a format and nothing else. */
export function formattedBlankRows(blank = 1_000_000) {
  const book = createBook();
  const sheet = book.addSheet("Roster 25-26");
  roster(sheet);
  sheet.formatOnly = { first: LEADERS.length + 2, last: LEADERS.length + 1 + blank, style: formatted.style };
  return { bytes: book.bytes(), rows: LEADERS.length };
}

/** Two tables side by side and nothing else: a roster, and students by school. */
export function sideBySide() {
  const book = createBook();
  const sheet = book.addSheet("Leaders and students 2025-26");
  roster(sheet, { top: 2 });
  sheet.set(1, 1, "Leaders");
  sheet.set(1, 9, "Students");
  ["School ID", "School Name", "Total Enrollment", "Economically Disadvantaged"].forEach((heading, i) =>
    sheet.set(2, 9 + i, styled(heading, { bold: true })),
  );
  LEADERS.forEach(([id, school], n) =>
    [quoted(id), school, 400 + 10 * n, number(0.25 + 0.1 * n, "0%")].forEach((cell, i) =>
      sheet.set(3 + n, 9 + i, cell),
    ),
  );
  return {
    bytes: book.bytes(),
    tables: [
      { headingRow: 2, firstRow: 3, lastRow: 6, firstColumn: "A", lastColumn: "F" },
      { headingRow: 2, firstRow: 3, lastRow: 6, firstColumn: "I", lastColumn: "L" },
    ],
  };
}

/** The same roster as LibreOffice writes it: other part names, no cell references left out, blank cells with styles, inline booleans. */
export function libreOfficeLike() {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const texts = [];
  const text = (value) => (texts.includes(value) ? texts.indexOf(value) : texts.push(value) - 1);
  const letter = (i) => "ABCDEF"[i];
  const rows = [HEADINGS, ...LEADERS].map((cells, n) => {
    const row = n + 1;
    const xml = cells.map((cell, i) =>
      Array.isArray(cell)
        ? `<c r="${letter(i)}${row}" s="1" t="n"><v>${serial(...cell)}</v></c>`
        : `<c r="${letter(i)}${row}" s="0" t="s"><v>${text(cell)}</v></c>`,
    );
    return `<row r="${row}" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">${xml.join("")}<c r="G${row}" s="0"/></row>`;
  });
  const parts = {
    "_rels/.rels": `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><fileVersion appName="Calc"/><workbookPr backupFile="false" showObjects="all" date1904="false"/><workbookProtection/><bookViews><workbookView showHorizontalScroll="true" showVerticalScroll="true" showSheetTabs="true" xWindow="0" yWindow="0" windowWidth="16384" windowHeight="8192" tabRatio="500" firstSheet="0" activeTab="0"/></bookViews><sheets><sheet name="Roster 25-26" sheetId="1" state="visible" r:id="rId2"/></sheets><calcPr iterateCount="100" refMode="A1" iterate="false" iterateDelta="0.001"/></workbook>`,
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="165" formatCode="m/d/yyyy"/></numFmts><fonts count="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border diagonalUp="false" diagonalDown="false"><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="164" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="A1:G5"/><sheetViews><sheetView showFormulas="false" showGridLines="true" tabSelected="true" workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="11.53515625" defaultRowHeight="12.8" zeroHeight="false" outlineLevelRow="0" outlineLevelCol="0"/><cols><col collapsed="false" customWidth="true" hidden="false" outlineLevel="0" max="1024" min="1" style="0" width="11.5"/></cols><sheetData>${rows.join("")}</sheetData><printOptions headings="false" gridLines="false"/><pageMargins left="0.79" right="0.79" top="1.05" bottom="1.05" header="0.79" footer="0.79"/></worksheet>`,
  };
  parts["xl/sharedStrings.xml"] =
    `${head}<sst xmlns="${main}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((t) => `<si><t xml:space="preserve">${t}</t></si>`).join("")}</sst>`;
  const override = (part, type) =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  parts["[Content_Types].xml"] =
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("xl/workbook.xml", "sheet.main")}${override("xl/styles.xml", "styles")}${override("xl/worksheets/sheet1.xml", "worksheet")}${override("xl/sharedStrings.xml", "sharedStrings")}</Types>`;
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), {
    mtime: new Date(2026, 1, 2, 8),
  });
  return { bytes, rows: LEADERS.length };
}

/** A refreshed workbook in which a person took values from our sheets, in three ways. */
export function refersToOwnSheets() {
  const own = ["Leadership Summary", "Leadership Metrics", "Leadership Gaps"];
  const book = createBook({
    names: own.map((name) => [`LT_${name.replace(" ", "")}`, `'${name}'!$A$1:$F$9`]),
  });
  const sheet = book.addSheet("Roster 25-26");
  roster(sheet);
  sheet.set(1, 7, styled("Years as Principal", { bold: true }));
  [
    { formula: "='Leadership Summary'!B5", value: 3 },
    { formula: "=ROUND(SUM('Leadership Metrics'!F2:F9)/9,0)", value: 4 },
    { formula: `=IFERROR(INDIRECT("'Leadership Gaps'!C"&ROW()),1)`, value: 1 },
    2,
  ].forEach((cell, i) => sheet.set(2 + i, 7, cell));
  for (const name of own) {
    const page = book.addSheet(name);
    ["A", "B", "C", "D", "E", "F"].forEach((heading, i) => page.set(1, i + 1, heading));
    for (let row = 2; row <= 9; row++) for (let column = 1; column <= 6; column++) page.set(row, column, row + column);
  }
  return {
    bytes: book.bytes(),
    planted: [2, 3, 4].map((row) => ({
      code: "refers-to-own-sheet",
      sheet: "Roster 25-26",
      rows: `${row}`,
      column: "G",
    })),
  };
}
