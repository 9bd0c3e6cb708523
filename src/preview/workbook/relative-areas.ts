/** Rules that lie over areas and whose formulas are relative to the first cell: conditional formats and validations. */
import type { Area } from "../../core/sheet";
import { intersects, subtract } from "../../hosts/host-areas";
import { shiftFormula } from "./formula/shift";

export const touchesAny = (areas: readonly Area[], area: Area): boolean => areas.some((one) => intersects(one, area));

export const coversCell = (areas: readonly Area[], row: number, column: number): boolean =>
  areas.some(
    (area) => row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn,
  );

/** The formula as it reads at a cell of the areas. */
export function formulaAt(formula: string, areas: readonly Area[], row: number, column: number): string {
  const first = areas[0];
  if (first === undefined || !formula.startsWith("=")) return formula;
  return shiftFormula(formula, row - first.firstRow, column - first.firstColumn);
}

interface Ruled {
  areas: Area[];
}

/**
 * Takes an area out of a rule's areas and keeps its formulas true where the first cell is another one now; false when nothing
 * is left of it.
 */
export function cutOut<Rule extends Ruled>(
  rule: Rule,
  hole: Area,
  moveFormulas: (rule: Rule, rows: number, columns: number) => void,
): boolean {
  const before = rule.areas[0];
  rule.areas = rule.areas.flatMap((area) => subtract(area, hole));
  const after = rule.areas[0];
  if (before === undefined || after === undefined) return false;
  const rows = after.firstRow - before.firstRow;
  const columns = after.firstColumn - before.firstColumn;
  if (rows !== 0 || columns !== 0) moveFormulas(rule, rows, columns);
  return true;
}

export const moved = (formula: string, rows: number, columns: number): string =>
  formula.startsWith("=") ? shiftFormula(formula, rows, columns) : formula;
