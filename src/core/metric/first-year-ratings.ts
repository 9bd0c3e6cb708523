/** What first-year principals' figures have in common: how few are too few, and bands of what they brought. */
import { succession } from "../../framework/succession";
import { isRated, type Beginner, type RatedBeginner } from "./beginners";
import type { District, SchoolYear } from "./district";
import { suppressed, unknown, type Figure } from "./figure";
import { noHeads } from "./heads";
import { noRatings, practiceIn } from "./practice";

const { fewestFirstYear } = succession;

/** The rated first-year principals with what is asked of them, or why there is no figure: none, or too few to show. */
export function enoughRated(
  cases: readonly Beginner[],
  has: (one: RatedBeginner) => boolean,
  year: SchoolYear,
  district: District,
  needs: string,
): readonly RatedBeginner[] | Figure {
  const rated = cases.filter(isRated);
  const given = rated.filter(has);
  if (given.length >= fewestFirstYear) return given;
  if (given.length > 0)
    return suppressed(
      cases.length,
      `Fewer than ${fewestFirstYear} rated first-year principals of all years up to this one: too few to show.`,
    );
  return unknown(
    0,
    cases.length,
    year.roster().posts.size === 0
      ? noHeads(year)
      : rated.length > 0
        ? needs
        : district.years.every((one) => practiceIn(one, district).averages.size === 0)
          ? noRatings(practiceIn(year, district))
          : "No first-year principal is rated: a roster with years as principal, and their ratings, would give it.",
  );
}

export interface Band {
  /** `0-2`, `6+`: as a group's value. */
  readonly name: string;
  readonly holds: (years: number) => boolean;
}

/** Bands that begin at whole numbers of completed years. */
export const bandsFrom = (starts: readonly number[]): readonly Band[] =>
  starts.map((from, index) => {
    const next = starts[index + 1];
    return {
      name: next === undefined ? `${from}+` : next - 1 === from ? `${from}` : `${from}-${next - 1}`,
      holds: (years) => years >= from && (next === undefined || years < next),
    };
  });
