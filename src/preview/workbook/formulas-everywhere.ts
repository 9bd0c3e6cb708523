/** Every formula of a workbook, wherever it stands: what must follow when a sheet or a table is renamed. */
import type { Book, BookSheet } from "./book";
import { forgetFormulas } from "./calculate";

/** Gives every formula of a sheet to `change`: its cells, names, conditional formats, validations and charts. */
export function changeFormulasOf(sheet: BookSheet, change: (formula: string) => string): void {
  for (const row of sheet.cells.values()) {
    for (const cell of row) {
      if (cell?.formula !== undefined) cell.formula = change(cell.formula);
    }
  }
  for (const name of sheet.names) name.formula = change(name.formula);
  for (const format of sheet.conditionalFormats) {
    format.formula = change(format.formula);
    format.formula2 = change(format.formula2);
  }
  for (const rule of sheet.validations) {
    if (rule.formula1.startsWith("=")) rule.formula1 = change(rule.formula1);
    if (rule.formula2.startsWith("=")) rule.formula2 = change(rule.formula2);
  }
  for (const chart of sheet.charts) {
    for (const series of chart.series) {
      series.values = change(series.values);
      series.categories = change(series.categories);
      if (series.name.startsWith("=")) series.name = change(series.name);
    }
  }
}

export function changeFormulas(book: Book, change: (formula: string) => string): void {
  for (const name of book.names) name.formula = change(name.formula);
  for (const sheet of book.sheets) changeFormulasOf(sheet, change);
  forgetFormulas(book);
}
