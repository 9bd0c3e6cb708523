/** One cell to change, as every host takes it. */
import type { Address } from "../sheet";

/** Text is text, never a formula. A host changes the cell only while it still holds `from`. */
export interface CellChange {
  readonly at: Address;
  readonly from: CellContent;
  readonly to: CellContent;
  /** The number format that the new value needs, where the cell has none that fits: a date's. */
  readonly numberFormat?: string;
}

/** A cell's plain content; null is an empty cell. */
export type CellContent = string | number | boolean | null;
