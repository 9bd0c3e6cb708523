/** What a formula refers to by name: sheets and tables; and the formula with such a name changed. */
import type { Area } from "../../core/sheet";
import { absoluteAreaName, parseArea, sheetPrefix } from "./area-names";

/** Texts in quotes, sheets before an exclamation mark, and words; whatever else stands between is kept as it is. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|#REF!|[\p{L}_\\][\p{L}\p{N}_.\\?]*!?|\[(?:[^[\]]|\[[^\]]*\])*\]/giu;

/** `=Sheet1!$A$1:$B$2`, as a defined name has it. */
export const absoluteFormula = (sheet: string, area: Area): string => `=${sheetPrefix(sheet)}${absoluteAreaName(area)}`;

/** The one area that a formula such as `='S'!$A$1:$B$2` is; without a sheet in it, `sheet` is null. Null for anything else. */
export function parseReference(formula: string): { readonly sheet: string | null; readonly area: Area } | null {
  const text = formula.trim().replace(/^=/, "");
  const parsed = /["(),[\]]/.test(text.replace(/^'(?:[^']|'')+'!/, "")) ? null : parseArea(text);
  return parsed === null ? null : { sheet: parsed.sheet, area: parsed.area };
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
    return renamed.length === 1 ? sheetPrefix(after) : `'${renamed.join(":").replace(/'/g, "''")}'!`;
  });
}

/** The formula with another name for a table; `null` when the table is gone. */
export function renameTableIn(formula: string, before: string, after: string | null): string {
  return formula.replace(TOKEN, (token, offset: number) =>
    same(token, before) && !"(!".includes(formula.charAt(offset + token.length) || " ") ? (after ?? "#REF!") : token,
  );
}
