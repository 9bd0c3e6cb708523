/** Which of a school's leaders is its head on the snapshot date. */
import type { Headship } from "../../framework/headship";
import { dayInSchoolYear } from "../day";
import type { StandardLeader } from "../label/standardized";
import type { Table } from "../table/table";
import type { Settings } from "../state/decisions";

/**
 * The head of each school in each school year: the leader in charge (order of assignment 1) if the position may head a school, else
 * principal before interim, resident and director. A sheet that lists a vacant first post has a vacancy, whoever follows in the row;
 * another sheet of the same year may name the head all the same. Rosters that say no school year are taken together.
 */
export function headsOfSchools(
  leaders: readonly StandardLeader[],
  headship: Headship,
  settings: Pick<Settings, "snapshotMonth" | "snapshotDay">,
): ReadonlySet<StandardLeader> {
  const rank = new Map(headship.heads.map((position, index) => [position, index]));
  const notInPost = new Set(headship.notInPost);
  const snapshots = new Map<string, number>();
  const snapshotOf = (schoolYear: string | null): number | null => {
    if (schoolYear === null) return null;
    let day = snapshots.get(schoolYear);
    if (day === undefined) {
      day = dayInSchoolYear(schoolYear, settings.snapshotMonth, settings.snapshotDay);
      snapshots.set(schoolYear, day);
    }
    return day;
  };

  const comesFirst = (one: StandardLeader, other: StandardLeader): boolean => {
    const inCharge = Number(other.orderOfAssignment === 1) - Number(one.orderOfAssignment === 1);
    if (inCharge !== 0) return inCharge < 0;
    const byPosition = (rank.get(one.position ?? "") ?? 0) - (rank.get(other.position ?? "") ?? 0);
    if (byPosition !== 0) return byPosition < 0;
    return (one.orderOfAssignment ?? Infinity) < (other.orderOfAssignment ?? Infinity);
  };

  const bySchool = new Map<string, Map<Table, StandardLeader>>();
  for (const leader of leaders) {
    const { school, schoolYear, position } = leader;
    if (school === null || position === null || !rank.has(position)) continue;
    if (!leader.vacant && (leader.name === null || (leader.status !== null && notInPost.has(leader.status)))) continue;
    if (!holdsPostOn(leader, snapshotOf(schoolYear))) continue;
    const key = `${schoolYear ?? ""}|${school}`;
    let tables = bySchool.get(key);
    if (tables === undefined) bySchool.set(key, (tables = new Map<Table, StandardLeader>()));
    const before = tables.get(leader.segment.table);
    if (before === undefined || comesFirst(leader, before)) tables.set(leader.segment.table, leader);
  }

  const heads = new Set<StandardLeader>();
  for (const tables of bySchool.values()) {
    const choices = [...tables.values()];
    const head = choices.find((leader) => !leader.vacant) ?? choices[0];
    if (head !== undefined) heads.add(head);
  }
  return heads;
}

/** True unless the dates say that the person was not in this post on that day; without a school year there is no day to ask of. */
const holdsPostOn = ({ positionStart, positionEnd }: StandardLeader, day: number | null): boolean =>
  day === null || ((positionStart === null || positionStart <= day) && (positionEnd === null || positionEnd >= day));
