/** A gap is where a metric misses its expectation, or where there is no data to tell. */
import type { Group, RowsOnSheet } from "../metric/metric";

export interface Gap {
  /** Stable kind: `effective-by-poverty`, `first-year-by-poverty`, `representation`, `no-evidence`, `missing-data` … */
  readonly gap: string;
  /** What a person reads in the first column: "Effective leaders by poverty". */
  readonly name: string;
  /** Succession, recruitment, selection, development or data quality. */
  readonly decision: "succession" | "recruitment" | "selection" | "development" | "data-quality";
  readonly schoolYear: string | null;
  readonly where: Group;
  /** In the unit given; null when there is no data to tell. */
  readonly value: number | null;
  readonly unit: "points" | "rating" | "count" | "share";
  /** What was expected, in plain words: "no difference between quarters". */
  readonly expectation: string;
  readonly known: number;
  readonly of: number;
  /** Size × certainty, 0 to 1; gaps are ranked by it. */
  readonly weight: number;
  /** Difference from the year before in the same unit, or null. */
  readonly change: number | null;
  readonly sentence: string;
  /** Does it stand when cuts move, a cluster is left out, unknowns go either way? In plain words, or null where that cannot be asked. */
  readonly holds: string | null;
  /** The same as a word: fragile when something tried closes it, or few changed answers would; null where it cannot be asked. */
  readonly stands: "holds" | "fragile" | null;
}

/** A gap, and the rows it rests on, found when asked for. */
export interface FoundGap extends Gap {
  readonly rows: () => readonly RowsOnSheet[];
}

/** What leads from a gap to the rows it rests on, by sheet, in Excel's row numbers. */
export type GapRowsFinder = (gap: Pick<Gap, "gap" | "where">) => readonly RowsOnSheet[];

/** Stable text by which a gap is found again at the next refresh: kind and place, without the year. */
export const gapKey = (gap: Pick<Gap, "gap" | "where">): string =>
  [
    gap.gap,
    ...Object.entries(gap.where)
      .map(([key, value]) => `${key}=${value}`)
      .sort(),
  ].join("|");
