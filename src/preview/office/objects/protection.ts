/** Protection of a worksheet. */
import { protectSheet, unprotectSheet } from "../../workbook/protection";
import { asText, isObject, optional } from "../arguments";
import { UnknownMember, type Members } from "../members";
import type { Targets } from "../targets";

/** Without options everything but selecting is forbidden; the stand-in keeps no options that allow more. */
function refuseOptions(options: unknown): void {
  if (!isObject(options)) return;
  for (const [name, value] of Object.entries(options)) {
    if (value === true || (typeof value === "string" && value !== "Normal")) {
      throw new UnknownMember(`the option ${name} of WorksheetProtection.protect`);
    }
  }
}

export const worksheetProtection: Members<Targets["WorksheetProtection"]> = {
  reads: { protected: ({ protection }) => protection !== null },
  calls: {
    protect: (sheet, [options, password], { book }) => {
      refuseOptions(options);
      protectSheet(book, sheet, optional(password, asText, null as string | null));
    },
    unprotect: (sheet, [password], { book }) => unprotectSheet(book, sheet, optional(password, asText, "")),
  },
};
