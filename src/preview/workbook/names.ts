/** Defined names (behaviors M01-M05, J04). */
import type { Area } from "../../core/sheet";
import type { Book, BookName, BookSheet } from "./book";
import { touch } from "./events";
import { findName, findSheet, sameName } from "./find-object";
import { absoluteFormula, parseReference } from "./formula-names";
import { alreadyExists, invalidArgument } from "./refusals";

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const CELL = /^[A-Z]{1,3}\d{1,7}$/i;
const R1C1 = /^(?:R\d*|C\d*|R\d*C\d*)$/i;

/** True for what Excel takes as the name of a range or a table. */
export const validName = (name: string): boolean =>
  name.length <= 255 && NAME.test(name) && !CELL.test(name) && !R1C1.test(name) && !/^(?:TRUE|FALSE)$/i.test(name);

/**
 * Adds a name to the workbook (`scope` null) or to a sheet. `formula` starts with `=`; a text without it is a text constant (M02).
 * Where the active sheet has a name of its own like that, Excel refuses a workbook's name too (J04).
 */
export function addName(
  book: Book,
  scope: BookSheet | null,
  name: string,
  formula: string | { readonly sheet: BookSheet; readonly area: Area },
  comment = "",
): BookName {
  if (!validName(name)) throw invalidArgument();
  const active = findSheet(book, book.activeSheet);
  if (findName(book, scope, name) !== null) throw alreadyExists();
  if (scope === null && active !== null && findName(book, active, name) !== null) throw alreadyExists();
  if (book.sheets.some(({ tables }) => tables.some((table) => sameName(table.name, name)))) throw alreadyExists();
  const text = typeof formula === "string" ? formula : absoluteFormula(formula.sheet.name, formula.area);
  const added: BookName = {
    name,
    formula: text.startsWith("=") ? text : `="${text.replace(/"/g, '""')}"`,
    visible: true,
    comment,
  };
  (scope ?? book).names.push(added);
  touch(book);
  return added;
}

export function deleteName(book: Book, scope: BookSheet | null, name: BookName): void {
  const list = (scope ?? book).names;
  const index = list.indexOf(name);
  if (index >= 0) list.splice(index, 1);
  touch(book);
}

export interface SheetArea {
  readonly sheet: BookSheet;
  readonly area: Area;
}

/** The cells that a name refers to, or null when it is a constant, a formula, or its sheet is gone. */
export function resolveName(book: Book, name: BookName, scope: BookSheet | null = null): SheetArea | null {
  return resolveReference(book, name.formula, scope);
}

/** The cells that `='S'!$A$1` says, or null; a reference without a sheet is on `home`. */
export function resolveReference(book: Book, formula: string, home: BookSheet | null = null): SheetArea | null {
  const reference = parseReference(formula);
  if (reference === null) return null;
  const sheet = reference.sheet === null ? home : book.sheets.find(({ name }) => sameName(name, reference.sheet ?? ""));
  return sheet ? { sheet, area: reference.area } : null;
}

/** As Excel's API says it (M01, M02): what kind of thing a name stands for. */
export function nameType(book: Book, name: BookName): "Range" | "String" | "Double" | "Boolean" | "Error" | "Formula" {
  const body = name.formula.replace(/^=/, "").trim();
  if (resolveName(book, name) !== null) return "Range";
  if (body.includes("#REF!")) return "Error";
  if (/^"(?:[^"]|"")*"$/.test(body)) return "String";
  if (/^(?:TRUE|FALSE)$/i.test(body)) return "Boolean";
  if (body !== "" && Number.isFinite(Number(body))) return "Double";
  return "Formula";
}
