/** Steps that a person can take back: what single cells held before they were typed over, cleared or pasted upon. */
import type { Area } from "../../core/sheet";
import type { Book, BookCell, BookSheet, SheetId } from "../workbook/book";
import { calculate } from "../workbook/calculate";
import { cellAt, putCell } from "../workbook/cells";
import { emitChanged } from "../workbook/events";

interface Step {
  readonly sheet: SheetId;
  readonly area: Area;
  /** Row by row; absent cells are undefined. */
  readonly cells: readonly (readonly (BookCell | undefined)[])[];
}

export interface UndoSteps {
  /** Looks at an area before it changes; the returned function keeps the step once it has. Areas too large to keep end what can be taken back. */
  readonly before: (sheet: BookSheet, area: Area) => () => void;
  /** Takes the last step back and says where; null when there is none. */
  readonly undo: (book: Book) => { readonly sheet: SheetId; readonly area: Area } | null;
  readonly forget: () => void;
  readonly isEmpty: () => boolean;
}

const MOST_CELLS = 100_000;
const MOST_STEPS = 100;

export function createUndoSteps(): UndoSteps {
  const steps: Step[] = [];
  return {
    before(sheet, area) {
      const size = (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
      if (size > MOST_CELLS) {
        return () => {
          steps.length = 0;
        };
      }
      const step = { sheet: sheet.id, area, cells: copyOf(sheet, area) };
      return () => {
        steps.push(step);
        if (steps.length > MOST_STEPS) steps.shift();
      };
    },
    undo(book) {
      const step = steps.pop();
      const sheet = step && book.sheets.find(({ id }) => id === step.sheet);
      if (step === undefined || sheet === undefined) return null;
      step.cells.forEach((cells, row) =>
        cells.forEach((cell, column) => putCell(sheet, step.area.firstRow + row, step.area.firstColumn + column, cell)),
      );
      calculate(book, sheet, step.area);
      emitChanged(book, sheet, step.area);
      return { sheet: sheet.id, area: step.area };
    },
    forget() {
      steps.length = 0;
    },
    isEmpty: () => steps.length === 0,
  };
}

function copyOf(sheet: BookSheet, area: Area): Step["cells"] {
  const rows: (BookCell | undefined)[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const cells: (BookCell | undefined)[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const cell = cellAt(sheet, row, column);
      cells.push(cell === undefined ? undefined : { ...cell });
    }
    rows.push(cells);
  }
  return rows;
}
