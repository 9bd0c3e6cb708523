/** First-year principals' practice ratings against what they brought: years in education, years as assistant principal, by poverty. */
import { succession } from "../../framework/succession";
import { meanOf, slopeOf, type Mean, type Slope } from "../statistics/student";
import type { District, SchoolYear } from "./district";
import { count, sentences } from "./figure";
import { firstYearCases } from "./first-year-cases";
import { practiceIn } from "./practice";
import type { Quarter } from "./quarters";

/** One principal in the first year, rated. */
interface Beginner {
  readonly rating: number;
  readonly experience: number | null;
  readonly asAssistant: number | null;
  readonly quartile: Quarter | null;
}

/** What was brought at hire: its average, and how much the first rating rises with a year more. */
export interface Brought {
  readonly years: Mean;
  readonly slope: Slope | null;
}

export interface FirstYearRatings {
  /** First-year principals with a rating that counts, of all school years up to this one. */
  readonly rating: Mean;
  readonly experience: Brought | null;
  readonly asAssistant: Brought | null;
}

function beginners(year: SchoolYear, district: District): readonly Beginner[] {
  const found: Beginner[] = [];
  for (const one of district.years) {
    const { averages } = practiceIn(one, district);
    const seen = new Set<string>();
    for (const { person, school, interim, first, head } of firstYearCases(one)) {
      const rating = averages.get(person);
      if (interim || first !== true || rating === undefined || seen.has(person)) continue;
      seen.add(person);
      found.push({
        rating,
        experience: head.yearsExperience,
        asAssistant: head.yearsAsAssistantPrincipal,
        quartile: one.place(school).quartile,
      });
    }
    if (one === year) break;
  }
  return found;
}

function brought(of: readonly Beginner[], years: (one: Beginner) => number | null): Brought | null {
  const pairs = of.flatMap((one): (readonly [number, number])[] => {
    const x = years(one);
    return x === null ? [] : [[x, one.rating]];
  });
  if (pairs.length < succession.fewestFirstYear) return null;
  const mean = meanOf(pairs.map(([x]) => x));
  return mean === null ? null : { years: mean, slope: slopeOf(pairs) };
}

/** The comparison for all schools or one poverty quarter; null where too few first-year principals are rated. */
export function firstYearRatings(
  year: SchoolYear,
  district: District,
  quartile: Quarter | null = null,
): FirstYearRatings | null {
  const of = beginners(year, district).filter((one) => quartile === null || one.quartile === quartile);
  const rating = of.length < succession.fewestFirstYear ? null : meanOf(of.map((one) => one.rating));
  return (
    rating && {
      rating,
      experience: brought(of, (one) => one.experience),
      asAssistant: brought(of, ({ asAssistant }) => asAssistant),
    }
  );
}

function signed(value: number): string {
  const size = Math.abs(value).toFixed(2);
  return Number(size) === 0 ? size : `${value < 0 ? "−" : "+"}${size}`;
}

function broughtSentence(found: Brought | null, what: string): string | null {
  if (found === null) return null;
  const { years, slope } = found;
  const rise =
    slope === null
      ? ""
      : `; each more goes with ${signed(slope.slope)} points (95% range ${signed(slope.low)} to ${signed(slope.high)})`;
  return `They began with ${years.mean.toFixed(1)} ${what} on average${rise}.`;
}

/** The same in words; null where too few are rated. */
export function firstYearNote(year: SchoolYear, district: District, quartile: Quarter | null = null): string | null {
  const found = firstYearRatings(year, district, quartile);
  if (found === null) return null;
  return sentences(
    `${count(found.rating.n, "first-year rating")} of all years up to this one average ${found.rating.mean.toFixed(2)}.`,
    broughtSentence(found.asAssistant, "years as assistant principal"),
    broughtSentence(found.experience, "years in education"),
  );
}
