/** A field whose labels belong to a closed vocabulary. */
import { standardLabel, type Vocabularies, type VocabularyId } from "../../framework/vocabulary";
import { indexVocabulary, matchVocabulary, type VocabularyContext } from "../match/match-vocabulary";
import { fold } from "../match/words";
import type { Problem } from "../problem";
import type { LabelDecision } from "../state/decisions";
import { decidedFor, decideLabels, labelProblems, lookUp, standardsOf } from "./decide-labels";
import { gatherLabels, type LabelSource } from "./gather-labels";
import type { LabelResult } from "./standardized";

/** A field after its labels are decided. */
export interface StandardField {
  /** The standard of a label as typed; null when open or unknown. */
  readonly standard: (label: string | null) => string | null;
  readonly labels: readonly LabelResult[];
  readonly problems: readonly Problem[];
}

/** Decides every distinct label of the sources by the vocabulary and the label book. */
export function vocabularyField(
  id: VocabularyId,
  sources: readonly LabelSource[],
  decisions: readonly LabelDecision[],
  vocabularies: Vocabularies,
  context: VocabularyContext = {},
  /** Why a label is clear in another way and needs no decision, or null. */
  settledBy: (label: string) => string | null = () => null,
): StandardField {
  const gathered = gatherLabels(sources);
  if (gathered.size === 0) return { standard: () => null, labels: [], problems: [] };
  const index = indexVocabulary(id, vocabularies);
  const results = decideLabels(id, gathered, decidedFor(id, decisions), (labels) =>
    matchVocabulary(labels, index, context),
  );
  const standards = standardsOf(results);
  const labelOf = (standard: string): string => standardLabel(index.vocabulary, standard);
  const isStandard = new Set(index.vocabulary.standards.flatMap((standard) => [standard.id, standard.label].map(fold)));
  return {
    standard: (label) => lookUp(standards, label),
    labels: results
      .filter(({ label, status }) => status !== "applied" || !isStandard.has(label))
      .map((one) => ({ ...one, why: (one.status === "applied" ? null : settledBy(one.label)) ?? one.why })),
    problems: labelProblems(
      results.filter(({ label, status }) => status === "applied" || settledBy(label) === null),
      sources,
      { name: index.vocabulary.name, labelOf },
    ),
  };
}
