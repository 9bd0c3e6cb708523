/** Filters as files keep them: what they let through. */
import type { Area } from "../../core/sheet";
import { parseArea } from "../../hosts/host-areas";
import { childOf, childrenOf, isOn, type XmlElement } from "../../hosts/file/xml";
import type { Book, BookFilter, BookSheet } from "../workbook/book";
import { shown } from "../workbook/shown";

/**
 * The filter of an `autoFilter` element, or null. A condition that is not a list of texts is kept as the list of what it lets through
 * now: `isHidden` says which rows the file hides.
 */
export function readFilter(
  book: Book,
  sheet: BookSheet,
  element: XmlElement | undefined,
  isHidden: (row: number) => boolean,
): BookFilter | null {
  const area = parseArea(element?.getAttribute("ref") ?? "");
  if (element === undefined || area === null) return null;
  const criteria = new Map<number, { readonly values: readonly string[] }>();
  for (const column of childrenOf(element, "filterColumn")) {
    if (childrenOf(column).length === 0) continue;
    const offset = Number(column.getAttribute("colId") ?? 0);
    const values = listed(column) ?? visibleTexts(book, sheet, area, offset, isHidden);
    criteria.set(offset, { values });
  }
  return { area, criteria };
}

function listed(column: XmlElement): readonly string[] | null {
  const filters = childOf(column, "filters");
  if (filters === undefined || childrenOf(filters, "dateGroupItem").length > 0) return null;
  const values = childrenOf(filters, "filter").map((one) => one.getAttribute("val") ?? "");
  return isOn(filters.getAttribute("blank")) ? [...values, ""] : values;
}

function visibleTexts(
  book: Book,
  sheet: BookSheet,
  area: Area,
  offset: number,
  isHidden: (row: number) => boolean,
): readonly string[] {
  const texts = new Set<string>();
  for (let row = area.firstRow + 1; row <= area.lastRow; row++) {
    if (!isHidden(row)) texts.add(shown(book, sheet, row, area.firstColumn + offset));
  }
  return [...texts];
}

/** Rows that a file hides below a filter with conditions are hidden by the filter, not by hand. */
export function tellFilteredRows(sheet: BookSheet, filter: BookFilter | null): void {
  if (filter === null || filter.criteria.size === 0) return;
  for (const [row, look] of sheet.rows) {
    if (look.hidden !== true || row <= filter.area.firstRow || row > filter.area.lastRow) continue;
    delete look.hidden;
    look.filteredOut = true;
  }
}
