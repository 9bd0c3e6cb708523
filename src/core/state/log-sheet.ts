/** A sheet of lines that only grow: every column counts as people's, so a line that stands is never rewritten. */
import type { OwnSheet, OwnValue } from "../own-sheet";
import { OWN_SHEETS, type OwnSheetId } from "../own-sheets";
import type { Workbook } from "../sheet";
import { onWholePaper, printed, TEXT, WRAPPED } from "./look";
import { contentAt, standingTable } from "./own-table";
import type { ColumnSpec } from "./table-spec";
import { tableSheet } from "./table-sheet";

/** A line's values by heading; what is absent is blank. */
export type LogLine = ReadonlyMap<string, OwnValue>;

type LogColumn = ColumnSpec<LogLine>;

export const logColumn = (heading: string, width: number, style = WRAPPED): LogColumn => ({
  heading,
  width,
  value: (line) => line.get(heading) ?? null,
  style,
  theirs: true,
});

/** Short texts and numbers, on one line. */
export const shortColumn = (heading: string, width: number): LogColumn => logColumn(heading, width, TEXT);

interface Log {
  readonly id: OwnSheetId;
  readonly columns: readonly LogColumn[];
  /** Said while there is no line. */
  readonly nothing: string;
  readonly printedUpTo?: string;
}

/** The lines that stand, as they are, and `added` below them. */
export function logSheet({ id, columns, ...facts }: Log, workbook: Workbook, added: readonly LogLine[] = []): OwnSheet {
  const key = columns.map(({ heading }) => heading);
  return tableSheet<LogLine>(
    { id, visible: false, key, columns, ...facts, print: onWholePaper(printed(OWN_SHEETS[id])) },
    [...standingLines(id, key, workbook), ...added],
    workbook,
  );
}

function standingLines(id: OwnSheetId, headings: readonly string[], workbook: Workbook): readonly LogLine[] {
  const table = standingTable(workbook, id);
  if (!table) return [];
  return table.rows.map(
    (row) =>
      new Map(
        headings.flatMap((heading): [string, OwnValue][] => {
          const column = table.columns.get(heading);
          return column === undefined ? [] : [[heading, contentAt(table.sheet, row, column).value]];
        }),
      ),
  );
}
