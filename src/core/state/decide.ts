/** A person's decision, wherever it was made, and the cells of our own sheets in which it is kept. */
import type { ColumnDecision, CrosswalkDecision, LabelDecision, PersonDecision, TagDecision } from "./decisions";

export type Decided =
  | ({ readonly kind: "column" } & ColumnDecision)
  | ({ readonly kind: "label" } & LabelDecision)
  | ({ readonly kind: "person" } & PersonDecision)
  | ({ readonly kind: "tag" } & TagDecision)
  | ({ readonly kind: "crosswalk" } & CrosswalkDecision)
  /** `name` as it stands on Settings; null takes the default again. */
  | { readonly kind: "setting"; readonly name: string; readonly value: string | number | null }
  | { readonly kind: "sheet"; readonly sheet: string; readonly used: boolean }
  | { readonly kind: "sheet-owner"; readonly sheet: string; readonly owner: string | null }
  /** A gap by its name and where, as on Leadership Gaps. */
  | { readonly kind: "gap-owner"; readonly gap: string; readonly where: string; readonly owner: string | null };
