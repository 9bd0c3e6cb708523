/** The cells that a formula reads. */
import type { Area } from "../../../core/sheet";
import type { BookSheet } from "../book";
import { findName, findTable, sameName } from "../find-object";
import { sheetNamed, type Place } from "./evaluate";
import { functionNamed } from "./functions";
import { parseFormula, type FormulaNode } from "./parse";
import { tableArea } from "./table-area";

export interface Precedents {
  readonly areas: readonly { readonly sheet: BookSheet; readonly area: Area }[];
  /** Names or tables take part: another set of them may give another value. */
  readonly byName: boolean;
  /** It names sheets. */
  readonly bySheet: boolean;
  /** Every function is known, and no other workbook takes part. */
  readonly known: boolean;
}

/** These ask where cells are, not what they hold. */
const ABOUT_PLACES: ReadonlySet<string> = new Set(["ROW", "COLUMN", "ROWS", "COLUMNS"]);

const DEEPEST_NAME = 20;

/** What a tree reads where it stands. */
export function precedentsOf(tree: FormulaNode, place: Place): Precedents {
  const areas: { sheet: BookSheet; area: Area }[] = [];
  let byName = false;
  let bySheet = false;
  let known = true;
  const walk = (node: FormulaNode, depth: number): void => {
    switch (node.kind) {
      case "reference": {
        const sheet = node.sheet === null ? place.sheet : sheetNamed(place.book, node.sheet);
        bySheet ||= node.sheet !== null;
        if (sheet !== null) areas.push({ sheet, area: node.area });
        return;
      }
      case "name": {
        byName = true;
        const sheet = node.sheet === null ? place.sheet : sheetNamed(place.book, node.sheet);
        const found = sheet && (findName(place.book, sheet, node.name) ?? findName(place.book, null, node.name));
        const inner = found ? parseFormula(found.formula) : null;
        if (inner !== null && depth < DEEPEST_NAME) walk(inner, depth + 1);
        if (!found) walkTable(node.name);
        return;
      }
      case "table": {
        byName = true;
        const cells = tableArea(node, place);
        if (cells !== null) areas.push(cells);
        if (node.table !== null) walkTable(node.table, false);
        return;
      }
      case "call":
        if (functionNamed(node.name) === undefined) known = false;
        if (ABOUT_PLACES.has(node.name) && node.args.every(({ kind }) => kind === "reference")) return;
        for (const argument of node.args) walk(argument, depth);
        return;
      case "binary": {
        let first: FormulaNode = node;
        for (; first.kind === "binary"; first = first.left) walk(first.right, depth);
        walk(first, depth);
        return;
      }
      case "unary":
        walk(node.operand, depth);
        return;
      case "foreign":
        known = false;
        return;
      case "value":
      case "array":
      case "missing":
        return;
    }
  };
  const walkTable = (name: string, data = true): void => {
    const found = findTable(place.book, name);
    if (found === null || !sameName(found.table.name, name)) return;
    const { area } = found.table;
    areas.push({ sheet: found.sheet, area: data ? area : { ...area, lastRow: area.firstRow } });
  };
  walk(tree, 0);
  return { areas, byName, bySheet, known };
}
