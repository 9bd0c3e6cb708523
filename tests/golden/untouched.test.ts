/** What people put beside our figures and with them stays through a refresh; only the cells that tell the day change with the day. */
import { describe as say } from "../../src/core/problem";
import { cellAt, cellName, columnNumber, isEmptyAt, type Sheet, type Workbook } from "../../src/core/sheet";
import { openPackage } from "../../src/hosts/file/package";
import {
  addChart,
  addColumn,
  edited,
  filterBy,
  inPart,
  partOfSheet,
  partOfTable,
  rowWith,
  sortDown,
  type,
} from "./by-hand";
import { readFile, refreshFile, sheetNamed, type RefreshedFile } from "./refreshed";
import { smallDistrict } from "./small-district";

const GAPS = "Leadership Gaps";
const POVERTY = "Effective leaders by poverty";
const NEWCOMERS = "First-year principals by poverty";
const VACANT = "Schools without a head";

/** Every cell as text with its formula, by sheet and name. */
function cellsIn({ sheets }: Workbook): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const sheet of sheets) {
    for (let row = 1; row <= sheet.lastRow; row++) {
      for (let column = 1; column <= sheet.lastColumn; column++) {
        if (isEmptyAt(sheet, row, column)) continue;
        const { shown, formula } = cellAt(sheet, row, column);
        cells.set(`${sheet.name}!${cellName(row, column)}`, `${formula ?? ""} ${shown}`);
      }
    }
  }
  return cells;
}

let first: RefreshedFile;
beforeAll(async () => {
  first = await refreshFile(smallDistrict());
});

test("another day changes the cell that tells the day, and nothing else", async () => {
  const later = await refreshFile(first.file, { asOf: "2026-06-30" });
  const before = cellsIn(await readFile(first.file));
  const after = cellsIn(await readFile(later.file));
  expect([...after.keys()]).toEqual([...before.keys()]);
  const changed = [...after].filter(([cell, text]) => before.get(cell) !== text);
  expect(changed.map(([cell, text]) => [cell, text.trim().slice(0, 13)])).toEqual([
    ["Leadership Summary!B3", "June 30, 2026"],
  ]);
});

describe("after a person's session with our sheets", () => {
  let hand: { readonly file: Uint8Array; readonly chart: string; readonly drawing: string; readonly column: string };
  let again: RefreshedFile;
  let gaps: Sheet;

  beforeAll(async () => {
    let chart = { part: "", drawing: "" };
    let column = "";
    const file = edited(first.file, (pkg) => {
      inPart(pkg, partOfTable(pkg, "LT_Gaps"), (table) =>
        inPart(pkg, partOfSheet(pkg, GAPS), (sheet) => {
          column = addColumn(sheet, table, "For the board");
          const beside = (gap: string, letters: string): string => `${letters}${rowWith(sheet, { A: gap })}`;
          type(sheet, beside(VACANT, "I"), "Post both jobs in June");
          type(sheet, beside(VACANT, "J"), "Ann Bell");
          type(sheet, beside(VACANT, "K"), 46203);
          type(sheet, beside(VACANT, "L"), "Planned");
          type(sheet, beside(POVERTY, "I"), "=not a formula");
          type(sheet, beside(NEWCOMERS, column), "yes");
          sortDown(sheet, table, "A");
          filterBy(sheet, table, "H", "Selection");
          type(sheet, "P3", "Ask the cabinet");
          type(sheet, "P40", 12);
        }),
      );
      inPart(pkg, partOfSheet(pkg, "Column Map"), (sheet) =>
        type(sheet, `I${rowWith(sheet, { C: "Cluster" })}`, "Not used"),
      );
      chart = addChart(pkg, "Leadership Summary", "Chart 7");
    });
    hand = { file, chart: chart.part, drawing: chart.drawing, column };
    again = await refreshFile(file);
    gaps = sheetNamed(await readFile(again.file), GAPS);
  });

  const rowOf = (gap: string): number => {
    for (let row = 2; row <= gaps.lastRow; row++) if (cellAt(gaps, row, 1).value === gap) return row;
    throw new Error(`there is no gap ${gap}`);
  };
  const beside = (gap: string, letters: string): unknown => cellAt(gaps, rowOf(gap), columnNumber(letters)).value;

  test("what a test of this kind rests on: the edits are in the file", async () => {
    const edits = sheetNamed(await readFile(hand.file), GAPS);
    expect(edits.tables[0]).toMatchObject({ filtered: true, sort: [{ column: 1, descending: true }] });
    expect(edits.hiddenRows.length).toBeGreaterThan(0);
  });

  test("typed words stand beside the right rows", () => {
    expect(["I", "J", "K", "L"].map((letters) => beside(VACANT, letters))).toEqual([
      "Post both jobs in June",
      "Ann Bell",
      46203,
      "Planned",
    ]);
    expect(beside(POVERTY, "I")).toBe("=not a formula");
    expect(cellAt(gaps, rowOf(POVERTY), columnNumber("I")).formula).toBeUndefined();
    expect(beside(NEWCOMERS, "I")).toBeNull();
  });

  test("the added column stays, with its words", () => {
    expect(cellAt(gaps, 1, columnNumber(hand.column)).value).toBe("For the board");
    expect(beside(NEWCOMERS, hand.column)).toBe("yes");
    expect(beside(VACANT, hand.column)).toBeNull();
    expect(gaps.tables[0]?.area.lastColumn).toBe(columnNumber(hand.column));
  });

  test("the table stays sorted", () => {
    expect(gaps.tables[0]?.sort).toEqual([{ column: 1, descending: true }]);
    const names = again.analysis.gaps.map(({ name }) => name).sort();
    const standing = names.map((_, index) => cellAt(gaps, index + 2, 1).value);
    expect(standing).toEqual(names.reverse());
  });

  test("the filter is cleared, and that is said", () => {
    expect(gaps.tables[0]?.filtered).toBe(false);
    expect(gaps.hiddenRows).toEqual([]);
    const told = again.analysis.problems.filter(({ code }) => code === "own-table-filtered");
    expect(told.map((problem) => [problem.at.sheet, say(problem)])).toEqual([[GAPS, expect.stringMatching(/filter/)]]);
  });

  test("notes beside the table stay where they are", () => {
    expect(cellAt(gaps, 3, columnNumber("P")).value).toBe("Ask the cabinet");
    expect(cellAt(gaps, 40, columnNumber("P")).value).toBe(12);
  });

  test("a decision is followed, and stays", async () => {
    expect(again.analysis.readings[0]?.columns.find(({ heading }) => heading === "Cluster")).toMatchObject({
      field: null,
      how: "decision",
    });
    const map = sheetNamed(await readFile(again.file), "Column Map");
    const row = Array.from({ length: map.lastRow }, (_, index) => index + 1).find(
      (one) => cellAt(map, one, 3).value === "Cluster",
    );
    expect(cellAt(map, row ?? 0, columnNumber("I")).value).toBe("Not used");
  });

  test("a chart of the person's stays beside ours", () => {
    const before = openPackage(hand.file);
    const after = openPackage(again.file);
    expect(after.text(hand.chart)).toBe(before.text(hand.chart));
    const drawing = after.text(hand.drawing);
    expect(drawing).toContain('name="Chart 7"');
    expect(drawing).toContain('r:id="rId900"');
    expect(after.text(hand.drawing.replace(/([^/]+)$/, "_rels/$1.rels"))).toContain("../charts/chart900.xml");
  });

  test("the district's own sheet is the same, byte for byte", () => {
    const part = "xl/worksheets/sheet1.xml";
    expect(Buffer.compare(openPackage(again.file).bytes(part), openPackage(smallDistrict()).bytes(part))).toBe(0);
  });

  test("and refreshing once more changes nothing", async () => {
    expect(Buffer.compare((await refreshFile(again.file)).file, again.file)).toBe(0);
  });
});
