/** The figures of the last refresh, read back from Leadership Metrics as it stands. */
import type { Definition } from "../../framework/definitions";
import { METRIC_IDS, type Group, type Metric, type MetricId } from "../metric/metric";
import { numberAt, type Workbook } from "../sheet";
import { plainAt, plainUnder, standingSheet, standingTable, type StandingTable } from "../state/own-table";
import { OUTCOME_WORDS, QUARTER_WORDS, STUDENTS_WORDS } from "./group-words";
import { AS_OF } from "./summary-rows";
import { FIGURE_HEADINGS, METRIC_HEADINGS, RANGE_WORDS, STATUS_WORDS, UNIT_WORDS } from "./metrics-sheet";

export interface StandingMetric extends Metric {
  /** Excel's row on Leadership Metrics. */
  readonly row: number;
}

/** Groups are as people read them: a level or a responsibility by its name. Empty when the sheet does not stand. */
export function standingMetrics(workbook: Workbook, definitions: readonly Definition[]): readonly StandingMetric[] {
  const table = standingTable(workbook, "metrics");
  if (!table) return [];
  const ids = new Map<string, MetricId>(
    definitions.flatMap(({ id, name }) => {
      const known = METRIC_IDS.find((metric) => metric === id);
      return known === undefined ? [] : [[name, known] as const];
    }),
  );
  return table.rows.flatMap((row) => {
    const metric = metricIn(table, row, ids);
    return metric === null ? [] : [metric];
  });
}

function metricIn(table: StandingTable, row: number, ids: ReadonlyMap<string, MetricId>): StandingMetric | null {
  const text = (heading: string): string => plainUnder(table, heading, row);
  const number = (heading: string): number | null => {
    const column = table.columns.get(heading);
    return column === undefined ? null : numberAt(table.sheet, row, column);
  };
  const metric = ids.get(text(METRIC_HEADINGS.metric));
  const status = keyWith(STATUS_WORDS, text(FIGURE_HEADINGS.status));
  const unit = keyWith(UNIT_WORDS, text(FIGURE_HEADINGS.unit));
  if (metric === undefined || status === undefined || unit === undefined) return null;
  return {
    row,
    metric,
    definition: text(FIGURE_HEADINGS.definition),
    schoolYear: text(METRIC_HEADINGS.year) || null,
    group: groupIn(text, number(METRIC_HEADINGS.cut)),
    value: number(FIGURE_HEADINGS.figure),
    low: number(FIGURE_HEADINGS.lowest),
    high: number(FIGURE_HEADINGS.highest),
    interval: intervalOf(text(FIGURE_HEADINGS.range)),
    known: number(FIGURE_HEADINGS.known) ?? 0,
    of: number(FIGURE_HEADINGS.of) ?? 0,
    counted: text(FIGURE_HEADINGS.counted),
    unit,
    status,
    reason: text(FIGURE_HEADINGS.reason) || null,
  };
}

const intervalOf = (words: string): Metric["interval"] =>
  words === RANGE_WORDS.bounds ? "bounds" : words === RANGE_WORDS.confidence ? "confidence" : null;

function keyWith<Key extends string>(words: Readonly<Record<Key, string>>, wanted: string): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === wanted);
}

function groupIn(text: (heading: string) => string, cut: number | null): Group {
  const quarter = QUARTER_WORDS.findIndex((words) => words === text(METRIC_HEADINGS.quarter)) + 1;
  const plain = [
    ["cluster", METRIC_HEADINGS.cluster],
    ["level", METRIC_HEADINGS.level],
    ["raceEthnicity", METRIC_HEADINGS.race],
    ["responsibility", METRIC_HEADINGS.responsibility],
    ["topic", METRIC_HEADINGS.topic],
    ["source", METRIC_HEADINGS.source],
    ["school", METRIC_HEADINGS.school],
    ["rater", METRIC_HEADINGS.rater],
    ["surveyLevel", METRIC_HEADINGS.surveyLevel],
    ["yearsAsAssistant", METRIC_HEADINGS.yearsAsAssistant],
    ["yearsInEducation", METRIC_HEADINGS.yearsInEducation],
  ] as const;
  const named = plain.flatMap(([key, heading]) => {
    const value = text(heading);
    return value === "" ? [] : [[key, value] as const];
  });
  const students = keyWith(STUDENTS_WORDS, text(METRIC_HEADINGS.students));
  const outcome = keyWith(OUTCOME_WORDS, text(METRIC_HEADINGS.outcome));
  return {
    ...(cut === null ? {} : { cut }),
    ...(students === undefined ? {} : { students }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4 ? { quartile: quarter } : {}),
    ...Object.fromEntries(named),
  };
}

/** The day of the last refresh as the Summary says it, `May 29, 2026`; null when it does not stand or says none. */
export function standingDay(workbook: Workbook): string | null {
  const sheet = standingSheet(workbook, "summary");
  if (sheet === null) return null;
  for (let row = 1; row <= Math.min(sheet.lastRow, HEAD_ROWS); row++) {
    if (plainAt(sheet, row, 1) === AS_OF) return /^(.+?, \d{4})\./.exec(plainAt(sheet, row, 2))?.[1] ?? null;
  }
  return null;
}

const HEAD_ROWS = 10;
