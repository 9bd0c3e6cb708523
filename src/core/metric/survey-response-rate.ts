/** How many of the staff who were asked answered the survey. */
import { count, exact, sentences, unknown } from "./figure";
import { EVERY_FACET, type Recipe } from "./recipe";
import { leadershipCases, noSurvey, surveyIn, type SurveyCase } from "./survey-results";

const hasResult = ({ favorable, strong }: SurveyCase): boolean => favorable !== null || strong !== null;
const rateOf = ({ responseRate }: SurveyCase): number | null =>
  responseRate === null || responseRate <= 0 || responseRate > 1 ? null : responseRate;

export const surveyResponseRate: Recipe<SurveyCase> = {
  metric: "survey-response-rate",
  unit: "share",
  counted: "schools with a response rate",
  facets: EVERY_FACET,
  cases: (year) => surveyIn(year).cases,
  whole: (cases) => leadershipCases(cases, hasResult),
  figure: (cases, { year }) => {
    const of = cases.length;
    if (surveyIn(year).rows === 0) return unknown(0, of, noSurvey(year, "response rate"));
    const rated = cases.flatMap((one) => {
      const rate = rateOf(one);
      return rate === null ? [] : [{ rate, answers: one.respondents }];
    });
    if (rated.length === 0)
      return unknown(
        0,
        of,
        "The survey gives no response rate: a column with each school's response rate would give it.",
      );
    // Asked = answers / rate, so schools count by their size; where no school gives its answers, each counts the same.
    const sized = rated.flatMap(({ rate, answers }) => (answers === null || answers <= 0 ? [] : [{ rate, answers }]));
    if (sized.length === 0)
      return exact(
        rated.reduce((sum, { rate }) => sum + rate, 0) / rated.length,
        rated.length,
        of,
        "Mean of schools: the number of answers is not given.",
      );
    const answers = sized.reduce((sum, one) => sum + one.answers, 0);
    const asked = sized.reduce((sum, one) => sum + one.answers / one.rate, 0);
    return exact(
      answers / asked,
      sized.length,
      of,
      sentences(
        sized.length < rated.length &&
          `${count(rated.length - sized.length, "school gives", "schools give")} a rate but no number of answers and ${rated.length - sized.length === 1 ? "is" : "are"} left out.`,
      ),
    );
  },
};
