/** A cell of the district that should read differently, before anyone looked whether it may be changed. */
import type { CellChange } from "../state/cell-change";

export interface Correction extends CellChange {
  /** Who or what the row is about; "" when not known. */
  readonly row: string;
  /** The rule, in plain words: "Job title: the same words". */
  readonly why: string;
  /** The line of the Change Log that this takes back. */
  readonly reverts?: number;
}
