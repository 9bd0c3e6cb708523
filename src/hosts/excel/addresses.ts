/** Excel's addresses as areas of sheets. */
import type { Area } from "../../core/sheet";
import { areaName, parseReferences } from "../host-areas";

/** `'O''Brien'!A1:B2`, or a name's `=Roster!$A$1`, as the sheet and the area; null for anything else. */
export const placeOf = (address: string): { readonly sheet: string; readonly area: Area } | null =>
  parseReferences(address.replace(/^=/, ""))[0] ?? null;

/** The area on a sheet, asked for by its address. */
export const rangeOn = (sheet: Excel.Worksheet, area: Area): Excel.Range => sheet.getRange(areaName(area));

export const rowsIn = ({ firstRow, lastRow }: Area): number => lastRow - firstRow + 1;
export const columnsIn = ({ firstColumn, lastColumn }: Area): number => lastColumn - firstColumn + 1;
export const cellsIn = (area: Area): number => rowsIn(area) * columnsIn(area);

/** What two areas share; null when they share nothing. */
export function overlap(a: Area, b: Area): Area | null {
  const shared: Area = {
    firstRow: Math.max(a.firstRow, b.firstRow),
    lastRow: Math.min(a.lastRow, b.lastRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return shared.firstRow <= shared.lastRow && shared.firstColumn <= shared.lastColumn ? shared : null;
}
