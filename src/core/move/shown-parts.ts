/** The parts of a change as people read them, in hundredths or whole points, so that what is shown adds up too. */
import type { Metric } from "../metric/metric";
import { BILLION, type Move } from "./move";

/** How many of the smallest shown steps a unit has: ratings show hundredths, shares points, counts ones. */
const STEPS: Readonly<Record<Metric["unit"], number>> = { rating: 100, share: 100, points: 100, count: 1, rows: 1 };

/** A figure in shown steps, rounded as it is shown. */
export const inSteps = (value: number, unit: Metric["unit"]): number =>
  unit === "rating" ? Math.round(Number(value.toFixed(2)) * STEPS.rating) : Math.round(value * STEPS[unit]);

/** The change between the two figures as they are shown, in steps; null where one of them is none. */
export const shownChange = ({ from, to, unit }: Pick<Move, "from" | "to" | "unit">): number | null =>
  from.value === null || to.value === null ? null : inSteps(to.value, unit) - inSteps(from.value, unit);

/** Each part in whole steps, by largest remainder: together they are the shown change. Empty where there is none. */
export function shownParts(move: Pick<Move, "from" | "to" | "unit" | "parts">): readonly number[] {
  const change = shownChange(move);
  if (change === null || move.parts.length === 0) return [];
  const exact = move.parts.map(({ billionths }) => ((billionths ?? 0) / BILLION) * STEPS[move.unit]);
  const steps = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((one, other) => other.rest - one.rest || one.index - other.index)
    .map(({ index }) => index);
  let left = change - steps.reduce((sum, value) => sum + value, 0);
  const [step, next] = left >= 0 ? [1, order] : [-1, order.toReversed()];
  for (let nth = 0; left !== 0; nth++, left -= step) {
    const index = next[nth % next.length] ?? 0;
    steps[index] = (steps[index] ?? 0) + step;
  }
  return steps;
}
