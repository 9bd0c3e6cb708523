/** Rows of a table: adding, deleting, sorting (behaviors T03, T11, T20). */
import type { Area } from "../../core/sheet";
import { intersects } from "../../hosts/host-areas";
import type { Book, BookCell, BookSheet, BookTable } from "./book";
import { BookError } from "./book";
import { calculate, forgetFormulas } from "./calculate";
import { areaIsBlank, clearContents, shiftDown } from "./cell-blocks";
import { cellAt, putCell } from "./cells";
import { compareValues } from "./compare-values";
import { emit, emitChanged, touch } from "./events";
import { isDataFiltered } from "./filters";
import { shiftFormula } from "./formula/shift";
import { isRowHidden } from "./hidden";
import { refuseProtectedSheet } from "./protection";
import { invalidArgument } from "./refusals";
import { bodyArea, filterAreaOf } from "./tables";

const conflict = (): BookError =>
  new BookError(
    "InsertDeleteConflict",
    "This operation is not allowed. It would move cells in a table on your worksheet.",
  );

/** Makes room for rows in a table, at its end or before the row `index` (from 0), and says where; a table that is blank uses up its first row. */
export function insertTableRows(
  book: Book,
  sheet: BookSheet,
  table: BookTable,
  index: number | null,
  count: number,
): Area {
  refuseProtectedSheet(sheet);
  const body = bodyArea(table);
  const rows = body.lastRow - body.firstRow + 1;
  if (count < 1 || (index !== null && (!Number.isInteger(index) || index < 0 || index > rows))) throw invalidArgument();
  const isUnused = rows === 1 && areaIsBlank(sheet, body);
  const firstRow = isUnused ? body.firstRow : index === null ? body.lastRow + 1 : body.firstRow + index;
  const added = isUnused ? count - 1 : count;
  const below: Area = { ...table.area, firstRow: table.area.lastRow + 1, lastRow: 1048576 };
  if (added > 0) {
    const inTheWay = sheet.tables.some((other) => other !== table && intersects(other.area, below));
    if (inTheWay || table.area.lastRow + added > 1048576) throw conflict();
    if (isDataFiltered(table.filter)) throw conflict();
    const from = isUnused ? body.firstRow + 1 : firstRow;
    shiftDown(sheet, { ...table.area, firstRow: from, lastRow: from }, added);
    grow(table, added);
    forgetFormulas(book);
  }
  touch(book);
  return { ...body, firstRow, lastRow: firstRow + count - 1 };
}

/** Deletes rows of a table (`index` from 0); what stands below moves up. Refused while the table is filtered (T20). */
export function deleteTableRows(book: Book, sheet: BookSheet, table: BookTable, index: number, count: number): void {
  refuseProtectedSheet(sheet);
  const body = bodyArea(table);
  const rows = body.lastRow - body.firstRow + 1;
  if (index < 0 || count < 1 || index + count > rows) throw invalidArgument();
  if (isDataFiltered(table.filter)) throw conflict();
  const below: Area = { ...table.area, firstRow: table.area.lastRow + 1, lastRow: 1048576 };
  if (sheet.tables.some((other) => other !== table && intersects(other.area, below))) throw conflict();
  const gone: Area = { ...body, firstRow: body.firstRow + index, lastRow: body.firstRow + index + count - 1 };
  if (rows === count) {
    // A table keeps one row, blank.
    clearContents(sheet, body);
    if (count > 1) {
      moveUp(sheet, { ...gone, firstRow: gone.firstRow + 1 });
      grow(table, 1 - count);
    }
  } else {
    moveUp(sheet, gone);
    grow(table, -count);
  }
  forgetFormulas(book);
  emitChanged(book, sheet, gone, "RowDeleted");
}

function moveUp(sheet: BookSheet, gone: Area): void {
  const by = gone.lastRow - gone.firstRow + 1;
  const rows = [...sheet.cells.keys()].filter((row) => row >= gone.firstRow).sort((a, b) => a - b);
  for (const row of rows) {
    for (let column = gone.firstColumn; column <= gone.lastColumn; column++) {
      const cell = cellAt(sheet, row, column);
      putCell(sheet, row, column, undefined);
      if (row > gone.lastRow) putCell(sheet, row - by, column, cell);
    }
  }
}

function grow(table: BookTable, rows: number): void {
  table.area = { ...table.area, lastRow: table.area.lastRow + rows };
  if (table.filter !== null) table.filter = { ...table.filter, area: filterAreaOf(table) };
}

/** Sorts a table's rows as a person does with its buttons: most important column first, columns from 0. Rows that a filter hides stay. */
export function sortTable(
  book: Book,
  sheet: BookSheet,
  table: BookTable,
  keys: readonly { readonly column: number; readonly ascending: boolean }[],
): void {
  refuseProtectedSheet(sheet);
  const body = bodyArea(table);
  const width = body.lastColumn - body.firstColumn + 1;
  if (keys.length === 0 || keys.some(({ column }) => column < 0 || column >= width)) throw invalidArgument();
  const rows: { readonly from: number; readonly cells: readonly (BookCell | undefined)[] }[] = [];
  for (let row = body.firstRow; row <= body.lastRow; row++) {
    if (isRowHidden(sheet, row)) continue;
    rows.push({
      from: row,
      cells: Array.from({ length: width }, (_, index) => cellAt(sheet, row, body.firstColumn + index)),
    });
  }
  const places = rows.map(({ from }) => from);
  const sorted = [...rows].sort((a, b) => {
    for (const { column, ascending } of keys) {
      const [one, other] = [a.cells[column]?.value ?? null, b.cells[column]?.value ?? null];
      const order = compareValues(one, other);
      // Blanks come last in both directions.
      if (order !== 0) return ascending || one === null || other === null ? order : -order;
    }
    return 0;
  });
  sorted.forEach(({ from, cells }, index) => {
    const row = places[index] ?? from;
    cells.forEach((cell, offset) => {
      const moved =
        cell?.formula === undefined || row === from
          ? cell
          : { ...cell, formula: shiftFormula(cell.formula, row - from, 0) };
      putCell(sheet, row, body.firstColumn + offset, moved);
    });
  });
  table.sort = [...keys];
  calculate(book, sheet, body);
  emitChanged(book, sheet, body);
  emit(book, { kind: "sorted", sheet: sheet.id, area: body });
}
