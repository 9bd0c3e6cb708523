/** What becomes of the distinct labels of one field: a person's decision first, then what matching says. */
import type { LabelMatch } from "../match/label-match";
import { fold } from "../match/words";
import type { Problem } from "../problem";
import type { LabelDecision } from "../state/decisions";
import { cellsOf, type Gathered, type LabelSource } from "./gather-labels";
import type { LabelResult } from "./standardized";

/** Decisions of one field by their label; null keeps the label and counts it nowhere. */
export type Decided = ReadonlyMap<string, string | null>;

export const decidedFor = (field: string, decisions: readonly LabelDecision[]): Decided =>
  new Map(decisions.filter((one) => one.field === field).map(({ label, standard }) => [fold(label), standard]));

/** One result a label. `match` is asked for the labels that no person decided. */
export function decideLabels(
  field: string,
  gathered: ReadonlyMap<string, Gathered>,
  decided: Decided,
  match: (labels: readonly string[]) => readonly LabelMatch[],
): readonly LabelResult[] {
  const open = [...gathered.keys()].filter((label) => !decided.has(label));
  const matches = new Map(match(open).map((found) => [found.label, found]));
  return [...gathered.values()].map(({ label, count, first }): LabelResult => {
    const found = matches.get(label);
    if (found) return { ...found, field, count, first };
    const standard = decided.get(label) ?? null;
    return {
      field,
      label,
      status: "applied",
      standard,
      score: 1,
      runnerUp: null,
      candidates: standard === null ? [] : [{ standard, score: 1 }],
      why: standard === null ? "left open by a person" : "decided by a person",
      count,
      first,
    };
  });
}

/** The standard of each label that applies; labels that are open are absent. */
export const standardsOf = (results: readonly LabelResult[]): ReadonlyMap<string, string> =>
  new Map(
    results.flatMap(({ label, status, standard }) =>
      status === "applied" && standard !== null ? [[label, standard] as const] : [],
    ),
  );

/** The standard of a label as typed. */
export const lookUp = (standards: ReadonlyMap<string, string>, label: string | null): string | null =>
  label === null ? null : (standards.get(label) ?? standards.get(fold(label)) ?? null);

/** How people read a field and its standards. */
export interface FieldWords {
  readonly name: string;
  readonly labelOf: (standard: string) => string;
}

/** A problem for each label that a person should decide, by sheet. */
export function labelProblems(
  results: readonly LabelResult[],
  sources: readonly LabelSource[],
  { name, labelOf }: FieldWords,
): readonly Problem[] {
  const undecided = new Map(results.filter(({ status }) => status !== "applied").map((one) => [one.label, one]));
  return cellsOf(new Set(undecided.keys()), sources).map(({ label, at, count, rows }): Problem => {
    const result = undecided.get(label);
    const place = { at, count, ...(count > 1 ? { rows } : {}) };
    return result?.status === "proposed" && result.standard !== null
      ? { code: "label-to-decide", ...place, field: name, typed: label, proposal: labelOf(result.standard) }
      : { code: "unknown-label", ...place, field: name, typed: label };
  });
}
