/** Formulas that a file writes once for many cells. */
import { columnLetters, columnNumber } from "../../core/sheet";

const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;

interface Reference {
  readonly column: { readonly fixed: boolean; readonly number: number } | null;
  readonly row: { readonly fixed: boolean; readonly number: number } | null;
}

/** A formula as another cell of the same group has it, `rows` further down and `columns` further right. */
export type MovedFormula = (rows: number, columns: number) => string;

const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[|\]|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(!])|\$?\d{1,7}:\$?\d{1,7}(?![\w.!])|[\p{L}\p{N}_.$\\?]+|[^]/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/** Prepares the master's formula, so that moving it to each of many cells is cheap. */
export function movable(formula: string): MovedFormula {
  const pieces: (string | Reference)[] = [];
  const literal = (text: string): void => {
    const last = pieces.at(-1);
    if (typeof last === "string") pieces[pieces.length - 1] = last + text;
    else pieces.push(text);
  };
  // Within brackets stand names of columns and of other files, never cells.
  let brackets = 0;
  const tokens = formula.match(TOKENS) ?? [];
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (token === "[") brackets++;
    if (token === "]") brackets--;
    const parts = brackets > 0 || next === "(" || next === "!" || /^["']/.test(token) ? [] : token.split(":");
    const references = parts.map(parseReference);
    const whole = references.filter((reference) => reference !== null);
    if (whole.length === 0 || whole.length < parts.length || (parts.length === 1 && !isCell(whole[0]))) literal(token);
    else whole.forEach((reference, place) => (place > 0 ? pieces.push(":", reference) : pieces.push(reference)));
  });
  return (rows, columns) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : moved(piece, rows, columns))).join("");
}

const isCell = (reference: Reference | undefined): boolean =>
  reference !== undefined && reference.column !== null && reference.row !== null;

function parseReference(text: string): Reference | null {
  const cell = CELL.exec(text);
  if (cell !== null) return fitting(columnPart(cell[1], cell[2]), rowPart(cell[3], cell[4]));
  const column = COLUMN.exec(text);
  if (column !== null) return fitting(columnPart(column[1], column[2]), null);
  const row = ROW.exec(text);
  return row === null ? null : fitting(null, rowPart(row[1], row[2]));
}

const columnPart = (dollar: string | undefined, letters = ""): Reference["column"] => ({
  fixed: dollar === "$",
  number: columnNumber(letters),
});

const rowPart = (dollar: string | undefined, digits = ""): Reference["row"] => ({
  fixed: dollar === "$",
  number: Number(digits),
});

const fitting = (column: Reference["column"], row: Reference["row"]): Reference | null =>
  (column === null || column.number <= LAST_COLUMN) && (row === null || (row.number >= 1 && row.number <= LAST_ROW))
    ? { column, row }
    : null;

function moved({ column, row }: Reference, rows: number, columns: number): string {
  // Excel counts on from the other edge when a reference moves off the sheet.
  const place = (from: number, by: number, last: number): number => ((((from - 1 + by) % last) + last) % last) + 1;
  const letters =
    column === null
      ? ""
      : column.fixed
        ? `$${columnLetters(column.number)}`
        : columnLetters(place(column.number, columns, LAST_COLUMN));
  return letters + (row === null ? "" : row.fixed ? `$${row.number}` : String(place(row.number, rows, LAST_ROW)));
}
