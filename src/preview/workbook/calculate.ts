/** Formulas: what depends on what, and calculating it again when something changed. */
import type { Area } from "../../core/sheet";
import type { Book, BookSheet, BookValue } from "./book";
import { BookError } from "./book";

/** Calculates what depends on the changed cells, unless calculation is manual or suspended: then it is owed. */
export function calculate(book: Book, sheet: BookSheet, area: Area): void {
  void [book, sheet, area];
}

/** `Recalculate`: what is owed, in manual mode too; `Full`: every formula. */
export function calculateAll(book: Book, extent: "Recalculate" | "Full"): void {
  void [book, extent];
}

/** From here to `resumeCalculation` nothing is calculated again, except formulas as they are written. */
export function suspendCalculation(book: Book): void {
  void book;
}

/** Calculates what is owed since `suspendCalculation`, unless calculation is manual. */
export function resumeCalculation(book: Book): void {
  void book;
}

/** Call after moving cells about other than by `putCell` (rows inserted or deleted): what was known of formulas is read anew. */
export function forgetFormulas(book: Book): void {
  void book;
}

/** The single value of a formula as if it stood in a cell, which itself is not changed. A formula that is none: `BookError` InvalidArgument. */
export function evaluateFormula(book: Book, sheet: BookSheet, row: number, column: number, formula: string): BookValue {
  void [book, sheet, row, column];
  throw new BookError("NotImplemented", formula);
}
