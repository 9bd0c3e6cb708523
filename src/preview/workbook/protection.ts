/** Protection of sheets and of the workbook's structure (behaviors P05, P06, P08). */
import type { Book, BookSheet } from "./book";
import { touch } from "./events";
import { accessDenied, invalidArgument } from "./refusals";

export function protectSheet(book: Book, sheet: BookSheet, password: string | null = null): void {
  if (sheet.protection !== null) throw accessDenied();
  sheet.protection = { password: password === "" ? null : password };
  touch(book);
}

export function unprotectSheet(book: Book, sheet: BookSheet, password = ""): void {
  if (sheet.protection === null) throw accessDenied();
  if (sheet.protection.password !== null && sheet.protection.password !== password) {
    throw invalidArgument("The password is incorrect.");
  }
  sheet.protection = null;
  touch(book);
}

export function protectStructure(book: Book): void {
  if (book.structureProtected) throw accessDenied();
  book.structureProtected = true;
  touch(book);
}

export function unprotectStructure(book: Book): void {
  if (!book.structureProtected) throw accessDenied();
  book.structureProtected = false;
  touch(book);
}

/** Refuses what changes the sheets themselves while the structure is protected. */
export function refuseProtectedStructure(book: Book): void {
  if (book.structureProtected) throw accessDenied();
}

/** Refuses a change to a protected sheet's objects: its tables, charts, formats. */
export function refuseProtectedSheet(sheet: BookSheet): void {
  if (sheet.protection !== null) throw accessDenied();
}
