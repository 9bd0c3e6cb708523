/** Labels to decide, by field, and what was decided. */
import type { LabelResult } from "../../../core/label/standardized";
import type { Analysis } from "../../../core/report/analysis";
import { plainWords } from "../../../core/state/plain-words";
import { labelFieldName, standardLabel } from "../../../core/state/wording";
import { linkToCell, type CellLink } from "../cell-link";
import type { Choice } from "./field-choices";

export interface LabelsView {
  readonly groups: readonly LabelGroup[];
  /** How many labels need a person. */
  readonly open: number;
  /** How many are clear, decided ones among them. */
  readonly clear: number;
  readonly decided: readonly DecidedLabel[];
}

export interface LabelGroup {
  readonly field: string;
  /** `Job title`. */
  readonly name: string;
  /** All cells with a label to decide. */
  readonly cells: number;
  /** Those with a proposal first, the most frequent first among them. */
  readonly labels: readonly OpenLabel[];
  /** All that a label of this field may stand for. */
  readonly standards: readonly Choice[];
}

export interface OpenLabel {
  /** Unique among all labels. */
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly cells: number;
  readonly first: CellLink;
  /** Best first; empty: nothing is like it. */
  readonly candidates: readonly (Choice & { readonly because: string })[];
  /** The first candidate stands out. */
  readonly likely: boolean;
}

export interface DecidedLabel {
  readonly field: string;
  readonly name: string;
  readonly label: string;
  readonly standard: string | null;
  /** What it stands for in words; null: left open. */
  readonly means: string | null;
}

/** So much better than the next one is likely. */
const CLEARLY = 0.1;

export function labelsView(analysis: Analysis): LabelsView {
  const { labels, decisions } = analysis;
  const open = labels.filter(({ status }) => status !== "applied");
  const byField = new Map<string, LabelResult[]>();
  for (const result of open) {
    const group = byField.get(result.field);
    if (group) group.push(result);
    else byField.set(result.field, [result]);
  }
  return {
    groups: [...byField].map(([field, results]) => ({
      field,
      name: labelFieldName(plainWords, field),
      cells: results.reduce((sum, { count }) => sum + count, 0),
      labels: results.toSorted(byUse).map(openLabel),
      standards: standardsFor(field, analysis),
    })),
    open: open.length,
    clear: labels.length - open.length,
    decided: decisions.labels.map(({ field, label, standard }) => ({
      field,
      name: labelFieldName(plainWords, field),
      label,
      standard,
      means: standard === null ? null : standardLabel(plainWords, field, standard),
    })),
  };
}

const byUse = (one: LabelResult, other: LabelResult): number =>
  Number(one.candidates.length === 0) - Number(other.candidates.length === 0) || other.count - one.count;

function openLabel({ field, label, count, first, candidates, why }: LabelResult): OpenLabel {
  const [best, second] = candidates;
  const likely = best !== undefined && best.score - (second?.score ?? 0) >= CLEARLY;
  return {
    id: `${field}\n${label}`,
    field,
    label,
    cells: count,
    first: linkToCell(first),
    candidates: candidates.map(({ standard }, index) => ({
      id: standard,
      label: standardLabel(plainWords, field, standard),
      because: index > 0 ? "Less likely" : `${likely ? "Likely" : "Unsure"}: ${why}`,
    })),
    likely,
  };
}

/** The labels of a vocabulary, or the names that the district's own sheets use. */
function standardsFor(field: string, { tagged, labels }: Analysis): readonly Choice[] {
  const vocabulary = plainWords.vocabularies.get(field);
  if (vocabulary) return [...vocabulary].map(([id, label]) => ({ id, label }));
  const names = new Set<string>();
  for (const { field: of, standard, status } of labels)
    if (of === field && status === "applied" && standard !== null) names.add(standard);
  if (field === "school") for (const name of tagged.schoolNames.values()) names.add(name);
  if (field === "cluster") for (const { cluster } of tagged.school) if (cluster !== null) names.add(cluster);
  if (field === "topic") for (const { topic } of tagged.survey) if (topic !== null) names.add(topic);
  return [...names].sort().map((name) => ({ id: name, label: name }));
}
