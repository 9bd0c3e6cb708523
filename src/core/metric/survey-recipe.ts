/** What the two survey metrics share: leadership topic first, then each topic; schools with too few answers are hidden. */
import { count, exact, notApplicable, sentences, suppressed, unknown } from "./figure";
import type { MetricId } from "./metric";
import { EVERY_FACET, type Recipe } from "./recipe";
import {
  isHidden,
  leadershipCases,
  noSurvey,
  surveyIn,
  topicParts,
  type Survey,
  type SurveyCase,
} from "./survey-results";

interface SurveyMetric {
  readonly metric: MetricId;
  /** The case has the kind of result that the metric counts. */
  readonly hasResult: (one: SurveyCase) => boolean;
  /** The year's survey gives that kind of result; `givesOther`: only the other kind. */
  readonly gives: (survey: Survey) => boolean;
  readonly givesOther: (survey: Survey) => boolean;
  readonly onlyOther: string;
  /** The column that would give it. */
  readonly needs: string;
  /** The share over the cases shown, and what to say of it. */
  readonly share: (shown: readonly SurveyCase[]) => { readonly value: number; readonly note: string | null };
}

/** How many schools have too few answers to be shown; null when none. */
export const hiddenSentence = (hidden: number, minimum: number): string | null =>
  hidden > 0
    ? `${count(hidden, "school has", "schools have")} fewer than ${minimum} answers and ${hidden === 1 ? "is" : "are"} hidden.`
    : null;

/** A metric over the schools' survey results. */
export const surveyRecipe = ({
  metric,
  hasResult,
  gives,
  givesOther,
  onlyOther,
  needs,
  share,
}: SurveyMetric): Recipe<SurveyCase> => ({
  metric,
  unit: "share",
  counted: "schools with a result",
  facets: EVERY_FACET,
  cases: (year) => surveyIn(year).cases,
  whole: (cases) => leadershipCases(cases, hasResult),
  basis: (year) => surveyIn(year).basis,
  parts: (cases, { year }) => (gives(surveyIn(year)) ? topicParts(cases) : []),
  figure: (cases, { year, district }) => {
    const survey = surveyIn(year);
    const of = cases.length;
    if (!gives(survey) && givesOther(survey)) return notApplicable(of, onlyOther);
    const { surveyMinimum } = district.settings;
    const given = cases.filter(hasResult);
    const shown = given.filter((one) => !isHidden(one, surveyMinimum));
    const why = hiddenSentence(given.length - shown.length, surveyMinimum);
    if (given.length === 0) return unknown(0, of, noSurvey(year, needs));
    if (shown.length === 0) return suppressed(of, why ?? "");
    const { value, note } = share(shown);
    return exact(value, shown.length, of, sentences(note, why));
  },
});
