/** A score cell, read again whatever was typed or pasted: Excel checks only what is typed. */
import { scale } from "../../framework/rating-forms";
import { cellAt, isEmptyAt, isFormulaAt, kindAt, storedAt, type Sheet } from "../sheet";

export type ReadScore =
  | { readonly kind: "blank" }
  /** `typed` where it was text, `formula` where it was one. */
  | { readonly kind: "score"; readonly score: number; readonly typed?: string; readonly formula?: string }
  | { readonly kind: "none"; readonly why: string; readonly holds: string };

const isOnScale = (value: number): boolean => Number.isInteger(value) && value >= scale.low && value <= scale.high;

const whyNot = (value: number): string =>
  value < scale.low || value > scale.high
    ? `it is outside ${scale.low} to ${scale.high}`
    : "it lies between two scores";

/** `4`, `4.0`, `4,0`, `４`, ` 4 `. */
const PLAIN = /^[+]?(\d{1,3})(?:[.,](\d+))?$/;

/** Never guesses: what is not plainly one whole number of the scale is none. */
export function readScore(sheet: Sheet, row: number, column: number): ReadScore {
  // Most cells are blank or a plain score, and need no more than a look.
  if (isEmptyAt(sheet, row, column)) return { kind: "blank" };
  if (!isFormulaAt(sheet, row, column) && kindAt(sheet, row, column) === "number") {
    const score = storedAt(sheet, row, column);
    if (isOnScale(score)) return { kind: "score", score };
  }
  const { kind, value, shown, formula, notCalculated } = cellAt(sheet, row, column);
  const holds = formula ?? shown;
  if (notCalculated) return { kind: "none", why: "no program has calculated the formula yet", holds };
  switch (kind) {
    case "empty":
      return { kind: "blank" };
    case "date":
      return { kind: "none", why: "Excel made a date of it", holds: shown };
    case "boolean":
      return { kind: "none", why: "it is true or false", holds };
    case "error":
      return { kind: "none", why: `the cell shows ${shown}`, holds };
    case "number": {
      const number = Number(value);
      if (!isOnScale(number)) return { kind: "none", why: whyNot(number), holds };
      return { kind: "score", score: number, ...(formula === undefined ? {} : { formula }) };
    }
    case "text":
      return readText(String(value), formula);
  }
}

function readText(typed: string, formula: string | undefined): ReadScore {
  const text = typed
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim()
    .replace(/^'/, "");
  if (text === "") return { kind: "blank" };
  const [, whole, part] = PLAIN.exec(text) ?? [];
  const holds = formula ?? typed;
  if (whole === undefined) return { kind: "none", why: "it is not one plain number", holds };
  const number = Number(`${whole}.${part ?? "0"}`);
  if (!isOnScale(number)) return { kind: "none", why: whyNot(number), holds };
  return { kind: "score", score: number, typed, ...(formula === undefined ? {} : { formula }) };
}
