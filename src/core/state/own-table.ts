/** An own table as it stands on its sheet, with whatever people did to it. */
import type { OwnValue } from "../own-sheet";
import { markOf, TABLE_NAMES, type OwnSheetId } from "../own-sheets";
import {
  cellAt,
  formatAt,
  isEmptyAt,
  isFormulaAt,
  kindAt,
  numberAt,
  shownAt,
  storedAt,
  textAt,
  type Area,
  type NativeTable,
  type Sheet,
  type Workbook,
} from "../sheet";

export interface StandingTable {
  readonly sheet: Sheet;
  readonly area: Area;
  /** Sheet columns by heading, in the order in which they stand. */
  readonly columns: ReadonlyMap<string, number>;
  /** Excel's numbers of the rows that hold anything. */
  readonly rows: readonly number[];
  readonly native: NativeTable | null;
}

/** The sheet that carries our mark, whatever people call it now. */
export const standingSheet = (workbook: Workbook, id: OwnSheetId): Sheet | null =>
  workbook.sheets.find(({ mark }) => mark === markOf(id)) ?? null;

/** Our table as it stands in the workbook, found by its native table's name, else by the headings in row 1; null when there is none. */
export function standingTable(
  workbook: Workbook,
  id: OwnSheetId,
  name: string = TABLE_NAMES[id],
): StandingTable | null {
  const sheet = standingSheet(workbook, id);
  if (!sheet) return null;
  const native = sheet.tables.find((table) => table.name === name && table.hasHeadingRow) ?? null;
  const area = native ? withoutTotals(native) : areaFromRowOne(sheet);
  const columns = new Map<string, number>();
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    const heading = plainAt(sheet, area.firstRow, column);
    if (heading !== "" && !columns.has(heading)) columns.set(heading, column);
  }
  if (columns.size === 0) return null;
  const rows: number[] = [];
  for (let row = area.firstRow + 1; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if (isEmptyAt(sheet, row, column)) continue;
      rows.push(row);
      break;
    }
  }
  return { sheet, area, columns, rows, native };
}

const withoutTotals = ({ area, hasTotalsRow }: NativeTable): Area =>
  hasTotalsRow ? { ...area, lastRow: area.lastRow - 1 } : area;

function areaFromRowOne(sheet: Sheet): Area {
  let lastColumn = 0;
  while (!isEmptyAt(sheet, 1, lastColumn + 1)) lastColumn++;
  return { firstRow: 1, lastRow: sheet.lastRow, firstColumn: 1, lastColumn };
}

/** A cell as plain text for comparing: "" when empty, a number without its format. */
export function plainAt(sheet: Sheet, row: number, column: number): string {
  const number = numberAt(sheet, row, column);
  return (number === null ? (textAt(sheet, row, column) ?? shownAt(sheet, row, column)) : String(number)).trim();
}

/** A cell under a heading as plain text; "" when the column is not there. */
export function plainUnder(table: StandingTable, heading: string, row: number): string {
  const column = table.columns.get(heading);
  return column === undefined ? "" : plainAt(table.sheet, row, column);
}

/** The same comparison text of a value that we are about to write. */
export function plainOf(value: OwnValue): string {
  if (value === null) return "";
  if (typeof value === "object") return plainOf(value.value);
  return (typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value)).trim();
}

/** A cell's content and number format, so that it can be written again as it is. */
export function contentAt(
  sheet: Sheet,
  row: number,
  column: number,
): { readonly value: OwnValue; readonly numberFormat: string | null } {
  const code = formatAt(sheet, row, column);
  const numberFormat = code === "General" ? null : code;
  if (isFormulaAt(sheet, row, column)) {
    const { formula, value } = cellAt(sheet, row, column);
    if (formula !== undefined) {
      const found = typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : (value ?? "");
      return { value: { formula, value: found }, numberFormat };
    }
  }
  switch (kindAt(sheet, row, column)) {
    case "empty":
      return { value: null, numberFormat };
    case "boolean":
      return { value: storedAt(sheet, row, column) === 1, numberFormat };
    case "number":
    case "date":
      return { value: storedAt(sheet, row, column), numberFormat };
    case "text":
    case "error":
      return { value: shownAt(sheet, row, column), numberFormat };
  }
}
