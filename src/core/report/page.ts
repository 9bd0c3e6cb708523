/** A printed page being filled from top to bottom: rows with heights, cells, and where the next row is. */
import type { CellStyle, OwnCell, OwnValue } from "../own-sheet";

export interface PageRow {
  readonly height: number;
  readonly cells: readonly { readonly column: number; readonly value: OwnValue; readonly style: CellStyle }[];
}

export interface Filled {
  readonly cells: readonly OwnCell[];
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  /** Points. */
  readonly height: number;
}

/** Rows from `firstRow` down as cells and heights. */
export function filled(rows: readonly PageRow[], firstRow: number): Filled {
  return {
    cells: rows.flatMap(({ cells }, index) => cells.map((cell) => ({ ...cell, row: firstRow + index }))),
    rowHeights: rows.map(({ height }, index) => ({ row: firstRow + index, height })),
    height: rows.reduce((sum, { height }) => sum + height, 0),
  };
}

export const cell = (column: number, value: OwnValue, style: CellStyle): PageRow["cells"][number] => ({
  column,
  value,
  style,
});

/** The same style on empty cells, for a rule that runs across. */
export const ruled = (first: number, last: number, style: CellStyle): PageRow["cells"] =>
  Array.from({ length: last - first + 1 }, (_, index) => cell(first + index, null, style));
