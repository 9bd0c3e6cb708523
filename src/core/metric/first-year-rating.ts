/** The average practice rating of principals in their first year, by poverty and by what they brought. */
import { succession } from "../../framework/succession";
import { meanOf } from "../statistics/student";
import { beginners, isRated, type Beginner } from "./beginners";
import { count } from "./figure";
import { bandsFrom, enoughRated } from "./first-year-ratings";
import type { Group } from "./metric";
import type { Recipe } from "./recipe";

const assistantBands = bandsFrom(succession.assistantBands);
const educationBands = bandsFrom(succession.educationBands);
const QUARTERS = [1, 2, 3, 4] as const;

/** Their quarter is that of their own first year. */
export const byOwnQuarter = (cases: readonly Beginner[]): readonly (readonly [Group, readonly Beginner[]])[] =>
  QUARTERS.map((quartile) => [{ quartile }, cases.filter((one) => one.quartile === quartile)] as const);

export const firstYearRating: Recipe<Beginner> = {
  metric: "first-year-rating",
  unit: "rating",
  counted: "first-year principals",
  facets: [],
  cases: beginners,
  parts: (cases) =>
    cases.every((one) => !isRated(one))
      ? []
      : [
          ...byOwnQuarter(cases),
          ...assistantBands.map(
            ({ name, holds }) =>
              [
                { yearsAsAssistant: name },
                cases.filter((one) => one.asAssistant !== null && holds(one.asAssistant)),
              ] as const,
          ),
          ...educationBands.map(
            ({ name, holds }) =>
              [
                { yearsInEducation: name },
                cases.filter((one) => one.experience !== null && holds(one.experience)),
              ] as const,
          ),
        ].filter(([, own]) => own.length > 0),
  figure: (cases, { year, district }) => {
    const rated = enoughRated(cases, () => true, year, district, "");
    if ("status" in rated) return rated;
    const found = meanOf(rated.map(({ rating }) => rating));
    return {
      value: found?.mean ?? null,
      low: found?.low ?? null,
      high: found?.high ?? null,
      interval: "confidence",
      known: rated.length,
      of: cases.length,
      status: "value",
      reason: `${count(rated.length, "first-year rating")} of all years up to this one.`,
    };
  },
};
