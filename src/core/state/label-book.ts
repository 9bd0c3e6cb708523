/** Label Book: what each label stands for, and what people decided. */
import type { OwnSheet, OwnValue } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import { cellName, shownAt, type Address, type Workbook } from "../sheet";
import { cellKeyOf, DECISION, readDecisionRows, type DecisionCodec, type ReadDecisions } from "./decision-rows";
import type { LabelDecision } from "./decisions";
import { linkTo } from "./links";
import { AFTER_NUMBER, NUMBER, onWholePaper, printed, TEXT, WRAPPED } from "./look";
import { plainUnder, standingTable, type StandingTable } from "./own-table";
import { columnOf, tableSheet } from "./table-sheet";
import { folded, labelFieldName, labelFieldOf, standardLabel, standardOf, type Wording } from "./wording";

export interface LabelBookRow {
  readonly field: string;
  readonly label: string;
  readonly status: "applied" | "proposed" | "unknown";
  readonly standard: string | null;
  readonly score: number;
  readonly runnerUp: string | null;
  readonly candidates: readonly { readonly standard: string }[];
  readonly why: string;
  readonly count: number;
  readonly first: Address;
}

/** A decision with who made it and when, "" where nobody said. */
export interface LabelEntry extends LabelDecision {
  readonly by: string;
  readonly on: string;
}

export const LEAVE_OPEN = "Leave open";
const DECIDED_BY = "Decided by";
const DECIDED_ON = "Decided on";
const GONE = "Label not found any more";

const STATUS_WORDS = { applied: "Clear", proposed: "To decide", unknown: "Unknown" } as const;
const ORDER = { proposed: 0, unknown: 1, applied: 2 } as const;

type BookRow =
  | (LabelBookRow & { readonly found?: true })
  | { readonly field: string; readonly label: string; readonly found: false };

const ifFound =
  (value: (row: LabelBookRow) => OwnValue) =>
  (row: BookRow): OwnValue =>
    row.found === false ? null : value(row);

/**
 * The sheet with one row a label, the undecided ones first. Decisions that are brought in fill cells where nobody decided; those about
 * labels that do not stand in the workbook get rows of their own.
 */
export function labelBookSheet(
  rows: readonly LabelBookRow[],
  wording: Wording,
  workbook: Workbook,
  brought: readonly LabelEntry[] = [],
): OwnSheet {
  const ordered = rows.toSorted((a, b) => ORDER[a.status] - ORDER[b.status] || compareTexts(a.field, b.field));
  const entries = new Map(brought.map((entry) => [cellKeyOf(entry.field, entry.label), entry]));
  const entryOf = ({ field, label }: BookRow): LabelEntry | undefined => entries.get(cellKeyOf(field, label));
  return tableSheet<BookRow>(
    {
      id: "labelBook",
      visible: false,
      key: ["Kind", "Label"],
      nothing: "No label was found.",
      gone: { heading: "Status", text: GONE },
      frozenColumns: 2,
      columns: [
        { heading: "Kind", width: 86, value: ({ field }) => labelFieldName(wording, field), style: WRAPPED },
        { heading: "Label", width: 160, value: ({ label }) => label, style: WRAPPED },
        {
          heading: "Status",
          width: 70,
          value: (row) => (row.found === false ? GONE : STATUS_WORDS[row.status]),
          style: TEXT,
        },
        {
          heading: "Stands for",
          width: 150,
          value: ifFound(({ field, standard }) => (standard === null ? null : standardLabel(wording, field, standard))),
          style: WRAPPED,
        },
        {
          heading: "Likelihood",
          width: 68,
          value: ifFound(({ status, score }) => (status === "unknown" ? null : score)),
          style: { ...NUMBER, numberFormat: "0%" },
        },
        {
          heading: "Next best",
          width: 120,
          value: ifFound(({ field, runnerUp }) => (runnerUp === null ? null : standardLabel(wording, field, runnerUp))),
          style: AFTER_NUMBER,
        },
        { heading: "Why", width: 190, value: ifFound(({ why }) => why), style: WRAPPED },
        {
          heading: "Cells",
          width: 50,
          value: ifFound(({ count }) => count),
          style: { ...NUMBER, numberFormat: "#,##0" },
        },
        {
          heading: "First cell",
          width: 120,
          value: ifFound(({ first }) =>
            linkTo(first.sheet, first.row, first.column, `${first.sheet}, ${cellName(first.row, first.column)}`),
          ),
          style: { ...AFTER_NUMBER, underline: true, wrap: false },
        },
        {
          heading: DECISION,
          width: 140,
          value: (row) => {
            const entry = entryOf(row);
            return entry === undefined ? null : decisionWords(entry, wording);
          },
          style: WRAPPED,
          theirs: true,
          offers: (row) => (row.found === false ? [] : offered(row, wording)),
          prompt: {
            title: "What does this label mean?",
            text: `Choose, or type the standard label. ${LEAVE_OPEN}: it is counted nowhere. Your choice is kept.`,
          },
        },
        { heading: DECIDED_BY, width: 100, value: (row) => entryOf(row)?.by || null, style: WRAPPED, theirs: true },
        { heading: DECIDED_ON, width: 90, value: (row) => entryOf(row)?.on || null, style: TEXT, theirs: true },
      ],
      marks: (at, area) => [
        {
          area: columnOf(at("Status"), area),
          formula: `=AND($${at("Status")}2<>"${STATUS_WORDS.applied}",$${at(DECISION)}2="")`,
          style: { bold: true },
        },
      ],
      printedUpTo: DECISION,
      print: onWholePaper(printed(OWN_SHEETS.labelBook)),
    },
    [...ordered, ...waitingRows(ordered, brought)],
    workbook,
  );
}

/** Rows for decisions about labels that do not stand in the workbook: they wait for the day on which they do. */
function waitingRows(rows: readonly LabelBookRow[], brought: readonly LabelEntry[]): readonly BookRow[] {
  const known = new Set(rows.map(({ field, label }) => cellKeyOf(field, label)));
  return brought
    .filter(({ field, label }) => !known.has(cellKeyOf(field, label)))
    .map(({ field, label }) => ({ field, label, found: false }));
}

const decisionWords = ({ field, standard }: LabelDecision, wording: Wording): string =>
  standard === null ? LEAVE_OPEN : standardLabel(wording, field, standard);

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function offered({ field, standard, candidates, status }: LabelBookRow, wording: Wording): readonly string[] {
  const vocabulary = wording.vocabularies.get(field);
  const best = candidates.map((candidate) => standardLabel(wording, field, candidate.standard));
  if (vocabulary) return [LEAVE_OPEN, ...best, ...vocabulary.values()];
  if (status === "applied") return [LEAVE_OPEN];
  return [LEAVE_OPEN, ...(standard === null ? [] : [standard]), ...best];
}

/** Decisions about labels, by kind and label. */
export const labelCodec: DecisionCodec<LabelDecision> = {
  id: "labelBook",
  rowKey: (cell, wording) => cellKeyOf(labelFieldOf(wording, cell("Kind")), cell("Label")),
  keyOf: ({ field, label }) => cellKeyOf(field, label),
  understood: ({ typed, cell }, wording) => {
    const field = labelFieldOf(wording, cell("Kind"));
    const standard = isLeaveOpen(typed) ? null : standardOf(wording, field, typed);
    if (standard === undefined) return { expected: `one of the labels in the cell's list, or ${LEAVE_OPEN}` };
    return { decision: { field, label: cell("Label"), standard } };
  },
  words: (decision, wording) =>
    decision.standard === null ? [LEAVE_OPEN] : [decisionWords(decision, wording), decision.standard],
};

/** What people decided about labels. */
export const readLabelBook = (workbook: Workbook, wording: Wording): ReadDecisions<LabelDecision> =>
  readDecisionRows(workbook, labelCodec, wording);

/** The decisions with who made them and when, in the sheet's order. */
export function readLabelEntries(workbook: Workbook, wording: Wording): readonly LabelEntry[] {
  const table = standingTable(workbook, labelCodec.id);
  if (!table) return [];
  const said = new Map<string, Pick<LabelEntry, "by" | "on">>();
  for (const row of table.rows) {
    const key = labelCodec.rowKey((heading) => plainUnder(table, heading, row), wording);
    if (plainUnder(table, DECISION, row) === "" || said.has(key)) continue;
    said.set(key, { by: shownUnder(table, DECIDED_BY, row), on: shownUnder(table, DECIDED_ON, row) });
  }
  return readLabelBook(workbook, wording).decisions.map((decision) => ({
    ...decision,
    ...(said.get(labelCodec.keyOf(decision)) ?? { by: "", on: "" }),
  }));
}

/** Dates as people read them. */
const shownUnder = (table: StandingTable, heading: string, row: number): string =>
  shownAt(table.sheet, row, table.columns.get(heading) ?? 0).trim();

const isLeaveOpen = (typed: string): boolean =>
  [LEAVE_OPEN, "open", "leave it open, count it nowhere"].some((words) => folded(words) === folded(typed));
