/** What the posts say that cannot all be meant: vacancies, people listed twice, people at two schools at once. */
import type { Headship } from "../../framework/headship";
import type { SchoolKey, Standardized } from "../label/standardized";
import type { Problem } from "../problem";
import { placeOf } from "../record/place";
import type { Leader } from "./people";

/** Vacant heads' posts, persons listed twice for the same post in one table, and school leaders at two schools in one year. */
export function postProblems(
  leaders: readonly Leader[],
  { school: schools, schoolNames }: Pick<Standardized, "school" | "schoolNames">,
  headship: Headship,
): readonly Problem[] {
  const nameOf = (key: SchoolKey): string => schoolNames.get(key) ?? key;
  return [
    ...vacancies(leaders, schools, nameOf),
    ...duplicates(leaders, new Set(headship.manyJobs)),
    ...atTwoSchools(leaders, new Set(headship.leaders), nameOf),
  ];
}

/** A roster that names heads for fewer than this share of the year's schools does not claim to list them all. */
const ROSTER_COVERS = 0.5;

function vacancies(
  leaders: readonly Leader[],
  schools: Standardized["school"],
  nameOf: (key: SchoolKey) => string,
): Problem[] {
  const problems: Problem[] = [];
  const withHead = new Map<string, Set<SchoolKey>>();
  for (const leader of leaders) {
    if (!leader.head || leader.school === null || leader.schoolYear === null) continue;
    let named = withHead.get(leader.schoolYear);
    if (named === undefined) withHead.set(leader.schoolYear, (named = new Set()));
    named.add(leader.school);
    if (leader.vacant) problems.push(vacancy(nameOf(leader.school), placeOf(leader, "name", "lastName", "position")));
  }
  const listed = new Map<string, Map<SchoolKey, Standardized["school"][number]>>();
  for (const school of schools) {
    if (school.school === null || school.schoolYear === null) continue;
    let list = listed.get(school.schoolYear);
    if (list === undefined)
      listed.set(school.schoolYear, (list = new Map<SchoolKey, Standardized["school"][number]>()));
    if (!list.has(school.school)) list.set(school.school, school);
  }
  for (const [year, list] of listed) {
    const named = withHead.get(year);
    if (named === undefined) continue;
    let covered = 0;
    for (const key of list.keys()) if (named.has(key)) covered++;
    if (covered < list.size * ROSTER_COVERS) continue;
    for (const [key, school] of list) {
      if (!named.has(key)) problems.push(vacancy(nameOf(key), placeOf(school, "schoolName", "schoolId")));
    }
  }
  return problems;
}

const vacancy = (school: string, at: Problem["at"]): Problem => ({ code: "vacancy", at, count: 1, school });

function duplicates(leaders: readonly Leader[], manyJobs: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, Leader>();
  for (const leader of leaders) {
    const { person, school, schoolYear, name } = leader;
    if (person === null || school === null || name === null || manyJobs.has(leader.position ?? "")) continue;
    const key = `${person}|${school}|${schoolYear ?? ""}|${leader.position ?? ""}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, leader);
    else if (before.segment.table === leader.segment.table && isElsewhere(before, leader) && sameTime(before, leader)) {
      problems.push({
        code: "duplicate-person",
        at: placeOf(leader, "name", "lastName", "leaderId"),
        count: 1,
        name,
        first: placeOf(before, "name", "lastName", "leaderId"),
      });
    }
  }
  return problems;
}

/** In another row, or in another place of the same row. */
const isElsewhere = (one: Leader, other: Leader): boolean =>
  one.row !== other.row || one.segment.group !== other.segment.group;

/** False when the dates say that one spell ended before the other began. */
const sameTime = (one: Leader, other: Leader): boolean =>
  (one.positionEnd === null || other.positionStart === null || one.positionEnd >= other.positionStart) &&
  (other.positionEnd === null || one.positionStart === null || other.positionEnd >= one.positionStart);

function atTwoSchools(
  leaders: readonly Leader[],
  positions: ReadonlySet<string>,
  nameOf: (key: SchoolKey) => string,
): Problem[] {
  const problems: Problem[] = [];
  const posts = new Map<string, Leader[]>();
  for (const leader of leaders) {
    const { person, school, schoolYear, position } = leader;
    if (person === null || school === null || schoolYear === null || position === null || leader.repeated) continue;
    if (!positions.has(position)) continue;
    const key = `${person}|${schoolYear}`;
    const others = posts.get(key);
    if (others === undefined) posts.set(key, [leader]);
    else others.push(leader);
  }
  for (const held of posts.values()) {
    const [first, ...others] = held;
    if (first === undefined) continue;
    const second = others.find((other) => other.school !== first.school && sameTime(first, other));
    if (second === undefined) continue;
    problems.push({
      code: "leader-at-two-schools",
      at: placeOf(second, "name", "lastName", "leaderId"),
      count: 1,
      name: second.name ?? first.name ?? "",
      schools: [...new Set(held.flatMap(({ school }) => (school === null ? [] : [nameOf(school)])))],
      first: placeOf(first, "name", "lastName", "leaderId"),
    });
  }
  return problems;
}
