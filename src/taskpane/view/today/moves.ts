/** What moved between two refreshes, told without causes. */
import type { MetricRow } from "./metric-rows";

export interface Moves {
  /** The day of the refresh before. */
  readonly since: string;
  readonly moved: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  /** `No other metric moved.` */
  readonly rest: string;
}

/** Compares figures as people read them: a change that nobody sees is none. */
export function movesOf(before: readonly MetricRow[], now: readonly MetricRow[], since: string): Moves {
  const shown = ({ figure, unit }: MetricRow): string => (unit === "" ? figure : `${figure} ${unit}`);
  const moved = now.flatMap((row) => {
    const old = before.find(({ name }) => name === row.name);
    return old === undefined || shown(old) === shown(row) ? [] : [{ name: row.name, from: old.figure, to: shown(row) }];
  });
  const rest = moved.length === 0 ? "No metric moved." : moved.length < now.length ? "No other metric moved." : "";
  return { since, moved, rest };
}
