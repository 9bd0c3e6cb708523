/** What Moved: which headline figure moved at which refresh, and why, line by line. It begins empty and only grows. */
import type { Day } from "../day";
import type { OwnSheet, OwnValue } from "../own-sheet";
import type { Workbook } from "../sheet";
import { logColumn, logSheet, shortColumn, type LogLine } from "./log-sheet";
import { AFTER_NUMBER, DATE, NUMBER } from "./look";
import { plainOf, plainUnder, standingTable } from "./own-table";
import { unfinishedSince } from "./unfinished";

/** Headings of the parts, in the order in which causes are replayed. */
export const PART_HEADINGS = {
  "rows-gone": "Rows gone",
  "rows-added": "Rows added",
  "cells-edited": "Cells edited",
  decision: "Decisions",
  definition: "Definition",
  other: "Other",
} as const;

const HEADINGS = {
  asOf: "As of",
  metric: "Metric",
  year: "School year",
  from: "From",
  to: "To",
  change: "Change",
  ...PART_HEADINGS,
  sentence: "What moved it",
  version: "Definition version",
} as const;

export interface MovedLine {
  readonly asOf: Day;
  readonly metric: string;
  readonly schoolYear: string;
  /** As people read them; "" on a line without a figure. */
  readonly from: string;
  readonly to: string;
  /** Rating points, percentage points, or a number of schools; the parts add up to it. */
  readonly change: number | null;
  readonly parts: Readonly<Partial<Record<keyof typeof PART_HEADINGS, number | null>>>;
  readonly sentence: string;
  /** `team-average/1`, or "". */
  readonly definition: string;
}

const CHANGE = { ...NUMBER, numberFormat: '+0.000;"−"0.000;0' };

/** The sheet with the lines that stand, whatever people did to them, and `added` below. */
export const movedSheet = (workbook: Workbook, added: readonly MovedLine[]): OwnSheet =>
  logSheet(
    {
      id: "moved",
      nothing: "Nothing has moved yet. When a headline figure moves, a line here says from what to what, and why.",
      columns: [
        logColumn(HEADINGS.asOf, 88, DATE),
        logColumn(HEADINGS.metric, 146),
        shortColumn(HEADINGS.year, 70),
        logColumn(HEADINGS.from, 66, NUMBER),
        logColumn(HEADINGS.to, 66, NUMBER),
        logColumn(HEADINGS.change, 66, CHANGE),
        ...Object.values(PART_HEADINGS).map((heading) => logColumn(heading, 68, CHANGE)),
        logColumn(HEADINGS.sentence, 275, AFTER_NUMBER),
        shortColumn(HEADINGS.version, 180),
      ],
      printedUpTo: HEADINGS.sentence,
    },
    workbook,
    withoutRepeated(added.map(lineOf), workbook),
  );

const lineOf = (line: MovedLine): LogLine =>
  new Map<string, OwnValue>([
    [HEADINGS.asOf, line.asOf],
    [HEADINGS.metric, line.metric],
    [HEADINGS.year, line.schoolYear || null],
    [HEADINGS.from, line.from || null],
    [HEADINGS.to, line.to || null],
    [HEADINGS.change, line.change],
    ...Object.entries(PART_HEADINGS).map(([cause, heading]): [string, OwnValue] => [
      heading,
      line.parts[cause as keyof typeof PART_HEADINGS] ?? null,
    ]),
    [HEADINGS.sentence, line.sentence],
    [HEADINGS.version, line.definition || null],
  ]);

/** After a writing that was cut off the same lines may stand already, while the ledger is still that of before. */
function withoutRepeated(lines: readonly LogLine[], workbook: Workbook): readonly LogLine[] {
  const table = unfinishedSince(workbook) === null ? null : standingTable(workbook, "moved");
  if (!table) return lines;
  const headings = Object.values(HEADINGS);
  const standing = new Set(
    table.rows.map((row) => headings.map((heading) => plainUnder(table, heading, row)).join("\u0001")),
  );
  return lines.filter(
    (line) => !standing.has(headings.map((heading) => plainOf(line.get(heading) ?? null)).join("\u0001")),
  );
}
