/** Directors compared on the cases that all of them rated. */
import { calibration } from "../../framework/calibration";
import type { Rating } from "../person/people";
import { severityFromCases } from "../statistics/severity";
import { caseKey, isCommonCase } from "./common-case-rows";
import { keyOf, type District, type SchoolYear } from "./district";
import { raterKey } from "./raters";

/** A director's strictness in rating points: above 0 gives more than others give for the same work. */
export interface Strictness {
  readonly value: number;
  readonly error: number;
  /** The 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** What adjusting takes off the director's ratings. */
  readonly taken: number;
}

export interface CommonCases {
  /** Cases that anybody rated, and those that every director rated. */
  readonly given: number;
  readonly shared: number;
  /** By director; null where too few cases are shared. */
  readonly strictness: ReadonlyMap<string, Strictness> | null;
}

const DUST = 1e-9;

/** Each director's mean score of each case, where enough of its indicators are scored. */
function caseScores(year: SchoolYear, district: District): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const sheets = new Map<string, Map<string, { readonly byIndicator: Map<string, number>; average: number | null }>>();
  const indicators = new Set<string>();
  const rows = year.ratings.filter((rating): rating is Rating => isCommonCase(rating));
  for (const row of rows) {
    if (row.rater === null) continue;
    const key = caseKey(row);
    const rater = raterKey(row.rater);
    const ofCase = sheets.get(key) ?? new Map<string, { byIndicator: Map<string, number>; average: number | null }>();
    sheets.set(key, ofCase);
    const form = ofCase.get(rater) ?? { byIndicator: new Map<string, number>(), average: null };
    ofCase.set(rater, form);
    if (row.indicator === null) form.average ??= row.score;
    else {
      const indicator = keyOf(row.indicator);
      indicators.add(indicator);
      if (row.score !== null && !form.byIndicator.has(indicator)) form.byIndicator.set(indicator, row.score);
    }
  }
  const needed = district.settings.roundCompleteness * indicators.size - DUST;
  return new Map(
    [...sheets].map(([key, ofCase]) => {
      const scored = new Map<string, number>();
      for (const [rater, { byIndicator, average }] of ofCase) {
        const values = [...byIndicator.values()];
        if (values.length > 0 && values.length >= needed)
          scored.set(rater, values.reduce((sum, value) => sum + value, 0) / values.length);
        else if (average !== null) scored.set(rater, average);
      }
      return [key, scored] as const;
    }),
  );
}

/**
 * The strictness d of the directors by the cases of the year that every one of them rated; adjusting takes off S·d, with
 * S = τ² / (τ² + s² / k).
 */
export function commonCasesOf(year: SchoolYear, district: District, directors: readonly string[]): CommonCases {
  const cases = [...caseScores(year, district).values()];
  const shared = cases.filter((scored) => directors.every((director) => scored.has(director)));
  const none = { given: cases.length, shared: shared.length, strictness: null };
  if (shared.length < calibration.fewestCases) return none;
  const severity = severityFromCases(directors.map((director) => shared.map((scored) => scored.get(director) ?? NaN)));
  if (severity === null) return none;
  const { deviation, reliable, error, half } = severity;
  return {
    ...none,
    strictness: new Map(
      directors.map((director, at) => {
        const value = deviation[at] ?? 0;
        return [director, { value, error, low: value - half, high: value + half, taken: reliable * value }];
      }),
    ),
  };
}
