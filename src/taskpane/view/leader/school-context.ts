/** What a leader's school is like, in one line. */
import { plainWords } from "../../../core/state/plain-words";
import type { SchoolKey } from "../../../core/label/standardized";
import type { District, SchoolYear } from "../../../core/metric/district";
import type { School } from "../../../core/metric/schools";
import { placeOf } from "../../../core/record/place";
import type { CellLink } from "../cell-link";
import { linkToCell } from "../cell-link";

export interface SchoolContext {
  readonly sentences: string;
  /** Where the number of students stands. */
  readonly cells: readonly CellLink[];
}

const QUARTERS = ["Lowest-poverty", "Second-lowest poverty", "Second-highest poverty", "Highest-poverty"] as const;
const levels = plainWords.vocabularies.get("school-level");
const grouped = new Intl.NumberFormat("en-US");

/** Students, level, poverty quarter and cluster as of a school year; what is not known is said. */
export function schoolContext(school: SchoolKey, year: SchoolYear, district: District): SchoolContext {
  const counted = countedYear(school, year, district);
  const { quartile, cluster, level } = year.place(school);
  const { from, uncertain } = year.quarters();
  const students = counted?.school.enrollment ?? null;
  const when = (of: string | null | undefined): string => (of === year.name || of == null ? "" : ` in ${of}`);
  const levelWords = level === null ? null : `${levels?.get(level) ?? level} school`;
  const sentences = [
    students === null
      ? "Number of students not known."
      : `${grouped.format(students)} ${students === 1 ? "student" : "students"}${when(counted?.year)}.`,
    levelWords === null ? null : `${levelWords.replace(/ school school$/i, " school")}.`,
    quartile !== null
      ? `${QUARTERS[quartile - 1] ?? ""} quarter of schools${when(from)}.`
      : uncertain.has(school)
        ? "Poverty quarter uncertain: the share of students is a range."
        : "Poverty quarter not known.",
    cluster === null ? null : `${cluster}${/cluster$/i.test(cluster) ? "" : " cluster"}.`,
  ].filter((sentence) => sentence !== null);
  return { sentences: sentences.join(" "), cells: counted === null ? [] : cellsOf(counted.school) };
}

interface Counted {
  readonly school: School;
  readonly year: string | null;
}

/** The newest year, up to this one, that counts the school's students. */
function countedYear(key: SchoolKey, year: SchoolYear, { years }: District): Counted | null {
  const upTo = years.filter(({ name }) => (name ?? "") <= (year.name ?? "")).reverse();
  for (const one of upTo) {
    const school = one.schools().get(key);
    if (school !== undefined && school.enrollment !== null) return { school, year: one.name };
  }
  return null;
}

function cellsOf(school: School): readonly CellLink[] {
  const [first] = school.countedIn();
  return first === undefined ? [] : [linkToCell(placeOf(first, "enrollment", "schoolId", "schoolName"))];
}
