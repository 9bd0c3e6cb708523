/** Leadership Gaps: ranked, with what people do about each. */
import { dateOf, type Day } from "../day";
import type { Gap } from "../gap/gap";
import type { CellStyle, OwnSheet } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import type { Workbook } from "../sheet";
import { GAP_HEADINGS, GAP_STATUSES } from "../state/gap-words";
import { AFTER_NUMBER, DATE, heated, NUMBER, onWholePaper, printed, WRAPPED } from "../state/look";
import { columnOf, tableSheet } from "../state/table-sheet";
import { shownKnown, type Shown } from "./figure-format";
import { changeOf, sizeOf } from "./gap-size";

export const DECISION_IT_INFORMS = "Decision it informs";

export const DECISION_WORDS: Readonly<Record<Gap["decision"], string>> = {
  succession: "Succession",
  recruitment: "Recruitment and outreach",
  selection: "Selection",
  development: "Development",
  "data-quality": "Data quality",
};

const STANDS_WORDS = { holds: "Holds", fragile: "Fragile" } as const;

/** How much a gap weighs, size times certainty, from which its size is a step darker. */
const WEIGHTS = [0.1, 0.25, 0.5, 0.75] as const;
const stepOf = ({ weight }: Gap): number => WEIGHTS.filter((from) => weight >= from).length;

const numeric = ({ numberFormat }: Shown, base: CellStyle): CellStyle => ({ ...base, numberFormat });
const BOLD: CellStyle = { ...NUMBER, bold: true };

const DARKER = "The darker a size, the more the gap weighs: size times certainty.";

/** One row a gap, the weightiest first; `where` gives a gap's place in words. */
export function gapsSheet(gaps: readonly Gap[], where: (gap: Gap) => string, asOf: Day, workbook: Workbook): OwnSheet {
  const { year, month, day } = dateOf(asOf);
  const today = `DATE(${year},${month},${day})`;
  return tableSheet<Gap>(
    {
      id: "gaps",
      visible: true,
      key: [GAP_HEADINGS.gap, GAP_HEADINGS.where],
      nothing: "No gap was found.",
      gone: { heading: "In one sentence", text: "Not a gap any more, or no longer found. Your words are kept." },
      frozenColumns: 1,
      columns: [
        { heading: GAP_HEADINGS.gap, width: 128, value: ({ name }) => name, style: { ...WRAPPED, bold: true } },
        { heading: GAP_HEADINGS.where, width: 80, value: where, style: WRAPPED },
        {
          heading: "Size",
          width: 74,
          value: (gap) => sizeOf(gap).value,
          style: BOLD,
          styleOf: (gap) =>
            heated(numeric(sizeOf(gap), typeof sizeOf(gap).value === "string" ? NUMBER : BOLD), stepOf(gap)),
        },
        {
          heading: "Known",
          width: 80,
          value: ({ known, of }) => shownKnown(known, of).value,
          style: NUMBER,
          styleOf: ({ known, of }) => numeric(shownKnown(known, of), NUMBER),
        },
        {
          heading: "Change",
          width: 108,
          value: (gap) => changeOf(gap).value,
          style: AFTER_NUMBER,
          styleOf: (gap) => numeric(changeOf(gap), AFTER_NUMBER),
        },
        {
          heading: "Holds or fragile",
          width: 66,
          value: ({ stands }) => (stands === null ? null : STANDS_WORDS[stands]),
          style: WRAPPED,
        },
        { heading: "In one sentence", width: 196, value: ({ sentence }) => sentence, style: WRAPPED },
        {
          heading: DECISION_IT_INFORMS,
          width: 88,
          value: ({ decision }) => DECISION_WORDS[decision],
          style: AFTER_NUMBER,
        },
        { heading: GAP_HEADINGS.response, width: 120, value: () => null, style: WRAPPED, theirs: true },
        { heading: GAP_HEADINGS.owner, width: 74, value: () => null, style: WRAPPED, theirs: true },
        { heading: GAP_HEADINGS.due, width: 96, value: () => null, style: DATE, theirs: true },
        {
          heading: GAP_HEADINGS.status,
          width: 74,
          value: () => null,
          style: WRAPPED,
          theirs: true,
          offers: () => GAP_STATUSES,
          prompt: { title: "Status", text: "Choose one or type your own. It is kept when figures are refreshed." },
        },
        { heading: "Does it hold", width: 300, value: ({ holds }) => holds, style: AFTER_NUMBER },
      ],
      marks: (at, area) => {
        const due = at(GAP_HEADINGS.due);
        return [
          {
            area: columnOf(due, area),
            formula: `=AND(ISNUMBER($${due}2),$${due}2<${today},$${at(GAP_HEADINGS.status)}2<>"Done")`,
            style: { bold: true, numberFormat: 'mmm d" overdue"' },
          },
        ];
      },
      // On paper a word says whether a gap holds, so that the rest is large enough to read.
      printedUpTo: GAP_HEADINGS.status,
      print: onWholePaper(printed(`${OWN_SHEETS.gaps}. ${DARKER}`)),
    },
    gaps.toSorted((a, b) => b.weight - a.weight),
    workbook,
  );
}
