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
  readonly structure: string;
  readonly sheets: ReadonlyMap<SheetId, SheetFormulas>;
  /** Formulas that have no value yet, or whose names mean something else now. */
  readonly fresh: Set<FormulaCell>;
  /** Cells that formulas left behind when they went. */
  readonly left: { readonly sheet: BookSheet; readonly area: Area; readonly from: { row: number; column: number } }[];
}

const MOST_COLUMNS = 64;
const NOTHING_READ: Precedents = { areas: [], byName: false, known: false };

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

/** Reads every formula of the book; those that read other cells than `before`, or refer by name, are due again. */
export function buildGraph(book: Book, before: Graph | undefined): Graph {
  const sheets = new Map(
    book.sheets.map((sheet): [SheetId, SheetFormulas] => {
      takeTouched(sheet);
      return [sheet.id, { sheet, cells: new Map(), single: new Map(), byColumn: new Map(), wide: new Set() }];
    }),
  );
  const graph: Graph = { structure: structureOf(book), sheets, fresh: new Set(), left: [] };
  for (const { sheet } of sheets.values()) {
    const spills = new Map<number, Area>();
    for (const [row, cells] of sheet.cells) {
      cells.forEach((cell, index) => {
        if (cell?.formula !== undefined) addFormula(book, graph, sheet, row, index + 1, before);
        if (cell?.spillFrom === undefined) return;
        const key = cellKey(cell.spillFrom.row, cell.spillFrom.column);
        spills.set(key, around(spills.get(key), row, index + 1));
      });
    }
    for (const [key, area] of spills) {
      const anchor = sheets.get(sheet.id)?.cells.get(key);
      if (anchor !== undefined) setSpill(graph, anchor, around(area, anchor.row, anchor.column));
      else graph.left.push({ sheet, area, from: placeOf(key) });
    }
  }
  if (before !== undefined) {
    for (const [id, { cells }] of sheets) {
      for (const [key, cell] of cells) {
        const old = before.sheets.get(id)?.cells.get(key);
        if (cell.precedents.byName || (old !== undefined && !readsSame(old, cell))) graph.fresh.add(cell);
      }
    }
  }
  return graph;
}

const readsSame = ({ precedents: { areas } }: FormulaCell, { precedents: { areas: others } }: FormulaCell): boolean =>
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
      if (known !== undefined && (cell?.formula !== known.formula || cell.value === null)) removeFormula(graph, known);
      if (cell?.formula !== undefined && !formulas.cells.has(key)) addFormula(book, graph, formulas.sheet, row, column);
    }
  }
}

function addFormula(book: Book, graph: Graph, sheet: BookSheet, row: number, column: number, before?: Graph): void {
  const formulas = graph.sheets.get(sheet.id);
  const cell = cellAt(sheet, row, column);
  if (formulas === undefined || cell?.formula === undefined) return;
  const old = before?.sheets.get(sheet.id)?.cells.get(cellKey(row, column));
  const tree = old?.formula === cell.formula ? old.tree : parseFormula(cell.formula);
  const precedents = tree === null ? NOTHING_READ : precedentsOf(tree, { book, sheet, row, column });
  const added: FormulaCell = { sheet, row, column, formula: cell.formula, tree, precedents, spill: null, watches: [] };
  formulas.cells.set(cellKey(row, column), added);
  for (const { sheet: on, area } of precedents.areas) watch(graph, added, on, area);
  if (cell.value === null) graph.fresh.add(added);
}

function removeFormula(graph: Graph, cell: FormulaCell): void {
  const { sheet, row, column, spill } = cell;
  graph.sheets.get(sheet.id)?.cells.delete(cellKey(row, column));
  graph.fresh.delete(cell);
  for (const one of cell.watches) unwatch(one);
  if (spill !== null) graph.left.push({ sheet, area: spill, from: { row, column } });
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
