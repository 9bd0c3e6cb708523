/** The values of our tables and of the cells around them, as blocks. */
import type { CellStyle, OwnCell, OwnSheet, OwnTable, OwnValue } from "../../core/own-sheet";
import { cellKey, type Area } from "../../core/sheet";
import { areaOf, contains, subtractAll } from "../host-areas";
import { ownArea } from "../host-own-area";
import { bodyRows, headingsOf, tableArea } from "../host-tables";
import { columnsIn, rowsIn } from "./addresses";
import { cellInput, textInput, type CellInput } from "./cell-input";
import { jsonBytes, type Command } from "./commands";
import { isFormulaValue, type Copies } from "./copies";

const BYTES_FOR_RANGE = 400;
/** Larger blocks are cut up by Office.js itself, at a higher price and always from the top. */
const MOST_CELLS = 1500;

type Line = readonly (CellInput | null)[];

const blockCommand = (key: string, sheet: string, area: Area, lines: readonly Line[], bytes: number): Command => ({
  sheet,
  bytes: BYTES_FOR_RANGE + bytes,
  say: (to) => {
    // Formulas are in US English whatever language Excel speaks; plain values are taken as they are.
    to.range(key, area).formulas = lines as (CellInput | null)[][];
  },
});

/** How many rows of a table are written at once, whole. */
export const rowsInBlock = ({ columns }: OwnTable): number => Math.max(1, Math.floor(MOST_CELLS / columns.length));

/** A row of a table as Excel takes it. */
function linesOf({ columns }: OwnTable, from1904: boolean): (row: number) => CellInput[] {
  const styleAt = (column: number, row: number): CellStyle =>
    columns[column]?.styles?.get(row) ?? columns[column]?.style ?? {};
  return (row) => columns.map(({ values }, column) => cellInput(values[row] ?? null, styleAt(column, row), from1904));
}

/** Some rows of a table, written into an area of their own; formulas, which speak of their own row, are left out. */
export function* copyCommands(
  key: string,
  sheet: string,
  table: OwnTable,
  { area, rows }: Copies,
  from1904: boolean,
): Generator<Command> {
  const lineAt = linesOf(table, from1904);
  const isFormula = (row: number, column: number): boolean => isFormulaValue(table.columns[column]?.values[row]);
  const most = rowsInBlock(table);
  for (let from = 0; from < rows.length; from += most) {
    const lines = rows
      .slice(from, from + most)
      .map((row) => lineAt(row).map((input, column) => (isFormula(row, column) ? "" : input)));
    const firstRow = area.firstRow + from;
    yield blockCommand(
      key,
      sheet,
      { ...area, firstRow, lastRow: firstRow + lines.length - 1 },
      lines,
      jsonBytes(lines),
    );
  }
}

/** The rows of a table. Upwards when rows moved down, so that no row is overwritten before it stands in its new place too. */
export function* bodyCommands(
  key: string,
  sheet: string,
  table: OwnTable,
  from1904: boolean,
  order: "downwards" | "upwards",
): Generator<Command> {
  const count = bodyRows(table);
  const most = rowsInBlock(table);
  const { firstColumn, lastColumn } = tableArea(table);
  const lineAt = linesOf(table, from1904);

  let lines: Line[] = [];
  let bytes = 0;
  const block = (first: number): Command => {
    const area = areaOf(table.row + 1 + first, firstColumn, table.row + first + lines.length, lastColumn);
    const command = blockCommand(key, sheet, area, order === "downwards" ? lines : lines.toReversed(), bytes);
    lines = [];
    bytes = 0;
    return command;
  };
  for (let step = 0; step < count; step++) {
    const row = order === "downwards" ? step : count - 1 - step;
    const line = lineAt(row);
    lines.push(line);
    bytes += jsonBytes(line) + 1;
    const isLast = step === count - 1;
    if (isLast || lines.length === most) yield block(order === "downwards" ? row - lines.length + 1 : row);
  }
}

/** The headings; null where the standing one is right already, because Excel would number a name that it takes for a second one. */
export function headingCommand(
  key: string,
  sheet: string,
  table: OwnTable,
  standing: readonly string[] | null,
): Command | null {
  const line = headingsOf(table).map((heading, index) => (standing?.[index] === heading ? null : textInput(heading)));
  if (line.every((heading) => heading === null)) return null;
  const area = { ...tableArea(table), lastRow: table.row };
  return blockCommand(key, sheet, area, [line], jsonBytes(line));
}

/** The cells of ours outside of tables; those of ours that hold nothing now are emptied. `later` are left for another step. */
export function looseCommands(
  key: string,
  sheet: string,
  own: OwnSheet,
  later: readonly OwnCell[],
  from1904: boolean,
): readonly Command[] {
  const cells = new Map(own.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  const waits = new Set(later.map(({ row, column }) => cellKey(row, column)));
  const inputAt = (row: number, column: number): CellInput | null => {
    const place = cellKey(row, column);
    if (waits.has(place)) return null;
    const cell = cells.get(place);
    return cell === undefined ? "" : cellInput(cell.value, cell.style, from1904);
  };
  return subtractAll([ownArea(own)], own.tables.map(tableArea))
    .flatMap(inBlocks)
    .map((area) => {
      const lines: Line[] = [];
      for (let row = area.firstRow; row <= area.lastRow; row++) {
        const line: (CellInput | null)[] = [];
        for (let column = area.firstColumn; column <= area.lastColumn; column++) line.push(inputAt(row, column));
        lines.push(line);
      }
      return blockCommand(key, sheet, area, lines, jsonBytes(lines));
    });
}

/** The area from the top in parts that Office.js sends as they are. */
export function inBlocks(area: Area): readonly Area[] {
  const height = Math.max(1, Math.floor(MOST_CELLS / columnsIn(area)));
  return Array.from({ length: Math.ceil(rowsIn(area) / height) }, (_, index) => {
    const firstRow = area.firstRow + index * height;
    return { ...area, firstRow, lastRow: Math.min(area.lastRow, firstRow + height - 1) };
  });
}

/** One cell by itself. */
export const cellCommand = (
  key: string,
  sheet: string,
  { row, column, value, style }: Pick<OwnCell, "row" | "column"> & { value: OwnValue; style: CellStyle },
  from1904: boolean,
): Command => {
  const input = cellInput(value, style, from1904);
  return blockCommand(key, sheet, areaOf(row, column, row, column), [[input]], jsonBytes(input));
};

/** What stands in a cell when everything is written: a loose cell, else nothing. Cells inside tables are not asked for. */
export const finalCell = (own: OwnSheet, { row, column }: OwnCell): OwnCell | null =>
  own.tables.some((table) => contains(tableArea(table), row, column))
    ? null
    : (own.cells.find((cell) => cell.row === row && cell.column === column) ?? { row, column, value: null, style: {} });
