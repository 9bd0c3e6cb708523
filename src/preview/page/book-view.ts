/** Everything that a page shows of a workbook but its cells: tabs, and how the active sheet is laid out. */
import type { Book, BookChart, BookSheet } from "../workbook/book";
import { usedArea } from "../workbook/cells";
import { columnAt, columnLeft, rowAt, rowTop } from "../workbook/layout";
import { createAxis, type Axis } from "./axis";
import type { BookView, FaultName, PlacedChart, SheetView, TabView } from "./page-messages";
import { pictureOfChart } from "./picture-of-chart";
import { columnSizes, rowSizes, type MeasureFont } from "./row-heights";
import { LAST_COLUMN, LAST_ROW, ROW_PIXELS, COLUMN_PIXELS } from "./sheet-size";

export interface Surroundings {
  readonly fileName: string;
  readonly fault: FaultName;
  readonly canUndo: boolean;
  readonly measure: MeasureFont;
}

export function bookView(book: Book, sheet: BookSheet, around: Surroundings): BookView {
  return {
    fileName: around.fileName,
    saved: book.saved,
    tabs: book.sheets.map(tabView),
    structureProtected: book.structureProtected,
    sheet: sheetView(book, sheet, around.measure),
    fault: around.fault,
    canUndo: around.canUndo,
  };
}

const tabView = ({ id, name, visibility, tabColor, protection }: BookSheet): TabView => ({
  id,
  name,
  visibility,
  color: tabColor,
  protected: protection !== null,
});

export function sheetView(book: Book, sheet: BookSheet, measure: MeasureFont): SheetView {
  const used = usedArea(sheet, false);
  const rows = rowSizes(book, sheet, measure);
  const columns = columnSizes(sheet);
  const axes = {
    rows: createAxis(LAST_ROW, ROW_PIXELS, rows),
    columns: createAxis(LAST_COLUMN, COLUMN_PIXELS, columns),
  };
  return {
    id: sheet.id,
    gridlines: sheet.gridlines,
    headings: sheet.headings,
    frozen: sheet.frozen,
    rowSizes: rows,
    columnSizes: columns,
    filteredRows: isFiltered(sheet),
    lastRow: used?.lastRow ?? 1,
    lastColumn: used?.lastColumn ?? 1,
    selection: sheet.selection,
    alsoSelected: sheet.alsoSelected,
    protected: sheet.protection !== null,
    merges: sheet.merges,
    charts: sheet.charts.map((chart) => placedChart(book, sheet, chart, axes)),
  };
}

const isFiltered = ({ autoFilter, tables }: BookSheet): boolean =>
  (autoFilter?.criteria.size ?? 0) > 0 || tables.some(({ filter }) => (filter?.criteria.size ?? 0) > 0);

/** A chart is held by cells: rows that grew with their text move it along. */
function placedChart(
  book: Book,
  sheet: BookSheet,
  chart: BookChart,
  { rows, columns }: { readonly rows: Axis; readonly columns: Axis },
): PlacedChart {
  const across = (x: number): number => {
    const column = columnAt(sheet, x);
    return columns.startOf(column) + x - columnLeft(sheet, column);
  };
  const down = (y: number): number => {
    const row = rowAt(sheet, y);
    return rows.startOf(row) + y - rowTop(sheet, row);
  };
  const left = across(chart.left);
  const top = down(chart.top);
  return {
    left,
    top,
    width: across(chart.left + chart.width) - left,
    height: down(chart.top + chart.height) - top,
    picture: pictureOfChart(book, chart),
  };
}
