/** Totals over the cells that meet criteria. */
import type { BookValue } from "../../book";
import { columnCount, rowCount, visitCells } from "../../cells";
import { criterion } from "../criteria";
import { MANY, whole, type FormulaFunction, type Functions } from "../function";
import {
  isError,
  isReference,
  matrixOf,
  singleOf,
  sizeOf,
  VALUE_ERROR,
  valueIn,
  type Context,
  type ErrorValue,
  type Operand,
  type Reference,
  type Size,
} from "../operand";
import { average, maximum, minimum, sum, type Total } from "./combine";

/** The values that stand where every criterion holds. */
function chosen(
  values: Operand,
  pairs: readonly Operand[],
  context: Context,
): { readonly values: readonly BookValue[] } | ErrorValue {
  const tests: { readonly range: Operand; readonly holds: (value: BookValue) => boolean }[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const range = pairs[at] ?? null;
    tests.push({ range, holds: criterion(singleOf(pairs[at + 1] ?? null, context)) });
  }
  const [first] = tests;
  if (first === undefined) return VALUE_ERROR;
  const wanted = sizeOf(first.range);
  const fits = ({ rows, columns }: Size): boolean => rows === wanted.rows && columns === wanted.columns;
  if (!tests.every(({ range }) => fits(sizeOf(range)))) return VALUE_ERROR;
  const { rows } = matrixOf(first.range);
  const found: BookValue[] = [];
  rows.forEach((row, down) => {
    row.forEach((value, right) => {
      if (!first.holds(value)) return;
      if (tests.every(({ range, holds }, index) => index === 0 || holds(valueIn(range, down, right)))) {
        found.push(placeIn(values, down, right));
      }
    });
  });
  return { values: found };
}

/** The value at a place counted from the operand's first, beyond its end too, as SUMIF takes it. */
function placeIn(operand: Operand, down: number, right: number): BookValue {
  if (!isReference(operand)) return valueIn(operand, down, right);
  const { sheet, area } = operand;
  return sheet.cells.get(area.firstRow + down)?.[area.firstColumn + right - 1]?.value ?? null;
}

const ofChosen =
  (combine: Total) =>
  (values: Operand, pairs: readonly Operand[], context: Context): BookValue => {
    const found = chosen(values, pairs, context);
    if ("error" in found) return found;
    const error = found.values.find(isError);
    return error ?? combine(found.values.filter((value): value is number => typeof value === "number"));
  };

const ifFunction = (combine: Total): FormulaFunction =>
  whole(2, 3, ([range = null, wanted = null, values = range], context) =>
    ofChosen(combine)(values, [range, wanted], context),
  );

const ifsFunction = (combine: Total): FormulaFunction =>
  whole(3, MANY, ([values = null, ...pairs], context) => ofChosen(combine)(values, pairs, context));

function countIfs(pairs: readonly Operand[], context: Context): BookValue {
  const [range = null, wanted = null] = pairs;
  const single = pairs.length === 2 && isReference(range) ? range : null;
  if (single !== null) return countIf(single, singleOf(wanted, context));
  const found = chosen(range, pairs, context);
  return "error" in found ? found : found.values.length;
}

/** Blanks count by their number, so that whole columns cost no more than what stands in them. */
function countIf({ sheet, area }: Reference, wanted: BookValue): number {
  const holds = criterion(wanted);
  let found = 0;
  let filled = 0;
  visitCells(sheet, area, (_row, _column, { value }) => {
    if (value === null) return;
    filled++;
    if (holds(value)) found++;
  });
  return found + (holds(null) ? rowCount(area) * columnCount(area) - filled : 0);
}

export const CONDITIONAL_TOTALS: Functions = {
  COUNTIF: whole(2, 2, countIfs),
  COUNTIFS: whole(2, MANY, countIfs),
  SUMIF: ifFunction(sum),
  SUMIFS: ifsFunction(sum),
  AVERAGEIF: ifFunction(average),
  AVERAGEIFS: ifsFunction(average),
  MAXIFS: ifsFunction(maximum),
  MINIFS: ifsFunction(minimum),
};
