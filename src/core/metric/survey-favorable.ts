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

/** The mean weighted by answers, and how many of the asked answered, of the schools that give them. */
function weighted(shown: readonly SurveyCase[]): string | null {
  let [answers, favorable, counted] = [0, 0, 0];
  let [rated, asked] = [0, 0];
  for (const { favorable: share, respondents, responseRate } of shown) {
    if (share === null || respondents === null) continue;
    counted++;
    answers += respondents;
    favorable += respondents * share;
    if (responseRate === null || responseRate <= 0) continue;
    rated += respondents;
    asked += respondents / responseRate;
  }
  if (answers === 0) return null;
  const some = counted < shown.length ? ` (${counted} of ${shown.length} schools give their number)` : "";
  return sentences(
    `Weighted by answers${some}: ${percent(favorable / answers)}.`,
    rated === answers && `${percent(answers / asked)} answered.`,
    rated > 0 && rated < answers && `${percent(rated / asked)} answered where the response rate is given.`,
  );
}
