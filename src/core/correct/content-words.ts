/** A cell's content in a sentence or a list. */
import type { CellContent } from "../state/cell-change";

/** Spaces that nobody would see stand between quotation marks. */
const HIDDEN_SPACES = /^\s|\s$|\s\s|[\u00a0\u200b\ufeff]/;

export function contentWords(content: CellContent): string {
  if (content === null) return "blank";
  const text = String(content);
  return HIDDEN_SPACES.test(text) ? `"${text}"` : text;
}
