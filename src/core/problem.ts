/**
 * Everything we may say about the data. A problem is a value: a code, where, and its own facts. `severity`, `describe` and
 * `mend` are the only places for level and English. Adding one: a line in `Facts`, a line in `CATALOG`, a test that finds it and
 * a twin that leaves alone.
 */
import { cellName, type Address } from "./sheet";

/** error: a figure is wrong or held back until it is mended. warning: worth a look. info: we read it, and say how. */
export type Severity = "error" | "warning" | "info";

interface Facts {
  // What the sheet looks like.
  "sheet-left-out": object;
  "no-table": object;
  "blank-row": object;
  "repeated-heading": object;
  "total-row": { readonly text: string };
  "note-row": { readonly text: string };
  "duplicate-heading": { readonly heading: string; readonly first: Address };
  "blank-heading": { readonly values: number };
  "empty-column": { readonly heading: string };
  "hidden-rows": object;
  "hidden-columns": { readonly heading: string };
  "merged-cells": object;
  "error-cell": { readonly shown: string };
  "not-calculated": object;
  "refers-to-own-sheet": { readonly ownSheet: string };
  "date-system-1904": object;
  // How a value was typed.
  "number-as-text": { readonly typed: string };
  "percent-as-text": { readonly typed: string };
  "date-as-text": { readonly typed: string; readonly readAs: string };
  "ambiguous-date": { readonly typed: string; readonly readAs: string; readonly couldBe: string };
  "id-lost-zeros": { readonly typed: string; readonly full: string };
  "id-with-apostrophe": { readonly typed: string };
  // What the columns mean.
  "ambiguous-column": {
    readonly heading: string;
    readonly fields: readonly string[];
    readonly rivals: readonly string[];
  };
  "missing-column": { readonly dataset: string; readonly field: string; readonly consequence: string };
  "no-school-year": { readonly readAs?: string; readonly because?: string };
  "school-year-conflict": { readonly says: string; readonly used: string; readonly because: string };
  // What the values say.
  "missing-value": { readonly field: string };
  "invalid-value": { readonly field: string; readonly typed: string; readonly expected: string };
  "out-of-range": { readonly field: string; readonly typed: string; readonly low: string; readonly high: string };
  "rating-out-of-range": { readonly typed: string; readonly low: number; readonly high: number };
  "same-score-throughout": { readonly score: number; readonly indicators: number };
  "round-missing": { readonly rounds: readonly string[] };
  "few-leaders-rated": { readonly leaders: number; readonly fewest: number };
  "contradictory-figures": { readonly first: string; readonly second: string; readonly why: string };
  "dates-out-of-order": { readonly earlier: string; readonly later: string };
  "duplicate-row": { readonly first: Address };
  "duplicate-school": { readonly school: string; readonly first: Address };
  "duplicate-person": { readonly name: string; readonly first: Address };
  "leader-at-two-schools": { readonly name: string; readonly schools: readonly string[]; readonly first: Address };
  "school-not-on-list": { readonly school: string };
  vacancy: { readonly school: string };
  "unknown-label": { readonly field: string; readonly typed: string };
  "label-to-decide": { readonly field: string; readonly typed: string; readonly proposal: string };
  "person-to-decide": { readonly name: string; readonly other: string; readonly otherAt: Address };
  // What returned rating forms left open.
  "rating-conflict": { readonly leader: string; readonly about: string };
  "rating-not-taken": { readonly returnedIn: string; readonly holds: string };
  // Our own sheets.
  "own-table-filtered": { readonly table: string };
  "decision-not-understood": { readonly typed: string; readonly expected: string };
}

export type ProblemCode = keyof Facts;

export type Problem = {
  readonly [Code in ProblemCode]: {
    readonly code: Code;
    /** The cell, or the first cell where `count` is over 1, numbered as Excel shows. */
    readonly at: Address;
    /** Cells or rows with the same problem, told once: 1 unless the whole column has it. */
    readonly count: number;
    /** The rows, when `count` is over 1: `5-162,170`. */
    readonly rows?: string;
  } & Facts[Code];
}[ProblemCode];

interface Entry<Code extends ProblemCode> {
  readonly severity: Severity;
  readonly says: (problem: Extract<Problem, { code: Code }>) => string;
  readonly mend: string;
}

const cell = (address: Address): string => `${address.sheet}, ${cellName(address.row, address.column)}`;
const cells = (count: number): string => (count === 1 ? "This cell" : `${count} cells in this column`);
const are = (count: number): string => (count === 1 ? "is" : "are");

const CATALOG: { readonly [Code in ProblemCode]: Entry<Code> } = {
  "sheet-left-out": {
    severity: "info",
    says: () => "This sheet is left out, as decided on Sources.",
    mend: "Nothing to do. To read it again, choose Use on Sources, in the Decision column.",
  },
  "no-table": {
    severity: "info",
    says: () => "No table was found on this sheet.",
    mend: "Nothing to do, unless it holds leaders, schools, ratings or survey results: then put one row of headings above the data.",
  },
  "blank-row": {
    severity: "info",
    says: ({ count }) =>
      count === 1 ? "A blank row stands inside the table." : `${count} blank rows stand inside the table.`,
    mend: "Nothing to do: blank rows are skipped.",
  },
  "repeated-heading": {
    severity: "info",
    says: () => "The headings are repeated here.",
    mend: "Nothing to do: the row is skipped.",
  },
  "total-row": {
    severity: "info",
    says: ({ text }) => `This row is a total ("${text}") and is not counted as data.`,
    mend: "Nothing to do. If it is data, change the word that says total.",
  },
  "note-row": {
    severity: "info",
    says: ({ text }) => `This row is a note ("${text}") and is not counted as data.`,
    mend: "Nothing to do. If it is data, fill its other cells.",
  },
  "duplicate-heading": {
    severity: "warning",
    says: ({ heading, first }) => `The heading "${heading}" stands twice: also in ${cell(first)}.`,
    mend: "Give the two columns different headings, or decide on Column Map what each means.",
  },
  "blank-heading": {
    severity: "warning",
    says: ({ values }) => `This column has ${values} ${values === 1 ? "value" : "values"} but no heading.`,
    mend: "Type a heading, or decide on Column Map what the column means.",
  },
  "empty-column": {
    severity: "info",
    says: ({ heading }) => `The column "${heading}" has no values.`,
    mend: "Fill it, or remove it if nobody keeps it.",
  },
  "hidden-rows": {
    severity: "info",
    says: ({ count }) => `${count} hidden ${count === 1 ? "row is" : "rows are"} read like all others.`,
    mend: "Delete rows that should not count; hiding does not take them out.",
  },
  "hidden-columns": {
    severity: "info",
    says: ({ heading }) => `The hidden column "${heading}" is read like all others.`,
    mend: "Nothing to do, unless the column is out of date: then leave it out on Column Map.",
  },
  "merged-cells": {
    severity: "info",
    says: () => "Cells are merged here; only the first one holds the value.",
    mend: "Unmerge them and fill the value into each row.",
  },
  "error-cell": {
    severity: "error",
    says: ({ shown, count }) =>
      `${cells(count)} ${count === 1 ? "shows" : "show"} the error ${shown} and ${are(count)} counted as unknown.`,
    mend: "Mend the formula, or type the value.",
  },
  "not-calculated": {
    severity: "warning",
    says: ({ count }) =>
      `${cells(count)} ${count === 1 ? "holds a formula" : "hold formulas"} that no program has calculated yet.`,
    mend: "Open the workbook in Excel, let it calculate, save, and refresh again.",
  },
  "refers-to-own-sheet": {
    severity: "warning",
    says: ({ ownSheet }) =>
      `This formula takes its value from ${ownSheet}, a sheet that Leader Tracker writes, so it is not used as data.`,
    mend: "Keep the formula for reading, and type the data itself if it should count.",
  },
  "date-system-1904": {
    severity: "info",
    says: () => "This workbook counts dates from 1904; they are read that way.",
    mend: "Nothing to do.",
  },
  "number-as-text": {
    severity: "info",
    says: ({ typed, count }) =>
      `${cells(count)} ${count === 1 ? "holds a number" : "hold numbers"} typed as text ("${typed}"); read as ${count === 1 ? "a number" : "numbers"}.`,
    mend: "Nothing to do. To make them numbers in Excel: Data, Text to Columns, Finish.",
  },
  "percent-as-text": {
    severity: "info",
    says: ({ typed, count }) =>
      `${cells(count)} ${count === 1 ? "holds a percentage" : "hold percentages"} typed as text ("${typed}"); read as ${count === 1 ? "a percentage" : "percentages"}.`,
    mend: "Nothing to do.",
  },
  "date-as-text": {
    severity: "info",
    says: ({ typed, readAs, count }) =>
      `${cells(count)} ${count === 1 ? "holds a date" : "hold dates"} typed as text ("${typed}"); read as ${readAs}.`,
    mend: "Nothing to do. Typing the date again makes it a real one.",
  },
  "ambiguous-date": {
    severity: "warning",
    says: ({ typed, readAs, couldBe, count }) =>
      count === 1
        ? `"${typed}" could be ${readAs} or ${couldBe}; read as ${readAs}.`
        : `${count} dates in this column can be read with the month or the day first; "${typed}" is read as ${readAs}, not as ${couldBe}.`,
    mend: "Type the date with the month's name, or set the order of dates on Settings.",
  },
  "id-lost-zeros": {
    severity: "warning",
    says: ({ typed, full, count }) =>
      count === 1
        ? `The id ${typed} lost its leading zeros: elsewhere it is ${full}. Both are read as ${full}.`
        : `${count} ids in this column lost their leading zeros: ${typed} is ${full} elsewhere. They are read with their zeros.`,
    mend: "Format the column as text and type the id with its zeros.",
  },
  "id-with-apostrophe": {
    severity: "info",
    says: ({ typed, count }) =>
      `${cells(count)} ${count === 1 ? "holds an id" : "hold ids"} with an apostrophe in front ("${typed}"); it is read without it.`,
    mend: "Nothing to do.",
  },
  "ambiguous-column": {
    severity: "error",
    says: ({ heading, fields, rivals }) =>
      rivals.length > 0
        ? `"${heading}" and "${rivals.join('", "')}" could all be ${fields.join(" or ")}, so none is used.`
        : `"${heading}" could be ${fields.join(" or ")}, so it is not used.`,
    mend: "Choose on Column Map, in the Decision column.",
  },
  "missing-column": {
    severity: "warning",
    says: ({ dataset, field, consequence }) => `No column of this ${dataset} table gives the ${field}. ${consequence}`,
    mend: "Add the column, or say on Column Map which one it is.",
  },
  "no-school-year": {
    severity: "warning",
    says: ({ readAs, because }) =>
      `Neither the sheet's name, its title nor a column says which school year this is.${
        readAs === undefined || because === undefined ? "" : ` It is read as ${readAs}: ${because}.`
      }`,
    mend: "Put the school year into the sheet's name, such as Roster 2025-26.",
  },
  "school-year-conflict": {
    severity: "warning",
    says: ({ says, used, because }) => `This sheet says ${says}, but it is read as ${used}: ${because}.`,
    mend: "Correct the year on the sheet, or decide on Column Map.",
  },
  "missing-value": {
    severity: "warning",
    says: ({ field, count }) => (count === 1 ? `This row gives no ${field}.` : `${count} rows give no ${field}.`),
    mend: "Fill it in.",
  },
  "invalid-value": {
    severity: "error",
    says: ({ field, typed, expected }) =>
      `"${typed}" cannot be read as ${field}: ${expected} was expected. It is counted as unknown.`,
    mend: "Correct the cell.",
  },
  "out-of-range": {
    severity: "error",
    says: ({ field, typed, low, high }) =>
      `This cell gives ${typed} as ${field}; it should be from ${low} to ${high}. It is counted as unknown.`,
    mend: "Correct the cell.",
  },
  "rating-out-of-range": {
    severity: "error",
    says: ({ typed, low, high }) =>
      `The rating is ${typed}; the scale goes from ${low} to ${high}. It is counted as unknown.`,
    mend: "Correct the rating.",
  },
  "same-score-throughout": {
    severity: "warning",
    says: ({ score, indicators, count }) =>
      count === 1
        ? `This round has the same score, ${score}, on all ${indicators} indicators.`
        : `${count} rounds have the same score on all of their indicators; the first has ${score} on all ${indicators}.`,
    mend: "Nothing to do if each indicator was rated by itself. Otherwise ask for the round again.",
  },
  "round-missing": {
    severity: "warning",
    says: ({ rounds, count }) =>
      count === 1
        ? `This leader is rated, but has no counted ${rounds.length === 1 ? "round" : "rounds"} ${rounds.join(" and ")}, which most leaders have.`
        : `${count} rated leaders miss a counted round that most leaders have; the first misses ${rounds.join(" and ")}.`,
    mend: "Add the round, or complete its indicators. Nothing to do if it was not due.",
  },
  "few-leaders-rated": {
    severity: "info",
    says: ({ leaders, fewest, count }) =>
      count === 1
        ? `This rater rated ${leaders === 1 ? "one leader" : `${leaders} leaders`} in the school year: with fewer than ${fewest}, strictness cannot be told.`
        : `${count} raters rated fewer than ${fewest} leaders each in the school year, so their strictness cannot be told.`,
    mend: "Nothing to do if it is so. Otherwise correct the rater's name.",
  },
  "contradictory-figures": {
    severity: "error",
    says: ({ first, second, why, count }) =>
      count === 1
        ? `${first} and ${second} cannot both be true: ${why}.`
        : `${count} rows contradict themselves here, so the columns may not mean what they seem to. The first: ${first} and ${second} cannot both be true: ${why}.`,
    mend: "Correct the wrong one of the two.",
  },
  "dates-out-of-order": {
    severity: "error",
    says: ({ earlier, later }) => `${earlier} is after ${later}.`,
    mend: "Correct the wrong one of the two dates.",
  },
  "duplicate-row": {
    severity: "warning",
    says: ({ first }) => `This row repeats ${cell(first)} and is counted once.`,
    mend: "Delete one of the two rows.",
  },
  "duplicate-school": {
    severity: "error",
    says: ({ school, first }) =>
      `${school} has two rows with different figures in the same school year: also ${cell(first)}. The first is used.`,
    mend: "Keep the right row.",
  },
  "duplicate-person": {
    severity: "warning",
    says: ({ name, first }) =>
      `${name} stands twice at the same school in the same school year: also ${cell(first)}. Counted once.`,
    mend: "Keep the right row.",
  },
  "leader-at-two-schools": {
    severity: "warning",
    says: ({ name, schools, first }) =>
      `${name} leads ${schools.length} schools in the same school year: ${schools.join(", ")}. See also ${cell(first)}.`,
    mend: "Nothing to do if it is so. Otherwise correct the name or the school.",
  },
  "school-not-on-list": {
    severity: "error",
    says: ({ school }) => `${school} is not on the district's list of schools for that year.`,
    mend: "Correct the name or id, decide it on Label Book, or add the school to the list.",
  },
  vacancy: {
    severity: "warning",
    says: ({ school }) => `${school} has no principal named.`,
    mend: "Fill in the name if the post is filled.",
  },
  "unknown-label": {
    severity: "warning",
    says: ({ field, typed, count }) =>
      `"${typed}" is not a known ${field}${count === 1 ? "" : ` (${count} cells)`}. It is counted as unknown.`,
    mend: "Choose what it means on Label Book, in the Decision column.",
  },
  "label-to-decide": {
    severity: "warning",
    says: ({ field, typed, proposal, count }) =>
      `Is "${typed}" the ${field} "${proposal}"${count === 1 ? "" : ` (${count} cells)`}? It stays open until a person decides.`,
    mend: "Accept or choose another on Label Book, in the Decision column.",
  },
  "person-to-decide": {
    severity: "warning",
    says: ({ name, other, otherAt }) =>
      `Are ${name} and ${other} (${cell(otherAt)}) one person? They count as two until a person decides.`,
    mend: "Answer on People, in the Decision column.",
  },
  "rating-conflict": {
    severity: "warning",
    says: ({ leader, about }) =>
      `Returned forms differ about ${leader}, ${about}. No score counts there until a person decides.`,
    mend: "Choose on Returned Forms, in the Decision column.",
  },
  "rating-not-taken": {
    severity: "warning",
    says: ({ returnedIn, holds }) =>
      holds === ""
        ? `Something in ${returnedIn} was not taken.`
        : `"${holds}" in ${returnedIn} was not taken as a score.`,
    mend: "Do what the row says, then choose Settled in the Decision column.",
  },
  "own-table-filtered": {
    severity: "info",
    says: ({ table }) => `The filter on ${table} was cleared so that all rows are written.`,
    mend: "Nothing to do.",
  },
  "decision-not-understood": {
    severity: "warning",
    says: ({ typed, expected }) =>
      `The decision "${typed}" is not understood: ${expected} was expected. It is kept and not used.`,
    mend: "Choose from the cell's list.",
  },
};

export const PROBLEM_CODES = Object.keys(CATALOG) as readonly ProblemCode[];

export const severity = (problem: Problem): Severity => CATALOG[problem.code].severity;

/** One plain sentence. */
export const describe = (problem: Problem): string =>
  (CATALOG[problem.code].says as (problem: Problem) => string)(problem);

/** What would mend it, in one plain sentence. */
export const mend = (problem: Problem): string => CATALOG[problem.code].mend;
