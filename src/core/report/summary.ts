/** Leadership Summary: the one page that central office takes to cabinet. No names of leaders or directors, no adjusted score. */
import { dateOf, longDate, type Day } from "../day";
import type { Gap } from "../gap/gap";
import { newestYear } from "../metric/series";
import type { OwnSheet } from "../own-sheet";
import { markOf, OWN_SHEETS } from "../own-sheets";
import type { Workbook } from "../sheet";
import { sentencesOf } from "../state/break-lines";
import { gapWordsKey, readGapWords } from "../state/gap-words";
import { INK } from "../state/look";
import type { Wording } from "../state/wording";
import { unfinishedCells } from "../state/unfinished";
import { readDecisionAskedFor } from "../state/summary-words";
import type { Analysis } from "./analysis";
import { brightSpots } from "./bright-spots";
import { cannotSay } from "./cannot-say";
import { whereWords } from "./group-words";
import { headline } from "./headline";
import { leadingGaps } from "./leading-gaps";
import { filled, type PageRow } from "./page";
import { chartSection } from "./summary-chart-section";
import { byCluster, byQuarter, NEWCOMERS, PRACTICE, yearOfBars } from "./summary-charts";
import { CHARACTERS, WIDTHS, onePage } from "./summary-look";
import { gapSentences } from "./summary-gap-words";
import { successRows, successYears } from "./summary-metrics";
import { definitionRows, headRows, unsaidRows } from "./summary-rows";
import { asOfSentence, sourcesSentence, summaryStatus } from "./summary-status";
import { brightSpotTable, gapTable, metricTable, type BuiltTable, type LinkTargets } from "./summary-tables";
import { trendYears } from "./trend";

/** Points of height that one printed page has for rows: Letter without its margins. */
const PAGE_HEIGHT = 11 * 72 - (0.4 + 0.5) * 72;
/** Smaller print is not readable: rather a bright spot less. */
const SMALLEST_SCALE = 0.9;
const MOST_GAPS = 3;
const FROZEN_ROWS = 2;

interface SourcesRead {
  /** Of the tables just read. */
  readonly fingerprint: string;
  /** When each sheet was seen to change, by name. */
  readonly changed: ReadonlyMap<string, Day>;
}

/** The Summary; `startedAt` is when the refresh began, where it may be cut off. */
export function summarySheet(
  analysis: Analysis,
  { fingerprint, changed }: SourcesRead,
  links: LinkTargets,
  wording: Wording,
  workbook: Workbook,
  startedAt?: string,
): OwnSheet {
  const year = newestYear(analysis.metrics) ?? null;
  const years = trendYears(analysis.metrics, year);
  const page = { metrics: analysis.metrics, year, years };
  const { settings } = analysis.decisions;
  const status = summaryStatus(analysis, fingerprint, CHARACTERS.fromB);
  const ranked = analysis.gaps.toSorted((a, b) => b.weight - a.weight);

  const head = headRows({
    title: year === null ? OWN_SHEETS.summary : `${OWN_SHEETS.summary}, ${year}`,
    district: settings.districtName ?? "",
    status,
    asOf: asOfSentence(analysis.asOf, year, settings),
    sources: sourcesSentence(analysis.readings, year, changed, CHARACTERS.fromB),
    headline: headline(page, ranked),
    askedFor: readDecisionAskedFor(workbook),
  });
  const trendOf = successYears(analysis.metrics, year);
  const success = successRows({ ...page, years: trendOf });
  const metricsAt = head.length + 1;
  const metricsTable = metricTable(success, year, trendOf, links, metricsAt);
  const chartsAt = metricsAt + metricsTable.rows.length;
  const [practiceYear, newcomersYear] = [PRACTICE, NEWCOMERS].map((ids) => yearOfBars(page.metrics, year, ids));
  const practice = byQuarter(page.metrics, practiceYear ?? null, PRACTICE, practiceYear !== year);
  const newcomers = byQuarter(page.metrics, newcomersYear ?? null, NEWCOMERS, newcomersYear !== year);
  const charts = chartSection(
    {
      success,
      years: trendOf,
      metricRow: metricsAt + 1,
      practice,
      newcomers,
      clusters:
        byCluster(page.metrics, practiceYear ?? null, PRACTICE, practiceYear !== year) ??
        byCluster(page.metrics, newcomersYear ?? null, NEWCOMERS, newcomersYear !== year),
    },
    chartsAt,
  );
  const gapsAt = chartsAt + charts.rows.length;
  const said = new Set(success.flatMap(({ sentences }) => sentences.flatMap(sentencesOf)));
  const words = readGapWords(workbook);
  const where = (gap: Gap): string => whereWords(gap.where, wording, analysis.tagged.schoolNames);
  const gaps = gapTable(
    leadingGaps(ranked, MOST_GAPS).map((gap) => ({
      gap,
      link: links.gap(gap.name, where(gap)),
      words: words.get(gapWordsKey(gap.name, where(gap))) ?? null,
      sentences: gapSentences(gap, where(gap), analysis.metrics, said),
    })),
    gapsAt,
  );
  const spotsAt = gapsAt + gaps.rows.length;
  const definitions = definitionRows(analysis, year, (practice ?? newcomers)?.schools ?? 0);
  const unsaid = cannotSay(analysis, year);
  const top = [...head, ...metricsTable.rows, ...charts.rows, ...gaps.rows];
  const { spots, below } = fit(top, (most, lines) => ({
    spots: brightSpotTable(brightSpots(page, most), spotsAt),
    below: [...unsaidRows(unsaid.slice(0, lines)), ...definitions],
  }));

  const content = filled([...top, ...spots.rows, ...below], 1);
  const lastRow = content.rowHeights.length;
  const lastBehind = Math.max(lastRow, ...charts.behind.map(({ row }) => row));
  const { year: calendar, month, day } = dateOf(analysis.asOf);
  return {
    name: OWN_SHEETS.summary,
    mark: markOf("summary"),
    ...(startedAt === undefined ? {} : { unfinished: unfinishedCells(startedAt) }),
    markArea: { firstRow: 1, lastRow: lastBehind, firstColumn: 1, lastColumn: WIDTHS.length },
    visible: true,
    gridlines: false,
    frozen: { rows: FROZEN_ROWS, columns: 0 },
    columnWidths: WIDTHS,
    rowHeights: content.rowHeights,
    cells: [...content.cells, ...charts.behind],
    tables: [metricsTable.table, gaps.table, spots.table],
    charts: charts.charts,
    conditionalFormats: [
      {
        area: { firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 1 },
        formula: '=$A$2="DRAFT"',
        style: { bold: true, color: "#FFFFFF", fill: INK },
      },
      {
        area: { firstRow: gapsAt + 1, lastRow: gapsAt + gaps.table.rowCount, firstColumn: 5, lastColumn: 5 },
        formula: `=AND(ISNUMBER($E${gapsAt + 1}),$E${gapsAt + 1}<DATE(${calendar},${month},${day}))`,
        style: { bold: true, numberFormat: 'mmm d" overdue"' },
      },
    ],
    validations: [],
    print: onePage(lastRow, {
      left: "Personnel data. Internal.",
      center: `${status.word}, as of ${longDate(analysis.asOf)}`,
      right: "Page {page}",
    }),
  };
}

interface Bottom {
  readonly spots: BuiltTable;
  readonly below: readonly PageRow[];
}

/** The most bright spots and sentences that the page holds without print that is too small. */
function fit(top: readonly PageRow[], bottom: (spots: number, lines: number) => Bottom): Bottom {
  const allowed = PAGE_HEIGHT / SMALLEST_SCALE;
  for (const lines of [4, 3, 2, 1]) {
    for (const spots of [3, 2, 1]) {
      const tried = bottom(spots, lines);
      if (filled([...top, ...tried.spots.rows, ...tried.below], 1).height <= allowed) return tried;
    }
  }
  return bottom(1, 1);
}
