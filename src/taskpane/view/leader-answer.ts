/** Who is meant: by a cell that was selected, a person or a school that was chosen. */
import type { SchoolKey } from "../../core/label/standardized";
import { nameOf } from "../../core/metric/district";
import type { Leader, PersonKey } from "../../core/person/people";
import type { Analysis } from "../../core/report/analysis";
import type { Address } from "../../core/sheet";
import { linkToRecord, type CellLink } from "./cell-link";
import { leaderProfile, postWords, type LeaderProfile } from "./leader-profile";
import { aboutPerson, type SearchHit } from "./leader-search";
import { leaderBook, type LeaderBook } from "./leader/leader-book";
import { positionOf, inSentence } from "./leader/position-words";
import { measuredDistrict } from "./measured";

export type LeaderAsked = { readonly at: Address } | { readonly person: PersonKey } | { readonly school: SchoolKey };

export type LeaderAnswer =
  | {
      readonly kind: "leader";
      readonly profile: LeaderProfile;
      /** `Row 47 of Roster 25-26`, where a cell was asked for. */
      readonly row: string | null;
      /** Others who stand in the same row. */
      readonly others: readonly SearchHit[];
    }
  | {
      readonly kind: "vacancy";
      readonly title: string;
      readonly sentence: string;
      readonly row: string | null;
      readonly cell: CellLink;
      /** Who headed the school before, as far as rosters show. */
      readonly others: readonly SearchHit[];
    }
  /** A school: its leaders to choose from. */
  | { readonly kind: "school"; readonly name: string; readonly sentence: string; readonly others: readonly SearchHit[] }
  /** The row, person or school says nothing of a leader. */
  | { readonly kind: "nobody" };

const NOBODY: LeaderAnswer = { kind: "nobody" };

/** The leader, vacancy or school that is asked for. */
export function leaderAnswer(asked: LeaderAsked, analysis: Analysis): LeaderAnswer {
  const book = leaderBook(analysis);
  if ("school" in asked) return schoolAnswer(asked.school, book, analysis);
  if ("person" in asked) return personAnswer(asked.person, null, [], book, analysis);
  const found = book.at(asked.at);
  const row = `Row ${asked.at.row} of ${asked.at.sheet}`;
  if (found === null) return NOBODY;
  if (found.kind === "vacancy") return vacancyAnswer(found.post, row, book, analysis);
  return personAnswer(found.key, row, found.others, book, analysis);
}

function personAnswer(
  key: PersonKey,
  row: string | null,
  others: readonly PersonKey[],
  book: LeaderBook,
  analysis: Analysis,
): LeaderAnswer {
  const person = book.people.get(key);
  if (person === undefined) return NOBODY;
  return { kind: "leader", profile: leaderProfile(person, book, analysis), row, others: hitsOf(others, book) };
}

const hitsOf = (keys: readonly PersonKey[], book: LeaderBook): readonly SearchHit[] =>
  keys.flatMap((key): readonly SearchHit[] => {
    const person = book.people.get(key);
    return person === undefined ? [] : [{ kind: "leader", key, name: person.name, about: aboutPerson(person, book) }];
  });

function vacancyAnswer(post: Leader, row: string | null, book: LeaderBook, analysis: Analysis): LeaderAnswer {
  const district = measuredDistrict(analysis);
  const school = post.school === null ? post.schoolName : nameOf(district, post.school);
  const before = district.years
    .filter(({ name }) => name !== null && post.schoolYear !== null && name < post.schoolYear)
    .map((year) => (post.school === null ? null : (year.roster().posts.get(post.school)?.head ?? null)))
    .findLast((head) => head !== null);
  const when = post.schoolYear === null ? "" : ` in ${post.schoolYear}`;
  const others = before?.person == null || !post.head ? [] : hitsOf([before.person], book);
  const [earlier] = others;
  const title = positionOf(post);
  return {
    kind: "vacancy",
    title: postWords(post, school),
    sentence: [
      `This post${title === null ? "" : ` of ${inSentence(title)}`} is vacant${when}.`,
      earlier === undefined ? null : `Before: ${earlier.name}, ${before?.schoolYear ?? ""}.`,
    ]
      .filter((sentence) => sentence !== null)
      .join(" "),
    row,
    cell: linkToRecord(post, "name", "lastName", "schoolName"),
    others,
  };
}

/** Its leaders of the newest roster year, the head first. */
function schoolAnswer(school: SchoolKey, book: LeaderBook, analysis: Analysis): LeaderAnswer {
  const district = measuredDistrict(analysis);
  const name = book.schools.get(school);
  if (name === undefined) return NOBODY;
  const year = district.years.findLast((one) => one.roster().posts.has(school));
  const post = year?.roster().posts.get(school);
  const here = (year?.leaders ?? []).filter((leader) => leader.school === school && leader.person !== null);
  const keys = new Set(
    [...here.filter(({ head }) => head), ...here.filter(({ head }) => !head)].flatMap(({ person }) => person ?? []),
  );
  const when = year?.name == null ? "" : ` in ${year.name}`;
  return {
    kind: "school",
    name,
    sentence:
      post === undefined
        ? "No roster names a leader of this school."
        : post.head === null
          ? `No head of school is named${when}.`
          : `${keys.size} ${keys.size === 1 ? "leader" : "leaders"}${when}.`,
    others: hitsOf([...keys], book),
  };
}
