/** One form for each executive director, from what a refresh found and what directors gave before. */
import { ratingForms } from "../../framework/rating-forms";
import { responsibilitiesOf, type Framework, type Responsibility } from "../../framework/framework";
import { longDate, type Day } from "../day";
import { districtOf } from "../metric/district";
import { yearBefore } from "../metric/district";
import type { Analysis } from "../report/analysis";
import { dueOf } from "../state/form-settings";
import { directorRoster, type Director, type DirectorRoster, type RosterLeader } from "./directors";
import type { EarlierEntries, EarlierEntry } from "./earlier";
import { NO_ENTRY, isBlank, type Entry } from "./entry";
import type { DirectorForm, FormLeader, FormLine, FormRound, Profile } from "./form";
import type { FormProblem } from "./form-problem";
import { lineText, numberOfCase } from "./line-key";
import { profiler } from "./profile";

export interface FormQuestion {
  readonly asOf: Day;
  /** The last day of every round, instead of what Settings say. */
  readonly due?: Day;
  readonly earlier: EarlierEntries;
}

export interface MadeForms {
  readonly schoolYear: string | null;
  readonly roster: DirectorRoster;
  /** In the order of the directors' names. */
  readonly forms: readonly DirectorForm[];
  readonly problems: readonly FormProblem[];
}

type Found = Pick<Analysis, "tagged" | "decisions" | "framework">;

/** Every score that a director gave before stands in the form again; leaders who are gone keep their lines below. */
export function makeForms(found: Found, { asOf, due, earlier }: FormQuestion): MadeForms {
  const { tagged, decisions, framework } = found;
  const { settings } = decisions;
  const roster = directorRoster(tagged, asOf);
  const { schoolYear } = roster;
  if (schoolYear === null) return { schoolYear, roster, forms: [], problems: roster.problems };
  const profileOf = profiler(districtOf(tagged, settings, framework, asOf), schoolYear);
  const { cases, lastYearShown } = settings.forms;
  const rounds = settings.forms.rounds.map((name): FormRound => ({ name, due: due ?? dueOf(settings.forms, name) }));
  const forms = roster.directors.map((director): DirectorForm => {
    const entriesOf = (key: string): readonly Entry[] => rounds.map(({ name }) => earlier.of(key, name) ?? NO_ENTRY);
    const context: Context = { director, schoolYear, framework, roster, earlier, entriesOf, lastYearShown };
    const staying = director.leaders.filter(({ leftOn }) => leftOn === null);
    return {
      id: `${schoolYear}-${director.tag}-${ratingForms.version}`,
      schoolYear,
      district: settings.districtName,
      director: director.name,
      rounds,
      madeOn: asOf,
      leaders: [...staying.map((leader) => current(leader, profileOf(leader), context)), ...leavers(context)],
      cases: cases.map(({ name, text }) => {
        const key = lineText({ schoolYear, director: director.tag, leader: "", number: numberOfCase(name) });
        return { key, name, text, entry: earlier.of(key, "") ?? NO_ENTRY };
      }),
      responsibilities: responsibilitiesOf(framework),
      lastYearShown,
    };
  });
  return { schoolYear, roster, forms, problems: [...roster.problems, ...earlier.problems] };
}

interface Context {
  readonly director: Director;
  readonly schoolYear: string;
  readonly framework: Framework;
  readonly roster: DirectorRoster;
  readonly earlier: EarlierEntries;
  readonly entriesOf: (key: string) => readonly Entry[];
  readonly lastYearShown: boolean;
}

function linesOf(tag: string, context: Context): readonly FormLine[] {
  const { director, schoolYear, framework, entriesOf } = context;
  return responsibilitiesOf(framework).map((responsibility, index): FormLine => {
    const key = lineText({ schoolYear, director: director.tag, leader: tag, number: index + 1 });
    return {
      key,
      responsibility,
      entries: entriesOf(key),
      lastYear: lastYear(tag, index + 1, responsibility, context),
    };
  });
}

/** The scores that the leader got a year ago, from whichever director, "" where they are not shown. */
function lastYear(tag: string, number: number, _: Responsibility, context: Context): string {
  const { schoolYear, earlier, lastYearShown } = context;
  const before = yearBefore(schoolYear);
  if (!lastYearShown || before === null) return "";
  return earlier.scoresIn(before, tag, number).join(", ");
}

function current(leader: RosterLeader, profile: Profile, context: Context): FormLeader {
  const { tag, name, school } = leader;
  return { tag, name, school, status: "", profile, lines: linesOf(tag, context) };
}

const KEPT = "kept for the record";

/** Those whom this director rated and who are no longer among the director's leaders, with their lines alone. */
function leavers(context: Context): readonly FormLeader[] {
  const { director, earlier, roster } = context;
  const staying = new Set(director.leaders.filter(({ leftOn }) => leftOn === null).map(({ tag }) => tag));
  const elsewhere = new Set(
    roster.directors
      .filter(({ key }) => key !== director.key)
      .flatMap(({ leaders }) => leaders.filter(({ leftOn }) => leftOn === null).map(({ tag }) => tag)),
  );
  const gone = new Map<string, EarlierEntry>();
  for (const one of earlier.ofDirector(context.schoolYear, director.tag))
    if (one.leader !== "" && !staying.has(one.leader) && !isBlank(one.entry))
      gone.set(one.leader, gone.get(one.leader) ?? one);
  return [...gone.values()].map(({ leader: tag, name, school }): FormLeader => {
    const left = director.leaders.find((one) => one.tag === tag);
    const status =
      left !== undefined && left.leftOn !== null
        ? `left on ${longDate(left.leftOn)}, ${KEPT}`
        : elsewhere.has(tag)
          ? `now with another director, ${KEPT}`
          : `not on the roster any more, ${KEPT}`;
    const known = roster.known.get(tag);
    return {
      tag,
      name: known?.name ?? name,
      school: school || (left?.school ?? ""),
      status,
      profile: null,
      lines: linesOf(tag, context),
    };
  });
}
