/** Rectangles of cells: what lies in what, and how Excel writes them. */
import { cellName, columnLetters, columnNumber, type Area } from "../core/sheet";

const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;

export const areaOf = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): Area => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;

export const intersects = (a: Area, b: Area): boolean =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;

/** The smallest area that also holds a cell. */
export const including = (area: Area, row: number, column: number): Area =>
  areaOf(
    Math.min(area.firstRow, row),
    Math.min(area.firstColumn, column),
    Math.max(area.lastRow, row),
    Math.max(area.lastColumn, column),
  );

/** What is left of an area without a hole: at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  if (!intersects(area, hole)) return [area];
  const top = Math.max(area.firstRow, hole.firstRow);
  const bottom = Math.min(area.lastRow, hole.lastRow);
  return [
    { ...area, lastRow: hole.firstRow - 1 },
    { firstRow: top, lastRow: bottom, firstColumn: area.firstColumn, lastColumn: hole.firstColumn - 1 },
    { firstRow: top, lastRow: bottom, firstColumn: hole.lastColumn + 1, lastColumn: area.lastColumn },
    { ...area, firstRow: hole.lastRow + 1 },
  ].filter((part) => part.firstRow <= part.lastRow && part.firstColumn <= part.lastColumn);
}

export const subtractAll = (areas: readonly Area[], holes: readonly Area[]): readonly Area[] =>
  holes.reduce<readonly Area[]>((left, hole) => left.flatMap((area) => subtract(area, hole)), areas);

/** True when every cell of `areas` lies in one of `outers`. */
export const coveredBy = (areas: readonly Area[], outers: readonly Area[]): boolean =>
  subtractAll(areas, outers).length === 0;

/** `A1:B2`, or `A1` for a single cell. */
export function areaName(area: Area): string {
  const first = cellName(area.firstRow, area.firstColumn);
  return area.firstRow === area.lastRow && area.firstColumn === area.lastColumn
    ? first
    : `${first}:${cellName(area.lastRow, area.lastColumn)}`;
}

/** A sheet's name as formulas write it: always in quotes. */
const quotedSheet = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;

/** `'Leadership Gaps'!$A$1:$B$2` */
export function sheetReference(sheet: string, area: Area): string {
  const first = `$${columnLetters(area.firstColumn)}$${area.firstRow}`;
  const last = `$${columnLetters(area.lastColumn)}$${area.lastRow}`;
  return `${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

const AREA = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;

/** `A1:B2`, `$C$3`, `A:C` or `1:2` as an area; null for anything else. */
export function parseArea(text: string): Area | null {
  const match = AREA.exec(text.trim());
  if (match === null) return null;
  const [, firstLetters, firstDigits, lastLetters = firstLetters, lastDigits = firstDigits] = match;
  if (firstLetters === undefined && firstDigits === undefined) return null;
  if ((firstLetters === undefined || firstDigits === undefined) && !text.includes(":")) return null;
  const area = areaOf(
    firstDigits === undefined ? 1 : Number(firstDigits),
    firstLetters === undefined ? 1 : columnNumber(firstLetters),
    lastDigits === undefined ? LAST_ROW : Number(lastDigits),
    lastLetters === undefined ? LAST_COLUMN : columnNumber(lastLetters),
  );
  return area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn ? area : null;
}

/** The areas of a `sqref`, parted by spaces; what cannot be read is left out. */
export const parseAreas = (sqref: string): Area[] =>
  sqref
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);

const REFERENCE = /(?:'((?:[^']|'')+)'|([^'!,()\s]+))!([$A-Z\d]+(?::[$A-Z\d]+)?)/gi;

/** The sheets and areas that a defined name refers to; none for `#REF!` and for formulas. */
export function parseReferences(text: string): { readonly sheet: string; readonly area: Area }[] {
  const found: { sheet: string; area: Area }[] = [];
  for (const [, quoted, plain, name] of text.matchAll(REFERENCE)) {
    const area = parseArea(name ?? "");
    const sheet = quoted?.replace(/''/g, "'") ?? plain;
    if (area !== null && sheet !== undefined) found.push({ sheet, area });
  }
  return found;
}
