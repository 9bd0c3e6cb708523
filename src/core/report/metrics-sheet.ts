/** Leadership Metrics: every figure, one a row, ready for a pivot. */
import type { CellStyle, OwnSheet, OwnValue } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import type { Metric, RowsOnSheet, Status } from "../metric/metric";
import type { Workbook } from "../sheet";
import { AFTER_NUMBER, NUMBER, onWholePaper, printed, QUIET, TEXT, WRAPPED } from "../state/look";
import { linkToRows } from "../state/links";
import { tableSheet } from "../state/table-sheet";
import type { Wording } from "../state/wording";
import { OUTCOME_WORDS, QUARTER_WORDS, STUDENTS_WORDS, whereWords, yearsWords } from "./group-words";

export const METRIC_HEADINGS = {
  metric: "Metric",
  year: "School year",
  quarter: "Poverty quarter",
  cluster: "Cluster",
  level: "Level",
  race: "Race/ethnicity",
  responsibility: "Responsibility",
  topic: "Survey topic",
  source: "Source",
  school: "School",
  rater: "Executive director",
  surveyLevel: "Survey level",
  cut: "Rated at or above",
  students: "Students",
  outcome: "Outcome",
  yearsAsAssistant: "Years as assistant principal",
  yearsInEducation: "Years in education",
} as const;

/** A figure's group in words. */
export const WHERE_HEADING = "Where";

/** The columns of the figure itself. */
export const FIGURE_HEADINGS = {
  figure: "Figure",
  lowest: "Lowest",
  highest: "Highest",
  range: "Range is",
  known: "Known",
  of: "Of",
  counted: "Counted",
  status: "Status",
  reason: "What limits it",
  unit: "Unit",
  definition: "Definition",
} as const;

export const RANGE_WORDS: Readonly<Record<NonNullable<Metric["interval"]>, string>> = {
  bounds: "What unknowns allow",
  confidence: "95% confidence",
};

/** The group's columns, all empty for the whole district. */
export const GROUP_HEADINGS: readonly string[] = Object.values(METRIC_HEADINGS).slice(2);

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  value: "Figure",
  unknown: "No data",
  suppressed: "Hidden",
  "not-applicable": "Does not apply",
  "not-yet": "Not yet",
};

export const UNIT_WORDS: Readonly<Record<Metric["unit"], string>> = {
  share: "Share",
  points: "Difference of shares",
  rating: "Rating, 1 to 5",
  count: "Number",
  rows: "Rows of data",
};

const FORMATS: Readonly<Record<Metric["unit"], string>> = {
  share: "0.0%",
  points: "0.0%",
  rating: "0.00",
  count: "#,##0",
  rows: "#,##0",
};

const styleFor = ({ unit }: Metric): CellStyle => ({ ...NUMBER, numberFormat: FORMATS[unit] });
const LINK: CellStyle = { ...TEXT, underline: true };
const WHOLE: CellStyle = { ...NUMBER, numberFormat: "#,##0" };

export interface MetricsSheetOptions {
  readonly name: (metric: Metric) => string;
  /** The rows a figure rests on; null where there are too many to list. */
  readonly rowsOf: ((metric: Metric) => readonly RowsOnSheet[]) | null;
  readonly wording: Wording;
  readonly schoolNames: ReadonlyMap<string, string>;
}

/** The newest school year first, the district before its groups. */
export function metricsSheet(
  metrics: readonly Metric[],
  { name, rowsOf, wording, schoolNames }: MetricsSheetOptions,
  workbook: Workbook,
): OwnSheet {
  const vocabulary = (id: string, value: string | undefined): OwnValue =>
    value === undefined ? null : (wording.vocabularies.get(id)?.get(value) ?? value);
  return tableSheet<Metric>(
    {
      id: "metrics",
      visible: true,
      key: Object.values(METRIC_HEADINGS),
      frozenColumns: 2,
      columns: [
        { heading: METRIC_HEADINGS.metric, width: 170, value: name, style: { ...WRAPPED, bold: true } },
        { heading: METRIC_HEADINGS.year, width: 74, value: ({ schoolYear }) => schoolYear, style: TEXT },
        {
          heading: WHERE_HEADING,
          width: 140,
          value: ({ group }) => whereWords(group, wording, schoolNames),
          style: WRAPPED,
        },
        { heading: FIGURE_HEADINGS.figure, width: 62, value: ({ value }) => value, style: NUMBER, styleOf: styleFor },
        { heading: FIGURE_HEADINGS.lowest, width: 58, value: ({ low }) => low, style: NUMBER, styleOf: styleFor },
        { heading: FIGURE_HEADINGS.highest, width: 58, value: ({ high }) => high, style: NUMBER, styleOf: styleFor },
        {
          heading: FIGURE_HEADINGS.range,
          width: 110,
          value: ({ interval }) => (interval === null ? null : RANGE_WORDS[interval]),
          style: AFTER_NUMBER,
        },
        { heading: FIGURE_HEADINGS.known, width: 56, value: ({ known }) => known, style: WHOLE },
        { heading: FIGURE_HEADINGS.of, width: 50, value: ({ of }) => of, style: WHOLE },
        { heading: FIGURE_HEADINGS.counted, width: 120, value: ({ counted }) => counted, style: AFTER_NUMBER },
        { heading: FIGURE_HEADINGS.status, width: 76, value: ({ status }) => STATUS_WORDS[status], style: TEXT },
        { heading: FIGURE_HEADINGS.reason, width: 202, value: ({ reason }) => reason, style: WRAPPED },
        {
          heading: METRIC_HEADINGS.quarter,
          width: 104,
          value: ({ group: { quartile } }) => (quartile === undefined ? null : (QUARTER_WORDS[quartile - 1] ?? null)),
          style: TEXT,
        },
        { heading: METRIC_HEADINGS.cluster, width: 120, value: ({ group }) => group.cluster ?? null, style: TEXT },
        {
          heading: METRIC_HEADINGS.level,
          width: 100,
          value: ({ group }) => vocabulary("school-level", group.level),
          style: TEXT,
        },
        {
          heading: METRIC_HEADINGS.race,
          width: 150,
          value: ({ group }) =>
            group.raceEthnicity === undefined
              ? null
              : (wording.vocabularies.get("race-ethnicity")?.get(group.raceEthnicity) ??
                wording.parts.get(group.raceEthnicity) ??
                group.raceEthnicity),
          style: TEXT,
        },
        {
          heading: METRIC_HEADINGS.responsibility,
          width: 190,
          value: ({ group: { responsibility } }) =>
            responsibility === undefined ? null : (wording.responsibilities.get(responsibility) ?? responsibility),
          style: TEXT,
        },
        { heading: METRIC_HEADINGS.topic, width: 150, value: ({ group }) => group.topic ?? null, style: TEXT },
        { heading: METRIC_HEADINGS.source, width: 100, value: ({ group }) => group.source ?? null, style: TEXT },
        {
          heading: METRIC_HEADINGS.school,
          width: 150,
          value: ({ group: { school } }) => (school === undefined ? null : (schoolNames.get(school) ?? school)),
          style: TEXT,
        },
        { heading: METRIC_HEADINGS.rater, width: 140, value: ({ group }) => group.rater ?? null, style: TEXT },
        {
          heading: METRIC_HEADINGS.surveyLevel,
          width: 90,
          value: ({ group }) => vocabulary("survey-level", group.surveyLevel),
          style: TEXT,
        },
        {
          heading: METRIC_HEADINGS.cut,
          width: 80,
          value: ({ group }) => group.cut ?? null,
          style: { ...NUMBER, numberFormat: "0.0" },
        },
        {
          heading: METRIC_HEADINGS.students,
          width: 150,
          value: ({ group: { students } }) => (students === undefined ? null : STUDENTS_WORDS[students]),
          style: TEXT,
        },
        {
          heading: METRIC_HEADINGS.outcome,
          width: 130,
          value: ({ group: { outcome } }) => (outcome === undefined ? null : OUTCOME_WORDS[outcome]),
          style: TEXT,
        },
        {
          heading: METRIC_HEADINGS.yearsAsAssistant,
          width: 110,
          value: ({ group: { yearsAsAssistant: band } }) => (band === undefined ? null : yearsWords(band)),
          style: TEXT,
        },
        {
          heading: METRIC_HEADINGS.yearsInEducation,
          width: 110,
          value: ({ group: { yearsInEducation: band } }) => (band === undefined ? null : yearsWords(band)),
          style: TEXT,
        },
        { heading: FIGURE_HEADINGS.unit, width: 130, value: ({ unit }) => UNIT_WORDS[unit], style: TEXT },
        { heading: FIGURE_HEADINGS.definition, width: 190, value: ({ definition }) => definition, style: QUIET },
        {
          heading: "Rows",
          width: 260,
          value: (metric) => (rowsOf === null ? null : rowsInWords(rowsOf(metric))),
          style: QUIET,
        },
        {
          heading: "Go to rows",
          width: 150,
          value: (metric) => (rowsOf === null ? null : linkToFirst(rowsOf(metric))),
          style: LINK,
        },
      ],
      marks: (at, area) => [
        { area, formula: `=$${at(FIGURE_HEADINGS.status)}2<>"${STATUS_WORDS.value}"`, style: { italic: true } },
      ],
      printedUpTo: FIGURE_HEADINGS.reason,
      print: onWholePaper(printed(OWN_SHEETS.metrics)),
    },
    newestFirst(metrics),
    workbook,
  );
}

function newestFirst(metrics: readonly Metric[]): readonly Metric[] {
  return metrics.toSorted((a, b) => {
    const [one, other] = [a.schoolYear ?? "", b.schoolYear ?? ""];
    return one < other ? 1 : one > other ? -1 : 0;
  });
}

/** Selects the first run of rows: `Roster 25-26, rows 5 to 162`. */
function linkToFirst([first]: readonly RowsOnSheet[]): OwnValue {
  const [run = ""] = first?.rows.split(",") ?? [];
  const [from = 0, to = from] = run.split("-").map(Number);
  if (first === undefined || from === 0) return null;
  return linkToRows(first.sheet, from, to, `${first.sheet}, ${from === to ? `row ${from}` : `rows ${from} to ${to}`}`);
}

/** A list of runs that is longer than this is no help to a person. */
const LONGEST_ROWS = 500;

/** `Roster 25-26: 5-162, 170; TEAM export: 2-900`. */
export function rowsInWords(rows: readonly RowsOnSheet[]): string | null {
  if (rows.length === 0) return null;
  return rows
    .map(({ sheet, rows: list }) => {
      const runs = list.split(",");
      let shown = runs.length;
      while (shown > 1 && runs.slice(0, shown).join(", ").length > LONGEST_ROWS) shown = Math.ceil(shown / 2);
      const rest = runs.length - shown;
      return `${sheet}: ${runs.slice(0, shown).join(", ")}${rest === 0 ? "" : ` and ${rest} more runs of rows`}`;
    })
    .join("; ");
}
