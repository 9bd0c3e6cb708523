/** What the screens of a director's form know and may ask for. */
import { createContext, useContext } from "react";
import type { FormSnapshot, FormStore } from "../../form/form-store";

export interface FormPane
  extends Omit<FormSnapshot, "announced">, Pick<FormStore, "give" | "undo" | "show" | "announce"> {
  /** The round that is filled now: its place in the form. */
  readonly round: number;
  readonly setRound: (round: number) => void;
  /** The leader or the case that is open; null: the list. */
  readonly open: Opened | null;
  readonly setOpen: (open: Opened | null) => void;
}

export type Opened =
  { readonly kind: "leader"; readonly tag: string } | { readonly kind: "case"; readonly key: string };

export const FormContext = createContext<FormPane | null>(null);

export function useForm(): FormPane {
  const form = useContext(FormContext);
  if (form === null) throw new Error("A screen stands outside the form.");
  return form;
}
