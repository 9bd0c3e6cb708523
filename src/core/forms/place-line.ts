/** Whom and what a row of a form is about: by its key, checked against its words; without a key, by its words alone. */
import { responsibilitiesOf, type Framework, type Responsibility } from "../../framework/framework";
import { folded } from "../state/wording";
import { nameTag, type Director, type DirectorRoster, type RosterLeader } from "./directors";
import type { FormProblem } from "./form-problem";
import { isLoneScore } from "./read-entry";
import { caseOfNumber, lineText, numberOfCase, responsibilityOf, type LineKey } from "./line-key";

export interface RowWords {
  readonly key: LineKey | null;
  readonly isCase: boolean;
  readonly leader: string;
  readonly school: string;
  readonly about: string;
}

export interface PlacedLine {
  readonly line: string;
  readonly schoolYear: string;
  readonly leader: string;
  readonly leaderId: string;
  readonly school: string;
  readonly about: string;
  readonly isCase: boolean;
}

/** Without the place in the file, which the caller knows. */
type Said = FormProblem extends infer P ? (P extends FormProblem ? Omit<P, "at"> : never) : never;

export type LinePlace =
  | { readonly placed: PlacedLine; readonly said: readonly Said[] }
  | { readonly placed: null; readonly said: readonly Said[] };

export interface LineContext {
  readonly roster: DirectorRoster;
  readonly director: { readonly tag: string; readonly name: string };
  readonly schoolYear: string;
  readonly framework: Framework;
  /** The common cases of today; without them a case is taken whatever its number. */
  readonly cases?: readonly { readonly name: string }[];
}

const notPlaced = (why: string): LinePlace => ({ placed: null, said: [{ code: "line-not-placed", why }] });

/** Where key and words point at two things nothing is taken. */
export function placeLine(words: RowWords, context: LineContext): LinePlace {
  const { key } = words;
  if (key === null) return words.isCase ? caseByName(words, context) : byWords(words, context);
  const { roster, director, schoolYear } = context;
  if (key.schoolYear !== schoolYear) return notPlaced(`its key is of ${key.schoolYear}`);
  if (key.director !== director.tag) {
    const other = roster.directors.find(({ tag }) => tag === key.director);
    return { placed: null, said: [{ code: "line-of-another", says: other?.name ?? "another director" }] };
  }
  return key.leader === "" ? caseByKey(key, words, context) : byKey(key, words, context);
}

const lists = new WeakMap<Framework, readonly Responsibility[]>();

/** The framework's responsibilities, listed once. */
function asked(framework: Framework): readonly Responsibility[] {
  let list = lists.get(framework);
  if (list === undefined) lists.set(framework, (list = responsibilitiesOf(framework)));
  return list;
}

const byTag = new WeakMap<Director, ReadonlyMap<string, RosterLeader>>();

function leadersOf(director: Director): ReadonlyMap<string, RosterLeader> {
  let map = byTag.get(director);
  if (map === undefined) byTag.set(director, (map = new Map(director.leaders.map((leader) => [leader.tag, leader]))));
  return map;
}

function caseByKey(key: LineKey, { leader: typed }: RowWords, context: LineContext): LinePlace {
  const name = caseOfNumber(key.number);
  const other = numberOfCase(typed);
  if (/^case \d+$/i.test(typed.trim()) && other !== key.number)
    return { placed: null, said: [{ code: "line-and-name-disagree", keySays: name, typed }] };
  return { placed: caseLine(key.number, context), said: [] };
}

function caseByName({ leader: typed }: RowWords, context: LineContext): LinePlace {
  if (!/^case \d+$/i.test(typed.trim())) return notPlaced("it has no key, and no case has this name");
  const number = numberOfCase(typed);
  const name = caseOfNumber(number);
  if (context.cases?.some((one) => numberOfCase(one.name) === number) === false)
    return notPlaced(`it has no key, and there is no ${name}`);
  return {
    placed: caseLine(number, context),
    said: [{ code: "line-placed-by-name", leader: name, about: "common case", count: 1 }],
  };
}

function caseLine(number: number, { director, schoolYear }: LineContext): PlacedLine {
  const name = caseOfNumber(number);
  return {
    line: lineText({ schoolYear, director: director.tag, leader: "", number }),
    schoolYear,
    leader: name,
    leaderId: "",
    school: "",
    about: name,
    isCase: true,
  };
}

function byKey(key: LineKey, words: RowWords, context: LineContext): LinePlace {
  const { roster, director, schoolYear, framework } = context;
  const responsibilities = asked(framework);
  const responsibility = responsibilityOf(responsibilities, key);
  if (responsibility === undefined) return notPlaced("its key names no responsibility of the framework");
  const said: Said[] = [];
  const known = roster.known.get(key.leader);
  if (known === undefined && words.leader === "")
    return notPlaced("its key is of nobody on the rosters, and it has no name");
  const leader = known?.name ?? words.leader;

  const typed = words.leader;
  if (known !== undefined && typed !== "" && typed !== known.name && nameTag(typed) !== nameTag(known.name)) {
    const other = (roster.byName.get(nameTag(typed)) ?? []).filter(({ tag }) => tag !== known.tag);
    const keySays = `${known.name}, ${responsibility.name}`;
    if (other.length > 0) return { placed: null, said: [{ code: "line-and-name-disagree", keySays, typed }] };
    // A score over a name is listed by itself.
    if (!isLoneScore(typed)) said.push({ code: "leader-renamed", typed, leader: known.name });
  }
  if (
    words.about !== "" &&
    words.about !== responsibility.name &&
    folded(words.about) !== folded(responsibility.name)
  ) {
    const keySays = `${leader}, ${responsibility.name}`;
    if (responsibilities.some(({ name }) => folded(name) === folded(words.about)))
      return { placed: null, said: [{ code: "line-and-name-disagree", keySays, typed: words.about }] };
    if (!isLoneScore(words.about))
      said.push({ code: "responsibility-renamed", typed: words.about, about: responsibility.name });
  }

  const own = roster.directors.find(({ tag }) => tag === director.tag);
  const today = known === undefined || own === undefined ? undefined : leadersOf(own).get(known.tag);
  if (known === undefined) said.push({ code: "leader-gone", leader });
  else if (own !== undefined && today === undefined) said.push({ code: "leader-moved", leader });
  return {
    placed: {
      line: lineText({ ...key, leader: known?.tag ?? key.leader }),
      schoolYear,
      leader,
      leaderId: known?.leaderId ?? "",
      school: today?.school ?? (words.school || (known?.school ?? "")),
      about: responsibility.name,
      isCase: false,
    },
    said,
  };
}

function byWords(words: RowWords, context: LineContext): LinePlace {
  const { roster, director, schoolYear, framework } = context;
  const { leader: typed, about } = words;
  if (typed === "") return notPlaced("it has no key and no name");
  const own = roster.directors.find(({ tag }) => tag === director.tag)?.leaders ?? [];
  const leaders = own.filter(({ name }) => nameTag(name) === nameTag(typed));
  const [leader] = leaders;
  if (leader === undefined) return notPlaced(`it has no key, and no leader of this form is called ${typed}`);
  if (leaders.length > 1)
    return notPlaced(`it has no key, and ${leaders.length} leaders of this form are called ${typed}`);
  const number = responsibilitiesOf(framework).findIndex(({ name }) => folded(name) === folded(about)) + 1;
  const responsibility = responsibilitiesOf(framework)[number - 1];
  if (responsibility === undefined)
    return notPlaced(
      about === "" ? "it has no key and no responsibility" : `"${about}" is no responsibility of the framework`,
    );
  return {
    placed: {
      line: lineText({ schoolYear, director: director.tag, leader: leader.tag, number }),
      schoolYear,
      leader: leader.name,
      leaderId: leader.leaderId,
      school: leader.school,
      about: responsibility.name,
      isCase: false,
    },
    said: [{ code: "line-placed-by-name", leader: leader.name, about: responsibility.name, count: 1 }],
  };
}

/** The lines that a director's leaders of today should have. */
export const expectedLines = ({ roster, director, schoolYear, framework }: LineContext): readonly PlacedLine[] =>
  (roster.directors.find(({ tag }) => tag === director.tag)?.leaders ?? [])
    .filter(({ leftOn }) => leftOn === null)
    .flatMap(({ tag, name, leaderId, school }) =>
      responsibilitiesOf(framework).map((responsibility, index) => ({
        line: lineText({ schoolYear, director: director.tag, leader: tag, number: index + 1 }),
        schoolYear,
        leader: name,
        leaderId,
        school,
        about: responsibility.name,
        isCase: false,
      })),
    );
