/** Change Log: every cell of the district that was changed because a person asked for it, line by line. It only grows. */
import type { OwnSheet, OwnValue } from "../own-sheet";
import { cellAt, cellName, columnNumber, type Address, type Workbook } from "../sheet";
import type { CellChange, CellContent } from "./cell-change";
import { AFTER_NUMBER } from "./look";
import { logColumn, logSheet, shortColumn, type LogLine } from "./log-sheet";
import { contentAt, plainUnder, standingSheet, standingTable, type StandingTable } from "./own-table";

const HEADINGS = {
  when: "When",
  by: "By",
  sheet: "Sheet",
  cell: "Cell",
  row: "Row",
  before: "Before",
  after: "After",
  why: "Why",
  run: "Run",
  line: "Line",
  state: "State",
} as const;

export interface LoggedChange {
  /** Unique in the workbook, from 1. */
  readonly line: number;
  /** Cells that were written together share it, from 1. */
  readonly run: number;
  readonly when: string;
  /** "" when nobody said. */
  readonly by: string;
  readonly at: Address;
  /** Who or what the row is about, so that a row that moved is found again; "" when not known. */
  readonly row: string;
  readonly before: CellContent;
  readonly after: CellContent;
  readonly why: string;
  readonly state: LineState;
}

/** A line stands there as `to-write` before its cell is touched, so that nothing is ever changed without a line. */
export type LineState =
  | { readonly kind: "to-write" }
  | { readonly kind: "written" }
  /** Something stopped the writing; the cell was left as it was. */
  | { readonly kind: "not-written" }
  /** Something stopped the writing, and the cell holds neither the old nor the new text. */
  | { readonly kind: "unclear" }
  | { readonly kind: "reverted"; readonly when: string };

const WORDS = {
  "to-write": "To write",
  written: "Written",
  "not-written": "Not written",
  unclear: "Changed since",
} as const;
const REVERTED = "Reverted on ";

/** The state as it stands on the sheet. */
export const stateWords = (state: LineState): string =>
  state.kind === "reverted" ? `${REVERTED}${state.when}` : WORDS[state.kind];

function stateOf(words: string): LineState | null {
  if (words.startsWith(REVERTED)) return { kind: "reverted", when: words.slice(REVERTED.length) };
  for (const kind of ["to-write", "written", "not-written", "unclear"] as const) {
    if (WORDS[kind] === words) return { kind };
  }
  return null;
}

/** The sheet with the lines that stand, whatever people did to them, and `added` below. */
export const changeLogSheet = (workbook: Workbook, added: readonly LoggedChange[] = []): OwnSheet =>
  logSheet(
    {
      id: "changeLog",
      nothing:
        "Your sheets are as you left them. A correction that you ask for stands here before any cell is changed.",
      columns: [
        logColumn(HEADINGS.when, 116),
        logColumn(HEADINGS.by, 106),
        logColumn(HEADINGS.sheet, 130),
        shortColumn(HEADINGS.cell, 60),
        logColumn(HEADINGS.row, 130),
        logColumn(HEADINGS.before, 130),
        logColumn(HEADINGS.after, 130),
        logColumn(HEADINGS.why, 160),
        shortColumn(HEADINGS.run, 48),
        shortColumn(HEADINGS.line, 48),
        logColumn(HEADINGS.state, 126, AFTER_NUMBER),
      ],
    },
    workbook,
    added.map(lineOf),
  );

const lineOf = (change: LoggedChange): LogLine =>
  new Map<string, OwnValue>([
    [HEADINGS.when, change.when],
    [HEADINGS.by, change.by === "" ? null : change.by],
    [HEADINGS.sheet, change.at.sheet],
    [HEADINGS.cell, cellName(change.at.row, change.at.column)],
    [HEADINGS.row, change.row === "" ? null : change.row],
    [HEADINGS.before, change.before],
    [HEADINGS.after, change.after],
    [HEADINGS.why, change.why],
    [HEADINGS.run, change.run],
    [HEADINGS.line, change.line],
    [HEADINGS.state, stateWords(change.state)],
  ]);

/** The lines that we wrote, in the order in which they were written; lines that people typed or spoiled are passed over. */
export function readChangeLog(workbook: Workbook): readonly LoggedChange[] {
  const table = standingTable(workbook, "changeLog");
  if (!table) return [];
  const lines = new Map<number, LoggedChange>();
  for (const row of table.rows) {
    const read = readLine(table, row);
    if (read !== null && !lines.has(read.line)) lines.set(read.line, read);
  }
  return [...lines.values()].sort((a, b) => a.line - b.line);
}

function readLine(table: StandingTable, row: number): LoggedChange | null {
  const plain = (heading: string): string => plainUnder(table, heading, row);
  const line = Number(plain(HEADINGS.line));
  const run = Number(plain(HEADINGS.run));
  const cell = /^([A-Z]{1,3})(\d+)$/.exec(plain(HEADINGS.cell));
  const state = stateOf(plain(HEADINGS.state));
  const before = contentUnder(table, HEADINGS.before, row);
  const after = contentUnder(table, HEADINGS.after, row);
  const isCounted = Number.isInteger(line) && Number.isInteger(run) && line > 0 && run > 0;
  if (!isCounted || cell === null || state === null || before === undefined || after === undefined) return null;
  return {
    line,
    run,
    when: plain(HEADINGS.when),
    by: plain(HEADINGS.by),
    at: { sheet: sheetNameUnder(table, row), row: Number(cell[2]), column: columnNumber(cell[1] ?? "") },
    row: plain(HEADINGS.row),
    before,
    after,
    why: plain(HEADINGS.why),
    state,
  };
}

/** Spaces around a sheet's name are part of it. */
const sheetNameUnder = (table: StandingTable, row: number): string =>
  cellAt(table.sheet, row, table.columns.get(HEADINGS.sheet) ?? 0).shown;

/** undefined for a formula or a missing column: not what we wrote. */
function contentUnder(table: StandingTable, heading: string, row: number): CellContent | undefined {
  const column = table.columns.get(heading);
  if (column === undefined) return undefined;
  const { value } = contentAt(table.sheet, row, column);
  return value !== null && typeof value === "object" ? undefined : value;
}

/** The cells that give lines of the log, as it was written just now, another state. */
export function stateChanges(
  workbook: Workbook,
  written: OwnSheet,
  states: ReadonlyMap<number, LineState>,
): readonly CellChange[] {
  const [table] = written.tables;
  if (!table) return [];
  const places = table.columns.map(({ heading }) => heading);
  const lines = table.columns[places.indexOf(HEADINGS.line)]?.values ?? [];
  const place = places.indexOf(HEADINGS.state);
  const sheet = standingSheet(workbook, "changeLog")?.name ?? written.name;
  return lines.flatMap((line, index): readonly CellChange[] => {
    const state = states.get(Number(line));
    const from = table.columns[place]?.values[index] ?? null;
    if (state === undefined || typeof from === "object" || from === stateWords(state)) return [];
    return [{ at: { sheet, row: table.row + 1 + index, column: table.column + place }, from, to: stateWords(state) }];
  });
}

const REVERTS = /^Reverts line (\d+)\b/;

/** Why a line that takes another one back was written. */
export const revertsWords = ({ line, run }: Pick<LoggedChange, "line" | "run">): string =>
  `Reverts line ${line} of run ${run}`;

/** What became of lines whose writing was cut off, by what their cells hold now; and of the lines that these took back. */
export function settledStates(workbook: Workbook, log: readonly LoggedChange[]): ReadonlyMap<number, LineState> {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const states = new Map<number, LineState>();
  for (const { line, at, before, after, state, why, when } of log) {
    if (state.kind !== "to-write") continue;
    const sheet = sheets.get(at.sheet);
    const content = sheet ? cellAt(sheet, at.row, at.column).value : undefined;
    if (content !== after) states.set(line, { kind: content === before ? "not-written" : "unclear" });
    else {
      states.set(line, { kind: "written" });
      const taken = REVERTS.exec(why);
      if (taken !== null) states.set(Number(taken[1]), { kind: "reverted", when });
    }
  }
  return states;
}
