/** A director's own file as the pane shows it: plain data, with the cell in which each entry stands. */
import type { Entry } from "../../../core/forms/entry";
import type { Address } from "../../../core/sheet";
import type { CellContent } from "../../../core/state/cell-change";

export interface FormView {
  readonly director: string;
  readonly schoolYear: string;
  readonly rounds: readonly {
    readonly name: string;
    /** As the form says it; "" where it says none. */ readonly due: string;
  }[];
  /** Leaders of today first, in the sheet's order of their first lines; then those whose lines are kept for the record. */
  readonly leaders: readonly LeaderForm[];
  readonly cases: readonly CaseForm[];
  readonly levels: readonly { readonly score: number; readonly name: string; readonly meaning: string }[];
  /** What is not as the form was made, as sentences. */
  readonly notes: readonly string[];
}

export interface LeaderForm {
  readonly tag: string;
  readonly name: string;
  readonly school: string;
  /** "" for a leader of today; else why the lines are kept. */
  readonly closed: string;
  readonly earlyCareer: boolean;
  /** What the sheet Profiles says: headings with values. */
  readonly profile: readonly (readonly [heading: string, value: string])[];
  readonly lines: readonly LineForm[];
}

export interface LineForm {
  readonly key: string;
  readonly name: string;
  readonly keyBehaviors: readonly string[];
  /** "" where it is not shown. */
  readonly lastYear: string;
  /** One a round, in the form's order. */
  readonly entries: readonly EntryForm[];
}

export interface CaseForm {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly entry: EntryForm;
}

export type EntryPart = keyof Entry;

export interface EntryForm {
  /** "" for a common case. */
  readonly round: string;
  readonly entry: Entry;
  /** What stands in the score's cell and is no score, as a sentence; null when all is well. */
  readonly problem: string | null;
  /** null where the sheet has no such column. */
  readonly cells: Readonly<Record<EntryPart, EntryCell | null>>;
}

export interface EntryCell {
  readonly at: Address;
  readonly content: CellContent;
}

/** One part of an entry in one round, whatever row it stands in. */
export interface EntryPlace {
  readonly line: string;
  readonly round: string;
  readonly part: EntryPart;
}

export const placeKey = ({ line, round, part }: EntryPlace): string => [line, round, part].join("\u0001");

/** All entries of a form by their lines. */
function* entriesOf(form: FormView): Generator<readonly [line: string, entry: EntryForm]> {
  for (const { lines } of form.leaders)
    for (const { key, entries } of lines) for (const entry of entries) yield [key, entry];
  for (const { key, entry } of form.cases) yield [key, entry];
}

/** The cell of a part of an entry as the form was read; null where there is none any more. */
export function cellAtPlace(form: FormView, { line, round, part }: EntryPlace): EntryCell | null {
  for (const [key, entry] of entriesOf(form)) if (key === line && entry.round === round) return entry.cells[part];
  return null;
}

/** Whether the lines of that leader are kept as they are. */
export const isClosed = (form: FormView, line: string): boolean =>
  form.leaders.some(({ closed, lines }) => closed !== "" && lines.some(({ key }) => key === line));

/** The form as it will be read once a cell holds something else. */
export function withContent(form: FormView, place: EntryPlace, to: CellContent): FormView {
  const changed = (key: string, entry: EntryForm): EntryForm =>
    key === place.line && entry.round === place.round ? withPart(entry, place.part, to) : entry;
  return {
    ...form,
    leaders: form.leaders.map((leader) =>
      leader.lines.every(({ key }) => key !== place.line)
        ? leader
        : {
            ...leader,
            lines: leader.lines.map((line) =>
              line.key === place.line
                ? { ...line, entries: line.entries.map((entry) => changed(line.key, entry)) }
                : line,
            ),
          },
    ),
    cases: form.cases.map((one) => (one.key === place.line ? { ...one, entry: changed(one.key, one.entry) } : one)),
  };
}

function withPart(standing: EntryForm, part: EntryPart, to: CellContent): EntryForm {
  const cell = standing.cells[part];
  const cells = { ...standing.cells, [part]: cell === null ? null : { ...cell, content: to } };
  const text = to === null ? "" : String(to);
  if (part !== "score") return { ...standing, cells, entry: { ...standing.entry, [part]: text } };
  const score = typeof to === "number" ? to : null;
  return { ...standing, cells, problem: null, entry: { ...standing.entry, score } };
}

const isRated = ({ entry }: EntryForm): boolean => entry.score !== null;

/** How many of a leader's lines have a score in a round. */
export const ratedIn = ({ lines }: LeaderForm, round: number): number =>
  lines.filter(({ entries }) => entries[round] !== undefined && isRated(entries[round])).length;

export const isOpen = ({ closed }: LeaderForm): boolean => closed === "";

/** How many lines of today's leaders have a score in a round, of all. */
export function progressIn(form: FormView, round: number): { readonly rated: number; readonly toRate: number } {
  const open = form.leaders.filter(isOpen);
  return {
    rated: open.reduce((sum, leader) => sum + ratedIn(leader, round), 0),
    toRate: open.reduce((sum, { lines }) => sum + lines.length, 0),
  };
}

export const casesRated = ({ cases }: FormView): number => cases.filter(({ entry }) => isRated(entry)).length;
