import { cellAt, type Sheet } from "../../../src/core/sheet";
import { openPackage } from "../../../src/hosts/file/package";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { describeReal, realBytes } from "../../real-data";

interface Count {
  readonly text: number;
  readonly number: number;
  readonly boolean: number;
  readonly date: number;
  /** Sum of the numbers, to four decimals. */
  readonly sum: number;
  /** Characters of all texts. */
  readonly characters: number;
}

function count(sheet: Sheet): Count {
  const counted = { text: 0, number: 0, boolean: 0, date: 0, error: 0, empty: 0, sum: 0, characters: 0 };
  for (let row = 1; row <= sheet.lastRow; row++) {
    for (let column = 1; column <= sheet.lastColumn; column++) {
      const { kind, value } = cellAt(sheet, row, column);
      counted[kind]++;
      if (kind === "text") counted.characters += Array.from(String(value)).length;
      if (kind === "number") counted.sum += Number(value);
    }
  }
  const { text, number, boolean, date, characters } = counted;
  return { text, number, boolean, date, sum: Math.round(counted.sum * 1e4) / 1e4, characters };
}

const none = { text: 0, number: 0, boolean: 0, date: 0, sum: 0, characters: 0 };

/** Counted with openpyxl 3 (data_only), which shares no code with us. */
const COUNTS: Readonly<Record<string, Readonly<Record<string, Count>>>> = {
  "chicago/chicago-2016-2019.xlsx": {
    "Profile SY1617": { ...none, text: 8616, number: 9915, sum: 376887016, characters: 115075 },
    "Progress SY1617": { ...none, text: 9274, number: 6021, sum: 377451177.7, characters: 99986 },
    "Profile SY1718": { ...none, text: 9449, number: 9918, date: 661, sum: 377036487, characters: 123395 },
    "Progress SY1718": { ...none, text: 9241, number: 6773, sum: 377682081.4, characters: 100538 },
    "Profile SY1819": { text: 8914, number: 9811, boolean: 639, date: 654, sum: 373424281, characters: 124160 },
    "Progress SY1819": { ...none, text: 9144, number: 6708, sum: 374029445.2, characters: 97735 },
  },
  "nashville/mnps-enrollment-2022-23.xlsx": {
    "Grid Results": { ...none, text: 3845, number: 161, sum: 81552, characters: 19013 },
  },
  "workbooks/rich.xlsm": {
    Roster: { text: 190, number: 122, boolean: 60, date: 60, sum: 1546.2849, characters: 1747 },
    Lookups: { ...none, text: 5, characters: 53 },
    Dash: none,
  },
  "workbooks/from-excel/OfficeDev-Office-Add-in--SalesTemplate.xlsx": {
    Template: { ...none, text: 7, number: 4, characters: 51 },
    Output: { ...none, text: 12, number: 24, sum: 97073, characters: 87 },
    Sheet1: none,
  },
  "workbooks/from-excel/OfficeDev-script-lab-script-lab-tutorial.xlsx": {
    Setup: none,
    Run: { ...none, text: 1, characters: 30 },
    Code: { ...none, text: 1, characters: 30 },
    Share: none,
    "Learn More": none,
  },
  "workbooks/from-excel/exceljs-exceljs-1904.xlsx": { Sheet1: { ...none, date: 1 }, Sheet2: none, Sheet3: none },
  "workbooks/from-excel/exceljs-exceljs-chart-sheet.xlsx": {
    Sheet1: { ...none, text: 10, number: 18, sum: 1344, characters: 42 },
  },
  "workbooks/from-excel/exceljs-exceljs-formulas.xlsx": { Sheet1: { ...none, text: 4, characters: 84 } },
  "workbooks/from-excel/exceljs-exceljs-images.xlsx": { Sheet1: none },
  "workbooks/from-excel/exceljs-exceljs-test-issue-877.xlsx": {
    // openpyxl also puts a hyperlink's target into the blank cell that carries it; that is no value.
    Handlungsanweisung: none,
    Ersatzteilliste: { ...none, text: 241, number: 63, sum: 552, characters: 2706 },
    Leiterprüfung: { ...none, text: 508, characters: 23403 },
    Feststellanlagen: { ...none, text: 117, number: 17, sum: 153, characters: 3270 },
    Schweißgerät: { ...none, text: 31, characters: 769 },
  },
  "workbooks/from-excel/ironcalc-IronCalc-DynamicArrays.xlsx": {
    DynamicArrays: { ...none, text: 6, number: 39, sum: 1512, characters: 191 },
    ArrayFormulas: { ...none, text: 1, number: 4, sum: 1.1351, characters: 82 },
  },
};

describeReal("reading real workbooks", () => {
  it.each(Object.entries(COUNTS))("%s has the cells that openpyxl counts", (file, sheets) => {
    const read = readWorkbook(openPackage(realBytes(file)));
    expect(Object.fromEntries(read.sheets.map((sheet) => [sheet.name, count(sheet)]))).toEqual(sheets);
  });

  it("knows tables, protection and hidden sheets of rich.xlsm", () => {
    const [roster, lookups] = readWorkbook(openPackage(realBytes("workbooks/rich.xlsm"))).sheets;
    expect(roster).toMatchObject({ protected: true, visibility: "visible", mark: null });
    expect(roster?.tables).toMatchObject([{ name: "RosterTbl", area: { lastRow: 61, lastColumn: 7 } }]);
    expect(lookups?.visibility).toBe("hidden");
  });

  it("keeps a 1904 workbook's serial and shows its day", () => {
    const { dateSystem, sheets } = readWorkbook(
      openPackage(realBytes("workbooks/from-excel/exceljs-exceljs-1904.xlsx")),
    );
    expect(dateSystem).toBe(1904);
    expect(cellAt(sheets[0]!, 4, 2)).toMatchObject({ kind: "date" });
  });

  it("keeps MNPS's labels as they were typed", () => {
    const [sheet] = readWorkbook(openPackage(realBytes("nashville/mnps-enrollment-2022-23.xlsx"))).sheets;
    const typed = new Set<unknown>();
    for (let row = 2; row <= 162; row++)
      for (let column = 1; column <= 34; column++) typed.add(cellAt(sheet!, row, column).value);
    expect(["< 10", "< 5%", "> 95%"].every((label) => typed.has(label))).toBe(true);
  });

  it.each(Object.keys(COUNTS))("%s is saved byte for byte when nothing is set", (file) => {
    const bytes = realBytes(file);
    expect(Buffer.from(openPackage(bytes).save()).equals(bytes)).toBe(true);
  });
});
