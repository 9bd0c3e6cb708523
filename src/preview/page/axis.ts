/** Where rows and columns stand, in pixels, when only a few of a million differ from the default. Numbered from 1. */
import type { SizeRun } from "./page-messages";

export interface Axis {
  readonly count: number;
  /** Pixels before an item: 0 for the first. `startOf(count + 1)` is the whole length. */
  readonly startOf: (index: number) => number;
  /** 0 when hidden. */
  readonly sizeOf: (index: number) => number;
  /** The shown item at a distance from the start; the nearest one when the distance lies outside. */
  readonly indexAt: (distance: number) => number;
  /** The next item that is not hidden, `step` 1 or −1, from `index` itself on; null past the end. */
  readonly shownFrom: (index: number, step: 1 | -1) => number | null;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly size: number;
  readonly start: number;
}

/** An axis of `count` items of `size` pixels, some of another size, all scaled by `zoom` and rounded as screens need it. */
export function createAxis(count: number, size: number, runs: readonly SizeRun[], zoom = 1): Axis {
  const stretches = stretchesOf(count, size, runs, zoom);

  const holding = (index: number): Stretch => search(stretches, (stretch) => stretch.first <= index);

  const startOf = (index: number): number => {
    const at = Math.min(Math.max(index, 1), count + 1);
    const stretch = holding(at);
    return stretch.start + (at - stretch.first) * stretch.size;
  };

  const sizeOf = (index: number): number => holding(index).size;

  const shownFrom = (index: number, step: 1 | -1): number | null => {
    let at = index;
    while (at >= 1 && at <= count) {
      const stretch = holding(at);
      if (stretch.size > 0) return at;
      at = step === 1 ? stretch.last + 1 : stretch.first - 1;
    }
    return null;
  };

  const indexAt = (distance: number): number => {
    const stretch = search(stretches, ({ start }) => start <= Math.max(distance, 0));
    const offset = stretch.size > 0 ? Math.floor((Math.max(distance, 0) - stretch.start) / stretch.size) : 0;
    const index = Math.min(stretch.first + offset, stretch.last);
    return shownFrom(index, 1) ?? shownFrom(index, -1) ?? 1;
  };

  return { count, startOf, sizeOf, indexAt, shownFrom };
}

function stretchesOf(count: number, size: number, runs: readonly SizeRun[], zoom: number): readonly Stretch[] {
  const scaled = (pixels: number): number => (pixels === 0 ? 0 : Math.max(1, Math.round(pixels * zoom)));
  const stretches: Stretch[] = [];
  let next = 1;
  let start = 0;
  const add = (first: number, last: number, pixels: number): void => {
    if (last < first) return;
    stretches.push({ first, last, size: scaled(pixels), start });
    start += (last - first + 1) * scaled(pixels);
    next = last + 1;
  };
  for (const [first, last, pixels] of runs) {
    if (first > count) break;
    add(next, first - 1, size);
    add(first, Math.min(last, count), pixels);
  }
  add(next, count, size);
  return stretches;
}

/** The last of the ordered stretches that holds; the first when none does. */
function search(stretches: readonly Stretch[], holds: (stretch: Stretch) => boolean): Stretch {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const stretch = stretches[middle];
    if (stretch !== undefined && holds(stretch)) low = middle;
    else high = middle - 1;
  }
  return stretches[low] ?? { first: 1, last: 1, size: 0, start: 0 };
}
