/** Where a command of the keyboard leads a selection; commands that need the cells' contents are answered by the worker. */
import type { Area } from "../../core/sheet";
import type { KeyCommand } from "./keys";
import { moveBy, moveOn, moveTo, pageFrom, selectArea, type Ground, type Selection, type Spot } from "./movement";
import type { SheetView } from "./page-messages";
import { LAST_COLUMN, LAST_ROW } from "./sheet-size";

/** The selection after a command that the layout alone decides; null for the others. */
export function movedSelection(
  selection: Selection,
  command: KeyCommand,
  ground: Ground,
  sheet: Pick<SheetView, "frozen" | "lastRow" | "lastColumn">,
  page: { readonly width: number; readonly height: number },
): Selection | null {
  const { corner, active } = selection;
  const stretched = "stretch" in command && command.stretch;
  const from = stretched ? corner : active;
  const to = (spot: Spot): Selection => moveTo(selection, spot, stretched);
  // What is frozen is always in view: the rest begins after it.
  const start = {
    row: ground.rows.shownFrom(sheet.frozen.rows + 1, 1) ?? 1,
    column: ground.columns.shownFrom(sheet.frozen.columns + 1, 1) ?? 1,
  };
  switch (command.kind) {
    case "move":
      return moveBy(selection, command.direction, command.stretch, ground);
    case "page":
      return to(pageFrom(from, command.direction, page.height, page.width, ground));
    case "row-start":
      return to({
        row: from.row,
        column: from.column > start.column ? start.column : (ground.columns.shownFrom(1, 1) ?? 1),
      });
    case "sheet-start":
      return to(start);
    case "sheet-end":
      return to({
        row: ground.rows.shownFrom(sheet.lastRow, -1) ?? 1,
        column: ground.columns.shownFrom(sheet.lastColumn, -1) ?? 1,
      });
    case "on":
      return moveOn(selection, command.key, command.back, ground);
    case "all":
      return wide(selection, { firstRow: 1, lastRow: LAST_ROW, firstColumn: 1, lastColumn: LAST_COLUMN });
    case "row":
      return wide(selection, { ...rowsOf(selection), firstColumn: 1, lastColumn: LAST_COLUMN });
    case "column":
      return wide(selection, { ...columnsOf(selection), firstRow: 1, lastRow: LAST_ROW });
    default:
      return null;
  }
}

/** An area with the active cell where it was. */
const wide = ({ active }: Selection, area: Area): Selection => ({ ...selectArea(area), active });

const rowsOf = ({ anchor, corner }: Selection) => ({
  firstRow: Math.min(anchor.row, corner.row),
  lastRow: Math.max(anchor.row, corner.row),
});

const columnsOf = ({ anchor, corner }: Selection) => ({
  firstColumn: Math.min(anchor.column, corner.column),
  lastColumn: Math.max(anchor.column, corner.column),
});
