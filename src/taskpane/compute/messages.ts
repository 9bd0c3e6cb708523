/** What the pane and its worker say to each other. Everything can be cloned. */
import type { Day } from "../../core/day";
import type { Stage } from "../../core/stage";
import type { OwnSheetParcel } from "./own-sheet-parcels";
import type { QuestionName } from "./questions";
import type { WorkbookParcel } from "./workbook-parcels";

export type ToWorker =
  | { readonly kind: "parcel"; readonly parcel: WorkbookParcel }
  /** After the last parcel. */
  | { readonly kind: "analyze"; readonly id: number; readonly asOf: Day; readonly startedAt: string }
  /** After the last parcel: whether it is a director's form, and what stands in it. */
  | { readonly kind: "form"; readonly id: number }
  | { readonly kind: "own-sheets"; readonly id: number }
  | { readonly kind: "written"; readonly id: number }
  | { readonly kind: "ask"; readonly id: number; readonly name: QuestionName; readonly asked: unknown };

export type FromWorker =
  | { readonly kind: "stage"; readonly id: number; readonly stage: Stage; readonly found: readonly string[] }
  /** A piece of our sheets; "done" comes after the last. */
  | { readonly kind: "parcel"; readonly id: number; readonly parcel: OwnSheetParcel }
  | { readonly kind: "done"; readonly id: number; readonly answer: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
