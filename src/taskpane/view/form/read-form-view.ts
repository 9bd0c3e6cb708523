/** A workbook as a director's form; null when it is none. */
import { ratingForms } from "../../../framework/rating-forms";
import { responsibilitiesOf, type Framework } from "../../../framework/framework";
import { describeForm } from "../../../core/forms/form-problem";
import { saidOnReadMe } from "../../../core/forms/form-identity";
import { formTables, type EntryColumns, type FormTable } from "../../../core/forms/form-tables";
import { CASE_HEADINGS, evidenceHeading, FORM_LABELS, RATING_HEADINGS } from "../../../core/forms/headings";
import { lineText, responsibilityOf, type LineKey } from "../../../core/forms/line-key";
import { textUnder } from "../../../core/forms/held-text";
import { readEntry } from "../../../core/forms/read-entry";
import { FORM_SHEETS } from "../../../core/own-sheets";
import { cellAt, cellName, isEmptyAt, shownAt, type Sheet, type Workbook } from "../../../core/sheet";
import { folded } from "../../../core/state/wording";
import type { CaseForm, EntryCell, EntryForm, EntryPart, FormView, LeaderForm, LineForm } from "./form-view";

/** Each line once, by its key, wherever it stands now. */
export function readFormView(workbook: Workbook, framework: Framework): FormView | null {
  const said = saidOnReadMe(workbook);
  const rounds = roundsOn(workbook);
  const { tables } = formTables("", workbook, rounds);
  const director = /^\d{4}-\d\d-([0-9A-Z]+)-\d+$/.exec(said?.get(FORM_LABELS.form) ?? "")?.[1] ?? null;
  const ratings = tables.find(({ kind, keys }) => kind === "ratings" && keys.size > 0);
  const cases = tables.find(({ kind, keys }) => kind === "cases" && keys.size > 0);
  if (ratings === undefined && cases === undefined) return null;
  const notes: string[] = [];
  const [first] = ratings?.keys.values() ?? [];
  const dues = duesOn(workbook);
  return {
    director: said?.get(FORM_LABELS.director) ?? "",
    schoolYear: said?.get(FORM_LABELS.schoolYear) ?? first?.schoolYear ?? "",
    rounds: rounds.map((name) => ({ name, due: dues.get(folded(name)) ?? "" })),
    leaders: ratings === undefined ? [] : leadersOf(ratings, { workbook, framework, director, notes }),
    cases: cases === undefined ? [] : casesOf(cases, director, notes),
    levels: ratingForms.levels.map(({ score, name, meaning }) => ({ score, name, meaning })),
    notes,
  };
}

interface Context {
  readonly workbook: Workbook;
  readonly framework: Framework;
  /** The tag that the form says; null where it says none. */
  readonly director: string | null;
  readonly notes: string[];
}

interface KeyedRow {
  readonly row: number;
  readonly key: LineKey;
  readonly line: string;
}

/** Rows by their keys; the first of two that say the same counts here. */
function rowsOf({ keys, sheet }: FormTable, director: string | null, notes: string[]): readonly KeyedRow[] {
  const found = new Map<string, KeyedRow>();
  let others = 0;
  for (const [row, key] of [...keys].sort(([one], [other]) => one - other)) {
    const line = lineText(key);
    if (director !== null && key.director !== director) others++;
    else if (found.has(line))
      notes.push(`Row ${row} of ${sheet.name} repeats row ${found.get(line)?.row ?? 0}. Only the first is shown here.`);
    else found.set(line, { row, key, line });
  }
  if (others > 0)
    notes.push(
      `${others === 1 ? "1 line" : `${others} lines`} on ${sheet.name} ${others === 1 ? "belongs" : "belong"} to another director and ${others === 1 ? "is" : "are"} not shown here.`,
    );
  return [...found.values()];
}

function leadersOf(table: FormTable, context: Context): readonly LeaderForm[] {
  const { sheet } = table;
  const byLeader = new Map<string, KeyedRow[]>();
  for (const one of rowsOf(table, context.director, context.notes))
    byLeader.set(one.key.leader, [...(byLeader.get(one.key.leader) ?? []), one]);
  const profiles = profilesOn(context.workbook);
  const lastYear = columnOf(sheet, table.headingRow, RATING_HEADINGS.lastYear);
  const leaders = [...byLeader].map(([tag, rows]): LeaderForm => {
    const row = rows[0]?.row ?? 0;
    const name = textUnder(sheet, row, table.leader);
    const school = textUnder(sheet, row, table.school);
    const profile = profiles.get(profileKey(name, school)) ?? [];
    return {
      tag,
      name,
      school,
      closed: textUnder(sheet, row, table.status),
      earlyCareer: profile.some(([heading, value]) => heading === EARLY && value !== ""),
      profile: profile.filter(([heading]) => heading !== EARLY),
      lines: rows
        .toSorted((one, other) => one.key.number - other.key.number)
        .map(({ row: at, key, line }): LineForm => {
          const responsibility = responsibilityOf(responsibilitiesOf(context.framework), key);
          return {
            key: line,
            name: responsibility?.name ?? textUnder(sheet, at, table.about),
            keyBehaviors: responsibility?.keyBehaviors ?? [],
            lastYear: textUnder(sheet, at, lastYear),
            entries: table.entries.map((columns) => entryOf(sheet, at, columns)),
          };
        }),
    };
  });
  return [...leaders.filter(({ closed }) => closed === ""), ...leaders.filter(({ closed }) => closed !== "")];
}

function casesOf(table: FormTable, director: string | null, notes: string[]): readonly CaseForm[] {
  const { sheet } = table;
  const text = columnOf(sheet, table.headingRow, CASE_HEADINGS.text);
  const [columns] = table.entries;
  if (columns === undefined) return [];
  return rowsOf(table, director, notes)
    .toSorted((one, other) => one.key.number - other.key.number)
    .map(({ row, line, key }): CaseForm => ({
      key: line,
      name: textUnder(sheet, row, table.leader) || `Case ${key.number}`,
      text: textUnder(sheet, row, text),
      entry: entryOf(sheet, row, columns),
    }));
}

function entryOf(sheet: Sheet, row: number, columns: EntryColumns): EntryForm {
  const { entry, problems } = readEntry("", sheet, row, columns);
  const wrong = problems.find(({ code }) => code === "not-a-score");
  const cell = (column: number | null): EntryCell | null =>
    column === null ? null : { at: { sheet: sheet.name, row, column }, content: cellAt(sheet, row, column).value };
  const cells: Record<EntryPart, EntryCell | null> = {
    score: cell(columns.score),
    evidence: cell(columns.evidence),
    comment: cell(columns.comment),
  };
  return {
    round: columns.round,
    entry,
    problem:
      wrong === undefined
        ? null
        : `${cellName(row, columns.score ?? 1)} holds ${wrong.holds ?? "something else"}. ${describeForm(wrong)}`,
    cells,
  };
}

const LOOKED_AT = 50;

const headingIn = (sheet: Sheet, row: number, column: number): string =>
  isEmptyAt(sheet, row, column) ? "" : shownAt(sheet, row, column).trim();

/** The rounds as the headings of a form name them: those with a column of evidence; the district's own where none are. */
function roundsOn({ sheets }: Workbook): readonly string[] {
  let best: readonly string[] = [];
  for (const sheet of sheets)
    for (let row = 1; row <= Math.min(sheet.lastRow, LOOKED_AT); row++) {
      const headings = Array.from({ length: sheet.lastColumn }, (_, index) => headingIn(sheet, row, index + 1));
      const all = new Set(headings.map(folded));
      const rounds = headings.flatMap((heading) => {
        const name = /^(.*\S)\s+score$/i.exec(heading)?.[1];
        return name !== undefined && all.has(folded(evidenceHeading(name))) ? [name] : [];
      });
      if (rounds.length > best.length) best = rounds;
    }
  return best.length > 0 ? best : ratingForms.rounds;
}

function columnOf(sheet: Sheet, headingRow: number, heading: string): number | null {
  for (let column = 1; headingRow > 0 && column <= sheet.lastColumn; column++)
    if (folded(headingIn(sheet, headingRow, column)) === folded(heading)) return column;
  return null;
}

const pageOf = ({ sheets }: Workbook, id: keyof typeof FORM_SHEETS): Sheet | undefined =>
  sheets.find(({ mark }) => mark === FORM_SHEETS[id].mark) ??
  sheets.find(({ name }) => folded(name) === folded(FORM_SHEETS[id].name));

/** When each round is due, as the table on Read Me says it. */
function duesOn(workbook: Workbook): ReadonlyMap<string, string> {
  const dues = new Map<string, string>();
  const sheet = pageOf(workbook, "readMe");
  if (sheet === undefined) return dues;
  for (let row = 1; row <= Math.min(sheet.lastRow, LOOKED_AT); row++) {
    const column = columnOf(sheet, row, "Due");
    const what = columnOf(sheet, row, "What");
    if (column === null || what === null) continue;
    for (let below = row + 1; below <= sheet.lastRow && !isEmptyAt(sheet, below, what); below++)
      dues.set(folded(headingIn(sheet, below, what)), headingIn(sheet, below, column));
    break;
  }
  return dues;
}

const EARLY = "Early career";

const profileKey = (name: string, school: string): string => `${folded(name)}\u0001${folded(school)}`;

/** What the sheet Profiles says of each leader, without name and school. */
function profilesOn(workbook: Workbook): ReadonlyMap<string, LeaderForm["profile"]> {
  const profiles = new Map<string, LeaderForm["profile"]>();
  const sheet = pageOf(workbook, "profiles");
  if (sheet === undefined) return profiles;
  let row = 1;
  while (row <= Math.min(sheet.lastRow, LOOKED_AT) && columnOf(sheet, row, "Leader") === null) row++;
  const [leader, school] = [columnOf(sheet, row, "Leader"), columnOf(sheet, row, "School")];
  if (leader === null) return profiles;
  for (let below = row + 1; below <= sheet.lastRow; below++) {
    const name = textUnder(sheet, below, leader);
    if (name === "") continue;
    const facts: (readonly [string, string])[] = [];
    for (let column = 1; column <= sheet.lastColumn; column++) {
      const value = column === leader || column === school ? "" : textUnder(sheet, below, column);
      if (value !== "") facts.push([headingIn(sheet, row, column), value]);
    }
    profiles.set(profileKey(name, textUnder(sheet, below, school)), facts);
  }
  return profiles;
}
