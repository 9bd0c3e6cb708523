/** The formulas of a workbook and what each reads: who must be calculated again when cells change. */
import type { Area } from "../../../core/sheet";
import { cellKey } from "../../../core/sheet";
import type { Book, BookSheet, SheetId } from "../book";
import { cellAt, columnCount, isSingle, LAST_COLUMN, overlap, rowCount, sameArea, takeTouched } from "../cells";
import { parseFormula, type FormulaNode } from "./parse";
import { precedentsOf, type Precedents } from "./precedents";

export interface FormulaCell {
  readonly sheet: BookSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** null: not readable here; the value that came with it stays. */
  readonly tree: FormulaNode | null;
  readonly precedents: Precedents;
  /** The cells beside its own that it fills. */
  spill: Area | null;
  readonly watches: Watch[];
}

interface Watch {
  readonly by: FormulaCell;
  readonly on: SheetFormulas;
  readonly area: Area;
}

/** What a sheet has of formulas, and the cells of it that formulas anywhere read. */
interface SheetFormulas {
  readonly sheet: BookSheet;
  readonly cells: Map<number, FormulaCell>;
  readonly single: Map<number, Set<Watch>>;
  readonly byColumn: Map<number, Set<Watch>>;
  readonly wide: Set<Watch>;
}

export interface Graph {
  structure: string;
  readonly sheets: Map<SheetId, SheetFormulas>;
  /** Formulas that have no value yet, or whose names mean something else now. */
  readonly fresh: Set<FormulaCell>;
  /** Cells that formulas left behind when they went. */
  readonly left: { readonly sheet: BookSheet; readonly area: Area; readonly from: { row: number; column: number } }[];
}

const MOST_COLUMNS = 64;
const NOTHING_READ: Precedents = { areas: [], byName: false, bySheet: false, known: false };

/** Everything but cells that formulas depend on. */
export function structureOf(book: Book): string {
  const parts: unknown[] = [];
  for (const { name, formula } of book.names) parts.push(name, formula);
  for (const { id, name, names, tables } of book.sheets) {
    parts.push(id, name);
    for (const one of names) parts.push(one.name, one.formula);
    for (const table of tables) parts.push(table.name, Object.values(table.area), table.hasTotals, table.hasHeadings);
  }
  return JSON.stringify(parts);
}

/** Reads every formula of the book. */
export function buildGraph(book: Book): Graph {
  const graph: Graph = { structure: structureOf(book), sheets: new Map(), fresh: new Set(), left: [] };
  addSheets(book, graph, book.sheets);
  return graph;
}

function addSheets(book: Book, graph: Graph, sheets: readonly BookSheet[]): void {
  for (const sheet of sheets) {
    takeTouched(sheet);
    graph.sheets.set(sheet.id, { sheet, cells: new Map(), single: new Map(), byColumn: new Map(), wide: new Set() });
  }
  for (const sheet of sheets) readSheet(book, graph, sheet);
}

function readSheet(book: Book, graph: Graph, sheet: BookSheet): void {
  const spills = new Map<number, Area>();
  for (const [row, cells] of sheet.cells) {
    for (let column = 1; column <= cells.length; column++) {
      const cell = cells[column - 1];
      if (cell?.formula !== undefined) addFormula(book, graph, sheet, row, column);
      if (cell?.spillFrom === undefined) continue;
      const key = cellKey(cell.spillFrom.row, cell.spillFrom.column);
      spills.set(key, around(spills.get(key), row, column));
    }
  }
  for (const [key, area] of spills) {
    const anchor = graph.sheets.get(sheet.id)?.cells.get(key);
    if (anchor !== undefined) setSpill(graph, anchor, around(area, anchor.row, anchor.column));
    else graph.left.push({ sheet, area, from: placeOf(key) });
  }
}

/** Follows sheets, names and tables that came, went or changed, and formulas whose text changed: those that read other cells are due. */
export function followStructure(book: Book, graph: Graph): void {
  graph.structure = structureOf(book);
  const present = new Set(book.sheets.map(({ id }) => id));
  for (const [id, { cells }] of graph.sheets) {
    if (present.has(id)) continue;
    for (const cell of cells.values()) removeFormula(graph, cell);
    graph.sheets.delete(id);
  }
  addSheets(
    book,
    graph,
    book.sheets.filter(({ id }) => !graph.sheets.has(id)),
  );
  followTouched(book, graph);
  for (const { cells } of graph.sheets.values()) {
    for (const cell of [...cells.values()]) followCell(book, graph, cell);
  }
}

function followCell(book: Book, graph: Graph, cell: FormulaCell): void {
  const { sheet, row, column, tree, precedents, spill } = cell;
  const formula = cellAt(sheet, row, column)?.formula;
  if (formula === cell.formula) {
    if (tree === null || (!precedents.byName && !precedents.bySheet)) return;
    if (!precedents.byName && readsSame(precedents, precedentsOf(tree, { book, sheet, row, column }))) return;
  }
  removeFormula(graph, cell);
  const added = addFormula(book, graph, sheet, row, column);
  if (added === null) {
    leaveSpill(graph, cell);
    return;
  }
  if (spill !== null) setSpill(graph, added, spill);
  graph.fresh.add(added);
}

const readsSame = ({ areas }: Precedents, { areas: others }: Precedents): boolean =>
  areas.length === others.length &&
  areas.every(({ sheet, area }, index) => {
    const other = others[index];
    return other !== undefined && sheet.id === other.sheet.id && sameArea(area, other.area);
  });

const around = (area: Area | undefined, row: number, column: number): Area => ({
  firstRow: Math.min(area?.firstRow ?? row, row),
  lastRow: Math.max(area?.lastRow ?? row, row),
  firstColumn: Math.min(area?.firstColumn ?? column, column),
  lastColumn: Math.max(area?.lastColumn ?? column, column),
});

const placeOf = (key: number): { row: number; column: number } => ({
  row: Math.floor(key / LAST_COLUMN),
  column: (key % LAST_COLUMN) + 1,
});

/** Takes in the formulas that were put or taken away since. */
export function followTouched(book: Book, graph: Graph): void {
  for (const formulas of graph.sheets.values()) {
    for (const key of takeTouched(formulas.sheet)) {
      const { row, column } = placeOf(key);
      const cell = cellAt(formulas.sheet, row, column);
      const known = formulas.cells.get(key);
      if (known !== undefined && (cell?.formula !== known.formula || cell.value === null)) {
        removeFormula(graph, known);
        leaveSpill(graph, known);
      }
      if (cell?.formula !== undefined && !formulas.cells.has(key)) addFormula(book, graph, formulas.sheet, row, column);
    }
  }
}

function addFormula(book: Book, graph: Graph, sheet: BookSheet, row: number, column: number): FormulaCell | null {
  const formulas = graph.sheets.get(sheet.id);
  const cell = cellAt(sheet, row, column);
  if (formulas === undefined || cell?.formula === undefined) return null;
  const tree = parseFormula(cell.formula);
  const precedents = tree === null ? NOTHING_READ : precedentsOf(tree, { book, sheet, row, column });
  const added: FormulaCell = { sheet, row, column, formula: cell.formula, tree, precedents, spill: null, watches: [] };
  formulas.cells.set(cellKey(row, column), added);
  for (const { sheet: on, area } of precedents.areas) watch(graph, added, on, area);
  if (cell.value === null) graph.fresh.add(added);
  return added;
}

function removeFormula(graph: Graph, cell: FormulaCell): void {
  const { sheet, row, column } = cell;
  graph.sheets.get(sheet.id)?.cells.delete(cellKey(row, column));
  graph.fresh.delete(cell);
  for (const one of cell.watches) unwatch(one);
}

function leaveSpill({ left }: Graph, { sheet, row, column, spill }: FormulaCell): void {
  if (spill !== null) left.push({ sheet, area: spill, from: { row, column } });
}

/** A formula hears of changes where it spills: something in its way, or the way free again. */
export function setSpill(graph: Graph, cell: FormulaCell, spill: Area | null): void {
  const before = cell.watches.findIndex(({ area }) => area === cell.spill);
  for (const one of before < 0 ? [] : cell.watches.splice(before, 1)) unwatch(one);
  cell.spill = spill;
  if (spill !== null) watch(graph, cell, cell.sheet, spill);
}

function watch(graph: Graph, by: FormulaCell, sheet: BookSheet, area: Area): void {
  const on = graph.sheets.get(sheet.id);
  if (on === undefined) return;
  const added: Watch = { by, on, area };
  by.watches.push(added);
  if (isSingle(area)) addTo(on.single, cellKey(area.firstRow, area.firstColumn), added);
  else if (columnCount(area) > MOST_COLUMNS) on.wide.add(added);
  else for (let column = area.firstColumn; column <= area.lastColumn; column++) addTo(on.byColumn, column, added);
}

function unwatch(one: Watch): void {
  const { on, area } = one;
  on.wide.delete(one);
  if (isSingle(area)) takeFrom(on.single, cellKey(area.firstRow, area.firstColumn), one);
  else if (columnCount(area) <= MOST_COLUMNS) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) takeFrom(on.byColumn, column, one);
  }
}

function addTo(map: Map<number, Set<Watch>>, key: number, one: Watch): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([one]));
  else set.add(one);
}

function takeFrom(map: Map<number, Set<Watch>>, key: number, one: Watch): void {
  const set = map.get(key);
  set?.delete(one);
  if (set?.size === 0) map.delete(key);
}

/** Visits the formulas that read any cell of an area, some more than once. */
export function visitReaders(graph: Graph, sheet: BookSheet, area: Area, visit: (cell: FormulaCell) => void): void {
  const on = graph.sheets.get(sheet.id);
  if (on === undefined) return;
  const each = (watches: Iterable<Watch>): void => {
    for (const one of watches) if (overlap(one.area, area)) visit(one.by);
  };
  if (on.single.size > rowCount(area) * columnCount(area)) {
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      for (let column = area.firstColumn; column <= area.lastColumn; column++) {
        each(on.single.get(cellKey(row, column)) ?? []);
      }
    }
  } else for (const watches of on.single.values()) each(watches);
  for (const [column, watches] of on.byColumn) {
    if (column >= area.firstColumn && column <= area.lastColumn) each(watches);
  }
  each(on.wide);
}
