/** What a formula refers to by name: sheets and tables; and the formula with such a name changed. */
import { cellName, columnLetters, type Area } from "../../core/sheet";
import { parseArea } from "../../hosts/file/reference";

/** Texts in quotes, sheets before an exclamation mark, and words; whatever else stands between is kept as it is. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|#REF!|[\p{L}_\\][\p{L}\p{N}_.\\?]*!?|\[(?:[^[\]]|\[[^\]]*\])*\]/giu;

const NEEDS_NO_QUOTES = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^(?:[A-Z]{1,3}\d+|R\d*|C\d*|R\d*C\d*|TRUE|FALSE)$/i;

/** A sheet's name as it stands before the `!`: in quotes where Excel needs them. */
export const quoteSheet = (name: string): string =>
  NEEDS_NO_QUOTES.test(name) && !LOOKS_LIKE_CELL.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

/** `Sheet1!A1:B2`, or `Sheet1!A1` for a single cell. */
export function areaAddress(sheet: string, area: Area): string {
  const first = cellName(area.firstRow, area.firstColumn);
  const last = cellName(area.lastRow, area.lastColumn);
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** `=Sheet1!$A$1:$B$2`, as a defined name has it. */
export function absoluteFormula(sheet: string, area: Area): string {
  const first = `$${columnLetters(area.firstColumn)}$${area.firstRow}`;
  const last = `$${columnLetters(area.lastColumn)}$${area.lastRow}`;
  return `=${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** The one area that a formula such as `='S'!$A$1:$B$2` is; without a sheet in it, `sheet` is null. Null for anything else. */
export function parseReference(formula: string): { readonly sheet: string | null; readonly area: Area } | null {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!()[\]"]+))!)?([^!]+)$/.exec(formula.trim());
  const area = match === null ? null : parseArea(match[3] ?? "");
  if (match === null || area === null) return null;
  const sheet = match[1]?.replace(/''/g, "'") ?? match[2] ?? null;
  return { sheet, area };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The formula with another name for a sheet; `null` when the sheet is gone. */
export function renameSheetIn(formula: string, before: string, after: string | null): string {
  return formula.replace(TOKEN, (token) => {
    if (!token.endsWith("!") || token === "#REF!" || token.startsWith('"')) return token;
    const name = token.startsWith("'") ? token.slice(1, -2).replace(/''/g, "'") : token.slice(0, -1);
    const ends = name.split(":");
    if (!ends.some((end) => same(end, before))) return token;
    if (after === null) return "#REF!";
    const renamed = ends.map((end) => (same(end, before) ? after : end));
    return renamed.length === 1 ? `${quoteSheet(after)}!` : `'${renamed.join(":").replace(/'/g, "''")}'!`;
  });
}

/** The formula with another name for a table; `null` when the table is gone. */
export function renameTableIn(formula: string, before: string, after: string | null): string {
  return formula.replace(TOKEN, (token, offset: number) =>
    same(token, before) && !"(!".includes(formula.charAt(offset + token.length) || " ") ? (after ?? "#REF!") : token,
  );
}
