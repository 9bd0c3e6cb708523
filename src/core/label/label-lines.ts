/** Labels of a text file, one result a line, for the command line. */
import { vocabularies as own, VOCABULARY_IDS, type Vocabularies, type VocabularyId } from "../../framework/vocabulary";
import type { Candidate, LabelMatch } from "../match/label-match";
import { matchLabels } from "../match/match-labels";
import { indexVocabulary, matchVocabulary } from "../match/match-vocabulary";
import { indexReference } from "../match/reference-index";

/** A vocabulary by its id, or a list of standard labels. */
export type LabelStandard = { readonly vocabulary: VocabularyId } | { readonly referenceLines: readonly string[] };

/** The JSON line of `labels --json`; `candidates` only for a proposal. */
export interface LabelLine {
  readonly label: string;
  readonly status: LabelMatch["status"];
  readonly standard: string | null;
  readonly score: number;
  readonly runnerUp: string | null;
  readonly candidates?: readonly Candidate[];
}

/** True for an id that `labels --vocabulary` takes. */
export const isVocabularyId = (id: string): id is VocabularyId => (VOCABULARY_IDS as readonly string[]).includes(id);

/** One result a line, in their order; a standard of a list is its line as it stands there. */
export function labelLines(
  lines: readonly string[],
  standard: LabelStandard,
  vocabularies: Vocabularies = own,
): readonly LabelLine[] {
  const matches =
    "vocabulary" in standard
      ? matchVocabulary(lines, indexVocabulary(standard.vocabulary, vocabularies))
      : matchLabels(
          lines,
          indexReference(
            standard.referenceLines.filter((line) => line.trim() !== "").map((line) => ({ standard: line })),
            vocabularies.abbreviations,
          ),
        );
  return matches.map(({ label, status, standard: found, score, runnerUp, candidates }) => ({
    label,
    status,
    standard: found,
    score,
    runnerUp,
    ...(status === "proposed" ? { candidates } : {}),
  }));
}
