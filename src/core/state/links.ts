/** Links within the workbook, as formulas, so that a whole column of them is written in one block. */
import type { OwnValue } from "../own-sheet";
import { cellName } from "../sheet";

/** Excel allows no longer text inside a formula, nor as the words of a link. */
const LONGEST_LITERAL = 255;

const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A link to a cell that shows `shown`; a text that is too long for a link stays plain text. */
export const linkTo = (sheet: string, row: number, column: number, shown: string): OwnValue =>
  link(sheet, cellName(row, column), shown);

/** A link that selects whole rows, the first to the last. */
export const linkToRows = (sheet: string, first: number, last: number, shown: string): OwnValue =>
  link(sheet, `${first}:${last}`, shown);

function link(sheet: string, place: string, shown: string): OwnValue {
  const target = literal(`#'${sheet.replaceAll("'", "''")}'!${place}`);
  const words = literal(shown);
  if (shown === "" || words.length > LONGEST_LITERAL) return shown;
  return { formula: `=HYPERLINK(${target},${words})`, value: shown };
}
