/** The marks by which every host knows our sheets. */
import { FORM_SHEETS, markOf, OWN_SHEETS, SHARED_PAGE_MARK, type OwnSheetId } from "../core/own-sheets";

/**
 * Marks by their names in lower case. Only the marks we know count: a district may well have an `LT_Roster` for its
 * leadership team.
 */
export const MARKS: ReadonlyMap<string, string> = new Map(
  [
    ...(Object.keys(OWN_SHEETS) as OwnSheetId[]).map(markOf),
    SHARED_PAGE_MARK,
    ...Object.values(FORM_SHEETS).map(({ mark }) => mark),
  ].map((mark) => [mark.toLowerCase(), mark]),
);

/** Sheets' and tables' names are the same to Excel whatever their case. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A table of ours by its name. Excel numbers the copies that people make of our tables; our own names never end in a digit. */
export const isOurTableName = (name: string): boolean => /^LT_.*\D$/i.test(name);
