/** The one page of a shareable copy: the four metrics of success, charts and the biggest gaps, made of safe figures alone. */
import { dayInSchoolYear, longDate } from "../day";
import type { Gap } from "../gap/gap";
import type { CellStyle, OwnSheet, OwnTable } from "../own-sheet";
import { markOf, OWN_SHEETS } from "../own-sheets";
import { brightSpots } from "../report/bright-spots";
import { shownKnown } from "../report/figure-format";
import { sizeOf } from "../report/gap-size";
import { headline } from "../report/headline";
import { leadingGaps } from "../report/leading-gaps";
import { cell, filled, ruled, type PageRow } from "../report/page";
import { chartSection } from "../report/summary-chart-section";
import { byCluster, byQuarter, NEWCOMERS, PRACTICE, type Bars } from "../report/summary-charts";
import { CHARACTERS, HEIGHT, STYLE, WIDTHS, onePage } from "../report/summary-look";
import { successRows, successYears, type SuccessRow } from "../report/summary-metrics";
import { headingRow, spaceRow } from "../report/summary-rows";
import { brightSpotTable, metricTable } from "../report/summary-tables";
import { trendYears } from "../report/trend";
import { breakLines } from "../state/break-lines";
import type { Settings } from "../state/decisions";
import { INK } from "../state/look";
import type { Shared } from "./share";
import { sharedFooter } from "./shareable-pages";

const MOST_GAPS = 3;
const MOST_SPOTS = 3;
const FROZEN_ROWS = 2;
/** Characters in a line from D to F. */
const GAP_LINE = 76;

/** `counted` are the month and day on which people are counted. */
export function shareableSummary(
  shared: Shared,
  counted: Pick<Settings, "snapshotMonth" | "snapshotDay">,
  hidden: number,
): OwnSheet {
  const { figures: metrics, year } = shared;
  const years = trendYears(metrics, year);
  const page = { metrics, year, years };
  const word = shared.state === "confirmed" ? "Confirmed" : "DRAFT";

  const head = headRows(shared, counted, headline(page, shared.gaps), hidden);
  const trendOf = successYears(metrics, year);
  const success = successRows({ ...page, years: trendOf }).map(withoutCount);
  const metricsAt = head.length + 1;
  const built = metricTable(success, year, trendOf, NO_LINKS, metricsAt);
  const chartsAt = metricsAt + built.rows.length;
  const clusters = byCluster(metrics, year, [...PRACTICE, ...NEWCOMERS]);
  const charts = chartSection(
    {
      success,
      years: trendOf,
      metricRow: metricsAt + 1,
      practice: byQuarter(metrics, year, PRACTICE),
      newcomers: byQuarter(metrics, year, NEWCOMERS),
      clusters: clusters && { ...clusters, note: clusterNote(clusters, shared) },
    },
    chartsAt,
  );
  const gaps = gapRows(leadingGaps(shared.gaps, MOST_GAPS));
  const spots = brightSpotTable(brightSpots(page, MOST_SPOTS), chartsAt + charts.rows.length + gaps.length);
  const rows = [...head, ...built.rows, ...charts.rows, ...gaps, ...spots.rows, ...endRows(shared)];
  const content = filled(rows, 1);
  const lastRow = content.rowHeights.length;
  return {
    name: OWN_SHEETS.summary,
    mark: markOf("summary"),
    markArea: {
      firstRow: 1,
      lastRow: Math.max(lastRow, ...charts.behind.map(({ row }) => row)),
      firstColumn: 1,
      lastColumn: WIDTHS.length,
    },
    visible: true,
    gridlines: false,
    frozen: { rows: FROZEN_ROWS, columns: 0 },
    columnWidths: WIDTHS,
    rowHeights: content.rowHeights,
    cells: [...content.cells, ...charts.behind],
    tables: [withoutLinks(built.table), spots.table],
    charts: charts.charts,
    conditionalFormats: [
      {
        area: { firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 1 },
        formula: '=$A$2="DRAFT"',
        style: { bold: true, color: "#FFFFFF", fill: INK },
      },
    ],
    validations: [],
    print: onePage(lastRow, sharedFooter(`${word}, as of ${longDate(shared.asOf)}`, "Page {page}")),
  };
}

const NO_LINKS = {
  metric: (_id: string, _year: string | null, shown: string): string => shown,
  gap: (name: string): string => name,
};

/** Which hidden cluster is small and which is hidden for another's sake is not told. */
function clusterNote({ bars, note }: Bars, { figures, year }: Shared): string {
  const clusters = new Set(
    figures.flatMap(({ schoolYear, group }) => (schoolYear === year ? (group.cluster ?? []) : [])),
  );
  const drawn = bars.filter(({ emphasized }) => !emphasized).length;
  if (note.startsWith("The highest")) return "The highest and the lowest of the clusters whose figure is shown.";
  return drawn < clusters.size ? "Clusters whose figure is hidden or not known are left out." : note;
}

/** A hidden figure says of nobody how many are known. */
const withoutCount = (row: SuccessRow): SuccessRow =>
  row.figure.text === "hidden" ? { ...row, known: { value: null, numberFormat: "General", text: "" } } : row;

const NAME: CellStyle = { ...STYLE.name, wrap: true };

const withoutLinks = ({ columns: [names, ...figures], ...table }: OwnTable): OwnTable => ({
  ...table,
  columns: names === undefined ? figures : [{ heading: names.heading, values: names.values, style: NAME }, ...figures],
});

function headRows(
  { asOf, district, state, confirmedOn, year, framework }: Shared,
  { snapshotMonth, snapshotDay }: Pick<Settings, "snapshotMonth" | "snapshotDay">,
  sentence: string,
  hidden: number,
): readonly PageRow[] {
  const isConfirmed = state === "confirmed";
  const status = isConfirmed
    ? `By the district${confirmedOn === null ? "" : `, ${confirmedOn}`}.`
    : "The district has not confirmed these figures.";
  const counted =
    year === null ? "" : ` People are counted as of ${longDate(dayInSchoolYear(year, snapshotMonth, snapshotDay))}.`;
  const box = { style: "medium", color: INK } as const;
  const draft = isConfirmed ? { ...STYLE.draft, top: box, bottom: box, left: box, right: box } : STYLE.draft;
  return [
    {
      height: HEIGHT.title,
      cells: [
        cell(1, year === null ? OWN_SHEETS.summary : `${OWN_SHEETS.summary}, ${year}`, STYLE.title),
        cell(6, district, STYLE.district),
      ],
    },
    {
      height: HEIGHT.status,
      cells: [cell(1, isConfirmed ? "Confirmed" : "DRAFT", draft), cell(2, status, STYLE.line)],
    },
    {
      height: HEIGHT.line,
      cells: [cell(1, "As of", STYLE.label), cell(2, `${longDate(asOf)}.${counted}`, STYLE.line)],
    },
    { height: HEIGHT.line, cells: [cell(1, "Framework", STYLE.label), cell(2, framework, STYLE.line)] },
    {
      height: HEIGHT.line,
      cells: [cell(1, "Hidden", STYLE.label), cell(2, `${hiddenWords(hidden)} See About This Copy.`, STYLE.line)],
    },
    spaceRow,
    { height: HEIGHT.headline, cells: [cell(1, sentence, STYLE.headline)] },
    spaceRow,
  ];
}

const hiddenWords = (hidden: number): string =>
  hidden === 0
    ? "No figure is hidden."
    : `${hidden} ${hidden === 1 ? "figure is" : "figures are"} hidden, because small groups could be recognized.`;

function gapRows(gaps: readonly Gap[]): readonly PageRow[] {
  if (gaps.length === 0) {
    return [
      headingRow("Gaps"),
      { height: HEIGHT.cannotSay, cells: [cell(1, "No gap that may be shown was found.", STYLE.plain)] },
      spaceRow,
    ];
  }
  return [
    {
      height: HEIGHT.heading,
      cells: [
        cell(1, gaps.length === 1 ? "The biggest gap" : "The biggest gaps", STYLE.heading),
        cell(2, "Size", STYLE.headingRight),
        cell(3, "Known", STYLE.headingRight),
        cell(4, "In one sentence", STYLE.headingIndented),
        ...ruled(5, 6, STYLE.heading),
      ],
    },
    ...gaps.flatMap((gap) => gapLines(gap)),
    spaceRow,
  ];
}

function gapLines(gap: Gap): readonly PageRow[] {
  const size = sizeOf(gap);
  const known = shownKnown(gap.known, gap.of);
  const said = breakLines(gap.sentence, GAP_LINE);
  const names = breakLines(gap.name, CHARACTERS.name);
  return Array.from({ length: Math.max(said.length, names.length) }, (_, index): PageRow => {
    const isFirst = index === 0;
    return {
      height: HEIGHT.cannotSay + 1,
      cells: [
        cell(1, names[index] ?? null, { ...STYLE.plain, bold: true }),
        ...(isFirst
          ? [
              cell(2, size.value, { ...STYLE.plain, bold: true, horizontal: "right", numberFormat: size.numberFormat }),
              cell(3, known.value, { ...STYLE.plain, horizontal: "right", numberFormat: known.numberFormat }),
            ]
          : []),
        cell(4, said[index] ?? null, { ...STYLE.plain, horizontal: "left", indent: 1 }),
      ],
    };
  });
}

function endRows({ figures, year, terms: { effectiveCut, scope } }: Shared): readonly PageRow[] {
  const known = (id: string): boolean =>
    figures.some(({ metric, schoolYear, status }) => metric === id && schoolYear === year && status === "value");
  const sentences = [
    known("effective-share")
      ? `Effective: an average TEAM practice rating of ${effectiveCut} or higher, not rounded.`
      : "",
    known("survey-strong") ? "Strong: a survey result of Strong or Very Strong." : "",
    "Known: how many have data, of how many should. Points: percentage points.",
    `Poverty quarters: ${scope === "all" ? "schools" : "district-run schools"} by share of economically disadvantaged students.`,
    "Of color: every group except White; unknown is in neither.",
    "All definitions, with versions: sheet Definitions.",
  ].filter((sentence) => sentence !== "");
  return [
    { height: HEIGHT.rule, cells: ruled(1, 6, { ...STYLE.rule }) },
    ...breakLines(sentences.join(" "), CHARACTERS.definitions).map((line): PageRow => ({
      height: HEIGHT.definition,
      cells: [cell(1, line, STYLE.definition)],
    })),
  ];
}
