/** What a screen asks of one refresh again and again, worked out once for each refresh. */
import { districtOf, type District, type SchoolYear } from "../../core/metric/district";
import { newestYear } from "../../core/metric/series";
import type { Analysis } from "../../core/report/analysis";

/** Remembers what was made of an analysis for as long as the analysis lives. */
export function oncePerAnalysis<Made>(make: (analysis: Analysis) => Made): (analysis: Analysis) => Made {
  const made = new WeakMap<Analysis, { readonly value: Made }>();
  return (analysis) => {
    let known = made.get(analysis);
    if (known === undefined) made.set(analysis, (known = { value: make(analysis) }));
    return known.value;
  };
}

/** The records of a refresh by school year. */
export const measuredDistrict: (analysis: Analysis) => District = oncePerAnalysis(
  ({ tagged, decisions, framework, asOf }) => districtOf(tagged, decisions.settings, framework, asOf),
);

/** The school year that screens speak of: the newest with a figure. */
export function yearOfFigures(analysis: Analysis): SchoolYear | null {
  const newest = newestYear(analysis.metrics);
  const { years } = measuredDistrict(analysis);
  return years.find(({ name }) => name === newest) ?? years[years.length - 1] ?? null;
}
