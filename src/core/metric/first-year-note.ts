/** First-year principals' ratings against what they brought, in words, beside the share of first-year principals. */
import { succession } from "../../framework/succession";
import { meanOf, slopeOf } from "../statistics/student";
import { beginners, isRated, type RatedBeginner } from "./beginners";
import type { District, SchoolYear } from "./district";
import { count, sentences } from "./figure";
import type { Quarter } from "./quarters";

function signed(value: number): string {
  const size = Math.abs(value).toFixed(2);
  return Number(size) === 0 ? size : `${value < 0 ? "−" : "+"}${size}`;
}

function broughtSentence(
  rated: readonly RatedBeginner[],
  years: (one: RatedBeginner) => number | null,
  what: string,
): string | null {
  const pairs = rated.flatMap((one): readonly (readonly [number, number])[] => {
    const x = years(one);
    return x === null ? [] : [[x, one.rating]];
  });
  const mean = pairs.length < succession.fewestFirstYear ? null : meanOf(pairs.map(([x]) => x));
  if (mean === null) return null;
  const slope = slopeOf(pairs);
  const rise =
    slope === null
      ? ""
      : `; each more goes with ${signed(slope.slope)} points (95% range ${signed(slope.low)} to ${signed(slope.high)})`;
  return `They began with ${mean.mean.toFixed(1)} ${what} on average${rise}.`;
}

/** For all schools or one poverty quarter; null where too few first-year principals are rated. */
export function firstYearNote(year: SchoolYear, district: District, quartile: Quarter | null = null): string | null {
  const rated = beginners(year, district)
    .filter(isRated)
    .filter((one) => quartile === null || one.quartile === quartile);
  const rating = rated.length < succession.fewestFirstYear ? null : meanOf(rated.map((one) => one.rating));
  if (rating === null) return null;
  return sentences(
    `${count(rating.n, "first-year rating")} of all years up to this one average ${rating.mean.toFixed(2)}.`,
    broughtSentence(rated, ({ asAssistant }) => asAssistant, "years as assistant principal"),
    broughtSentence(rated, ({ experience }) => experience, "years in education"),
  );
}
