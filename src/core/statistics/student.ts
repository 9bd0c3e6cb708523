/** Student's t distribution, and the interval of a mean that rests on it. */

// Lanczos's approximation with g = 7 and nine terms (Numerical Recipes, 3rd edition, 6.1 gives the method).
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  const [first = 0, ...rest] = LANCZOS;
  const t = x + 6.5;
  const sum = rest.reduce((total, term, index) => total + term / (x + index), first);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const TINY = 1e-300;

/** The continued fraction of the incomplete beta function, by Lentz's method (Numerical Recipes 6.4). */
function betaFraction(x: number, a: number, b: number): number {
  const kept = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

/** The regularized incomplete beta function I_x(a, b). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** The number that a t of `freedom` degrees exceeds in size with probability 5 %. */
export function student95(freedom: number): number {
  let point = points95.get(freedom);
  if (point === undefined) points95.set(freedom, (point = findStudent95(freedom)));
  return point;
}

/** Asked for again and again with the same few degrees. */
const points95 = new Map<number, number>();

function findStudent95(freedom: number): number {
  const beyond = (t: number): number => incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
  let low = 0;
  let high = 16;
  while (beyond(high) > 0.05) high *= 2;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (beyond(middle) > 0.05) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability that a t of `freedom` degrees, whole or not, is at or below this one. */
export function studentBelow(t: number, freedom: number): number {
  if (Number.isNaN(t) || !(freedom > 0)) return NaN;
  if (!Number.isFinite(t)) return t < 0 ? 0 : 1;
  const half = incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  return t < 0 ? half : 1 - half;
}

export interface Mean {
  readonly n: number;
  readonly mean: number;
  /** The 95 % interval; null of a single number. */
  readonly low: number | null;
  readonly high: number | null;
}

/** The mean of the numbers with its 95 % interval by Student's t; null of none. */
export function meanOf(values: readonly number[]): Mean | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { n, mean, low: null, high: null };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const half = student95(n - 1) * Math.sqrt(variance / n);
  return { n, mean, low: mean - half, high: mean + half };
}

/** The standard error of a mean; infinite of a single number. */
const errorOf = ({ n, mean, high }: Mean): number => (high === null ? Infinity : (high - mean) / student95(n - 1));

/** A spread as small as this is rounding. */
const NONE = 1e-12;

/** The probability of a mean so far below 0, or further, where the true one is 0: Student's t, one-sided. 1 of a single number. */
export function chanceBelowZero(mean: Mean): number {
  const error = errorOf(mean);
  if (error === Infinity) return 1;
  return error < NONE ? (mean.mean < -NONE ? 0 : 1) : studentBelow(mean.mean / error, mean.n - 1);
}

/**
 * The probability of a mean so far below another, or further, where the true ones are equal: Welch's t, one-sided, with Satterthwaite's
 * degrees (Welch 1947, Biometrika 34:28-35). 1 where one is of a single number.
 */
export function chanceBelow(mean: Mean, other: Mean): number {
  const [one, two] = [errorOf(mean) ** 2, errorOf(other) ** 2];
  const error = Math.sqrt(one + two);
  const difference = mean.mean - other.mean;
  if (error === Infinity) return 1;
  if (error < NONE) return difference < -NONE ? 0 : 1;
  return studentBelow(difference / error, (one + two) ** 2 / (one ** 2 / (mean.n - 1) + two ** 2 / (other.n - 1)));
}

export interface Slope {
  readonly n: number;
  readonly slope: number;
  readonly low: number;
  readonly high: number;
}

/** How much y rises with one of x, by least squares, with its 95 % interval; null of fewer than 3 pairs, or where x never differs. */
export function slopeOf(pairs: readonly (readonly [x: number, y: number])[]): Slope | null {
  const n = pairs.length;
  if (n < 3) return null;
  const middle = (at: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[at], 0) / n;
  const [x, y] = [middle(0), middle(1)];
  let [xx, xy, yy] = [0, 0, 0];
  for (const pair of pairs) {
    xx += (pair[0] - x) ** 2;
    xy += (pair[0] - x) * (pair[1] - y);
    yy += (pair[1] - y) ** 2;
  }
  if (xx <= 0) return null;
  const slope = xy / xx;
  const left = Math.max(0, yy - slope * xy);
  const half = student95(n - 2) * Math.sqrt(left / (n - 2) / xx);
  return { n, slope, low: slope - half, high: slope + half };
}
