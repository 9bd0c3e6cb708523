/** Shares of students, with the lowest and highest value that suppressed and missing cells allow. */
import { thresholds } from "../../framework/thresholds";
import type { Bounds } from "../record/record";
import type { SchoolYear } from "./district";
import { bounded, count, sentences, unknown, type Figure } from "./figure";
import type { Case } from "./recipe";
import type { School } from "./schools";

export interface SchoolCase extends Case {
  readonly of: School;
}

/** Students inside and outside a group at one school; `known` is false where only their sum is. */
export interface Split {
  readonly inside: Bounds;
  readonly outside: Bounds;
  readonly known: boolean;
}

/** The schools of the school list; a school without students is none. */
export function schoolCases(year: SchoolYear): readonly SchoolCase[] {
  const cases: SchoolCase[] = [];
  for (const school of year.schools().values())
    if (school.enrollment !== 0) cases.push({ school: school.key, of: school, origins: school.countedIn });
  return cases;
}

const isUnknownRace = new Set(thresholds.unknownRace);
const isNotOfColor = new Set(thresholds.notOfColor);

/** A range over everyone says nothing. */
const saysNothing = ({ low, high }: Bounds, all: number): boolean => all > 0 && low <= 0 && high >= all;

/**
 * Students of the groups that `belongs` names and of all other known groups. Of an enrollment, the others are what is left; without
 * one, the groups' sum stands for it.
 */
export function splitByRace(school: School, belongs: (race: string) => boolean): Split | null {
  const { enrollment, students } = school;
  const within = { low: 0, high: 0 };
  const others = { low: 0, high: 0 };
  const unknownRace = { low: 0, high: 0 };
  let given = 0;
  let othersGiven = 0;
  for (const race in students) {
    const bounds = students[race];
    if (bounds === undefined) continue;
    let into = unknownRace;
    if (!isUnknownRace.has(race)) {
      const inside = belongs(race);
      into = inside ? within : others;
      if (inside) given++;
      else othersGiven++;
    }
    into.low += bounds.low;
    into.high += bounds.high;
  }
  if (enrollment === null)
    return given > 0 && othersGiven > 0 ? { inside: within, outside: others, known: true } : null;
  const most = Math.max(0, enrollment - unknownRace.low);
  const inside =
    given > 0
      ? { low: Math.min(within.low, most), high: Math.min(within.high, most) }
      : { low: 0, high: Math.max(0, most - others.low) };
  return {
    inside,
    outside: {
      low: Math.max(0, enrollment - unknownRace.high - inside.high),
      high: Math.max(0, most - inside.low),
    },
    known: given > 0 && !saysNothing(inside, enrollment),
  };
}

/** Of color and not; what is not of color is counted, the rest of the known is of color (domain M4). */
export function splitByColor(school: School): Split | null {
  const split = splitByRace(school, (race) => isNotOfColor.has(race));
  return split && { inside: split.outside, outside: split.inside, known: split.known };
}

export function splitByPoverty({ enrollment, economicallyDisadvantaged }: School): Split | null {
  if (enrollment === null) return null;
  const given = economicallyDisadvantaged ?? { low: 0, high: enrollment };
  const inside = { low: Math.min(given.low, enrollment), high: Math.min(given.high, enrollment) };
  return {
    inside,
    outside: { low: enrollment - inside.high, high: enrollment - inside.low },
    known: economicallyDisadvantaged !== null && !saysNothing(inside, enrollment),
  };
}

/**
 * The share inside, of inside and outside. Sums add lows and highs; the figure itself is that of the schools that give a number, a
 * range counting with its middle.
 */
export function shareOfStudents(
  cases: readonly SchoolCase[],
  split: (school: School) => Split | null,
  nothing: string,
  what: string,
): Figure {
  let known = 0;
  let missing = 0;
  const middle = { inside: 0, outside: 0 };
  const low = { inside: 0, outside: 0 };
  const high = { inside: 0, outside: 0 };
  for (const { of } of cases) {
    const parts = split(of);
    if (parts === null) {
      missing++;
      continue;
    }
    const { inside, outside } = parts;
    low.inside += inside.low;
    low.outside += outside.high;
    high.inside += inside.high;
    high.outside += outside.low;
    if (!parts.known) continue;
    known++;
    middle.inside += (inside.low + inside.high) / 2;
    middle.outside += (outside.low + outside.high) / 2;
  }
  const total = middle.inside + middle.outside;
  if (known === 0 || total <= 0) return unknown(0, cases.length, nothing);
  const share = (part: { inside: number; outside: number }): number =>
    part.inside + part.outside === 0 ? middle.inside / total : part.inside / (part.inside + part.outside);
  const unbounded = cases.length - known - missing;
  const [least, most] = [share(low), share(high)];
  return bounded(
    // A school without the group's number may say enough of other groups that the whole cannot be as those that give one.
    Math.min(Math.max(middle.inside / total, least), Math.max(least, most)),
    least,
    most,
    known,
    cases.length,
    sentences(
      unbounded > 0 &&
        `${count(unbounded, "school gives", "schools give")} no ${what}; the range shows what that could change.`,
      missing > 0 && `${count(missing, "school is", "schools are")} left out: no enrollment is given.`,
    ),
  );
}
