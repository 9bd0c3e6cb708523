/** New workbook files: of one sheet, for what came from a .csv, or of sheets of our own. */
import type { OwnSheet } from "../../core/own-sheet";
import { columnLetters, isEmptyAt, kindAt, shownAt, storedAt, type Sheet } from "../../core/sheet";
import type { Codec } from "./codec";
import { emptyPackage, type Package } from "./package";
import { MAIN_NAMESPACE, OFFICE_RELATIONSHIPS } from "./parts";
import { inlineString, xmlAttribute } from "./write/text";
import { writeOwnSheets } from "./write/write-own-sheets";

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A file with the sheet's texts, numbers and booleans; number formats are left out. */
export function packageFromSheet(sheet: Sheet, codec?: Codec): Package {
  const pkg = emptyWorkbook([sheet.name], codec);
  pkg.set("xl/worksheets/sheet1.xml", sheetXml(sheet));
  return pkg;
}

/** A file with sheets of our own and nothing else: no properties, no other names, nothing of any other workbook. */
export function packageFromOwnSheets(sheets: readonly OwnSheet[], codec?: Codec): Package {
  const pkg = emptyWorkbook([], codec);
  writeOwnSheets(pkg, sheets);
  return pkg;
}

/** The smallest file that Excel opens without complaint, once the sheets' parts are there. */
function emptyWorkbook(names: readonly string[], codec: Codec | undefined): Package {
  const pkg = emptyPackage(codec);
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${TYPES}.${type}+xml"/>`;
  pkg.set(
    "[Content_Types].xml",
    `${HEADER}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override("xl/workbook.xml", "sheet.main") +
      names.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, "worksheet")).join("") +
      override("xl/styles.xml", "styles") +
      "</Types>",
  );
  pkg.set("_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]]));
  pkg.set(
    "xl/workbook.xml",
    `${HEADER}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE_RELATIONSHIPS}"><sheets>` +
      names
        .map((name, index) => `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join("") +
      "</sheets></workbook>",
  );
  pkg.set(
    "xl/_rels/workbook.xml.rels",
    relationships([
      ...names.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
  );
  pkg.set(
    "xl/styles.xml",
    `${HEADER}<styleSheet xmlns="${MAIN_NAMESPACE}">` +
      '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  );
  return pkg;
}

const relationships = (list: readonly (readonly [type: string, target: string])[]): string =>
  `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">` +
  list
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${target}"/>`,
    )
    .join("") +
  "</Relationships>";

/** Long enough that compressing it is not slowed by many small pieces. */
const PIECE = 1 << 19;

function* sheetXml(sheet: Sheet): Generator<string> {
  let xml = `${HEADER}<worksheet xmlns="${MAIN_NAMESPACE}"><sheetData>`;
  const columns = Array.from({ length: sheet.lastColumn }, (_, index) => columnLetters(index + 1));
  for (let row = 1; row <= sheet.lastRow; row++) {
    let cells = "";
    columns.forEach((letters, index) => {
      if (!isEmptyAt(sheet, row, index + 1)) cells += cellXml(sheet, row, index + 1, `${letters}${row}`);
    });
    if (cells !== "") xml += `<row r="${row}">${cells}</row>`;
    if (xml.length > PIECE) {
      yield xml;
      xml = "";
    }
  }
  yield `${xml}</sheetData></worksheet>`;
}

function cellXml(sheet: Sheet, row: number, column: number, name: string): string {
  const kind = kindAt(sheet, row, column);
  if (kind === "number" || kind === "date") return `<c r="${name}"><v>${storedAt(sheet, row, column)}</v></c>`;
  if (kind === "boolean") return `<c r="${name}" t="b"><v>${storedAt(sheet, row, column)}</v></c>`;
  return `<c r="${name}" t="inlineStr">${inlineString(shownAt(sheet, row, column))}</c>`;
}
