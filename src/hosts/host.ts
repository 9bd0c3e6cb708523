/**
 * The contract between the core and the place where sheets live. `tests/hosts/contract.ts` holds every host to it.
 */
import type { OwnSheet } from "../core/own-sheet";
import type { Workbook } from "../core/sheet";

export interface Host {
  /** All worksheets in the workbook's order, our own with their marks. Chart sheets and the like are left out. */
  read(): Promise<Workbook>;
  /**
   * Rewrites our own sheets in place and adds the missing ones at the end. All or nothing: either every sheet is written, or a
   * `HostError` says why not and the workbook is as before. Nothing that is not ours changes.
   */
  write(sheets: readonly OwnSheet[]): Promise<void>;
}

/** Why a host could not do its work, as one plain sentence for a person: what stopped, what is unharmed, what to do. */
export class HostError extends Error {
  override readonly name = "HostError";
}
