/** Formulas: what depends on what, and calculating it again when something changed. */
import type { Area } from "../../core/sheet";
import type { Book, BookSheet, BookValue } from "./book";
import { BookError } from "./book";
import { cellArea, cellAt, sameArea } from "./cells";
import { evaluate } from "./formula/evaluate";
import {
  buildGraph,
  followStructure,
  followTouched,
  setSpill,
  structureOf,
  visitReaders,
  type FormulaCell,
  type Graph,
} from "./formula/graph";
import { singleOf } from "./formula/operand";
import { inOrder } from "./formula/order";
import { parseFormula, type FormulaNode } from "./formula/parse";
import { clearSpill, putResult } from "./formula/spill";

interface Change {
  readonly sheet: BookSheet;
  readonly area: Area;
}

interface State {
  graph: Graph | undefined;
  /** Texts of formulas were changed in place. */
  stale: boolean;
  suspended: boolean;
  /** Changed cells whose readers were not calculated yet. */
  owed: Change[];
}

const states = new WeakMap<Book, State>();

function stateOf(book: Book): State {
  let state = states.get(book);
  if (state === undefined) states.set(book, (state = { graph: undefined, stale: false, suspended: false, owed: [] }));
  return state;
}

/** Calculates what depends on the changed cells, unless calculation is manual or suspended: then it is owed. */
export function calculate(book: Book, sheet: BookSheet, area: Area): void {
  const state = stateOf(book);
  const graph = graphOf(book, state);
  const waits = state.suspended || book.calculation === "Manual";
  if (waits) state.owed.push({ sheet, area });
  run(book, graph, waits ? [] : [{ sheet, area }], !waits);
}

/** `Recalculate`: what is owed, in manual mode too; `Full`: every formula. */
export function calculateAll(book: Book, extent: "Recalculate" | "Full"): void {
  const state = stateOf(book);
  if (extent === "Full") {
    state.graph = undefined;
    const graph = graphOf(book, state);
    for (const { cells } of graph.sheets.values()) for (const cell of cells.values()) graph.fresh.add(cell);
  }
  const owed = state.owed.splice(0);
  run(book, graphOf(book, state), owed, true);
}

/** From here to `resumeCalculation` nothing is calculated again, except formulas as they are written. */
export function suspendCalculation(book: Book): void {
  stateOf(book).suspended = true;
}

/** Calculates what is owed since `suspendCalculation`, unless calculation is manual. */
export function resumeCalculation(book: Book): void {
  stateOf(book).suspended = false;
  if (book.calculation === "Automatic") calculateAll(book, "Recalculate");
}

/** Call after changing the texts of formulas in place: what was known of them is read anew. */
export function forgetFormulas(book: Book): void {
  stateOf(book).stale = true;
}

function graphOf(book: Book, state: State): Graph {
  const { graph } = state;
  const isStale = state.stale;
  state.stale = false;
  if (graph === undefined) return (state.graph = buildGraph(book));
  if (isStale || graph.structure !== structureOf(book)) followStructure(book, graph);
  else followTouched(book, graph);
  return graph;
}

/** A spill that grows or shrinks may reach further formulas; a ring of spills ends here. */
const MOST_ROUNDS = 20;

function run(book: Book, graph: Graph, changes: readonly Change[], readersToo: boolean): void {
  let changed: readonly Change[] = [...changes, ...leftBehind(graph)];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const dirty = new Set(graph.fresh);
    graph.fresh.clear();
    if (readersToo) {
      const add = (cell: FormulaCell): void => void dirty.add(cell);
      for (const { sheet, area } of changed) visitReaders(graph, sheet, area, add);
      // A set hands out what is added while it is walked.
      for (const { sheet, row, column, spill } of dirty)
        visitReaders(graph, sheet, spill ?? cellArea(row, column), add);
    }
    if (dirty.size === 0) return;
    changed = calculateThese(book, graph, dirty);
    if (changed.length === 0 || !readersToo) return;
  }
}

/** What a formula spilled is gone when the formula is. */
function leftBehind(graph: Graph): readonly Change[] {
  return graph.left.splice(0).map(({ sheet, area, from }) => {
    clearSpill(sheet, area, from);
    return { sheet, area };
  });
}

/** Calculates formulas in order and gives the cells whose spills came or went. */
function calculateThese(book: Book, graph: Graph, dirty: ReadonlySet<FormulaCell>): readonly Change[] {
  const changes: Change[] = [];
  inOrder(graph, dirty, (formula, circular) => {
    const { sheet, row, column, tree, precedents } = formula;
    const cell = cellAt(sheet, row, column);
    if (cell === undefined || tree === null) return;
    // What this stand-in cannot calculate keeps the value that it came with.
    if (!precedents.known && cell.value !== null) return;
    const result = circular ? 0 : evaluate(tree, { book, sheet, row, column });
    const before = formula.spill;
    const spill = putResult(sheet, row, column, result, before);
    if (before === null && spill === null) return;
    if (before === null || spill === null || !sameArea(before, spill)) {
      setSpill(graph, formula, spill);
      for (const area of [before, spill]) if (area !== null) changes.push({ sheet, area });
    }
  });
  return changes;
}

const MOST_TREES = 2000;
const trees = new Map<string, FormulaNode>();

/** The single value of a formula as if it stood in a cell, which itself is not changed. A formula that is none: `BookError` InvalidArgument. */
export function evaluateFormula(book: Book, sheet: BookSheet, row: number, column: number, formula: string): BookValue {
  let tree = trees.get(formula);
  if (tree === undefined) {
    const parsed = parseFormula(formula);
    if (parsed === null) throw new BookError("InvalidArgument", "The formula is invalid: Excel cannot read it.");
    tree = parsed;
    if (trees.size >= MOST_TREES) trees.clear();
    trees.set(formula, tree);
  }
  return singleOf(evaluate(tree, { book, sheet, row, column }), { row, column }) ?? 0;
}
