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
      print: printed(OWN_SHEETS[id], "landscape", ""),
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
      kept("Where it was shown", 220),
      kept("Metric", 220),
      kept("School year", 90, TEXT),
      kept("Group", 180),
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
      kept("Row", 200),
      kept("Before", 200),
      kept("After", 200),
      kept("Why", 260),
      kept("Run", 110, TEXT),
    ],
    workbook,
  );
