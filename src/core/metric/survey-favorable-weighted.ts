/** The share of favorable answers with every answer counting the same, beside the mean of schools. */
import { count, exact, notApplicable, sentences, suppressed, unknown } from "./figure";
import { EVERY_FACET, type Recipe } from "./recipe";
import { hiddenSentence } from "./survey-recipe";
import { isHidden, leadershipCases, noSurvey, surveyIn, topicParts, type SurveyCase } from "./survey-results";

export interface Answers {
  /** Schools whose number of answers is known. */
  readonly schools: number;
  readonly answers: number;
  readonly favorable: number;
}

/** Answers and favorable answers of the schools that give both. */
export function answersOf(shown: readonly SurveyCase[]): Answers {
  const sum = { schools: 0, answers: 0, favorable: 0 };
  for (const { favorable, respondents } of shown) {
    if (favorable === null || respondents === null || respondents <= 0) continue;
    sum.schools++;
    sum.answers += respondents;
    sum.favorable += respondents * favorable;
  }
  return sum;
}

const hasShare = ({ favorable }: SurveyCase): boolean => favorable !== null;

export const surveyFavorableWeighted: Recipe<SurveyCase> = {
  metric: "survey-favorable-weighted",
  unit: "share",
  counted: "schools with a result and its number of answers",
  facets: EVERY_FACET,
  cases: (year) => surveyIn(year).cases,
  basis: (year) => surveyIn(year).basis,
  whole: (cases) => leadershipCases(cases, hasShare),
  parts: (cases) =>
    topicParts(cases.filter(({ respondents }) => respondents !== null)).map(
      ([group]) => [group, cases.filter(({ topic }) => topic === group.topic)] as const,
    ),
  figure: (cases, { year, district: { settings } }) => {
    const survey = surveyIn(year);
    const of = cases.length;
    if (!survey.hasFavorable && survey.hasLevels)
      return notApplicable(of, "The survey gives levels, not shares of favorable answers.");
    const given = cases.filter(hasShare);
    if (given.length === 0) return unknown(0, of, noSurvey(year, "share of favorable answers"));
    const shown = given.filter((one) => !isHidden(one, settings.surveyMinimum));
    const why = hiddenSentence(given.length - shown.length, settings.surveyMinimum);
    if (shown.length === 0) return suppressed(of, why ?? "");
    const { schools, answers, favorable } = answersOf(shown);
    if (answers === 0)
      return unknown(
        0,
        of,
        "The survey gives no number of answers: a column with the number of responses would give it.",
      );
    return exact(favorable / answers, schools, of, sentences(`${count(answers, "answer")}.`, why));
  },
};
