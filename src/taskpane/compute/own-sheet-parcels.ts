/** Our sheets on their way from the worker to the pane, in pieces: a sheet without its tables' values, then the values in slices. */
import type { CellStyle, OwnColumn, OwnSheet, OwnTable, OwnValue } from "../../core/own-sheet";

export type OwnSheetParcel =
  | { readonly kind: "sheet"; readonly sheet: OwnSheet }
  /** Belongs to the sheet sent last, as what follows does. */
  | { readonly kind: "values"; readonly table: number; readonly column: number; readonly values: readonly OwnValue[] }
  | {
      readonly kind: "styles";
      readonly table: number;
      readonly column: number;
      readonly styles: readonly (readonly [number, CellStyle])[];
    };

/** Values or styles in one piece. */
const SLICE = 20_000;

/** All pieces of our sheets, in the order in which they are put together again. */
export function* ownSheetParcels(sheets: readonly OwnSheet[]): Generator<OwnSheetParcel> {
  for (const sheet of sheets) {
    yield { kind: "sheet", sheet: { ...sheet, tables: sheet.tables.map(withoutValues) } };
    for (const [table, { columns }] of sheet.tables.entries()) {
      for (const [column, { values, styles }] of columns.entries()) {
        for (const slice of slices(values)) yield { kind: "values", table, column, values: slice };
        if (styles) for (const slice of slices([...styles])) yield { kind: "styles", table, column, styles: slice };
      }
    }
  }
}

const withoutValues = (table: OwnTable): OwnTable => ({
  ...table,
  columns: table.columns.map((column): OwnColumn => ({
    ...column,
    values: [],
    ...(column.styles ? { styles: new Map() } : {}),
  })),
});

export interface OwnSheetAssembly {
  readonly add: (parcel: OwnSheetParcel) => void;
  /** The sheets, equal to the ones that were sent. */
  readonly whole: () => readonly OwnSheet[];
}

interface Filling {
  readonly values: OwnValue[];
  readonly styles: Map<number, CellStyle>;
}

/** Puts pieces together again. */
export function assembleOwnSheets(): OwnSheetAssembly {
  const sheets: { readonly sheet: OwnSheet; readonly fillings: readonly (readonly Filling[])[] }[] = [];
  return {
    add: (parcel) => {
      if (parcel.kind === "sheet") {
        const fillings = parcel.sheet.tables.map(({ columns }) =>
          columns.map((): Filling => ({ values: [], styles: new Map() })),
        );
        sheets.push({ sheet: parcel.sheet, fillings });
        return;
      }
      const filling = sheets.at(-1)?.fillings[parcel.table]?.[parcel.column];
      if (parcel.kind === "values") for (const value of parcel.values) filling?.values.push(value);
      else for (const [row, style] of parcel.styles) filling?.styles.set(row, style);
    },
    whole: () =>
      sheets.map(({ sheet, fillings }) => ({
        ...sheet,
        tables: sheet.tables.map((table, tableIndex) => ({
          ...table,
          columns: table.columns.map((column, columnIndex) => {
            const filling = fillings[tableIndex]?.[columnIndex];
            return {
              ...column,
              values: filling?.values ?? [],
              ...(column.styles ? { styles: filling?.styles ?? new Map<number, CellStyle>() } : {}),
            };
          }),
        })),
      })),
  };
}

function* slices<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += SLICE) yield items.slice(from, from + SLICE);
}
