/** What Excel makes of a text that a person types or that code writes as a value. */
import type { Book, BookValue } from "./book";
import { BookError } from "./book";

export interface Typed {
  readonly value: BookValue;
  /** With its equals sign. */
  readonly formula?: string;
  /** A leading apostrophe was taken off. */
  readonly quoted?: boolean;
  /** The number format that a cell in General takes on. */
  readonly numberFormat?: string;
}

/** What becomes of `text` in a cell with this number format. A formula comes without a value. Refuses texts that are too long. */
export function typed(text: string, cell: { readonly numberFormat: string; readonly book: Book }): Typed {
  void cell;
  throw new BookError("NotImplemented", text);
}
