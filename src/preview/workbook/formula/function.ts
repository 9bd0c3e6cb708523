/** What a function of formulas is. */
import type { BookValue } from "../book";
import type { FormulaNode } from "./parse";
import { isError, matrixOf, numberOf, singleOf, textOf, type Context, type ErrorValue, type Operand } from "./operand";

export type FormulaFunction = { readonly least: number; readonly most: number } & (
  | {
      /** Of single values, place by place over blocks; an error among them is the answer, unless it takes errors. */
      readonly kind: "each";
      readonly takesErrors: boolean;
      readonly apply: (values: readonly BookValue[], context: Context) => BookValue;
    }
  | { readonly kind: "whole"; readonly apply: (operands: readonly Operand[], context: Context) => Operand }
  | { readonly kind: "lazy"; readonly apply: (nodes: readonly FormulaNode[], context: Context) => Operand }
);

export type Functions = Readonly<Record<string, FormulaFunction>>;

export const MANY = 255;

export const each = (
  least: number,
  most: number,
  apply: (values: readonly BookValue[], context: Context) => BookValue,
  takesErrors = false,
): FormulaFunction => ({ kind: "each", least, most, takesErrors, apply });

export const whole = (
  least: number,
  most: number,
  apply: (operands: readonly Operand[], context: Context) => Operand,
): FormulaFunction => ({ kind: "whole", least, most, apply });

export const lazy = (
  least: number,
  most: number,
  apply: (nodes: readonly FormulaNode[], context: Context) => Operand,
): FormulaFunction => ({ kind: "lazy", least, most, apply });

/** Of numbers; what is none is the error. */
export const ofNumbers = (
  least: number,
  most: number,
  apply: (numbers: readonly number[], context: Context) => BookValue,
): FormulaFunction =>
  each(least, most, (values, context) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = numberOf(value);
      if (typeof number !== "number") return number;
      numbers.push(number);
    }
    return apply(numbers, context);
  });

/** Of texts. */
export const ofTexts = (least: number, most: number, apply: (texts: readonly string[]) => BookValue): FormulaFunction =>
  each(least, most, (values) => apply(values.map(textOf)));

/** A single number of an operand, or its error; `absent` where it was left out. */
export function numberAt(
  operands: readonly Operand[],
  index: number,
  context: Context,
  absent: number,
): number | ErrorValue {
  const operand = operands[index];
  return operand === undefined ? absent : numberOf(singleOf(operand, context));
}

/** The values of an operand in one line, row by row. */
export const listOf = (operand: Operand): readonly BookValue[] => matrixOf(operand).rows.flat();

/** The first error among single values, or null. */
export const firstError = (values: readonly BookValue[]): ErrorValue | null => values.find(isError) ?? null;
