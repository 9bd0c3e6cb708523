/** What a director gives for one line in one round. */
export interface Entry {
  /** 1 to 5; null when not scored. */
  readonly score: number | null;
  readonly evidence: string;
  readonly comment: string;
}

export const NO_ENTRY: Entry = { score: null, evidence: "", comment: "" };

export const isBlank = ({ score, evidence, comment }: Entry): boolean =>
  score === null && evidence === "" && comment === "";

/** Names an entry: a line and a round. A common case is rated once, in the round "". */
export const entryKey = (line: string, round: string): string => `${line}\u0001${round.trim().toLowerCase()}`;

/** `4; evidence: …; comment: …`. */
export const entryWords = ({ score, evidence, comment }: Entry): string =>
  [
    score === null ? "no score" : String(score),
    evidence === "" ? null : `evidence: ${evidence}`,
    comment === "" ? null : `comment: ${comment}`,
  ]
    .filter((part) => part !== null)
    .join("; ");
