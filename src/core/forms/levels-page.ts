/** Levels: what each score means, and the key behaviors of each responsibility as the framework has them. */
import { ratingForms } from "../../framework/rating-forms";
import type { OwnCell, OwnSheet, RowHeight } from "../own-sheet";
import { breakLines } from "../state/break-lines";
import { TEXT } from "../state/look";
import type { DirectorForm } from "./form";
import { formPage, PLAIN, SECTION, TITLE } from "./page-look";

const WIDTHS = [36, 220, 560];
const CHARACTERS = 130;
const MEANING_CHARACTERS = 92;
const LINE_POINTS = 13.5;

export function levelsPage(form: DirectorForm): OwnSheet {
  const cells: OwnCell[] = [{ row: 1, column: 1, value: "Levels and key behaviors", style: TITLE }];
  const rowHeights: RowHeight[] = [{ row: 1, height: 28 }];
  const heading = (row: number, text: string): void => {
    for (const column of [1, 2, 3]) cells.push({ row, column, value: column === 1 ? text : null, style: SECTION });
    rowHeights.push({ row, height: 20 });
  };
  heading(3, "What each score means");
  let row = 4;
  for (const { score, name, meaning } of ratingForms.levels) {
    cells.push(
      { row, column: 1, value: score, style: { ...TEXT, bold: true, horizontal: "center", size: 12 } },
      { row, column: 2, value: name, style: { ...TEXT, bold: true, wrap: true } },
      { row, column: 3, value: meaning, style: { ...TEXT, wrap: true } },
    );
    rowHeights.push({ row, height: breakLines(meaning, MEANING_CHARACTERS).length * LINE_POINTS + 4, fitted: true });
    row++;
  }
  for (const { name, keyBehaviors } of form.responsibilities) {
    row++;
    heading(row++, name);
    for (const behavior of keyBehaviors) {
      const [first = "", ...rest] = breakLines(behavior, CHARACTERS);
      cells.push({ row, column: 1, value: "•", style: { ...PLAIN, size: 10, horizontal: "right" } });
      cells.push({ row: row++, column: 2, value: first, style: { ...PLAIN, size: 10 } });
      for (const line of rest) cells.push({ row: row++, column: 2, value: line, style: { ...PLAIN, size: 10 } });
    }
  }
  return formPage(
    "levels",
    form,
    { firstRow: 1, lastRow: row, firstColumn: 1, lastColumn: 3 },
    {
      columnWidths: WIDTHS,
      rowHeights,
      cells,
      tables: [],
      conditionalFormats: [],
      validations: [],
      orientation: "portrait",
      printArea: { firstRow: 1, lastRow: row, firstColumn: 1, lastColumn: 3 },
    },
  );
}
