/** Totals over many cells. */
import type { BookValue } from "../../book";
import { inside, visitCells } from "../../cells";
import { MANY, numberAt, whole, type FormulaFunction, type Functions } from "../function";
import {
  eachValue,
  isError,
  isReference,
  matrixOf,
  NOT_AVAILABLE,
  NUMBER_ERROR,
  numberOf,
  REFERENCE_ERROR,
  singleOf,
  sizeOf,
  VALUE_ERROR,
  type Operand,
} from "../operand";
import { average, deviation, maximum, median, minimum, numbersOf, product, sum, variance, type Total } from "./combine";
import { rounded } from "./numbers";

const total = (combine: Total): FormulaFunction => whole(1, MANY, (operands) => combined(operands, combine));

function combined(operands: readonly Operand[], combine: Total): BookValue {
  const numbers = numbersOf(operands);
  return "error" in numbers ? numbers : combine(numbers);
}

function count(operands: readonly Operand[], counts: (value: BookValue, fromCells: boolean) => boolean): number {
  let found = 0;
  for (const operand of operands) {
    eachValue(operand, (value, fromCells) => {
      if (counts(value, fromCells)) found++;
    });
  }
  return found;
}

const isCounted = (value: BookValue, fromCells: boolean): boolean =>
  fromCells ? typeof value === "number" : typeof numberOf(value) === "number";

function countBlank(operand: Operand): number {
  const { rows, columns } = sizeOf(operand);
  return rows * columns - count([operand], (value) => value !== null && value !== "");
}

const SUBTOTALS: Readonly<Record<number, (operands: readonly Operand[]) => BookValue>> = {
  1: (operands) => combined(operands, average),
  2: (operands) => count(operands, isCounted),
  3: (operands) => count(operands, (value) => value !== null),
  4: (operands) => combined(operands, maximum),
  5: (operands) => combined(operands, minimum),
  6: (operands) => combined(operands, product),
  7: (operands) => combined(operands, deviation),
  9: (operands) => combined(operands, sum),
  10: (operands) => combined(operands, variance),
};

/** Rows that a filter hides never count, rows hidden by hand not from 101 on, other subtotals neither. */
function visible(operand: Operand, alsoHidden: boolean): Operand {
  if (!isReference(operand)) return operand;
  const { sheet, area } = operand;
  const values: BookValue[] = [];
  visitCells(sheet, area, (row, column, { value, formula }) => {
    const look = sheet.rows.get(row);
    const hidden = look?.filteredOut === true || (alsoHidden && look?.hidden === true);
    const subtotal = formula !== undefined && /\bSUBTOTAL\(/i.test(formula);
    if (value !== null && !hidden && !subtotal && inside(area, row, column)) values.push(value);
  });
  return { rows: values.map((value) => [value]) };
}

const nth = (order: (a: number, b: number) => number): FormulaFunction =>
  whole(2, 2, (operands, context) => {
    const numbers = numbersOf(operands.slice(0, 1));
    const place = numberAt(operands, 1, context, 1);
    if (typeof place !== "number") return place;
    if ("error" in numbers) return numbers;
    return [...numbers].sort(order)[Math.ceil(place) - 1] ?? NUMBER_ERROR;
  });

export const TOTALS: Functions = {
  SUM: total(sum),
  AVERAGE: total(average),
  MAX: total(maximum),
  MIN: total(minimum),
  PRODUCT: total(product),
  MEDIAN: total(median),
  STDEV: total(deviation),
  "STDEV.S": total(deviation),
  VAR: total(variance),
  "VAR.S": total(variance),
  LARGE: nth((a, b) => b - a),
  SMALL: nth((a, b) => a - b),
  COUNT: whole(1, MANY, (operands) => count(operands, isCounted)),
  COUNTA: whole(1, MANY, (operands) => count(operands, (value, fromCells) => value !== null || !fromCells)),
  COUNTBLANK: whole(1, 1, ([operand = null]) => countBlank(operand)),
  SUBTOTAL: whole(2, MANY, ([which = null, ...operands], context) => {
    const code = numberOf(singleOf(which, context));
    if (typeof code !== "number") return code;
    const apply = SUBTOTALS[Math.trunc(code) % 100];
    if (apply === undefined || operands.some((operand) => !isReference(operand))) return VALUE_ERROR;
    return apply(operands.map((operand) => visible(operand, code > 100)));
  }),
  SUMPRODUCT: whole(1, MANY, (operands) => sumProduct(operands)),
  RANK: whole(2, 3, (operands, context) => {
    const number = numberAt(operands, 0, context, 0);
    const numbers = numbersOf(operands.slice(1, 2));
    const ascending = numberAt(operands, 2, context, 0);
    if (typeof number !== "number") return number;
    if ("error" in numbers) return numbers;
    if (!numbers.includes(number)) return NOT_AVAILABLE;
    return 1 + numbers.filter((other) => (ascending === 0 ? other > number : other < number)).length;
  }),
};

function sumProduct(operands: readonly Operand[]): BookValue {
  const matrices = operands.map(matrixOf);
  const [first] = matrices;
  if (first === undefined) return REFERENCE_ERROR;
  const same = matrices.every(
    ({ rows }) => rows.length === first.rows.length && rows[0]?.length === first.rows[0]?.length,
  );
  if (!same) return VALUE_ERROR;
  let result = 0;
  for (let down = 0; down < first.rows.length; down++) {
    const width = first.rows[down]?.length ?? 0;
    for (let right = 0; right < width; right++) {
      let term = 1;
      for (const { rows } of matrices) {
        const value = rows[down]?.[right] ?? null;
        if (isError(value)) return value;
        term *= typeof value === "number" ? value : 0;
      }
      result += term;
    }
  }
  return rounded(result, 12, Math.round) === 0 ? 0 : result;
}
