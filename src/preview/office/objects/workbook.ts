/** `context.workbook` and what hangs on it. */
import { findSheet } from "../../workbook/find-object";
import { protectStructure, unprotectStructure } from "../../workbook/protection";
import { invalidArgument } from "../../workbook/refusals";
import { asText, itemNotFound, refuseGiven } from "../arguments";
import { office, type Members } from "../members";
import type { Session } from "../session";
import { BookError, type BookSheet } from "../../workbook/book";
import type { Targets } from "../targets";

export function frontSheet({ book }: Session): BookSheet {
  const sheet = findSheet(book, book.activeSheet);
  if (sheet === null) throw itemNotFound();
  return sheet;
}

/** A selection of several areas is no range. */
const severalSelected = (): BookError =>
  new BookError("InvalidSelection", "The current selection is invalid for this operation.");

/** The bytes of an .xlsx file; Excel refuses anything else. */
function fileOf(base64: string): Uint8Array {
  let text: string;
  try {
    text = atob(base64);
  } catch {
    throw invalidArgument();
  }
  if (!text.startsWith("PK")) throw invalidArgument();
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export const workbook: Members<Targets["Workbook"]> = {
  reads: {
    readOnly: (_, { book }) => book.readOnly,
    isDirty: (_, { book }) => !book.saved,
  },
  parts: {
    worksheets: () => office("WorksheetCollection", null),
    names: () => office("NamedItemCollection", null),
    tables: () => office("TableCollection", null),
    application: () => office("Application", null),
    settings: () => office("SettingCollection", null),
    protection: () => office("WorkbookProtection", null),
    _Runtime: () => office("Runtime", null),
  },
  calls: {
    getSelectedRange: (_, __, session) => {
      const sheet = frontSheet(session);
      if (sheet.alsoSelected.length > 0) throw severalSelected();
      return office("Range", { sheet, area: sheet.selection });
    },
    getSelectedRanges: (_, __, session) => {
      const sheet = frontSheet(session);
      return office("RangeAreas", { sheet, areas: [sheet.selection, ...sheet.alsoSelected] });
    },
    getActiveCell: (_, __, session) => {
      const sheet = frontSheet(session);
      const { firstRow, firstColumn } = sheet.selection;
      return office("Range", {
        sheet,
        area: { firstRow, lastRow: firstRow, firstColumn, lastColumn: firstColumn },
      });
    },
    // Excel on the web opens it in a tab of its own; this workbook stays in front here.
    createAndOpenWorkbook: (_, [base64], { openWorkbook }) => {
      openWorkbook(fileOf(asText(base64)));
      return null;
    },
    getIsActiveCollabSession: (_, __, { coAuthoring }) => coAuthoring,
    _RemoveReference: (_, [id], { references }) => references.release(asText(id)),
    _GetReferenceCount: (_, __, { references }) => references.count(),
  },
};

export const workbookProtection: Members<Targets["WorkbookProtection"]> = {
  reads: { protected: (_, { book }) => book.structureProtected },
  calls: {
    protect: (_, [password], { book }) => {
      refuseGiven(password, "WorkbookProtection.protect with a password");
      protectStructure(book);
    },
    unprotect: (_, [password], { book }) => {
      refuseGiven(password, "WorkbookProtection.unprotect with a password");
      unprotectStructure(book);
    },
  },
};
