/** Responsibility Evidence: rows with their tags, and the tags that people gave instead. */
import type { OwnSheet } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import { cellName, type Address, type Workbook } from "../sheet";
import { EXPECTED_RESPONSIBILITIES, RESPONSIBILITY_PROMPT } from "./crosswalk";
import { cellKeyOf, DECISION, readDecisionRows, type DecisionCodec, type ReadDecisions } from "./decision-rows";
import type { TagDecision } from "./decisions";
import { linkTo } from "./links";
import { AFTER_NUMBER, NUMBER, onWholePaper, printed, TEXT, WRAPPED } from "./look";
import { tableSheet } from "./table-sheet";
import {
  offeredResponsibilities,
  responsibilitiesOf,
  responsibilityNames,
  responsibilityWords,
  type Wording,
} from "./wording";

export interface EvidenceRow {
  /** In words: rating, survey, strengths. */
  readonly source: string;
  readonly instrument: string;
  readonly text: string;
  readonly schoolYear: string;
  readonly school: string;
  readonly responsibilities: readonly string[];
  /** The best tag's, 0 to 1; null without a tag. */
  readonly score: number | null;
  readonly because: string;
  /** In words. */
  readonly how: string;
  /** Rows with this text that this line stands for. */
  readonly count: number;
  readonly first: Address;
}

/** The sheet with one row a piece of evidence, or one a distinct text where there are too many to list. */
export function evidenceSheet(rows: readonly EvidenceRow[], wording: Wording, workbook: Workbook): OwnSheet {
  const offered = offeredResponsibilities(wording);
  return tableSheet<EvidenceRow>(
    {
      id: "evidence",
      visible: false,
      key: ["Source", "Instrument", "Text", "School year", "School"],
      nothing:
        "Nothing was found yet that speaks of a responsibility: ratings by indicator, survey topics or strengths.",
      gone: { heading: "How", text: "Text not found any more" },
      columns: [
        { heading: "Source", width: 60, value: ({ source }) => source, style: TEXT },
        { heading: "Instrument", width: 78, value: ({ instrument }) => instrument, style: TEXT },
        { heading: "Text", width: 182, value: ({ text }) => text, style: WRAPPED },
        { heading: "School year", width: 66, value: ({ schoolYear }) => schoolYear, style: TEXT },
        { heading: "School", width: 112, value: ({ school }) => school, style: WRAPPED },
        {
          heading: "Responsibilities",
          width: 150,
          value: ({ responsibilities }) => responsibilityNames(wording, responsibilities) || "None",
          style: WRAPPED,
        },
        { heading: "Likelihood", width: 68, value: ({ score }) => score, style: { ...NUMBER, numberFormat: "0%" } },
        { heading: "Because", width: 104, value: ({ because }) => because, style: AFTER_NUMBER },
        { heading: "How", width: 84, value: ({ how }) => how, style: TEXT },
        { heading: "Rows", width: 50, value: ({ count }) => count, style: { ...NUMBER, numberFormat: "#,##0" } },
        {
          heading: "First cell",
          width: 110,
          value: ({ first }) =>
            linkTo(first.sheet, first.row, first.column, `${first.sheet}, ${cellName(first.row, first.column)}`),
          style: { ...AFTER_NUMBER, underline: true, wrap: false },
        },
        {
          heading: DECISION,
          width: 122,
          value: () => null,
          style: WRAPPED,
          theirs: true,
          offers: () => offered,
          prompt: {
            title: RESPONSIBILITY_PROMPT.title,
            text: `${RESPONSIBILITY_PROMPT.text} It holds for every row with this text.`,
          },
        },
      ],
      print: onWholePaper(printed(OWN_SHEETS.evidence)),
    },
    rows,
    workbook,
  );
}

/** Tags that people gave, by text and instrument. */
export const tagCodec: DecisionCodec<TagDecision> = {
  id: "evidence",
  rowKey: (cell) => cellKeyOf(cell("Text"), cell("Instrument")),
  keyOf: ({ text, instrument }) => cellKeyOf(text, instrument),
  understood: ({ typed, cell }, wording) => {
    const responsibilities = responsibilitiesOf(wording, typed);
    if (!responsibilities) return { expected: EXPECTED_RESPONSIBILITIES };
    return { decision: { text: cell("Text"), instrument: cell("Instrument"), responsibilities } };
  },
  words: ({ responsibilities }, wording) => responsibilityWords(wording, responsibilities),
};

/** The tags that people gave. */
export const readTags = (workbook: Workbook, wording: Wording): ReadDecisions<TagDecision> =>
  readDecisionRows(workbook, tagCodec, wording);
