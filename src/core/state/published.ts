/** Published Figures: what was taken to cabinet or board, line by line. It begins empty and only grows: a correction stands beside. */
import type { Day } from "../day";
import type { OwnSheet, OwnValue } from "../own-sheet";
import { cellAt, numberAt, type Workbook } from "../sheet";
import { logColumn, logSheet, shortColumn, type LogLine } from "./log-sheet";
import { DATE } from "./look";
import { plainUnder, standingTable, type StandingTable } from "./own-table";

const HEADINGS = {
  on: "Published on",
  by: "By",
  where: "Where it was shown",
  metric: "Metric",
  year: "School year",
  group: "Group",
  figure: "Figure",
  known: "Known",
  of: "Of",
  definition: "Definition",
  status: "Status",
  value: "Exact figure",
  line: "Line",
  corrects: "Corrects line",
} as const;

export interface PublishedFigure {
  /** Unique in the workbook, from 1. */
  readonly line: number;
  /** A day; null when what stands there is none. */
  readonly on: Day | null;
  /** "" when nobody said. */
  readonly by: string;
  /** The metric's name. */
  readonly metric: string;
  readonly schoolYear: string;
  readonly group: string;
  /** As people read it: `71%`, `no data`. */
  readonly figure: string;
  /** null where there was none. */
  readonly value: number | null;
  /** null where it is hidden. */
  readonly known: number | null;
  readonly of: number;
  /** `team-average/1`. */
  readonly definition: string;
  readonly status: "Confirmed" | "DRAFT";
  /** The line that said something else of the same figure. */
  readonly corrects: number | null;
}

/** The sheet with the lines that stand, whatever people did to them, and `added` below. */
export const publishedSheet = (workbook: Workbook, added: readonly PublishedFigure[] = []): OwnSheet =>
  logSheet(
    {
      id: "published",
      nothing: "Nothing was published yet. Publish adds the year's headline figures here, and what stands here stays.",
      columns: [
        logColumn(HEADINGS.on, 96, DATE),
        logColumn(HEADINGS.by, 120),
        logColumn(HEADINGS.where, 150),
        logColumn(HEADINGS.metric, 180),
        shortColumn(HEADINGS.year, 74),
        logColumn(HEADINGS.group, 120),
        shortColumn(HEADINGS.figure, 80),
        shortColumn(HEADINGS.known, 56),
        shortColumn(HEADINGS.of, 50),
        shortColumn(HEADINGS.definition, 170),
        shortColumn(HEADINGS.status, 84),
        shortColumn(HEADINGS.value, 100),
        shortColumn(HEADINGS.line, 50),
        shortColumn(HEADINGS.corrects, 90),
      ],
      printedUpTo: HEADINGS.status,
    },
    workbook,
    added.map(lineOf),
  );

const lineOf = (figure: PublishedFigure): LogLine =>
  new Map<string, OwnValue>([
    [HEADINGS.on, figure.on],
    [HEADINGS.by, figure.by === "" ? null : figure.by],
    [HEADINGS.where, null],
    [HEADINGS.metric, figure.metric],
    [HEADINGS.year, figure.schoolYear === "" ? null : figure.schoolYear],
    [HEADINGS.group, figure.group],
    [HEADINGS.figure, figure.figure],
    [HEADINGS.known, figure.known],
    [HEADINGS.of, figure.of],
    [HEADINGS.definition, figure.definition],
    [HEADINGS.status, figure.status],
    [HEADINGS.value, figure.value],
    [HEADINGS.line, figure.line],
    [HEADINGS.corrects, figure.corrects],
  ]);

/** The lines that we wrote, in their order; lines that people typed or spoiled are passed over. */
export function readPublished(workbook: Workbook): readonly PublishedFigure[] {
  const table = standingTable(workbook, "published");
  if (!table) return [];
  const lines = new Map<number, PublishedFigure>();
  for (const row of table.rows) {
    const read = readLine(table, row);
    if (read !== null && !lines.has(read.line)) lines.set(read.line, read);
  }
  return [...lines.values()].sort((a, b) => a.line - b.line);
}

function readLine(table: StandingTable, row: number): PublishedFigure | null {
  const plain = (heading: string): string => plainUnder(table, heading, row);
  const number = (heading: string): number | null => {
    const column = table.columns.get(heading);
    return column === undefined ? null : numberAt(table.sheet, row, column);
  };
  const line = number(HEADINGS.line);
  const status = plain(HEADINGS.status);
  const [known, of] = [number(HEADINGS.known), number(HEADINGS.of)];
  if (line === null || !Number.isInteger(line) || line < 1 || of === null) return null;
  if (status !== "Confirmed" && status !== "DRAFT") return null;
  if (plain(HEADINGS.metric) === "" || plain(HEADINGS.definition) === "") return null;
  return {
    line,
    on: dayUnder(table, row),
    by: plain(HEADINGS.by),
    metric: plain(HEADINGS.metric),
    schoolYear: plain(HEADINGS.year),
    group: plain(HEADINGS.group),
    figure: plain(HEADINGS.figure),
    value: number(HEADINGS.value),
    known,
    of,
    definition: plain(HEADINGS.definition),
    status,
    corrects: number(HEADINGS.corrects),
  };
}

function dayUnder(table: StandingTable, row: number): Day | null {
  const column = table.columns.get(HEADINGS.on);
  if (column === undefined) return null;
  const { kind, value } = cellAt(table.sheet, row, column);
  return (kind === "date" || kind === "number") && typeof value === "number" ? value : null;
}

/** A number that no line has, typed ones too. */
export function nextLine(workbook: Workbook): number {
  const table = standingTable(workbook, "published");
  const column = table?.columns.get(HEADINGS.line);
  if (!table || column === undefined) return 1;
  const highest = table.rows.reduce((max, row) => Math.max(max, numberAt(table.sheet, row, column) ?? 0), 0);
  return Math.floor(highest) + 1;
}
