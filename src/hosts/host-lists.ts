/** Lists too long for a drop-down's own text: they stand in hidden columns far to the right on the same sheet, each under a hidden name. */
import type { OwnCell, OwnSheet, OwnValidation } from "../core/own-sheet";
import type { Area } from "../core/sheet";

const MOST_LIST = 255;
const FIRST_LIST_COLUMN = 101;

export interface LongList {
  readonly name: string;
  readonly list: readonly string[];
  readonly area: Area;
}

/** Names of the cells that hold lists too long for a drop-down's own text, by list. */
export type ListNames = ReadonlyMap<readonly string[], string>;

/** A list that Excel cannot hold in the drop-down itself: too long, or an item holds what parts the items. */
export const needsCells = ({ list }: OwnValidation): boolean =>
  list.join(",").length > MOST_LIST || list.some((item) => /[,"]|^\s|\s$|^=|[\u0000-\u001f]/.test(item));

/** Every list of a sheet that needs cells, once. */
export function longListsOf(own: OwnSheet): readonly LongList[] {
  const found = new Map<string, LongList>();
  for (const validation of own.validations) {
    const key = JSON.stringify(validation.list);
    if (!needsCells(validation) || found.has(key)) continue;
    const column = FIRST_LIST_COLUMN + found.size;
    found.set(key, {
      name: `${listPrefix(own)}${found.size + 1}`,
      list: validation.list,
      area: { firstRow: 1, lastRow: validation.list.length, firstColumn: column, lastColumn: column },
    });
  }
  return [...found.values()];
}

/** What the names of a sheet's long lists begin with. */
export const listPrefix = (own: OwnSheet): string => `LTList_${own.mark.replace(/^LT_/, "")}_`;

/** The lists' names by list, for the drop-downs that use them. */
export function listNames(own: OwnSheet, lists: readonly LongList[]): ListNames {
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
