/** Predicted effects against the mean of some of them. */

export interface AgainstMean {
  readonly value: number;
  readonly error: number;
  /** The 95 % interval by the normal distribution. */
  readonly low: number;
  readonly high: number;
}

/** The normal distribution's 97.5 % point. */
const Z = 1.959963984540054;

/**
 * Each of the effects at the places `among`, minus their mean, with the standard error of that difference; `covariances` are the effects'
 * prediction errors, a row after the other.
 */
export function againstMean(
  effects: Float64Array,
  covariances: Float64Array,
  among: readonly number[],
): readonly AgainstMean[] {
  const covariance = (one: number, other: number): number => covariances[one * effects.length + other] ?? 0;
  const mean = (of: (at: number) => number): number => among.reduce((sum, at) => sum + of(at), 0) / among.length;
  const center = mean((at) => effects[at] ?? 0);
  const all = mean((one) => mean((other) => covariance(one, other)));
  return among.map((at) => {
    const value = (effects[at] ?? 0) - center;
    const variance = covariance(at, at) - 2 * mean((other) => covariance(at, other)) + all;
    const error = Math.sqrt(Math.max(0, variance));
    return { value, error, low: value - Z * error, high: value + Z * error };
  });
}
