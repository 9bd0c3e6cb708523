/** How much more often lowest-poverty schools are led by an effective head than highest-poverty schools. */
import { newcombe } from "./confidence";
import { exposureSentence } from "./effective-exposure";
import { sentences, unknown } from "./figure";
import { countEffective, ratedCases, type RatedCase } from "./effective-share";
import { noRatings, practiceIn } from "./practice";
import { quarterNote } from "./quarter-note";
import type { Recipe } from "./recipe";

export const effectiveGap: Recipe<RatedCase> = {
  metric: "effective-gap",
  unit: "points",
  counted: "schools with a rated head",
  facets: [],
  cases: ratedCases,
  figure: (cases, { year, district }) => {
    const cut = district.settings.effectiveCut;
    const inQuarter = (quarter: number) =>
      countEffective(
        cases.filter(({ school }) => year.place(school).quartile === quarter),
        cut,
      );
    const all = countEffective(cases, cut);
    const lowest = inQuarter(1);
    const highest = inQuarter(4);
    if (lowest.rated === 0 || highest.rated === 0) {
      const practice = practiceIn(year, district);
      return unknown(
        all.rated,
        all.of,
        sentences(
          practice.averages.size === 0 && noRatings(practice),
          year.quarters().from === undefined &&
            "No poverty quarters: enrollment and economically disadvantaged students by school would give them.",
          practice.averages.size > 0 &&
            year.quarters().from !== undefined &&
            "No head is rated in the lowest- or in the highest-poverty quarter of schools.",
        ) ?? "",
      );
    }
    const { low, high } = newcombe([lowest.effective, lowest.rated], [highest.effective, highest.rated]);
    return {
      value: lowest.effective / lowest.rated - highest.effective / highest.rated,
      low,
      high,
      interval: "confidence",
      known: all.rated,
      of: all.of,
      status: "value",
      reason: sentences(quarterNote(cases, year), exposureSentence(cases, year, district)),
    };
  },
};
