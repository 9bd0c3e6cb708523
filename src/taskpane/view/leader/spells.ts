/** A person's posts over the years, run together. */
import type { SchoolKey } from "../../../core/label/standardized";
import type { District, SchoolYear } from "../../../core/metric/district";
import type { Leader } from "../../../core/person/people";
import type { Person } from "./leader-book";

/** School years in a row in one position at one school, as far as the rosters show. */
export interface Spell {
  readonly school: SchoolKey | null;
  readonly position: string | null;
  /** First and last school year on a roster. */
  readonly from: string;
  readonly to: string;
  /** The rosters show that it began in `from`; else it may have begun before. */
  readonly beganThen: boolean;
  /** Oldest first. */
  readonly posts: readonly Leader[];
}

const firstYearOf = (schoolYear: string): number => Number(schoolYear.slice(0, 4));

/** How many school years there are from one to another, both counted. */
export const yearsFrom = (from: string, to: string): number => firstYearOf(to) - firstYearOf(from) + 1;

/** The years of which a roster stands in the workbook, with whether it lists more than heads of school. */
export interface Rosters {
  readonly years: readonly string[];
  readonly isWhole: (year: string, school: SchoolKey | null) => boolean;
}

const ASSISTANTS = new Set(["assistant-principal", "dean"]);

export function rostersOf({ years }: District): Rosters {
  const byName = new Map<string, SchoolYear>();
  for (const year of years) if (year.name !== null && year.leaders.length > 0) byName.set(year.name, year);
  const whole = new Map<string, boolean>();
  const listsAssistants = (year: SchoolYear, name: string): boolean => {
    let known = whole.get(name);
    if (known === undefined) {
      known = year.leaders.some(({ position }) => position !== null && ASSISTANTS.has(position));
      whole.set(name, known);
    }
    return known;
  };
  return {
    years: [...byName.keys()].sort(),
    isWhole: (name, school) => {
      const year = byName.get(name);
      return year !== undefined && listsAssistants(year, name) && school !== null && year.roster().posts.has(school);
    },
  };
}

/**
 * The runs of years for which `same` gives one answer, newest first. A run goes on over a year of which the workbook has no roster, and
 * ends at a year whose roster does not have the person in it.
 */
export function runsOf(posts: readonly Leader[], rosters: Rosters, same: (post: Leader) => string): readonly Spell[] {
  const groups = new Map<string, Map<string, Leader[]>>();
  const seen = new Set<string>();
  for (const post of posts) {
    if (post.schoolYear === null) continue;
    seen.add(post.schoolYear);
    const group = groups.get(same(post)) ?? new Map<string, Leader[]>();
    groups.set(same(post), group);
    group.set(post.schoolYear, [...(group.get(post.schoolYear) ?? []), post]);
  }
  const runs: Spell[] = [];
  for (const group of groups.values()) {
    let run: string[] = [];
    const close = (): void => {
      const [from, to] = [run[0], run[run.length - 1]];
      const first = from === undefined ? undefined : group.get(from)?.[0];
      if (from === undefined || to === undefined || first === undefined) return;
      runs.push({
        school: first.school,
        position: first.position,
        from,
        to,
        beganThen: beganIn(from, first.school, rosters, seen),
        posts: run.flatMap((year) => group.get(year) ?? []),
      });
      run = [];
    };
    for (const year of rosters.years) {
      if (group.has(year)) run.push(year);
      else if (run.length > 0) close();
    }
    close();
  }
  return runs.sort((one, other) => (one.to < other.to ? 1 : one.to > other.to ? -1 : one.from < other.from ? 1 : -1));
}

/** The year before has a roster that shows the person elsewhere, or all leaders of this school without the person. */
function beganIn(from: string, school: SchoolKey | null, rosters: Rosters, seen: ReadonlySet<string>): boolean {
  const before = rosters.years.findLast((year) => year < from);
  if (before === undefined || yearsFrom(before, from) !== 2) return false;
  return seen.has(before) || rosters.isWhole(before, school);
}

/** The person's spells in one position at one school, newest first. */
export const spellsOf = ({ posts }: Person, rosters: Rosters): readonly Spell[] =>
  runsOf(posts, rosters, ({ school, position }) => `${position ?? ""}|${school ?? ""}`);
