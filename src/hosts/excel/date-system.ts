/** From which year a workbook counts its days, told by what Excel shows in a date cell: no member says it. */
import { dateOf } from "../../core/day";
import type { DateSystem } from "../../core/sheet";

const DAYS_FROM_1900_TO_1904 = 1462;

/** The one date system in which each serial is shown as its text; "unknown" when the texts do not say. */
export function dateSystemOf(shown: readonly { readonly serial: number; readonly text: string }[]): DateSystem {
  let [from1900, from1904] = [0, 0];
  for (const { serial, text } of shown) {
    const day = Math.floor(serial);
    const early = text.includes(String(dateOf(day).year));
    const late = text.includes(String(dateOf(day + DAYS_FROM_1900_TO_1904).year));
    if (early && !late) from1900++;
    if (late && !early) from1904++;
  }
  if (from1900 > 0 && from1904 === 0) return 1900;
  return from1904 > 0 && from1900 === 0 ? 1904 : "unknown";
}
