/** Worksheets as a whole: adding, naming, moving, showing, copying, deleting (behaviors W01-W17, J01-J05, P08). */
import type { Area } from "../../core/sheet";
import { blankSheet, sheetId } from "./blank-sheet";
import type { Book, BookSheet } from "./book";
import { calculateAll } from "./calculate";
import { actorOf, emit, touch } from "./events";
import { findSheet, sameName } from "./find-object";
import { renameSheetIn } from "./formula-names";
import { changeFormulas } from "./formulas-everywhere";
import { refuseProtectedStructure } from "./protection";
import { alreadyExists, invalidArgument, invalidOperation } from "./refusals";

/** Excel's rules for a sheet's name (W05, W06). */
export const validSheetName = (name: string): boolean =>
  name.length >= 1 &&
  name.length <= 31 &&
  !/[:\\/?*[\]]/.test(name) &&
  !name.startsWith("'") &&
  !name.endsWith("'") &&
  name.toLowerCase() !== "history";

/** The first of `Sheet1`, `Sheet2` … that is free. */
export function nextSheetName(book: Book): string {
  for (let n = 1; ; n++) {
    const name = `Sheet${n}`;
    if (findByName(book, name) === null) return name;
  }
}

const findByName = (book: Book, name: string): BookSheet | null =>
  book.sheets.find((sheet) => sameName(sheet.name, name)) ?? null;

function refuseName(book: Book, name: string, except: BookSheet | null): void {
  if (!validSheetName(name)) throw invalidArgument();
  const taken = findByName(book, name);
  if (taken !== null && taken !== except) throw alreadyExists();
}

/** Adds a sheet at the end; the active sheet stays. Without a name it gets the next free `SheetN`. */
export function addSheet(book: Book, name: string = nextSheetName(book)): BookSheet {
  refuseProtectedStructure(book);
  refuseName(book, name, null);
  const sheet = blankSheet(sheetId(book.nextId++), name);
  book.sheets.push(sheet);
  touch(book);
  emit(book, { kind: "added", sheet: sheet.id });
  return sheet;
}

/** Everything that refers to the sheet follows (J05). */
export function renameSheet(book: Book, sheet: BookSheet, name: string): void {
  refuseProtectedStructure(book);
  refuseName(book, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  changeFormulas(book, (formula) => renameSheetIn(formula, before, name));
  touch(book);
  emit(book, { kind: "renamed", sheet: sheet.id, before, after: name });
}

const visibleSheets = (book: Book): readonly BookSheet[] =>
  book.sheets.filter(({ visibility }) => visibility === "Visible");

/** Refused for the last visible sheet (W11) and a very hidden one (W13); what referred to it becomes `#REF!`. */
export function deleteSheet(book: Book, sheet: BookSheet): void {
  refuseProtectedStructure(book);
  if (sheet.visibility === "VeryHidden") throw invalidOperation();
  if (sheet.visibility === "Visible" && visibleSheets(book).length === 1) throw invalidOperation();
  const index = book.sheets.indexOf(sheet);
  if (book.activeSheet === sheet.id) {
    const others = visibleSheets(book).filter((other) => other !== sheet);
    const next = others.find((other) => book.sheets.indexOf(other) > index) ?? others.at(-1);
    if (next) book.activeSheet = next.id;
  }
  book.sheets.splice(index, 1);
  changeFormulas(book, (formula) => renameSheetIn(formula, sheet.name, null));
  calculateAll(book, "Full");
  touch(book);
  emit(book, { kind: "deleted", sheet: sheet.id });
}

/** To a place counted from 0; the others shift (W16). */
export function moveSheet(book: Book, sheet: BookSheet, position: number): void {
  refuseProtectedStructure(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) throw invalidArgument();
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position, 0, sheet);
  touch(book);
}

/** The last visible sheet cannot be hidden (W12). */
export function setVisibility(book: Book, sheet: BookSheet, visibility: BookSheet["visibility"]): void {
  refuseProtectedStructure(book);
  if (sheet.visibility === visibility) return;
  if (visibility !== "Visible" && sheet.visibility === "Visible") {
    if (visibleSheets(book).length === 1) throw invalidOperation();
    if (book.activeSheet === sheet.id) activateNeighbor(book, sheet);
  }
  sheet.visibility = visibility;
  touch(book);
}

function activateNeighbor(book: Book, sheet: BookSheet): void {
  const others = visibleSheets(book).filter((other) => other !== sheet);
  const index = book.sheets.indexOf(sheet);
  const next = others.find((other) => book.sheets.indexOf(other) > index) ?? others.at(-1);
  if (next) activate(book, next);
}

/** Brings a sheet to the front. Hidden sheets cannot be shown this way. */
export function activate(book: Book, sheet: BookSheet): void {
  if (sheet.visibility !== "Visible") throw invalidOperation();
  if (book.activeSheet === sheet.id) return;
  const before = findSheet(book, book.activeSheet);
  book.activeSheet = sheet.id;
  if (before) emit(book, { kind: "deactivated", sheet: before.id });
  emit(book, { kind: "activated", sheet: sheet.id });
}

/**
 * Selects cells on a sheet, in one area or several. Code that selects on a sheet that is not in front changes nothing (A01); when it selects what is selected
 * already, the desktop tells of it again (O08).
 */
export function select(book: Book, sheet: BookSheet, area: Area, also: readonly Area[] = []): void {
  if (book.activeSheet !== sheet.id) {
    if (actorOf(book) === "client") return;
    activate(book, sheet);
  }
  sheet.selection = area;
  sheet.alsoSelected = also;
  emit(book, { kind: "selected", sheet: sheet.id, area, also });
}

export function setTabColor(book: Book, sheet: BookSheet, color: string): void {
  if (color !== "" && !/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument();
  sheet.tabColor = color.toUpperCase();
  touch(book);
}
