/** First-year principals of all school years up to one, with their practice rating and what they brought. */
import type { Leader, Rating } from "../person/people";
import type { District, SchoolYear } from "./district";
import { firstYearCases } from "./first-year-cases";
import { practiceIn } from "./practice";
import type { Quarter } from "./quarters";
import type { Case } from "./recipe";

/** One principal in the first year; interims are none. */
export interface Beginner extends Case {
  /** The year's average; null where no round counts. */
  readonly rating: number | null;
  /** Years in education, and as assistant principal, at hire. */
  readonly experience: number | null;
  readonly asAssistant: number | null;
  /** Of the school, in the first year. */
  readonly quartile: Quarter | null;
}

export type RatedBeginner = Beginner & { readonly rating: number };

function beginnersIn(year: SchoolYear, district: District): readonly Beginner[] {
  const { averages, rounds } = practiceIn(year, district);
  const seen = new Set<string>();
  return firstYearCases(year).flatMap(({ person, school, interim, first, head }): readonly Beginner[] => {
    if (interim || first !== true || seen.has(person)) return [];
    seen.add(person);
    const rows = (): readonly Rating[] => rounds.flatMap((round) => (round.person === person ? round.rows : []));
    return [
      {
        school,
        rating: averages.get(person) ?? null,
        experience: head.yearsExperience,
        asAssistant: head.yearsAsAssistantPrincipal,
        quartile: year.place(school).quartile,
        origins: (): readonly (Leader | Rating)[] => [head, ...rows()],
      },
    ];
  });
}

const made = new WeakMap<SchoolYear, readonly Beginner[]>();

/** The first-year principals of the year and of all years before it. */
export function beginners(year: SchoolYear, district: District): readonly Beginner[] {
  return district.years.slice(0, district.years.indexOf(year) + 1).flatMap((one) => {
    let own = made.get(one);
    if (own === undefined) made.set(one, (own = beginnersIn(one, district)));
    return own;
  });
}

export const isRated = (one: Beginner): one is RatedBeginner => one.rating !== null;
