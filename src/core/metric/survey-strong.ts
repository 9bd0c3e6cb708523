/** The share of schools whose result on the leadership topic, and on each topic, is Strong or above. */
import { vocabularies } from "../../framework/vocabulary";
import { count, percent, sentences } from "./figure";
import { surveyRecipe } from "./survey-recipe";
import type { SurveyCase } from "./survey-results";

export const surveyStrong = surveyRecipe({
  metric: "survey-strong",
  hasResult: ({ strong }) => strong !== null,
  gives: ({ hasLevels }) => hasLevels,
  givesOther: ({ hasFavorable }) => hasFavorable,
  onlyOther: "The survey gives shares of favorable answers, not levels.",
  needs: "level (Strong, Neutral, Weak)",
  share: (shown) => {
    const strong = shown.filter((one) => one.strong === true).length;
    return {
      value: strong / shown.length,
      note: sentences(`${strong} of ${count(shown.length, "school")}.`, byLevel(shown)),
    };
  },
});

/** The strongest first. */
export const levels = vocabularies.byId["survey-level"].standards
  .filter(({ order }) => order !== undefined)
  .toSorted((one, other) => (other.order ?? 0) - (one.order ?? 0));

/** `Very strong 12%, strong 30% …`: the share of schools at each level, the strongest first. */
function byLevel(shown: readonly SurveyCase[]): string | null {
  if (shown.length < 2) return null;
  const said = levels.flatMap(({ id, label }) => {
    const at = shown.filter(({ level }) => level === id).length;
    return at === 0 ? [] : [`${label.toLowerCase()} ${at} (${percent(at / shown.length)})`];
  });
  return `By level: ${said.join(", ")}.`;
}
