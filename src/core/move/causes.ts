/** Why a case of a figure changed between two refreshes. */
import type { Origin } from "../record/record";
import type { LedgerCase } from "../state/ledger";
import { ALONE, SAME } from "./align-rows";
import type { RowChanges } from "./row-changes";
import { visitRows } from "./stock";

/** In the order in which changes are replayed. `other`: the same cells, decisions and definitions, read in another order or on another day. */
export const CAUSES = ["rows-gone", "rows-added", "cells-edited", "decision", "definition", "other"] as const;
export type Cause = (typeof CAUSES)[number];

/** What the rows behind a case changed by: rows by dataset, each by a text of its own. */
export interface Touched {
  readonly cause: Cause;
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Between {
  readonly rows: RowChanges;
  /** The datasets of the ledger's lanes. */
  readonly datasets: readonly string[];
  readonly decided: boolean;
  /** The figure's definition has another version. */
  readonly redefined: boolean;
}

/**
 * The first of: a row of it is new, a row of it is gone, a cell of it was edited; with its rows as they were, the definition, else a
 * decision; with none of these, what happened to rows elsewhere.
 */
export function causeOf(before: LedgerCase | undefined, now: readonly Origin[], between: Between): Touched {
  const { rows, datasets, decided, redefined } = between;
  const added = new Map<string, Set<string>>();
  const gone = new Map<string, Set<string>>();
  const edited = new Map<string, Set<string>>();
  let around = false;
  for (const origin of now) {
    const state = rows.now(origin);
    if (state !== SAME) note(state === ALONE ? added : edited, origin.segment.dataset, rows.nameNow(origin));
    around ||= rows.around(origin);
  }
  if (before !== undefined)
    visitRows(before, (lane, index) => {
      const state = rows.before(lane, index);
      if (state !== SAME) note(state === ALONE ? gone : edited, datasets[lane] ?? "", rows.nameBefore(lane, index));
      around ||= rows.aroundBefore(lane);
    });
  if (added.size > 0) return { cause: "rows-added", rows: added };
  if (gone.size > 0) return { cause: "rows-gone", rows: gone };
  if (edited.size > 0) return { cause: "cells-edited", rows: edited };
  return { cause: causeElsewhere(around, redefined, decided, rows.any), rows: new Map() };
}

function causeElsewhere(around: boolean, redefined: boolean, decided: boolean, any: RowChanges["any"]): Cause {
  if (around) return "cells-edited";
  if (redefined) return "definition";
  if (decided) return "decision";
  return any.edited ? "cells-edited" : any.added ? "rows-added" : any.gone ? "rows-gone" : "other";
}

function note(rows: Map<string, Set<string>>, dataset: string, row: string): void {
  const of = rows.get(dataset);
  if (of === undefined) rows.set(dataset, new Set([row]));
  else of.add(row);
}
