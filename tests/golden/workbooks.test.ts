/** Workbooks with everything that Excel can put into one: a refresh adds its sheets and takes nothing away. */
import { cellAt, cellName, isEmptyAt, type Sheet, type Workbook } from "../../src/core/sheet";
import { openPackage } from "../../src/hosts/file/package";
import { childrenOf, parseXml, rootOf, type XmlElement } from "../../src/hosts/file/xml";
import { describeReal, realBytes } from "../real-data";
import { readFile, refreshFile } from "./refreshed";

const ADDED_TO = [
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/sharedStrings.xml",
  "docProps/app.xml",
];

const root = (text: string, part: string): XmlElement => rootOf(parseXml(text, part), part);

/** What an attribute may become: a list's length grows with the list, and Excel is asked to calculate when it opens the file. */
const mayChange = (name: string): boolean => /^(count|uniqueCount|size|fullCalcOnLoad)$/.test(name);

/** Elements, attributes and texts of `before` that do not stand in `after` in the same order, as paths. */
function lost(before: XmlElement, after: XmlElement, path: string): string[] {
  const missing: string[] = [];
  for (const { name, value } of Array.from(before.attributes)) {
    if (!mayChange(name) && after.getAttribute(name) !== value) missing.push(`${path}@${name}="${value}"`);
  }
  const children = childrenOf(before);
  const later = childrenOf(after);
  if (children.length === 0 && before.textContent !== after.textContent && !isGrownCount(before, after)) {
    missing.push(`${path}: "${before.textContent ?? ""}"`);
  }
  let at = 0;
  for (const child of children) {
    const same = later.findIndex(
      (candidate, index) =>
        index >= at && candidate.tagName === child.tagName && lost(child, candidate, "").length === 0,
    );
    if (same < 0) missing.push(`${path}/${child.tagName} ${lostIn(child, later[at])}`);
    else at = same + 1;
  }
  return missing;
}

const lostIn = (child: XmlElement, candidate: XmlElement | undefined): string =>
  candidate === undefined ? "" : lost(child, candidate, "").join("; ");

/** How many sheets and names there are, as docProps/app.xml tells: it grows. */
const isGrownCount = (before: XmlElement, after: XmlElement): boolean =>
  before.localName === "i4" && Number(after.textContent) > Number(before.textContent);

/** Every cell that holds something, with all that is known of it. */
const cellsOf = (sheet: Sheet): unknown => {
  const cells: Record<string, unknown> = {};
  for (let row = 1; row <= sheet.lastRow; row++) {
    for (let column = 1; column <= sheet.lastColumn; column++) {
      if (!isEmptyAt(sheet, row, column)) cells[cellName(row, column)] = cellAt(sheet, row, column);
    }
  }
  const { name, visibility, merges, tables, hiddenRows, hiddenColumns } = sheet;
  return { name, visibility, merges, tables, hiddenRows, hiddenColumns, cells };
};
const districtSheets = ({ sheets }: Workbook): unknown => sheets.filter(({ mark }) => mark === null).map(cellsOf);

describeReal("a refresh takes nothing out of a workbook", () => {
  it.each([
    "rich.xlsm",
    "from-excel/OfficeDev-Office-Add-in--SalesTemplate.xlsx",
    "from-excel/OfficeDev-script-lab-script-lab-tutorial.xlsx",
    "from-excel/exceljs-exceljs-1904.xlsx",
    "from-excel/exceljs-exceljs-chart-sheet.xlsx",
    "from-excel/exceljs-exceljs-formulas.xlsx",
    "from-excel/exceljs-exceljs-images.xlsx",
    "from-excel/exceljs-exceljs-test-issue-877.xlsx",
    "from-excel/ironcalc-IronCalc-DynamicArrays.xlsx",
  ])("%s", async (name) => {
    const bytes = realBytes(`workbooks/${name}`);
    const extension = name.slice(name.lastIndexOf("."));
    const { file, sheets } = await refreshFile(bytes, { extension });
    const before = openPackage(bytes);
    const after = openPackage(file);

    // The parts that were there come first, in their order.
    expect(after.names().slice(0, before.names().length)).toEqual(before.names());
    const changed = before
      .names()
      .filter((part) => Buffer.compare(before.bytes(part), after.bytes(part)) !== 0)
      .filter((part) => !ADDED_TO.includes(part));
    expect(changed).toEqual([]);
    for (const part of ADDED_TO.filter((candidate) => before.has(candidate))) {
      expect(lost(root(before.text(part), part), root(after.text(part), part), part)).toEqual([]);
    }

    const workbook = await readFile(file);
    expect(districtSheets(workbook)).toEqual(districtSheets(await readFile(bytes)));
    const own = workbook.sheets.filter(({ mark }) => mark !== null).map((sheet) => sheet.name);
    expect(own).toEqual(sheets.map((sheet) => sheet.name));

    const again = await refreshFile(file, { extension });
    expect(Buffer.compare(again.file, file)).toBe(0);
  });
});

describe("the comparison of parts", () => {
  const compared = (before: string, after: string): string[] => lost(root(before, "a"), root(after, "a"), "a");
  it.each([
    ["an element more", '<a><b n="1"/></a>', '<a><c/><b n="1"/><b n="2"/></a>'],
    ["an attribute more, a longer list", '<a count="1"><b/></a>', '<a count="2"><b m="1"/><b/></a>'],
  ])("leaves alone %s", (_, before, after) => expect(compared(before, after)).toEqual([]));
  it.each([
    ["an element less", "<a><b/><b/></a>", "<a><b/></a>"],
    ["another attribute", '<a><b n="1"/></a>', '<a><b n="2"/></a>'],
    ["another order", "<a><b/><c/></a>", "<a><c/><b/></a>"],
    ["another text", "<a><b>x</b></a>", "<a><b>y</b></a>"],
  ])("finds %s", (_, before, after) => expect(compared(before, after)).not.toEqual([]));
});
