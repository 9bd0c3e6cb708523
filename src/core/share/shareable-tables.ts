/** The sheets behind the page of a shareable copy: all gaps and all figures, without the rows they rest on. */
import type { Gap } from "../gap/gap";
import type { Metric } from "../metric/metric";
import type { CellStyle, OwnSheet } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import { shownKnown, type Shown } from "../report/figure-format";
import { sizeOf } from "../report/gap-size";
import { DECISION_IT_INFORMS, DECISION_WORDS } from "../report/gaps-sheet";
import { whereWords } from "../report/group-words";
import { FIGURE_HEADINGS, METRIC_HEADINGS, RANGE_WORDS, STATUS_WORDS, UNIT_WORDS } from "../report/metrics-sheet";
import { GAP_HEADINGS } from "../state/gap-words";
import { AFTER_NUMBER, NUMBER, printed, QUIET, TEXT, WRAPPED } from "../state/look";
import { plainWords } from "../state/plain-words";
import { tableSheet } from "../state/table-sheet";
import { figureOrWords } from "./figure-words";
import type { Shared } from "./share";
import { asPage, NOTHING_BEFORE } from "./shareable-pages";

const NO_SCHOOLS: ReadonlyMap<string, string> = new Map();
const whereOf = ({ group }: Pick<Metric, "group">): string => whereWords(group, plainWords, NO_SCHOOLS);

const BOLD: CellStyle = { ...NUMBER, bold: true };
const formatted = ({ numberFormat }: Shown, base: CellStyle): CellStyle => ({ ...base, numberFormat });

/** One row a gap, the weightiest first. */
export const shareableGaps = ({ gaps }: Shared): OwnSheet =>
  asPage(
    tableSheet<Gap>(
      {
        id: "gaps",
        visible: true,
        key: [GAP_HEADINGS.gap, GAP_HEADINGS.where],
        frozenColumns: 1,
        columns: [
          { heading: GAP_HEADINGS.gap, width: 180, value: ({ name }) => name, style: { ...WRAPPED, bold: true } },
          { heading: GAP_HEADINGS.where, width: 150, value: ({ where }) => whereOf({ group: where }), style: WRAPPED },
          {
            heading: "Size",
            width: 80,
            value: (gap) => sizeOf(gap).value,
            style: BOLD,
            styleOf: (gap) => formatted(sizeOf(gap), BOLD),
          },
          {
            heading: "Known",
            width: 84,
            value: ({ known, of }) => shownKnown(known, of).value,
            style: NUMBER,
            styleOf: ({ known, of }) => formatted(shownKnown(known, of), NUMBER),
          },
          { heading: "In one sentence", width: 330, value: ({ sentence }) => sentence, style: AFTER_NUMBER },
          {
            heading: DECISION_IT_INFORMS,
            width: 120,
            value: ({ decision }) => DECISION_WORDS[decision],
            style: WRAPPED,
          },
        ],
        print: printed(OWN_SHEETS.gaps),
      },
      gaps,
      NOTHING_BEFORE,
    ),
  );

const FORMATS: Readonly<Record<Metric["unit"], string>> = {
  share: "0.0%",
  points: "0.0%",
  rating: "0.00",
  count: "#,##0",
  rows: "#,##0",
};
const WHOLE: CellStyle = { ...NUMBER, numberFormat: "#,##0" };

/** Every figure, the newest school year first: its number, or in its place that it is hidden, unknown, not expected or not yet there. */
export function shareableMetrics({ figures, definitions }: Shared): OwnSheet {
  const names = new Map(definitions.map(({ id, name }) => [id, name]));
  const styleOf = ({ unit }: Metric): CellStyle => ({ ...NUMBER, numberFormat: FORMATS[unit] });
  const newestFirst = figures.toSorted((a, b) => {
    const [one, other] = [a.schoolYear ?? "", b.schoolYear ?? ""];
    return one < other ? 1 : one > other ? -1 : 0;
  });
  return asPage(
    tableSheet<Metric>(
      {
        id: "metrics",
        visible: true,
        key: [METRIC_HEADINGS.metric, METRIC_HEADINGS.year, "Where"],
        frozenColumns: 2,
        columns: [
          {
            heading: METRIC_HEADINGS.metric,
            width: 190,
            value: ({ metric }) => names.get(metric) ?? metric,
            style: { ...WRAPPED, bold: true },
          },
          { heading: METRIC_HEADINGS.year, width: 74, value: ({ schoolYear }) => schoolYear, style: TEXT },
          { heading: "Where", width: 170, value: whereOf, style: WRAPPED },
          { heading: FIGURE_HEADINGS.figure, width: 94, value: figureOrWords, style: NUMBER, styleOf },
          { heading: FIGURE_HEADINGS.lowest, width: 62, value: ({ low }) => low, style: NUMBER, styleOf },
          { heading: FIGURE_HEADINGS.highest, width: 62, value: ({ high }) => high, style: NUMBER, styleOf },
          {
            heading: FIGURE_HEADINGS.range,
            width: 120,
            value: ({ interval, status }) => (interval === null || status !== "value" ? null : RANGE_WORDS[interval]),
            style: AFTER_NUMBER,
          },
          {
            heading: FIGURE_HEADINGS.known,
            width: 56,
            value: ({ known, status }) => (status === "suppressed" ? null : known),
            style: WHOLE,
          },
          { heading: FIGURE_HEADINGS.of, width: 56, value: ({ of }) => of, style: WHOLE },
          { heading: FIGURE_HEADINGS.counted, width: 130, value: ({ counted }) => counted, style: AFTER_NUMBER },
          { heading: FIGURE_HEADINGS.status, width: 96, value: ({ status }) => STATUS_WORDS[status], style: TEXT },
          { heading: FIGURE_HEADINGS.reason, width: 220, value: ({ reason }) => reason, style: WRAPPED },
          { heading: FIGURE_HEADINGS.unit, width: 130, value: ({ unit }) => UNIT_WORDS[unit], style: TEXT },
          { heading: FIGURE_HEADINGS.definition, width: 230, value: ({ definition }) => definition, style: QUIET },
        ],
        marks: (at, area) => [
          { area, formula: `=$${at(FIGURE_HEADINGS.status)}2<>"${STATUS_WORDS.value}"`, style: { italic: true } },
        ],
        printedUpTo: FIGURE_HEADINGS.reason,
        print: printed(OWN_SHEETS.metrics),
      },
      newestFirst,
      NOTHING_BEFORE,
    ),
  );
}
