/** The posts of heads of school in one school year, as the rosters show them. */
import { headship } from "../../framework/headship";
import type { SchoolKey } from "../label/standardized";
import type { Leader, PersonKey } from "../person/people";

export interface Post {
  readonly school: SchoolKey;
  /** The head, where one is named. */
  readonly head: Leader | null;
  /** The row that shows the vacancy, else the school's first row on the roster. */
  readonly row: Leader;
  /** The cluster that the roster gives. */
  readonly cluster: string | null;
}

export interface Roster {
  readonly posts: ReadonlyMap<SchoolKey, Post>;
  /** Named heads whose school is not recognized. */
  readonly unplaced: number;
}

const headPositions = new Set(headship.heads);

export const isNamed = (leader: Leader): boolean => !leader.vacant && (leader.person !== null || leader.name !== null);

/** The person, or what stands for one where no identity was found. */
export const personOf = (leader: Leader): PersonKey =>
  leader.person ?? `${leader.name ?? ""}|${leader.school ?? ""}|${leader.row}`;

/** Each school of the rosters once, with its head. */
export function rosterOf(leaders: readonly Leader[]): Roster {
  const posts = new Map<SchoolKey, { school: SchoolKey; head: Leader | null; row: Leader; cluster: string | null }>();
  let unplaced = 0;
  for (const leader of leaders) {
    const { school } = leader;
    if (school === null) {
      if (isNamed(leader) && leader.position !== null && headPositions.has(leader.position)) unplaced++;
      continue;
    }
    let post = posts.get(school);
    if (post === undefined) posts.set(school, (post = { school, head: null, row: leader, cluster: leader.cluster }));
    else if (post.cluster === null && leader.cluster !== null) post.cluster = leader.cluster;
    if (!leader.head) continue;
    if (isNamed(leader)) post.head ??= leader;
    else if (!post.row.vacant) post.row = leader;
  }
  return { posts, unplaced };
}
