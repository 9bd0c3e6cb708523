/**
 * The contract between the core and the place where sheets live. `tests/hosts/contract.ts` holds every host to it.
 */
import type { RowsOnSheet } from "../core/metric/metric";
import type { OwnSheet } from "../core/own-sheet";
import type { Address, Workbook } from "../core/sheet";
import type { CellChange } from "../core/state/cell-change";

export interface Host {
  /** All worksheets in the workbook's order, our own with their marks. Chart sheets and the like are left out. */
  read(signal?: AbortSignal): Promise<Workbook>;
  /**
   * Rewrites our own sheets in place and adds the missing ones at the end. All or nothing: either every sheet is written, or a
   * `HostError` says why not and the workbook is as before. Nothing that is not ours changes. A host that cannot write all at once
   * puts a sheet's `unfinished` cells there first, so that a write that was cut off is seen, and the next one heals it.
   */
  write(sheets: readonly OwnSheet[]): Promise<void>;
  /**
   * Changes single cells, the district's or people's columns on our sheets: only when a person asked for it. Every cell must still hold
   * what `from` says and be free to change (no formula, lock, filter, hidden row or merge): else a `HostError` names the
   * first that is not, and nothing has changed. What was written is read back.
   */
  patch(changes: readonly CellChange[]): Promise<void>;
}

export type { CellChange } from "../core/state/cell-change";

/** A host that a person works in at the same time. */
export interface LiveHost extends Host {
  /** Activates the sheet and selects the cell. */
  show(place: Place): Promise<void>;
  /** Activates the sheet and selects whole rows of it, as many runs of them as the host can select at a time. */
  selectRows(rows: RowsOnSheet): Promise<RowsSelected>;
  /** Shows or hides sheets of ours by their marks; those that are not there are passed over. */
  setShown(marks: readonly string[], shown: boolean): Promise<void>;
  /** Tells what happens in the workbook until the returned function is called. */
  watch(listener: (event: HostEvent) => void): Promise<() => Promise<void>>;
  /** Opens a new workbook made of an .xlsx file beside this one, which stays as it is. A `HostError` says why it cannot. */
  openCopy(file: Uint8Array): Promise<void>;
  /** Writes every kind of value into a sheet of its own, reads it back, takes the sheet away again, and says what did not come back. */
  selfTest(): Promise<readonly SelfTestLine[]>;
}

export interface Place {
  readonly sheet: string;
  readonly row?: number;
  readonly column?: number;
}

export interface RowsSelected {
  /** How many are selected now. */
  readonly rows: number;
  /** How many of those nobody sees: a filter or a person hides them. */
  readonly hidden: number;
  /** Rows that could not be selected at the same time, `170,181-190`; "" when all are. */
  readonly rest: string;
  /** The sheet was hidden and is shown now. */
  readonly sheetShown: boolean;
}

export type HostEvent =
  /** A cell, a sheet's name or the order of sheets changed; not by us. It may only mark figures as out of date. */
  | {
      readonly kind: "changed";
      readonly sheet: string;
      /** Nothing but the content of one cell: every row stands where it stood. */
      readonly inOneCell?: true;
    }
  | { readonly kind: "selected"; readonly at: Address }
  /** What a person must do before the host can go on, as a sentence; null: it goes on. */
  | { readonly kind: "waiting"; readonly sentence: string | null };

export interface SelfTestLine {
  readonly what: string;
  readonly passed: boolean;
  /** What was seen instead; "" when it passed. */
  readonly seen: string;
}

/** Why a host could not do its work, as one plain sentence for a person: what stopped, what is unharmed, what to do. */
export class HostError extends Error {
  override readonly name = "HostError";
}
