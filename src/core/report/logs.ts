/** Published Figures and Change Log: what was shared and what was changed, line by line. They begin empty and only grow. */
import type { OwnSheet } from "../own-sheet";
import { OWN_SHEETS, type OwnSheetId } from "../own-sheets";
import type { Workbook } from "../sheet";
import { DATE, printed, TEXT, WRAPPED } from "../state/look";
import type { ColumnSpec } from "../state/table-spec";
import { tableSheet } from "../state/table-sheet";

// Every column counts as people's: a line that stands is never rewritten.
const kept = (heading: string, width: number, style = WRAPPED): ColumnSpec<never> => ({
  heading,
  width,
  value: () => null,
  style,
  theirs: true,
});

const logSheet = (id: OwnSheetId, columns: readonly ColumnSpec<never>[], workbook: Workbook): OwnSheet =>
  tableSheet<never>(
    {
      id,
      visible: false,
      key: columns.map(({ heading }) => heading),
      columns,
      print: printed(OWN_SHEETS[id]),
    },
    [],
    workbook,
  );

export const publishedSheet = (workbook: Workbook): OwnSheet =>
  logSheet(
    "published",
    [
      kept("Published on", 110, DATE),
      kept("By", 130),
      kept("Where it was shown", 160),
      kept("Metric", 160),
      kept("School year", 90, TEXT),
      kept("Group", 120),
      kept("Figure", 80, TEXT),
      kept("Known", 70, TEXT),
      kept("Of", 70, TEXT),
      kept("Definition", 160, TEXT),
    ],
    workbook,
  );

export const changeLogSheet = (workbook: Workbook): OwnSheet =>
  logSheet(
    "changeLog",
    [
      kept("When", 140, TEXT),
      kept("By", 130),
      kept("Sheet", 160, TEXT),
      kept("Cell", 70, TEXT),
      kept("Row", 150),
      kept("Before", 150),
      kept("After", 150),
      kept("Why", 180),
      kept("Run", 110, TEXT),
    ],
    workbook,
  );
