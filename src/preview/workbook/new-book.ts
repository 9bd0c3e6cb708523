/** A new workbook as Excel opens it, and blank sheets. */
import { dayOf } from "../../core/day";
import { blankSheet, sheetId } from "./blank-sheet";
import type { Book, BookSheet, SheetId } from "./book";
import { DEFAULT_FORMAT } from "./cell-formats";

export interface NewBook {
  /** The names of its blank sheets; the first is active. One, `Sheet1`, unless given. */
  readonly sheets?: readonly string[];
  /** A serial of the 1900 system; the machine's day unless given. */
  readonly today?: number;
  readonly dateSystem?: Book["dateSystem"];
}

/** A workbook with blank sheets, saved, calculated automatically. */
export function createBook(options: NewBook = {}): Book {
  const book: Book = {
    sheets: [],
    names: [],
    activeSheet: "",
    dateSystem: options.dateSystem ?? 1900,
    today: options.today ?? machineDay(),
    calculation: "Automatic",
    readOnly: false,
    structureProtected: false,
    saved: true,
    editing: null,
    settings: new Map(),
    formats: [DEFAULT_FORMAT],
    nextId: 0,
  };
  for (const name of options.sheets ?? ["Sheet1"]) book.sheets.push(newSheet(book, name));
  book.activeSheet = book.sheets[0]?.id ?? "";
  return book;
}

/** A blank sheet with an id of its own, not yet among the sheets of the book. */
export const newSheet = (book: Book, name: string): BookSheet => blankSheet(sheetId(book.nextId++), name);

export const sheetById = (book: Book, id: SheetId): BookSheet | undefined =>
  book.sheets.find((sheet) => sheet.id === id);

/** Case is ignored, as Excel does. */
export function sheetByName(book: Book, name: string): BookSheet | undefined {
  const key = name.toLowerCase();
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === key);
}

function machineDay(): number {
  const now = new Date();
  return dayOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
