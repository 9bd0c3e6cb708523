/** Levels: what each score means, and the key behaviors of each responsibility as the framework has them. */
import { ratingForms } from "../../framework/rating-forms";
import type { CellStyle, OwnCell, OwnSheet, RowHeight } from "../own-sheet";
import { TEXT } from "../state/look";
import { wrappedLines } from "../state/text-width";
import type { DirectorForm } from "./form";
import { formPage, SECTION, TITLE } from "./page-look";

const WIDTHS = [36, 740];
const TEXT_STYLE: CellStyle = { ...TEXT, wrap: true, vertical: "center" };
const SIGN: CellStyle = { ...TEXT, horizontal: "center", vertical: "center" };
const LINE_POINTS = 13.5;

export function levelsPage(form: DirectorForm): OwnSheet {
  const cells: OwnCell[] = [{ row: 1, column: 1, value: "Levels and key behaviors", style: TITLE }];
  const rowHeights: RowHeight[] = [{ row: 1, height: 28 }];
  let row = 3;
  const heading = (text: string): void => {
    for (const column of [1, 2]) cells.push({ row, column, value: column === 1 ? text : null, style: SECTION });
    rowHeights.push({ row: row++, height: 20 });
  };
  const line = (sign: string | number, text: string, style: CellStyle): void => {
    cells.push({ row, column: 1, value: sign, style }, { row, column: 2, value: text, style: TEXT_STYLE });
    const lines = wrappedLines(text, WIDTHS[1] ?? 0, TEXT_STYLE);
    rowHeights.push({ row: row++, height: lines * LINE_POINTS + 4, fitted: true });
  };
  heading("What each score means");
  for (const { score, name, meaning } of ratingForms.levels)
    line(score, `${name}. ${meaning}`, { ...SIGN, bold: true, size: 12 });
  for (const { name, keyBehaviors } of form.responsibilities) {
    row++;
    heading(name);
    for (const behavior of keyBehaviors) line("•", behavior, SIGN);
  }
  const area = { firstRow: 1, lastRow: row - 1, firstColumn: 1, lastColumn: 2 };
  return formPage("levels", form, area, {
    columnWidths: WIDTHS,
    rowHeights,
    cells,
    tables: [],
    conditionalFormats: [],
    validations: [],
    orientation: "portrait",
    printArea: area,
  });
}
