/** The records of what is not known behind a figure of the whole district: the rows to look at where no cell by itself is wrong. */
import type { Origin } from "../record/record";
import type { District, SchoolYear } from "../metric/district";
import { ratedCases } from "../metric/effective-share";
import { firstYearCases } from "../metric/first-year-cases";
import { headCases } from "../metric/heads";
import type { MetricId } from "../metric/metric";
import { changeCases } from "../metric/principal-turnover";
import type { Case } from "../metric/recipe";
import { schoolCases, splitByColor, splitByPoverty } from "../metric/students";
import { isHidden, leadershipCases, surveyIn, type SurveyCase } from "../metric/survey-results";

type Finder = (year: SchoolYear, district: District) => readonly Case[];

const FINDERS: Partial<Record<MetricId, Finder>> = {
  "effective-share": (year, district) => ratedCases(year, district).filter(({ average }) => average === null),
  "principals-of-color": (year) => headCases(year).filter(({ race }) => race === null),
  "first-year-principal-share": (year) => firstYearCases(year).filter(({ first }) => first === null),
  "students-of-color": (year) => schoolCases(year).filter(({ of }) => splitByColor(of)?.known !== true),
  "students-economically-disadvantaged": (year) =>
    schoolCases(year).filter(({ of }) => splitByPoverty(of)?.known !== true),
  "survey-favorable": (year, district) => withoutResult(year, district, ({ favorable }) => favorable !== null),
  "survey-strong": (year, district) => withoutResult(year, district, ({ strong }) => strong !== null),
  "principal-turnover": (year, district) =>
    changeCases(year, district).filter(({ change }) => change === "unknown" || change === "perhaps-same"),
};

/** Schools without a result, or with too few answers to count it: their rows of the survey, else of the list of schools. */
function withoutResult(
  year: SchoolYear,
  { settings }: District,
  hasResult: (one: SurveyCase) => boolean,
): readonly Case[] {
  return leadershipCases(surveyIn(year).cases, hasResult)
    .filter((one) => !hasResult(one) || isHidden(one, settings.surveyMinimum))
    .map((one): Case => {
      const own = one.origins();
      const listed = one.school === null ? [] : (year.schools().get(one.school)?.origins ?? []);
      return { school: one.school, origins: () => (own.length > 0 ? own : listed) };
    });
}

/** Rows of leaders, schools and results for which the figure has no answer; none for figures that do not ask one by one. */
export const unknownCases = (metric: MetricId, year: SchoolYear, district: District): readonly Origin[] =>
  (FINDERS[metric]?.(year, district) ?? []).flatMap(({ origins }) => origins());
