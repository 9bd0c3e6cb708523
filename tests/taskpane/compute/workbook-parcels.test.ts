import fc from "fast-check";
import type { Workbook } from "../../../src/core/sheet";
import { workbookOf, type LiteralCell } from "../../../src/hosts/memory";
import { assembleWorkbook, workbookParcels } from "../../../src/taskpane/compute/workbook-parcels";

/** As a worker would get it. */
function sent(workbook: Workbook): Workbook {
  const assembly = assembleWorkbook();
  for (const parcel of workbookParcels(workbook)) assembly.add(structuredClone(parcel));
  return assembly.whole();
}

const cell: fc.Arbitrary<LiteralCell> = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.string().map((text) => `'${text}`),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant("#N/A"),
  fc.record({ date: fc.integer({ min: 1, max: 60_000 }) }),
  fc.record({ number: fc.integer(), format: fc.constantFrom("0%", "0.00", "00000") }),
  fc.record({ formula: fc.string().map((text) => `=${text}`), value: fc.integer() }),
  fc.constant({ formula: "=NOW()" }),
);

const sheet = fc.record({
  rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }),
  visibility: fc.constantFrom("visible" as const, "hidden" as const, "very-hidden" as const),
  mark: fc.option(fc.constantFrom("LT_People", "LT_Settings"), { nil: null }),
  protected: fc.boolean(),
  filtered: fc.boolean(),
});

it("brings every workbook over as it is", () => {
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 4 }), fc.constantFrom(1900 as const, 1904 as const), (sheets, system) => {
      const workbook = workbookOf(
        sheets.map((one, index) => ({ ...one, name: `Sheet ${index}` })),
        system,
      );
      expect(sent(workbook)).toEqual(workbook);
    }),
    { numRuns: 60 },
  );
});

it("keeps rows far below, blank columns before, tables, merges and hidden rows", () => {
  const rows: LiteralCell[][] = Array.from({ length: 3000 }, (_, row) =>
    row % 997 === 0 ? [null, null, `row ${row}`] : [],
  );
  const workbook = workbookOf([
    {
      name: "Far",
      rows,
      merges: [{ firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 3 }],
      hiddenRows: [[5, 9]],
      hiddenColumns: [[2, 2]],
      tables: [
        {
          name: "Table1",
          area: { firstRow: 1, lastRow: 3, firstColumn: 3, lastColumn: 3 },
          hasHeadingRow: true,
          hasTotalsRow: false,
          sort: [{ column: 3, descending: true }],
          filtered: false,
        },
      ],
    },
  ]);
  expect(sent(workbook)).toEqual(workbook);
});

it("keeps one pool for sheets that share one", () => {
  const workbook = workbookOf([
    { name: "One", rows: [["same"]] },
    { name: "Two", rows: [["same"]] },
  ]);
  const [one, two] = sent(workbook).sheets;
  expect(one?.pool).toBe(two?.pool);
});

it("sends long lists of texts and formulas in slices, a column as one piece", () => {
  const rows = Array.from({ length: 45_000 }, (_, row): LiteralCell[] => [
    `text ${row}`,
    { formula: `=A${row + 1}`, value: row },
  ]);
  const parcels = [...workbookParcels(workbookOf([{ name: "Long", rows }]))];
  expect(parcels.map(({ kind }) => kind)).toEqual([
    "workbook",
    "texts",
    "texts",
    "texts",
    "sheet",
    "column",
    "column",
    "formulas",
    "formulas",
    "formulas",
  ]);
  expect(parcels.every((parcel) => parcel.kind !== "texts" || parcel.texts.length <= 20_000)).toBe(true);
});
