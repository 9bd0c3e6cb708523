/** The share of schools whose result on the leadership topic, and on each topic, is Strong or above. */
import { count, exact, notApplicable, sentences, suppressed, unknown } from "./figure";
import { EVERY_FACET, type Recipe } from "./recipe";
import { isHidden } from "./survey-favorable";
import { leadershipCases, noSurvey, surveyIn, topicParts, type SurveyCase } from "./survey-results";

const hasResult = ({ strong }: SurveyCase): boolean => strong !== null;

export const surveyStrong: Recipe<SurveyCase> = {
  metric: "survey-strong",
  unit: "share",
  counted: "schools with a result",
  facets: EVERY_FACET,
  cases: (year) => surveyIn(year).cases,
  whole: (cases) => leadershipCases(cases, hasResult),
  parts: (cases, { year }) => (surveyIn(year).hasLevels ? topicParts(cases) : []),
  figure: (cases, { year, district }) => {
    const { hasFavorable, hasLevels } = surveyIn(year);
    const of = cases.length;
    if (!hasLevels && hasFavorable)
      return notApplicable(of, "The survey gives shares of favorable answers, not levels.");
    const given = cases.filter(hasResult);
    const shown = given.filter((one) => !isHidden(one, district.settings.surveyMinimum));
    const hidden = given.length - shown.length;
    const why =
      hidden > 0
        ? `${count(hidden, "school has", "schools have")} fewer than ${district.settings.surveyMinimum} answers and ${hidden === 1 ? "is" : "are"} hidden.`
        : null;
    if (given.length === 0) return unknown(0, of, noSurvey(year, "level (Strong, Neutral, Weak)"));
    if (shown.length === 0) return suppressed(of, why ?? "");
    const strong = shown.filter((one) => one.strong === true).length;
    return exact(
      strong / shown.length,
      shown.length,
      of,
      sentences(`${strong} of ${count(shown.length, "school")}.`, why),
    );
  },
};
