/** What a table seems to be about, before its columns are settled: from its sheet's name, its titles, and its clear columns. */
import type { Fields } from "../../framework/fields";
import type { Table } from "../table/table";
import { isAccepted, type ColumnDraft } from "./column-draft";
import { indexOfRun, wordsOf, type Wording } from "./heading-words";

export interface Situation {
  readonly rating: boolean;
  readonly survey: boolean;
  readonly candidate: boolean;
  /** Sheet name or titles alone. */
  readonly named: { readonly rating: boolean; readonly survey: boolean; readonly candidate: boolean };
  /** Some column is clearly this field. */
  readonly has: (field: string) => boolean;
}

const CLEAR = 0.9;

export function situationOf(table: Table, drafts: readonly ColumnDraft[], fields: Fields, wording: Wording): Situation {
  const texts = [table.sheet.name, ...table.titles].map((text) => wordsOf(text, wording));
  const says = (phrases: readonly string[]): boolean =>
    phrases.some((phrase) => texts.some((words) => indexOfRun(words, wordsOf(phrase, wording)) >= 0));
  const clear = new Set(
    drafts.flatMap(({ decided, candidates }) =>
      decided === undefined
        ? candidates.filter((one) => one.score >= CLEAR && isAccepted(one)).map(({ field }) => field)
        : decided === null
          ? []
          : [decided.split(":")[0] ?? decided],
    ),
  );
  const any = (...ids: readonly string[]): boolean => ids.some((id) => clear.has(id));
  const named = {
    rating: says(fields.contexts.rating),
    survey: says(fields.contexts.survey),
    candidate: says(fields.contexts.candidate),
  };
  return {
    named,
    rating: named.rating || any("rater", "indicator", "average", "ratingDate"),
    survey: named.survey || any("favorable", "topic", "respondentGroup", "surveyLevel", "surveyDate"),
    candidate: named.candidate || any("readiness"),
    has: (field) => clear.has(field),
  };
}
