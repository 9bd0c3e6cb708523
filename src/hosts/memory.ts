/** A workbook in memory: the host for tests, and the way to write a small sheet as a literal. */
import { isDateFormat } from "../core/date-format";
import type { CellStyle, OwnSheet, OwnTable, OwnValue } from "../core/own-sheet";
import {
  buildSheet,
  cellName,
  createPool,
  formatAt,
  interner,
  isEmptyAt,
  isFormulaAt,
  isNotCalculatedAt,
  isQuotedAt,
  kindAt,
  storedAt,
  cellKey,
  type Area,
  type SheetFacts,
  type DateSystem,
  type NativeTable,
  type Pool,
  type Sheet,
  type SheetBuilder,
  type Workbook,
} from "../core/sheet";
import type { CellChange } from "../core/state/cell-change";
import type { Host } from "./host";
import { sameName } from "./host-marks";
import { assertPatchable, formatNeeded } from "./host-patch";
import { cellInTheWay, namesakeSheet, protectedSheet } from "./host-refusals";
import { looksLikeInput } from "./host-text";

/** What a literal cell may say. A string that starts with an apostrophe is quoted text; one that starts with `#` and is an error name is an error. */
export type LiteralCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: number; readonly format?: string }
  | { readonly number: number; readonly format: string }
  /** `value` absent: not calculated yet. */
  | { readonly formula: string; readonly value?: string | number | boolean };

export interface LiteralSheet extends SheetFacts {
  readonly name: string;
  readonly rows: readonly (readonly LiteralCell[])[];
}

const ERROR_NAMES = new Set(["#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"]);

/** A workbook of literal sheets; the first row of `rows` is row 1, its first cell column A. */
export function workbookOf(sheets: readonly LiteralSheet[], dateSystem: DateSystem = 1900): Workbook {
  const pool = createPool();
  return { dateSystem, sheets: sheets.map((sheet) => literalSheet(sheet, pool, dateSystem)) };
}

/** One literal sheet of the district. */
export const sheetOf = (rows: LiteralSheet["rows"], name = "Sheet1", facts: SheetFacts = {}): Sheet =>
  literalSheet({ ...facts, name, rows }, createPool(), 1900);

function literalSheet(literal: LiteralSheet, pool: Pool, dateSystem: DateSystem): Sheet {
  const text = interner(pool.texts);
  const format = interner(pool.formats);
  const builder = buildSheet(literal.name, pool, dateSystem);
  const setPlain = (row: number, column: number, value: string | number | boolean): void => {
    if (typeof value === "number") builder.set(row, column, "number", value);
    else if (typeof value === "boolean") builder.set(row, column, "boolean", value ? 1 : 0);
    else if (ERROR_NAMES.has(value)) builder.set(row, column, "error", text(value));
    else if (value.startsWith("'")) builder.set(row, column, "text", text(value.slice(1)), 0, { quoted: true });
    else builder.set(row, column, "text", text(value));
  };
  literal.rows.forEach((cells, rowIndex) =>
    cells.forEach((cell, columnIndex) => {
      const row = rowIndex + 1;
      const column = columnIndex + 1;
      if (cell === null) return;
      if (typeof cell !== "object") setPlain(row, column, cell);
      else if ("date" in cell) builder.set(row, column, "date", cell.date, format(cell.format ?? "m/d/yyyy"));
      else if ("number" in cell) builder.set(row, column, "number", cell.number, format(cell.format));
      else {
        if (cell.value !== undefined) setPlain(row, column, cell.value);
        builder.setFormula(row, column, cell.formula);
      }
    }),
  );
  return builder.build(literal);
}

/** The area that is ours on a sheet written here; a real file keeps it as what the mark refers to. */
const ownAreas = new WeakMap<Sheet, Area>();

/** A host whose workbook is only in memory. */
export function createMemoryHost(workbook: Workbook): Host {
  let current = workbook;
  return {
    read: async (signal) => {
      signal?.throwIfAborted();
      return Promise.resolve(current);
    },
    write: async (sheets) => {
      current = withOwnSheets(current, sheets);
      return Promise.resolve();
    },
    patch: async (changes) => {
      current = patched(current, changes);
      return Promise.resolve();
    },
  };
}

/** The sheet that a host would read after writing `own` into a new workbook. */
export const sheetOfOwn = (own: OwnSheet): Sheet => writeOwn(own, null, 1900);

/** The workbook as a host would read it after writing `owns`. */
function withOwnSheets(workbook: Workbook, owns: readonly OwnSheet[]): Workbook {
  const byMark = new Map(owns.map((own) => [own.mark, own]));
  for (const own of owns) {
    const namesake = workbook.sheets.find(({ name }) => name.toLowerCase() === own.name.toLowerCase());
    const marked = workbook.sheets.some(({ mark }) => mark === own.mark);
    if (namesake && !marked && namesake.mark !== own.mark) {
      throw namesakeSheet(namesake.name);
    }
  }
  const written = new Set<string>();
  const rewritten = workbook.sheets.map((sheet) => {
    const own = sheet.mark === null ? undefined : byMark.get(sheet.mark);
    if (!own) return sheet;
    written.add(own.mark);
    return writeOwn(own, sheet, workbook.dateSystem);
  });
  const added = owns.filter(({ mark }) => !written.has(mark)).map((own) => writeOwn(own, null, workbook.dateSystem));
  return { ...workbook, sheets: [...rewritten, ...added] };
}

/** The workbook with single cells changed; throws why one of them may not be. */
export function patched(workbook: Workbook, changes: readonly CellChange[]): Workbook {
  assertPatchable(workbook, changes);
  const changed = (sheet: Sheet): readonly CellChange[] => changes.filter(({ at }) => sameName(at.sheet, sheet.name));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const here = changed(sheet);
      return here.length === 0 ? sheet : patchedSheet(sheet, here);
    }),
  };
}

function patchedSheet(before: Sheet, changes: readonly CellChange[]): Sheet {
  const pool = createPool();
  const text = interner(pool.texts);
  const format = interner(pool.formats);
  const builder = buildSheet(before.name, pool, before.dateSystem);
  const byCell = new Map(changes.map((change) => [cellKey(change.at.row, change.at.column), change]));
  for (let row = 1; row <= before.lastRow; row++) {
    for (let column = 1; column <= before.lastColumn; column++) {
      if (isEmptyAt(before, row, column) || byCell.has(cellKey(row, column))) continue;
      copyCell(before, row, column, builder, text, format);
    }
  }
  for (const change of byCell.values()) {
    const { row, column } = change.at;
    const standing = formatAt(before, row, column);
    const code = formatNeeded(change, standing) ?? standing;
    const { to } = change;
    if (typeof to === "number") builder.set(row, column, isDateFormat(code) ? "date" : "number", to, format(code));
    else if (typeof to === "boolean") builder.set(row, column, "boolean", to ? 1 : 0, format(code));
    else if (to !== null && to !== "") {
      builder.set(row, column, "text", text(to), format(code), looksLikeInput(to) ? { quoted: true } : undefined);
    }
  }
  const sheet = builder.build(before);
  const marked = ownAreas.get(before);
  if (marked) ownAreas.set(sheet, marked);
  return sheet;
}

function writeOwn(own: OwnSheet, before: Sheet | null, dateSystem: DateSystem): Sheet {
  if (before?.protected) throw protectedSheet(before.name);
  const pool = createPool();
  const text = interner(pool.texts);
  const format = interner(pool.formats);
  const builder = buildSheet(before?.name ?? own.name, pool, dateSystem);

  if (before) keepBeside(before, own, builder, text, format);
  const put = (row: number, column: number, value: OwnValue, style: CellStyle): void => {
    if (value === null) return;
    const plain = typeof value === "object" ? value.value : value;
    const code = style.numberFormat ?? "General";
    const formatIndex = format(code);
    if (typeof plain === "number") {
      builder.set(row, column, isDateFormat(code) ? "date" : "number", plain, formatIndex);
    } else if (typeof plain === "boolean") builder.set(row, column, "boolean", plain ? 1 : 0, formatIndex);
    else builder.set(row, column, "text", text(plain), formatIndex);
    if (typeof value === "object") builder.setFormula(row, column, value.formula);
  };
  for (const { row, column, value, style } of own.cells) put(row, column, value, style);
  for (const table of own.tables) {
    table.columns.forEach((column, index) => {
      put(table.row, table.column + index, column.heading, table.headingStyle);
      column.values.forEach((value, rowIndex) =>
        put(table.row + 1 + rowIndex, table.column + index, value, column.styles?.get(rowIndex) ?? column.style),
      );
    });
  }

  const ourNames = new Set(own.tables.map(({ name }) => name));
  const sheet = builder.build({
    mark: own.mark,
    visibility: before?.visibility ?? (own.visible ? "visible" : "hidden"),
    merges: before?.merges ?? [],
    hiddenRows: before?.hiddenRows ?? [],
    hiddenColumns: before?.hiddenColumns ?? [],
    tables: [
      ...(before?.tables.filter(({ name }) => !ourNames.has(name)) ?? []),
      ...own.tables.map((table) =>
        nativeTable(
          table,
          before?.tables.find(({ name }) => name === table.name),
        ),
      ),
    ],
  });
  ownAreas.set(sheet, own.markArea);
  return sheet;
}

const areaOf = (table: OwnTable): Area => ({
  firstRow: table.row,
  lastRow: table.row + table.rowCount,
  firstColumn: table.column,
  lastColumn: table.column + table.columns.length - 1,
});

const nativeTable = (table: OwnTable, before: NativeTable | undefined): NativeTable => ({
  name: table.name,
  area: areaOf(table),
  hasHeadingRow: true,
  hasTotalsRow: false,
  sort: before?.sort ?? [],
  filtered: false,
});

const within = (areas: readonly Area[], row: number, column: number): boolean =>
  areas.some(
    (area) => row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn,
  );

function keepBeside(
  before: Sheet,
  own: OwnSheet,
  builder: SheetBuilder,
  text: (text: string) => number,
  format: (code: string) => number,
): void {
  const ourNames = new Set(own.tables.map(({ name }) => name));
  const wasOurs = before.tables.filter(({ name }) => ourNames.has(name)).map(({ area }) => area);
  const marked = ownAreas.get(before);
  if (marked) wasOurs.push(marked);
  const willBeOurs = [own.markArea, ...own.tables.map(areaOf)];
  for (let row = 1; row <= before.lastRow; row++) {
    for (let column = 1; column <= before.lastColumn; column++) {
      if (isEmptyAt(before, row, column) || within(wasOurs, row, column)) continue;
      if (within(willBeOurs, row, column)) {
        throw cellInTheWay(cellName(row, column), before.name);
      }
      copyCell(before, row, column, builder, text, format);
    }
  }
}

function copyCell(
  before: Sheet,
  row: number,
  column: number,
  builder: SheetBuilder,
  text: (text: string) => number,
  format: (code: string) => number,
): void {
  const kind = kindAt(before, row, column);
  const stored = storedAt(before, row, column);
  const value = kind === "text" || kind === "error" ? text(before.pool.texts[stored] ?? "") : stored;
  builder.set(row, column, kind, value, format(formatAt(before, row, column)), {
    quoted: isQuotedAt(before, row, column),
    notCalculated: isNotCalculatedAt(before, row, column),
  });
  const formula = isFormulaAt(before, row, column) ? before.formulas.get(cellKey(row, column)) : undefined;
  if (formula !== undefined) builder.setFormula(row, column, formula);
}
