/** One returned file, read as if nobody had checked it: every score is placed, or listed with where it stands and what it holds. */
import type { Framework } from "../../framework/framework";
import { FORM_SHEETS, markOf, OWN_SHEETS, type OwnSheetId } from "../own-sheets";
import { cellName, isEmptyAt, type Workbook } from "../sheet";
import { entryKey, isBlank, type Entry } from "./entry";
import { formIdentity, saidOnReadMe, type Expected } from "./form-identity";
import { placeWords, type FormProblem } from "./form-problem";
import type { FormReading, Given } from "./form-reading";
import { formTables, type FormTable } from "./form-tables";
import {
  aboveHeadings,
  addedColumns,
  caseText,
  contents,
  mergedCells,
  rowText,
  sheetAdded,
  strayInRow,
  strayLastYear,
} from "./left-content";
import { FORM_LABELS } from "./headings";
import { textUnder } from "./held-text";
import { lineText, numberOfCase, readLine } from "./line-key";
import { expectedLines, placeLine, type LineContext, type LinePlace } from "./place-line";
import { readEntry } from "./read-entry";
import { strayOnPage } from "./stray-on-pages";

export interface ReturnedFile {
  /** As people know it. */
  readonly file: string;
  readonly workbook: Workbook;
}

export interface FormExpectation extends Expected {
  readonly rounds: readonly string[];
  readonly framework: Framework;
  /** The common cases of today; without them their texts are not compared. */
  readonly cases?: readonly { readonly name: string; readonly text: string }[];
  /** The scores of the year before, by a leader's tag and a responsibility's number; without it nothing is told of them. */
  readonly lastYear?: (leaderTag: string, number: number) => readonly number[];
}

/** Everything that the file gives; problems say what is not as it was sent. */
export function readForm({ file, workbook }: ReturnedFile, expected: FormExpectation): FormReading {
  const nothing = { file, director: null, schoolYear: null, given: [], twice: [], lines: new Set<string>() };
  const own = workbook.sheets.find(({ mark }) => mark !== null && OWN_MARKS.has(mark));
  if (own !== undefined)
    return { ...nothing, problems: [{ code: "district-workbook", at: { file }, sheet: own.name }] };
  const { tables, added, pages, problems: found } = formTables(file, workbook, expected.rounds);
  if (isAnother(workbook, tables)) return { ...nothing, problems: [{ code: "other-workbook", at: { file } }] };
  const others = [
    ...added.flatMap((sheet) => sheetAdded(file, sheet)),
    ...pages.flatMap((page) => strayOnPage(file, page)),
  ];
  if (tables.length === 0) return { ...nothing, problems: [{ code: "not-a-form", at: { file } }, ...found, ...others] };

  const { director, schoolYear, refusal, problems: told } = formIdentity(file, workbook, tables, expected);
  if (refusal !== null || director === null || schoolYear === null) {
    const left = tables.flatMap((table) => contents(file, table));
    const problem =
      refusal?.code === "last-years-form"
        ? { ...refusal, count: left.filter(({ isScore }) => isScore).length }
        : (refusal ?? ({ code: "not-a-form", at: { file } } as const));
    const listed = left.map(({ at, holds }): FormProblem => ({ code: "line-not-placed", at, holds, why: WHOLE_FILE }));
    const around = tables.flatMap((table) => [
      ...addedColumns(file, table),
      ...aboveHeadings(file, table),
      ...strayInRows(file, table),
    ]);
    return { ...nothing, director, schoolYear, problems: [problem, ...found, ...listed, ...around, ...others] };
  }

  const { roster, framework, cases } = expected;
  const context: LineContext = { roster, director, schoolYear, framework, ...(cases === undefined ? {} : { cases }) };
  const rows = tables.map((table) => readTable(file, table, context, expected));
  const { given, twice, repeated } = eachOnce(
    file,
    rows.flatMap((read) => read.given),
  );
  const lines = new Set(rows.flatMap((read) => [...read.lines]));
  const left = rows.some((read) => read.problems.some(({ holds }) => holds !== undefined));
  return {
    file,
    director,
    schoolYear,
    given,
    twice,
    lines,
    problems: [
      ...told,
      ...found,
      ...rows.flatMap((read) => read.problems),
      ...repeated,
      ...missingLines(file, tables, lines, context),
      ...(given.some(({ entry }) => entry.score !== null) || twice.length > 0 || left
        ? []
        : [{ code: "empty-form", at: { file }, director: director.name } as const]),
      ...others,
    ],
  };
}

const OWN_MARKS: ReadonlySet<string> = new Set((Object.keys(OWN_SHEETS) as OwnSheetId[]).map(markOf));
const FORM_MARKS: ReadonlySet<string> = new Set(Object.values(FORM_SHEETS).map(({ mark }) => mark));
/** A form of 60 leaders without its keys, marks and Read Me has fewer. */
const MOST_CELLS = 8000;

/** Whether a file has no sign of a form and more than one holds, as a roster that was sent along. */
function isAnother(workbook: Workbook, tables: readonly FormTable[]): boolean {
  if (tables.length > 0 || workbook.sheets.some(({ mark }) => mark !== null && FORM_MARKS.has(mark))) return false;
  if (saidOnReadMe(workbook)?.has(FORM_LABELS.form) === true) return false;
  let count = 0;
  for (const sheet of workbook.sheets)
    for (let row = 1; row <= sheet.lastRow; row++)
      for (let column = 1; column <= sheet.lastColumn; column++)
        if (!isEmptyAt(sheet, row, column) && ++count > MOST_CELLS) return true;
  return false;
}

const WHOLE_FILE = "nothing of this file could be taken";

interface TableReading {
  readonly given: readonly Given[];
  readonly lines: ReadonlySet<string>;
  readonly problems: readonly FormProblem[];
}

function readTable(
  file: string,
  table: FormTable,
  context: LineContext,
  { cases, lastYear: shownBefore }: FormExpectation,
): TableReading {
  const { sheet, headingRow, keys, entries, leader, school, about, lastYear } = table;
  const given: Given[] = [];
  const lines = new Set<string>();
  const problems: FormProblem[] = [...mergedCells(file, table)];
  const ofBlankLines: FormProblem[] = [];
  const byName: Extract<FormProblem, { code: "line-placed-by-name" }>[] = [];
  /** Told once for each leader or responsibility, not on every line. */
  const said = new Set<string>();
  const columns = ownColumns(table);
  for (let row = headingRow + 1; row <= sheet.lastRow; row++) {
    const key = keys.get(row) ?? null;
    const filled = columns.filter((column) => !isEmptyAt(sheet, row, column));
    if (key === null && filled.length === 0) {
      problems.push(...strayInRow(file, table, row), ...strayLastYear(file, table, row, []));
      continue;
    }
    if (key === null && isHeadingsAgain(table, row)) continue;
    const all = lastYear === null || isEmptyAt(sheet, row, lastYear) ? filled : [...filled, lastYear];
    const words = {
      key,
      isCase: table.kind === "cases",
      leader: textUnder(sheet, row, leader),
      school: textUnder(sheet, row, school),
      about: textUnder(sheet, row, about),
    };
    const reads = entries.map((one) => ({ round: one.round, ...readEntry(file, sheet, row, one) }));
    const says = reads.some(({ entry, problems: of }) => !isBlank(entry) || of.length > 0);
    const at = { file, sheet: sheet.name, cell: cellName(row, filled[0] ?? 1) };
    const place = placeIn(table, placeLine(words, context));
    if (place.placed === null) {
      if (says) for (const one of place.said) problems.push({ ...one, at, holds: rowText(sheet, row, all) });
      else if (key === null) problems.push({ code: "stray-content", at, holds: rowText(sheet, row, all) });
      else for (const one of place.said) ofBlankLines.push({ ...one, at });
      const isListed = says || key === null ? new Set(all.map((column) => cellName(row, column))) : new Set();
      problems.push(...strayInRow(file, table, row).filter((one) => !isListed.has(one.at.cell)));
      continue;
    }
    lines.add(place.placed.line);
    for (const one of place.said) {
      const once = JSON.stringify(one);
      if (said.has(once) || (TOLD_OF_SCORES.has(one.code) && !says)) continue;
      said.add(once);
      if (one.code === "line-placed-by-name") byName.push({ ...one, at });
      else problems.push({ ...one, at });
    }
    for (const { round: asked, entry, cell, problems: of } of reads) {
      const round = place.placed.isCase ? "" : asked;
      problems.push(...of.map((problem) => ({ ...problem, line: place.placed.line, round })));
      if (!isBlank(entry)) given.push({ ...place.placed, round, entry, sheet: sheet.name, cell });
    }
    const { isCase, line, about: called } = place.placed;
    problems.push(...strayInRow(file, table, row).map((one) => ({ ...one, on: line })));
    const of = readLine(line);
    if (shownBefore !== undefined && of !== null)
      problems.push(...strayLastYear(file, table, row, isCase ? [] : shownBefore(of.leader, of.number)));
    if (isCase && says && cases !== undefined)
      problems.push(...caseText(file, table, row, cases.find(({ name }) => name === called)?.text ?? "", called));
  }
  const [first] = byName;
  if (first !== undefined) problems.push({ ...first, count: byName.length });
  // One line speaks for all that say nothing.
  for (const one of ofBlankLines) if (!problems.some(({ code }) => code === one.code)) problems.push(one);
  problems.push(...addedColumns(file, table), ...aboveHeadings(file, table));
  return { given, lines, problems };
}

/** Among the common cases no round is told, so a leader's line cannot be taken there. */
const placeIn = ({ kind }: FormTable, place: LinePlace): LinePlace =>
  kind === "cases" && place.placed !== null && !place.placed.isCase
    ? {
        placed: null,
        said: [{ code: "line-not-placed", why: "it stands among the common cases, where no round is told" }],
      }
    : place;

/** On a line that says nothing these are of no interest. */
const TOLD_OF_SCORES: ReadonlySet<string> = new Set(["leader-moved", "leader-gone", "line-placed-by-name"]);

const ownColumns = ({ leader, school, about, entries }: FormTable): readonly number[] =>
  [leader, school, about, ...entries.flatMap(({ score, evidence, comment }) => [score, evidence, comment])].filter(
    (column) => column !== null,
  );

/** Lines that stand twice: alike, they count once; one that fills the other's gaps is one with it; else a person decides. */
function eachOnce(
  file: string,
  all: readonly Given[],
): {
  readonly given: readonly Given[];
  readonly twice: readonly (readonly [Given, Given])[];
  readonly repeated: readonly FormProblem[];
} {
  const found = new Map<string, Given>();
  const twice: (readonly [Given, Given])[] = [];
  const repeated: FormProblem[] = [];
  for (const one of all) {
    const key = entryKey(one.line, one.round);
    const first = found.get(key);
    if (first === undefined) {
      found.set(key, one);
      continue;
    }
    const both = together(first.entry, one.entry);
    if (both === null) twice.push([first, one]);
    else {
      found.set(key, { ...first, entry: both });
      const at = { file, sheet: one.sheet, cell: one.cell };
      repeated.push({ code: "line-repeated", at, first: placeWords({ sheet: first.sheet, cell: first.cell }) });
    }
  }
  for (const [first] of twice) found.delete(entryKey(first.line, first.round));
  return { given: [...found.values()], twice, repeated };
}

/** Two entries as one where neither says another thing than the other; null where they differ. */
export function together(one: Entry, other: Entry): Entry | null {
  const score = one.score === null || other.score === null || one.score === other.score;
  const evidence = longer(one.evidence, other.evidence);
  const comment = longer(one.comment, other.comment);
  if (!score || evidence === null || comment === null) return null;
  return { score: one.score ?? other.score, evidence, comment };
}

/** The text that holds the other; null where neither does. */
const longer = (one: string, other: string): string | null =>
  one.includes(other) ? one : other.includes(one) ? other : null;

function missingLines(
  file: string,
  tables: readonly FormTable[],
  lines: ReadonlySet<string>,
  context: LineContext,
): readonly FormProblem[] {
  const { schoolYear, director, cases = [] } = context;
  const ratings = tables.find(({ kind }) => kind === "ratings");
  const at = { file, ...(ratings === undefined ? {} : { sheet: ratings.sheet.name }) };
  const missing = expectedLines(context).filter(({ line }) => !lines.has(line));
  const missingCases = cases.filter(
    ({ name }) => !lines.has(lineText({ schoolYear, director: director.tag, leader: "", number: numberOfCase(name) })),
  );
  const [[first], [firstCase]] = [missing, missingCases];
  return [
    ...(first === undefined
      ? []
      : [{ code: "lines-missing", at, count: missing.length, first: `${first.leader}, ${first.about}` } as const]),
    ...(firstCase === undefined
      ? []
      : [{ code: "cases-missing", at: { file }, count: missingCases.length, first: firstCase.name } as const]),
  ];
}

function strayInRows(file: string, table: FormTable): readonly FormProblem[] {
  const problems: FormProblem[] = [];
  for (let row = table.headingRow + 1; row <= table.sheet.lastRow; row++)
    problems.push(...strayInRow(file, table, row));
  return problems;
}

/** The headings once more, as where a block was pasted below. */
function isHeadingsAgain({ sheet, headingRow }: FormTable, row: number): boolean {
  let count = 0;
  for (let column = 1; column <= sheet.lastColumn; column++) {
    const text = textUnder(sheet, row, column);
    if (text === "") continue;
    if (headingRow < 1 || text !== textUnder(sheet, headingRow, column)) return false;
    count++;
  }
  return count >= FEWEST_HEADINGS;
}

const FEWEST_HEADINGS = 3;
