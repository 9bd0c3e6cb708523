/** What formulas work with: single values, blocks of values, references to cells; and how one becomes another. */
import type { Area } from "../../../core/sheet";
import type { Book, BookSheet, BookValue } from "../book";
import { columnCount, rowCount, usedArea, visitCells } from "../cells";
import { typedNumber } from "../typed-number";
import { shownValue } from "../shown";
import type { FormulaNode } from "./parse";

export interface Matrix {
  readonly rows: readonly (readonly BookValue[])[];
}

export interface Reference {
  readonly sheet: BookSheet;
  readonly area: Area;
}

export type Operand = BookValue | Matrix | Reference;

/** Where a formula stands and what it may ask. */
export interface Context {
  readonly book: Book;
  readonly sheet: BookSheet;
  readonly row: number;
  readonly column: number;
  /** The names that are being looked up: a name made of itself has no value. */
  readonly names: ReadonlySet<string>;
  readonly evaluate: (node: FormulaNode) => Operand;
}

export interface ErrorValue {
  readonly error: string;
}

export const VALUE_ERROR: ErrorValue = { error: "#VALUE!" };
export const NUMBER_ERROR: ErrorValue = { error: "#NUM!" };
export const DIVISION_ERROR: ErrorValue = { error: "#DIV/0!" };
export const NOT_AVAILABLE: ErrorValue = { error: "#N/A" };
export const NAME_ERROR: ErrorValue = { error: "#NAME?" };
export const REFERENCE_ERROR: ErrorValue = { error: "#REF!" };
export const NULL_ERROR: ErrorValue = { error: "#NULL!" };

export const isError = (value: Operand): value is ErrorValue =>
  typeof value === "object" && value !== null && "error" in value;
export const isMatrix = (value: Operand): value is Matrix =>
  typeof value === "object" && value !== null && "rows" in value;
export const isReference = (value: Operand): value is Reference =>
  typeof value === "object" && value !== null && "area" in value;

const cellIn = ({ sheet }: Reference, row: number, column: number): BookValue =>
  sheet.cells.get(row)?.[column - 1]?.value ?? null;

/** The block of values of an operand; a whole column or row ends where the sheet does. */
export function matrixOf(operand: Operand): Matrix {
  if (isMatrix(operand)) return operand;
  if (!isReference(operand)) return { rows: [[operand]] };
  const { area } = clipped(operand);
  const rows = Array.from({ length: rowCount(area) }, (_, down) =>
    Array.from({ length: columnCount(area) }, (__, right) =>
      cellIn(operand, area.firstRow + down, area.firstColumn + right),
    ),
  );
  return { rows };
}

const MOST_CELLS = 1_000_000;

function clipped(reference: Reference): Reference {
  const { area, sheet } = reference;
  if (rowCount(area) * columnCount(area) <= MOST_CELLS) return reference;
  const used = usedArea(sheet, true);
  const lastRow = Math.max(area.firstRow, Math.min(area.lastRow, used?.lastRow ?? 1));
  const lastColumn = Math.max(area.firstColumn, Math.min(area.lastColumn, used?.lastColumn ?? 1));
  return { sheet, area: { ...area, lastRow, lastColumn } };
}

/** The value in a place of an operand counted from 0; a single row, column or value stands for all of them. */
export function valueIn(operand: Operand, down: number, right: number): BookValue {
  if (isMatrix(operand)) {
    const { rows } = operand;
    const row = rows.length === 1 ? rows[0] : rows[down];
    if (row === undefined) return NOT_AVAILABLE;
    const value = row.length === 1 ? row[0] : row[right];
    return value === undefined ? NOT_AVAILABLE : value;
  }
  if (!isReference(operand)) return operand;
  const { area } = operand;
  const row = area.firstRow + (area.firstRow === area.lastRow ? 0 : down);
  const column = area.firstColumn + (area.firstColumn === area.lastColumn ? 0 : right);
  return row > area.lastRow || column > area.lastColumn ? NOT_AVAILABLE : cellIn(operand, row, column);
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export function sizeOf(operand: Operand): Size {
  if (isMatrix(operand)) return { rows: operand.rows.length, columns: operand.rows[0]?.length ?? 0 };
  if (!isReference(operand)) return { rows: 1, columns: 1 };
  const { area } = operand;
  return { rows: rowCount(area), columns: columnCount(area) };
}

/** Applies a function of single values to operands, place by place where they are blocks. */
export function broadcast(operands: readonly Operand[], apply: (values: readonly BookValue[]) => BookValue): Operand {
  if (operands.every((operand) => !isMatrix(operand) && !isReference(operand))) return apply(operands as BookValue[]);
  let rows = 1;
  let columns = 1;
  for (const operand of operands) {
    const size = sizeOf(isReference(operand) ? clipped(operand) : operand);
    rows = Math.max(rows, size.rows);
    columns = Math.max(columns, size.columns);
  }
  const at = (down: number, right: number): BookValue =>
    apply(operands.map((operand) => valueIn(operand, down, right)));
  if (rows === 1 && columns === 1) return at(0, 0);
  return {
    rows: Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (__, right) => at(down, right))),
  };
}

/** The one value of an operand: of several, the one in the formula's own row or column, as `@` takes it. */
export function singleOf(operand: Operand, { row, column }: Pick<Context, "row" | "column">): BookValue {
  if (isMatrix(operand)) return valueIn(operand, 0, 0);
  if (!isReference(operand)) return operand;
  const { area } = operand;
  const { rows, columns } = sizeOf(operand);
  if (rows === 1 && columns === 1) return cellIn(operand, area.firstRow, area.firstColumn);
  if (columns === 1 && row >= area.firstRow && row <= area.lastRow) return cellIn(operand, row, area.firstColumn);
  if (rows === 1 && column >= area.firstColumn && column <= area.lastColumn) {
    return cellIn(operand, area.firstRow, column);
  }
  return VALUE_ERROR;
}

/** Visits every value of an operand; cells that hold nothing are passed over. */
export function eachValue(operand: Operand, visit: (value: BookValue, fromCells: boolean) => void): void {
  if (isMatrix(operand)) for (const row of operand.rows) for (const value of row) visit(value, true);
  else if (isReference(operand)) {
    visitCells(operand.sheet, operand.area, (_row, _column, { value }) => {
      if (value !== null) visit(value, true);
    });
  } else visit(operand, false);
}

/** A number, or the error of what is none. Texts that look like numbers count as such. */
export function numberOf(value: BookValue): number | ErrorValue {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "object") return value;
  return typedNumber(value, 0)?.value ?? VALUE_ERROR;
}

/** The text of a value as `&` joins it. */
export const textOf = (value: BookValue): string =>
  typeof value === "string" ? value : shownValue(value, "General", 1900);

export function booleanOf(value: BookValue): boolean | ErrorValue {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") {
    const word = value.toUpperCase();
    return word === "TRUE" ? true : word === "FALSE" ? false : VALUE_ERROR;
  }
  const number = numberOf(value);
  return typeof number === "number" ? number !== 0 : number;
}

/** Excel gives an error for what is no finite number. */
export const finite = (number: number): BookValue => (Number.isFinite(number) ? number : NUMBER_ERROR);

const rank = (value: BookValue): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** Below 0, 0 or above: numbers come before texts, texts before booleans; a blank is what it is compared with. */
export function compare(left: BookValue, right: BookValue): number {
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return rank(a) === rank(b) ? Number(a) - Number(b) : rank(a) - rank(b);
}

const blankLike = (other: BookValue): BookValue =>
  typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
