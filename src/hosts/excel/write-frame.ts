/** How a sheet is looked at and printed: given when the sheet first appears, then a person's. */
import type { OwnSheet, PrintSetup } from "../../core/own-sheet";
import type { Area, Run } from "../../core/sheet";
import { columnLetters } from "../../core/sheet";
import { areaOf } from "../host-areas";
import { footerParts } from "../host-footer";
import { printedArea } from "../host-own-area";
import { tableArea } from "../host-tables";
import type { Command, WriteRequest } from "./commands";
import type { OwnPlace } from "./own-places";

const POINTS_PER_PIXEL = 0.75;
const POINTS_PER_INCH = 72;
const HEADER_INCHES = 0.2;
const FOOTER_INCHES = 0.25;
const BYTES = 600;

/** Grid lines, frozen panes and page of a sheet that is new. */
export const firstLook = ({ own, key, name }: OwnPlace): Command => ({
  sheet: name,
  bytes: BYTES * 8,
  say: (to) => {
    const sheet = to.sheet(key);
    sheet.showGridlines = own.gridlines;
    freeze(sheet, to.range(key, areaOf(1, 1, own.frozen.rows || 1, own.frozen.columns || 1)), own.frozen);
    setPage(sheet.pageLayout, own.print);
    if (!own.visible) sheet.visibility = "Hidden";
  },
});

function freeze(sheet: Excel.Worksheet, corner: Excel.Range, { rows, columns }: OwnSheet["frozen"]): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(corner);
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function setPage(page: Excel.PageLayout, print: PrintSetup): void {
  page.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  page.paperSize = "Letter";
  page.zoom = {
    horizontalFitToPages: print.fitToWidth,
    ...(print.fitToHeight === 0 ? {} : { verticalFitToPages: print.fitToHeight }),
  };
  page.leftMargin = print.margins.left * POINTS_PER_INCH;
  page.rightMargin = print.margins.right * POINTS_PER_INCH;
  page.topMargin = print.margins.top * POINTS_PER_INCH;
  page.bottomMargin = print.margins.bottom * POINTS_PER_INCH;
  page.headerMargin = HEADER_INCHES * POINTS_PER_INCH;
  page.footerMargin = FOOTER_INCHES * POINTS_PER_INCH;
  if (print.centered) page.centerHorizontally = true;
}

/** What is printed, which rows stand on every page, and the footer, which says the date of the figures: each time. */
export function printCommand({ own, key, name }: OwnPlace): Command {
  const area = printedArea(own);
  const { titleRows } = own.print;
  const footer = footerParts(own.print.footer);
  return {
    sheet: name,
    bytes: BYTES * 3,
    say: (to) => {
      const page = to.sheet(key).pageLayout;
      if (area !== null) page.setPrintArea(to.range(key, area));
      // The rows must be whole.
      if (titleRows !== null) page.setPrintTitleRows(to.sheet(key).getRange(`${titleRows[0]}:${titleRows[1]}`));
      const { defaultForAllPages } = page.headersFooters;
      if (footer.left !== "") defaultForAllPages.leftFooter = footer.left;
      if (footer.center !== "") defaultForAllPages.centerFooter = footer.center;
      if (footer.right !== "") defaultForAllPages.rightFooter = footer.right;
    },
  };
}

/** Widths of columns, in pixels, from the first one that was not ours before. */
export function widthCommands({ own, key, name, isFresh, wasOurs }: OwnPlace): readonly Command[] {
  const had = isFresh ? 0 : Math.max(0, ...wasOurs.map(({ lastColumn }) => lastColumn).filter((last) => last <= 100));
  const runs = runsOf(own.columnWidths, (index) => index + 1 > had);
  return runs.map(([[first, last], width]) => ({
    sheet: name,
    bytes: BYTES,
    say: (to) => {
      const columns = to.sheet(key).getRange(`${columnLetters(first)}:${columnLetters(last)}`);
      columns.format.columnWidth = width * POINTS_PER_PIXEL;
    },
  }));
}

/** Equal neighbours together, by their numbers from 1. */
function runsOf(sizes: readonly number[], isWanted: (index: number) => boolean): (readonly [Run, number])[] {
  const runs: [Run, number][] = [];
  sizes.forEach((size, index) => {
    if (!isWanted(index)) return;
    const before = runs.at(-1);
    if (before?.[1] === size && before[0][1] === index) before[0] = [before[0][0], index + 1];
    else runs.push([[index + 1, index + 1], size]);
  });
  return runs;
}

/**
 * Heights that the text decides are Excel's own work: rows without a height of their own are as high as they need. Rows where
 * something else stood before get that again; heights of the page are set.
 */
export function heightCommands({ own, key, name, sheet, wasOurs, ours, tables }: OwnPlace): readonly Command[] {
  const commands: Command[] = [];
  const add = (rows: Run, say: (range: Excel.Range) => void): void => {
    const run = (to: WriteRequest): void => say(to.sheet(key).getRange(`${rows[0]}:${rows[1]}`));
    commands.push({ sheet: name, bytes: BYTES, say: run });
  };
  if (sheet !== null) {
    const touched = rowTest([...wasOurs, ...ours].filter(({ firstColumn }) => firstColumn <= 100));
    const wasTable = rowTest([...tables.values()].map(({ area }) => area));
    const isTable = rowTest(own.tables.map(tableArea));
    const lastRow = Math.max(0, ...[...wasOurs, ...ours].map((area) => area.lastRow));
    const isStale = (row: number): boolean => touched(row) && !(wasTable(row) && isTable(row));
    for (const rows of rowsWhere(lastRow, isStale)) add(rows, (range) => range.format.autofitRows());
  }
  const fixed = own.rowHeights.filter(({ fitted }) => fitted !== true).toSorted((a, b) => a.row - b.row);
  const runs: { rows: Run; height: number }[] = [];
  for (const { row, height } of fixed) {
    const before = runs.at(-1);
    if (before?.height === height && before.rows[1] + 1 === row) before.rows = [before.rows[0], row];
    else runs.push({ rows: [row, row], height });
  }
  for (const { rows, height } of runs) {
    add(rows, (range) => {
      range.format.rowHeight = height;
    });
  }
  return commands;
}

const rowTest =
  (areas: readonly Area[]) =>
  (row: number): boolean =>
    areas.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);

function rowsWhere(lastRow: number, test: (row: number) => boolean): readonly Run[] {
  const runs: Run[] = [];
  for (let row = 1; row <= lastRow; row++) {
    if (!test(row)) continue;
    const before = runs.at(-1);
    if (before !== undefined && before[1] === row - 1) runs[runs.length - 1] = [before[0], row];
    else runs.push([row, row]);
  }
  return runs;
}
