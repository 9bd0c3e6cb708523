/** Own sheets as small literals, and a way to look into the file that they were written to. */
import { strFromU8, unzipSync } from "fflate";
import type { OwnChart, OwnColumn, OwnSheet, OwnTable, OwnValue } from "../../../../src/core/own-sheet";
import { openPackage } from "../../../../src/hosts/file/package";
import { writeOwnSheets } from "../../../../src/hosts/file/write/write-own-sheets";

export const PRINT: OwnSheet["print"] = {
  orientation: "landscape",
  area: null,
  fitToWidth: 1,
  fitToHeight: 0,
  titleRows: null,
  margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5 },
  centered: false,
  footer: { left: "", center: "", right: "" },
};

export const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

export const column = (heading: string, values: readonly OwnValue[], more: Partial<OwnColumn> = {}): OwnColumn => ({
  heading,
  values,
  style: {},
  ...more,
});

/** A table whose columns are given with their values, top left at A3. */
export const table = (columns: readonly OwnColumn[], more: Partial<OwnTable> = {}): OwnTable => ({
  name: "LT_Gaps",
  row: 3,
  column: 1,
  columns,
  rowCount: columns[0]?.values.length ?? 0,
  filterButtons: true,
  style: "TableStyleLight1",
  stripes: false,
  headingStyle: {},
  ...more,
});

/** `Leadership Gaps` with a title in A1 and the columns in a table at A3. */
export function gapsSheet(columns: readonly OwnColumn[], more: Partial<OwnSheet> = {}): OwnSheet {
  const one = table(columns);
  return {
    name: "Leadership Gaps",
    mark: "LT_LeadershipGaps",
    markArea: area(1, 1, 3 + Math.max(1, one.rowCount), columns.length),
    visible: true,
    gridlines: true,
    frozen: { rows: 3, columns: 0 },
    columnWidths: [70],
    rowHeights: [],
    cells: [{ row: 1, column: 1, value: "Leadership Gaps", style: {} }],
    tables: [one],
    charts: [],
    conditionalFormats: [],
    validations: [],
    print: PRINT,
    ...more,
  };
}

export const lineChart = (more: Partial<Extract<OwnChart, { kind: "line" }>> = {}): OwnChart => ({
  name: "LT_Trend",
  kind: "line",
  title: null,
  altText: "Practice, 3.7 to 3.9",
  area: area(1, 3, 2, 4),
  categories: area(10, 1, 10, 3),
  categoryLabels: ["2023-24", "2024-25", "2025-26"],
  series: [{ name: "Practice", values: area(11, 1, 11, 3), numbers: [3.7, null, 3.9] }],
  minimum: 3,
  maximum: 4,
  valueFormat: "0.00",
  color: "#0F548C",
  ...more,
});

/** The file after writing, as its bytes. */
export function written(file: Uint8Array, ...sheets: readonly OwnSheet[]): Uint8Array {
  const pkg = openPackage(file);
  writeOwnSheets(pkg, sheets);
  return pkg.save();
}

/** All parts of a file as text. */
export const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
