/** Conditional formats (behaviors C01-C04). */
import type { Area } from "../../core/sheet";
import type { Book, BookConditionalFormat, BookSheet, BookValue } from "./book";
import { BookError } from "./book";
import { evaluateFormula } from "./calculate";
import { valueAt } from "./cells";
import { meets } from "./compare-values";
import { touch } from "./events";
import { refuseProtectedSheet } from "./protection";
import { coversCell, cutOut, formulaAt, moved, touchesAny } from "./relative-areas";

/** A new one comes first (C01). Its rule and format are set afterwards. */
export function addConditionalFormat(
  book: Book,
  sheet: BookSheet,
  areas: readonly Area[],
  type: BookConditionalFormat["type"],
): BookConditionalFormat {
  refuseProtectedSheet(sheet);
  const added: BookConditionalFormat = {
    id: `{${(book.nextId++).toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-0000000000CF}`,
    areas: [...areas],
    type,
    formula: "",
    formula2: "",
    operator: "",
    stopIfTrue: false,
    format: { borders: {} },
  };
  sheet.conditionalFormats.unshift(added);
  touch(book);
  return added;
}

/** Every format that an area touches, highest priority first. */
export const conditionalFormatsOn = (sheet: BookSheet, area: Area): readonly BookConditionalFormat[] =>
  sheet.conditionalFormats.filter(({ areas }) => touchesAny(areas, area));

export function deleteConditionalFormat(book: Book, sheet: BookSheet, format: BookConditionalFormat): void {
  refuseProtectedSheet(sheet);
  const index = sheet.conditionalFormats.indexOf(format);
  if (index >= 0) sheet.conditionalFormats.splice(index, 1);
  touch(book);
}

/** Clears on the area's cells only; what lies outside stays (C04). */
export function clearConditionalFormats(book: Book, sheet: BookSheet, area: Area): void {
  refuseProtectedSheet(sheet);
  const kept = sheet.conditionalFormats.filter((format) =>
    touchesAny(format.areas, area)
      ? cutOut(format, area, (one, rows, columns) => {
          one.formula = moved(one.formula, rows, columns);
          one.formula2 = moved(one.formula2, rows, columns);
        })
      : true,
  );
  sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length, ...kept);
  touch(book);
}

/** The look that conditional formats give a cell now: where several apply, the first to say something says it. */
export function formatsAt(
  book: Book,
  sheet: BookSheet,
  row: number,
  column: number,
): BookConditionalFormat["format"] | null {
  let look: BookConditionalFormat["format"] | null = null;
  for (const format of sheet.conditionalFormats) {
    if (!coversCell(format.areas, row, column) || !applies(book, sheet, format, row, column)) continue;
    const before: BookConditionalFormat["format"] = look ?? { borders: {} };
    look = { ...format.format, ...before, borders: { ...format.format.borders, ...before.borders } };
    if (format.stopIfTrue) break;
  }
  return look;
}

/** True when a format's rule holds at a cell. What it cannot judge does not hold. */
export function applies(
  book: Book,
  sheet: BookSheet,
  format: BookConditionalFormat,
  row: number,
  column: number,
): boolean {
  const operand = (formula: string): BookValue => {
    if (!formula.startsWith("=")) return formula === "" ? null : plainOperand(formula);
    return evaluated(book, sheet, row, column, formulaAt(formula, format.areas, row, column));
  };
  if (format.type === "Custom") return isTrue(operand(format.formula));
  if (format.type === "CellValue") {
    return meets(valueAt(sheet, row, column), format.operator, operand(format.formula), operand(format.formula2));
  }
  return false;
}

/** A number, TRUE or FALSE, or text in quotes or without, as an operand may be given without an equals sign. */
export function plainOperand(text: string): BookValue {
  if (text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text.replace(/^"(.*)"$/s, "$1");
}

export const isTrue = (value: BookValue): boolean => value === true || (typeof value === "number" && value !== 0);

/** The formula's value at a cell; one that cannot be read gives an error value. */
export function evaluated(book: Book, sheet: BookSheet, row: number, column: number, formula: string): BookValue {
  try {
    return evaluateFormula(book, sheet, row, column, formula);
  } catch (error) {
    if (error instanceof BookError) return { error: "#NAME?" };
    throw error;
  }
}
