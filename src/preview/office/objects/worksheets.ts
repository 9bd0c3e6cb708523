/** `workbook.worksheets` */
import type { BookSheet } from "../../workbook/book";
import { findSheet } from "../../workbook/find-object";
import { addSheet } from "../../workbook/sheets";
import { asBoolean, asText, itemNotFound, optional } from "../arguments";
import { EVENT, WHOLE_WORKBOOK } from "../events";
import { office, type Members } from "../members";
import type { Session } from "../session";
import type { Targets } from "../targets";
import { frontSheet } from "./workbook";

function sheetOf(key: unknown, { book }: Session): BookSheet {
  const sheet = findSheet(book, asText(key));
  if (sheet === null) throw itemNotFound();
  return sheet;
}

function sheets(visibleOnly: unknown, { book }: Session): readonly BookSheet[] {
  return optional(visibleOnly, asBoolean, false)
    ? book.sheets.filter(({ visibility }) => visibility === "Visible")
    : book.sheets;
}

function endSheet(sheet: BookSheet | undefined) {
  if (sheet === undefined) throw itemNotFound();
  return office("Worksheet", sheet);
}

const listening = (event: number) => ({
  register: (_: null, __: readonly unknown[], { events }: Session) => events.register(event, WHOLE_WORKBOOK),
  unregister: (_: null, __: readonly unknown[], { events }: Session) => events.unregister(event, WHOLE_WORKBOOK),
});

export const worksheets: Members<Targets["WorksheetCollection"]> = {
  items: (_, { book }) => book.sheets.map((sheet) => office("Worksheet", sheet)),
  item: (_, key, session) => office("Worksheet", sheetOf(key, session)),
  calls: {
    add: (_, [name], { book, addedNow }) => {
      const sheet = optional(name, (given) => addSheet(book, asText(given)), null) ?? addSheet(book);
      addedNow.add(sheet.id);
      return office("Worksheet", sheet);
    },
    getActiveWorksheet: (_, __, session) => office("Worksheet", frontSheet(session)),
    getCount: (_, [visibleOnly], session) => sheets(visibleOnly, session).length,
    getFirst: (_, [visibleOnly], session) => endSheet(sheets(visibleOnly, session)[0]),
    getLast: (_, [visibleOnly], session) => endSheet(sheets(visibleOnly, session).at(-1)),
    getItemOrNullObject: (_, [key], { book }) => {
      const sheet = findSheet(book, asText(key));
      return sheet === null ? null : office("Worksheet", sheet);
    },
    _RegisterDataChangedEvent: listening(EVENT.changed).register,
    _UnregisterDataChangedEvent: listening(EVENT.changed).unregister,
    _RegisterSelectionChangedEvent: listening(EVENT.selectionChanged).register,
    _UnregisterSelectionChangedEvent: listening(EVENT.selectionChanged).unregister,
    _RegisterRowSortedEvent: listening(EVENT.rowSorted).register,
    _UnregisterRowSortedEvent: listening(EVENT.rowSorted).unregister,
    _RegisterActivatedEvent: listening(EVENT.activated).register,
    _UnregisterActivatedEvent: listening(EVENT.activated).unregister,
    _RegisterDeactivatedEvent: listening(EVENT.deactivated).register,
    _UnregisterDeactivatedEvent: listening(EVENT.deactivated).unregister,
    _RegisterAddedEvent: listening(EVENT.added).register,
    _UnregisterAddedEvent: listening(EVENT.added).unregister,
    _RegisterDeletedEvent: listening(EVENT.deleted).register,
    _UnregisterDeletedEvent: listening(EVENT.deleted).unregister,
    _RegisterEventNameChanged: listening(EVENT.nameChanged).register,
    _UnregisterEventNameChanged: listening(EVENT.nameChanged).unregister,
  },
};
