/** What every gap is found on: the newest year's records and all metrics. */
import type { District, SchoolYear } from "../metric/district";
import type { Metric } from "../metric/metric";
import type { Problem } from "../problem";
import type { Day } from "../day";
import type { Development } from "./development";
import type { KeptSheet } from "./kept-sheet";

export interface Ground {
  readonly district: District;
  /** The newest school year with a figure. */
  readonly year: SchoolYear;
  readonly metrics: readonly Metric[];
  readonly problems: readonly Problem[];
  /** The district's sheets that are read; empty where nobody asks. */
  readonly sheets: readonly KeptSheet[];
  readonly asOf: Day | null;
  /** The year's matrix. */
  readonly development: Development;
}
