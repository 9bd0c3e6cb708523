/** Cells and areas as files write them: `B7`, `$A$1:$C$9`, `'A sheet'!$A$1`. */
import { columnNumber, type Area } from "../../core/sheet";

const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;

/** `A1:C9`, `$B$2`, `A:C` or `3:7` as an area, or null for anything else. */
export function parseArea(text: string): Area | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i.exec(text.trim());
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const isRange = text.includes(":");
  const columns = [match[1], isRange ? match[3] : match[1]].map((letters) => (letters ? columnNumber(letters) : null));
  const rows = [match[2], isRange ? match[4] : match[2]].map((digits) => (digits ? Number(digits) : null));
  const area: Area = {
    firstRow: Math.min(rows[0] ?? 1, rows[1] ?? LAST_ROW),
    lastRow: Math.max(rows[0] ?? 1, rows[1] ?? LAST_ROW),
    firstColumn: Math.min(columns[0] ?? 1, columns[1] ?? LAST_COLUMN),
    lastColumn: Math.max(columns[0] ?? 1, columns[1] ?? LAST_COLUMN),
  };
  const fits =
    area.firstRow >= 1 && area.lastRow <= LAST_ROW && area.firstColumn >= 1 && area.lastColumn <= LAST_COLUMN;
  return fits ? area : null;
}

/** A defined name's formula that is one area on one sheet of this workbook, or null. */
export function parseSheetArea(formula: string): { readonly sheet: string; readonly area: Area } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!()[\]]+))!([^!]+)$/.exec(formula.trim());
  const area = match === null ? null : parseArea(match[3] ?? "");
  if (match === null || area === null) return null;
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2] ?? "", area };
}
