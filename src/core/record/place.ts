/** Where a record's value stands on its sheet. */
import type { Address } from "../sheet";
import type { Origin } from "./record";

/** The cell of the first of these fields that has a column, else the first cell of the record's row. */
export function placeOf({ segment, row }: Origin, ...fields: readonly string[]): Address {
  const field = fields.find((id) => segment.columns.has(id));
  const column = field === undefined ? undefined : segment.columns.get(field);
  return { sheet: segment.table.sheet.name, row, column: column ?? segment.table.firstColumn };
}
