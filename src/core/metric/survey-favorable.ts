/** The share of favorable answers on the leadership topic, and on each topic: mean of schools. */
import { percent, sentences } from "./figure";
import { surveyRecipe } from "./survey-recipe";
import type { SurveyCase } from "./survey-results";

export const surveyFavorable = surveyRecipe({
  metric: "survey-favorable",
  hasResult: ({ favorable }) => favorable !== null,
  gives: ({ hasFavorable }) => hasFavorable,
  givesOther: ({ hasLevels }) => hasLevels,
  onlyOther: "The survey gives levels, not shares of favorable answers.",
  needs: "share of favorable answers",
  share: (shown) => {
    const sum = shown.reduce((total, { favorable }) => total + (favorable ?? 0), 0);
    return { value: sum / shown.length, note: weighted(shown) };
  },
});

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
