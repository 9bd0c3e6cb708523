/** Cells among those that the page was given. */
import { inside } from "../workbook/cells";
import type { Spot } from "./movement";
import type { CellsView, CellView } from "./page-messages";

/** The cell as it is shown, when it is among those that were asked for. */
export function cellOf(cells: CellsView | null, { row, column }: Spot): CellView | undefined {
  return cells?.rows
    .find((one) => one.row === row || one.cells.some(({ merge }) => merge !== undefined && inside(merge, row, column)))
    ?.cells.find((cell) => cell.column === column || (cell.merge !== undefined && inside(cell.merge, row, column)));
}
