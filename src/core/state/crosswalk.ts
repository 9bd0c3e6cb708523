/** Crosswalk: which responsibility an instrument's indicator or a survey's topic is evidence of, and what people decided. */
import type { OwnSheet } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import type { Workbook } from "../sheet";
import { cellKeyOf, DECISION, readDecisionRows, type DecisionCodec, type ReadDecisions } from "./decision-rows";
import type { CrosswalkDecision } from "./decisions";
import { NUMBER, printed, TEXT, WRAPPED } from "./look";
import { tableSheet } from "./table-sheet";
import {
  folded,
  offeredResponsibilities,
  responsibilitiesOf,
  responsibilityNames,
  responsibilityWords,
  type Wording,
} from "./wording";

export interface CrosswalkRow {
  readonly instrument: string;
  readonly indicator: string;
  readonly responsibilities: readonly string[];
  /** Where the link comes from, in words. */
  readonly from: string;
  readonly count: number;
}

/** Under Instrument: the line holds for every text that has the words which stand under Indicator or topic. */
export const ANY_TEXT = "Any text with";

/** Whether a line holds for texts with its words. */
export const isOfAnyText = ({ instrument }: Pick<CrosswalkDecision, "instrument">): boolean =>
  folded(instrument) === folded(ANY_TEXT);

export const EXPECTED_RESPONSIBILITIES = "names of responsibilities parted by semicolons, or None";
export const RESPONSIBILITY_PROMPT = {
  title: "Evidence of which responsibility?",
  text: "Choose one, or type several parted by semicolons. Your choice is kept and used from the next refresh on.",
};

const CROSSWALK_PROMPT = {
  title: RESPONSIBILITY_PROMPT.title,
  text: `${RESPONSIBILITY_PROMPT.text} For texts that have certain words: in a new row type "${ANY_TEXT}" under Instrument and the words under Indicator or topic.`,
};

/** The sheet with one row an indicator or topic found in the data. */
export function crosswalkSheet(rows: readonly CrosswalkRow[], wording: Wording, workbook: Workbook): OwnSheet {
  const offered = offeredResponsibilities(wording);
  return tableSheet<CrosswalkRow>(
    {
      id: "crosswalk",
      visible: false,
      key: ["Instrument", "Indicator or topic"],
      nothing: "No indicator or survey topic was found.",
      gone: { heading: "From", text: "Not found in the data any more" },
      columns: [
        { heading: "Instrument", width: 120, value: ({ instrument }) => instrument, style: TEXT },
        { heading: "Indicator or topic", width: 220, value: ({ indicator }) => indicator, style: WRAPPED },
        {
          heading: "Responsibilities",
          width: 220,
          value: ({ responsibilities }) => responsibilityNames(wording, responsibilities) || "None",
          style: WRAPPED,
        },
        { heading: "From", width: 140, value: ({ from }) => from, style: WRAPPED },
        { heading: "Rows", width: 60, value: ({ count }) => count, style: { ...NUMBER, numberFormat: "#,##0" } },
        {
          heading: DECISION,
          width: 200,
          value: () => null,
          style: WRAPPED,
          theirs: true,
          offers: () => offered,
          prompt: CROSSWALK_PROMPT,
        },
      ],
      print: printed(OWN_SHEETS.crosswalk),
    },
    rows,
    workbook,
  );
}

/** Decisions about indicators and topics. */
export const crosswalkCodec: DecisionCodec<CrosswalkDecision> = {
  id: "crosswalk",
  rowKey: (cell) => cellKeyOf(cell("Instrument"), cell("Indicator or topic")),
  keyOf: ({ instrument, indicator }) => cellKeyOf(instrument, indicator),
  understood: ({ typed, cell }, wording) => {
    const responsibilities = responsibilitiesOf(wording, typed);
    if (!responsibilities) return { expected: EXPECTED_RESPONSIBILITIES };
    return { decision: { instrument: cell("Instrument"), indicator: cell("Indicator or topic"), responsibilities } };
  },
  words: ({ responsibilities }, wording) => responsibilityWords(wording, responsibilities),
};

/** What people decided about indicators and topics. */
export const readCrosswalk = (workbook: Workbook, wording: Wording): ReadDecisions<CrosswalkDecision> =>
  readDecisionRows(workbook, crosswalkCodec, wording);
