/** What a leader's position is called. */
import { shownAt } from "../../../core/sheet";
import type { Leader } from "../../../core/person/people";
import { plainWords } from "../../../core/state/plain-words";

const labels = plainWords.vocabularies.get("position");
/** Standards that say less than what was typed. */
const VAGUE = new Set(["other-staff", "not-a-position"]);

/** The standard title, else what was typed; null where nothing was. */
export function positionOf({ position, segment, row }: Leader): string | null {
  if (position !== null && !VAGUE.has(position)) return labels?.get(position) ?? position;
  const column = segment.columns.get("position");
  const typed = column === undefined ? "" : shownAt(segment.table.sheet, row, column).trim();
  return typed === "" ? null : typed;
}

/** As within a sentence: `assistant principal`. */
export const inSentence = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
