/** A formula's text as a tree. */
import type { Area } from "../../../core/sheet";
import { parseArea } from "../area-names";
import type { BookValue } from "../book";
import { sheetOfToken, tokensOf, type Token } from "./tokens";

export type FormulaNode =
  | { readonly kind: "value"; readonly value: BookValue }
  | { readonly kind: "array"; readonly rows: readonly (readonly BookValue[])[] }
  | { readonly kind: "reference"; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: "name"; readonly sheet: string | null; readonly name: string }
  | { readonly kind: "table"; readonly table: string | null; readonly part: TablePart }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly FormulaNode[] }
  | { readonly kind: "binary"; readonly operator: string; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: "unary"; readonly operator: "-" | "+" | "%" | "@" | "#"; readonly operand: FormulaNode }
  /** An argument left out. */
  | { readonly kind: "missing" }
  /** What the stand-in knows to be a formula but cannot calculate: other workbooks, several sheets at once. */
  | { readonly kind: "foreign" };

export interface TablePart {
  readonly rows: "data" | "headings" | "totals" | "all" | "this row";
  /** null: every column. */
  readonly first: string | null;
  readonly last: string | null;
}

/** The tree of a formula, with or without its equals sign; null when it is none. */
export function parseFormula(formula: string): FormulaNode | null {
  const tokens = tokensOf(formula.startsWith("=") ? formula.slice(1) : formula);
  if (tokens === null) return null;
  const cursor: Cursor = { tokens, at: 0, depth: 0 };
  const node = comparison(cursor);
  skipSpace(cursor);
  return cursor.at === tokens.length ? node : null;
}

interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
}

/** Excel nests no deeper. */
const DEEPEST = 64;

const deeper = (cursor: Cursor, parse: Parser): FormulaNode | null => {
  if (cursor.depth >= DEEPEST) return null;
  cursor.depth++;
  const node = parse(cursor);
  cursor.depth--;
  return node;
};

type Parser = (cursor: Cursor) => FormulaNode | null;

const skipSpace = (cursor: Cursor): void => {
  while (cursor.tokens[cursor.at]?.kind === "space") cursor.at++;
};

const next = (cursor: Cursor): Token | undefined => {
  skipSpace(cursor);
  return cursor.tokens[cursor.at];
};

function takeOperator(cursor: Cursor, operators: readonly string[]): string | null {
  const token = next(cursor);
  if (token?.kind !== "operator" || !operators.includes(token.text)) return null;
  cursor.at++;
  return token.text;
}

/** Left to right, binding tighter than what calls it. */
const chain =
  (operators: readonly string[], operand: Parser): Parser =>
  (cursor) => {
    let left = operand(cursor);
    while (left !== null) {
      const operator = takeOperator(cursor, operators);
      if (operator === null) break;
      const right = operand(cursor);
      left = right && { kind: "binary", operator, left, right };
    }
    return left;
  };

// A minus sign binds tighter than a power: =-2^2 is 4.
const power = chain(["^"], signed);
const product = chain(["*", "/"], power);
const sum = chain(["+", "-"], product);
const joined = chain(["&"], sum);
const comparison: Parser = chain(["=", "<>", "<", ">", "<=", ">="], joined);

function signed(cursor: Cursor): FormulaNode | null {
  const operator = takeOperator(cursor, ["-", "+", "@"]);
  if (operator === null) return percent(cursor);
  const operand = deeper(cursor, signed);
  return operand && { kind: "unary", operator: operator as "-" | "+" | "@", operand };
}

function percent(cursor: Cursor): FormulaNode | null {
  let node = crossing(cursor);
  while (node !== null && takeOperator(cursor, ["%"]) !== null) node = { kind: "unary", operator: "%", operand: node };
  return node;
}

/** References with nothing but a space between them: what they share. */
function crossing(cursor: Cursor): FormulaNode | null {
  let left = spilled(cursor);
  while (left !== null && refers(left) && cursor.tokens[cursor.at]?.kind === "space") {
    const before = cursor.at;
    const token = next(cursor);
    const begins =
      token !== undefined && ["sheet", "cells", "columns", "rows", "name", "brackets"].includes(token.kind);
    if (!begins) {
      cursor.at = before;
      break;
    }
    const right = spilled(cursor);
    left = right && { kind: "binary", operator: " ", left, right };
  }
  return left;
}

const refers = (node: FormulaNode): boolean =>
  ["reference", "name", "table", "binary", "foreign"].includes(node.kind) &&
  (node.kind !== "binary" || node.operator === " ");

function spilled(cursor: Cursor): FormulaNode | null {
  const node = primary(cursor);
  if (node?.kind !== "reference" || cursor.tokens[cursor.at]?.text !== "#") return node;
  cursor.at++;
  return { kind: "unary", operator: "#", operand: node };
}

function primary(cursor: Cursor): FormulaNode | null {
  const token = next(cursor);
  if (token === undefined) return null;
  cursor.at++;
  switch (token.kind) {
    case "text":
      return { kind: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
    case "number":
      return { kind: "value", value: Number(token.text) };
    case "error":
      // A cell of a sheet that is gone: `#REF!B2`.
      if (token.text === "#REF!" && ["cells", "columns", "rows"].includes(cursor.tokens[cursor.at]?.kind ?? ""))
        cursor.at++;
      return { kind: "value", value: { error: token.text } };
    case "sheet":
      return onSheet(cursor, sheetOfToken(token.text));
    case "cells":
    case "columns":
    case "rows":
      return reference(null, token.text);
    case "function":
      return call(cursor, token.text);
    case "name":
      return nameOrTable(cursor, token.text, null);
    case "brackets":
      return tablePart(null, token.text);
    case "operator":
      return token.text === "(" ? grouped(cursor) : token.text === "{" ? constants(cursor) : null;
    case "space":
      return null;
  }
}

function reference(sheet: string | null, text: string): FormulaNode | null {
  const found = parseArea(text);
  return found && { kind: "reference", sheet, area: found.area };
}

function onSheet(cursor: Cursor, sheet: string): FormulaNode | null {
  const token = cursor.tokens[cursor.at];
  if (token === undefined) return null;
  cursor.at++;
  const elsewhere = sheet.includes("[") || sheet.includes(":");
  if (token.kind === "error") return { kind: "value", value: { error: token.text } };
  if (token.kind === "name") return elsewhere ? { kind: "foreign" } : nameOrTable(cursor, token.text, sheet);
  if (token.kind !== "cells" && token.kind !== "columns" && token.kind !== "rows") return null;
  return elsewhere ? { kind: "foreign" } : reference(sheet, token.text);
}

function nameOrTable(cursor: Cursor, name: string, sheet: string | null): FormulaNode | null {
  const after = cursor.tokens[cursor.at];
  if (after?.kind === "brackets") {
    cursor.at++;
    return tablePart(name, after.text);
  }
  if (/^true$/i.test(name)) return { kind: "value", value: true };
  if (/^false$/i.test(name)) return { kind: "value", value: false };
  return { kind: "name", sheet, name };
}

function call(cursor: Cursor, name: string): FormulaNode | null {
  cursor.at++;
  const args: FormulaNode[] = [];
  if (takeOperator(cursor, [")"]) !== null) return { kind: "call", name: plainName(name), args };
  for (;;) {
    const token = next(cursor);
    if (token?.kind === "operator" && (token.text === "," || token.text === ")")) args.push({ kind: "missing" });
    else {
      const argument = deeper(cursor, comparison);
      if (argument === null) return null;
      args.push(argument);
    }
    const end = takeOperator(cursor, [",", ")"]);
    if (end === null) return null;
    if (end === ")") return { kind: "call", name: plainName(name), args };
  }
}

/** Files put these before functions that came after Excel 2007. */
const plainName = (name: string): string => name.toUpperCase().replace(/^(?:_XLFN\.)?(?:_XLWS\.)?/, "");

function grouped(cursor: Cursor): FormulaNode | null {
  const node = deeper(cursor, comparison);
  return takeOperator(cursor, [")"]) === null ? null : node;
}

/** `{1,2;3,4}`: constants only. */
function constants(cursor: Cursor): FormulaNode | null {
  const rows: BookValue[][] = [[]];
  for (;;) {
    const sign = takeOperator(cursor, ["-", "+"]);
    const item = primary(cursor);
    if (item?.kind !== "value") return null;
    const value = sign === "-" && typeof item.value === "number" ? -item.value : item.value;
    rows.at(-1)?.push(value);
    const end = takeOperator(cursor, [",", ";", "}"]);
    if (end === null) return null;
    if (end === ";") rows.push([]);
    if (end === "}") return rows.every((row) => row.length === rows[0]?.length) ? { kind: "array", rows } : null;
  }
}

const ROWS: Readonly<Record<string, TablePart["rows"]>> = {
  "#all": "all",
  "#data": "data",
  "#headers": "headings",
  "#totals": "totals",
  "#this row": "this row",
};

/** `[Column]`, `[@Column]`, `[[#Headers],[Column]]`, `[[First]:[Last]]`, `[#All]`, `[]`. */
function tablePart(table: string | null, brackets: string): FormulaNode | null {
  const inner = brackets.slice(1, -1).trim();
  const thisRow = inner.startsWith("@");
  const text = thisRow ? inner.slice(1) : inner;
  const pieces = text.startsWith("[")
    ? [...text.matchAll(/\[((?:[^'\]]|'.)*)\]/g)].map((match) => match[1] ?? "")
    : [text];
  let rows: TablePart["rows"] = thisRow ? "this row" : "data";
  const columns: string[] = [];
  for (const piece of pieces) {
    const known = ROWS[piece.toLowerCase()];
    if (known !== undefined) rows = rows === "headings" && known === "data" ? "all" : known;
    else if (piece !== "") columns.push(piece.replace(/'(.)/g, "$1"));
  }
  const [first = null, last = first] = columns;
  return columns.length > 2 ? null : { kind: "table", table, part: { rows, first, last } };
}
