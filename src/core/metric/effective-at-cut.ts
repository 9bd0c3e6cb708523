/** Schools whose head averages at or above a cut, of schools whose head is rated: for each cut, in all and by poverty quarter. */
import { thresholds } from "../../framework/thresholds";
import { wilson } from "./confidence";
import { countEffective, ratedCases, type RatedCase } from "./effective-share";
import { unknown } from "./figure";
import type { Group } from "./metric";
import { noRatings, practiceIn } from "./practice";
import { byFacet, type Recipe } from "./recipe";

export const effectiveAtCut: Recipe<RatedCase> = {
  metric: "effective-at-cut",
  unit: "share",
  counted: "schools with a rated head",
  facets: [],
  cases: ratedCases,
  parts: (cases, { year }) =>
    cases.every(({ average }) => average === null)
      ? []
      : thresholds.practice.cuts.flatMap((cut): readonly (readonly [Group, readonly RatedCase[]])[] => [
          [{ cut }, cases],
          ...byFacet(cases, "quartile", year).map(([group, own]) => [{ cut, ...group }, own] as const),
        ]),
  figure: (cases, { group, year, district }) => {
    const cut = group.cut ?? district.settings.effectiveCut;
    const { effective, rated, of } = countEffective(cases, cut);
    if (rated === 0) {
      const practice = practiceIn(year, district);
      return unknown(0, of, practice.averages.size === 0 ? noRatings(practice) : "No head of school here is rated.");
    }
    return {
      value: effective / rated,
      ...wilson(effective, rated),
      interval: "confidence",
      known: rated,
      of,
      status: "value",
      reason: `${effective} of ${rated} at ${cut} or higher.`,
    };
  },
};
