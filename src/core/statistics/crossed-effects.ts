/** The model of ratings with leaders and directors as crossed random effects: y = X β + leader + director + error, by REML. */
import { cholesky, inversePart, solveUpper } from "./cholesky";
import { lowestPoint } from "./least";

/** One line of each array is one rating. */
export interface Ratings {
  readonly y: Float64Array;
  /** From 0. */
  readonly leader: Int32Array;
  readonly director: Int32Array;
  readonly leaders: number;
  readonly directors: number;
  /** The columns of the fixed effects; there is no intercept beside them. */
  readonly x: readonly Float64Array[];
}

export interface CrossedEffects {
  /** By column of x; null for a column that the columns before it already say. */
  readonly fixed: readonly (number | null)[];
  readonly leader: Float64Array;
  readonly director: Float64Array;
  /** Covariances of the directors' prediction errors, the fixed effects' uncertainty included; a row after the other. */
  readonly directorErrors: Float64Array;
  readonly variance: { readonly leader: number; readonly director: number; readonly error: number };
  /** Minus twice the restricted log-likelihood, as lme4 has it. */
  readonly criterion: number;
}

/** A column whose rest, after the columns before it, is a smaller share of itself says nothing new. */
const REST = 1e-9;

/** The columns that are no mixture of those before them. */
function independent(columns: readonly Float64Array[]): readonly number[] {
  const kept: number[] = [];
  const basis: Float64Array[] = [];
  columns.forEach((column, index) => {
    const rest = Float64Array.from(column);
    const whole = dot(rest, rest);
    for (const one of basis) {
      const along = dot(one, rest);
      for (let row = 0; row < rest.length; row++) rest[row] = (rest[row] ?? 0) - along * (one[row] ?? 0);
    }
    const left = dot(rest, rest);
    if (left <= REST * whole) return;
    kept.push(index);
    basis.push(rest.map((value) => value / Math.sqrt(left)));
  });
  return kept;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < one.length; row++) sum += (one[row] ?? 0) * (other[row] ?? 0);
  return sum;
}

/** Sums of products of directors, fixed columns and y: of all rows, and of leaders by their number of rows. */
interface Products {
  readonly size: number;
  readonly all: Float64Array;
  /** For leaders of n rows: how many, and Σ v vᵀ with v the leader's column sums. */
  readonly byCount: ReadonlyMap<number, { readonly leaders: number; readonly sums: Float64Array }>;
}

interface Entries {
  readonly at: number[];
  readonly value: number[];
}

const addOuter = (into: Float64Array, size: number, { at, value }: Entries): void => {
  for (let i = 0; i < at.length; i++) {
    const row = (at[i] ?? 0) * size;
    const factor = value[i] ?? 0;
    for (let j = 0; j < at.length; j++) {
      const cell = row + (at[j] ?? 0);
      into[cell] = (into[cell] ?? 0) + factor * (value[j] ?? 0);
    }
  }
};

function rowsByLeader({ leader, leaders }: Ratings): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: leaders }, () => []);
  leader.forEach((of, row) => rows[of]?.push(row));
  return rows;
}

function productsOf(
  ratings: Ratings,
  columns: readonly Float64Array[],
  rows: readonly (readonly number[])[],
): Products {
  const { director, directors, y } = ratings;
  const dense = [...columns, y];
  const size = directors + dense.length;
  const all = new Float64Array(size * size);
  const byCount = new Map<number, { leaders: number; sums: Float64Array }>();
  const denseAt = dense.map((_, index) => directors + index);
  for (const own of rows) {
    if (own.length === 0) continue;
    const sums = new Map<number, number>();
    for (const row of own) {
      const of = director[row] ?? 0;
      const values = dense.map((column) => column[row] ?? 0);
      addOuter(all, size, { at: [of, ...denseAt], value: [1, ...values] });
      sums.set(of, (sums.get(of) ?? 0) + 1);
      values.forEach((value, index) => sums.set(directors + index, (sums.get(directors + index) ?? 0) + value));
    }
    let same = byCount.get(own.length);
    if (same === undefined) byCount.set(own.length, (same = { leaders: 0, sums: new Float64Array(size * size) }));
    same.leaders++;
    addOuter(same.sums, size, { at: [...sums.keys()], value: [...sums.values()] });
  }
  return { size, all, byCount };
}

interface Solved {
  readonly criterion: number;
  readonly lower: Float64Array;
  readonly errorVariance: number;
}

/**
 * The profiled REML criterion at the two standard deviations relative to the error's (Bates, Mächler, Bolker and Walker 2015, section 3):
 * leaders are eliminated by hand, because their block is diagonal; what is left is as small as directors and fixed effects are few.
 */
function solveAt(
  { size, all, byCount }: Products,
  directors: number,
  n: number,
  at: readonly [number, number],
): Solved {
  const [leaderScale, directorScale] = [Math.abs(at[0]), Math.abs(at[1])];
  const matrix = Float64Array.from(all);
  let determinant = 0;
  for (const [count, { leaders, sums }] of byCount) {
    const diagonal = leaderScale * leaderScale * count + 1;
    determinant += leaders * Math.log(diagonal);
    const weight = (leaderScale * leaderScale) / diagonal;
    for (let cell = 0; cell < matrix.length; cell++) matrix[cell] = (matrix[cell] ?? 0) - weight * (sums[cell] ?? 0);
  }
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const scale = (row < directors ? directorScale : 1) * (column < directors ? directorScale : 1);
      const cell = row * size + column;
      matrix[cell] = (matrix[cell] ?? 0) * scale + (row === column && row < directors ? 1 : 0);
    }
  const lower = cholesky(matrix, size);
  if (lower === null) return { criterion: Infinity, lower: new Float64Array(size * size), errorVariance: NaN };
  const last = size - 1;
  for (let row = 0; row < last; row++) determinant += 2 * Math.log(lower[row * size + row] ?? 1);
  const freedom = n - (last - directors);
  const squares = (lower[last * size + last] ?? 0) ** 2;
  const criterion = determinant + freedom * (1 + Math.log((2 * Math.PI * squares) / freedom));
  return { criterion, lower, errorVariance: squares / freedom };
}

const STARTS: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 0.2],
];

/** REML estimates and predictions; null where the ratings cannot tell leaders, directors and error apart. */
export function crossedEffects(ratings: Ratings): CrossedEffects | null {
  const { y, directors, x, director } = ratings;
  const n = y.length;
  const rows = rowsByLeader(ratings);
  const leadersSeen = rows.filter(({ length }) => length > 0).length;
  const kept = independent(x);
  if (directors < 2 || leadersSeen < 2 || leadersSeen >= n || n <= kept.length + 1) return null;
  const columns = kept.flatMap((index) => x[index] ?? []);
  const products = productsOf(ratings, columns, rows);
  const criterionAt = (at: readonly [number, number]): number => solveAt(products, directors, n, at).criterion;
  const [best] = STARTS.map((start) => lowestPoint(criterionAt, start)).sort((a, b) => a.value - b.value);
  if (best === undefined || !Number.isFinite(best.value)) return null;

  const [leaderScale, directorScale] = [Math.abs(best.at[0]), Math.abs(best.at[1])];
  const { lower, errorVariance, criterion } = solveAt(products, directors, n, best.at);
  const { size } = products;
  const inner = size - 1;
  const factor = new Float64Array(inner * inner);
  for (let row = 0; row < inner; row++)
    for (let column = 0; column <= row; column++) factor[row * inner + column] = lower[row * size + column] ?? 0;
  const solution = solveUpper(factor, inner, lower.slice(inner * size, inner * size + inner));

  const directorEffects = solution.slice(0, directors).map((value) => value * directorScale);
  const fixed = solution.slice(directors);
  const leaderEffects = new Float64Array(rows.length);
  const share = leaderScale * leaderScale;
  rows.forEach((own, index) => {
    let rest = 0;
    for (const row of own) {
      rest += (y[row] ?? 0) - (directorEffects[director[row] ?? 0] ?? 0);
      columns.forEach((column, k) => (rest -= (column[row] ?? 0) * (fixed[k] ?? 0)));
    }
    leaderEffects[index] = (share * rest) / (share * own.length + 1);
  });
  const errors = inversePart(factor, inner, directors).map((value) => value * errorVariance * directorScale ** 2);
  const byColumn = new Map(kept.map((index, k) => [index, fixed[k] ?? 0]));
  return {
    fixed: x.map((_, index) => byColumn.get(index) ?? null),
    leader: leaderEffects,
    director: directorEffects,
    directorErrors: errors,
    variance: {
      leader: errorVariance * share,
      director: errorVariance * directorScale ** 2,
      error: errorVariance,
    },
    criterion,
  };
}
