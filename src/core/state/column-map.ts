/** Column Map: what each column means, why, and what people decided. */
import type { OwnSheet } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import { columnLetters, type Workbook } from "../sheet";
import { cellKeyOf, DECISION, readDecisionRows, type DecisionCodec, type ReadDecisions } from "./decision-rows";
import type { ColumnDecision } from "./decisions";
import { linkTo } from "./links";
import { AFTER_NUMBER, LINK, NUMBER, printed, QUIET, TEXT, WRAPPED } from "./look";
import { columnOf, tableSheet } from "./table-sheet";
import { fieldIdOf, fieldLabel, folded, type Wording } from "./wording";

export interface ColumnMapRow {
  readonly sheet: string;
  readonly heading: string;
  readonly occurrence: number;
  /** The heading's cell. */
  readonly headingRow: number;
  readonly column: number;
  /** What the rows are, in words: leaders, schools … */
  readonly data: string;
  readonly field: string | null;
  readonly undecided: boolean;
  /** In words. */
  readonly how: string;
  readonly why: string;
  /** Field ids, best first. */
  readonly candidates: readonly string[];
}

export const LEAVE_OUT = "Leave out";
const NOT_USED = "Not used";
const UNDECIDED = "Undecided";

/** The sheet with one row a column of the district. */
export function columnMapSheet(rows: readonly ColumnMapRow[], wording: Wording, workbook: Workbook): OwnSheet {
  const everyField = [LEAVE_OUT, ...wording.fields.values()];
  return tableSheet<ColumnMapRow>(
    {
      id: "columnMap",
      visible: false,
      key: ["Sheet", "Heading", "Which one"],
      gone: { heading: "Means", text: "Column not found any more" },
      frozenColumns: 3,
      columns: [
        { heading: "Sheet", width: 110, value: ({ sheet }) => sheet, style: TEXT },
        {
          heading: "Column",
          width: 54,
          value: ({ sheet, headingRow, column }) => linkTo(sheet, headingRow, column, columnLetters(column)),
          style: LINK,
        },
        { heading: "Heading", width: 150, value: ({ heading }) => heading, style: WRAPPED },
        {
          heading: "Which one",
          width: 54,
          value: ({ occurrence }) => occurrence,
          style: { ...NUMBER, color: QUIET.color ?? "" },
        },
        { heading: "Data", width: 76, value: ({ data }) => data, style: AFTER_NUMBER },
        {
          heading: "Means",
          width: 140,
          value: ({ field, undecided }) =>
            undecided ? UNDECIDED : field === null ? NOT_USED : fieldLabel(wording, field),
          style: WRAPPED,
        },
        { heading: "How", width: 96, value: ({ how }) => how, style: AFTER_NUMBER },
        { heading: "Why", width: 230, value: ({ why }) => why, style: WRAPPED },
        {
          heading: DECISION,
          width: 150,
          value: () => null,
          style: WRAPPED,
          theirs: true,
          offers: ({ candidates, undecided }) =>
            undecided && candidates.length > 0
              ? [...new Set(candidates.map((id) => fieldLabel(wording, id))), LEAVE_OUT]
              : everyField,
          longLists: true,
          prompt: {
            title: "What does this column mean?",
            text: `Choose, or type any field named on ${OWN_SHEETS.definitions}. Your choice is kept.`,
          },
        },
      ],
      marks: (at, area) => [
        {
          area: columnOf(at("Means"), area),
          formula: `=AND($${at("Means")}2="${UNDECIDED}",$${at(DECISION)}2="")`,
          style: { bold: true },
        },
      ],
      print: printed(OWN_SHEETS.columnMap),
    },
    rows,
    workbook,
  );
}

/** Decisions about columns, by sheet, heading and which of several with that heading. */
export const columnCodec: DecisionCodec<ColumnDecision> = {
  id: "columnMap",
  rowKey: (cell) => cellKeyOf(cell("Sheet"), cell("Heading"), String(whichOne(cell("Which one")))),
  keyOf: ({ sheet, heading, occurrence }) => cellKeyOf(sheet, heading, String(occurrence)),
  understood: ({ typed, cell }, wording) => {
    const field = isLeaveOut(typed) ? null : fieldIdOf(wording, typed);
    if (field === undefined) return { expected: `a field named on ${OWN_SHEETS.definitions}, or ${LEAVE_OUT}` };
    const occurrence = whichOne(cell("Which one"));
    return { decision: { sheet: cell("Sheet"), heading: cell("Heading"), occurrence, field } };
  },
  words: ({ field }, wording) => (field === null ? [LEAVE_OUT] : [fieldLabel(wording, field), field]),
};

const whichOne = (typed: string): number => Number(typed) || 1;

/** What people decided about columns. */
export const readColumnMap = (workbook: Workbook, wording: Wording): ReadDecisions<ColumnDecision> =>
  readDecisionRows(workbook, columnCodec, wording);

const isLeaveOut = (typed: string): boolean =>
  [LEAVE_OUT, NOT_USED, "none", "do not use"].some((words) => folded(words) === folded(typed));
