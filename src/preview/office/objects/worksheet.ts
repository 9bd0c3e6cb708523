/** One worksheet. */
import type { BookSheet } from "../../workbook/book";
import { cellArea, LAST_COLUMN, LAST_ROW, usedArea } from "../../workbook/cells";
import { copySheet } from "../../workbook/copy-sheet";
import { activate, deleteSheet, moveSheet, renameSheet, setTabColor, setVisibility } from "../../workbook/sheets";
import { touch } from "../../workbook/events";
import { invalidArgument, invalidOperation } from "../../workbook/refusals";
import { asBoolean, asInteger, asOption, asOptionOrFirst, asText, itemNotFound, optional } from "../arguments";
import { areaOfText, areasOfText } from "../addresses";
import { EVENT } from "../events";
import { isType, office, type Members, type OfficeObject } from "../members";
import type { Session } from "../session";
import type { Targets } from "../targets";

const WHOLE = { firstRow: 1, lastRow: LAST_ROW, firstColumn: 1, lastColumn: LAST_COLUMN };

function rangeOf(sheet: BookSheet, address: unknown, session: Session): OfficeObject<"Range"> {
  if (address === null || address === undefined || address === "") return office("Range", { sheet, area: WHOLE });
  return office("Range", areaOfText(asText(address), sheet, session.book));
}

/** The areas of an address whose parts are parted by commas; without one the whole sheet. */
function rangesOf(sheet: BookSheet, address: unknown, { book }: Session): OfficeObject<"RangeAreas"> {
  if (address === null || address === undefined || address === "") {
    return office("RangeAreas", { sheet, areas: [WHOLE] });
  }
  return office("RangeAreas", { sheet, areas: areasOfText(asText(address), sheet, book) });
}

/** Counted from 0 (R04); what does not exist is refused (R05). */
function rangeByIndexes(sheet: BookSheet, args: readonly unknown[]): OfficeObject<"Range"> {
  const [row = -1, column = -1, rows = 0, columns = 0] = args.map(asInteger);
  const area = { firstRow: row + 1, lastRow: row + rows, firstColumn: column + 1, lastColumn: column + columns };
  const exists = row >= 0 && column >= 0 && rows >= 1 && columns >= 1;
  if (!exists || area.lastRow > LAST_ROW || area.lastColumn > LAST_COLUMN) throw invalidArgument();
  return office("Range", { sheet, area });
}

/** On a blank sheet the top left cell (R01). */
const usedRange = (sheet: BookSheet, valuesOnly: unknown): OfficeObject<"Range"> =>
  office("Range", { sheet, area: usedArea(sheet, optional(valuesOnly, asBoolean, false)) ?? cellArea(1, 1) });

/** The next or previous sheet; null at the end. */
function neighbor(sheet: BookSheet, step: 1 | -1, visibleOnly: unknown, { book }: Session): BookSheet | null {
  const visible = optional(visibleOnly, asBoolean, false);
  for (let index = book.sheets.indexOf(sheet) + step; index >= 0; index += step) {
    const other = book.sheets[index];
    if (other === undefined) return null;
    if (!visible || other.visibility === "Visible") return other;
  }
  return null;
}

function orNotFound(sheet: BookSheet | null): OfficeObject<"Worksheet"> {
  if (sheet === null) throw itemNotFound();
  return office("Worksheet", sheet);
}

const orNull = (sheet: BookSheet | null): OfficeObject<"Worksheet"> | null =>
  sheet === null ? null : office("Worksheet", sheet);

function copy(sheet: BookSheet, [position, beside]: readonly unknown[], session: Session): OfficeObject<"Worksheet"> {
  const place = asOptionOrFirst(position, ["None", "Before", "After", "Beginning", "End"], "Worksheet.copy");
  const other = isType(beside, "Worksheet") ? beside.target : null;
  const made = copySheet(session.book, sheet, place, other);
  session.addedNow.add(made.id);
  return office("Worksheet", made);
}

const listening = (event: number) => ({
  register: (sheet: BookSheet, _: readonly unknown[], { events }: Session) => events.register(event, sheet.id),
  unregister: (sheet: BookSheet, _: readonly unknown[], { events }: Session) => events.unregister(event, sheet.id),
});

function setGridlines(sheet: BookSheet, value: unknown, { book }: Session): void {
  sheet.gridlines = asBoolean(value);
  touch(book);
}

function setHeadings(sheet: BookSheet, value: unknown, { book }: Session): void {
  sheet.headings = asBoolean(value);
  touch(book);
}

export const worksheet: Members<Targets["Worksheet"]> = {
  id: ({ id }) => ({ Id: id }),
  there: (sheet, { book }) => book.sheets.includes(sheet),
  reads: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    position: (sheet, { book }) => book.sheets.indexOf(sheet),
    visibility: ({ visibility }) => visibility,
    // A hidden sheet tells no color (W17).
    tabColor: ({ tabColor, visibility }) => (visibility === "Visible" ? tabColor : null),
    showGridlines: ({ gridlines }) => gridlines,
    showHeadings: ({ headings }) => headings,
  },
  writes: {
    name: (sheet, value, { book }) => renameSheet(book, sheet, asText(value)),
    position: (sheet, value, { book }) => moveSheet(book, sheet, asInteger(value)),
    visibility: (sheet, value, { book }) =>
      setVisibility(book, sheet, asOption(value, ["Visible", "Hidden", "VeryHidden"], "Worksheet.visibility")),
    tabColor: (sheet, value, { book }) => setTabColor(book, sheet, asText(value)),
    showGridlines: setGridlines,
    showHeadings: setHeadings,
    // As the client sends them.
    gridlines: setGridlines,
    headings: setHeadings,
  },
  parts: {
    charts: (sheet) => office("ChartCollection", sheet),
    tables: (sheet) => office("TableCollection", sheet),
    names: (sheet) => office("NamedItemCollection", sheet),
    protection: (sheet) => office("WorksheetProtection", sheet),
    freezePanes: (sheet) => office("WorksheetFreezePanes", sheet),
    pageLayout: (sheet) => office("PageLayout", sheet),
    autoFilter: (sheet) => office("AutoFilter", { sheet, table: null }),
    customProperties: (sheet) => office("WorksheetCustomPropertyCollection", sheet),
  },
  calls: {
    getRange: (sheet, [address], session) => rangeOf(sheet, address, session),
    getRanges: (sheet, [address], session) => rangesOf(sheet, address, session),
    getRangeByIndexes: (sheet, args) => rangeByIndexes(sheet, args),
    getCell: (sheet, [row, column]) => rangeByIndexes(sheet, [row, column, 1, 1]),
    getUsedRange: (sheet, [valuesOnly]) => usedRange(sheet, valuesOnly),
    getUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const area = usedArea(sheet, optional(valuesOnly, asBoolean, false));
      return area === null ? null : office("Range", { sheet, area });
    },
    // A sheet that this request added cannot come to the front yet (A02).
    activate: (sheet, _, { book, addedNow }) => {
      if (sheet.visibility !== "Visible") throw invalidOperation();
      if (!addedNow.has(sheet.id)) activate(book, sheet);
    },
    delete: (sheet, _, { book }) => deleteSheet(book, sheet),
    copy,
    getNext: (sheet, [visibleOnly], session) => orNotFound(neighbor(sheet, 1, visibleOnly, session)),
    getNextOrNullObject: (sheet, [visibleOnly], session) => orNull(neighbor(sheet, 1, visibleOnly, session)),
    getPrevious: (sheet, [visibleOnly], session) => orNotFound(neighbor(sheet, -1, visibleOnly, session)),
    getPreviousOrNullObject: (sheet, [visibleOnly], session) => orNull(neighbor(sheet, -1, visibleOnly, session)),
    _GetSheetById: (_, [id], { book }) => orNotFound(book.sheets.find((sheet) => sheet.id === id) ?? null),
    _GetAnotherWorksheetById: (_, [id], { book }) => orNotFound(book.sheets.find((sheet) => sheet.id === id) ?? null),
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
    _RegisterEventNameChanged: listening(EVENT.nameChanged).register,
    _UnregisterEventNameChanged: listening(EVENT.nameChanged).unregister,
  },
};
