/** How gaps are ranked: size times certainty. */

/** 0 to 1: the size as a share of the size that counts as whole, times how certain it is. */
export const weightOf = (size: number, whole: number, certainty: number): number =>
  Math.min(1, Math.max(0, size / whole)) * Math.min(1, Math.max(0, certainty));

/** Points as people read them: whole, with a minus that is a minus. */
export function points(difference: number): string {
  const whole = Math.round(difference * 100);
  return `${whole < 0 ? `−${-whole}` : whole} ${Math.abs(whole) === 1 ? "point" : "points"}`;
}

/** `A`, `A and B`, `A, B and C`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1] ?? ""}`;
