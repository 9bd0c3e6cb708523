/** Addresses as Excel writes them: `A1:B3`, `C:C`, `'O''Brien 1'!A1`. */
import type { Area } from "../../core/sheet";
import { cellName, columnLetters, columnNumber } from "../../core/sheet";
import { LAST_COLUMN, LAST_ROW } from "./cells";

export interface NamedArea {
  /** Without quotes; null when the address names no sheet. */
  readonly sheet: string | null;
  readonly area: Area;
  /** Whole columns or whole rows. */
  readonly unbounded: boolean;
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** The area of an address such as `$A$1`, `B3:A1`, `C:C`, `1:3`, `Sheet!A1` or `'My sheet'!A1`; null when it is none. */
export function parseArea(address: string): NamedArea | null {
  const parts = partSheet(address.trim());
  if (parts === null) return null;
  const area = areaOf(parts.rest);
  if (area === null) return null;
  const unbounded = COLUMNS.test(parts.rest) || ROWS.test(parts.rest);
  return { sheet: parts.sheet, area, unbounded };
}

function partSheet(address: string): { sheet: string | null; rest: string } | null {
  if (!address.includes("!")) return { sheet: null, rest: address };
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const plain = /^([^'!]+)!([^!]*)$/s.exec(address);
  return plain ? { sheet: plain[1] ?? "", rest: plain[2] ?? "" } : null;
}

function areaOf(text: string): Area | null {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return area(Number(top), Number(bottom), columnNumber(left), columnNumber(right));
  }
  const columns = COLUMNS.exec(text);
  if (columns) return area(1, LAST_ROW, columnNumber(columns[1] ?? ""), columnNumber(columns[2] ?? ""));
  const rows = ROWS.exec(text);
  return rows ? area(Number(rows[1]), Number(rows[2]), 1, LAST_COLUMN) : null;
}

function area(row: number, otherRow: number, column: number, otherColumn: number): Area | null {
  const found = {
    firstRow: Math.min(row, otherRow),
    lastRow: Math.max(row, otherRow),
    firstColumn: Math.min(column, otherColumn),
    lastColumn: Math.max(column, otherColumn),
  };
  const exists =
    found.firstRow >= 1 && found.lastRow <= LAST_ROW && found.firstColumn >= 1 && found.lastColumn <= LAST_COLUMN;
  return exists ? found : null;
}

/** The address of an area within its sheet: `A1`, `A1:B3`, `C:C`, `1:3`. */
export function areaName({ firstRow, lastRow, firstColumn, lastColumn }: Area): string {
  if (firstRow === 1 && lastRow === LAST_ROW) return `${columnLetters(firstColumn)}:${columnLetters(lastColumn)}`;
  if (firstColumn === 1 && lastColumn === LAST_COLUMN) return `${firstRow}:${lastRow}`;
  const first = cellName(firstRow, firstColumn);
  return firstRow === lastRow && firstColumn === lastColumn ? first : `${first}:${cellName(lastRow, lastColumn)}`;
}

/** `$A$1:$B$3`, `$C:$C`, `$1:$3`. */
export const absoluteAreaName = (area: Area): string => areaName(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);

/** `Sheet1!A1:B3`, `'O''Brien 1'!A1`: as `Range.address` has it. */
export const address = (sheet: string, area: Area): string => `${sheetPrefix(sheet)}${areaName(area)}`;

/** `Sheet1!` or `'My sheet'!`: quoted where Excel needs quotes. */
export const sheetPrefix = (name: string): string =>
  needsQuotes(name) ? `'${name.replaceAll("'", "''")}'!` : `${name}!`;

const PLAIN = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d{1,7}|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*|true|false)$/i;

const needsQuotes = (name: string): boolean => !PLAIN.test(name) || LIKE_A_CELL.test(name);
