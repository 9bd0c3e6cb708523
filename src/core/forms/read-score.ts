/** A score cell, read again whatever was typed or pasted: Excel checks only what is typed. */
import { scale } from "../../framework/rating-forms";
import { cellAt, formatAt, isEmptyAt, isFormulaAt, kindAt, storedAt, type Sheet } from "../sheet";
import { heldAt, showsPlainly } from "./held-text";

export type ReadScore =
  | { readonly kind: "blank" }
  /** `typed` where it was text, `formula` where it was one, `shown` where its format makes another number of it. */
  | {
      readonly kind: "score";
      readonly score: number;
      readonly typed?: string;
      readonly formula?: string;
      readonly shown?: string;
    }
  | { readonly kind: "none"; readonly why: string; readonly holds: string };

const isOnScale = (value: number): boolean => Number.isInteger(value) && value >= scale.low && value <= scale.high;

const whyNot = (value: number): string =>
  value < scale.low || value > scale.high
    ? `it is outside ${scale.low} to ${scale.high}`
    : "it lies between two scores";

/** `4`, `4.0`, `4,0`, `４`, ` 4 `; `4,000` is four thousand. */
const PLAIN = /^[+]?(\d{1,3})(?:\.(\d+)|,(\d{1,2}))?$/;
/** Formats that show a whole number as it is. */
const PLAIN_FORMATS: ReadonlySet<string> = new Set(["General", "0", "@"]);

/** Never guesses: what is not plainly one whole number of the scale is none. */
export function readScore(sheet: Sheet, row: number, column: number): ReadScore {
  // Most cells are blank or a plain score, and need no more than a look.
  if (isEmptyAt(sheet, row, column)) return { kind: "blank" };
  if (!isFormulaAt(sheet, row, column) && kindAt(sheet, row, column) === "number") {
    const score = storedAt(sheet, row, column);
    if (isOnScale(score) && PLAIN_FORMATS.has(formatAt(sheet, row, column))) return { kind: "score", score };
  }
  const { kind, value, shown, formula, notCalculated } = cellAt(sheet, row, column);
  const held = heldAt(sheet, row, column);
  const holds = formula === undefined || formula === held ? held : `${held} (${formula})`;
  if (notCalculated) return { kind: "none", why: "no program has calculated the formula yet", holds };
  switch (kind) {
    case "empty":
      return { kind: "blank" };
    case "date":
      return isOnScale(Number(value))
        ? {
            kind: "none",
            why: `the cell shows a date, and its number is ${Number(value)}`,
            holds: `${shown} (${Number(value)})`,
          }
        : { kind: "none", why: "Excel made a date of it", holds: shown };
    case "boolean":
      return { kind: "none", why: "it is true or false", holds };
    case "error":
      return { kind: "none", why: `the cell shows ${shown}`, holds };
    case "number": {
      const number = Number(value);
      if (!isOnScale(number)) return { kind: "none", why: whyNot(number), holds };
      if (formula !== undefined) return { kind: "score", score: number, formula };
      return { kind: "score", score: number, ...(showsPlainly(sheet, row, column, number) ? {} : { shown }) };
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
  const [, whole, part, after] = PLAIN.exec(text) ?? [];
  const holds = formula ?? typed;
  if (whole === undefined) return { kind: "none", why: "it is not one plain number", holds };
  const number = Number(`${whole}.${part ?? after ?? "0"}`);
  if (!isOnScale(number)) return { kind: "none", why: whyNot(number), holds };
  return { kind: "score", score: number, typed, ...(formula === undefined ? {} : { formula }) };
}
