/** What became of heads who no longer lead their school: moved, promoted, in another post, retired, or left. */
import type { SchoolYear } from "./district";
import { bounded, count, unknown, type Figure } from "./figure";
import { OUTCOMES, type Group } from "./metric";
import { changeCases, type ChangeCase } from "./principal-turnover";
import { byFacet, EVERY_FACET, type About, type Recipe } from "./recipe";
import { noComparison } from "./succession";
import { tallyOf } from "./turnover-rate";

/** Each outcome for the whole district; for its groups, the outcomes that the year has. */
function outcomeParts(
  cases: readonly ChangeCase[],
  year: SchoolYear,
): readonly (readonly [Group, readonly ChangeCase[]])[] {
  if (tallyOf(cases.map(({ change }) => change)).known === 0) return [];
  const groups = EVERY_FACET.flatMap((facet) => byFacet(cases, facet, year));
  return OUTCOMES.flatMap((outcome): readonly (readonly [Group, readonly ChangeCase[]])[] => [
    [{ outcome }, cases],
    ...(cases.some(({ fate }) => fate === outcome)
      ? groups.map(([group, own]) => [{ outcome, ...group }, own] as const)
      : []),
  ]);
}

/** Schools whose head went that way / schools with a head named in both years: the outcomes add up to all who went. */
function outcomeFigure(cases: readonly ChangeCase[], { group: { outcome }, year }: About): Figure {
  if (cases.length === 0) return unknown(0, 0, noComparison(year));
  const { known, "perhaps-same": undecided } = tallyOf(cases.map(({ change }) => change));
  if (known === 0) return unknown(0, cases.length, "No head of school is named in both years.");
  const went = cases.filter(({ fate }) => fate !== null && (outcome === undefined || fate === outcome)).length;
  return bounded(
    went / known,
    went / known,
    (went + undecided) / known,
    known,
    cases.length,
    `${went} of ${count(known, "school")}.`,
  );
}

export const turnoverOutcome: Recipe<ChangeCase> = {
  metric: "turnover-outcome",
  unit: "share",
  counted: "schools on both rosters",
  facets: [],
  cases: changeCases,
  parts: (cases, { year }) => outcomeParts(cases, year),
  figure: outcomeFigure,
};
