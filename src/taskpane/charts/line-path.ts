/** Where the points of small lines stand. Lines beside each other share a scale. */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Scale {
  readonly low: number;
  readonly high: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

type Run = readonly (number | null)[];

/** Lowest and highest of all runs, widened around their middle to at least `span`, so that a small change looks small. */
export function scaleOf(runs: readonly Run[], span: number): Scale {
  const values = runs.flatMap((run) => run.flatMap((value) => (value === null ? [] : [value])));
  if (values.length === 0) return { low: 0, high: span };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const more = Math.max(0, span - (high - low)) / 2;
  return { low: low - more, high: high + more };
}

/** The points of one run, from the box's left to its right; a gap stays a gap. Runs begin with the first place that any run fills. */
export function placed(run: Run, { low, high }: Scale, box: Box, first = 0): readonly (Point | null)[] {
  const steps = Math.max(1, run.length - 1 - first);
  return run.map((value, index) =>
    value === null || index < first
      ? null
      : {
          x: round(box.left + ((box.right - box.left) * (index - first)) / steps),
          y: round(box.bottom - ((box.bottom - box.top) * (value - low)) / (high - low || 1)),
        },
  );
}

/** The first place that holds a value in any run. */
export function firstFilled(runs: readonly Run[]): number {
  const places = runs.map((run) => run.findIndex((value) => value !== null)).filter((place) => place >= 0);
  return places.length === 0 ? 0 : Math.min(...places);
}

/** An SVG path with a new start after each gap; a point alone is a dot as wide as the line. */
export function pathOf(points: readonly (Point | null)[]): string {
  return points
    .map((point, index) => {
      if (point === null) return "";
      const before = points[index - 1] ?? null;
      const after = points[index + 1] ?? null;
      const alone = before === null && after === null ? "h0" : "";
      return `${before === null ? "M" : "L"}${point.x} ${point.y}${alone}`;
    })
    .join("");
}

const round = (value: number): number => Math.round(value * 10) / 10;
