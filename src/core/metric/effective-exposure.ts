/** The share of students whose school has an effective head: all, the economically disadvantaged, and the others. */
import type { District, SchoolYear } from "./district";
import { isEffective, ratedCases, type RatedCase } from "./effective-share";
import { bounded, inYear, percent, sentences, unknown, type Figure } from "./figure";
import type { Group } from "./metric";
import { noRatings, practiceIn } from "./practice";
import { isDistrict, type About, type Recipe } from "./recipe";

type Students = NonNullable<Group["students"]>;

/** Students of one rated school: the fewest and the most who are economically disadvantaged. */
interface Exposed {
  readonly isEffective: boolean;
  readonly enrollment: number;
  readonly low: number;
  readonly high: number;
}

/** Enrollment and poverty come from one year: the year's own, else the one whose poverty shares make the quarters. */
function exposed(cases: readonly RatedCase[], year: SchoolYear, { settings }: District): readonly Exposed[] {
  const { schools } = year.quarters();
  return cases.flatMap(({ school, average }): readonly Exposed[] => {
    const of = schools.get(school);
    const given = of?.economicallyDisadvantaged ?? null;
    if (average === null || of === undefined || of.enrollment === null || given === null) return [];
    return [
      {
        isEffective: isEffective(average, settings.effectiveCut),
        enrollment: of.enrollment,
        low: Math.min(given.low, of.enrollment),
        high: Math.min(given.high, of.enrollment),
      },
    ];
  });
}

/** Σ students·E / Σ students. `inEffective`, `elsewhere`: how many students a school of each kind counts with. */
function share(
  of: readonly Exposed[],
  inEffective: (one: Exposed) => number,
  elsewhere: (one: Exposed) => number,
): number | null {
  let [all, effective] = [0, 0];
  for (const one of of) {
    const students = one.isEffective ? inEffective(one) : elsewhere(one);
    all += students;
    if (one.isEffective) effective += students;
  }
  return all > 0 ? effective / all : null;
}

const least =
  (students: Students | undefined) =>
  (one: Exposed): number =>
    students === undefined ? one.enrollment : students === "other" ? one.enrollment - one.high : one.low;
const most =
  (students: Students | undefined) =>
  (one: Exposed): number =>
    students === undefined ? one.enrollment : students === "other" ? one.enrollment - one.low : one.high;

export interface Exposure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Rated schools whose students are counted. */
  readonly known: number;
}

/** The exposure of all students or of one kind, a range of students counting with its middle; null where nothing tells. */
export function exposureOf(
  cases: readonly RatedCase[],
  year: SchoolYear,
  district: District,
  students?: Students,
): Exposure | null {
  const of = exposed(cases, year, district);
  const [few, many] = [least(students), most(students)];
  const middle = (one: Exposed): number => (few(one) + many(one)) / 2;
  const value = share(of, middle, middle);
  // Fewest students with an effective head and most without give the lowest share, and the other way round the highest.
  if (value === null) return null;
  return { value, low: share(of, few, many) ?? value, high: share(of, many, few) ?? value, known: of.length };
}

function exposureFigure(cases: readonly RatedCase[], { group, year, district }: About): Figure {
  const found = exposureOf(cases, year, district, group.students);
  const of = cases.length;
  const practice = practiceIn(year, district);
  const { from } = year.quarters();
  if (found === null)
    return unknown(
      0,
      of,
      sentences(
        practice.averages.size === 0 && noRatings(practice),
        practice.averages.size > 0 && of === 0 && `No school with a rated head${inYear(year.name)}.`,
        from === undefined &&
          "No students: enrollment and economically disadvantaged students by school would give it.",
        practice.averages.size > 0 &&
          of > 0 &&
          from !== undefined &&
          "No rated head leads a school whose students are known.",
      ) ?? "",
    );
  return bounded(
    found.value,
    found.low,
    found.high,
    found.known,
    of,
    sentences(
      isDistrict(group) && exposureSentence(cases, year, district),
      typeof from === "string" && from !== year.name && `Students of ${from}.`,
    ),
  );
}

/** `41% of economically disadvantaged students have an effective head of school, 52% of the others.` */
export function exposureSentence(cases: readonly RatedCase[], year: SchoolYear, district: District): string | null {
  const poor = exposureOf(cases, year, district, "economically-disadvantaged");
  const other = exposureOf(cases, year, district, "other");
  if (poor === null || other === null) return null;
  return `${percent(poor.value)} of economically disadvantaged students have an effective head of school, ${percent(other.value)} of the others.`;
}

export const effectiveExposure: Recipe<RatedCase> = {
  metric: "effective-exposure",
  unit: "share",
  counted: "schools with a rated head",
  facets: [],
  cases: ratedCases,
  parts: (cases, { year, district }) =>
    exposureOf(cases, year, district) === null
      ? []
      : (["economically-disadvantaged", "other"] as const).map((students) => [{ students }, cases] as const),
  figure: exposureFigure,
};
