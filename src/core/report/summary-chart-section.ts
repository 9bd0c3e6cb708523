/** The charts of the Summary, or in their place what is missing for them. */
import type { OwnCell, OwnChart } from "../own-sheet";
import type { Area } from "../sheet";
import { breakLines } from "../state/break-lines";
import { bars, lines, topOf } from "./charts-behind";
import { cell, type PageRow } from "./page";
import type { Bars } from "./summary-charts";
import { CHART_ROWS, CHARACTERS, HEIGHT, STYLE } from "./summary-look";
import type { SuccessRow } from "./summary-metrics";
import { headingRow, spaceRow } from "./summary-rows";

interface Section {
  readonly success: readonly SuccessRow[];
  readonly years: readonly string[];
  /** The first metric's row. */
  readonly metricRow: number;
  readonly practice: Bars | null;
  readonly newcomers: Bars | null;
  readonly clusters: Bars | null;
}

interface BuiltSection {
  readonly rows: readonly PageRow[];
  readonly charts: readonly OwnChart[];
  readonly behind: readonly OwnCell[];
}

const MISSING = {
  practice:
    "No chart of practice by poverty: it needs students in poverty by school, and 10 or more ratings or survey results in each quarter.",
  newcomers:
    "No chart of new principals by poverty: it needs start dates or two years of rosters, and 10 or more principals in each quarter.",
  clusters:
    "No chart by cluster: it needs a column with clusters, and 10 or more ratings, survey results or principals in each.",
} as const;

const [COLUMNS_END, BARS_START, BARS_END] = [3, 4, 6];

const areaOf = (firstRow: number, rows: number, firstColumn: number, lastColumn: number): Area => ({
  firstRow,
  lastRow: firstRow + rows - 1,
  firstColumn,
  lastColumn,
});

/** The rows from `firstRow` on with their charts, and the trend lines of the metrics above. */
export function chartSection(section: Section, firstRow: number): BuiltSection {
  const { practice, newcomers, clusters } = section;
  const trends = lines(section.success, section.years, section.metricRow);
  const columns = [practice, newcomers].filter((chart): chart is Bars => chart !== null);
  if (columns.length === 0 && !clusters) {
    return { rows: missingRows(Object.values(MISSING)), charts: trends.charts, behind: trends.cells };
  }

  const top = firstRow + 1;
  const height = clusters || columns.length === 2 ? CHART_ROWS * 2 : CHART_ROWS;
  const maximum = topOf(columns.flatMap((chart) => chart.bars.map(({ value }) => value)));
  const charts = [...trends.charts];
  const behind = [...trends.cells];
  let nextRow = trends.nextRow + 1;
  const draw = (built: ReturnType<typeof bars>): void => {
    charts.push(...built.charts);
    behind.push(...built.cells);
    nextRow = built.nextRow;
  };
  columns.forEach((chart, index) => {
    const area = areaOf(top + index * CHART_ROWS, CHART_ROWS, 1, COLUMNS_END);
    const name = chart === practice ? "LT_PracticeByPoverty" : "LT_NewcomersByPoverty";
    draw(bars({ kind: "column", name, bars: chart, area, maximum }, nextRow));
  });
  if (clusters) {
    const area = areaOf(top, height, BARS_START, BARS_END);
    const highest = topOf(clusters.bars.map(({ value }) => value));
    draw(bars({ kind: "bar", name: "LT_ByCluster", bars: clusters, area, maximum: highest }, nextRow));
  }

  const notes = new Map<number, PageRow["cells"][number][]>();
  const say = (column: number, row: number, text: string, width: number): void =>
    breakLines(text, width).forEach((line, index) => {
      const style = column === 1 ? STYLE.note : STYLE.noteIndented;
      notes.set(row + index, [...(notes.get(row + index) ?? []), cell(column, line, style)]);
    });
  const free = columns.length * CHART_ROWS;
  const absent = [practice ? null : MISSING.practice, newcomers ? null : MISSING.newcomers].filter(
    (text) => text !== null,
  );
  absent.forEach((text, index) => {
    if (free < height) say(1, free + 1 + index * 4, text, CHARACTERS.underColumns);
  });
  if (!clusters) say(BARS_START, 1, MISSING.clusters, CHARACTERS.underBars);

  const chartRows = Array.from({ length: height }, (_, index): PageRow => ({
    height: HEIGHT.chart,
    cells: notes.get(index) ?? [],
  }));
  const noteUnder: PageRow = {
    height: HEIGHT.note,
    cells: [
      ...(columns[0] ? [cell(1, columns[0].note, STYLE.note)] : []),
      ...(clusters ? [cell(BARS_START, clusters.note, STYLE.noteIndented)] : []),
    ],
  };
  return {
    rows: [headingRow(heading(columns, clusters)), ...chartRows, noteUnder, spaceRow],
    charts,
    behind,
  };
}

function heading(columns: readonly Bars[], clusters: Bars | null): string {
  const subjects = [...new Set([...columns, ...(clusters ? [clusters] : [])].map(({ subject }) => subject))];
  const [first = "", ...rest] = subjects;
  const what = rest.length === 0 ? first : `${[first, ...rest.slice(0, -1)].join(", ")} and ${rest.at(-1) ?? ""}`;
  const where = [columns.length > 0 ? "by poverty quarter" : "", clusters ? "by cluster" : ""].filter(Boolean);
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}, ${where.join(" and ")}`;
}

const missingRows = (texts: readonly string[]): readonly PageRow[] => [
  headingRow("By poverty quarter and by cluster"),
  ...texts
    .flatMap((text) => breakLines(text, CHARACTERS.page))
    .map((line): PageRow => ({ height: HEIGHT.cannotSay, cells: [cell(1, line, STYLE.note)] })),
  spaceRow,
];
