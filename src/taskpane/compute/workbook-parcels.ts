/**
 * A workbook on its way to the worker, in pieces that each take little time to pack and to unpack. A column is one piece: its
 * pages are copied as bytes. Texts and formulas go in slices.
 */
import type { Pool, Sheet, Workbook } from "../../core/sheet";

type SheetColumn = Sheet["columns"][number];

export type WorkbookParcel =
  | {
      readonly kind: "workbook";
      readonly dateSystem: Workbook["dateSystem"];
      readonly pools: readonly Pool["formats"][];
    }
  | { readonly kind: "texts"; readonly pool: number; readonly texts: readonly string[] }
  | { readonly kind: "sheet"; readonly facts: SheetFacts; readonly pool: number }
  /** Belongs to the sheet sent last, as what follows does. */
  | { readonly kind: "column"; readonly place: number; readonly column: SheetColumn }
  | { readonly kind: "formulas"; readonly formulas: readonly (readonly [number, string])[] };

type SheetFacts = Omit<Sheet, "pool" | "columns" | "formulas">;

/** Texts or formulas in one piece. */
const SLICE = 20_000;

/** All pieces of a workbook, in the order in which they are put together again. */
export function* workbookParcels(workbook: Workbook): Generator<WorkbookParcel> {
  const pools = [...new Set(workbook.sheets.map(({ pool }) => pool))];
  yield { kind: "workbook", dateSystem: workbook.dateSystem, pools: pools.map(({ formats }) => formats) };
  for (const [index, { texts }] of pools.entries()) {
    for (const slice of slices(texts)) yield { kind: "texts", pool: index, texts: slice };
  }
  for (const { pool, columns, formulas, ...facts } of workbook.sheets) {
    yield { kind: "sheet", facts, pool: pools.indexOf(pool) };
    for (const [place, column] of columns.entries()) {
      if (column !== undefined) yield { kind: "column", place, column };
    }
    if (formulas.size > 0) for (const slice of slices([...formulas])) yield { kind: "formulas", formulas: slice };
  }
}

export interface WorkbookAssembly {
  readonly add: (parcel: WorkbookParcel) => void;
  /** The workbook, equal to the one that was sent. */
  readonly whole: () => Workbook;
}

/** Puts pieces together again. */
export function assembleWorkbook(): WorkbookAssembly {
  let dateSystem: Workbook["dateSystem"] = "unknown";
  let pools: readonly Pool[] = [];
  const sheets: { readonly sheet: Sheet; readonly columns: SheetColumn[]; readonly formulas: Map<number, string> }[] =
    [];
  return {
    add: (parcel) => {
      const last = sheets.at(-1);
      switch (parcel.kind) {
        case "workbook":
          dateSystem = parcel.dateSystem;
          pools = parcel.pools.map((formats) => ({ texts: [], formats: [...formats] }));
          return;
        case "texts": {
          const texts = pools[parcel.pool]?.texts;
          for (const text of parcel.texts) texts?.push(text);
          return;
        }
        case "sheet": {
          const { facts } = parcel;
          const pool = pools[parcel.pool] ?? { texts: [], formats: [] };
          const columns: SheetColumn[] = Array.from({ length: facts.lastColumn }, () => undefined);
          const formulas = new Map<number, string>();
          sheets.push({ sheet: { ...facts, pool, columns, formulas }, columns, formulas });
          return;
        }
        case "column":
          if (last) last.columns[parcel.place] = parcel.column;
          return;
        case "formulas":
          for (const [cell, formula] of parcel.formulas) last?.formulas.set(cell, formula);
      }
    },
    whole: () => ({ dateSystem, sheets: sheets.map(({ sheet }) => sheet) }),
  };
}

function* slices<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += SLICE) yield items.slice(from, from + SLICE);
}
