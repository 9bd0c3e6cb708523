/** One column before its table's columns are weighed against each other. */
import type { Fields } from "../../framework/fields";
import type { ColumnDecision } from "../state/decisions";
import type { Table, TableColumn } from "../table/table";
import type { ColumnProfile } from "./column-profile";
import { fitOf } from "./content-fit";
import type { HeadingMatcher, KnownColumn } from "./heading-match";
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

/** What each column of a table may be. */
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
    const bare = written === null ? heading : heading.replace(written.written, " ");
    const words = wordsOf(bare, wording);
    const profile = recognition.profile(table, column.column);
    const candidates = matcher
      .fieldsOf(words)
      .map(({ field, score }) => ({ field, score, fit: fitOf(contents.get(field) ?? "text", profile) }))
      .sort((one, other) => total(other) - total(one));
    const decision = decisions.find(
      (one) => one.sheet.trim() === table.sheet.name.trim() && one.heading === heading && one.occurrence === occurrence,
    );
    return {
      column,
      words,
      profile,
      decided: decision === undefined ? undefined : decision.field,
      year: written?.years[0] ?? null,
      candidates,
      post: recognition.post(bare, words),
      race: matcher.raceOf(words),
      known: matcher.knownColumn(words),
    };
  });
}
