/** Filters as a person sees them: the buttons in headings, and the values that a button offers. */
import type { Area } from "../../core/sheet";
import type { Book, BookFilter, BookSheet, BookTable } from "../workbook/book";
import { shown } from "../workbook/shown";
import type { FilterButton, FilterChoices, FilterPlace } from "./page-messages";

/** The buttons of a sheet, by `row,column`. */
export function filterButtons(sheet: BookSheet): ReadonlyMap<string, FilterButton> {
  const buttons = new Map<string, FilterButton>();
  const add = (area: Area, table: BookTable | null, filter: BookFilter | null): void => {
    for (let at = area.firstColumn; at <= area.lastColumn; at++) {
      const column = at - area.firstColumn;
      const sorted = table?.sort.find((key) => key.column === column);
      buttons.set(`${area.firstRow},${at}`, {
        table: table?.id ?? null,
        column,
        filtered: filter?.criteria.has(column) ?? false,
        sorted: sorted === undefined ? null : sorted.ascending ? "ascending" : "descending",
      });
    }
  };
  for (const table of sheet.tables) if (table.filterButtons && table.hasHeadings) add(table.area, table, table.filter);
  if (sheet.autoFilter !== null) add(sheet.autoFilter.area, null, sheet.autoFilter);
  return buttons;
}

/** The rows below the headings that a filter may hide, its criteria, and where it stands. */
export interface FilterGround {
  readonly table: BookTable | null;
  readonly filter: BookFilter | null;
  /** Without headings and totals. */
  readonly body: Area;
  readonly heading: { readonly row: number; readonly column: number };
}

export function filterGround(sheet: BookSheet, { table: id, column }: FilterPlace): FilterGround | null {
  const table = id === null ? null : (sheet.tables.find((candidate) => candidate.id === id) ?? null);
  const filter = id === null ? sheet.autoFilter : (table?.filter ?? null);
  const area = table?.area ?? filter?.area;
  if (area === undefined) return null;
  const lastRow = table?.hasTotals === true ? area.lastRow - 1 : area.lastRow;
  return {
    table,
    filter,
    body: { ...area, firstRow: area.firstRow + 1, lastRow },
    heading: { row: area.firstRow, column: area.firstColumn + column },
  };
}

/** Every text of a column once, numbers by size and then texts by letters, blanks last. */
export function filterChoices(book: Book, sheet: BookSheet, place: FilterPlace): FilterChoices | null {
  const ground = filterGround(sheet, place);
  if (ground === null) return null;
  const { row, column } = ground.heading;
  const texts = new Set<string>();
  for (let at = ground.body.firstRow; at <= ground.body.lastRow; at++) texts.add(shown(book, sheet, at, column));
  const chosen = ground.filter?.criteria.get(place.column);
  const kept = chosen === undefined ? null : new Set(chosen.values.map((text) => text.toLowerCase()));
  return {
    heading: shown(book, sheet, row, column),
    values: [...texts].sort(byNumberThenText).map((text) => ({ text, chosen: kept?.has(text.toLowerCase()) ?? true })),
  };
}

const collator = new Intl.Collator("en-US", { numeric: true, sensitivity: "base" });

function byNumberThenText(one: string, other: string): number {
  if (one === "" || other === "") return one === other ? 0 : one === "" ? 1 : -1;
  return collator.compare(one, other);
}
