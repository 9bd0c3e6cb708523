/** Changes to cells as Excel allows them: by code through its API, and by a person. */
import type { Area } from "../../core/sheet";
import type { Book, BookSheet } from "./book";
import { BookError } from "./book";

/**
 * Writes a block, or one value to every cell, as `Range.values` and `Range.formulas` do: null leaves a cell, "" clears it,
 * texts are read as if typed. Events name who acts (`actAs`). Refused whole (`BookError`) when the shape is wrong, any cell is locked, or a filter hides rows.
 */
export function setValues(book: Book, sheet: BookSheet, area: Area, input: unknown, kind: "values" | "formulas"): void {
  void [book, sheet, area, input, kind];
  throw new BookError("NotImplemented", "setValues");
}

/** Sets number formats: a block, or one (bare or 1×1) for every cell; null leaves a cell, "" is General. */
export function setNumberFormats(book: Book, sheet: BookSheet, area: Area, input: unknown): void {
  void [book, sheet, area, input];
  throw new BookError("NotImplemented", "setNumberFormats");
}

/** What a person's typing does to a cell; a validation that stops it is a `BookError` with the alert's words. */
export function typeInto(book: Book, sheet: BookSheet, row: number, column: number, text: string): void {
  void [book, sheet, row, column, text];
  throw new BookError("NotImplemented", "typeInto");
}

/** Clears contents, formats or both. */
export function clearArea(book: Book, sheet: BookSheet, area: Area, what: "All" | "Contents" | "Formats"): void {
  void [book, sheet, area, what];
  throw new BookError("NotImplemented", "clearArea");
}

/** Refuses (`AccessDenied`) a change to cells that protection or a read-only workbook forbids. */
export function refuseEdit(book: Book, sheet: BookSheet, area: Area, change: "contents" | "formats"): void {
  void [book, sheet, area, change];
}
