/** How strict directors are, from cases that all of them rated. */
import { student95 } from "./student";

export interface Severity {
  /** By director: how far above (+) or below (-) the mean of all directors the director rates. */
  readonly deviation: readonly number[];
  /** The share of a deviation that is the director's and not chance: S = τ² / (τ² + s² / k). */
  readonly reliable: number;
  /** The standard error of one deviation: √(s² / k · (1 - 1 / directors)). */
  readonly error: number;
  /** Half the width of a deviation's 95 % interval: the error times Student's t of (directors - 1)(k - 1) degrees. */
  readonly half: number;
}

/**
 * Two-way analysis of variance of one score by director and case: deviations from the case means, s² = what is left, τ² = variance of the
 * directors beyond it. The interval is of the deviation itself: τ² of a few directors is too uncertain for an interval around S·d, which
 * would miss most where directors are alike (npm run quality). Null of fewer than two directors or two cases.
 */
export function severityFromCases(scores: readonly (readonly number[])[]): Severity | null {
  const directors = scores.length;
  const k = scores[0]?.length ?? 0;
  if (directors < 2 || k < 2 || scores.some(({ length }) => length !== k)) return null;
  const caseMeans = Array.from(
    { length: k },
    (_, at) => scores.reduce((sum, own) => sum + (own[at] ?? 0), 0) / directors,
  );
  const deviation = scores.map((own) => own.reduce((sum, score, at) => sum + score - (caseMeans[at] ?? 0), 0) / k);
  let left = 0;
  scores.forEach((own, of) =>
    own.forEach((score, at) => (left += (score - (caseMeans[at] ?? 0) - (deviation[of] ?? 0)) ** 2)),
  );
  const freedom = (directors - 1) * (k - 1);
  const noise = left / freedom / k;
  const seen = deviation.reduce((sum, value) => sum + value * value, 0) / (directors - 1);
  const between = Math.max(0, seen - noise);
  const error = Math.sqrt(noise * (1 - 1 / directors));
  return {
    deviation,
    reliable: between === 0 ? 0 : between / (between + noise),
    error,
    half: student95(freedom) * error,
  };
}
