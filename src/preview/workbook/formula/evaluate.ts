/** The value of a formula's tree where it stands. */
import type { Book, BookSheet, BookValue } from "../book";
import { cellAt, shared } from "../cells";
import { findName, findTable, sameName } from "../find-object";
import { functionNamed } from "./functions";
import {
  broadcast,
  compare,
  DIVISION_ERROR,
  finite,
  isError,
  isReference,
  NAME_ERROR,
  NULL_ERROR,
  numberOf,
  REFERENCE_ERROR,
  singleOf,
  textOf,
  VALUE_ERROR,
  type Context,
  type Operand,
} from "./operand";
import { power } from "./functions/numbers";
import { parseFormula, type FormulaNode } from "./parse";
import { tableArea } from "./table-area";

/** Where a formula stands. */
export interface Place {
  readonly book: Book;
  readonly sheet: BookSheet;
  readonly row: number;
  readonly column: number;
}

/** What a tree gives: a single value, a block, or a reference. Names and tables are looked up now. */
export function evaluate(node: FormulaNode, place: Place): Operand {
  return evaluateNode(node, contextAt(place, new Set()));
}

function contextAt(place: Place, names: ReadonlySet<string>): Context {
  const { book, sheet, row, column } = place;
  const context: Context = { book, sheet, row, column, names, evaluate: (inner) => evaluateNode(inner, context) };
  return context;
}

function evaluateNode(node: FormulaNode, context: Context): Operand {
  switch (node.kind) {
    case "value":
      return node.value;
    case "array":
      return { rows: node.rows };
    case "missing":
      return null;
    case "foreign":
      return REFERENCE_ERROR;
    case "reference": {
      const sheet = node.sheet === null ? context.sheet : sheetNamed(context.book, node.sheet);
      return sheet === null ? REFERENCE_ERROR : { sheet, area: node.area };
    }
    case "name":
      return named(node.name, node.sheet, context);
    case "table":
      return tableArea(node, context) ?? REFERENCE_ERROR;
    case "call":
      return call(node.name, node.args, context);
    case "unary":
      return unary(node.operator, node.operand, context);
    case "binary":
      return binary(node, context);
  }
}

export const sheetNamed = (book: Book, name: string): BookSheet | null =>
  book.sheets.find((sheet) => sameName(sheet.name, name)) ?? null;

/** A name of the sheet before one of the workbook; a table's name is its data. */
function named(name: string, on: string | null, context: Context): Operand {
  const sheet = on === null ? context.sheet : sheetNamed(context.book, on);
  if (sheet === null) return REFERENCE_ERROR;
  const found = findName(context.book, sheet, name) ?? findName(context.book, null, name);
  if (found !== null) {
    const tree = parseFormula(found.formula);
    const key = name.toLowerCase();
    if (tree === null || context.names.has(key)) return NAME_ERROR;
    return evaluateNode(tree, contextAt(context, new Set([...context.names, key])));
  }
  const place = findTable(context.book, name);
  if (place === null || !sameName(place.table.name, name)) return NAME_ERROR;
  return tableArea({ table: name, part: { rows: "data", first: null, last: null } }, context) ?? REFERENCE_ERROR;
}

function call(name: string, args: readonly FormulaNode[], context: Context): Operand {
  const found = functionNamed(name);
  if (found === undefined) return NAME_ERROR;
  if (args.length < found.least || args.length > found.most) return VALUE_ERROR;
  if (found.kind === "lazy") return found.apply(args, context);
  const operands = args.map((node) => evaluateNode(node, context));
  if (found.kind === "whole") return found.apply(operands, context);
  return broadcast(operands, (values) => {
    const error = found.takesErrors ? undefined : values.find(isError);
    return error ?? found.apply(values, context);
  });
}

function unary(operator: string, node: FormulaNode, context: Context): Operand {
  const operand = evaluateNode(node, context);
  if (operator === "@") return singleOf(operand, context);
  if (operator === "#") return spillOf(operand);
  if (operator === "+") return operand;
  return broadcast([operand], ([value = null]) => {
    const number = numberOf(value);
    return typeof number !== "number" ? number : operator === "%" ? number / 100 : 0 - number;
  });
}

/** The cells that a formula spills over: `A1#`. */
function spillOf(operand: Operand): Operand {
  if (!isReference(operand)) return REFERENCE_ERROR;
  const { sheet, area } = operand;
  if (cellAt(sheet, area.firstRow, area.firstColumn)?.formula === undefined) return REFERENCE_ERROR;
  const belongs = (row: number, column: number): boolean => {
    const from = cellAt(sheet, row, column)?.spillFrom;
    return from?.row === area.firstRow && from.column === area.firstColumn;
  };
  let { firstRow: lastRow, firstColumn: lastColumn } = area;
  while (belongs(lastRow + 1, area.firstColumn)) lastRow++;
  while (belongs(area.firstRow, lastColumn + 1)) lastColumn++;
  return { sheet, area: { ...area, lastRow, lastColumn } };
}

/** From the left, without a step deeper for each: a formula may join thousands. */
function binary(node: BinaryNode, context: Context): Operand {
  const steps: BinaryNode[] = [];
  let first: FormulaNode = node;
  for (; first.kind === "binary"; first = first.left) steps.push(first);
  return steps.reduceRight(
    (left, { operator, right }) => combined(operator, left, evaluateNode(right, context)),
    evaluateNode(first, context),
  );
}

type BinaryNode = Extract<FormulaNode, { readonly kind: "binary" }>;

function combined(operator: string, left: Operand, right: Operand): Operand {
  if (operator === " ") return crossing(left, right);
  return broadcast([left, right], ([a = null, b = null]) => {
    if (isError(a)) return a;
    if (isError(b)) return b;
    return applied(operator, a, b);
  });
}

function crossing(left: Operand, right: Operand): Operand {
  if (!isReference(left)) return isError(left) ? left : VALUE_ERROR;
  if (!isReference(right)) return isError(right) ? right : VALUE_ERROR;
  const area = left.sheet === right.sheet ? shared(left.area, right.area) : null;
  return area === null ? NULL_ERROR : { sheet: left.sheet, area };
}

function applied(operator: string, left: BookValue, right: BookValue): BookValue {
  switch (operator) {
    case "&":
      return textOf(left) + textOf(right);
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case ">":
      return compare(left, right) > 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">=":
      return compare(left, right) >= 0;
    default:
      return arithmetic(operator, numberOf(left), numberOf(right));
  }
}

function arithmetic(operator: string, left: BookValue, right: BookValue): BookValue {
  if (typeof left !== "number") return left;
  if (typeof right !== "number") return right;
  switch (operator) {
    case "+":
      return finite(nearZero(left + right, left));
    case "-":
      return finite(nearZero(left - right, left));
    case "*":
      return finite(left * right);
    case "/":
      return right === 0 ? DIVISION_ERROR : finite(left / right);
    default:
      return power(left, right);
  }
}

/** Excel takes a difference that only rounding made for none: =0.3-0.1-0.2 is 0. */
const nearZero = (result: number, left: number): number => (Math.abs(result) < Math.abs(left) * 4e-16 ? 0 : result);
