/** Finding values, and where cells are. */
import type { BookValue } from "../../book";
import { columnCount, rowCount } from "../../cells";
import { wildcards } from "../criteria";
import { lazy, listOf, numberAt, whole, type FormulaFunction, type Functions } from "../function";
import {
  booleanOf,
  compare,
  isError,
  isReference,
  matrixOf,
  NOT_AVAILABLE,
  REFERENCE_ERROR,
  singleOf,
  sizeOf,
  VALUE_ERROR,
  type Operand,
} from "../operand";

/** The place of the first value that is wanted; texts may have wildcards. -1 when there is none. */
function exactPlace(list: readonly BookValue[], wanted: BookValue): number {
  if (typeof wanted === "string" && /[*?~]/.test(wanted)) {
    const pattern = wildcards(wanted);
    return list.findIndex((value) => typeof value === "string" && pattern.test(value));
  }
  return list.findIndex((value) => value !== null && typeof value === typeof wanted && compare(value, wanted) === 0);
}

/** The last place whose value is not past what is wanted, in a list that goes up (or down). -1 when there is none. */
function nearPlace(list: readonly BookValue[], wanted: BookValue, direction: 1 | -1): number {
  let found = -1;
  list.forEach((value, index) => {
    const comparable = value !== null && typeof value === typeof wanted;
    if (comparable && compare(value, wanted) * direction <= 0) found = index;
  });
  return found;
}

const upOrDown = (vertical: boolean): FormulaFunction =>
  whole(3, 4, (operands, context) => {
    const wanted = singleOf(operands[0] ?? null, context);
    const { rows } = matrixOf(operands[1] ?? null);
    const index = numberAt(operands, 2, context, 1);
    const near = operands[3] === undefined ? true : booleanOf(singleOf(operands[3], context));
    if (isError(wanted)) return wanted;
    if (typeof index !== "number") return index;
    if (typeof near !== "boolean") return near;
    const line = vertical ? rows.map((row) => row[0] ?? null) : (rows[0] ?? []);
    if (index < 1) return VALUE_ERROR;
    if (index > (vertical ? (rows[0]?.length ?? 0) : rows.length)) return REFERENCE_ERROR;
    const at = near ? nearPlace(line, wanted, 1) : exactPlace(line, wanted);
    if (at < 0) return NOT_AVAILABLE;
    const other = Math.trunc(index) - 1;
    return (vertical ? rows[at]?.[other] : rows[other]?.[at]) ?? 0;
  });

const match = whole(2, 3, (operands, context) => {
  const wanted = singleOf(operands[0] ?? null, context);
  const type = numberAt(operands, 2, context, 1);
  if (isError(wanted)) return wanted;
  if (typeof type !== "number") return type;
  const list = listOf(operands[1] ?? null);
  const at = type === 0 ? exactPlace(list, wanted) : nearPlace(list, wanted, type > 0 ? 1 : -1);
  return at < 0 ? NOT_AVAILABLE : at + 1;
});

/** A reference stays a reference; row or column 0 is all of them. */
const index = whole(2, 3, (operands, context) => {
  const block = operands[0] ?? null;
  const size = sizeOf(block);
  const first = numberAt(operands, 1, context, 0);
  const second = numberAt(operands, 2, context, 0);
  if (typeof first !== "number") return first;
  if (typeof second !== "number") return second;
  const alongRow = operands[2] === undefined && size.rows === 1;
  const row = alongRow ? 1 : Math.trunc(first);
  const column = alongRow
    ? Math.trunc(first)
    : operands[2] === undefined && size.columns === 1
      ? 1
      : Math.trunc(second);
  if (row < 0 || column < 0) return VALUE_ERROR;
  if (row > size.rows || column > size.columns) return REFERENCE_ERROR;
  return part(block, row, column);
});

function part(block: Operand, row: number, column: number): Operand {
  if (isReference(block)) {
    const { sheet, area } = block;
    const firstRow = row === 0 ? area.firstRow : area.firstRow + row - 1;
    const lastRow = row === 0 ? area.lastRow : firstRow;
    const firstColumn = column === 0 ? area.firstColumn : area.firstColumn + column - 1;
    const lastColumn = column === 0 ? area.lastColumn : firstColumn;
    return { sheet, area: { firstRow, lastRow, firstColumn, lastColumn } };
  }
  const { rows } = matrixOf(block);
  const taken = row === 0 ? rows : rows.slice(row - 1, row);
  return { rows: column === 0 ? taken : taken.map((one) => one.slice(column - 1, column)) };
}

const xlookup = whole(3, 6, (operands, context) => {
  const wanted = singleOf(operands[0] ?? null, context);
  if (isError(wanted)) return wanted;
  const list = operands[1] ?? null;
  const mode = numberAt(operands, 4, context, 0);
  const values = listOf(list);
  const reverse = numberAt(operands, 5, context, 1) === -1;
  const ordered = reverse ? values.toReversed() : values;
  const near = mode === -1 ? 1 : mode === 1 ? -1 : null;
  const literal = mode === 2 || typeof wanted !== "string" ? wanted : wanted.replace(/[*?~]/g, "~$&");
  let at = exactPlace(ordered, literal);
  if (at < 0 && near !== null) at = nearest(ordered, wanted, near);
  if (at < 0) return operands[3] ?? NOT_AVAILABLE;
  const place = (reverse ? values.length - 1 - at : at) + 1;
  const down = sizeOf(list).columns === 1;
  return part(operands[2] ?? null, down ? place : 0, down ? 0 : place);
});

/** The place of the nearest value below (1) or above (-1) in a list in any order. */
function nearest(list: readonly BookValue[], wanted: BookValue, direction: 1 | -1): number {
  let found = -1;
  list.forEach((value, at) => {
    if (value === null || typeof value !== typeof wanted || compare(value, wanted) * direction > 0) return;
    const best = list[found] ?? null;
    if (found < 0 || compare(value, best) * direction > 0) found = at;
  });
  return found;
}

const position = (of: "row" | "column"): FormulaFunction =>
  lazy(0, 1, ([node], context) => {
    if (node === undefined) return context[of];
    const operand = context.evaluate(node);
    if (!isReference(operand)) return VALUE_ERROR;
    const { area } = operand;
    const count = of === "row" ? rowCount(area) : columnCount(area);
    const first = of === "row" ? area.firstRow : area.firstColumn;
    if (count === 1) return first;
    const numbers = Array.from({ length: Math.min(count, 100_000) }, (_, step) => first + step);
    return of === "row" ? { rows: numbers.map((number) => [number]) } : { rows: [numbers] };
  });

const measure = (of: (size: { readonly rows: number; readonly columns: number }) => number): FormulaFunction =>
  whole(1, 1, ([operand = null]) => of(sizeOf(operand)));

export const LOOKUP: Functions = {
  VLOOKUP: upOrDown(true),
  HLOOKUP: upOrDown(false),
  MATCH: match,
  INDEX: index,
  XLOOKUP: xlookup,
  ROW: position("row"),
  COLUMN: position("column"),
  ROWS: measure(({ rows }) => rows),
  COLUMNS: measure(({ columns }) => columns),
  TRANSPOSE: whole(1, 1, ([operand = null]) => {
    const { rows } = matrixOf(operand);
    return { rows: (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null)) };
  }),
};
