/** The names by which our sheets are known again, and those of long lists. */
import type { Area } from "../../core/sheet";
import { listCells } from "../host-lists";
import { ownArea } from "../host-own-area";
import { including, sheetReference } from "../host-areas";
import { cellInput } from "./cell-input";
import { jsonBytes, type Command, type WriteRequest } from "./commands";
import type { OwnPlace } from "./own-places";
import { inBlocks } from "./write-cells";

const BYTES = 500;

/** Adds the sheet where it is missing, and marks it at once: a writing that is cut off leaves no sheet that nobody knows. */
export function claimCommand(place: OwnPlace): Command | null {
  const { own, key, name, sheet, isMarked } = place;
  if (sheet !== null && isMarked) return null;
  return {
    sheet: name,
    bytes: BYTES * 2,
    say: (to) => {
      if (sheet === null) to.workbook.worksheets.add(own.name);
      setName(to, place, own.mark, ownArea(own), to.range(key, ownArea(own)));
    },
  };
}

/** While it is written, the mark covers what was ours and what will be. */
export function widenMark(place: OwnPlace): Command {
  const after = ownArea(place.own);
  const copies = [...place.copies.values()].map(({ area }) => area);
  const both = [...place.wasOurs, ...copies]
    // Long lists stand far to the right, under names of their own.
    .filter(({ firstColumn }) => firstColumn <= after.lastColumn)
    .reduce((all, { firstRow, firstColumn, lastRow, lastColumn }) => {
      return including(including(all, firstRow, firstColumn), lastRow, lastColumn);
    }, after);
  return markCommand(place, both);
}

export const finalMark = (place: OwnPlace): Command => markCommand(place, ownArea(place.own));

const markCommand = ({ own, name }: OwnPlace, area: Area): Command => ({
  sheet: name,
  bytes: BYTES,
  say: (to) => {
    to.workbook.names.getItem(own.mark).formula = `=${sheetReference(name, area)}`;
  },
});

/** Lets a name refer to an area, whatever it referred to before; gives the name when it is new. */
function setName(
  { workbook }: WriteRequest,
  { name: sheet, usedNames }: OwnPlace,
  name: string,
  area: Area,
  range: Excel.Range,
): Excel.NamedItem | null {
  if (!usedNames.has(name.toLowerCase())) return workbook.names.add(name, range);
  workbook.names.getItem(name).formula = `=${sheetReference(sheet, area)}`;
  return null;
}

/** Lists that are too long for a drop-down: their cells in hidden columns, and their names. */
export function listCommands(place: OwnPlace): readonly Command[] {
  const { key, name, lists, oldLists } = place;
  const stale = oldLists.filter((old) => !lists.some((list) => list.name === old.name));
  const removed: readonly Command[] = stale.map((old) => ({
    sheet: name,
    bytes: BYTES,
    say: (to) => to.workbook.names.getItem(old.name).delete(),
  }));
  const written = lists.map((list): Command => {
    const column = listCells([list]).map(({ value, style }) => [cellInput(value, style, false)]);
    return {
      sheet: name,
      bytes: BYTES * 3 + jsonBytes(column),
      say: (to) => {
        const range = to.range(key, list.area);
        for (const block of inBlocks(list.area)) {
          to.range(key, block).values = column.slice(block.firstRow - 1, block.lastRow);
        }
        range.columnHidden = true;
        const made = setName(to, place, list.name, list.area, range);
        if (made !== null) made.visible = false;
      },
    };
  });
  return [...removed, ...written];
}
