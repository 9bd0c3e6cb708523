/**
 * Everything we may say about rating forms: what stops making them, and what is wrong in a returned one. As in `core/problem.ts` a
 * problem is a value, and the catalog is the only place for level and English.
 */
import type { Severity } from "../problem";

/** Where it is: a file and, inside it, a sheet and a cell such as `D12`. Absent parts mean the whole. */
export interface FormPlace {
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
}

interface Facts {
  // Making.
  "no-roster": object;
  "leader-without-director": { readonly leader: string; readonly school: string };
  "leader-of-two-directors": { readonly leader: string; readonly directors: readonly string[] };
  "director-written-differently": { readonly director: string; readonly spellings: readonly string[] };
  "directors-alike": { readonly one: string; readonly other: string; readonly why: string };
  "leader-not-yet": { readonly leader: string; readonly director: string; readonly from: string };
  "kept-differs": {
    readonly leader: string;
    readonly about: string;
    readonly kept: string;
    readonly collected: string;
  };
  "earlier-forms-differ": { readonly leader: string; readonly about: string; readonly shown: string };
  "earlier-form-left-out": { readonly why: string };
  // A file as a whole.
  "file-not-read": { readonly why: string };
  "not-a-form": object;
  "district-workbook": { readonly sheet: string };
  "other-workbook": object;
  "identity-lost": object;
  "sheet-found-by-content": { readonly called: string };
  "two-sheets": { readonly used: string };
  "last-years-form": { readonly says: string; readonly expected: string; readonly count: number };
  "other-district": { readonly says: string; readonly expected: string };
  "unknown-director": { readonly says: string };
  "director-not-told": object;
  "name-changed": { readonly says: string };
  "newer-version": { readonly says: string };
  "returned-twice": { readonly director: string };
  "empty-form": { readonly director: string };
  "scores-gone": { readonly count: number; readonly first: string };
  // Headings, lines.
  "heading-renamed": { readonly typed: string; readonly readAs: string };
  "heading-missing": { readonly heading: string };
  "headings-gone": { readonly isRead: boolean };
  "column-added": { readonly heading: string };
  "lines-missing": { readonly count: number; readonly first: string };
  "cases-missing": { readonly count: number; readonly first: string };
  "line-repeated": { readonly first: string };
  "line-differs": { readonly first: string; readonly leader: string; readonly about: string };
  "line-of-another": { readonly says: string };
  "line-placed-by-name": { readonly leader: string; readonly about: string; readonly count: number };
  "line-not-placed": { readonly why: string };
  "leader-renamed": { readonly typed: string; readonly leader: string };
  "responsibility-renamed": { readonly typed: string; readonly about: string };
  "line-and-name-disagree": { readonly keySays: string; readonly typed: string };
  "leader-moved": { readonly leader: string };
  "leader-gone": { readonly leader: string };
  "merged-cells": { readonly area: string };
  // Cells.
  "number-as-text": { readonly typed: string; readonly readAs: number };
  "score-from-formula": { readonly formula: string; readonly readAs: number };
  "score-shown-otherwise": { readonly shown: string; readonly readAs: number };
  "not-a-score": { readonly why: string };
  "score-in-text-column": { readonly column: string };
  "number-beside-score": { readonly column: string; readonly typed: string };
  "stray-content": object;
  "case-differs": { readonly called: string; readonly isAsked: boolean };
  // Beside what was collected before.
  conflict: { readonly leader: string; readonly about: string; readonly collected: string; readonly from: string };
}

export type FormProblemCode = keyof Facts;

export type FormProblem = {
  readonly [Code in FormProblemCode]: {
    readonly code: Code;
    readonly at: FormPlace;
    /** What stands there and was not taken, so that it is not lost; absent when nothing was left. */
    readonly holds?: string;
    /** The form line's key and the round it is about, where they are known. */
    readonly line?: string;
    readonly round?: string;
    /** The key of the line on whose row it stands, without being of it. */
    readonly on?: string;
  } & Facts[Code];
}[FormProblemCode];

interface Words<Code extends FormProblemCode> {
  readonly severity: Severity;
  readonly says: (problem: Extract<FormProblem, { code: Code }>) => string;
  readonly mend: string;
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
const lines = (count: number): string => `${count} ${count === 1 ? "line" : "lines"}`;
const scores = (count: number): string => `${count} ${count === 1 ? "score" : "scores"}`;

const ASK_AGAIN = "Correct the cell in the director's file and collect it again, or type it on the right line.";
const MAKE_ANEW = "Make the form again, with this file as one made before: what can be placed is carried over.";

const CATALOG: { readonly [Code in FormProblemCode]: Words<Code> } = {
  "no-roster": {
    severity: "error",
    says: () => "No roster gives principals with the executive director who supervises them.",
    mend: "Add a column with the executive director to the roster, or say on Column Map which one it is.",
  },
  "leader-without-director": {
    severity: "error",
    says: ({ leader, school }) => `${leader} (${school}) has no executive director on the roster and is in no form.`,
    mend: "Fill in the executive director on the roster, then make the forms again.",
  },
  "leader-of-two-directors": {
    severity: "warning",
    says: ({ leader, directors }) => `${leader} stands under ${list(directors)}, and is in the form of each.`,
    mend: "If only one is right, correct the roster and make the forms again before sending them.",
  },
  "director-written-differently": {
    severity: "info",
    says: ({ director, spellings }) =>
      `${director} is written in ${spellings.length} ways: ${list(spellings)}. Read as one.`,
    mend: "Nothing to do.",
  },
  "directors-alike": {
    severity: "warning",
    says: ({ one, other, why }) => `${one} and ${other} may be one director (${why}). Each has a form of their own.`,
    mend: "If it is one person, write the name in one way on the roster and make the forms again.",
  },
  "leader-not-yet": {
    severity: "info",
    says: ({ leader, director, from }) => `${leader} begins on ${from} and is not yet in the form of ${director}.`,
    mend: "Make the forms again after that day: every score is kept.",
  },
  "kept-differs": {
    severity: "warning",
    says: ({ leader, about, kept, collected }) =>
      `${leader}, ${about}: the earlier form says ${kept}, and ${collected} was collected. The new form shows what the earlier form says.`,
    mend: "Nothing to do now. When the form is returned, both stand side by side on Returned Forms.",
  },
  "earlier-forms-differ": {
    severity: "warning",
    says: ({ leader, about, shown }) =>
      `${leader}, ${about}: two forms made before say different things. The new form shows what ${shown} says.`,
    mend: "If this one is right, type it into the new form.",
  },
  "earlier-form-left-out": {
    severity: "error",
    says: ({ why }) => `${why}. Nothing of this file stands in a new form.`,
    mend: "Check that it is the right file. What it holds stays in it.",
  },
  "file-not-read": {
    severity: "error",
    says: ({ why }) => why,
    mend: "Ask the director for the file again. The other files were read.",
  },
  "not-a-form": {
    severity: "error",
    says: () => "No sheet of this file has the lines of a rating form.",
    mend: "Check that it is the form that was sent. If its column Line was deleted, make the form again and copy the scores into it.",
  },
  "district-workbook": {
    severity: "error",
    says: ({ sheet }) =>
      `This is a workbook with Leader Tracker's own sheets (${sheet}), not a rating form. Nothing of it was read.`,
    mend: "Leave it out. If a form was pasted into it, save the form's sheets as a file of their own.",
  },
  "other-workbook": {
    severity: "error",
    says: () =>
      "Nothing in this file is a rating form, and it holds more than a form does. Nothing of it was taken or listed.",
    mend: "Check that it is the file that was meant.",
  },
  "identity-lost": {
    severity: "info",
    says: () => "The sheet Read Me no longer says whose form this is; its lines say it themselves.",
    mend: "Nothing to do.",
  },
  "sheet-found-by-content": {
    severity: "info",
    says: ({ called }) => `The sheet is now called ${called}; it was found by its lines.`,
    mend: "Nothing to do.",
  },
  "two-sheets": {
    severity: "warning",
    says: ({ used }) => `Another sheet has rating lines too. ${used} is read first, and this one after it.`,
    mend: "Where the two differ, decide on Returned Forms.",
  },
  "last-years-form": {
    severity: "error",
    says: ({ says, expected, count }) =>
      `This is a form of ${says}; the forms of ${expected} are being collected. Its ${scores(count)} were not taken.`,
    mend: "Ask the director for this year's form. What stands in this one is listed on Returned Forms.",
  },
  "other-district": {
    severity: "error",
    says: ({ says, expected }) => `The form was made for ${says}, not for ${expected}. Nothing of it was taken.`,
    mend: "Return it to that district. If the district's name was changed on Settings, change it back and collect again.",
  },
  "unknown-director": {
    severity: "error",
    says: ({ says }) => `${says} is no executive director on the roster of this school year.`,
    mend: "Check the name on the roster, then collect the file again. What stands in it is listed on Returned Forms.",
  },
  "director-not-told": {
    severity: "error",
    says: () => "Neither the sheet Read Me nor a line's key says whose form this is. Nothing of it was taken.",
    mend: "Ask the director for the file with its sheet Read Me. What stands in this one is listed on Returned Forms.",
  },
  "name-changed": {
    severity: "warning",
    says: ({ says }) =>
      `Read Me now names ${says}, and the form was made for another director. Its lines were read as that director's.`,
    mend: "Ask who filled it in. Each director needs a file of their own.",
  },
  "newer-version": {
    severity: "warning",
    says: ({ says }) =>
      `The form says version ${says}, which a later Leader Tracker made. It is read as far as it is understood.`,
    mend: "Collect it with the newest Leader Tracker.",
  },
  "returned-twice": {
    severity: "info",
    says: ({ director }) => `All that ${director} gives in this file was collected before. Nothing changed.`,
    mend: "Nothing to do.",
  },
  "empty-form": {
    severity: "warning",
    says: ({ director }) => `The form of ${director} holds no score.`,
    mend: "Ask the director whether the right file was returned.",
  },
  "scores-gone": {
    severity: "warning",
    says: ({ count, first }) =>
      `${scores(count)} collected before ${count === 1 ? "is" : "are"} blank in this file (first: ${first}). What was collected stays.`,
    mend: "If a score should not count, delete it on Collected Ratings.",
  },
  "heading-renamed": {
    severity: "warning",
    says: ({ typed, readAs }) => `The heading is now "${typed}"; by its place the column is read as ${readAs}.`,
    mend: "Check one score of this column on Collected Ratings.",
  },
  "heading-missing": {
    severity: "error",
    says: ({ heading }) => `The column ${heading} is not on this sheet.`,
    mend: MAKE_ANEW,
  },
  "headings-gone": {
    severity: "warning",
    says: ({ isRead }) =>
      isRead
        ? "The headings of this sheet are gone; its columns were read in the order of the form."
        : "The headings of this sheet are gone, and its columns are not as the form has them. None was taken.",
    mend: "Check one score of each round on Collected Ratings, or make the form again, with this file as one made before.",
  },
  "column-added": {
    severity: "warning",
    says: ({ heading }) =>
      `The column ${heading === "" ? "without a heading" : `"${heading}"`} is not part of the form and was not collected.`,
    mend: "Move what should be kept into the evidence or comment column.",
  },
  "lines-missing": {
    severity: "warning",
    says: ({ count, first }) =>
      `${lines(count)} of the form ${count === 1 ? "is" : "are"} not in the file (first: ${first}). What was collected before stays.`,
    mend: MAKE_ANEW,
  },
  "cases-missing": {
    severity: "warning",
    says: ({ count, first }) =>
      `${count} common ${count === 1 ? "case is" : "cases are"} not in the file (first: ${first}). Without them the director cannot be compared.`,
    mend: MAKE_ANEW,
  },
  "line-repeated": {
    severity: "info",
    says: ({ first }) => `This line says the same as ${first} and is counted once.`,
    mend: "Nothing to do.",
  },
  "line-differs": {
    severity: "error",
    says: ({ first, leader, about }) => `${leader}, ${about} stands twice, with something else in ${first}.`,
    mend: "Choose on Returned Forms, in the Decision column.",
  },
  "line-of-another": {
    severity: "error",
    says: ({ says }) => `This line belongs to ${says}, not to the director of this form. It was not taken.`,
    mend: "Ask both directors for their own files.",
  },
  "line-placed-by-name": {
    severity: "warning",
    says: ({ leader, about, count }) =>
      count === 1
        ? `This line has no key. By its words it is ${leader}, ${about}, and it was taken so.`
        : `${count} filled lines have no key (first: ${leader}, ${about}). They were taken by their words.`,
    mend: "Check it on Collected Ratings.",
  },
  "line-not-placed": {
    severity: "error",
    says: ({ why }) => `This line could not be placed: ${why}.`,
    mend: ASK_AGAIN,
  },
  "leader-renamed": {
    severity: "warning",
    says: ({ typed, leader }) =>
      `The name was changed to "${typed}"; by its key the line is ${leader}'s, and it was taken so.`,
    mend: "If it is another person, correct the roster and make the forms again.",
  },
  "responsibility-renamed": {
    severity: "warning",
    says: ({ typed, about }) =>
      `The responsibility was changed to "${typed}"; by its key the line is ${about}, and it was taken so.`,
    mend: "Nothing to do if that is right.",
  },
  "line-and-name-disagree": {
    severity: "error",
    says: ({ keySays, typed }) =>
      `The key of this line says ${keySays}, its words say ${typed}: part of the sheet was sorted or pasted over. It was not taken.`,
    mend: "Ask the director which is meant, correct the words or the key, and collect again.",
  },
  "leader-moved": {
    severity: "info",
    says: ({ leader }) => `${leader} is no longer with this director. The score was taken for the time before.`,
    mend: "Nothing to do.",
  },
  "leader-gone": {
    severity: "warning",
    says: ({ leader }) => `${leader} is on no roster any more. The score was taken under this name.`,
    mend: "Nothing to do if the leader left.",
  },
  "merged-cells": {
    severity: "warning",
    says: ({ area }) =>
      `The cells ${area} are merged: only the first one holds the value, so it counts for that line alone.`,
    mend: "Unmerge them, fill each line, and collect again.",
  },
  "number-as-text": {
    severity: "info",
    says: ({ typed, readAs }) => `The score was typed as text ("${typed}"); read as ${readAs}.`,
    mend: "Nothing to do.",
  },
  "score-from-formula": {
    severity: "warning",
    says: ({ formula, readAs }) => `The score is a formula (${formula}); its value ${readAs} was taken.`,
    mend: "Check it on Collected Ratings.",
  },
  "score-shown-otherwise": {
    severity: "warning",
    says: ({ shown, readAs }) => `The cell shows ${shown}; its number ${readAs} was taken as the score.`,
    mend: "Check it on Collected Ratings.",
  },
  "not-a-score": {
    severity: "error",
    says: ({ why }) => `This is no score: ${why}. A whole number from 1 to 5 was expected.`,
    mend: ASK_AGAIN,
  },
  "score-in-text-column": {
    severity: "warning",
    says: ({ column }) =>
      `A lone number stands under ${column} and the score beside it is blank. It may be the score. It was not taken as one.`,
    mend: ASK_AGAIN,
  },
  "number-beside-score": {
    severity: "warning",
    says: ({ column, typed }) =>
      `"${typed}" alone stands under ${column}. It was kept as it is, and not taken as a score.`,
    mend: "If it is the score of another round, correct it in the director's file and collect it again.",
  },
  "stray-content": {
    severity: "warning",
    says: () => "Something stands outside the form's columns and lines. It was not taken.",
    mend: "If it is a score, evidence or a comment, type it on its line and collect again.",
  },
  "case-differs": {
    severity: "warning",
    says: ({ called, isAsked }) =>
      isAsked
        ? `${called} tells something else on this form than on Settings. Its score was taken.`
        : `${called} is on this form and no longer on Settings. Its score was taken.`,
    mend: "Directors are compared on the same cases. If others rated another text, clear the score on Collected Ratings, or let all rate the text that is now on Settings.",
  },
  conflict: {
    severity: "error",
    says: ({ leader, about, collected, from }) =>
      `${leader}, ${about}: ${collected} was collected from ${from}, and this file says something else. Neither counts until you decide.`,
    mend: "Choose on Returned Forms, in the Decision column.",
  },
};

export const formSeverity = ({ code }: FormProblem): Severity => CATALOG[code].severity;

/** One plain sentence. */
export const describeForm = (problem: FormProblem): string =>
  (CATALOG[problem.code].says as (problem: FormProblem) => string)(problem);

/** What would mend it, in one plain sentence. */
export const mendForm = ({ code }: FormProblem): string => CATALOG[code].mend;

/** `Ratings, D12 in anna.xlsx`; "" where no place is meant. */
export const placeWords = ({ file, sheet, cell }: FormPlace): string => {
  const inside = [sheet, cell].filter((part) => part !== undefined && part !== "").join(", ");
  return file === undefined || file === "" ? inside : inside === "" ? file : `${inside} in ${file}`;
};
