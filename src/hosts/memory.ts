/** A workbook in memory: the host for tests, and the way to write a small sheet as a literal. */
import {
  buildSheet,
  createPool,
  interner,
  type SheetFacts,
  type DateSystem,
  type Pool,
  type Sheet,
  type Workbook,
} from "../core/sheet";

/** What a literal cell may say. A string that starts with an apostrophe is quoted text; one that starts with `#` and is an error name is an error. */
export type LiteralCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: number; readonly format?: string }
  | { readonly number: number; readonly format: string }
  /** `value` absent: not calculated yet. */
  | { readonly formula: string; readonly value?: string | number | boolean };

export interface LiteralSheet extends SheetFacts {
  readonly name: string;
  readonly rows: readonly (readonly LiteralCell[])[];
}

const ERROR_NAMES = new Set(["#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"]);

/** A workbook of literal sheets; the first row of `rows` is row 1, its first cell column A. */
export function workbookOf(sheets: readonly LiteralSheet[], dateSystem: DateSystem = 1900): Workbook {
  const pool = createPool();
  return { dateSystem, sheets: sheets.map((sheet) => literalSheet(sheet, pool, dateSystem)) };
}

/** One literal sheet of the district. */
export const sheetOf = (rows: LiteralSheet["rows"], name = "Sheet1", facts: SheetFacts = {}): Sheet =>
  literalSheet({ ...facts, name, rows }, createPool(), 1900);

function literalSheet(literal: LiteralSheet, pool: Pool, dateSystem: DateSystem): Sheet {
  const text = interner(pool.texts);
  const format = interner(pool.formats);
  const builder = buildSheet(literal.name, pool, dateSystem);
  const setPlain = (row: number, column: number, value: string | number | boolean): void => {
    if (typeof value === "number") builder.set(row, column, "number", value);
    else if (typeof value === "boolean") builder.set(row, column, "boolean", value ? 1 : 0);
    else if (ERROR_NAMES.has(value)) builder.set(row, column, "error", text(value));
    else if (value.startsWith("'")) builder.set(row, column, "text", text(value.slice(1)), 0, { quoted: true });
    else builder.set(row, column, "text", text(value));
  };
  literal.rows.forEach((cells, rowIndex) =>
    cells.forEach((cell, columnIndex) => {
      const row = rowIndex + 1;
      const column = columnIndex + 1;
      if (cell === null) return;
      if (typeof cell !== "object") setPlain(row, column, cell);
      else if ("date" in cell) builder.set(row, column, "date", cell.date, format(cell.format ?? "m/d/yyyy"));
      else if ("number" in cell) builder.set(row, column, "number", cell.number, format(cell.format));
      else {
        if (cell.value !== undefined) setPlain(row, column, cell.value);
        builder.setFormula(row, column, cell.formula);
      }
    }),
  );
  return builder.build(literal);
}
