/**
 * One leader as the tab Leaders shows it. What a leader is, where, and what was measured; never race, ethnicity or gender, and no adjusted
 * score.
 */
import type { Leader, PersonKey } from "../../core/person/people";
import type { Analysis } from "../../core/report/analysis";
import { linkToRecord, type CellLink } from "./cell-link";
import { evidenceTables, type EvidenceTable } from "./leader/evidence-block";
import type { LeaderBook, Person } from "./leader/leader-book";
import { positionOf } from "./leader/position-words";
import { practiceBlock, type PracticeBlock } from "./leader/practice-block";
import { schoolContext } from "./leader/school-context";
import { rostersOf, spellsOf, type Spell } from "./leader/spells";
import { storyOf, type Told } from "./leader/story";
import { poolEntries, strengthsOf, type PoolEntry, type Strength } from "./leader/strengths-block";
import { supportsOf, type SupportLine } from "./leader/supports-block";
import { surveyBlock, type SurveyBlock } from "./leader/survey-block";
import { measuredDistrict, yearOfFigures } from "./measured";

export interface LeaderProfile {
  readonly person: PersonKey;
  readonly name: string;
  /** Posts of the newest school year; empty for someone who stands on no roster. */
  readonly posts: readonly string[];
  /** How long, and what came before. */
  readonly story: string | null;
  /** The school and its students. */
  readonly school: string | null;
  /** Supervisor, early career: what the roster gives. When a person may retire is told of the whole district alone. */
  readonly facts: readonly string[];
  /** Where the newest roster has the name, and the school its students. */
  readonly cells: readonly CellLink[];
  /** Others who may be the same person, which nobody has decided. */
  readonly maybeSame: readonly string[];
  readonly practice: PracticeBlock;
  readonly survey: SurveyBlock;
  readonly evidence: readonly EvidenceTable[];
  readonly strengths: readonly Strength[];
  /** null: no sheet lists supports. */
  readonly supports: readonly SupportLine[] | null;
  readonly pool: readonly PoolEntry[];
  /** Newest first; one line a spell. */
  readonly history: readonly HistoryLine[];
}

export interface HistoryLine {
  /** `2024-25 to 2025-26`. */
  readonly years: string;
  readonly post: string;
  readonly cell: CellLink;
}

/** The profile of a person of the book; nothing is left out silently: a block without records says so. */
export function leaderProfile(person: Person, book: LeaderBook, analysis: Analysis): LeaderProfile {
  const district = measuredDistrict(analysis);
  const [newest] = person.posts;
  const now = newest === undefined ? [] : person.posts.filter(({ schoolYear }) => schoolYear === newest.schoolYear);
  const main = now.find(({ head }) => head) ?? now[0] ?? null;
  const year = main === null ? null : (district.years.find(({ name }) => name === main.schoolYear) ?? null);
  const rosters = rostersOf(district);
  const spells = spellsOf(person, rosters);
  const schoolName = (school: string | null): string | null =>
    school === null ? null : (book.schools.get(school) ?? school);
  const isPast = main !== null && book.rosterYear !== null && main.schoolYear !== book.rosterYear;
  const told: Told =
    main === null || isPast
      ? { yearInPosition: null, sentences: null }
      : storyOf({ post: main, posts: person.posts, spells, rosters, district, schoolName });
  const context =
    main === null || main.school === null || year === null ? null : schoolContext(main.school, year, district);
  return {
    person: person.key,
    name: person.name,
    posts: now.map((post) => postWords(post, schoolName(post.school))),
    story: isPast ? lastOnRoster(main, book) : told.sentences,
    school: context?.sentences ?? null,
    facts: main === null || isPast ? [] : factsOf(main, told),
    cells: [...(main === null ? [] : [nameCell(main)]), ...(context?.cells ?? [])],
    maybeSame: maybeSame(person, analysis),
    practice: practiceBlock(person, district, analysis.metrics, yearOfFigures(analysis), main?.school ?? null),
    survey: surveyBlock(person, district),
    evidence: evidenceTables(person, analysis, district),
    strengths: strengthsOf(person, analysis),
    supports: supportsOf(person, analysis),
    pool: poolEntries(person),
    history: historyOf(spells, schoolName),
  };
}

const nameCell = (post: Leader): CellLink => linkToRecord(post, "name", "lastName", "leaderId");

/** `Principal, Cedar Hill Middle School`. */
export function postWords(post: Leader, school: string | null): string {
  const place = school ?? post.schoolName;
  const title = positionOf(post) ?? "Position not known";
  return place === null ? title : `${title}, ${place}`;
}

const lastOnRoster = ({ schoolYear }: Leader, { rosterYear }: LeaderBook): string =>
  `Last on a roster in ${schoolYear ?? "an unknown year"}, not on that of ${rosterYear ?? ""}.`;

/** Years as principal in which a career is an early one. */
const EARLY = 3;

function factsOf({ position, supervisor }: Leader, { yearInPosition }: Told): readonly string[] {
  return [
    supervisor === null ? null : `Executive director: ${supervisor}.`,
    position === "principal" && yearInPosition !== null && yearInPosition <= EARLY
      ? `Early career: one of the first ${EARLY} years as principal.`
      : null,
  ].filter((fact) => fact !== null);
}

function maybeSame({ key }: { readonly key: PersonKey }, { tagged }: Analysis): readonly string[] {
  const names = tagged.proposals.flatMap(({ keys, names: typed, decided }) => {
    const place = keys.indexOf(key);
    const other = typed[1 - place];
    return decided !== null || place < 0 || other === undefined ? [] : [other];
  });
  return [...new Set(names)];
}

function historyOf(
  spells: readonly Spell[],
  schoolName: (school: string | null) => string | null,
): readonly HistoryLine[] {
  return spells.flatMap(({ from, to, posts, school }) => {
    const last = posts[posts.length - 1];
    if (last === undefined) return [];
    return [
      {
        years: from === to ? from : `${from} to ${to}`,
        post: postWords(last, schoolName(school)),
        cell: nameCell(last),
      },
    ];
  });
}
