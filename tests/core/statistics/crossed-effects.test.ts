import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crossedEffects, type Ratings } from "../../../src/core/statistics/crossed-effects";

interface FromR {
  readonly name: string;
  /** leader, director, year, experience, y */
  readonly rows: readonly (readonly [number, number, number, number, number])[];
  readonly fixed: readonly number[];
  readonly variance: { readonly leader: number; readonly director: number; readonly error: number };
  readonly leader: Readonly<Record<string, number>>;
  readonly director: Readonly<Record<string, number>>;
  readonly directorError: Readonly<Record<string, number>>;
  readonly criterion: number;
}

// Figures of lme4 1.1-31; the file beside says how they were made.
const sets = JSON.parse(readFileSync(join(__dirname, "crossed-effects-lme4.json"), "utf8")) as readonly FromR[];

function ratingsOf({ rows }: FromR): { ratings: Ratings; leaders: number[]; directors: number[] } {
  const distinct = (at: 0 | 1 | 2): number[] => [...new Set(rows.map((row) => row[at]))].sort((a, b) => a - b);
  const [leaders, directors, years] = [distinct(0), distinct(1), distinct(2)];
  const column = (of: (row: FromR["rows"][number]) => number): Float64Array => Float64Array.from(rows, of);
  return {
    leaders,
    directors,
    ratings: {
      y: column(([, , , , y]) => y),
      leader: Int32Array.from(rows, ([leader]) => leaders.indexOf(leader)),
      director: Int32Array.from(rows, ([, director]) => directors.indexOf(director)),
      leaders: leaders.length,
      directors: directors.length,
      x: [
        ...years.map((year) => column((row) => (row[2] === year ? 1 : 0))),
        column(([, , , experience]) => (experience === 0 ? 1 : 0)),
        column(([, , , experience]) => experience),
      ],
    },
  };
}

/** The largest difference between two lists. */
const apart = (one: readonly number[], other: readonly number[]): number => {
  expect(one.length).toBe(other.length);
  return Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? NaN))));
};

describe.each(sets)("$name", (fromR) => {
  const { ratings, leaders, directors } = ratingsOf(fromR);
  const found = crossedEffects(ratings);
  if (found === null) throw new Error("no figures");
  const order = (keys: readonly number[], of: Readonly<Record<string, number>>): number[] =>
    keys.map((key) => of[String(key)] ?? NaN);

  it("has lme4's variances, fixed effects and criterion", () => {
    const { leader, director, error } = found.variance;
    expect(
      apart([leader, director, error], [fromR.variance.leader, fromR.variance.director, fromR.variance.error]),
    ).toBeLessThan(1e-4);
    expect(apart(found.fixed.map(Number), fromR.fixed)).toBeLessThan(1e-4);
    expect(found.criterion).toBeCloseTo(fromR.criterion, 5);
  });

  it("has lme4's leaders and directors, and the standard errors of the mixed model equations", () => {
    expect(apart([...found.leader], order(leaders, fromR.leader))).toBeLessThan(1e-4);
    expect(apart([...found.director], order(directors, fromR.director))).toBeLessThan(1e-4);
    const errors = directors.map((_, at) => Math.sqrt(found.directorErrors[at * directors.length + at] ?? NaN));
    expect(apart(errors, order(directors, fromR.directorError))).toBeLessThan(1e-4);
  });
});

it("drops a column that others already say, and changes nothing else", () => {
  const [first] = sets;
  if (first === undefined) throw new Error("no data");
  const { ratings } = ratingsOf(first);
  const doubled = crossedEffects({
    ...ratings,
    x: [...ratings.x, ...ratings.x.slice(-1).map((column) => column.map((value) => 2 * value + 1))],
  });
  const plain = crossedEffects(ratings);
  expect(doubled?.fixed.at(-1)).toBeNull();
  expect(doubled?.criterion).toBeCloseTo(plain?.criterion ?? NaN, 8);
});

it.each([
  ["one director", { director: [0, 0, 0, 0], directors: 1 }],
  ["every leader rated once", { leader: [0, 1, 2, 3], leaders: 4 }],
  [
    "more fixed effects than ratings allow",
    { x: [0, 1, 2].map((at) => [0, 1, 2, 3].map((row) => (row === at ? 1 : 0))) },
  ],
])("tells nothing of %s", (_, some) => {
  const base = {
    y: [3, 4, 3, 5],
    leader: [0, 0, 1, 1],
    leaders: 2,
    director: [0, 1, 0, 1],
    directors: 2,
    x: [[1, 1, 1, 1]],
  };
  const all = { ...base, ...some };
  expect(
    crossedEffects({
      ...all,
      y: Float64Array.from(all.y),
      leader: Int32Array.from(all.leader),
      director: Int32Array.from(all.director),
      x: all.x.map((column) => Float64Array.from(column)),
    }),
  ).toBeNull();
});

it("fits 2,000 leaders, 60 directors and 6 years, each effect found again", () => {
  // A generator of its own: Lehmer's, with sums of twelve as normal numbers.
  let state = 20251;
  const uniform = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const normal = (): number => Array.from({ length: 12 }, uniform).reduce((a, b) => a + b, -6);
  const severity = Array.from({ length: 60 }, () => 0.3 * normal());
  const y: number[] = [];
  const [leader, director, year]: [number[], number[], number[]] = [[], [], []];
  for (let one = 0; one < 2000; one++) {
    const skill = 0.45 * normal();
    let of = Math.floor(60 * uniform());
    for (let at = 0; at < 6; at++) {
      if (uniform() < 0.3) of = Math.floor(60 * uniform());
      y.push(3.5 + skill + (severity[of] ?? 0) + 0.15 * normal());
      leader.push(one);
      director.push(of);
      year.push(at);
    }
  }
  const found = crossedEffects({
    y: Float64Array.from(y),
    leader: Int32Array.from(leader),
    director: Int32Array.from(director),
    leaders: 2000,
    directors: 60,
    x: [0, 1, 2, 3, 4, 5].map((at) => Float64Array.from(year, (of) => (of === at ? 1 : 0))),
  });
  expect(Math.sqrt(found?.variance.leader ?? 0)).toBeCloseTo(0.45, 1);
  expect(Math.sqrt(found?.variance.error ?? 0)).toBeCloseTo(0.15, 2);
  const center = severity.reduce((a, b) => a + b, 0) / 60;
  const estimated = [...(found?.director ?? [])];
  const middle = estimated.reduce((a, b) => a + b, 0) / 60;
  const misses = severity.map((value, at) => value - center - ((estimated[at] ?? NaN) - middle));
  expect(Math.sqrt(misses.reduce((sum, miss) => sum + miss * miss, 0) / 60)).toBeLessThan(0.05);
});
