/** What of a returned file is in no line that could be taken, with where it stands: so that nothing is lost. */
import { cellName, isEmptyAt, type Sheet } from "../sheet";
import { areaName } from "./area-name";
import type { FormProblem } from "./form-problem";
import type { FormTable } from "./form-tables";
import { heldAt, textUnder } from "./held-text";
import { isLoneScore } from "./read-entry";

/** `D12: 4; E12: Seen twice`. */
export const rowText = (sheet: Sheet, row: number, columns: readonly number[]): string =>
  columns.map((column) => `${cellName(row, column)}: ${textUnder(sheet, row, column)}`).join("; ");

/** The words that we write there, and nothing else. */
const OUR_STATUS = /kept for the record$/;

/** What a row has under columns where nobody gives anything: words under Status, a lone score under a name, something over the key. */
export function strayInRow(
  file: string,
  { sheet, status, line, keys, leader, school, about, text: told }: FormTable,
  row: number,
) {
  const stray = (column: number | null, isStray: (text: string) => boolean): readonly FormProblem[] => {
    const text = textUnder(sheet, row, column);
    if (text === "" || column === null || !isStray(text)) return [];
    return [{ code: "stray-content", at: { file, sheet: sheet.name, cell: cellName(row, column) }, holds: text }];
  };
  return [
    ...stray(status, (text) => !OUR_STATUS.test(text)),
    ...stray(line, () => !keys.has(row)),
    ...[leader, school, about, told].flatMap((column) => stray(column, isLoneScore)),
  ];
}

/** What stands among last year's scores and is none of those that the form can have shown; a form may be older than the last of them. */
export function strayLastYear(file: string, { sheet, lastYear }: FormTable, row: number, shown: readonly number[]) {
  const text = textUnder(sheet, row, lastYear);
  if (text === "" || lastYear === null) return [];
  let next = 0;
  const isShown = text.split(", ").every((score) => {
    const at = shown.findIndex((one, place) => place >= next && String(one) === score);
    next = at + 1;
    return at >= 0;
  });
  if (isShown) return [];
  const at = { file, sheet: sheet.name, cell: cellName(row, lastYear) };
  return [{ code: "stray-content", at, holds: text } as const satisfies FormProblem];
}

/** A common case whose text is not the district's of today; what was added to that text is listed. */
export function caseText(
  file: string,
  { sheet, text: column }: FormTable,
  row: number,
  asked: string,
  called: string,
): readonly FormProblem[] {
  const typed = textUnder(sheet, row, column);
  if (typed === "" || column === null || isLoneScore(typed)) return [];
  const [says, today] = [plain(typed), plain(asked)];
  if (says === today) return [];
  const at = { file, sheet: sheet.name, cell: cellName(row, column) };
  return today !== "" && says.includes(today)
    ? [{ code: "stray-content", at, holds: typed }]
    : [{ code: "case-differs", at, called, isAsked: today !== "" }];
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The columns that are no part of the form, each with its cells. */
export function addedColumns(file: string, { sheet, headingRow, added }: FormTable): readonly FormProblem[] {
  return added.flatMap((column): readonly FormProblem[] => {
    const cells: string[] = [];
    for (let row = headingRow + 1; row <= sheet.lastRow; row++)
      if (!isEmptyAt(sheet, row, column)) cells.push(rowText(sheet, row, [column]));
    const heading = headingRow < 1 ? "" : textUnder(sheet, headingRow, column);
    const at = { file, sheet: sheet.name, cell: cellName(Math.max(1, headingRow), column) };
    if (cells.length === 0) return [{ code: "column-added", at, heading }];
    return inPieces(cells).map((holds) => ({ code: "column-added", at, heading, holds }));
  });
}

/** What stands above the headings, and a lone score in place of a heading, cell by cell. */
export function aboveHeadings(file: string, { sheet, headingRow }: FormTable): readonly FormProblem[] {
  const problems: FormProblem[] = [];
  for (let row = 1; row <= headingRow; row++)
    for (let column = 1; column <= sheet.lastColumn; column++)
      if (!isEmptyAt(sheet, row, column) && (row < headingRow || isLoneScore(textUnder(sheet, row, column))))
        problems.push({
          code: "stray-content",
          at: { file, sheet: sheet.name, cell: cellName(row, column) },
          holds: heldAt(sheet, row, column),
        });
  return problems;
}

/** Merged cells where entries stand. */
export function mergedCells(file: string, { sheet, headingRow, entries }: FormTable): readonly FormProblem[] {
  const own = entries.flatMap(({ score, evidence, comment }) => [score, evidence, comment]);
  return sheet.merges
    .filter(
      ({ firstColumn, lastColumn, lastRow }) =>
        lastRow > headingRow && own.some((column) => column !== null && column >= firstColumn && column <= lastColumn),
    )
    .map((area): FormProblem => {
      const cell = cellName(area.firstRow, area.firstColumn);
      return { code: "merged-cells", at: { file, sheet: sheet.name, cell }, area: areaName(area) };
    });
}

interface Content {
  readonly at: FormProblem["at"];
  readonly holds: string;
  readonly isScore: boolean;
}

/** Every entry of a table that may not be taken. */
export function contents(file: string, table: FormTable): readonly Content[] {
  const { sheet, headingRow, leader, about, entries } = table;
  const found: Content[] = [];
  for (let row = headingRow + 1; row <= sheet.lastRow; row++) {
    const whose = [textUnder(sheet, row, leader), textUnder(sheet, row, about)]
      .filter((word) => word !== "")
      .join(", ");
    for (const { round, score, evidence, comment } of entries) {
      const texts = [score, evidence, comment].map((column) => textUnder(sheet, row, column));
      const [given = ""] = texts;
      if (texts.every((text) => text === "")) continue;
      found.push({
        at: { file, sheet: sheet.name, cell: cellName(row, score ?? evidence ?? comment ?? 1) },
        holds: [whose, round, ...texts].filter((text) => text !== "").join("; "),
        isScore: given !== "",
      });
    }
  }
  return found;
}

/** A cell holds at most 32,767 characters. */
const PIECE = 20_000;
/** Of one place; no form has as much. */
const MOST_PIECES = 25;

/** A text in pieces that cells can hold. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
  return pieces;
}

/** Texts joined by semicolons, in as many pieces as cells can hold. */
export function inPieces(texts: readonly string[]): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const cut of texts.flatMap(piecesOf)) {
    if (piece !== "" && piece.length + cut.length > PIECE) {
      pieces.push(piece);
      piece = "";
    }
    piece += piece === "" ? cut : `; ${cut}`;
  }
  return [...pieces, piece].slice(0, MOST_PIECES);
}

/** A sheet that is no part of the form, with its cells. */
export function sheetAdded(file: string, sheet: Sheet): readonly FormProblem[] {
  const cells: string[] = [];
  for (let row = 1; row <= sheet.lastRow; row++)
    for (let column = 1; column <= sheet.lastColumn; column++)
      if (!isEmptyAt(sheet, row, column)) cells.push(rowText(sheet, row, [column]));
  const at = { file, sheet: sheet.name };
  return inPieces(cells).map((holds) => ({ code: "stray-content", at, holds }));
}
