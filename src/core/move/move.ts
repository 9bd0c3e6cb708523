/** A headline figure that moved from one refresh to the next, and why. */
import type { Metric, MetricId } from "../metric/metric";
import type { Ledger } from "../state/ledger";
import type { Cause } from "./causes";

export interface Move {
  readonly metric: MetricId;
  /** `team-average/1`: of the figure as it is now. */
  readonly definition: string;
  readonly schoolYear: string | null;
  readonly unit: Metric["unit"];
  readonly from: End;
  readonly to: End;
  /** What was replayed, in its order; empty where nothing tells, see `untold`. The parts add up to the change. */
  readonly parts: readonly Part[];
  /** Why the causes cannot be told; null where they are. */
  readonly untold: Untold | null;
}

export interface End {
  /** null: there was or is no figure. */
  readonly value: number | null;
  /** As people read it. */
  readonly shown: string;
}

/** `none`: the last refresh kept no ledger. `unreadable`: the ledger was changed. */
export type Untold = "none" | "unreadable";

export interface Part {
  readonly cause: Cause;
  /** Whole billionths of the figure's unit; null where there was or is no figure to compare. */
  readonly billionths: number | null;
  /** Rows by dataset; empty where the cause lies elsewhere. */
  readonly rows: readonly (readonly [dataset: string, count: number])[];
  /** Decisions by kind: `label:position`, `setting`. */
  readonly decisions: readonly (readonly [kind: string, count: number])[];
}

export interface Moves {
  readonly moved: readonly Move[];
  /** The newest school year, where it is newer than at the last refresh: its figures begin. */
  readonly begins: string | null;
  /** What the next refresh is compared with. */
  readonly ledger: Ledger;
}

export const BILLION = 1e9;

/** A figure as whole billionths, so that differences add up exactly. */
export const billionthsOf = (value: number): number => Math.round(value * BILLION);

/** The whole change in billionths; null where there was or is no figure. */
export const changeOf = ({ from, to }: Pick<Move, "from" | "to">): number | null =>
  from.value === null || to.value === null ? null : billionthsOf(to.value) - billionthsOf(from.value);
