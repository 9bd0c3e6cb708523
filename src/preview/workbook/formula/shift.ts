/** Formulas copied to another place. */
import { columnLetters, columnNumber } from "../../../core/sheet";
import { LAST_COLUMN, LAST_ROW } from "../cells";
import { tokensOf, type Token } from "./tokens";

/** The formula as it reads when copied so many rows down and columns right: relative references move, `$` ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const equals = formula.startsWith("=") ? 1 : 0;
  const tokens = tokensOf(formula.slice(equals));
  if (tokens === null) return formula;
  const moved: string[] = [formula.slice(0, equals)];
  tokens.forEach((token, index) => {
    const text = shiftToken(token, rows, columns);
    // The sheet before a reference that left the sheet goes with it.
    if (text === "#REF!" && tokens[index - 1]?.kind === "sheet") moved.pop();
    moved.push(text);
  });
  return moved.join("");
}

function shiftToken({ kind, text }: Token, rows: number, columns: number): string {
  if (kind !== "cells" && kind !== "columns" && kind !== "rows") return text;
  const ends = text.split(":").map((end) => shiftEnd(end, rows, columns));
  return ends.includes(null) ? "#REF!" : ends.join(":");
}

const END = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

function shiftEnd(end: string, rows: number, columns: number): string | null {
  const [, first = "", letters = "", second = "", digits = ""] = END.exec(end) ?? [];
  const columnFixed = letters !== "" && first === "$";
  const rowFixed = letters === "" ? first === "$" : second === "$";
  let text = "";
  if (letters !== "") {
    const column = columnNumber(letters) + (columnFixed ? 0 : columns);
    if (column < 1 || column > LAST_COLUMN) return null;
    text += `${columnFixed ? "$" : ""}${columnLetters(column)}`;
  }
  if (digits !== "") {
    const row = Number(digits) + (rowFixed ? 0 : rows);
    if (row < 1 || row > LAST_ROW) return null;
    text += `${rowFixed ? "$" : ""}${row}`;
  }
  return text;
}
