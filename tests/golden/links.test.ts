/** The links on our sheets lead to the line and the rows that they name, whatever people did to the sheets and their names. */
import { cellAt, type Sheet, type Workbook } from "../../src/core/sheet";
import {
  addColumn,
  addLine,
  edited,
  inPart,
  partOfSheet,
  partOfTable,
  renameSheet,
  rowWith,
  sortDown,
  type,
} from "./by-hand";
import { readFile, refreshFile, sheetNamed } from "./refreshed";
import { smallDistrict } from "./small-district";

interface Target {
  readonly sheet: string;
  /** `A12`, `5:162`. */
  readonly place: string;
  readonly shown: string;
}

/** Reads a link as Excel does: `=HYPERLINK("#'Roster'!A5","…")`, quotes and apostrophes doubled inside. */
function targetOf(formula: string | undefined): Target {
  const found = /^=?HYPERLINK\("#'((?:[^']|'')+)'!([A-Z]*\d+(?::\d+)?)","((?:[^"]|"")*)"\)$/.exec(formula ?? "");
  const [, sheet = "", place = "", shown = ""] = found ?? [];
  if (found === null) throw new Error(`${String(formula)} is no link into the workbook`);
  const plain = (text: string): string => text.replaceAll('""', '"');
  return { sheet: plain(sheet).replaceAll("''", "'"), place, shown: plain(shown) };
}

/** The table of a sheet whose headings stand in row 1: what a row shows and holds under each heading. */
function linesOf(sheet: Sheet) {
  const columns = new Map<string, number>();
  for (let column = 1; column <= sheet.lastColumn; column++) {
    const { shown } = cellAt(sheet, 1, column);
    if (shown !== "") columns.set(shown, column);
  }
  const under = (row: number, heading: string) => {
    const column = columns.get(heading);
    if (column === undefined) throw new Error(`${sheet.name} has no column ${heading}`);
    return cellAt(sheet, row, column);
  };
  return { under, rows: Array.from({ length: sheet.lastRow - 1 }, (_, index) => index + 2) };
}

interface Link {
  readonly target: Target;
  /** What the Summary says beside the name. */
  readonly figure: string | number | boolean | null;
}

/** The names in column A of the Summary that are links, top to bottom. */
function summaryLinks(summary: Sheet): readonly Link[] {
  const links: Link[] = [];
  for (let row = 1; row <= summary.lastRow; row++) {
    const { formula, shown } = cellAt(summary, row, 1);
    if (formula === undefined || !formula.includes("HYPERLINK")) continue;
    const target = targetOf(formula);
    expect(target.shown).toBe(shown);
    links.push({ target, figure: cellAt(summary, row, 2).value });
  }
  return links;
}

interface Names {
  readonly roster: string;
  readonly metrics: string;
  readonly gaps: string;
}

/** Follows every link of the Summary and of the metrics, and compares what stands there with what led there. */
function follow(workbook: Workbook, { roster, metrics, gaps }: Names): { metrics: number; gaps: number; rows: number } {
  const count = { metrics: 0, gaps: 0, rows: 0 };
  const figures = linesOf(sheetNamed(workbook, metrics));
  const found = linesOf(sheetNamed(workbook, gaps));
  for (const { target, figure } of summaryLinks(sheetNamed(workbook, "Leadership Summary"))) {
    const row = Number(/\d+/.exec(target.place)?.[0]);
    if (target.sheet === metrics) {
      count.metrics++;
      const [name, year, where] = ["Metric", "School year", "Where"].map((one) => figures.under(row, one).shown);
      expect([name, year, where]).toEqual([target.shown, "2025-26", "District"]);
      // Shares and points stand as such on both sheets; the Summary writes points times a hundred.
      const value = figures.under(row, "Figure").value;
      if (typeof figure === "number" && typeof value === "number")
        expect([value, value * 100].some((one) => Math.abs(one - figure) < 0.005 * Math.max(1, Math.abs(one)))).toBe(
          true,
        );
    } else {
      expect(target.sheet).toBe(gaps);
      count.gaps++;
      expect(found.under(row, "Gap").shown).toBe(target.shown);
      expect(found.under(row, "Size").value).toBe(figure);
    }
  }
  const rosterRows = sheetNamed(workbook, roster).lastRow;
  for (const row of figures.rows) {
    const { formula, shown } = figures.under(row, "Go to rows");
    if (formula === undefined) continue;
    count.rows++;
    const { sheet, place } = targetOf(formula);
    expect(sheet).toBe(roster);
    const [first = 0, last = 0] = place.split(":").map(Number);
    expect(shown).toBe(`${roster}, ${first === last ? `row ${first}` : `rows ${first} to ${last}`}`);
    // The heading is in row 1; the first run that the line lists.
    expect([first >= 2, last <= rosterRows]).toEqual([true, true]);
    const run = figures.under(row, "Rows").shown.slice(`${roster}: `.length).split(",")[0];
    expect(run).toBe(first === last ? String(first) : `${first}-${last}`);
    const cluster = figures.under(row, "Cluster").shown;
    const listed = linesOf(sheetNamed(workbook, roster));
    if (cluster !== "") expect([cluster, listed.under(first, "Cluster").shown]).toEqual([cluster, cluster]);
  }
  return count;
}

const OWN = { metrics: "Leadership Metrics", gaps: "Leadership Gaps" };

describe.each(["O'Hara's Roster 25-26", "2026", "Roster of 2025-26 (new)", "R1C1", "O''Hara's", "Städte & Schulen!"])(
  "a district's sheet called %s",
  (roster) => {
    test("is where the links of the metrics lead", async () => {
      const { file } = await refreshFile(smallDistrict(roster));
      const counted = follow(await readFile(file), { roster, ...OWN });
      expect(counted.metrics).toBe(4);
      expect(counted.gaps).toBe(3);
      expect(counted.rows).toBeGreaterThan(50);
    });
  },
);

describe("after people sorted, added lines and a column, and gave sheets other names", () => {
  const names: Names = { roster: "Tom's 2026 roster", metrics: "Dr. O'Neil's figures 2026", gaps: "26" };
  let first: Uint8Array;
  let changed: Uint8Array;
  let again: Workbook;

  beforeAll(async () => {
    first = (await refreshFile(smallDistrict("O'Hara 25"))).file;
    changed = edited(first, (pkg) => {
      inPart(pkg, partOfTable(pkg, "LT_Gaps"), (table) =>
        inPart(pkg, partOfSheet(pkg, OWN.gaps), (sheet) => {
          addLine(sheet, table, { A: "Zeal in the north", B: "District", J: "Ask the cabinet", K: "Ann Bell" });
          sortDown(sheet, table, "A");
        }),
      );
      inPart(pkg, partOfTable(pkg, "LT_Metrics"), (table) =>
        inPart(pkg, partOfSheet(pkg, OWN.metrics), (sheet) => {
          const column = addColumn(sheet, table, "For the board");
          type(sheet, `${column}${rowWith(sheet, { A: "Effective leaders", C: "District" })}`, "slide 4");
          addLine(sheet, table, { A: "Zest of leaders", B: "2025-26", C: "District", D: 0.5, [column]: "our own" });
          sortDown(sheet, table, "A");
        }),
      );
      renameSheet(pkg, "O'Hara 25", names.roster);
      renameSheet(pkg, OWN.metrics, names.metrics);
      renameSheet(pkg, OWN.gaps, names.gaps);
    });
    again = await readFile((await refreshFile(changed)).file);
  });

  test("what a test of this kind rests on: lines stand elsewhere now", async () => {
    const before = summaryLinks(sheetNamed(await readFile(first), "Leadership Summary"));
    const after = summaryLinks(sheetNamed(again, "Leadership Summary"));
    expect(after.map(({ target }) => target.shown)).toEqual(before.map(({ target }) => target.shown));
    for (const [index, { target }] of after.entries()) expect(target.place).not.toBe(before[index]?.target.place);
  });

  test("every link leads to its line and its rows", () => {
    const counted = follow(again, names);
    expect(counted).toMatchObject({ metrics: 4, gaps: 3 });
    expect(counted.rows).toBeGreaterThan(50);
  });

  test("people's own lines stay where the sort puts them, and no link leads to them", () => {
    const gaps = linesOf(sheetNamed(again, names.gaps));
    const metrics = linesOf(sheetNamed(again, names.metrics));
    expect(gaps.under(2, "Gap").shown).toBe("Zeal in the north");
    expect(metrics.under(2, "Metric").shown).toBe("Zest of leaders");
    const led = summaryLinks(sheetNamed(again, "Leadership Summary")).map(({ target }) => target.place);
    expect(led).not.toContain("A2");
  });

  test("refreshing again changes no link", async () => {
    const once = await refreshFile(changed);
    const twice = await readFile((await refreshFile(once.file)).file);
    const links = (workbook: Workbook) => summaryLinks(sheetNamed(workbook, "Leadership Summary"));
    expect(links(twice)).toEqual(links(again));
  });
});

test("a line that people copied with our name and place is not mistaken for ours", async () => {
  const { file } = await refreshFile(smallDistrict());
  const copied = edited(file, (pkg) =>
    inPart(pkg, partOfTable(pkg, "LT_Gaps"), (table) =>
      inPart(pkg, partOfSheet(pkg, OWN.gaps), (sheet) => {
        const gap = "Effective leaders by poverty";
        addLine(sheet, table, { A: gap, B: "District", C: 0, K: "Ben Cole" });
        sortDown(sheet, table, "K");
      }),
    ),
  );
  const workbook = await readFile((await refreshFile(copied)).file);
  follow(workbook, { roster: "Roster", ...OWN });
});
