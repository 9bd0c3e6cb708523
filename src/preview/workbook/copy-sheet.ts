/** A copy of a sheet, as Excel makes it (behaviors J01-J03). */
import type { Book, BookSheet, BookTable } from "./book";
import { sheetId } from "./blank-sheet";
import { forgetFormulas } from "./calculate";
import { emit, touch } from "./events";
import { findTable, sameName } from "./find-object";
import { renameSheetIn, renameTableIn } from "./formula-names";
import { changeFormulasOf } from "./formulas-everywhere";
import { resolveName } from "./names";
import { refuseProtectedStructure } from "./protection";
import { invalidArgument, invalidOperation } from "./refusals";

export type CopyPlace = "None" | "Before" | "After" | "Beginning" | "End";

/** Without a place the copy comes first (J01). Tables get new names, and names that refer to the sheet get a copy of the sheet's own. */
export function copySheet(
  book: Book,
  sheet: BookSheet,
  place: CopyPlace = "None",
  beside: BookSheet | null = null,
): BookSheet {
  refuseProtectedStructure(book);
  if (sheet.visibility === "VeryHidden") throw invalidOperation();
  if ((place === "Before" || place === "After") !== (beside !== null)) throw invalidArgument();
  const copy: BookSheet = {
    ...structuredClone(sheet),
    id: sheetId(book.nextId++),
    name: nameOfCopy(book, sheet.name),
  };
  book.sheets.splice(positionOf(book, place, beside), 0, copy);
  renameTables(book, copy);
  giveOwnNames(book, sheet, copy);
  copyCharts(book, sheet, copy);
  forgetFormulas(book);
  touch(book);
  emit(book, { kind: "added", sheet: copy.id });
  return copy;
}

function positionOf(book: Book, place: CopyPlace, beside: BookSheet | null): number {
  if (place === "End") return book.sheets.length;
  if (beside === null) return 0;
  return book.sheets.indexOf(beside) + (place === "After" ? 1 : 0);
}

/** `S (2)`, `S (3)` …, cut so that it stays a sheet's name. */
function nameOfCopy(book: Book, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let n = 2; ; n++) {
    const end = ` (${n})`;
    const copy = base.slice(0, 31 - end.length) + end;
    if (!book.sheets.some((sheet) => sameName(sheet.name, copy))) return copy;
  }
}

function renameTables(book: Book, copy: BookSheet): void {
  const tables = copy.tables.splice(0);
  for (const table of tables) {
    const name = nameOfTable(book, table.name);
    const renamed: BookTable = { ...table, id: book.nextId++, name };
    copy.tables.push(renamed);
    changeFormulasOf(copy, (formula) => renameTableIn(formula, table.name, name));
  }
}

/** Excel appends a number: `Sales` becomes `Sales2`. */
function nameOfTable(book: Book, name: string): string {
  const isNamed = (candidate: string): boolean =>
    book.names.some((one) => sameName(one.name, candidate)) || findTable(book, candidate) !== null;
  const base = name.replace(/\d+$/, "") || name;
  for (let n = 2; ; n++) {
    if (!isNamed(`${base}${n}`)) return `${base}${n}`;
  }
}

function giveOwnNames(book: Book, sheet: BookSheet, copy: BookSheet): void {
  const follow = (formula: string): string => renameSheetIn(formula, sheet.name, copy.name);
  for (const name of copy.names) name.formula = follow(name.formula);
  for (const name of book.names) {
    if (resolveName(book, name)?.sheet === sheet && !copy.names.some((own) => sameName(own.name, name.name))) {
      copy.names.push({ ...name, formula: follow(name.formula) });
    }
  }
}

/** A chart's series on the copied sheet refer to the copy's cells. */
function copyCharts(book: Book, sheet: BookSheet, copy: BookSheet): void {
  const charts = copy.charts.splice(0);
  for (const chart of charts) {
    for (const series of chart.series) {
      series.values = renameSheetIn(series.values, sheet.name, copy.name);
      series.categories = renameSheetIn(series.categories, sheet.name, copy.name);
      if (series.name.startsWith("=")) series.name = renameSheetIn(series.name, sheet.name, copy.name);
    }
    copy.charts.push({ ...chart, id: book.nextId++ });
  }
}
