/** The lowest point of a function of two numbers. */

type Point = readonly [number, number];
interface Vertex {
  readonly at: Point;
  readonly value: number;
}

const MOST_STEPS = 2000;
const CLOSE = 1e-9;

/** Nelder and Mead's simplex (1965) from `start`, begun anew where it ended until it ends where it began. */
export function lowestPoint(of: (at: Point) => number, start: Point): Vertex {
  let best: Vertex = { at: start, value: of(start) };
  for (let round = 0; round < 8; round++) {
    const next = descend(of, best.at, round === 0 ? 0.5 : 0.1);
    const gained = best.value - next.value;
    if (next.value <= best.value) best = next;
    if (round > 0 && gained < 1e-11 * (1 + Math.abs(best.value))) break;
  }
  return best;
}

function descend(of: (at: Point) => number, start: Point, step: number): Vertex {
  const vertex = (at: Point): Vertex => ({ at, value: of(at) });
  const sorted = (vertices: readonly [Vertex, Vertex, Vertex]): [Vertex, Vertex, Vertex] => {
    const [a, b, c] = vertices;
    const [low, high] = a.value <= b.value ? [a, b] : [b, a];
    return c.value < low.value ? [c, low, high] : c.value < high.value ? [low, c, high] : [low, high, c];
  };
  let [best, middle, worst] = sorted([
    vertex(start),
    vertex([start[0] + step, start[1]]),
    vertex([start[0], start[1] + step]),
  ]);
  for (let count = 0; count < MOST_STEPS; count++) {
    const size = Math.max(
      ...[middle, worst].flatMap(({ at }) => [Math.abs(at[0] - best.at[0]), Math.abs(at[1] - best.at[1])]),
    );
    if (size < CLOSE) break;
    const center: Point = [(best.at[0] + middle.at[0]) / 2, (best.at[1] + middle.at[1]) / 2];
    const beyond = (far: number): Vertex =>
      vertex([center[0] + far * (worst.at[0] - center[0]), center[1] + far * (worst.at[1] - center[1])]);
    const reflected = beyond(-1);
    if (reflected.value < best.value) {
      const further = beyond(-2);
      [best, middle, worst] = sorted([best, middle, further.value < reflected.value ? further : reflected]);
      continue;
    }
    if (reflected.value < middle.value) {
      [best, middle, worst] = sorted([best, middle, reflected]);
      continue;
    }
    const inward = beyond(reflected.value < worst.value ? -0.5 : 0.5);
    if (inward.value < Math.min(reflected.value, worst.value)) {
      [best, middle, worst] = sorted([best, middle, inward]);
      continue;
    }
    const { at } = best;
    const nearer = (one: Vertex): Vertex => vertex([(at[0] + one.at[0]) / 2, (at[1] + one.at[1]) / 2]);
    [best, middle, worst] = sorted([best, nearer(middle), nearer(worst)]);
  }
  return best;
}
