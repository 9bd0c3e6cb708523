import type { OwnSheet } from "../../../src/core/own-sheet";
import { assembleOwnSheets, ownSheetParcels } from "../../../src/taskpane/compute/own-sheet-parcels";
import { district, refreshed } from "../district";

/** As the pane would get them. */
function sent(sheets: readonly OwnSheet[]): readonly OwnSheet[] {
  const assembly = assembleOwnSheets();
  for (const parcel of ownSheetParcels(sheets)) assembly.add(structuredClone(parcel));
  return assembly.whole();
}

it("brings all sheets of a refresh over as they are", () => {
  const { sheets } = refreshed(district([{ school: 2, heading: "Position", to: "Ldr Zz 4" }]));
  expect(sent(sheets)).toStrictEqual(sheets);
});

it("sends long columns and their styles in slices", () => {
  const [, gaps] = refreshed(district()).sheets;
  const [table] = gaps?.tables ?? [];
  const [column] = table?.columns ?? [];
  if (!gaps || !table || !column) throw new Error("The sheet has no table.");
  const values = Array.from({ length: 50_001 }, (_, row) => `value ${row}`);
  const styles = new Map(values.map((_, row) => [row, { bold: row % 2 === 0 }] as const));
  const long: OwnSheet = {
    ...gaps,
    tables: [{ ...table, rowCount: values.length, columns: [{ ...column, values, styles }] }],
  };
  const parcels = [...ownSheetParcels([long])];
  expect(parcels.map(({ kind }) => kind)).toEqual([
    "sheet",
    "values",
    "values",
    "values",
    "styles",
    "styles",
    "styles",
  ]);
  expect(sent([long])).toStrictEqual([long]);
});

it("sends nothing where there is nothing", () => {
  expect(sent([])).toEqual([]);
});
