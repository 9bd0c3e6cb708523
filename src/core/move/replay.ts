/** The change of one figure as parts, one a cause: its cases are changed cause by cause from what they were to what they are. */
import type { Facts, FigureOf } from "./contribution";
import { CAUSES, type Cause } from "./causes";
import { billionthsOf } from "./move";

export interface Replayed {
  readonly figure: FigureOf;
  readonly before: ReadonlyMap<string, Facts>;
  readonly now: ReadonlyMap<string, Facts>;
  /** The cause of each case that changed. */
  readonly causes: ReadonlyMap<string, Cause>;
  /** The figures as they were and are told, whatever their cases say. */
  readonly from: number;
  readonly to: number;
  /** Who answers for what no case explains: another formula over the same cases. */
  readonly formula: "definition" | "other";
}

const CLOSE = 1e-12;

/** What rounding to billionths may leave over. */
const DUST = 2;

export const sameFacts = (one: Facts, other: Facts): boolean =>
  one.length === other.length &&
  one.every((fact, index) => {
    const its = other[index] ?? null;
    return fact === null || its === null ? fact === its : Math.abs(fact - its) <= CLOSE;
  });

/**
 * Billionths by cause; they add up to the change exactly. Where a step would leave no case at all, the figure waits for the next one,
 * which then answers for both.
 */
export function replay({ figure, before, now, causes, from, to, formula }: Replayed): ReadonlyMap<Cause, number> {
  const byCause = new Map<Cause, string[]>();
  for (const [key, cause] of causes) {
    const keys = byCause.get(cause);
    if (keys === undefined) byCause.set(cause, [key]);
    else keys.push(key);
  }
  const state = new Map(before);
  const start = figure(state);
  const parts = new Map<Cause, number>();
  let last = start === null ? billionthsOf(from) : billionthsOf(start);
  for (const cause of CAUSES) {
    const keys = byCause.get(cause) ?? [];
    for (const key of keys) {
      const facts = now.get(key);
      if (facts === undefined) state.delete(key);
      else state.set(key, facts);
    }
    if (keys.length === 0) continue;
    const value = figure(state);
    const at = value === null ? last : billionthsOf(value);
    parts.set(cause, at - last);
    last = at;
  }
  const told = [...parts.values()].reduce((sum, part) => sum + part, 0);
  const rest = billionthsOf(to) - billionthsOf(from) - told;
  if (rest === 0) return parts;
  const [largest] = [...parts].sort(([, one], [, other]) => Math.abs(other) - Math.abs(one));
  const answers = Math.abs(rest) <= DUST && largest !== undefined ? largest[0] : formula;
  return parts.set(answers, (parts.get(answers) ?? 0) + rest);
}
