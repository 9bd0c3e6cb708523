/** 95 % intervals of shares and of their differences. */

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's score interval (1927) of `hits` of `n`, as shares; n must be over 0. */
export function wilson(hits: number, n: number): Interval {
  const share = hits / n;
  const zz = Z * Z;
  const center = (share + zz / (2 * n)) / (1 + zz / n);
  const half = (Z / (1 + zz / n)) * Math.sqrt((share * (1 - share)) / n + zz / (4 * n * n));
  return { low: hits === 0 ? 0 : center - half, high: hits === n ? 1 : center + half };
}

/** The interval of the first share minus the second: Newcombe (1998), method 10, from the two Wilson intervals. */
export function newcombe(first: readonly [number, number], second: readonly [number, number]): Interval {
  const [a, b] = [first[0] / first[1], second[0] / second[1]];
  const [ofA, ofB] = [wilson(...first), wilson(...second)];
  return {
    low: a - b - Math.hypot(a - ofA.low, ofB.high - b),
    high: a - b + Math.hypot(ofA.high - a, b - ofB.low),
  };
}
