/** All that a refresh found out, from which the sheets are made. */
import type { Day } from "../day";
import type { Definition } from "../../framework/definitions";
import type { Framework } from "../../framework/framework";
import type { Development } from "../gap/development";
import type { EarlyCareer } from "../gap/early-career";
import type { Gap, GapRowsFinder } from "../gap/gap";
import type { LabelResult } from "../label/standardized";
import type { RowsFinder } from "../metric/measure";
import type { Metric } from "../metric/metric";
import type { Moves } from "../move/move";
import type { Problem } from "../problem";
import type { RatingRecord, TableReading } from "../record/record";
import type { Decisions } from "../state/decisions";
import type { Tagged } from "../tag/tagged";

export interface Analysis {
  readonly asOf: Day;
  readonly decisions: Decisions;
  readonly readings: readonly TableReading[];
  /** What returned rating forms gave, as it counts; none of it stands in the readings. */
  readonly collected: readonly RatingRecord[];
  readonly labels: readonly LabelResult[];
  readonly tagged: Tagged;
  readonly metrics: readonly Metric[];
  /** The rows a figure rests on, found on demand. */
  readonly rowsOf: RowsFinder;
  readonly gaps: readonly Gap[];
  /** The rows a gap rests on, found on demand. */
  readonly gapRows: GapRowsFinder;
  /** How the newest school year's leaders score on each responsibility, by group of schools; null without a year with figures. */
  readonly development: Development | null;
  /** Principals in their first three years, with mentors and supports; null without a year with figures. */
  readonly earlyCareer: EarlyCareer | null;
  /** What moved since the last refresh, and why. */
  readonly moves: Moves;
  readonly problems: readonly Problem[];
  readonly framework: Framework;
  readonly definitions: readonly Definition[];
}
