/** How many schools changed their head from one year to the next, and what became of those who went. */
import { succession } from "../../framework/succession";
import type { Leader, PersonKey } from "../person/people";
import type { District, SchoolYear } from "./district";
import { count, inYear } from "./figure";
import type { Outcome } from "./metric";
import { changeOf, type Change } from "./succession";

export interface Tally extends Readonly<Record<Change, number>> {
  /** Schools with a head named in both years. */
  readonly known: number;
  /** Of them, those whose heads differ, pairs that nobody has decided on among them. */
  readonly differ: number;
}

export function tallyOf(changes: readonly Change[]): Tally {
  const tally = { same: 0, different: 0, "perhaps-same": 0, unknown: 0 };
  for (const change of changes) tally[change]++;
  return {
    ...tally,
    known: changes.length - tally.unknown,
    differ: tally.different + tally["perhaps-same"],
  };
}

/** The schools on both years' rosters. */
export function changesIn(year: SchoolYear, district: District): readonly Change[] {
  const before = year.before()?.roster().posts;
  if (before === undefined) return [];
  return [...year.roster().posts.values()].flatMap(({ school, head }): Change[] => {
    const then = before.get(school);
    if (then === undefined) return [];
    return [head === null || then.head === null ? "unknown" : changeOf(then.head, head, district)];
  });
}

interface Standing {
  readonly heads: ReadonlySet<PersonKey>;
  readonly records: ReadonlyMap<PersonKey, readonly Leader[]>;
}

function standingIn(year: SchoolYear): Standing {
  const records = new Map<PersonKey, Leader[]>();
  for (const leader of year.leaders) {
    if (leader.person === null || leader.vacant) continue;
    const before = records.get(leader.person);
    if (before === undefined) records.set(leader.person, [leader]);
    else before.push(leader);
  }
  const heads = [...year.roster().posts.values()].flatMap(({ head }) => head?.person ?? []);
  return { heads: new Set(heads), records };
}

const made = new WeakMap<SchoolYear, Standing>();
const retired = new Set(succession.retiredStatus);
const promoted = new Set(succession.promotedTo);
const isRetired = ({ status }: Leader): boolean => status !== null && retired.has(status);

/** Where the rosters show, in the year after, a person who headed a school before. */
export function fateOf(before: Leader, year: SchoolYear): Outcome {
  let now = made.get(year);
  if (now === undefined) made.set(year, (now = standingIn(year)));
  const { person } = before;
  if (person !== null && now.heads.has(person)) return "moved";
  const records = (person === null ? undefined : now.records.get(person)) ?? [];
  if (records.some(({ position }) => position !== null && promoted.has(position))) return "promoted";
  if (isRetired(before) || records.some(isRetired)) return "retired";
  return records.length > 0 ? "other-post" : "left";
}

/** `Of those who left: 30 lead another school, 4 retired, 80 are on no roster of 2018-19.` */
export function fatesSentence(fates: readonly Outcome[], year: SchoolYear): string | null {
  if (fates.length === 0) return null;
  const of = (fate: Outcome): number => fates.filter((one) => one === fate).length;
  const part = (fate: Outcome, one: string, many: string): readonly string[] =>
    of(fate) === 0 ? [] : [count(of(fate), one, many)];
  const said = [
    ...part("moved", "leads another school", "lead another school"),
    ...part("promoted", "was promoted", "were promoted"),
    ...part("other-post", "holds another post", "hold other posts"),
    ...part("retired", "retired", "retired"),
    ...part("left", `is on no roster${inYear(year.name)}`, `are on no roster${inYear(year.name)}`),
  ];
  return `Of those who left: ${said.join(", ")}.`;
}
