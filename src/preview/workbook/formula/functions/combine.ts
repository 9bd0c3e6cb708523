/** Many numbers made one. */
import type { BookValue } from "../../book";
import { DIVISION_ERROR, eachValue, isError, NUMBER_ERROR, numberOf, type ErrorValue, type Operand } from "../operand";

/** The numbers of operands: in cells only numbers count, a value given directly must be one. */
export function numbersOf(operands: readonly Operand[]): readonly number[] | ErrorValue {
  const numbers: number[] = [];
  const errors: ErrorValue[] = [];
  for (const operand of operands) {
    eachValue(operand, (value, fromCells) => {
      const number = fromCells && typeof value !== "number" && !isError(value) ? null : numberOf(value);
      if (typeof number === "number") numbers.push(number);
      else if (number !== null) errors.push(number);
    });
  }
  return errors[0] ?? numbers;
}

export type Total = (numbers: readonly number[]) => BookValue;

export const sum: Total = (numbers) => tidy(numbers.reduce((total, number) => total + number, 0));
export const average: Total = (numbers) =>
  numbers.length === 0 ? DIVISION_ERROR : tidy(numbers.reduce((total, number) => total + number, 0) / numbers.length);
export const maximum: Total = (numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0);
export const minimum: Total = (numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0);
export const product: Total = (numbers) =>
  numbers.length === 0 ? 0 : numbers.reduce((total, number) => total * number, 1);
export const variance: Total = (numbers) => {
  if (numbers.length < 2) return DIVISION_ERROR;
  const mean = numbers.reduce((total, number) => total + number, 0) / numbers.length;
  return numbers.reduce((total, number) => total + (number - mean) ** 2, 0) / (numbers.length - 1);
};
export const deviation: Total = (numbers) => {
  const found = variance(numbers);
  return typeof found === "number" ? Math.sqrt(found) : found;
};
export const median: Total = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return NUMBER_ERROR;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** Excel takes a sum that differs from 0 only by rounding for 0. */
const tidy = (total: number): number => (Math.abs(total) < 1e-15 ? 0 : total);
