/** One column before its table's columns are weighed against each other. */
import type { Fields } from "../../framework/fields";
import type { ColumnDecision } from "../state/decisions";
import type { Table, TableColumn } from "../table/table";
import type { ColumnProfile } from "./column-profile";
import { fitOf } from "./content-fit";
import type { FieldMatch, HeadingMatcher, KnownColumn } from "./heading-match";
import { wordsOf, type Wording } from "./heading-words";
import type { Post } from "./repeated-groups";
import { writtenSchoolYear } from "./school-year-text";

/** A field that a column may be, by its heading and by its values. */
export interface Candidate {
  readonly field: string;
  readonly score: number;
  readonly fit: number;
}

export interface ColumnDraft {
  readonly column: TableColumn;
  readonly words: readonly string[];
  readonly profile: ColumnProfile;
  /** undefined: nobody decided. null: left out. */
  readonly decided: string | null | undefined;
  /** A school year in the heading: "TEAM Average 2023-24". */
  readonly year: string | null;
  /** By total, best first. */
  readonly candidates: readonly Candidate[];
  readonly post: Post | null;
  readonly race: string | null;
  readonly known: KnownColumn | null;
}

export interface Recognition {
  readonly fields: Fields;
  readonly wording: Wording;
  readonly matcher: HeadingMatcher;
  readonly profile: (table: Table, column: number) => ColumnProfile;
  readonly post: (heading: string, words: readonly string[]) => Post | null;
}

export const total = ({ score, fit }: Candidate): number => score + 0.25 * fit;

/** True when heading and values together say enough. */
export const isAccepted = ({ score, fit }: Candidate): boolean =>
  (score >= 0.78 && fit > -0.3) || (score >= 0.6 && fit >= 0.4);

type Read = Pick<ColumnDraft, "words" | "candidates" | "post" | "race" | "known">;

const saysSomething = ({ candidates, post, race, known }: Read): boolean =>
  post !== null || race !== null || known !== null || candidates.some(isAccepted);

/** What each column of a table may be. A heading below that of a group is read with it, and by itself where the two together say nothing. */
export function draftColumns(
  table: Table,
  decisions: readonly ColumnDecision[],
  recognition: Recognition,
): readonly ColumnDraft[] {
  const { fields, wording, matcher } = recognition;
  const contents = new Map(fields.fields.map(({ id, content }) => [id, content]));
  return table.columns.map((column) => {
    const { heading, occurrence } = column;
    const written = writtenSchoolYear(heading);
    const profile = recognition.profile(table, column.column);
    const weighed = (matches: readonly FieldMatch[]): readonly Candidate[] =>
      matches
        .map(({ field, score }) => ({ field, score, fit: fitOf(contents.get(field) ?? "text", profile) }))
        .sort((one, other) => total(other) - total(one));
    const readAs = (text: string, group: readonly string[] | null): Read => {
      const words = wordsOf(text, wording);
      return {
        words,
        candidates: weighed(group === null ? matcher.fieldsOf(words) : matcher.fieldsBelow(words, group)),
        post: recognition.post(text, words),
        race: group === null ? matcher.raceOf(words) : matcher.raceBelow(words, group),
        known: matcher.knownColumn(words),
      };
    };
    const bare = written === null ? heading : heading.replace(written.written, " ");
    const whole = readAs(bare, null);
    const below =
      column.group !== "" && heading.startsWith(`${column.group} `) ? heading.slice(column.group.length + 1) : "";
    const alone = below === "" || saysSomething(whole) ? null : readAs(below, wordsOf(column.group, wording));
    const read = alone !== null && saysSomething(alone) ? alone : whole;
    const decision = decisions.find(
      (one) => one.sheet.trim() === table.sheet.name.trim() && one.heading === heading && one.occurrence === occurrence,
    );
    return {
      column,
      profile,
      decided: decision === undefined ? undefined : decision.field,
      year: written?.years[0] ?? null,
      ...read,
    };
  });
}
