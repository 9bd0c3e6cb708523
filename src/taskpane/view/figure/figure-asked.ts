/** Which figure or gap a page is about. Plain data: it stands in the pane's place and goes to the worker. */
import type { Gap } from "../../../core/gap/gap";
import type { Group, MetricId } from "../../../core/metric/metric";

export interface FigureAsked {
  readonly metric: MetricId;
  readonly schoolYear: string | null;
  readonly group: Group;
}

/** A gap by what it is found again by. */
export type GapAsked = Pick<Gap, "gap" | "where">;
