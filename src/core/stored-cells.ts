/**
 * What a host reads: the cells of a workbook as Excel holds them.
 * Rows and columns are numbered as Excel shows them: from 1.
 * Cells are stored by column in pages, so a million formatted blank rows cost nothing and a million full ones fit.
 */

export const CELL_KINDS = ["empty", "text", "number", "boolean", "error", "date"] as const;
export type CellKind = (typeof CELL_KINDS)[number];

export interface Address {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Area {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** First and last of a run of rows or columns, both included. */
export type Run = readonly [first: number, last: number];

/** A table that Excel itself knows by name. */
export interface NativeTable {
  readonly name: string;
  readonly area: Area;
  readonly hasHeadingRow: boolean;
  readonly hasTotalsRow: boolean;
  /** How a person sorted it, most important column first. */
  readonly sort: readonly { readonly column: number; readonly descending: boolean }[];
  readonly filtered: boolean;
}

const PAGE_ROWS = 1024;
const KIND_BITS = 0b0000_0111;
const QUOTED = 0b0000_1000;
const FORMULA = 0b0001_0000;
const NOT_CALCULATED = 0b0010_0000;

interface Page {
  /** A kind (index into CELL_KINDS) and flags. */
  readonly kinds: Uint8Array;
  /** A number or date serial; 1 or 0 for a boolean; the index into the pool for a text or error. */
  readonly values: Float64Array;
  /** Index into the pool's number formats; absent while all are General. */
  formats: Uint16Array | null;
}

interface Column {
  readonly pages: (Page | undefined)[];
}

/** Texts and number formats of a workbook, each kept once. */
export interface Pool {
  readonly texts: string[];
  readonly formats: string[];
}

export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** The defined name that marks a sheet as ours (`LT_…`), or null for a sheet of the district. */
  readonly mark: string | null;
  readonly pool: Pool;
  readonly dateSystem: DateSystem;
  /** Last row and last column that hold anything; 0 on a blank sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** By column number − 1. Read through the functions below. */
  readonly columns: readonly (Column | undefined)[];
  /** With their equals signs, by `cellKey(row, column)`. */
  readonly formulas: ReadonlyMap<number, string>;
  readonly merges: readonly Area[];
  readonly tables: readonly NativeTable[];
  readonly hiddenRows: readonly Run[];
  readonly hiddenColumns: readonly Run[];
  /** The sheet's own filter hides rows. */
  readonly filtered: boolean;
  readonly protected: boolean;
}

export type DateSystem = 1900 | 1904 | "unknown";

export interface Workbook {
  readonly dateSystem: DateSystem;
  readonly sheets: readonly Sheet[];
}

const LAST_COLUMN = 16384;

export const cellKey = (row: number, column: number): number => row * LAST_COLUMN + (column - 1);

export const createPool = (): Pool => ({ texts: [], formats: ["General"] });

/** A function that puts texts into a pool, each once, and gives their index. */
export function interner(list: string[]): (text: string) => number {
  const known = new Map(list.map((text, index) => [text, index]));
  return (text) => {
    let index = known.get(text);
    if (index === undefined) {
      index = list.length;
      list.push(text);
      known.set(text, index);
    }
    return index;
  };
}

export interface CellFlags {
  readonly quoted?: boolean;
  readonly notCalculated?: boolean;
}

export interface SheetFacts {
  readonly visibility?: Sheet["visibility"];
  readonly mark?: string | null;
  readonly merges?: readonly Area[];
  readonly tables?: readonly NativeTable[];
  readonly hiddenRows?: readonly Run[];
  readonly hiddenColumns?: readonly Run[];
  readonly filtered?: boolean;
  readonly protected?: boolean;
}

export interface SheetBuilder {
  /** `value` is an index into `pool.texts` for a text or error, 1 or 0 for a boolean. `format` is an index into `pool.formats`. */
  set(row: number, column: number, kind: CellKind, value: number, format?: number, flags?: CellFlags): void;
  /** `text` with its equals sign; call after `set` for the same cell, or alone for a formula without a stored value. */
  setFormula(row: number, column: number, text: string): void;
  build(facts?: SheetFacts): Sheet;
}

export function buildSheet(name: string, pool: Pool, dateSystem: DateSystem): SheetBuilder {
  const columns: (Column | undefined)[] = [];
  const formulas = new Map<number, string>();
  let lastRow = 0;

  const pageFor = (row: number, column: number): Page => {
    const { pages } = (columns[column - 1] ??= { pages: [] });
    return (pages[Math.floor(row / PAGE_ROWS)] ??= {
      kinds: new Uint8Array(PAGE_ROWS),
      values: new Float64Array(PAGE_ROWS),
      formats: null,
    });
  };

  return {
    set(row, column, kind, value, format = 0, flags) {
      const page = pageFor(row, column);
      const at = row % PAGE_ROWS;
      page.kinds[at] =
        CELL_KINDS.indexOf(kind) | (flags?.quoted ? QUOTED : 0) | (flags?.notCalculated ? NOT_CALCULATED | FORMULA : 0);
      page.values[at] = value;
      if (format !== 0) (page.formats ??= new Uint16Array(PAGE_ROWS))[at] = format;
      if (row > lastRow) lastRow = row;
    },
    setFormula(row, column, text) {
      const page = pageFor(row, column);
      const at = row % PAGE_ROWS;
      const before = page.kinds[at] ?? 0;
      page.kinds[at] = before | FORMULA | ((before & KIND_BITS) === 0 ? NOT_CALCULATED : 0);
      formulas.set(cellKey(row, column), text);
      if (row > lastRow) lastRow = row;
    },
    build: (facts = {}) => ({
      name,
      visibility: facts.visibility ?? "visible",
      mark: facts.mark ?? null,
      pool,
      dateSystem,
      lastRow,
      lastColumn: columns.length,
      columns,
      formulas,
      merges: facts.merges ?? [],
      tables: facts.tables ?? [],
      hiddenRows: facts.hiddenRows ?? [],
      hiddenColumns: facts.hiddenColumns ?? [],
      filtered: facts.filtered ?? false,
      protected: facts.protected ?? false,
    }),
  };
}

const pageAt = (sheet: Sheet, row: number, column: number): Page | undefined =>
  sheet.columns[column - 1]?.pages[Math.floor(row / PAGE_ROWS)];

const byteAt = (sheet: Sheet, row: number, column: number): number =>
  pageAt(sheet, row, column)?.kinds[row % PAGE_ROWS] ?? 0;

export const kindAt = (sheet: Sheet, row: number, column: number): CellKind =>
  CELL_KINDS[byteAt(sheet, row, column) & KIND_BITS] ?? "empty";

/** True when a cell holds neither a value nor a formula. */
export const isEmptyAt = (sheet: Sheet, row: number, column: number): boolean => byteAt(sheet, row, column) === 0;

export const isFormulaAt = (sheet: Sheet, row: number, column: number): boolean =>
  (byteAt(sheet, row, column) & FORMULA) !== 0;

export const isNotCalculatedAt = (sheet: Sheet, row: number, column: number): boolean =>
  (byteAt(sheet, row, column) & NOT_CALCULATED) !== 0;

export const isQuotedAt = (sheet: Sheet, row: number, column: number): boolean =>
  (byteAt(sheet, row, column) & QUOTED) !== 0;

/** The stored number of a cell: a number, a date's serial, 1 or 0 for a boolean, the pool's index for a text or error. */
export const storedAt = (sheet: Sheet, row: number, column: number): number =>
  pageAt(sheet, row, column)?.values[row % PAGE_ROWS] ?? 0;

/**
 * Visits the cells of a column that hold a value or a formula, from `firstRow` to `lastRow`, until `visit` returns true.
 * Costs next to nothing where nothing is stored.
 */
export function visitColumn(
  sheet: Sheet,
  column: number,
  firstRow: number,
  lastRow: number,
  visit: (row: number, kind: CellKind, stored: number, notCalculated: boolean) => boolean | undefined,
): void {
  const pages = sheet.columns[column - 1]?.pages;
  if (pages === undefined) return;
  const lastPage = Math.min(Math.floor(lastRow / PAGE_ROWS), pages.length - 1);
  for (let index = Math.floor(firstRow / PAGE_ROWS); index <= lastPage; index++) {
    const page = pages[index];
    if (page === undefined) continue;
    const { kinds, values } = page;
    const start = index * PAGE_ROWS;
    const from = Math.max(firstRow - start, 0);
    const to = Math.min(lastRow - start, PAGE_ROWS - 1);
    for (let at = from; at <= to; at++) {
      const byte = kinds[at] ?? 0;
      if (byte === 0) continue;
      const kind = CELL_KINDS[byte & KIND_BITS] ?? "empty";
      if (visit(start + at, kind, values[at] ?? 0, (byte & NOT_CALCULATED) !== 0) === true) return;
    }
  }
}

/** The number or date serial in a cell, or null when it holds another kind. */
export function numberAt(sheet: Sheet, row: number, column: number): number | null {
  const kind = kindAt(sheet, row, column);
  return kind === "number" || kind === "date" ? storedAt(sheet, row, column) : null;
}

/** The text in a cell, or null when it holds another kind. */
export function textAt(sheet: Sheet, row: number, column: number): string | null {
  return kindAt(sheet, row, column) === "text" ? (sheet.pool.texts[storedAt(sheet, row, column)] ?? "") : null;
}

/** The number format code of a cell. */
export function formatAt(sheet: Sheet, row: number, column: number): string {
  const index = pageAt(sheet, row, column)?.formats?.[row % PAGE_ROWS] ?? 0;
  return sheet.pool.formats[index] ?? "General";
}

export const DAYS_FROM_1900_TO_1904 = 1462;

/** A date cell's serial in the 1900 system, whatever the workbook's own system; null when the cell holds no date. */
export function dateSerialAt(sheet: Sheet, row: number, column: number): number | null {
  if (kindAt(sheet, row, column) !== "date") return null;
  const serial = storedAt(sheet, row, column);
  return sheet.dateSystem === 1904 ? serial + DAYS_FROM_1900_TO_1904 : serial;
}
