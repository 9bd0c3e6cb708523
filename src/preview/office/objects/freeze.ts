/** Frozen panes of a worksheet. */
import { freeze, frozenArea } from "../../workbook/freeze";
import { placeOfText } from "../addresses";
import { asInteger, asRange, itemNotFound, optional } from "../arguments";
import { EVENT } from "../events";
import { office, type Members } from "../members";
import type { Session } from "../session";
import type { Targets } from "../targets";
import type { BookSheet } from "../../workbook/book";

/** The desktop tells a change of the front sheet that did not happen (A03). */
function freezePanes(sheet: BookSheet, rows: number, columns: number, { book, events }: Session): void {
  freeze(book, sheet, rows, columns);
  if (book.activeSheet !== sheet.id) events.post(EVENT.activated, sheet.id, {});
}

export const freezePanesTable: Members<Targets["WorksheetFreezePanes"]> = {
  calls: {
    freezeRows: (sheet, [count], session) => freezePanes(sheet, optional(count, asInteger, 1), 0, session),
    freezeColumns: (sheet, [count], session) => freezePanes(sheet, 0, optional(count, asInteger, 1), session),
    freezeAt: (sheet, [range], session) => {
      const { area } = typeof range === "string" ? placeOfText(range, sheet, session.book) : asRange(range);
      freezePanes(sheet, area.lastRow, area.lastColumn, session);
    },
    unfreeze: (sheet, _, { book }) => freeze(book, sheet, 0, 0),
    getLocation: (sheet) => {
      const area = frozenArea(sheet);
      if (area === null) throw itemNotFound();
      return office("Range", { sheet, area });
    },
    getLocationOrNullObject: (sheet) => {
      const area = frozenArea(sheet);
      return area === null ? null : office("Range", { sheet, area });
    },
  },
};
