/** Workbooks of any content: a refresh ends, touches nothing of the district's, and says nothing impossible. */
import fc from "fast-check";
import { dayOfIso } from "../../src/core/day";
import { refresh, runToEnd, type Refreshed } from "../../src/core/refresh";
import { cellAt, type Cell, type Sheet, type Workbook } from "../../src/core/sheet";
import { reference } from "../../src/framework/reference";
import { createFileHost } from "../../src/hosts/file/file-host";
import { packageFromSheet } from "../../src/hosts/file/new-workbook";
import { createMemoryHost, sheetOf, workbookOf, type LiteralCell, type LiteralSheet } from "../../src/hosts/memory";

const HEADINGS = [
  ...["School Year", "School ID", "School", "School Name", "Level", "Cluster", "Network", "Supervisor", "Enrollment"],
  ...["Principal", "Name", "Last, First", "Position", "Title", "Race/Ethnicity", "Gender", "Hire Date", "Start Date"],
  ...[
    "% Econ. Disadv.",
    "Economically Disadvantaged",
    "White",
    "Black",
    "Hispanic/Latino",
    "Asian",
    "Unknown",
    "Total",
  ],
  ...[
    "Rater",
    "Round",
    "Indicator",
    "Score",
    "TEAM Average",
    "Planning",
    "Topic",
    "Item",
    "% Favorable",
    "Respondents",
  ],
  ...["Response Rate", "Readiness", "Program", "Years as Principal", "Second Contact", "Second Contact Title", "Notes"],
];

const DAY = 44440;
const word = fc.constantFrom<string>(
  ...["Ann Bell", "Cole, Bo", "Dr. Ann M. Bell Jr.", "Vacant", "TBD", "N/A", "Principal", "Asst. Principal", "AP"],
  ...[
    "Alder Elementary",
    "ALDER ES",
    "Birch MS",
    "Cedar High School",
    "Elementary",
    "K-8",
    "North",
    "Charter",
    "00101",
  ],
  ...["White", "Black or African American", "Hispanic/Latino", "unknown", "2024-25", "SY2425", "School Year 2025-2026"],
  ...["35%", "< 10", "< 5%", "> 95%", "*", "**", "1,234", "3.5", "12/31/2024", "3/4/2025", "Fall", "TEAM", "STRONG"],
  ...["Total", "Subtotal", "Source: HR", "Mentors new teachers", "__proto__", "constructor", "toString", "", " ", "\t"],
  ...["=1+1", "-", "'", "#N/A", "#REF!", "é", "Zoë Ångström", "\u0000", "\uFFFE", "\uD800", "_x0041_", "<b>&amp;"],
);
const cell: fc.Arbitrary<LiteralCell> = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 2, 3.5, 4, 5, 6, 0.35, 35, 101, 412, 2025, -1, 1e9, 1e308, 5e-324) },
  { weight: 1, arbitrary: fc.integer({ min: -1000, max: 3_000_000 }).map((date) => ({ date })) },
  { weight: 1, arbitrary: fc.integer({ min: DAY, max: DAY + 1500 }).map((date) => ({ date })) },
  { weight: 1, arbitrary: fc.constantFrom(0, 0.35, 1, 1.2).map((number) => ({ number, format: "0%" })) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom({ formula: "=A1" }, { formula: "='Leadership Gaps'!A2", value: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);

const NUMBERS: readonly LiteralCell[] = [0, 12, 250, 412, "1,234", "< 10"];
const SHARES: readonly LiteralCell[] = ["35%", "< 5%", "> 95%", "*", { number: 0.35, format: "0%" }];
/** Columns as districts have them, so that figures are made of what the odd cells spoil. */
const REAL: readonly (readonly [heading: string, usual: readonly LiteralCell[]])[] = [
  ["School Name", ["Alder Elementary", "Birch Middle School", "Cedar High School", "Dogwood Elementary"]],
  ["School ID", ["'00101", "'00102", "'00103", 101]],
  ["School Year", ["2024-25", "2025-26"]],
  ["Principal", ["Ann Bell", "Bo Cole", "Cy Dunn", "Vacant"]],
  ["Position", ["Principal", "Assistant Principal", "Interim Principal"]],
  ["Cluster", ["North", "South"]],
  ["Race/Ethnicity", ["White", "Black", "Hispanic/Latino", "unknown"]],
  ["Years as Principal", [0, 1, 5, 12]],
  ["Enrollment", [250, 412, 0, 1020]],
  ["Economically Disadvantaged", NUMBERS],
  ["% Economically Disadvantaged", SHARES],
  ["White Students", NUMBERS],
  ["Black Students", NUMBERS],
  ["Students: Hispanic/Latino", SHARES],
  ["TEAM Average", [3.2, 4, 4.6, 2.5]],
  ["School Leadership % Favorable", SHARES],
];

interface Column {
  readonly heading: LiteralCell;
  readonly usual: readonly LiteralCell[];
}
const realColumn: fc.Arbitrary<Column> = fc.constantFrom(...REAL).map(([heading, usual]) => ({ heading, usual }));
const anyColumn: fc.Arbitrary<Column> = fc.record({
  heading: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...HEADINGS) }, { weight: 1, arbitrary: cell }),
  usual: fc.array(cell, { minLength: 1, maxLength: 3 }),
});

/** Columns that mostly keep to one kind of value, as real ones do, under headings that may be known. */
const grid = fc
  .record({
    titles: fc.array(fc.array(cell, { maxLength: 2 }), { maxLength: 2 }),
    columns: fc.array(fc.oneof({ weight: 3, arbitrary: realColumn }, { weight: 1, arbitrary: anyColumn }), {
      maxLength: 9,
    }),
    picks: fc.array(fc.array(fc.nat(40), { minLength: 9, maxLength: 9 }), { maxLength: 24 }),
    odd: fc.array(cell, { minLength: 4, maxLength: 4 }),
  })
  .map(({ titles, columns, picks, odd }): LiteralSheet["rows"] => [
    ...titles,
    columns.map(({ heading }) => heading),
    ...picks.map((row) =>
      columns.map(({ usual }, index) => {
        const pick = row[index] ?? 0;
        return (pick > 3 ? usual[pick % usual.length] : odd[pick]) ?? null;
      }),
    ),
  ]);

const sheets = fc
  .array(fc.tuple(fc.constantFrom("Roster 24-25", "Roster 25-26", "Enrollment", "TEAM", "Survey SY2526", "x"), grid), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all): readonly LiteralSheet[] =>
    all
      .filter(([name], index) => all.findIndex(([other]) => other === name) === index)
      .map(([name, rows]) => ({ name, rows })),
  );

const asOf = dayOfIso("2026-05-29") ?? 0;
const refreshed = (workbook: Workbook): Refreshed => runToEnd(refresh(workbook, { asOf, reference }));

const cellsOf = (sheet: Sheet): readonly Cell[] =>
  Array.from({ length: sheet.lastRow * sheet.lastColumn }, (_, index) =>
    cellAt(sheet, Math.floor(index / sheet.lastColumn) + 1, (index % sheet.lastColumn) + 1),
  );

/** What is said about the data can be so. */
function expectPossible(workbook: Workbook, { analysis }: Refreshed): void {
  const byName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  for (const { code, at } of analysis.problems) {
    const sheet = byName.get(at.sheet);
    const isInside =
      sheet !== undefined &&
      at.row >= 1 &&
      at.row <= Math.max(1, sheet.lastRow) &&
      at.column >= 1 &&
      at.column <= Math.max(1, sheet.lastColumn);
    if (!isInside) throw new Error(`${code} points outside its sheet: ${JSON.stringify(at)}`);
  }
  for (const metric of analysis.metrics) {
    const { value, low, high, known, of, unit } = metric;
    const rounding = 1e-9;
    const isOrdered =
      (value === null || low === null || low <= value + rounding) &&
      (value === null || high === null || value <= high + rounding) &&
      (low === null || high === null || low <= high + rounding);
    const isShare =
      unit !== "share" || [value, low, high].every((one) => one === null || (one >= -rounding && one <= 1 + rounding));
    const isFinite = [value, low, high].every((one) => one === null || Number.isFinite(one));
    if (!isOrdered || !isShare || !isFinite || known < 0 || known > of) {
      throw new Error(`an impossible figure: ${JSON.stringify(metric)}`);
    }
  }
}

test("any workbook in memory is refreshed, and no cell of the district changes", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async (literal) => {
      const workbook = workbookOf(literal);
      const before = workbook.sheets.map(cellsOf);
      const result = refreshed(workbook);
      expectPossible(workbook, result);
      const host = createMemoryHost(workbook);
      await host.write(result.sheets);
      const after = await host.read();
      expect(after.sheets.slice(0, before.length).map(cellsOf)).toEqual(before);
    }),
    { numRuns: 80 },
  );
});

test("any sheet in a file is refreshed, its part stays the same, and a second refresh changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(grid, async (rows) => {
      const pkg = packageFromSheet(sheetOf(rows, "Roster 25-26"));
      const part = "xl/worksheets/sheet1.xml";
      const before = pkg.bytes(part);
      const host = createFileHost(pkg.save());
      const workbook = await host.read();
      const result = refreshed(workbook);
      expectPossible(workbook, result);
      await host.write(result.sheets);
      const file = host.pkg.save();
      expect(Buffer.compare(host.pkg.bytes(part), before)).toBe(0);

      const again = createFileHost(file);
      await again.write(refreshed(await again.read()).sheets);
      expect(Buffer.compare(again.pkg.save(), file)).toBe(0);
    }),
    { numRuns: 25 },
  );
});
