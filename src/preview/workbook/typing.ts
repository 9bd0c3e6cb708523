/** What Excel makes of a text that a person types or that code writes as a value. */
import type { Book, BookValue } from "./book";
import { BookError } from "./book";
import { parseFormula } from "./formula/parse";
import { tokensOf } from "./formula/tokens";
import { typedNumber } from "./typed-number";

export interface Typed {
  readonly value: BookValue;
  /** With its equals sign. */
  readonly formula?: string;
  /** A leading apostrophe was taken off. */
  readonly quoted?: boolean;
  /** The number format that a cell in General takes on. */
  readonly numberFormat?: string;
}

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;

const ERRORS: ReadonlySet<string> = new Set(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]);

/**
 * What becomes of `text` in a cell with this number format. A formula comes without a value. Refuses (`InvalidArgument`) texts that
 * are too long and formulas that are none.
 */
export function typed(
  text: string,
  { numberFormat, book }: { readonly numberFormat: string; readonly book: Book },
): Typed {
  if (text === "") return { value: null };
  const first = text.charAt(0);
  if (text.length > LONGEST_TEXT + (first === "'" ? 1 : 0)) {
    throw new BookError("InvalidArgument", "The text is longer than the 32,767 characters that a cell holds.");
  }
  if (first === "'") return { value: text.slice(1), quoted: true };
  if (numberFormat === "@") return { value: text };
  switch (first) {
    case "=":
      return text.trim() === "=" ? { value: text } : formulaFrom(text);
    case "+":
    case "-":
    case "@": {
      // Excel takes @ for the beginning of a Lotus 1-2-3 formula.
      const number = typedNumber(text, book.today, book.dateSystem);
      return number ?? (text.trim().length === 1 ? { value: text } : formulaFrom(`=${text}`));
    }
    case "#": {
      const error = text.trim().toUpperCase();
      return { value: ERRORS.has(error) ? { error } : text };
    }
    default:
      return constant(text, book);
  }
}

const TRUTH = /^\s*(?:true|false)\s*$/i;

function constant(text: string, book: Book): Typed {
  if (text.length < 20 && TRUTH.test(text)) return { value: /true/i.test(text) };
  return typedNumber(text, book.today, book.dateSystem) ?? { value: text };
}

const DATE_FORMULA = /^=(?:TODAY|DATE|EDATE|EOMONTH)\([^()]*(?:\([^()]*\)[^()]*)*\)$/;

function formulaFrom(text: string): Typed {
  const tokens = tokensOf(text.slice(1).trimEnd());
  if (tokens === null || text.length > LONGEST_FORMULA || parseFormula(text) === null) {
    throw new BookError("InvalidArgument", "The formula is invalid: Excel cannot read it.");
  }
  const formula = `=${tokens
    .map(({ kind, text: piece }) =>
      ["function", "cells", "columns", "error"].includes(kind) || /^(?:true|false)$/i.test(piece)
        ? piece.toUpperCase()
        : piece,
    )
    .join("")}`;
  return DATE_FORMULA.test(formula) ? { value: null, formula, numberFormat: "m/d/yyyy" } : { value: null, formula };
}
