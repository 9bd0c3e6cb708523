/** Arithmetic on single numbers. */
import type { BookValue } from "../../book";
import { each, ofNumbers, type FormulaFunction, type Functions } from "../function";
import { DIVISION_ERROR, finite, NUMBER_ERROR } from "../operand";

const ofOne = (apply: (number: number) => number): FormulaFunction =>
  ofNumbers(1, 1, ([number = 0]) => finite(apply(number)));

/** Rounded at a decimal place by the digits that people see: 1.005 at two places is 1.01. */
export function rounded(number: number, places: number, toward: (size: number) => number): number {
  const size = Math.abs(number);
  const shifted = Number(`${Number(size.toPrecision(15))}e${Math.trunc(places)}`);
  const whole = Number.isNaN(shifted) ? toward(size * 10 ** places) : toward(Number(shifted.toPrecision(15)));
  const back = Number(`${whole}e${-Math.trunc(places)}`);
  return Math.sign(number) * (Number.isNaN(back) ? whole / 10 ** places : back);
}

const rounding = (toward: (size: number) => number, leastArguments = 2): FormulaFunction =>
  ofNumbers(leastArguments, 2, ([number = 0, places = 0]) => finite(rounded(number, places, toward)));

const toMultiple = (toward: (size: number) => number): FormulaFunction =>
  ofNumbers(2, 2, ([number = 0, multiple = 0]): BookValue => {
    if (multiple === 0) return 0;
    if (number > 0 && multiple < 0) return NUMBER_ERROR;
    return finite(Number((toward(Number((number / multiple).toPrecision(15))) * multiple).toPrecision(15)));
  });

export const NUMBERS: Functions = {
  ABS: ofOne(Math.abs),
  SIGN: ofOne(Math.sign),
  SQRT: ofOne(Math.sqrt),
  EXP: ofOne(Math.exp),
  LN: ofNumbers(1, 1, ([number = 0]) => (number > 0 ? Math.log(number) : NUMBER_ERROR)),
  LOG10: ofNumbers(1, 1, ([number = 0]) => (number > 0 ? Math.log10(number) : NUMBER_ERROR)),
  LOG: ofNumbers(1, 2, ([number = 0, base = 10]) =>
    number > 0 && base > 0 ? (base === 1 ? DIVISION_ERROR : Math.log(number) / Math.log(base)) : NUMBER_ERROR,
  ),
  INT: ofOne(Math.floor),
  TRUNC: rounding(Math.floor, 1),
  ROUND: rounding(Math.round),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  CEILING: toMultiple(Math.ceil),
  FLOOR: toMultiple(Math.floor),
  POWER: ofNumbers(2, 2, ([base = 0, exponent = 0]) => power(base, exponent)),
  MOD: ofNumbers(2, 2, ([number = 0, divisor = 0]) =>
    divisor === 0 ? DIVISION_ERROR : number - divisor * Math.floor(number / divisor),
  ),
  PI: each(0, 0, () => Math.PI),
};

/** 0 to the power of 0 is no number in Excel. */
export const power = (base: number, exponent: number): BookValue =>
  base === 0 && exponent === 0 ? NUMBER_ERROR : base === 0 && exponent < 0 ? DIVISION_ERROR : finite(base ** exponent);
