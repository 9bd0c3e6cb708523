/**
 * A simplex method of the plainest kind, written for the tests alone: two phases, the first column that gains, each bound a row of its
 * own, fractions instead of decimals. Nothing here is shared with the code that it checks.
 */
type Fraction = readonly [top: bigint, bottom: bigint];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (top: bigint, bottom: bigint): Fraction => {
  if (top === 0n) return [0n, 1n];
  const common = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return [top / common, bottom / common];
};
const ZERO: Fraction = [0n, 1n];
const whole = (value: number): Fraction => [BigInt(value), 1n];
const times = (a: Fraction, b: Fraction): Fraction => fraction(a[0] * b[0], a[1] * b[1]);
const minus = (a: Fraction, b: Fraction): Fraction => fraction(a[0] * b[1] - b[0] * a[1], a[1] * b[1]);
const over = (a: Fraction, b: Fraction): Fraction => fraction(a[0] * b[1], a[1] * b[0]);
const less = (a: Fraction, b: Fraction): boolean => a[0] * b[1] < b[0] * a[1];
const isZero = (a: Fraction): boolean => a[0] === 0n;

export interface Sum {
  readonly parts: readonly number[];
  readonly value: number;
}

/** The largest value of Σ weights·x, with whole-number sums given and 0 ≤ x ≤ most; null: without end. */
export function largest(most: readonly number[], sums: readonly Sum[], weights: readonly number[]): number | null {
  const bounds = most.flatMap((value, part) => (value === Infinity ? [] : [{ part, value }]));
  const n = most.length;
  const width = n + bounds.length + sums.length;
  const line = (entries: readonly (readonly [number, number])[], right: number): Fraction[] => {
    const row = Array.from({ length: width + 1 }, () => ZERO);
    for (const [column, value] of entries) row[column] = whole(value);
    row[width] = whole(right);
    return row;
  };
  const rows = [
    ...bounds.map(({ part, value }, at) =>
      line(
        [
          [part, 1],
          [n + at, 1],
        ],
        value,
      ),
    ),
    ...sums.map(({ parts, value }, at) =>
      line([...parts.map((part): [number, number] => [part, 1]), [n + bounds.length + at, 1]], value),
    ),
  ];
  const basis = [...bounds.map((_, at) => n + at), ...sums.map((_, at) => n + bounds.length + at)];

  const run = (objective: Fraction[], open: number): boolean => {
    for (;;) {
      const entering = objective.findIndex((gain, column) => column < open && less(ZERO, gain));
      if (entering < 0) return true;
      let leaving = -1;
      let best: Fraction = ZERO;
      rows.forEach((row, index) => {
        const slope = row[entering]!;
        if (!less(ZERO, slope)) return;
        const ratio = over(row[width]!, slope);
        if (leaving < 0 || less(ratio, best) || (!less(best, ratio) && basis[index]! < basis[leaving]!)) {
          leaving = index;
          best = ratio;
        }
      });
      if (leaving < 0) return false;
      const by = rows[leaving]![entering]!;
      const pivot = rows[leaving]!.map((value) => over(value, by));
      rows[leaving] = pivot;
      const clear = (row: Fraction[]): Fraction[] => {
        const slope = row[entering]!;
        return isZero(slope) ? row : row.map((value, column) => minus(value, times(slope, pivot[column]!)));
      };
      rows.forEach((row, index) => {
        if (index !== leaving) rows[index] = clear(row);
      });
      clear(objective).forEach((value, column) => (objective[column] = value));
      basis[leaving] = entering;
    }
  };

  const reduced = (costs: readonly number[]): Fraction[] => {
    let objective = Array.from({ length: width + 1 }, (_, column) => whole(costs[column] ?? 0));
    rows.forEach((row, index) => {
      const cost = whole(costs[basis[index]!] ?? 0);
      if (!isZero(cost)) objective = objective.map((value, column) => minus(value, times(cost, row[column]!)));
    });
    return objective;
  };

  const phaseOne = Array.from({ length: width }, (_, column) => (column >= n + bounds.length ? -1 : 0));
  const first = reduced(phaseOne);
  run(first, width);
  if (!isZero(first[width]!)) throw new Error("The sums contradict each other");
  // An artificial column that is left in the basis at 0 leaves through any other column of its row, or its row says nothing.
  for (let index = 0; index < rows.length; index++) {
    if (basis[index]! < n + bounds.length) continue;
    const row = rows[index]!;
    const column = row.findIndex((value, at) => at < n + bounds.length && !isZero(value));
    if (column < 0) continue;
    const by = row[column]!;
    const pivot = row.map((value) => over(value, by));
    rows[index] = pivot;
    rows.forEach((other, at) => {
      const slope = other[column]!;
      if (at !== index && !isZero(slope))
        rows[at] = other.map((value, place) => minus(value, times(slope, pivot[place]!)));
    });
    basis[index] = column;
  }
  const objective = reduced(weights);
  if (!run(objective, n + bounds.length)) return null;
  const [top, bottom] = objective[width]!;
  return -Number(top) / Number(bottom);
}
