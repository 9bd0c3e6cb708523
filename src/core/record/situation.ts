/** What a table seems to be about, before its columns are settled: from its sheet's name, its titles, and its clear columns. */
import type { Fields } from "../../framework/fields";
import type { Table } from "../table/table";
import { isAccepted, type ColumnDraft } from "./column-draft";
import { indexOfRun, wordsOf, type Wording } from "./heading-words";

export interface Situation {
  readonly rating: boolean;
  readonly survey: boolean;
  readonly candidate: boolean;
  readonly support: boolean;
  /** Sheet name or titles alone. */
  readonly named: { readonly rating: boolean; readonly survey: boolean; readonly candidate: boolean };
  /** A list of students, a payroll: its headings say that it is about something else. */
  readonly other: boolean;
  /** People who apply for a post. */
  readonly applicants: boolean;
  /** Teachers, where neither the sheet's name nor a title speaks of principals. */
  readonly teachers: boolean;
  /** Some column is clearly this field. */
  readonly has: (field: string) => boolean;
}

const CLEAR = 0.9;
const PERSON = new Set(["name", "firstName", "lastName", "leaderId"]);

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
  const headings = new Set(drafts.map(({ words }) => words.join(" ")));
  const peopleAre = (phrases: readonly string[]): boolean => {
    const said = new Set(phrases.flatMap((word) => wordsOf(word, wording)));
    return drafts.some(
      ({ words, candidates }) =>
        words.some((word) => said.has(word)) && candidates.some((one) => PERSON.has(one.field) && isAccepted(one)),
    );
  };
  return {
    other: fields.otherSheets.some(
      ({ phrases, least }) =>
        [...new Set(phrases.map((phrase) => wordsOf(phrase, wording).join(" ")))].filter((one) => headings.has(one))
          .length >= least,
    ),
    applicants: peopleAre(fields.applicantWords),
    teachers:
      peopleAre(fields.teacherWords) &&
      !says(fields.roles.filter(({ position }) => position).map(({ words }) => words)),
    named,
    rating: named.rating || any("rater", "indicator", "average", "ratingDate"),
    survey: named.survey || any("favorable", "topic", "respondentGroup", "surveyLevel", "surveyDate"),
    candidate: named.candidate || any("readiness"),
    support: says(fields.contexts.support) || any("supportWhat", "supportText"),
    has: (field) => clear.has(field),
  };
}
