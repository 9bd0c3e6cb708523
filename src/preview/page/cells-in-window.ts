/** The cells of a window of a sheet as a page shows them. Costs as much as the window is large, however large the sheet is. */
import type { Area, Run } from "../../core/sheet";
import type { Book, BookCell, BookSheet, BookTable } from "../workbook/book";
import { formatOf } from "../workbook/cell-formats";
import { cellAt, inside } from "../workbook/cells";
import { formatsAt } from "../workbook/conditional-formats";
import { shownValue } from "../workbook/shown";
import { colorOfFormat, isSeen, lookOf, numberFormatOf, type RuleLook } from "./cell-look";
import { filterButtons } from "./filter-buttons";
import type { CellsView, CellView, FilterButton, Look, RowView, Window } from "./page-messages";
import { tablePart } from "./table-style";

export function cellsInWindow(book: Book, sheet: BookSheet, window: Window): CellsView {
  const looks = lookList();
  const around: Around = {
    looks,
    tables: sheet.tables.filter(({ area }) => isIn(area, window)),
    merges: sheet.merges.filter((merge) => isIn(merge, window)),
    buttons: filterButtons(sheet),
  };
  const rows: RowView[] = [];
  for (const row of rowsWorthSeeing(sheet, window, around)) {
    const columns = columnsWorthSeeing(sheet, row, window, around);
    const cells = columns.flatMap((column) => cellView(book, sheet, row, column, around) ?? []);
    if (cells.length > 0) rows.push({ row, cells });
  }
  return { sheet: sheet.id, window, looks: looks.all, rows };
}

const meetsRun = (first: number, last: number, runs: readonly Run[]): boolean =>
  runs.some(([from, to]) => first <= to && from <= last);

const isIn = (area: Area, { rows, columns }: Window): boolean =>
  meetsRun(area.firstRow, area.lastRow, rows) && meetsRun(area.firstColumn, area.lastColumn, columns);

const ascending = (numbers: ReadonlySet<number>): readonly number[] => [...numbers].sort((a, b) => a - b);

/** Rows that are there, rows of tables, and the first rows of merges that begin above the window. */
function rowsWorthSeeing(sheet: BookSheet, window: Window, { tables, merges }: Around): readonly number[] {
  const rows = new Set<number>(merges.map((merge) => merge.firstRow));
  const ruled = sheet.conditionalFormats.flatMap(({ areas }) => areas);
  for (const [first, last] of window.rows) {
    for (let row = first; row <= last; row++) {
      const holds = ({ firstRow, lastRow }: Area): boolean => row >= firstRow && row <= lastRow;
      if (sheet.cells.has(row) || tables.some(({ area }) => holds(area)) || ruled.some(holds)) rows.add(row);
    }
  }
  return ascending(rows);
}

/** Cells that are there, and blank ones that a table or a rule may color; of a row above the window only merges. */
function columnsWorthSeeing(
  sheet: BookSheet,
  row: number,
  window: Window,
  { tables, merges }: Around,
): readonly number[] {
  const begun = merges.filter(({ firstRow }) => firstRow === row);
  const columns = new Set(begun.map(({ firstColumn }) => firstColumn));
  if (!meetsRun(row, row, window.rows)) return ascending(columns);
  const cells = sheet.cells.get(row);
  const colored = [...tables.map(({ area }) => area), ...sheet.conditionalFormats.flatMap(({ areas }) => areas)];
  for (const [first, last] of window.columns) {
    for (let column = first; column <= last; column++) {
      if (cells?.[column - 1] !== undefined || colored.some((area) => inside(area, row, column))) columns.add(column);
    }
  }
  return ascending(columns);
}

interface Around {
  readonly looks: LookList;
  readonly tables: readonly BookTable[];
  readonly merges: readonly Area[];
  readonly buttons: ReadonlyMap<string, FilterButton>;
}

function cellView(book: Book, sheet: BookSheet, row: number, column: number, around: Around): CellView | null {
  const merge = around.merges.find((area) => inside(area, row, column));
  if (merge !== undefined && (merge.firstRow !== row || merge.firstColumn !== column)) return null;
  const cell = cellAt(sheet, row, column);
  const table = around.tables.find(({ area }) => inside(area, row, column));
  const rule = sheet.conditionalFormats.length === 0 ? null : formatsAt(book, sheet, row, column);
  const look = around.looks.indexOf(book, cell, table, row, column, rule);
  const content = contentOf(book, cell, rule);
  const button = around.buttons.get(`${row},${column}`);
  if (content.kind === "blank" && button === undefined && merge === undefined) {
    const seen = around.looks.all[look];
    if (seen === undefined || !isSeen(seen)) return null;
  }
  return {
    column,
    look,
    ...content,
    ...(isLink(cell) ? { link: true } : {}),
    ...(button === undefined ? {} : { filter: button }),
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
