/** Quantiles of a sample. */

/** The quantile at `share` (0 to 1) of ascending numbers, between neighbors where it falls between them: Hyndman and Fan (1996), type 7. */
export function quantile(ascending: readonly number[], share: number): number | null {
  const last = ascending.length - 1;
  if (last < 0) return null;
  const at = last * Math.min(1, Math.max(0, share));
  const below = Math.floor(at);
  const [low = 0, high = low] = [ascending[below], ascending[below + 1]];
  return low + (at - below) * (high - low);
}
