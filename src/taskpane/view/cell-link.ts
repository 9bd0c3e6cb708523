/** A cell that a line on a screen leads to. */
import { placeOf } from "../../core/record/place";
import type { Origin } from "../../core/record/record";
import { cellName, type Address } from "../../core/sheet";

export interface CellLink {
  /** `Roster 25-26, B47`. */
  readonly text: string;
  readonly at: Address;
}

export const linkToCell = (at: Address): CellLink => ({ text: `${at.sheet}, ${cellName(at.row, at.column)}`, at });

/** The cell of the first of these fields that has a column, else the first cell of the record's row. */
export const linkToRecord = (origin: Origin, ...fields: readonly string[]): CellLink =>
  linkToCell(placeOf(origin, ...fields));
