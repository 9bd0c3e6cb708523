/** Whether a closer look at a workbook is worth it: it may be a director's own form. */
import { FORM_SHEETS } from "../../../core/own-sheets";
import type { Workbook } from "../../../core/sheet";

const FORM_MARKS: readonly (string | null)[] = Object.values(FORM_SHEETS).map(({ mark }) => mark);

/** By its marks; where another program lost them, by the names of its sheets. A workbook with summaries is never one. */
export function mayBeForm({ sheets }: Workbook): boolean {
  if (sheets.some(({ mark }) => mark !== null && !FORM_MARKS.includes(mark))) return false;
  const has = ({ name, mark }: { readonly name: string; readonly mark: string }): boolean =>
    sheets.some((sheet) => sheet.mark === mark || sheet.name === name);
  return has(FORM_SHEETS.ratings) && (has(FORM_SHEETS.readMe) || has(FORM_SHEETS.levels));
}
