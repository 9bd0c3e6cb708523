/** The average practice rating of the heads of schools, by poverty quarter; a person with two schools counts at each. */
import { meanOf } from "../statistics/student";
import { ratedCases, type RatedCase } from "./effective-share";
import { exact, unknown } from "./figure";
import { noRatings, practiceIn } from "./practice";
import { quarterNote } from "./quarter-note";
import type { Recipe } from "./recipe";

export const ratingByPoverty: Recipe<RatedCase> = {
  metric: "rating-by-poverty",
  unit: "rating",
  counted: "schools with a rated head",
  facets: ["quartile"],
  cases: ratedCases,
  figure: (cases, { group, year, district }) => {
    const of = cases.length;
    const found = meanOf(cases.flatMap(({ average }) => average ?? []));
    if (found === null) {
      const practice = practiceIn(year, district);
      return unknown(0, of, practice.averages.size === 0 ? noRatings(practice) : "No head of school here is rated.");
    }
    const { n, mean, low, high } = found;
    if (group.quartile === undefined) return exact(mean, n, of, quarterNote(cases, year));
    if (low === null || high === null) return exact(mean, n, of, "One school has no range.");
    return { value: mean, low, high, interval: "confidence", known: n, of, status: "value", reason: null };
  },
};
