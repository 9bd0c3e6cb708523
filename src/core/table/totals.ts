/** Tells rows that sum up other rows from rows that only sound like it. */
import { cellKey, numberAt, storedAt, textAt } from "../sheet";
import { isLabel, type ColumnLook } from "./column-looks";
import { classAt, countIn, type Grid, type Profile } from "./grid";
import { ENDS_TOTAL, IS_TOTAL, NO_TOTAL, totalMeans } from "./row-words";
import { BLANK, NUMBER } from "./text-class";

const TOTAL_FORMULA = /\b(?:SUM|SUBTOTAL|AGGREGATE|AVERAGE|COUNTA?|SUMIFS?|COUNTIFS?|AVERAGEIFS?)\(/i;

interface Sums {
  sum: number;
  count: number;
}

/**
 * A question to ask from top to bottom: is this row a total of the data rows so far? Words alone are not enough where the row has
 * other labels: then its figures must be the sum, average or count of the rows above.
 */
export function totalsFinder(
  grid: Grid,
  profile: Profile,
  looks: readonly ColumnLook[],
): (row: number, rows: readonly number[]) => boolean {
  const labels = looks.filter(({ mostly, fill }) => isLabel(mostly) && fill >= 0.5);
  const figures = looks.filter(({ mostly }) => mostly === NUMBER).map(({ column }) => column);
  const all = new Map<number, Sums>();
  let section = new Map<number, Sums>();
  let read = 0;

  const readUpTo = (rows: readonly number[]): void => {
    for (; read < rows.length; read++) {
      for (const column of figures) {
        const value = numberAt(grid.sheet, rows[read] ?? 0, column);
        if (value !== null) for (const sums of [all, section]) add(sums, column, value);
      }
    }
  };

  const sumsUp = (row: number, text: string): boolean => {
    const means = totalMeans(text);
    let filled = 0;
    let right = 0;
    for (const column of figures) {
      const value = numberAt(grid.sheet, row, column);
      if (value === null || value === 0) continue;
      filled++;
      if ([all, section].some((sums) => isFigureOf(sums.get(column), value, means))) right++;
    }
    return filled > 0 && right * 2 >= filled;
  };

  const hasTotalFormula = (row: number, rows: readonly number[]): boolean =>
    looks.some(({ column }) => {
      const formula = grid.sheet.formulas.get(cellKey(row, column));
      if (formula === undefined || !TOTAL_FORMULA.test(formula)) return false;
      const above = grid.sheet.formulas.get(cellKey(rows.at(-1) ?? 0, column));
      return above === undefined || !TOTAL_FORMULA.test(above);
    });

  const judge = (row: number, rows: readonly number[]): boolean => {
    const at = looks.find(({ column }) => wordAt(grid, row, column) !== NO_TOTAL);
    if (at === undefined) return countIn(profile, row) === 1;
    const word = wordAt(grid, row, at.column);
    const text = textAt(grid.sheet, row, at.column) ?? "";
    if (countIn(profile, row) === 1) return word === IS_TOTAL || (word === ENDS_TOTAL && looks.length >= 3);
    const others = labels.filter(({ column }) => column !== at.column);
    const blank = others.filter(({ column }) => classAt(grid, row, column) === BLANK).length;
    if (word === IS_TOTAL && blank * 2 >= others.length) return true;
    if (word === ENDS_TOTAL && others.length > 0 && blank === others.length && hasFigure(row)) return true;
    return rows.length > 1 && (hasTotalFormula(row, rows) || sumsUp(row, text));
  };

  const hasFigure = (row: number): boolean =>
    looks.some(({ column, mostly }) => !isLabel(mostly) && classAt(grid, row, column) !== BLANK);

  return (row, rows) => {
    readUpTo(rows);
    const isTotal = judge(row, rows);
    if (isTotal) section = new Map();
    return isTotal;
  };
}

const wordAt = (grid: Grid, row: number, column: number): number => {
  const text = textAt(grid.sheet, row, column);
  return text === null || classAt(grid, row, column) === BLANK
    ? NO_TOTAL
    : grid.texts.totalWordOf(storedAt(grid.sheet, row, column));
};

function add(sums: Map<number, Sums>, column: number, value: number): void {
  const known = sums.get(column);
  if (known === undefined) sums.set(column, { sum: value, count: 1 });
  else {
    known.sum += value;
    known.count++;
  }
}

function isFigureOf(
  sums: Sums | undefined,
  value: number,
  means: { readonly average: boolean; readonly count: boolean },
): boolean {
  if (sums === undefined || sums.count < 2) return false;
  if (means.average) return Math.abs(value - sums.sum / sums.count) <= Math.max(Math.abs(value) * 0.005, 1e-9);
  return Math.abs(value - sums.sum) <= Math.abs(value) * 1e-6 || (means.count && value === sums.count);
}
