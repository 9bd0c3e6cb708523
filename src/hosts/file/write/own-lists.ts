/** Lists too long for a drop-down's own text: they stand in hidden columns far to the right on the same sheet, each under a hidden name. */
import type { OwnCell, OwnSheet } from "../../../core/own-sheet";
import type { Area } from "../../../core/sheet";
import { needsCells } from "./sheet-rules";
import { parseReferences } from "./areas";
import type { DefinedName } from "./workbook-xml";

const FIRST_LIST_COLUMN = 101;

interface LongList {
  readonly name: string;
  readonly list: readonly string[];
  readonly area: Area;
}

/** Every list of a sheet that needs cells, once. */
export function longListsOf(own: OwnSheet): readonly LongList[] {
  const found = new Map<string, LongList>();
  for (const validation of own.validations) {
    const key = JSON.stringify(validation.list);
    if (!needsCells(validation) || found.has(key)) continue;
    const column = FIRST_LIST_COLUMN + found.size;
    found.set(key, {
      name: `${prefixOf(own)}${found.size + 1}`,
      list: validation.list,
      area: { firstRow: 1, lastRow: validation.list.length, firstColumn: column, lastColumn: column },
    });
  }
  return [...found.values()];
}

const prefixOf = (own: OwnSheet): string => `LTList_${own.mark.replace(/^LT_/, "")}_`;

/** The lists' names by list, for the drop-downs that use them. */
export function listNames(own: OwnSheet, lists: readonly LongList[]): ReadonlyMap<readonly string[], string> {
  const byContent = new Map(lists.map(({ list, name }) => [JSON.stringify(list), name]));
  const names = new Map<readonly string[], string>();
  for (const { list } of own.validations) {
    const name = byContent.get(JSON.stringify(list));
    if (name !== undefined) names.set(list, name);
  }
  return names;
}

export const listCells = (lists: readonly LongList[]): OwnCell[] =>
  lists.flatMap(({ list, area }) =>
    list.map((value, index) => ({ row: index + 1, column: area.firstColumn, value, style: {} })),
  );

/** The names of lists that an earlier writing of this sheet made, with their areas. */
export const oldListNames = (own: OwnSheet, names: readonly DefinedName[]): { name: string; areas: Area[] }[] =>
  names
    .filter(({ name, sheetIndex }) => sheetIndex === null && name.startsWith(prefixOf(own)))
    .map(({ name, text }) => ({ name, areas: parseReferences(text).map(({ area }) => area) }));
