/** What the tab Today shows. */
import type { MetricId } from "../../core/metric/metric";
import type { Refreshed } from "../../core/refresh";
import type { OwnSheet } from "../../core/own-sheet";
import { DECISION_IT_INFORMS, DECISION_WORDS } from "../../core/report/gaps-sheet";
import { FIGURE_HEADINGS, METRIC_HEADINGS, GROUP_HEADINGS } from "../../core/report/metrics-sheet";
import { fingerprintOf } from "../../core/report/summary-status";
import { standingDay, standingMetrics } from "../../core/report/standing-figures";
import { waiting } from "../../core/report/waiting";
import type { Workbook } from "../../core/sheet";
import { GAP_HEADINGS } from "../../core/state/gap-words";
import { standingSheet } from "../../core/state/own-table";
import { sourcesWritten } from "../../core/state/read-settings";
import { readSources, SOURCE_HEADINGS } from "../../core/state/sources";
import { unfinishedSince } from "../../core/state/unfinished";
import { confirmFacts, type ConfirmFacts } from "./today/confirm-facts";
import { metricRows, type MetricRows } from "./today/metric-rows";
import { movesOf, type Moves } from "./today/moves";
import { ownRows } from "./today/own-rows";
import { toDoList, type GapsWithoutOwner, type ToDo } from "./today/to-do";

export interface TodayView {
  /** Whether our sheets stood when the workbook was read. */
  readonly written: boolean;
  /** Whether our sheets as they stood say what the sources say now. */
  readonly current: boolean;
  /** A source sheet that differs from the last refresh. */
  readonly changedSheet: string | null;
  /** A refresh that was cut off: `9:40 AM`. */
  readonly unfinished: string | null;
  /** Whether any sheet with leaders, schools, ratings or survey results was found. */
  readonly understood: boolean;
  readonly leadersFound: boolean;
  /** Null: DRAFT. */
  readonly confirmed: { readonly by: string; readonly on: string } | null;
  /** Somebody confirmed, and a source changed after it. */
  readonly changedAfter: string | null;
  /** The figures of now. */
  readonly metrics: MetricRows;
  /** The figures as they stood, with the day of that refresh; null before the first. */
  readonly standing: StandingFigures | null;
  readonly toDo: readonly ToDo[];
  /** What moved since the refresh before; null when this is the first. */
  readonly moves: Moves | null;
  readonly confirm: ConfirmFacts;
}

export interface StandingFigures {
  /** `May 29, 2026`. */
  readonly asOf: string;
  readonly metrics: MetricRows;
}

export function todayView({ analysis, sheets }: Refreshed, workbook: Workbook): TodayView {
  const written = ownRows(sheets, "metrics");
  const figureColumn = written.column(FIGURE_HEADINGS.figure) ?? 1;
  const metricsNow = metricRows(analysis.metrics, (id, year) => {
    const name = analysis.definitions.find((definition) => definition.id === id)?.name ?? id;
    const row = written.rows.find(
      ({ text }) =>
        text(METRIC_HEADINGS.metric) === name &&
        text(METRIC_HEADINGS.year) === (year ?? "") &&
        GROUP_HEADINGS.every((heading) => text(heading) === ""),
    );
    const sheet = standingSheet(workbook, "metrics")?.name ?? written.sheet;
    return row === undefined ? null : { sheet, row: row.row, column: figureColumn };
  });
  const standing = standingFigures(analysis.definitions, workbook);
  const nameOf = (metric: MetricId): string => analysis.definitions.find(({ id }) => id === metric)?.name ?? metric;
  const moves = standing && movesOf(standing.metrics, metricsNow, standing.asOf, analysis.moves, nameOf);
  const fingerprint = fingerprintOf(analysis);
  const changedSheet = firstChanged(sheets, workbook);
  const { confirmed } = analysis.decisions.settings;
  const datasets = analysis.readings.flatMap((reading) => reading.datasets);
  return {
    written: standing !== null,
    current: sourcesWritten(workbook) === fingerprint && moves?.moved.length === 0,
    changedSheet,
    unfinished: unfinishedSince(workbook),
    understood: datasets.length > 0,
    leadersFound: datasets.includes("leader"),
    confirmed: confirmed?.sources === fingerprint ? { by: confirmed.by, on: confirmed.on } : null,
    changedAfter: confirmed !== null && confirmed.sources !== fingerprint ? confirmed.by : null,
    metrics: metricsNow,
    standing,
    toDo: toDoList(waiting(analysis), gapsWithoutOwner(sheets, workbook)),
    moves,
    confirm: confirmFacts(analysis, metricsNow.year),
  };
}

function standingFigures(
  definitions: Refreshed["analysis"]["definitions"],
  workbook: Workbook,
): StandingFigures | null {
  const sheet = standingSheet(workbook, "metrics");
  const metrics = standingMetrics(workbook, definitions);
  if (sheet === null || metrics.length === 0) return null;
  return {
    asOf: standingDay(workbook) ?? "",
    metrics: metricRows(metrics, (id, year) => {
      const found = metrics.find(
        ({ metric, schoolYear, group }) => metric === id && schoolYear === year && Object.keys(group).length === 0,
      );
      return found === undefined ? null : { sheet: sheet.name, row: found.row };
    }),
  };
}

/** The first source whose cells are not those of the last refresh. */
function firstChanged(sheets: readonly OwnSheet[], workbook: Workbook): string | null {
  const kept = readSources(workbook);
  const changed = ownRows(sheets, "sources").rows.find(({ text }) => {
    const before = kept.get(text(SOURCE_HEADINGS.sheet));
    return before !== undefined && before.state !== "" && before.state !== text(SOURCE_HEADINGS.state);
  });
  return changed?.text(SOURCE_HEADINGS.sheet) ?? null;
}

/** What is wrong with data stands in the list already. The gaps are as they will be written, with the words that people put there. */
function gapsWithoutOwner(sheets: readonly OwnSheet[], workbook: Workbook): GapsWithoutOwner | null {
  const gaps = ownRows(sheets, "gaps");
  const open = gaps.rows.filter(
    ({ text }) =>
      text(GAP_HEADINGS.gap) !== "" &&
      text(DECISION_IT_INFORMS) !== DECISION_WORDS["data-quality"] &&
      text(GAP_HEADINGS.owner) === "",
  );
  const [first] = open;
  const column = gaps.column(GAP_HEADINGS.owner);
  if (!first || column === null) return null;
  return {
    count: open.length,
    first: { sheet: standingSheet(workbook, "gaps")?.name ?? gaps.sheet, row: first.row, column },
  };
}
