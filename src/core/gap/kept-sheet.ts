/** A sheet of the district as gaps see it. */
import type { Day } from "../day";
import type { Dataset } from "../record/record";
import type { RowsOnSheet } from "../metric/metric";

export interface KeptSheet {
  readonly sheet: string;
  /** As people wrote it on Sources; null: nobody did. */
  readonly owner: string | null;
  /** 1 to 12, as people wrote it on Sources; null: nobody did. */
  readonly dueMonth: number | null;
  /** null: no change was seen since it was first read. */
  readonly changedOn: Day | null;
  /** Of its tables; null among them where a table says none. */
  readonly schoolYears: readonly (string | null)[];
  readonly datasets: readonly Dataset[];
  readonly rows: () => RowsOnSheet;
}
