/** Executive directors and the heads of school whom the newest roster puts under each. */
import { headship } from "../../framework/headship";
import { nameWords } from "../../framework/names";
import { ratingForms } from "../../framework/rating-forms";
import { longDate, type Day } from "../day";
import { isNamed, personOf } from "../metric/posts";
import { raterKey } from "../metric/raters";
import { nameJudge } from "../person/near-names";
import { nameKey, nameReader } from "../person/name";
import type { Leader, People, PersonKey } from "../person/people";
import { shownName } from "../person/shown-name";
import { placeOf } from "../record/place";
import { cellName } from "../sheet";
import type { FormPlace, FormProblem } from "./form-problem";
import { directorTag, leaderTag } from "./line-key";

export interface RosterLeader {
  readonly person: PersonKey;
  readonly tag: string;
  readonly name: string;
  /** "" when the roster gives none. */
  readonly leaderId: string;
  /** Names of the schools, parted by semicolons. */
  readonly school: string;
  readonly post: Leader;
  /** The day after which the person is no longer in the post, where that is past; null otherwise. */
  readonly leftOn: Day | null;
}

export interface Director {
  /** The same for every way the name is typed. */
  readonly key: string;
  readonly tag: string;
  readonly name: string;
  /** In the order of their names; those who left during the year among them. */
  readonly leaders: readonly RosterLeader[];
}

/** Someone whom a line may be about. */
export interface KnownLeader {
  readonly person: PersonKey;
  /** The one by which forms know the person today. */
  readonly tag: string;
  readonly name: string;
  readonly leaderId: string;
  readonly school: string;
}

export interface DirectorRoster {
  /** The newest with directors; null without one. */
  readonly schoolYear: string | null;
  readonly directors: readonly Director[];
  /** Everybody on any roster by tag: an id that was added later does not make a line unknown. */
  readonly known: ReadonlyMap<string, KnownLeader>;
  /** Those of the roster's year by name. */
  readonly byName: ReadonlyMap<string, readonly KnownLeader[]>;
  readonly problems: readonly FormProblem[];
}

const heads = new Set(headship.heads);
const notInPost = new Set(headship.notInPost);
const nobody = new Set(ratingForms.noDirector);
const readName = nameReader(nameWords);
const judge = nameJudge(nameWords);

/** How a person's name is compared: without case, order and middle names. */
export function nameTag(typed: string): string {
  const parts = readName(typed);
  return parts === null ? typed.trim().toLowerCase() : nameKey(parts);
}

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : one.name > other.name ? 1 : 0;

const supervisorOf = ({ supervisor }: Leader): string | null =>
  supervisor === null || nobody.has(supervisor.trim().toLowerCase()) ? null : supervisor;

const isRated = (leader: Leader): boolean =>
  isNamed(leader) &&
  leader.position !== null &&
  heads.has(leader.position) &&
  (leader.status === null || !notInPost.has(leader.status));

function newestYear(leaders: readonly Leader[]): string | null {
  let newest: string | null = null;
  for (const leader of leaders) {
    if (leader.schoolYear === null || !isRated(leader) || supervisorOf(leader) === null) continue;
    if (newest === null || leader.schoolYear > newest) newest = leader.schoolYear;
  }
  return newest;
}

interface Draft {
  readonly key: string;
  readonly spellings: Map<string, number>;
  readonly posts: Map<PersonKey, Leader[]>;
}

/** Nobody is left out silently: who has no director, or two, is said. */
export function directorRoster(
  { leader, schoolNames }: Pick<People, "leader" | "schoolNames">,
  asOf: Day,
): DirectorRoster {
  const schoolYear = newestYear(leader);
  const problems: FormProblem[] = [];
  const drafts = new Map<string, Draft>();
  const directorsOf = new Map<PersonKey, Set<string>>();
  const schoolOf = ({ school, schoolName }: Leader): string =>
    (school === null ? schoolName : (schoolNames.get(school) ?? schoolName ?? school)) ?? "";

  const alone = new Map<PersonKey, Leader>();
  for (const post of leader) {
    if (schoolYear === null || post.schoolYear !== schoolYear || !isRated(post)) continue;
    const supervisor = supervisorOf(post);
    const person = personOf(post);
    if (supervisor === null) {
      if (!alone.has(person) && !hasLeft(post, asOf)) alone.set(person, post);
      continue;
    }
    const key = raterKey(supervisor);
    let draft = drafts.get(key);
    if (draft === undefined) drafts.set(key, (draft = { key, spellings: new Map(), posts: new Map() }));
    draft.spellings.set(supervisor, (draft.spellings.get(supervisor) ?? 0) + 1);
    draft.posts.set(person, [...(draft.posts.get(person) ?? []), post]);
    directorsOf.set(person, (directorsOf.get(person) ?? new Set()).add(key));
  }
  if (schoolYear === null) problems.push({ code: "no-roster", at: {} });
  for (const [person, post] of alone) {
    if (directorsOf.has(person)) continue;
    problems.push({
      code: "leader-without-director",
      at: placeIn(post),
      leader: shownName(post.name ?? person),
      school: schoolOf(post),
    });
  }

  const directors = [...drafts.values()]
    .map((draft): Director => {
      const name = commonest(draft.spellings);
      const leaders: RosterLeader[] = [];
      for (const [person, posts] of draft.posts) {
        const begun = posts.filter(({ positionStart }) => positionStart === null || positionStart <= asOf);
        const [first] = posts;
        if (first === undefined) continue;
        if (begun.length === 0) {
          problems.push({
            code: "leader-not-yet",
            at: placeIn(first),
            leader: shownName(first.name ?? person),
            director: name,
            from: longDate(first.positionStart ?? asOf),
          });
          continue;
        }
        const staying = begun.filter((post) => !hasLeft(post, asOf));
        const shown = staying.length > 0 ? staying : begun;
        const post = shown.find(({ head }) => head) ?? shown[0] ?? first;
        leaders.push({
          person,
          tag: leaderTag(person),
          name: shownName(post.name ?? person),
          leaderId: post.leaderId ?? "",
          school: [...new Set(shown.map(schoolOf))].filter((school) => school !== "").join("; "),
          post,
          leftOn: staying.length > 0 ? null : post.positionEnd,
        });
      }
      return { key: draft.key, tag: directorTag(draft.key), name, leaders: leaders.sort(byName) };
    })
    .sort(byName);

  problems.push(...spellingProblems([...drafts.values()]), ...alikeProblems(directors));
  for (const [person, keys] of directorsOf) {
    if (keys.size < 2) continue;
    const own = directors.flatMap(({ key, name, leaders }) => {
      const found = keys.has(key) ? leaders.find((one) => one.person === person && one.leftOn === null) : undefined;
      return found === undefined ? [] : [{ name, found }];
    });
    const [first] = own;
    if (first === undefined || own.length < 2) continue;
    problems.push({
      code: "leader-of-two-directors",
      at: placeIn(first.found.post),
      leader: first.found.name,
      directors: own.map(({ name }) => name),
    });
  }
  return { schoolYear, directors, ...knownIn(leader, schoolYear, schoolOf), problems };
}

const hasLeft = ({ positionEnd }: Leader, asOf: Day): boolean => positionEnd !== null && positionEnd < asOf;

function placeIn(post: Leader): FormPlace {
  const { sheet, row, column } = placeOf(post, "supervisor", "name", "lastName");
  return { sheet, cell: cellName(row, column) };
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(([one, count], [other, more]) => more - count || (one < other ? -1 : 1));
  return shownName(first?.[0] ?? "");
}

const spellingProblems = (drafts: readonly Draft[]): readonly FormProblem[] =>
  drafts
    .filter(({ spellings }) => spellings.size > 1)
    .map(({ spellings, posts }): FormProblem => {
      const [first] = [...posts.values()][0] ?? [];
      return {
        code: "director-written-differently",
        at: first === undefined ? {} : placeIn(first),
        director: commonest(spellings),
        spellings: [...spellings.keys()].sort(),
      };
    });

function alikeProblems(directors: readonly Director[]): readonly FormProblem[] {
  const problems: FormProblem[] = [];
  directors.forEach((one, at) => {
    for (const other of directors.slice(at + 1)) {
      const [a, b] = [readName(one.name), readName(other.name)];
      const why = a === null || b === null ? null : judge(a, b);
      if (why === null) continue;
      const post = other.leaders[0]?.post;
      problems.push({
        code: "directors-alike",
        at: post === undefined ? {} : placeIn(post),
        one: one.name,
        other: other.name,
        why,
      });
    }
  });
  return problems;
}

/** The newest record of each person speaks, and an older way to know a person stays one. */
function knownIn(
  leaders: readonly Leader[],
  schoolYear: string | null,
  schoolOf: (post: Leader) => string,
): Pick<DirectorRoster, "known" | "byName"> {
  const newest = new Map<PersonKey, Leader>();
  for (const post of leaders) {
    if (!isNamed(post)) continue;
    const before = newest.get(personOf(post));
    if (before === undefined || (post.schoolYear ?? "") > (before.schoolYear ?? "")) newest.set(personOf(post), post);
  }
  const known = new Map<string, KnownLeader>();
  const also: (readonly [string, KnownLeader])[] = [];
  const names = new Map<string, KnownLeader[]>();
  for (const [person, post] of newest) {
    const leader: KnownLeader = {
      person,
      tag: leaderTag(person),
      name: shownName(post.name ?? person),
      leaderId: post.leaderId ?? "",
      school: schoolOf(post),
    };
    known.set(leader.tag, leader);
    const name = nameTag(leader.name);
    also.push([leaderTag(name), leader]);
    if (post.leaderId !== null) also.push([leaderTag(post.leaderId), leader]);
    if (post.schoolYear === schoolYear) names.set(name, [...(names.get(name) ?? []), leader]);
  }
  for (const [tag, leader] of also) if (!known.has(tag)) known.set(tag, leader);
  return { known, byName: names };
}
