/** What matching says about one label. */

export interface Candidate {
  readonly standard: string;
  /** 0 to 1. */
  readonly score: number;
}

export interface LabelMatch {
  readonly label: string;
  /** applied: safe without a person. */
  readonly status: "applied" | "proposed" | "unknown";
  /** null when unknown. */
  readonly standard: string | null;
  readonly score: number;
  readonly runnerUp: string | null;
  /** Best first, at most 5. */
  readonly candidates: readonly Candidate[];
  /** Plain words: "same words after expanding H S". */
  readonly why: string;
}

const MOST_CANDIDATES = 5;
/** No proposal looks as sure as what is applied. */
export const SUREST_PROPOSAL = 0.94;

/** A label that applies by itself. */
export const applied = (label: string, standard: string, score: number, why: string): LabelMatch => ({
  label,
  status: "applied",
  standard,
  score,
  runnerUp: null,
  candidates: [{ standard, score }],
  why,
});

/** A label that a person decides; with no candidate it is unknown. */
export function proposed(label: string, candidates: readonly Candidate[], why: string): LabelMatch {
  const [best, second] = candidates;
  if (!best) return unknown(label, "nothing known is like it");
  return {
    label,
    status: "proposed",
    standard: best.standard,
    score: best.score,
    runnerUp: second?.standard ?? null,
    candidates: candidates.slice(0, MOST_CANDIDATES),
    why,
  };
}

/** A label that nothing on the list is like. */
export const unknown = (label: string, why: string): LabelMatch => ({
  label,
  status: "unknown",
  standard: null,
  score: 0,
  runnerUp: null,
  candidates: [],
  why,
});

const EQUAL_PROPOSAL_STEP = 0.02;

/** Standards that fit about equally well, best first, as candidates. */
export const ranked = (standards: readonly string[], score: number): readonly Candidate[] =>
  standards.map((standard, place) => ({ standard, score: round(Math.max(0, score - EQUAL_PROPOSAL_STEP * place)) }));

export const round = (score: number): number => Math.round(score * 1000) / 1000;
