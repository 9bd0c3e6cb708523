/** The share of schools at each level of an ordinal survey's leadership topic, in all and by poverty quarter. */
import { exact, count, notApplicable, sentences, suppressed, unknown } from "./figure";
import type { Group } from "./metric";
import { byFacet, type Recipe } from "./recipe";
import { hiddenSentence } from "./survey-recipe";
import { isHidden, leadershipCases, noSurvey, surveyIn, type SurveyCase } from "./survey-results";
import { levels } from "./survey-strong";

const hasLevel = ({ level }: SurveyCase): boolean => level !== null;

export const surveyLevelShare: Recipe<SurveyCase> = {
  metric: "survey-level-share",
  unit: "share",
  counted: "schools with a result",
  facets: [],
  cases: (year) => leadershipCases(surveyIn(year).cases, hasLevel),
  basis: (year) => surveyIn(year).basis,
  parts: (cases, { year }) => {
    if (!cases.some(hasLevel)) return [];
    const quarters = byFacet(cases, "quartile", year);
    return levels.flatMap(({ id }): readonly (readonly [Group, readonly SurveyCase[]])[] => [
      [{ surveyLevel: id }, cases],
      ...quarters.map(([group, own]) => [{ surveyLevel: id, ...group }, own] as const),
    ]);
  },
  figure: (cases, { group: { surveyLevel }, year, district: { settings } }) => {
    const survey = surveyIn(year);
    const of = cases.length;
    if (!survey.hasLevels && survey.hasFavorable)
      return notApplicable(of, "The survey gives shares of favorable answers, not levels.");
    const given = cases.filter(hasLevel);
    if (given.length === 0) return unknown(0, of, noSurvey(year, "level (Strong, Neutral, Weak)"));
    const shown = given.filter((one) => !isHidden(one, settings.surveyMinimum));
    const why = hiddenSentence(given.length - shown.length, settings.surveyMinimum);
    if (shown.length === 0) return suppressed(of, why ?? "");
    if (surveyLevel === undefined)
      return exact(
        shown.length / of,
        shown.length,
        of,
        sentences(`${shown.length} of ${count(of, "school")} have a result.`, why),
      );
    const at = shown.filter(({ level }) => level === surveyLevel).length;
    return exact(at / shown.length, shown.length, of, sentences(`${at} of ${count(shown.length, "school")}.`, why));
  },
};
