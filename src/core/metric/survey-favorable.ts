/** The share of favorable answers on the leadership topic, and on each topic: mean of schools. */
import { count, exact, notApplicable, percent, sentences, suppressed, unknown } from "./figure";
import { EVERY_FACET, type Recipe } from "./recipe";
import { leadershipCases, noSurvey, surveyIn, topicParts, type SurveyCase } from "./survey-results";

const hasResult = ({ favorable }: SurveyCase): boolean => favorable !== null;

/** True where too few people answered to show the result. */
export const isHidden = ({ respondents }: SurveyCase, minimum: number): boolean =>
  respondents !== null && respondents < minimum;

function weighted(shown: readonly SurveyCase[]): string | null {
  let answers = 0;
  let favorable = 0;
  let asked = 0;
  for (const { favorable: share, respondents, responseRate } of shown) {
    if (share === null || respondents === null) return null;
    answers += respondents;
    favorable += respondents * share;
    asked += responseRate === null || responseRate <= 0 ? NaN : respondents / responseRate;
  }
  if (answers === 0) return null;
  return sentences(
    `Weighted by answers: ${percent(favorable / answers)}.`,
    Number.isFinite(asked) && `${percent(answers / asked)} answered.`,
  );
}

export const surveyFavorable: Recipe<SurveyCase> = {
  metric: "survey-favorable",
  unit: "share",
  counted: "schools with a result",
  facets: EVERY_FACET,
  cases: (year) => surveyIn(year).cases,
  whole: (cases) => leadershipCases(cases, hasResult),
  parts: (cases, { year }) => (surveyIn(year).hasFavorable ? topicParts(cases) : []),
  figure: (cases, { year, district }) => {
    const { hasFavorable, hasLevels } = surveyIn(year);
    const of = cases.length;
    if (!hasFavorable && hasLevels)
      return notApplicable(of, "The survey gives levels, not shares of favorable answers.");
    const given = cases.filter(hasResult);
    const shown = given.filter((one) => !isHidden(one, district.settings.surveyMinimum));
    const hidden = given.length - shown.length;
    const why =
      hidden > 0
        ? `${count(hidden, "school has", "schools have")} fewer than ${district.settings.surveyMinimum} answers and ${hidden === 1 ? "is" : "are"} hidden.`
        : null;
    if (given.length === 0) return unknown(0, of, noSurvey(year, "share of favorable answers"));
    if (shown.length === 0) return suppressed(of, why ?? "");
    const sum = shown.reduce((total, { favorable }) => total + (favorable ?? 0), 0);
    return exact(sum / shown.length, shown.length, of, sentences(weighted(shown), why));
  },
};
