/** Cells of an own sheet that is about to be written, found by their content. */
import type { OwnSheet } from "../../../core/own-sheet";
import { markOf, type OwnSheetId } from "../../../core/own-sheets";
import { plainOf } from "../../../core/state/own-table";

export interface OwnRow {
  /** Excel's row number. */
  readonly row: number;
  /** As plain text; "" when the column is not there. */
  readonly text: (heading: string) => string;
}

export interface OwnRows {
  readonly sheet: string;
  readonly rows: readonly OwnRow[];
  /** Excel's number of a column; null when it is not there. */
  readonly column: (heading: string) => number | null;
}

export function ownRows(sheets: readonly OwnSheet[], id: OwnSheetId): OwnRows {
  const sheet = sheets.find(({ mark }) => mark === markOf(id));
  const table = sheet?.tables[0];
  const columns = new Map(table?.columns.map((column, index) => [column.heading, { ...column, index }]));
  return {
    sheet: sheet?.name ?? "",
    rows: Array.from({ length: table?.rowCount ?? 0 }, (_, index) => ({
      row: (table?.row ?? 1) + 1 + index,
      text: (heading) => plainOf(columns.get(heading)?.values[index] ?? null),
    })),
    column: (heading) => {
      const found = columns.get(heading);
      return found && table ? table.column + found.index : null;
    },
  };
}
