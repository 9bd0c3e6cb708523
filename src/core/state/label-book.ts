/** Label Book: what each label stands for, and what people decided. */
import type { OwnSheet } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import { cellName, type Address, type Workbook } from "../sheet";
import { cellKeyOf, DECISION, readDecisionRows, type DecisionCodec, type ReadDecisions } from "./decision-rows";
import type { LabelDecision } from "./decisions";
import { linkTo } from "./links";
import { AFTER_NUMBER, NUMBER, printed, TEXT, WRAPPED } from "./look";
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

export const LEAVE_OPEN = "Leave open";

const STATUS_WORDS = { applied: "Clear", proposed: "To decide", unknown: "Unknown" } as const;
const ORDER = { proposed: 0, unknown: 1, applied: 2 } as const;

/** The sheet with one row a label, the undecided ones first. */
export function labelBookSheet(rows: readonly LabelBookRow[], wording: Wording, workbook: Workbook): OwnSheet {
  const ordered = rows.toSorted((a, b) => ORDER[a.status] - ORDER[b.status] || compareTexts(a.field, b.field));
  return tableSheet<LabelBookRow>(
    {
      id: "labelBook",
      visible: false,
      key: ["Kind", "Label"],
      gone: { heading: "Status", text: "Label not found any more" },
      frozenColumns: 2,
      columns: [
        { heading: "Kind", width: 86, value: ({ field }) => labelFieldName(wording, field), style: WRAPPED },
        { heading: "Label", width: 160, value: ({ label }) => label, style: WRAPPED },
        { heading: "Status", width: 70, value: ({ status }) => STATUS_WORDS[status], style: TEXT },
        {
          heading: "Stands for",
          width: 150,
          value: ({ field, standard }) => (standard === null ? null : standardLabel(wording, field, standard)),
          style: WRAPPED,
        },
        {
          heading: "Likelihood",
          width: 68,
          value: ({ status, score }) => (status === "unknown" ? null : score),
          style: { ...NUMBER, numberFormat: "0%" },
        },
        {
          heading: "Next best",
          width: 120,
          value: ({ field, runnerUp }) => (runnerUp === null ? null : standardLabel(wording, field, runnerUp)),
          style: AFTER_NUMBER,
        },
        { heading: "Why", width: 190, value: ({ why }) => why, style: WRAPPED },
        { heading: "Cells", width: 50, value: ({ count }) => count, style: { ...NUMBER, numberFormat: "#,##0" } },
        {
          heading: "First cell",
          width: 120,
          value: ({ first }) =>
            linkTo(first.sheet, first.row, first.column, `${first.sheet}, ${cellName(first.row, first.column)}`),
          style: { ...AFTER_NUMBER, underline: true, wrap: false },
        },
        {
          heading: DECISION,
          width: 140,
          value: () => null,
          style: WRAPPED,
          theirs: true,
          offers: (row) => offered(row, wording),
          prompt: {
            title: "What does this label mean?",
            text: `Choose, or type the standard label. ${LEAVE_OPEN}: it is counted nowhere. Your choice is kept.`,
          },
        },
      ],
      marks: (at, area) => [
        {
          area: columnOf(at("Status"), area),
          formula: `=AND($${at("Status")}2<>"${STATUS_WORDS.applied}",$${at(DECISION)}2="")`,
          style: { bold: true },
        },
      ],
      print: printed(OWN_SHEETS.labelBook),
    },
    ordered,
    workbook,
  );
}

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
  words: ({ field, standard }, wording) =>
    standard === null ? [LEAVE_OPEN] : [standardLabel(wording, field, standard), standard],
};

/** What people decided about labels. */
export const readLabelBook = (workbook: Workbook, wording: Wording): ReadDecisions<LabelDecision> =>
  readDecisionRows(workbook, labelCodec, wording);

const isLeaveOpen = (typed: string): boolean =>
  [LEAVE_OPEN, "open", "leave it open, count it nowhere"].some((words) => folded(words) === folded(typed));
