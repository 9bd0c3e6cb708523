/** How much higher first-year principals are rated for each year more that they brought: least squares, by poverty. */
import { meanOf, slopeOf } from "../statistics/student";
import { beginners, type Beginner } from "./beginners";
import { count, notApplicable, sentences } from "./figure";
import { byOwnQuarter } from "./first-year-rating";
import { enoughRated } from "./first-year-ratings";
import type { MetricId } from "./metric";
import type { Recipe } from "./recipe";

interface Brought {
  readonly metric: MetricId;
  readonly years: (one: Beginner) => number | null;
  readonly what: string;
  readonly needs: string;
}

const slopeRecipe = ({ metric, years, what, needs }: Brought): Recipe<Beginner> => ({
  metric,
  unit: "rating",
  counted: "first-year principals",
  facets: [],
  cases: beginners,
  parts: (cases) =>
    cases.some((one) => one.rating !== null && years(one) !== null)
      ? byOwnQuarter(cases).filter(([, own]) => own.length > 0)
      : [],
  figure: (cases, { year, district }) => {
    const rated = enoughRated(cases, (one) => years(one) !== null, year, district, needs);
    if ("status" in rated) return rated;
    const pairs = rated.flatMap((one): readonly (readonly [number, number])[] => {
      const x = years(one);
      return x === null ? [] : [[x, one.rating]];
    });
    const found = slopeOf(pairs);
    if (found === null) return notApplicable(cases.length, `All of them began with the same number of ${what}.`);
    const { slope, low, high } = found;
    const brought = meanOf(pairs.map(([x]) => x))?.mean ?? 0;
    return {
      value: slope,
      low,
      high,
      interval: "confidence",
      known: pairs.length,
      of: cases.length,
      status: "value",
      reason: sentences(
        `Rating points for each year more, of ${count(pairs.length, "first-year rating")} of all years up to this one.`,
        `They began with ${brought.toFixed(1)} ${what} on average.`,
        low <= 0 && high >= 0 && "The range includes 0, so there may be no difference.",
      ),
    };
  },
});

export const firstYearByAssistantYears = slopeRecipe({
  metric: "first-year-by-assistant-years",
  years: ({ asAssistant }) => asAssistant,
  what: "years as assistant principal",
  needs: "No years as assistant principal: a roster column with them would give it.",
});

export const firstYearByExperience = slopeRecipe({
  metric: "first-year-by-experience",
  years: ({ experience }) => experience,
  what: "years in education",
  needs: "No years in education: a roster column with them would give it.",
});
