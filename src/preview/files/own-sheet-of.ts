/**
 * A sheet of the stand-in's workbook as our own sheets are said: to save one of them, and to compare what two hosts wrote. What people
 * put beside our cells is left out.
 */
import { isDateFormat } from "numfmt";
import type {
  CellStyle,
  OwnCell,
  OwnColumn,
  OwnConditionalFormat,
  OwnSheet,
  OwnTable,
  OwnValidation,
  OwnValue,
  PrintSetup,
} from "../../core/own-sheet";
import { markOf, OWN_SHEETS, type OwnSheetId } from "../../core/own-sheets";
import type { Area } from "../../core/sheet";
import { contains } from "../../hosts/host-areas";
import { MARKS } from "../../hosts/host-marks";
import type { Book, BookCell, BookPage, BookSheet, BookTable, CellFormat } from "../workbook/book";
import { DEFAULT_FORMAT, formatOf } from "../workbook/cell-formats";
import { cellAt, isBlank, usedArea, visitCells } from "../workbook/cells";
import { areaIsBlank } from "../workbook/cell-blocks";
import { isRowHidden } from "../workbook/hidden";
import { DEFAULT_COLUMN_WIDTH } from "../workbook/layout";
import { resolveName } from "../workbook/names";
import { bodyArea, tableHeadings } from "../workbook/tables";
import { listItems } from "../workbook/validations";
import { ownChart } from "./own-chart";
import { ownConditionalStyle, ownStyle } from "./own-style";

const DAYS_FROM_1900_TO_1904 = 1462;
const POINTS_AN_INCH = 72;
/** Long lists of drop-downs stand from here on, in hidden columns: they are part of the drop-downs. */
const FIRST_LIST_COLUMN = 101;

/** The mark of a sheet of ours and what it refers to; null for a sheet of the district. */
export function markOn(book: Book, sheet: BookSheet): { readonly mark: string; readonly area: Area } | null {
  for (const name of book.names) {
    const mark = MARKS.get(name.name.toLowerCase());
    const target = mark === undefined ? null : resolveName(book, name);
    if (mark !== undefined && target?.sheet === sheet) return { mark, area: target.area };
  }
  return null;
}

const nameOfMark = (mark: string): string | undefined => {
  const id = (Object.keys(OWN_SHEETS) as OwnSheetId[]).find((one) => markOf(one) === mark);
  return id === undefined ? undefined : OWN_SHEETS[id];
};

/** Everything of the sheet that an own sheet can say. A sheet without a mark is taken whole, with "" for its mark. */
export function ownSheetOf(book: Book, sheet: BookSheet): OwnSheet {
  const marked = markOn(book, sheet);
  const markArea = marked?.area ?? usedArea(sheet, false) ?? { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 };
  const tables = [...sheet.tables]
    .filter(({ name }) => marked === null || /^LT_/i.test(name))
    .sort((a, b) => a.area.firstRow - b.area.firstRow || a.area.firstColumn - b.area.firstColumn);
  return {
    name: (marked === null ? undefined : nameOfMark(marked.mark)) ?? sheet.name,
    mark: marked?.mark ?? "",
    markArea,
    visible: sheet.visibility === "Visible",
    gridlines: sheet.gridlines,
    frozen: { ...sheet.frozen },
    columnWidths: widthsOf(sheet),
    rowHeights: [...sheet.rows]
      .flatMap(([row, { height }]) => (height === undefined || isRowHidden(sheet, row) ? [] : [{ row, height }]))
      .sort((a, b) => a.row - b.row),
    cells: cellsOf(book, sheet, markArea, tables),
    tables: tables.map((table) => ownTable(book, sheet, table)),
    charts: sheet.charts
      .filter(({ name }) => marked === null || name.startsWith("LT_"))
      .flatMap((chart) => ownChart(book, sheet, chart) ?? [])
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    conditionalFormats: conditionalFormatsOf(sheet),
    validations: validationsOf(book, sheet),
    print: printOf(sheet.page),
  };
}

const plainFormat = (book: Book): CellFormat => book.formats[0] ?? DEFAULT_FORMAT;

function widthsOf(sheet: BookSheet): readonly number[] {
  const widths: number[] = [];
  for (const [column, { width }] of sheet.columns) {
    if (width !== undefined && column < FIRST_LIST_COLUMN) widths[column - 1] = width;
  }
  return Array.from(widths, (width: number | undefined) => width ?? DEFAULT_COLUMN_WIDTH);
}

const styleOf = (book: Book, cell: BookCell | undefined): CellStyle =>
  ownStyle(formatOf(book, cell), plainFormat(book));

function valueOf(book: Book, cell: BookCell | undefined): OwnValue {
  if (cell === undefined) return null;
  const { value, formula } = cell;
  const plain = value !== null && typeof value === "object" ? value.error : value;
  if (formula !== undefined) return { formula, value: typeof plain === "number" ? plain : String(plain ?? "") };
  const isDate = typeof plain === "number" && isDateFormat(formatOf(book, cell).numberFormat);
  return isDate && book.dateSystem === 1904 ? plain + DAYS_FROM_1900_TO_1904 : plain;
}

function cellsOf(book: Book, sheet: BookSheet, area: Area, tables: readonly BookTable[]): readonly OwnCell[] {
  const cells: OwnCell[] = [];
  visitCells(sheet, area, (row, column, cell) => {
    if (tables.some((table) => contains(table.area, row, column)) || column >= FIRST_LIST_COLUMN) return;
    if (isBlank(cell) && cell.format === 0) return;
    cells.push({ row, column, value: valueOf(book, cell), style: styleOf(book, cell) });
  });
  return cells;
}

function ownTable(book: Book, sheet: BookSheet, table: BookTable): OwnTable {
  const body = bodyArea(table);
  // A table keeps one row, blank, when it has none.
  const isEmpty = body.firstRow === body.lastRow && areaIsBlank(sheet, body);
  const { firstRow, firstColumn } = table.area;
  const { horizontal, ...headingStyle } = styleOf(book, cellAt(sheet, firstRow, firstColumn));
  return {
    name: table.name,
    row: firstRow,
    column: firstColumn,
    columns: tableHeadings(table, sheet).map((heading, index) =>
      ownColumn(
        book,
        sheet,
        heading,
        { ...body, lastRow: isEmpty ? body.firstRow - 1 : body.lastRow },
        firstColumn + index,
      ),
    ),
    rowCount: isEmpty ? 0 : body.lastRow - body.firstRow + 1,
    filterButtons: table.filterButtons,
    style: table.style === "" ? null : table.style,
    stripes: table.stripes,
    // Over numbers a heading stands to the right; over the first column it says where headings stand by themselves.
    headingStyle: horizontal === undefined || horizontal === "right" ? headingStyle : { ...headingStyle, horizontal },
  };
}

/** The column's style is the one that most of its cells have; the others are said by row. */
function ownColumn(book: Book, sheet: BookSheet, heading: string, body: Area, column: number): OwnColumn {
  const cells = Array.from({ length: body.lastRow - body.firstRow + 1 }, (_, index) =>
    cellAt(sheet, body.firstRow + index, column),
  );
  const counts = new Map<number, number>();
  for (const cell of cells) counts.set(cell?.format ?? 0, (counts.get(cell?.format ?? 0) ?? 0) + 1);
  const [common] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  const look = (format: number): CellStyle => ownStyle(book.formats[format] ?? DEFAULT_FORMAT, plainFormat(book));
  const styles = new Map(
    cells.flatMap((cell, index) => ((cell?.format ?? 0) === common ? [] : [[index, look(cell?.format ?? 0)] as const])),
  );
  return {
    heading,
    values: cells.map((cell) => valueOf(book, cell)),
    style: look(common),
    ...(styles.size === 0 ? {} : { styles }),
  };
}

const conditionalFormatsOf = (sheet: BookSheet): readonly OwnConditionalFormat[] =>
  sheet.conditionalFormats
    .filter(({ type }) => type === "Custom")
    .flatMap(({ areas, formula, format }) =>
      areas.map((area) => ({ area, formula, style: ownConditionalStyle(format) })),
    );

const validationsOf = (book: Book, sheet: BookSheet): readonly OwnValidation[] =>
  sheet.validations
    .filter(({ type }) => type === "List")
    .flatMap(({ areas, alert, prompt }) =>
      areas.map((area) => ({
        area,
        list: listItems(book, sheet, area.firstRow, area.firstColumn) ?? [],
        strict: alert.show && alert.style === "Stop",
        promptTitle: prompt.title,
        prompt: prompt.message,
      })),
    );

const inches = (points: number): number => Math.round((points / POINTS_AN_INCH) * 1000) / 1000;

/** Excel's codes as plain text: the size that our own footers have is left out. */
const plainText = (code: string): string =>
  code.replace(/^&8 ?/, "").replace(/&P/g, "{page}").replace(/&N/g, "{pages}").replace(/&&/g, "&");

function printOf(page: BookPage): PrintSetup {
  const { left, right, top, bottom } = page.margins;
  return {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    area: page.printArea,
    fitToWidth: 1,
    fitToHeight: page.zoom.verticalFitToPages === 1 ? 1 : 0,
    titleRows: page.printTitleRows,
    margins: { left: inches(left), right: inches(right), top: inches(top), bottom: inches(bottom) },
    centered: page.centerHorizontally,
    footer: {
      left: plainText(page.footer.left),
      center: plainText(page.footer.center),
      right: plainText(page.footer.right),
    },
  };
}
