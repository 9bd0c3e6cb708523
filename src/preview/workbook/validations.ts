/** Data validation (behaviors D01-D03). */
import type { Area } from "../../core/sheet";
import type { Book, BookSheet, BookValidation, BookValue } from "./book";
import { cellAt, valueAt } from "./cells";
import { compareValues, meets } from "./compare-values";
import { evaluated, isTrue, plainOperand } from "./conditional-formats";
import { touch } from "./events";
import { findName } from "./find-object";
import { parseReference } from "./formula-names";
import { resolveName, resolveReference, type SheetArea } from "./names";
import { refuseProtectedSheet } from "./protection";
import { invalidArgument } from "./refusals";
import { coversCell, cutOut, formulaAt, moved, touchesAny } from "./relative-areas";
import { shown } from "./shown";
import { textOfValue } from "./value-text";

const LONGEST_LIST = 255;

/** A rule over areas takes the place of what was there (D03). A list typed with commas may have 255 characters. */
export function setValidation(book: Book, sheet: BookSheet, rule: BookValidation): void {
  refuseProtectedSheet(sheet);
  if (rule.formula1 === "") throw invalidArgument();
  if (rule.type === "List" && !rule.formula1.startsWith("=") && rule.formula1.length > LONGEST_LIST) {
    throw invalidArgument();
  }
  for (const area of rule.areas) cutValidations(sheet, area);
  sheet.validations.push(rule);
  touch(book);
}

export function clearValidation(book: Book, sheet: BookSheet, area: Area): void {
  refuseProtectedSheet(sheet);
  cutValidations(sheet, area);
  touch(book);
}

function cutValidations(sheet: BookSheet, area: Area): void {
  const kept = sheet.validations.filter((rule) =>
    touchesAny(rule.areas, area)
      ? cutOut(rule, area, (one, rows, columns) => {
          one.formula1 = moved(one.formula1, rows, columns);
          one.formula2 = moved(one.formula2, rows, columns);
        })
      : true,
  );
  sheet.validations.splice(0, sheet.validations.length, ...kept);
}

export const validationAt = (sheet: BookSheet, row: number, column: number): BookValidation | null =>
  sheet.validations.find(({ areas }) => coversCell(areas, row, column)) ?? null;

export const validationsOn = (sheet: BookSheet, area: Area): readonly BookValidation[] =>
  sheet.validations.filter(({ areas }) => touchesAny(areas, area));

/** What a cell's drop-down offers, in order; null where there is none. */
export function listItems(book: Book, sheet: BookSheet, row: number, column: number): readonly string[] | null {
  const rule = validationAt(sheet, row, column);
  if (rule?.type !== "List") return null;
  if (!rule.formula1.startsWith("=")) return splitList(rule.formula1);
  const source = listSource(book, sheet, rule, row, column);
  if (source === null) return [];
  return cellsOfArea(source).flatMap(([at, across]) => {
    const text = shown(book, source.sheet, at, across);
    return text === "" ? [] : [text];
  });
}

const splitList = (text: string): readonly string[] => text.split(",").map((item) => item.trim());

/** The cells that a list comes from: `=Name`, `=$A$1:$A$3`, `=Sheet!$A$1:$A$3`. */
function listSource(book: Book, sheet: BookSheet, rule: BookValidation, row: number, column: number): SheetArea | null {
  const formula = formulaAt(rule.formula1, rule.areas, row, column);
  if (parseReference(formula) !== null) return resolveReference(book, formula, sheet);
  const word = formula.slice(1).trim();
  const own = findName(book, sheet, word);
  if (own !== null) return resolveName(book, own, sheet);
  const name = findName(book, null, word);
  return name === null ? null : resolveName(book, name);
}

const cellsOfArea = ({ area }: SheetArea): readonly (readonly [row: number, column: number])[] => {
  const cells: [number, number][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) cells.push([row, column]);
  }
  return cells;
};

/** True when the rule at a cell, if any, allows the value. */
export function allows(book: Book, sheet: BookSheet, row: number, column: number, value: BookValue): boolean {
  const rule = validationAt(sheet, row, column);
  if (rule === null) return true;
  if (value === null || value === "") return rule.ignoreBlanks;
  const operand = (formula: string): BookValue =>
    formula.startsWith("=")
      ? evaluated(book, sheet, row, column, formulaAt(formula, rule.areas, row, column))
      : formula === ""
        ? null
        : plainOperand(formula);
  const inBounds = (measured: BookValue): boolean =>
    meets(measured, rule.operator, operand(rule.formula1), operand(rule.formula2));
  switch (rule.type) {
    case "List":
      return isListed(book, sheet, rule, row, column, value);
    case "WholeNumber":
      return typeof value === "number" && Number.isInteger(value) && inBounds(value);
    case "Decimal":
    case "Date":
    case "Time":
      return typeof value === "number" && inBounds(value);
    case "TextLength":
      return inBounds(textOfValue(value).length);
    case "Custom":
      return isTrue(operand(rule.formula1));
  }
}

/** Items typed into the rule tell capitals apart; cells do not. */
function isListed(
  book: Book,
  sheet: BookSheet,
  rule: BookValidation,
  row: number,
  column: number,
  value: BookValue,
): boolean {
  if (!rule.formula1.startsWith("=")) return splitList(rule.formula1).includes(textOfValue(value).trim());
  const source = listSource(book, sheet, rule, row, column);
  // A list whose source is gone stops nobody, as in Excel.
  if (source === null) return true;
  return cellsOfArea(source).some(([at, across]) => {
    const item = valueAt(source.sheet, at, across);
    return (
      item !== null &&
      (compareValues(item, value) === 0 || textOfValue(item).toLowerCase() === textOfValue(value).toLowerCase())
    );
  });
}

/** true when every cell of the area obeys its rule, false when none does, null when some do (D02). */
export function validOver(book: Book, sheet: BookSheet, area: Area): boolean | null {
  const answers = new Set<boolean>();
  forEachCell(area, (row, column) => {
    answers.add(allows(book, sheet, row, column, valueAt(sheet, row, column)));
  });
  return answers.size > 1 ? null : !answers.has(false);
}

/** The cells whose rule does not allow what they hold. */
export function invalidCells(
  book: Book,
  sheet: BookSheet,
  area: Area,
): readonly (readonly [row: number, column: number])[] {
  const found: [number, number][] = [];
  forEachCell(area, (row, column) => {
    if (cellAt(sheet, row, column) === undefined && validationAt(sheet, row, column)?.ignoreBlanks !== false) return;
    if (!allows(book, sheet, row, column, valueAt(sheet, row, column))) found.push([row, column]);
  });
  return found;
}

function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) visit(row, column);
  }
}
