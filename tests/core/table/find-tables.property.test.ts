import fc from "fast-check";
import type { Problem } from "../../../src/core/problem";
import type { Sheet } from "../../../src/core/sheet";
import { findTables } from "../../../src/core/table/find-tables";
import type { Table } from "../../../src/core/table/table";
import { workbookOf, type LiteralCell } from "../../../src/hosts/memory";

const word = fc.constantFrom(
  ...["Name", "School", "Title", "Score", "Oak", "Elm High", "Principal", "Source: HR", "* note", "2018-19"],
  ...["E100", "35%", "N/A", "", "  ", "Total", "Grand Total", "Average", "< 10", "Cluster:", "Total Learning Academy"],
);
const cell: fc.Arbitrary<LiteralCell> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 5, arbitrary: word },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3000 }) },
  { weight: 1, arbitrary: fc.constantFrom("#N/A", true) },
  { weight: 1, arbitrary: fc.constant({ formula: "=A1" }) },
  { weight: 1, arbitrary: fc.record({ date: fc.integer({ min: 40000, max: 45000 }) }) },
);
const grid = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 24 });

/** Mostly sound tables with a little of everything between them. */
const block = fc.record({
  title: fc.boolean(),
  columns: fc.integer({ min: 2, max: 5 }),
  rows: fc.integer({ min: 1, max: 6 }),
  odd: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 2 }),
  gap: fc.integer({ min: 0, max: 2 }),
});
const tidy = fc
  .array(block, { maxLength: 4 })
  .map((blocks) =>
    blocks.flatMap(({ title, columns, rows, odd, gap }, place): LiteralCell[][] => [
      ...(title ? [[`Part ${place}`]] : []),
      ["Name", "Score", "School", "Years", "Note"].slice(0, columns),
      ...Array.from({ length: rows }, (_, row): LiteralCell[] =>
        [`Leader ${"abcdef"[row]}`, row + 1, row % 2 ? "Oak" : "Elm", row * 2, null].slice(0, columns),
      ),
      ...odd,
      ...Array.from({ length: gap }, () => []),
    ]),
  );
const sheets = fc.oneof(grid, tidy);

const merges = fc.array(
  fc.record({
    firstRow: fc.integer({ min: 1, max: 20 }),
    firstColumn: fc.integer({ min: 1, max: 8 }),
    down: fc.integer({ min: 0, max: 3 }),
    across: fc.integer({ min: 0, max: 4 }),
  }),
  { maxLength: 4 },
);
const runs = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 3 });

const read = (rows: readonly (readonly LiteralCell[])[], facts = {}) => {
  const workbook = workbookOf([{ name: "S", rows, ...facts }]);
  return { sheet: workbook.sheets[0] as Sheet, ...findTables(workbook) };
};

const plain = ({ titles, headingRows, rows, columns, firstRow, lastRow, firstColumn, lastColumn }: Table) => ({
  ...{ titles, headingRows, rows: [...rows], columns, firstRow, lastRow, firstColumn, lastColumn },
});

const shifted = (table: Table, down: number, right: number) => ({
  ...plain(table),
  headingRows: table.headingRows.map((row) => row + down),
  rows: [...table.rows].map((row) => row + down),
  columns: table.columns.map((column) => ({ ...column, column: column.column + right })),
  firstRow: table.firstRow + down,
  lastRow: table.lastRow + down,
  firstColumn: table.firstColumn + right,
  lastColumn: table.lastColumn + right,
});

const stripped = ({ code, at, count }: Problem, down = 0, right = 0): string =>
  `${code} ${at.row + down} ${at.column + right} ${count}`;

it("any grid: tables do not overlap, their rows ascend inside them, keys are distinct, problems point into the sheet", () => {
  fc.assert(
    fc.property(sheets, merges, (rows, areas) => {
      const facts = {
        merges: areas.map(({ firstRow, firstColumn, down, across }) => ({
          firstRow,
          lastRow: firstRow + down,
          firstColumn,
          lastColumn: firstColumn + across,
        })),
      };
      const { sheet, tables, problems } = read(rows, facts);
      const taken = new Set<string>();
      const keys = new Set<string>();
      for (const table of tables) {
        const [upper, lower] = table.headingRows;
        expect(lower - upper === 0 || lower - upper === 1).toBe(true);
        expect([table.firstRow, table.lastRow]).toEqual([table.rows[0], table.rows.at(-1)]);
        expect(table.firstRow).toBeGreaterThan(lower);
        expect([...table.rows]).toEqual([...new Set(table.rows)].sort((a, b) => a - b));
        expect(table.columns.map(({ column }) => column)).toEqual(
          [...new Set(table.columns.map(({ column }) => column))].sort((a, b) => a - b),
        );
        for (let row = upper; row <= table.lastRow; row++) {
          for (let column = table.firstColumn; column <= table.lastColumn; column++) {
            expect(taken.has(`${row} ${column}`)).toBe(false);
            taken.add(`${row} ${column}`);
          }
        }
        for (const { heading, occurrence } of table.columns) {
          expect(keys.has(`${heading.toLowerCase()} ${occurrence}`)).toBe(false);
          keys.add(`${heading.toLowerCase()} ${occurrence}`);
        }
      }
      expect(tables.map(({ number }) => number)).toEqual(tables.map((_, index) => index + 1));
      for (const { at } of problems) {
        expect(at.row).toBeGreaterThanOrEqual(1);
        expect(at.column).toBeGreaterThanOrEqual(1);
        expect(at.row).toBeLessThanOrEqual(Math.max(sheet.lastRow, 1));
        expect(at.column).toBeLessThanOrEqual(Math.max(sheet.lastColumn, 1));
      }
      expect(tables.length === 0).toBe(problems.some(({ code }) => code === "no-table"));
    }),
    { numRuns: 400 },
  );
});

it("blank rows above and blank columns to the left shift the tables and change nothing else", () => {
  fc.assert(
    fc.property(sheets, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 }), (rows, down, right) => {
      const moved = [
        ...Array.from({ length: down }, () => []),
        ...rows.map((row) => [...Array.from({ length: right }, () => null), ...row]),
      ];
      const before = read(rows);
      const after = read(moved);
      expect(after.tables.map(plain)).toEqual(before.tables.map((table) => shifted(table, down, right)));
      if (before.tables.length > 0) {
        expect(after.problems.map((problem) => stripped(problem))).toEqual(
          before.problems.map((problem) => stripped(problem, down, right)),
        );
      }
    }),
    { numRuns: 200 },
  );
});

it("hiding rows and columns changes nothing but the problems about hiding", () => {
  fc.assert(
    fc.property(sheets, runs, runs, (rows, hiddenRows, hiddenColumns) => {
      const before = read(rows);
      const after = read(rows, {
        hiddenRows: hiddenRows.map((row) => [row, row + 1]),
        hiddenColumns: hiddenColumns.map((column) => [column, column]),
      });
      expect(after.tables.map(plain)).toEqual(before.tables.map(plain));
      const others = after.problems.filter(({ code }) => code !== "hidden-rows" && code !== "hidden-columns");
      expect(others).toEqual(before.problems);
    }),
    { numRuns: 200 },
  );
});

it("a blank row put between two data rows adds its problem and takes no row away", () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 30 }), fc.nat(), (size, where) => {
      const rows: LiteralCell[][] = [
        ["Name", "School", "Score"],
        ...Array.from({ length: size }, (_, i): LiteralCell[] => [`Leader ${i}`, i % 3 ? "Oak" : "Elm", (i % 5) + 1]),
      ];
      const at = 2 + (where % (size - 1));
      const after = read([...rows.slice(0, at), [], ...rows.slice(at)]);
      expect(after.tables.map((table) => table.rows.length)).toEqual([size]);
      expect(after.problems.map((problem) => stripped(problem))).toEqual([`blank-row ${at + 1} 1 1`]);
    }),
    { numRuns: 50 },
  );
});
