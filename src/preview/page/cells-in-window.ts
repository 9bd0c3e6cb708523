/** The cells of a window of a sheet as a page shows them. Costs as much as the window is large, however large the sheet is. */
import type { Area } from "../../core/sheet";
import type { Book, BookCell, BookSheet, BookTable } from "../workbook/book";
import { formatOf } from "../workbook/cell-formats";
import { cellAt, inside, overlap } from "../workbook/cells";
import { formatsAt } from "../workbook/conditional-formats";
import { shownValue } from "../workbook/shown";
import { colorOfFormat, isSeen, lookOf, numberFormatOf, type RuleLook } from "./cell-look";
import { filterButtonsIn } from "./filter-buttons";
import type { CellsView, CellView, FilterButton, Look, RowView } from "./page-messages";
import { tablePart } from "./table-style";

export function cellsInWindow(book: Book, sheet: BookSheet, window: Area): CellsView {
  const looks = lookList();
  const buttons = filterButtonsIn(sheet, window);
  const merges = sheet.merges.filter((merge) => overlap(merge, window));
  const tables = sheet.tables.filter(({ area }) => overlap(area, window));
  const seen = (row: number, column: number): CellView | null =>
    cellView(book, sheet, row, column, { looks, tables, merges, button: buttons.get(placeOf(row, column)) ?? null });
  const rows: RowView[] = [];
  for (const row of rowsWorthSeeing(sheet, window, tables, merges)) {
    const cells: CellView[] = [];
    // A merge that begins left of the window or above it is seen all the same.
    for (const merge of merges) {
      const outside = merge.firstColumn < window.firstColumn || merge.firstRow < window.firstRow;
      if (outside && merge.firstRow === row) add(cells, seen(row, merge.firstColumn));
    }
    if (row >= window.firstRow) {
      for (const column of columnsWorthSeeing(sheet, row, window, tables)) add(cells, seen(row, column));
    }
    if (cells.length > 0) rows.push({ row, cells });
  }
  return { sheet: sheet.id, area: window, looks: looks.all, rows };
}

function add(cells: CellView[], cell: CellView | null): void {
  if (cell !== null && cells.every(({ column }) => column !== cell.column)) cells.push(cell);
}

const placeOf = (row: number, column: number): string => `${row},${column}`;

function rowsWorthSeeing(
  sheet: BookSheet,
  { firstRow, lastRow }: Area,
  tables: readonly BookTable[],
  merges: readonly Area[],
): readonly number[] {
  const rows = new Set<number>(merges.map((merge) => merge.firstRow));
  for (let row = firstRow; row <= lastRow; row++) {
    if (sheet.cells.has(row) || tables.some(({ area }) => row >= area.firstRow && row <= area.lastRow)) rows.add(row);
  }
  return [...rows].sort((a, b) => a - b);
}

/** Cells that are there; in a table also those that are not: its style colors them. */
function columnsWorthSeeing(
  sheet: BookSheet,
  row: number,
  { firstColumn, lastColumn }: Area,
  tables: readonly BookTable[],
): readonly number[] {
  const cells = sheet.cells.get(row);
  const ruled = sheet.conditionalFormats.some(({ areas }) =>
    areas.some((area) => row >= area.firstRow && row <= area.lastRow),
  );
  const inTable = (column: number): boolean => ruled || tables.some(({ area }) => inside(area, row, column));
  const columns: number[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (cells?.[column - 1] !== undefined || inTable(column)) columns.push(column);
  }
  return columns;
}

interface Around {
  readonly looks: LookList;
  readonly tables: readonly BookTable[];
  readonly merges: readonly Area[];
  readonly button: FilterButton | null;
}

function cellView(book: Book, sheet: BookSheet, row: number, column: number, around: Around): CellView | null {
  const merge = around.merges.find((area) => inside(area, row, column));
  if (merge !== undefined && (merge.firstRow !== row || merge.firstColumn !== column)) return null;
  const cell = cellAt(sheet, row, column);
  const table = around.tables.find(({ area }) => inside(area, row, column));
  const rule = sheet.conditionalFormats.length === 0 ? null : formatsAt(book, sheet, row, column);
  const look = around.looks.indexOf(book, cell, table, row, column, rule);
  const content = contentOf(book, cell, rule);
  if (content.kind === "blank" && around.button === null && merge === undefined) {
    const seen = around.looks.all[look];
    if (seen === undefined || !isSeen(seen)) return null;
  }
  return {
    column,
    look,
    ...content,
    ...(isLink(cell) ? { link: true } : {}),
    ...(around.button === null ? {} : { filter: around.button }),
    ...(merge === undefined ? {} : { merge }),
  };
}

export const isLink = (cell: BookCell | undefined): boolean =>
  cell?.formula !== undefined && /^=\s*HYPERLINK\s*\(/i.test(cell.formula);

function contentOf(
  book: Book,
  cell: BookCell | undefined,
  rule: RuleLook,
): Pick<CellView, "kind" | "text" | "general"> {
  const value = cell?.value ?? null;
  if (value === null) return { kind: "blank", text: "" };
  const code = numberFormatOf(formatOf(book, cell), rule);
  const text = shownValue(value, code, book.dateSystem);
  switch (typeof value) {
    case "number":
      return { kind: "number", text, ...(code === "General" ? { general: value } : {}) };
    case "boolean":
      return { kind: "boolean", text };
    case "string":
      return { kind: text === "" ? "blank" : "text", text };
    default:
      return { kind: "error", text };
  }
}

interface LookList {
  readonly all: readonly Look[];
  readonly indexOf: (
    book: Book,
    cell: BookCell | undefined,
    table: BookTable | undefined,
    row: number,
    column: number,
    rule: RuleLook,
  ) => number;
}

/** The looks of a window, each once. */
function lookList(): LookList {
  const all: Look[] = [];
  const known = new Map<string, number>();
  return {
    all,
    indexOf(book, cell, table, row, column, rule) {
      const format = formatOf(book, cell);
      const part = table === undefined ? {} : tablePart(table, row, column);
      const color = colorOfFormat(numberFormatOf(format, rule), cell?.value ?? null);
      const key = `${cell?.format ?? 0}|${table === undefined ? "" : JSON.stringify(part)}|${rule === null ? "" : JSON.stringify(rule)}|${color ?? ""}`;
      const index = known.get(key);
      if (index !== undefined) return index;
      const look = lookOf(format, part, rule);
      all.push(color === null ? look : { ...look, color });
      known.set(key, all.length - 1);
      return all.length - 1;
    },
  };
}
