/** Edits of a workbook as people make them: cells, rows, order. What else stands on the sheet stays. */
import {
  buildSheet,
  cellKey,
  formatAt,
  isEmptyAt,
  isFormulaAt,
  isNotCalculatedAt,
  isQuotedAt,
  kindAt,
  storedAt,
  type Sheet,
  type SheetBuilder,
  type Workbook,
} from "../../../src/core/sheet";

export type Typed = string | number | null;

export const sheetIn = ({ sheets }: Workbook, name: string): Sheet => {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
  return sheet;
};

function copyRow(from: Sheet, row: number, to: SheetBuilder, at: number, except: ReadonlyMap<number, Typed>): void {
  for (let column = 1; column <= Math.max(from.lastColumn, ...except.keys()); column++) {
    if (except.has(column)) {
      put(from, to, at, column, except.get(column) ?? null);
      continue;
    }
    if (isEmptyAt(from, row, column)) continue;
    const format = from.pool.formats.indexOf(formatAt(from, row, column));
    to.set(at, column, kindAt(from, row, column), storedAt(from, row, column), format, {
      quoted: isQuotedAt(from, row, column),
      notCalculated: isNotCalculatedAt(from, row, column),
    });
    const formula = from.formulas.get(cellKey(row, column));
    if (isFormulaAt(from, row, column) && formula !== undefined) to.setFormula(at, column, formula);
  }
}

function put(sheet: Sheet, to: SheetBuilder, row: number, column: number, value: Typed): void {
  if (value === null) return;
  if (typeof value === "number") {
    to.set(row, column, "number", value);
    return;
  }
  const { texts } = sheet.pool;
  let index = texts.indexOf(value);
  if (index < 0) index = texts.push(value) - 1;
  to.set(row, column, "text", index);
}

/** One row of the edited sheet: which row it was, with some cells typed anew. */
export interface NewRow {
  readonly from: number;
  readonly typed?: ReadonlyMap<number, Typed>;
}

/** The workbook with a sheet's rows as listed, in this order. */
export function withRows(workbook: Workbook, name: string, rows: readonly NewRow[]): Workbook {
  const sheet = sheetIn(workbook, name);
  const builder = buildSheet(sheet.name, sheet.pool, sheet.dateSystem);
  rows.forEach(({ from, typed }, index) => copyRow(sheet, from, builder, index + 1, typed ?? new Map()));
  const more = rows.length - sheet.lastRow;
  const tables = sheet.tables.map((table) => ({
    ...table,
    area: { ...table.area, lastRow: table.area.lastRow + more },
  }));
  const edited = builder.build({ ...sheet, tables });
  return { ...workbook, sheets: workbook.sheets.map((one) => (one === sheet ? edited : one)) };
}

export const rowsOf = (workbook: Workbook, name: string): NewRow[] =>
  Array.from({ length: sheetIn(workbook, name).lastRow }, (_, index) => ({ from: index + 1 }));

/** The workbook with cells typed over, by Excel's row and column numbers. */
export function withCells(
  workbook: Workbook,
  name: string,
  cells: readonly (readonly [row: number, column: number, value: Typed])[],
): Workbook {
  const rows = rowsOf(workbook, name);
  for (const [row, column, value] of cells) {
    while (rows.length < row) rows.push({ from: rows.length + 1 });
    const before = rows[row - 1];
    rows[row - 1] = { from: row, typed: new Map([...(before?.typed ?? []), [column, value]]) };
  }
  return withRows(workbook, name, rows);
}
