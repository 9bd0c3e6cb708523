/** The order in which formulas are calculated: each after what it reads. */
import { cellKey } from "../../../core/sheet";
import type { SheetId } from "../book";
import { isSingle, overlap } from "../cells";
import type { FormulaCell, Graph } from "./graph";

/** Hands over every dirty formula after the dirty formulas that it reads; those that read themselves in a circle are told so. */
export function inOrder(
  graph: Graph,
  dirty: ReadonlySet<FormulaCell>,
  calculate: (cell: FormulaCell, circular: boolean) => void,
): void {
  const readBy = dirtyReaders(graph, dirty);
  const state = new Map<FormulaCell, "open" | "done">();
  const circular = new Set<FormulaCell>();
  for (const start of dirty) {
    if (state.has(start)) continue;
    const path: { readonly cell: FormulaCell; readonly reads: readonly FormulaCell[]; next: number }[] = [];
    const open = (cell: FormulaCell): void => {
      state.set(cell, "open");
      path.push({ cell, reads: readBy(cell), next: 0 });
    };
    open(start);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const read = step.reads[step.next++];
      if (read === undefined) {
        path.pop();
        state.set(step.cell, "done");
        calculate(step.cell, circular.has(step.cell));
      } else if (!state.has(read)) open(read);
      else if (state.get(read) === "open") {
        const from = path.findIndex(({ cell }) => cell === read);
        for (const { cell } of path.slice(from)) circular.add(cell);
      }
    }
  }
}

/** A function that gives the dirty formulas that a formula reads. */
function dirtyReaders(graph: Graph, dirty: ReadonlySet<FormulaCell>): (cell: FormulaCell) => readonly FormulaCell[] {
  const columns = new Map<SheetId, Map<number, FormulaCell[]>>();
  const spilling: FormulaCell[] = [];
  for (const cell of dirty) {
    let ofSheet = columns.get(cell.sheet.id);
    if (ofSheet === undefined) columns.set(cell.sheet.id, (ofSheet = new Map<number, FormulaCell[]>()));
    const column = ofSheet.get(cell.column);
    if (column === undefined) ofSheet.set(cell.column, [cell]);
    else column.push(cell);
    if (cell.spill !== null) spilling.push(cell);
  }
  return (cell) => {
    const found: FormulaCell[] = [];
    for (const { sheet, area } of cell.precedents.areas) {
      if (isSingle(area)) {
        const one = graph.sheets.get(sheet.id)?.cells.get(cellKey(area.firstRow, area.firstColumn));
        if (one !== undefined && dirty.has(one)) found.push(one);
      } else {
        for (const [column, cells] of columns.get(sheet.id) ?? []) {
          if (column < area.firstColumn || column > area.lastColumn) continue;
          for (const one of cells) if (one.row >= area.firstRow && one.row <= area.lastRow) found.push(one);
        }
      }
      for (const one of spilling) {
        if (one !== cell && one.sheet === sheet && one.spill !== null && overlap(one.spill, area)) found.push(one);
      }
    }
    return found;
  };
}
