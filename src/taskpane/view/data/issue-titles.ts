/** What a kind of issue is called when its cells are counted. */
import type { ProblemCode } from "../../../core/problem";

type Title = readonly [one: string, many: string];

const TITLES: { readonly [Code in ProblemCode]: Title } = {
  "sheet-left-out": ["1 sheet is left out", "# sheets are left out"],
  "no-table": ["1 sheet has no table", "# sheets have no table"],
  "blank-row": ["1 blank row inside a table", "# blank rows inside tables"],
  "repeated-heading": ["1 row repeats the headings", "# rows repeat the headings"],
  "total-row": ["1 row is a total", "# rows are totals"],
  "note-row": ["1 row is a note", "# rows are notes"],
  "duplicate-heading": ["1 heading stands twice", "# headings stand twice"],
  "blank-heading": ["1 column has no heading", "# columns have no heading"],
  "empty-column": ["1 column has no values", "# columns have no values"],
  "hidden-rows": ["1 hidden row is read", "# hidden rows are read"],
  "hidden-columns": ["1 hidden column is read", "# hidden columns are read"],
  "merged-cells": ["1 group of merged cells", "# groups of merged cells"],
  "error-cell": ["1 cell shows an error", "# cells show an error"],
  "not-calculated": ["1 formula is not calculated", "# formulas are not calculated"],
  "refers-to-own-sheet": ["1 formula reads our own sheets", "# formulas read our own sheets"],
  "date-system-1904": ["Dates are counted from 1904", "Dates are counted from 1904"],
  "number-as-text": ["1 number is typed as text", "# numbers are typed as text"],
  "percent-as-text": ["1 percentage is typed as text", "# percentages are typed as text"],
  "date-as-text": ["1 date is typed as text", "# dates are typed as text"],
  "ambiguous-date": ["1 date can be read two ways", "# dates can be read two ways"],
  "id-lost-zeros": ["1 id lost its leading zeros", "# ids lost their leading zeros"],
  "id-with-apostrophe": ["1 id has an apostrophe in front", "# ids have an apostrophe in front"],
  "ambiguous-column": ["1 column is undecided", "# columns are undecided"],
  "missing-column": ["1 column is missing", "# columns are missing"],
  "no-school-year": ["1 table names no school year", "# tables name no school year"],
  "school-year-conflict": ["1 row names another school year", "# rows name another school year"],
  "missing-value": ["1 value is missing", "# values are missing"],
  "invalid-value": ["1 value cannot be read", "# values cannot be read"],
  "out-of-range": ["1 number is out of range", "# numbers are out of range"],
  "rating-out-of-range": ["1 rating is outside the scale", "# ratings are outside the scale"],
  "same-score-throughout": ["A round has the same score throughout", "# rounds have the same score throughout"],
  "round-missing": ["A rated leader misses a round", "# rated leaders miss a round"],
  "few-leaders-rated": ["A rater rated very few leaders", "# raters rated very few leaders"],
  "contradictory-figures": ["1 row contradicts itself", "# rows contradict themselves"],
  "dates-out-of-order": ["1 pair of dates is out of order", "# pairs of dates are out of order"],
  "duplicate-row": ["1 row stands twice", "# rows stand twice"],
  "duplicate-school": ["1 school has two rows that differ", "# schools have two rows that differ"],
  "duplicate-person": ["1 person stands twice at a school", "# people stand twice at a school"],
  "leader-at-two-schools": ["1 leader has two schools", "# leaders have two schools"],
  "school-not-on-list": ["1 school is not on the list", "# cells name a school that is not on the list"],
  vacancy: ["1 school has no principal named", "# schools have no principal named"],
  "unknown-label": ["1 label is not known", "# labels are not known"],
  "label-to-decide": ["1 label is to decide", "# labels are to decide"],
  "person-to-decide": ["1 pair of names is to decide", "# pairs of names are to decide"],
  "rating-conflict": ["1 rating differs between returned forms", "# ratings differ between returned forms"],
  "rating-not-taken": ["1 cell of a returned form was not taken", "# cells of returned forms were not taken"],
  "own-table-filtered": ["1 filter on our sheets was cleared", "# filters on our sheets were cleared"],
  "decision-not-understood": ["1 decision is not understood", "# decisions are not understood"],
};

/** `9 ratings are outside the scale`; `shown` is the count as people read it. */
export function issueTitle(code: ProblemCode, count: number, shown: string): string {
  const [one, many] = TITLES[code];
  return count === 1 ? one : many.replace("#", shown);
}
