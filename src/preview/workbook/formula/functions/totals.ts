/** Totals over many cells. */
import type { BookValue } from "../../book";
import { inside, rowCount, columnCount, visitCells } from "../../cells";
import { criterion } from "../criteria";
import { MANY, numberAt, whole, type FormulaFunction, type Functions } from "../function";
import {
  DIVISION_ERROR,
  eachValue,
  isError,
  isReference,
  matrixOf,
  NUMBER_ERROR,
  numberOf,
  REFERENCE_ERROR,
  singleOf,
  sizeOf,
  VALUE_ERROR,
  valueIn,
  type Context,
  type ErrorValue,
  type Operand,
  type Reference,
} from "../operand";
import { rounded } from "./numbers";

/** The numbers of operands: in cells only numbers count, a value given directly must be one. */
function numbersOf(operands: readonly Operand[]): readonly number[] | ErrorValue {
  const numbers: number[] = [];
  let error: ErrorValue | null = null;
  for (const operand of operands) {
    eachValue(operand, (value, fromCells) => {
      const number = fromCells && typeof value !== "number" && !isError(value) ? null : numberOf(value);
      if (typeof number === "number") numbers.push(number);
      else if (number !== null) error ??= number;
    });
  }
  return error ?? numbers;
}

type Total = (numbers: readonly number[]) => BookValue;

const sum: Total = (numbers) => tidy(numbers.reduce((total, number) => total + number, 0));
const average: Total = (numbers) =>
  numbers.length === 0 ? DIVISION_ERROR : tidy(numbers.reduce((total, number) => total + number, 0) / numbers.length);
const maximum: Total = (numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0);
const minimum: Total = (numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0);
const product: Total = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((total, number) => total * number, 1));
const variance: Total = (numbers) => {
  if (numbers.length < 2) return DIVISION_ERROR;
  const mean = numbers.reduce((total, number) => total + number, 0) / numbers.length;
  return numbers.reduce((total, number) => total + (number - mean) ** 2, 0) / (numbers.length - 1);
};
const deviation: Total = (numbers) => {
  const found = variance(numbers);
  return typeof found === "number" ? Math.sqrt(found) : found;
};
const median: Total = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return NUMBER_ERROR;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** Excel takes a sum that differs from 0 only by rounding for 0. */
const tidy = (total: number): number => (Math.abs(total) < 1e-15 ? 0 : total);

const total = (combine: Total): FormulaFunction =>
  whole(1, MANY, (operands) => {
    const numbers = numbersOf(operands);
    return isError(numbers as Operand) ? (numbers as ErrorValue) : combine(numbers as readonly number[]);
  });

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
  const sizes = tests.map(({ range }) => sizeOf(range));
  if (sizes.some(({ rows, columns }) => rows !== sizes[0]?.rows || columns !== sizes[0]?.columns)) return VALUE_ERROR;
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

function combined(operands: readonly Operand[], combine: Total): BookValue {
  const numbers = numbersOf(operands);
  return isError(numbers as Operand) ? (numbers as ErrorValue) : combine(numbers as readonly number[]);
}

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
  COUNTIF: whole(2, 2, countIfs),
  COUNTIFS: whole(2, MANY, countIfs),
  SUMIF: ifFunction(sum),
  SUMIFS: ifsFunction(sum),
  AVERAGEIF: ifFunction(average),
  AVERAGEIFS: ifsFunction(average),
  MAXIFS: ifsFunction(maximum),
  MINIFS: ifsFunction(minimum),
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
    if (!numbers.includes(number)) return { error: "#N/A" };
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
