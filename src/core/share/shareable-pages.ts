/** What all sheets of a shareable copy have in common. */
import type { OwnSheet, PrintSetup } from "../own-sheet";
import type { Workbook } from "../sheet";

/** A shareable copy keeps nothing that stood on a sheet before. */
export const NOTHING_BEFORE: Workbook = { dateSystem: 1900, sheets: [] };

const FOOTER = "Shareable copy. Small groups are hidden.";

export const sharedFooter = (center: string, right: string): PrintSetup["footer"] => ({ left: FOOTER, center, right });

/** A sheet of the workbook itself, as a page of the copy: shown, and with the copy's footer. */
export const asPage = (sheet: OwnSheet): OwnSheet => ({
  ...sheet,
  visible: true,
  print: { ...sheet.print, footer: sharedFooter(sheet.name, "Page {page} of {pages}") },
});
