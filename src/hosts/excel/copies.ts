/**
 * A table that takes several steps to write can be cut off between two of them. So the rows on which people typed stand below the
 * table, inside of it, until all rows stand in their places: the next refresh finds them there.
 */
import type { OwnTable, OwnValue } from "../../core/own-sheet";
import type { Area } from "../../core/sheet";
import { areaOf } from "../host-areas";
import { tableArea } from "../host-tables";

export interface Copies {
  /** Below the table as it stands and as it will stand. */
  readonly area: Area;
  /** Indexes of the table's rows, first to last. */
  readonly rows: readonly number[];
}

const LAST_ROW = 1048576;

export const isFormulaValue = (value: OwnValue | undefined): boolean => typeof value === "object" && value !== null;

const isTyped = (value: OwnValue | undefined): boolean =>
  value !== undefined && value !== null && value !== "" && !isFormulaValue(value);

/** What must stand a second time while a table is written over the one that stands; null when nothing must. */
export function copiesFor(table: OwnTable, standing: Area, rowsAtOnce: number): Copies | null {
  const words = table.columns.filter(({ typed, theirs }) => typed === true || theirs === true);
  // In a table of nothing but people's words no row ever moves past another one.
  if (table.rowCount <= rowsAtOnce || words.length === table.columns.length) return null;
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (words.some(({ values }) => isTyped(values[row]))) rows.push(row);
  }
  const after = tableArea(table);
  const firstRow = Math.max(after.lastRow, standing.lastRow) + 1;
  const lastRow = firstRow + rows.length - 1;
  if (rows.length === 0 || lastRow > LAST_ROW) return null;
  return { area: areaOf(firstRow, after.firstColumn, lastRow, after.lastColumn), rows };
}
