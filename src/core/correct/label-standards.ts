/** What a cell with a label should read, where a person decided or the label is clear; a mere proposal never counts. */
import { vocabularies } from "../../framework/vocabulary";
import type { Analysis } from "../report/analysis";
import { fold } from "../match/words";
import { plainWords } from "../state/plain-words";
import { labelFieldName, standardLabel } from "../state/wording";

export interface Standard {
  /** As a person would type it. */
  readonly label: string;
  readonly why: string;
}

/** The standard of a field's label as it stands in a cell; null: the cell stays as it is. */
export type StandardOf = (field: string, label: string) => Standard | null;

const keyOf = (field: string, label: string): string => `${field}\n${label}`;

/** Standards under which many different labels stand: they say less than the label. */
const CATCH_ALLS = new Set(
  Object.values(vocabularies.byId).flatMap(({ id, standards }) =>
    standards.filter(({ catchAll }) => catchAll).map((standard) => keyOf(id, standard.id)),
  ),
);

export function labelStandards({ labels, decisions }: Pick<Analysis, "labels" | "decisions">): StandardOf {
  const known = new Map<string, { readonly standard: string | null; readonly why: string }>();
  for (const [field, standards] of plainWords.vocabularies) {
    for (const [id, label] of standards) {
      for (const written of [id, label]) {
        known.set(keyOf(field, fold(written)), { standard: id, why: "the standard label" });
      }
    }
  }
  for (const { field, label, status, standard, why } of labels) {
    known.set(keyOf(field, fold(label)), { standard: status === "applied" ? standard : null, why });
  }
  for (const { field, label, standard } of decisions.labels) {
    known.set(keyOf(field, fold(label)), { standard, why: "decided by a person" });
  }
  return (field, label) => {
    const found = known.get(keyOf(field, fold(label)));
    if (found === undefined || found.standard === null || CATCH_ALLS.has(keyOf(field, found.standard))) return null;
    return {
      label: standardLabel(plainWords, field, found.standard),
      why: `${labelFieldName(plainWords, field)}: ${found.why}`,
    };
  };
}
