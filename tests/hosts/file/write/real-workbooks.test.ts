import { openPackage } from "../../../../src/hosts/file/package";
import { readWorkbook } from "../../../../src/hosts/file/read-workbook";
import { writeOwnSheets } from "../../../../src/hosts/file/write/write-own-sheets";
import { describeReal, realBytes } from "../../../real-data";
import { column, gapsSheet, lineChart } from "./literals";

const own = {
  ...gapsSheet([
    column("Gap", ["a", "=b"], { style: { bold: true } }),
    column("Due", [46000, null], { style: { numberFormat: "m/d/yyyy" } }),
  ]),
  charts: [lineChart()],
};
const MAY_CHANGE =
  /^(\[Content_Types\]\.xml|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|docProps\/app\.xml)$/;

describeReal("workbooks that other programs saved", () => {
  it.each([
    "workbooks/rich.xlsm",
    "workbooks/from-excel/OfficeDev-Office-Add-in--SalesTemplate.xlsx",
    "workbooks/from-excel/OfficeDev-script-lab-script-lab-tutorial.xlsx",
    "workbooks/from-excel/exceljs-exceljs-1904.xlsx",
    "workbooks/from-excel/exceljs-exceljs-chart-sheet.xlsx",
    "workbooks/from-excel/exceljs-exceljs-formulas.xlsx",
    "workbooks/from-excel/exceljs-exceljs-images.xlsx",
    "workbooks/from-excel/exceljs-exceljs-test-issue-877.xlsx",
    "workbooks/from-excel/ironcalc-IronCalc-DynamicArrays.xlsx",
    "chicago/chicago-2016-2019.xlsx",
    "nashville/mnps-enrollment-2022-23.xlsx",
  ])("%s keeps every part, and the parts that list things are only added to", (name) => {
    const bytes = realBytes(name);
    const before = openPackage(bytes);
    const pkg = openPackage(bytes);
    writeOwnSheets(pkg, [own]);
    const file = pkg.save();
    const after = openPackage(file);

    for (const part of before.names()) {
      expect(after.has(part)).toBe(true);
      if (!MAY_CHANGE.test(part)) expect(Buffer.compare(before.bytes(part), after.bytes(part))).toBe(0);
    }
    for (const part of ["xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"]) {
      expect(missingTags(before.text(part), after.text(part))).toEqual([]);
    }

    const sheets = readWorkbook(after).sheets;
    expect(sheets.slice(0, -1).map((sheet) => sheet.name)).toEqual(
      readWorkbook(before).sheets.map((sheet) => sheet.name),
    );
    expect(sheets.at(-1)).toMatchObject({ name: "Leadership Gaps", mark: "LT_LeadershipGaps" });

    const again = openPackage(file);
    writeOwnSheets(again, [own]);
    expect(Buffer.compare(again.save(), file)).toBe(0);
  });
});

/** Tags of `before` that do not follow each other in `after`, apart from counts and the request to calculate. */
function missingTags(before: string, after: string): string[] {
  const tags = (text: string): string[] =>
    (text.match(/<[^/?!][^>]*>/g) ?? []).map((tag) =>
      tag.replace(/\s(count|fullCalcOnLoad)="[^"]*"/g, "").replace(/\s*\/?>$/, ">"),
    );
  const later = tags(after);
  let at = 0;
  return tags(before).filter((tag) => {
    const found = later.indexOf(tag, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}
