/** What a cell of a returned form holds, as whoever typed it would know it again. */
import { cellAt, isEmptyAt, shownAt, textAt, type Sheet } from "../sheet";

/** A number with all its digits where its format shows others, a formula where it gives no value; "" when empty. */
export function heldAt(sheet: Sheet, row: number, column: number): string {
  if (isEmptyAt(sheet, row, column)) return "";
  const text = textAt(sheet, row, column);
  if (text !== null) return text;
  const { kind, value, shown, formula, notCalculated } = cellAt(sheet, row, column);
  if (formula !== undefined && (notCalculated || kind === "error")) return formula;
  return kind === "number" && typeof value === "number" && !saysIt(shown, value) ? String(value) : shown;
}

/** A cell as text, without spaces around it. */
export const textUnder = (sheet: Sheet, row: number, column: number | null): string =>
  column === null ? "" : heldAt(sheet, row, column).trim();

/** Whether a shown text, such as `4.00` or `40%`, says a number whole. */
function saysIt(shown: string, value: number): boolean {
  const plain = shown.replace(/[\s,]/g, "");
  const says = plain.endsWith("%") ? Number(plain.slice(0, -1)) / 100 : Number(plain);
  return plain !== "" && Math.abs(says - value) <= Math.abs(value) * 1e-9;
}

/** Whether a cell shows a number as people type it, without a sign that makes another of it. */
export const showsPlainly = (sheet: Sheet, row: number, column: number, value: number): boolean =>
  Number(shownAt(sheet, row, column).replace(/\s/g, "")) === value;
