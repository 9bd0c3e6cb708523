/** The share of schools whose result on the leadership topic, and on each topic, is Strong or above. */
import { count } from "./figure";
import { surveyRecipe } from "./survey-recipe";

export const surveyStrong = surveyRecipe({
  metric: "survey-strong",
  hasResult: ({ strong }) => strong !== null,
  gives: ({ hasLevels }) => hasLevels,
  givesOther: ({ hasFavorable }) => hasFavorable,
  onlyOther: "The survey gives shares of favorable answers, not levels.",
  needs: "level (Strong, Neutral, Weak)",
  share: (shown) => {
    const strong = shown.filter((one) => one.strong === true).length;
    return { value: strong / shown.length, note: `${strong} of ${count(shown.length, "school")}.` };
  },
});
