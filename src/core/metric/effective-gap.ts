/** How much more often lowest-poverty schools are led by an effective head than highest-poverty schools. */
import { newcombe } from "./confidence";
import type { District, SchoolYear } from "./district";
import { percent, sentences, unknown } from "./figure";
import { countEffective, isEffective, ratedCases, type RatedCase } from "./effective-share";
import { noRatings, practiceIn } from "./practice";
import { quarterNote } from "./quarter-note";
import type { Recipe } from "./recipe";

/** Σ ED·E / Σ ED against the same for other students, in words; null where too little is known. */
function exposure(cases: readonly RatedCase[], year: SchoolYear, district: District): string | null {
  const poor = { all: 0, effective: 0 };
  const other = { all: 0, effective: 0 };
  for (const { school, average } of cases) {
    const of = year.schools().get(school);
    const given = of?.economicallyDisadvantaged;
    if (average === null || of === undefined || of.enrollment === null || !given) continue;
    const students = Math.min(of.enrollment, (given.low + given.high) / 2);
    const effective = isEffective(average, district.settings.effectiveCut) ? 1 : 0;
    poor.all += students;
    poor.effective += students * effective;
    other.all += of.enrollment - students;
    other.effective += (of.enrollment - students) * effective;
  }
  if (poor.all <= 0 || other.all <= 0) return null;
  return `${percent(poor.effective / poor.all)} of economically disadvantaged students have an effective head of school, ${percent(other.effective / other.all)} of the others.`;
}

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
      reason: sentences(quarterNote(cases, year), exposure(cases, year, district)),
    };
  },
};
