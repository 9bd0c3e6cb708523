/** Sources: the district's sheets, what was found on each, who keeps it, and whether people leave it out. */
import { MONTH_NAMES, type Day } from "../day";
import type { OwnSheet } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import { dateSerialAt, type Sheet, type Workbook } from "../sheet";
import { cellKeyOf, DECISION, readDecisionRows, type DecisionCodec, type ReadDecisions } from "./decision-rows";
import type { SheetDecision } from "./decisions";
import { DATE, printed, QUIET, TEXT, WRAPPED } from "./look";
import { plainUnder, standingTable } from "./own-table";
import { tableSheet } from "./table-sheet";
import { folded, type Wording } from "./wording";

export interface SourceRow {
  readonly sheet: string;
  /** In words: `Leaders, 318 rows`. */
  readonly found: string;
  readonly schoolYear: string;
  readonly used: "yes" | "no" | "left-out";
  /** The fingerprint of the sheet as read. */
  readonly state: string;
}

export const SOURCE_HEADINGS = {
  sheet: "Sheet",
  found: "What was found",
  schoolYear: "School year",
  used: "Used",
  changedOn: "Changed on",
  owner: "Owner",
  dueMonth: "Due month",
  state: "State",
} as const;

export const LEAVE_SHEET_OUT = "Leave out";
export const USE_SHEET = "Use";

const USED_WORDS: Readonly<Record<SourceRow["used"], string>> = { yes: "Yes", no: "No", "left-out": "Left out" };

/** What the words in the column Used say. */
export const usedOf = (words: string): SourceRow["used"] =>
  words === USED_WORDS["left-out"] ? "left-out" : words === USED_WORDS.yes ? "yes" : "no";

/** What was kept about a sheet. */
export interface KeptSource {
  readonly state: string;
  /** The day on which a change was first seen; null: none was. */
  readonly changedOn: Day | null;
  readonly owner: string | null;
}

/** What stands on the sheet, by the district sheet's name without spaces around it. */
export function readSources(workbook: Workbook): ReadonlyMap<string, KeptSource> {
  const kept = new Map<string, KeptSource>();
  const table = standingTable(workbook, "sources");
  if (!table) return kept;
  const changed = table.columns.get(SOURCE_HEADINGS.changedOn);
  for (const row of table.rows) {
    const sheet = plainUnder(table, SOURCE_HEADINGS.sheet, row);
    if (kept.has(sheet)) continue;
    kept.set(sheet, {
      state: plainUnder(table, SOURCE_HEADINGS.state, row),
      changedOn: changed === undefined ? null : dateSerialAt(table.sheet, row, changed),
      owner: plainUnder(table, SOURCE_HEADINGS.owner, row) || null,
    });
  }
  return kept;
}

/** The months, 1 to 12, in which people said that sheets are due, by the sheet's name without spaces around it. */
export function readDueMonths(workbook: Workbook): ReadonlyMap<string, number> {
  const table = standingTable(workbook, "sources");
  if (!table) return new Map();
  return new Map(
    table.rows.flatMap((row): readonly (readonly [string, number])[] => {
      const typed = folded(plainUnder(table, SOURCE_HEADINGS.dueMonth, row)).replace(/\.$/, "");
      const month = /^\d+$/.test(typed)
        ? Number(typed)
        : typed.length < 3
          ? 0
          : MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(typed)) + 1;
      return month >= 1 && month <= 12 ? [[plainUnder(table, SOURCE_HEADINGS.sheet, row), month]] : [];
    }),
  );
}

/** The day on which a sheet was first seen to differ from the state that was kept; null: no change was seen yet. */
export function changedOn(state: string, kept: KeptSource | undefined, asOf: Day): Day | null {
  if (kept === undefined || kept.state === "" || kept.state === state) return kept?.changedOn ?? null;
  return asOf;
}

/** The day on which each sheet was seen to change, by its name without spaces around it; a sheet that never was is not in it. */
export function changeDays(rows: readonly SourceRow[], asOf: Day, workbook: Workbook): ReadonlyMap<string, Day> {
  const kept = readSources(workbook);
  return new Map(
    rows.flatMap(({ sheet, state }) => {
      const day = changedOn(state, kept.get(sheet.trim()), asOf);
      return day === null ? [] : [[sheet.trim(), day] as const];
    }),
  );
}

/** The sheet with one row a sheet of the district. */
export function sourcesSheet(rows: readonly SourceRow[], asOf: Day, workbook: Workbook): OwnSheet {
  const kept = readSources(workbook);
  return tableSheet<SourceRow>(
    {
      id: "sources",
      visible: false,
      key: [SOURCE_HEADINGS.sheet],
      gone: { heading: SOURCE_HEADINGS.found, text: "Sheet not found any more" },
      frozenColumns: 1,
      columns: [
        {
          heading: SOURCE_HEADINGS.sheet,
          width: 160,
          value: ({ sheet }) => sheet,
          style: { ...WRAPPED, bold: true },
        },
        { heading: SOURCE_HEADINGS.found, width: 240, value: ({ found }) => found, style: WRAPPED },
        { heading: SOURCE_HEADINGS.schoolYear, width: 80, value: ({ schoolYear }) => schoolYear, style: WRAPPED },
        { heading: SOURCE_HEADINGS.used, width: 66, value: ({ used }) => USED_WORDS[used], style: TEXT },
        {
          heading: SOURCE_HEADINGS.changedOn,
          width: 96,
          value: ({ sheet, state }) => changedOn(state, kept.get(sheet.trim()), asOf),
          style: DATE,
        },
        { heading: SOURCE_HEADINGS.owner, width: 140, value: () => null, style: WRAPPED, theirs: true },
        {
          heading: SOURCE_HEADINGS.dueMonth,
          width: 88,
          value: () => null,
          style: TEXT,
          theirs: true,
          offers: () => MONTH_NAMES,
          prompt: { title: "Due month", text: "The month of each year in which this sheet is brought up to date." },
        },
        {
          heading: DECISION,
          width: 96,
          value: () => null,
          style: TEXT,
          theirs: true,
          offers: () => [USE_SHEET, LEAVE_SHEET_OUT],
          strict: true,
          prompt: { title: "Read this sheet?", text: "A sheet that is left out is not read. Your choice is kept." },
        },
        { heading: SOURCE_HEADINGS.state, width: 130, value: ({ state }) => state, style: QUIET },
      ],
      print: printed(OWN_SHEETS.sources),
      printedUpTo: DECISION,
    },
    rows,
    workbook,
  );
}

/** Decisions about sheets, by name. */
export const sheetCodec: DecisionCodec<SheetDecision> = {
  id: "sources",
  rowKey: (cell) => cellKeyOf(cell(SOURCE_HEADINGS.sheet)),
  keyOf: ({ sheet }) => cellKeyOf(sheet),
  understood: ({ typed, cell }) => {
    const answer = folded(typed);
    const used = [USE_SHEET, "yes", "read"].map(folded).includes(answer);
    if (!used && ![LEAVE_SHEET_OUT, "no", "do not use"].map(folded).includes(answer)) {
      return { expected: `${USE_SHEET} or ${LEAVE_SHEET_OUT}` };
    }
    return { decision: { sheet: cell(SOURCE_HEADINGS.sheet), used } };
  },
  words: ({ used }) => [used ? USE_SHEET : LEAVE_SHEET_OUT],
};

/** What people decided about sheets. */
export const readSheetDecisions = (workbook: Workbook, wording: Wording): ReadDecisions<SheetDecision> =>
  readDecisionRows(workbook, sheetCodec, wording);

/** A question: did people decide to leave this sheet out? */
export function leftOutSheets(decisions: readonly SheetDecision[]): (sheet: Pick<Sheet, "name">) => boolean {
  const names = new Set(decisions.filter(({ used }) => !used).map(({ sheet }) => sheet.trim()));
  return ({ name }) => names.has(name.trim());
}
