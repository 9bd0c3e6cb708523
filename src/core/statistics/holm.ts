/** The correction for looking at many things and telling only of those that stand out. */

/**
 * Holm's adjusted probabilities, in the order given: what is told at 5 % or less is told wrongly even once in at most 5 % of all cases,
 * however the things hang together. Sorted from the smallest, the i-th of n is multiplied by n - i + 1, never less than the one before,
 * never over 1 (Holm 1979, Scandinavian Journal of Statistics 6:65-70; R's p.adjust, method "holm").
 */
export function holm(probabilities: readonly number[]): readonly number[] {
  const adjusted = probabilities.map(() => 1);
  let least = 0;
  probabilities
    .map((probability, at) => ({ probability, at }))
    .sort((one, other) => one.probability - other.probability)
    .forEach(({ probability, at }, place) => {
      least = Math.max(least, Math.min(1, probability * (probabilities.length - place)));
      adjusted[at] = least;
    });
  return adjusted;
}
