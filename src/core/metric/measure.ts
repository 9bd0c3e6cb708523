/** All metrics of all school years, and the rows that each rests on. */
import type { District } from "./district";
import { withBreaksSaid } from "./comparable";
import { KINDS } from "./kinds";
import type { Metric, RowsOnSheet } from "./metric";
import { withNotYet } from "./not-yet";
import { groupKey, type Kind } from "./recipe";
import { rowsOnSheets } from "./rows-on-sheet";

/** Every metric of every school year, oldest year first; where the data cannot tell, the figure says what would. */
export function measure(district: District): { readonly metrics: readonly Metric[] } {
  const metrics = district.years.flatMap((year) => KINDS.flatMap((kind) => kind.metrics(year, district)));
  return { metrics: withBreaksSaid(withNotYet(metrics, district)) };
}

/** What leads from a figure to the rows it rests on, by sheet, in Excel's row numbers. */
export type RowsFinder = (metric: Pick<Metric, "metric" | "schoolYear" | "group">) => readonly RowsOnSheet[];

/** A finder of any metric's rows: those of its own cases' records, put in order once for all that are asked. */
export function rowsFinder(district: District): RowsFinder {
  const years = new Map(district.years.map((year) => [year.name, year]));
  const kinds = new Map(KINDS.map((kind) => [kind.metric, kind]));
  const found = new Map<string, ReturnType<Kind["origins"]>>();
  return ({ metric, schoolYear, group }) => {
    const year = years.get(schoolYear);
    const kind = kinds.get(metric);
    if (year === undefined || kind === undefined) return [];
    const key = `${metric}|${schoolYear ?? ""}`;
    let origins = found.get(key);
    if (origins === undefined) found.set(key, (origins = kind.origins(year, district)));
    return rowsOnSheets(origins.get(groupKey(group))?.() ?? []);
  };
}
