/** All metrics of all school years, and the rows that each rests on. */
import type { Settings } from "../state/decisions";
import type { Tagged } from "../tag/tagged";
import { districtOf, type District, type Outline } from "./district";
import { KINDS } from "./kinds";
import type { Metric, RowsOnSheet } from "./metric";
import { groupKey, type Kind } from "./recipe";
import { rowsOnSheets } from "./rows-on-sheet";

export interface MeasureSettings {
  readonly settings: Settings;
  readonly framework: Outline;
}

/** Every metric of every school year, oldest year first; where the data cannot tell, the figure says what would. */
export function measure(tagged: Tagged, options: MeasureSettings): { readonly metrics: readonly Metric[] } {
  const district = districtFor(tagged, options);
  return { metrics: district.years.flatMap((year) => KINDS.flatMap((kind) => kind.metrics(year, district))) };
}

/** A function that gives any metric's rows; the records are put in order once for all that are asked. */
export function rowsFinder(
  tagged: Tagged,
  options: MeasureSettings,
): (metric: Pick<Metric, "metric" | "schoolYear" | "group">) => readonly RowsOnSheet[] {
  const district = districtFor(tagged, options);
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

/** The rows that a figure rests on, by sheet: its own cases' records, in Excel's row numbers. */
export function rowsOf(metric: Metric, tagged: Tagged, options: MeasureSettings): readonly RowsOnSheet[] {
  let last = finders.get(tagged);
  if (last === undefined || last.settings !== options.settings || last.framework !== options.framework) {
    last = { ...options, find: rowsFinder(tagged, options) };
    finders.set(tagged, last);
  }
  return last.find(metric);
}

/** The latest finder of each set of records, so that asking for every metric's rows orders the records once. */
const finders = new WeakMap<Tagged, MeasureSettings & { readonly find: ReturnType<typeof rowsFinder> }>();

/** The latest district made of each set of records: figures and the rows behind them are found in the same one. */
const districts = new WeakMap<Tagged, MeasureSettings & { readonly district: District }>();

function districtFor(tagged: Tagged, { settings, framework }: MeasureSettings): District {
  let last = districts.get(tagged);
  if (last === undefined || last.settings !== settings || last.framework !== framework) {
    last = { settings, framework, district: districtOf(tagged, settings, framework) };
    districts.set(tagged, last);
  }
  return last.district;
}
