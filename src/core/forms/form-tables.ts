/** Where the lines of a form stand in a returned file, whatever became of names, order and places of its sheets and columns. */
import { FORM_SHEETS } from "../own-sheets";
import { cellName, isEmptyAt, shownAt, visitColumn, type Sheet, type Workbook } from "../sheet";
import { folded } from "../state/wording";
import type { FormProblem } from "./form-problem";
import { CASE_HEADINGS, commentHeading, evidenceHeading, RATING_HEADINGS, scoreHeading } from "./headings";
import { readLine, type LineKey } from "./line-key";

/** The columns of one round's entry; null where the sheet has none. */
export interface EntryColumns {
  /** "" on the sheet of common cases. */
  readonly round: string;
  readonly score: number | null;
  readonly evidence: number | null;
  readonly comment: number | null;
}

export interface FormTable {
  readonly sheet: Sheet;
  readonly kind: "ratings" | "cases";
  readonly headingRow: number;
  /** Keys by row; a row without one is not in it. */
  readonly keys: ReadonlyMap<number, LineKey>;
  readonly line: number | null;
  readonly leader: number | null;
  readonly school: number | null;
  readonly about: number | null;
  readonly status: number | null;
  /** Last year's scores, where the form shows them. */
  readonly lastYear: number | null;
  /** What a common case tells. */
  readonly text: number | null;
  readonly entries: readonly EntryColumns[];
  /** Columns with a heading or content that are no part of the form. */
  readonly added: readonly number[];
}

/** A sheet of a form on which nobody gives anything. */
export interface FormPage {
  readonly sheet: Sheet;
  readonly kind: "readMe" | "profiles" | "levels";
}

export interface FoundTables {
  readonly tables: readonly FormTable[];
  /** Sheets with content that are no part of a form. */
  readonly added: readonly Sheet[];
  readonly pages: readonly FormPage[];
  readonly problems: readonly FormProblem[];
}

const PAGES = ["readMe", "profiles", "levels"] as const;

/** Our own sheets first, then others with lines; `rounds` are the district's. */
export function formTables(file: string, { sheets }: Workbook, rounds: readonly string[]): FoundTables {
  const problems: FormProblem[] = [];
  const added: Sheet[] = [];
  const tables: FormTable[] = [];
  const pages: FormPage[] = [];
  const isOurs = ({ mark }: Sheet): number => (mark === null ? 1 : 0);
  for (const sheet of sheets.toSorted((one, other) => isOurs(one) - isOurs(other))) {
    const marked = PAGES.find((kind) => FORM_SHEETS[kind].mark === sheet.mark);
    if (marked !== undefined) {
      pages.push({ sheet, kind: marked });
      continue;
    }
    const found = tableOn(file, sheet, rounds, problems);
    if (found === null) {
      const named = PAGES.find((kind) => folded(FORM_SHEETS[kind].name) === folded(sheet.name));
      if (named !== undefined) pages.push({ sheet, kind: named });
      else if (sheet.lastRow > 0) added.push(sheet);
      continue;
    }
    const first = tables.find(({ kind }) => kind === found.kind);
    const { name, mark } = FORM_SHEETS[found.kind];
    if (first !== undefined)
      problems.push({ code: "two-sheets", at: { file, sheet: sheet.name }, used: first.sheet.name });
    else if (sheet.name !== name && sheets.length > 1 && (sheet.mark === mark || sheet.mark === null))
      problems.push({ code: "sheet-found-by-content", at: { file, sheet: sheet.name }, called: sheet.name });
    tables.push(found);
  }
  return { tables, added, pages, problems };
}

interface Role {
  readonly heading: string;
  readonly set:
    "line" | "leader" | "school" | "about" | "status" | "lastYear" | "text" | "score" | "evidence" | "comment";
  readonly round: number;
  /** A form without it is whole. */
  readonly optional?: true;
}

const role = (heading: string, set: Role["set"], round = 0): Role => ({ heading, set, round });

const ratingRoles = (rounds: readonly string[]): readonly Role[] => [
  role(RATING_HEADINGS.leader, "leader"),
  role(RATING_HEADINGS.school, "school"),
  role(RATING_HEADINGS.about, "about"),
  { ...role(RATING_HEADINGS.lastYear, "lastYear"), optional: true },
  ...rounds.flatMap((round, at) => [
    role(scoreHeading(round), "score", at),
    role(evidenceHeading(round), "evidence", at),
    role(commentHeading(round), "comment", at),
  ]),
  role(RATING_HEADINGS.status, "status"),
  role(RATING_HEADINGS.line, "line"),
];

const CASE_ROLES: readonly Role[] = [
  role(CASE_HEADINGS.leader, "leader"),
  role(CASE_HEADINGS.text, "text"),
  role(CASE_HEADINGS.score, "score"),
  role(CASE_HEADINGS.evidence, "evidence"),
  role(CASE_HEADINGS.comment, "comment"),
  role(CASE_HEADINGS.line, "line"),
];

function tableOn(file: string, sheet: Sheet, rounds: readonly string[], problems: FormProblem[]): FormTable | null {
  const { keys, column: line } = keysOn(sheet);
  const cases = [...keys.values()].filter(({ leader }) => leader === "").length;
  const kind =
    keys.size > 0
      ? cases * 2 > keys.size
        ? "cases"
        : "ratings"
      : sheet.mark === FORM_SHEETS.cases.mark
        ? "cases"
        : "ratings";
  const roles = kind === "cases" ? CASE_ROLES : ratingRoles(rounds);
  const firstLine = Math.min(...keys.keys(), Infinity);
  const headingRow = headingRowOf(sheet, roles, firstLine);
  if (headingRow === null) return null;
  const { columns, added } = columnsOf(file, sheet, headingRow, roles, line, problems);
  const at = (set: Role["set"], round = 0): number | null => {
    const found = roles.findIndex((one) => one.set === set && one.round === round);
    return found < 0 ? null : (columns[found] ?? null);
  };
  const entry = (round: string, place: number): EntryColumns => ({
    round,
    score: at("score", place),
    evidence: at("evidence", place),
    comment: at("comment", place),
  });
  return {
    sheet,
    kind,
    headingRow,
    keys,
    line,
    leader: at("leader"),
    school: at("school"),
    about: at("about"),
    status: at("status"),
    lastYear: at("lastYear"),
    text: at("text"),
    entries: kind === "cases" ? [entry("", 0)] : rounds.map(entry),
    added,
  };
}

/** The column with the most lines' keys. */
function keysOn(sheet: Sheet): { readonly keys: ReadonlyMap<number, LineKey>; readonly column: number | null } {
  const known = new Map<number, LineKey | null>();
  let best: { keys: Map<number, LineKey>; column: number | null } = { keys: new Map(), column: null };
  for (let column = 1; column <= sheet.lastColumn; column++) {
    const keys = new Map<number, LineKey>();
    visitColumn(sheet, column, 1, sheet.lastRow, (row, kind, stored) => {
      if (kind !== "text") return undefined;
      let key = known.get(stored);
      if (key === undefined) known.set(stored, (key = readLine(sheet.pool.texts[stored] ?? "")));
      if (key !== null) keys.set(row, key);
      return undefined;
    });
    if (keys.size > best.keys.size) best = { keys, column };
  }
  return best;
}

const FEWEST_HEADINGS = 3;
const ENTRY: ReadonlySet<Role["set"]> = new Set(["score", "evidence", "comment"]);
const MOST_ROWS_ABOVE = 50;

/** The row with the most of the headings; with keys, at least the row above the first of them. */
function headingRowOf(sheet: Sheet, roles: readonly Role[], firstLine: number): number | null {
  const wanted = new Set(roles.map(({ heading }) => folded(heading)));
  const ofEntries = new Set(roles.flatMap(({ heading, set }) => (ENTRY.has(set) ? [folded(heading)] : [])));
  const last = Math.min(sheet.lastRow, MOST_ROWS_ABOVE, firstLine - 1);
  let best = { row: 0, count: 0, isOfEntries: false };
  for (let row = 1; row <= last; row++) {
    let count = 0;
    let isOfEntries = false;
    for (let column = 1; column <= sheet.lastColumn; column++) {
      const text = isEmptyAt(sheet, row, column) ? "" : folded(shownAt(sheet, row, column));
      if (text === "" || !wanted.has(text)) continue;
      count++;
      if (ofEntries.has(text)) isOfEntries = true;
    }
    if (count > best.count) best = { row, count, isOfEntries };
  }
  // Leaders with schools stand in other tables, too.
  if (firstLine === Infinity) return best.count >= FEWEST_HEADINGS && best.isOfEntries ? best.row : null;
  return best.count > 0 ? best.row : firstLine - 1;
}

/** The column of each role: by its heading, else by its place between its neighbors. */
function columnsOf(
  file: string,
  sheet: Sheet,
  headingRow: number,
  roles: readonly Role[],
  line: number | null,
  problems: FormProblem[],
): { readonly columns: readonly (number | null)[]; readonly added: readonly number[] } {
  const headings = new Map<number, string>();
  for (let column = 1; column <= sheet.lastColumn; column++)
    headings.set(column, headingRow < 1 ? "" : shownAt(sheet, headingRow, column).trim());
  const taken = new Set<number>();
  const columns = roles.map(({ heading, set }): number | null => {
    const found =
      set === "line" && line !== null
        ? line
        : [...headings].find(([column, text]) => !taken.has(column) && folded(text) === folded(heading))?.[0];
    if (found === undefined) return null;
    taken.add(found);
    return found;
  });
  const areGone = columns.every((column, place) => column === null || roles[place]?.set === "line");
  const byPlace = renamed(roles, columns, headings, taken);
  if (areGone) problems.push({ code: "headings-gone", at: { file, sheet: sheet.name }, isRead: byPlace.length > 0 });
  byPlace.forEach(([place, column]) => {
    const wanted = roles[place];
    if (wanted === undefined) return;
    columns[place] = column;
    taken.add(column);
    if (areGone) return;
    problems.push({
      code: "heading-renamed",
      at: { file, sheet: sheet.name, cell: cellName(Math.max(1, headingRow), column) },
      typed: headings.get(column) ?? "",
      readAs: wanted.heading,
    });
  });
  roles.forEach(({ heading, set, optional }, place) => {
    if (columns[place] === null && !areGone && !optional && set !== "text" && set !== "status" && set !== "school")
      problems.push({ code: "heading-missing", at: { file, sheet: sheet.name }, heading });
  });
  const added = [...headings.keys()].filter((column) => !taken.has(column) && holdsAnything(sheet, column));
  return { columns, added };
}

/** Missing roles that lie, with as many columns, between the same two known ones. */
function renamed(
  roles: readonly Role[],
  columns: readonly (number | null)[],
  headings: ReadonlyMap<number, string>,
  taken: ReadonlySet<number>,
): readonly (readonly [place: number, column: number])[] {
  const found: (readonly [number, number])[] = [];
  let place = 0;
  while (place < roles.length) {
    const first = place;
    while (place < roles.length && columns[place] === null) place++;
    const wanted = roles.flatMap(({ optional }, at) => (at >= first && at < place && !optional ? [at] : []));
    const before = columns.slice(0, first).findLast((column) => column !== null) ?? 0;
    const after = columns.slice(place).find((column) => column !== null) ?? headings.size + 1;
    const between = [...headings.keys()].filter((column) => column > before && column < after && !taken.has(column));
    // A blank column counts as well: by its place alone nothing tells it from one that was blanked.
    const named = between.filter((column) => headings.get(column) !== "");
    const unknown = between.length === wanted.length ? between : named;
    if (unknown.length === wanted.length) unknown.forEach((column, at) => found.push([wanted[at] ?? 0, column]));
    place = Math.max(place, first + 1);
  }
  return found;
}

function holdsAnything(sheet: Sheet, column: number): boolean {
  let holds = false;
  visitColumn(sheet, column, 1, sheet.lastRow, () => (holds = true));
  return holds;
}
