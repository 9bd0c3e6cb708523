/** Schools where no head is named. */
import { bounded, count, inYear, sentences, unknown } from "./figure";
import { noHeads } from "./heads";
import { EVERY_FACET, type Case, type Recipe } from "./recipe";
import type { SchoolYear } from "./district";

export interface PostCase extends Case {
  /** `absent`: on the school list, but not on the roster. */
  readonly state: "named" | "vacant" | "absent";
}

/** Each school of the roster and of the school list. */
export function postCases(year: SchoolYear): readonly PostCase[] {
  const { posts } = year.roster();
  return year.schoolKeys().map((school) => {
    const post = posts.get(school);
    if (post === undefined)
      return { school, state: "absent", origins: () => year.schools().get(school)?.origins ?? [] } as const;
    return { school, state: post.head === null ? "vacant" : "named", origins: () => [post.head ?? post.row] } as const;
  });
}

/** A roster that holds fewer of the listed schools does not claim to list them all, or names them in another way. */
const COVERS = 0.5;

function rosterCoversList(year: SchoolYear): boolean {
  const { posts } = year.roster();
  const listed = [...year.schools().keys()];
  return listed.filter((school) => posts.has(school)).length >= listed.length * COVERS;
}

/** The posts without a head, as far as the roster tells. */
export function openPosts(year: SchoolYear): readonly PostCase[] {
  const covers = rosterCoversList(year);
  return postCases(year).filter(({ state }) => state === "vacant" || (state === "absent" && covers));
}

export const vacancies: Recipe<PostCase> = {
  metric: "vacancies",
  unit: "count",
  counted: "schools",
  facets: EVERY_FACET,
  cases: postCases,
  figure: (cases, { year }) => {
    const of = cases.length;
    const { posts, unplaced } = year.roster();
    if (posts.size === 0)
      return unknown(0, of, `No roster${inYear(year.name)}: a sheet with school, name and position would give it.`);
    if (cases.every(({ state }) => state !== "named") && [...posts.values()].every(({ head }) => head === null))
      return unknown(0, of, noHeads(year));
    const vacant = cases.filter(({ state }) => state === "vacant").length;
    const absent = cases.filter(({ state }) => state === "absent").length;
    if (absent > 0 && !rosterCoversList(year))
      return bounded(
        vacant,
        vacant,
        vacant + absent,
        of - absent,
        of,
        `${count(absent, "school", "schools")} of the school list cannot be found on the roster, so they are not counted as vacant.`,
      );
    // A head whose school nobody recognized may be the one who is missing.
    const perhapsFilled = Math.min(unplaced, vacant + absent);
    return bounded(
      vacant + absent,
      vacant + absent - perhapsFilled,
      vacant + absent,
      of - Math.min(unplaced, absent),
      of,
      sentences(
        absent > 0 && `${count(absent, "school is", "schools are")} on the school list but not on the roster.`,
        perhapsFilled > 0 &&
          `${count(unplaced, "head stands", "heads stand")} on the roster with a school that is not recognized.`,
      ),
    );
  },
};
