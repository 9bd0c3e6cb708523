/** All own sheets of one refresh, in the workbook's order. */
import { responsibilitiesOf } from "../../framework/framework";
import { longDate } from "../day";
import type { Metric } from "../metric/metric";
import { newestYear } from "../metric/series";
import type { OwnSheet, OwnValue } from "../own-sheet";
import { OWN_SHEETS, type OwnSheetId } from "../own-sheets";
import type { Workbook } from "../sheet";
import { changeLogSheet } from "../state/change-log";
import { columnMapSheet } from "../state/column-map";
import { crosswalkSheet } from "../state/crosswalk";
import { keyOf } from "../state/decision-rows";
import { GAP_HEADINGS } from "../state/gap-words";
import { labelBookSheet } from "../state/label-book";
import { linkTo } from "../state/links";
import { plainOf, standingSheet } from "../state/own-table";
import { personSheet } from "../state/people";
import { plainWords } from "../state/plain-words";
import { settingsSheet } from "../state/settings-sheet";
import { changeDays, sourcesSheet } from "../state/sources";
import { evidenceSheet } from "../state/tags";
import type { Analysis } from "./analysis";
import { columnMapRows } from "./column-map-rows";
import { definitionsSheet } from "./definitions-sheet";
import { earlyCareerSheet } from "./early-career-sheet";
import { crosswalkRows, evidenceRows } from "./evidence-rows";
import { gapsSheet } from "./gaps-sheet";
import { whereWords } from "./group-words";
import { heatMap } from "./heat-map";
import { heatMapSheet } from "./heat-map-sheet";
import { issuesSheet } from "./issues-sheet";
import { problemsNow } from "./problems-now";
import { ledgerSheet } from "../state/ledger";
import { movedSheet } from "../state/moved-lines";
import { publishedSheet } from "../state/published";
import { movedLines } from "./moved-words";
import { GROUP_HEADINGS, METRIC_HEADINGS, metricsSheet } from "./metrics-sheet";
import { sourceRows } from "./source-rows";
import { summarySheet } from "./summary";
import type { LinkTargets } from "./summary-tables";
import { fingerprintOf, summaryStatus } from "./summary-status";

/** With more source rows than this the rows behind each figure are found on demand and not listed. */
const MOST_SOURCE_ROWS = 100_000;

/** The sheets to write: the Summary first, what people wrote kept in all of them. */
export function report(
  analysis: Analysis,
  workbook: Workbook,
  startedAt?: string,
): { readonly sheets: readonly OwnSheet[] } {
  const { decisions, readings, labels, tagged, metrics, gaps, definitions } = analysis;
  const wording = plainWords;
  const { schoolNames } = tagged;
  const fingerprint = fingerprintOf(analysis);
  const names = new Map(definitions.map(({ id, name }) => [id, name]));
  const nameOf = ({ metric }: Pick<Metric, "metric">): string => names.get(metric) ?? metric;
  const rowsRead = readings.reduce((sum, { table }) => sum + table.rows.length, 0);
  const rowsOf = rowsRead >= MOST_SOURCE_ROWS ? null : analysis.rowsOf;

  const metricSheet = metricsSheet(metrics, { name: nameOf, rowsOf, wording, schoolNames }, workbook);
  const gapSheet = gapsSheet(gaps, ({ where }) => whereWords(where, wording, schoolNames), analysis.asOf, workbook);
  const newest = newestYear(metrics) ?? null;
  const heatSheet = heatMapSheet(
    heatMap({
      metrics,
      development: analysis.development,
      year: newest,
      responsibilities: responsibilitiesOf(analysis.framework),
    }),
    ({ group }) => whereWords(group, wording, schoolNames),
    newest,
    workbook,
  );
  const metricRows = rowsByContent(metricSheet, Object.values(METRIC_HEADINGS));
  const gapRows = rowsByContent(gapSheet, [GAP_HEADINGS.gap, GAP_HEADINGS.where]);
  const nowNamed = (id: OwnSheetId): string => standingSheet(workbook, id)?.name ?? OWN_SHEETS[id];
  const links: LinkTargets = {
    metric: (id, year, shown): OwnValue => {
      const key = keyOf(names.get(id) ?? id, year ?? "", ...GROUP_HEADINGS.map(() => ""));
      return linkTo(nowNamed("metrics"), metricRows.get(key) ?? 1, 1, shown);
    },
    gap: (name, where): OwnValue => linkTo(nowNamed("gaps"), gapRows.get(keyOf(name, where)) ?? 1, 1, name),
  };

  const early = earlyCareerSheet(analysis.earlyCareer, { schoolNames, wording }, workbook);
  const evidence = evidenceSheet(evidenceRows(tagged), wording, workbook);
  const sources = sourceRows(readings, decisions, workbook);
  const decided = [
    sourcesSheet(sources, analysis.asOf, workbook),
    columnMapSheet(columnMapRows(readings), wording, workbook),
    labelBookSheet(labels, wording, workbook),
    personSheet(tagged.proposals, workbook),
    crosswalkSheet(crosswalkRows(tagged, decisions.crosswalk), wording, workbook),
    settingsSheet(decisions.settings, fingerprint, workbook),
  ];
  const issues = issuesSheet(problemsNow(analysis.problems, [evidence, ...decided], workbook), workbook);
  const rest = [
    definitionsSheet(definitions, wording, workbook),
    movedSheet(
      workbook,
      movedLines(analysis.moves, analysis.asOf, (metric) => nameOf({ metric })),
    ),
    publishedSheet(workbook),
    changeLogSheet(workbook),
    ledgerSheet(analysis.moves.ledger, workbook),
  ];
  const { word } = summaryStatus(analysis, fingerprint, 0);
  const forPaper = [gapSheet, heatSheet, metricSheet, early].map((sheet) =>
    withDate(sheet, `${word}, as of ${longDate(analysis.asOf)}`),
  );
  const changed = changeDays(sources, analysis.asOf, workbook);
  const summary = summarySheet(analysis, { fingerprint, changed }, links, wording, workbook, startedAt);
  return {
    sheets: [summary, ...forPaper, evidence, issues, ...decided, ...rest],
  };
}

/** Pages that people carry into a room say what they are and of which day. */
function withDate(sheet: OwnSheet, words: string): OwnSheet {
  const { footer } = sheet.print;
  return { ...sheet, print: { ...sheet.print, footer: { ...footer, right: `${words}. ${footer.right}` } } };
}

/** Excel's row of each line of a sheet's table, by its content under some headings. */
function rowsByContent({ tables: [table] }: OwnSheet, headings: readonly string[]): ReadonlyMap<string, number> {
  const columns = headings.map((heading) => table?.columns.find((column) => column.heading === heading));
  const rows = new Map<string, number>();
  for (let index = 0; index < (table?.rowCount ?? 0); index++) {
    const key = keyOf(...columns.map((column) => plainOf(column?.values[index] ?? null)));
    if (!rows.has(key)) rows.set(key, (table?.row ?? 1) + 1 + index);
  }
  return rows;
}
